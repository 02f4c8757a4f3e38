/* wd-tag-finder.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tag-finder.h"

/**
 * wd_tag_finder_init:
 * @self: a finder
 * @text: what the parser will read
 *
 * Begins at the beginning of a text.
 */
void
wd_tag_finder_init (WdTagFinder *self,
                    const char  *text)
{
  self->cursor = text;
  self->place = (WdPlace) { 1, 1 };
  self->tag = self->place;
}

/**
 * wd_tag_finder_follow:
 * @self: a finder
 * @context: the parser, in a callback for a tag or a comment
 *
 * Reads up to where the parser is, not further: the next character can be the beginning of the
 * next tag.
 */
void
wd_tag_finder_follow (WdTagFinder         *self,
                      GMarkupParseContext *context)
{
  gint line, column;

  g_markup_parse_context_get_position (context, &line, &column);

  while (self->place.line < line ||
         (self->place.line == line && self->place.column < column - 1))
    {
      if (*self->cursor == '<')
        self->tag = self->place;

      if (*self->cursor == '\n')
        self->place = (WdPlace) { self->place.line + 1, 1 };
      else
        self->place.column++;

      self->cursor = g_utf8_next_char (self->cursor);
    }
}
