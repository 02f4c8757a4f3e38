/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Line and column, counted in characters from 1. */
typedef struct
{
  gint line;
  gint column;
} WdPosition;

/**
 * WdTagFinder:
 * @tag: where the tag began that the parser has just read
 *
 * GMarkup tells how far it has read, which is behind the end of a tag. Mistakes are told from where
 * a tag begins: this finds it, reading along.
 */
typedef struct
{
  WdPosition tag;

  /*< private >*/
  const char *cursor;
  const char *end;
  WdPosition position;
  gint byte;
} WdTagFinder;

void     wd_tag_finder_init     (WdTagFinder         *self,
                                 const char          *text,
                                 gsize                size);
gboolean wd_tag_finder_validate (WdTagFinder         *self);
void     wd_tag_finder_follow   (WdTagFinder         *self,
                                 GMarkupParseContext *context);

G_END_DECLS
