/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wd-page.h"

G_BEGIN_DECLS

#define WD_TYPE_IDENTITY_BAR (wd_identity_bar_get_type ())

G_DECLARE_FINAL_TYPE (WdIdentityBar, wd_identity_bar, WD, IDENTITY_BAR, GtkWidget)

void wd_identity_bar_set_page (WdIdentityBar *self,
                               WdPage        *page);

G_END_DECLS
