/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wd-document-block.h"

G_BEGIN_DECLS

#define WD_TYPE_DOCUMENT (wd_document_get_type ())

G_DECLARE_FINAL_TYPE (WdDocument, wd_document, WD, DOCUMENT, GObject)

WdDocument *wd_document_new         (const char  *title);

void        wd_document_add_text    (WdDocument  *self,
                                     WdTextStyle  style,
                                     const char  *text);
void        wd_document_add_row     (WdDocument  *self,
                                     const char  *name,
                                     const char  *value);
void        wd_document_add_picture (WdDocument  *self,
                                     GdkTexture  *picture);

GBytes     *wd_document_print       (WdDocument  *self,
                                     double       scale_min,
                                     GError     **error);

G_END_DECLS
