/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-document.h"

G_BEGIN_DECLS

GtkPrintOperation *wd_document_printing_new (WdDocument *document,
                                             double      scale_min);

G_END_DECLS
