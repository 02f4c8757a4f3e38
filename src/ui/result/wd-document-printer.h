/* wd-document-printer.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-document.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * WdBlock:
 * @style: how a text looks
 * @text: (nullable): a text, or the value of a row
 * @name: (nullable): what a row is about
 * @picture: (nullable): a picture
 *
 * One part of a document: a row if it has a name, a picture if it has one, or else a text.
 */
typedef struct
{
  WdTextStyle style;
  char *text;
  char *name;
  GdkTexture *picture;
} WdBlock;

guint wd_document_printer_run (cairo_surface_t *surface,
                               GPtrArray       *blocks,
                               const char      *title,
                               double           scale,
                               guint            n_pages);

G_END_DECLS
