/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WdTextStyle:
 * @WD_TEXT_STYLE_TITLE: what stands above everything else
 * @WD_TEXT_STYLE_HEADING: a heading below that
 * @WD_TEXT_STYLE_SUBJECT: the heading of a letter
 * @WD_TEXT_STYLE_BLOCK: an address or the like, with some space below, on the side on which the
 *   document begins
 * @WD_TEXT_STYLE_DATE: at the far edge
 * @WD_TEXT_STYLE_PARAGRAPH: a paragraph
 * @WD_TEXT_STYLE_NAME: a name, on the side on which the document begins
 * @WD_TEXT_STYLE_ITEM: an item of a list
 * @WD_TEXT_STYLE_NOTE: small print
 */
typedef enum
{
  WD_TEXT_STYLE_TITLE,
  WD_TEXT_STYLE_HEADING,
  WD_TEXT_STYLE_SUBJECT,
  WD_TEXT_STYLE_BLOCK,
  WD_TEXT_STYLE_DATE,
  WD_TEXT_STYLE_PARAGRAPH,
  WD_TEXT_STYLE_NAME,
  WD_TEXT_STYLE_ITEM,
  WD_TEXT_STYLE_NOTE,
} WdTextStyle;

typedef struct _WdDocument WdDocument;

WdDocument *wd_document_new         (const char   *title);
void        wd_document_free        (WdDocument   *self);

void        wd_document_add_text    (WdDocument   *self,
                                     WdTextStyle   style,
                                     const char   *text);
void        wd_document_add_row     (WdDocument   *self,
                                     const char   *name,
                                     const char   *value);
void        wd_document_add_picture (WdDocument   *self,
                                     GdkTexture   *picture);

guint       wd_document_lay_out     (WdDocument   *self,
                                     double        scale_min,
                                     double       *scale);
void        wd_document_draw_page   (WdDocument   *self,
                                     cairo_t      *cr,
                                     double        scale,
                                     guint         n_pages,
                                     guint         page);
GBytes     *wd_document_print       (WdDocument   *self,
                                     double        scale_min,
                                     GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdDocument, wd_document_free)

G_END_DECLS
