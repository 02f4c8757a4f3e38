/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-guide.h"
#include "wd-record.h"

G_BEGIN_DECLS

#define WD_TYPE_PROOF_DIALOG (wd_proof_dialog_get_type ())

G_DECLARE_FINAL_TYPE (WdProofDialog, wd_proof_dialog, WD, PROOF_DIALOG, AdwWindow)

GtkWidget *wd_proof_dialog_new (GtkWindow     *parent,
                                WdGuide       *guide,
                                WdRecordEntry *entry,
                                GdkTexture    *picture);

G_END_DECLS
