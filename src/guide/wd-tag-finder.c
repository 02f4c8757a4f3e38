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

static void
advance (WdTagFinder *self)
{
  if (*self->cursor == '\n')
    self->place = (WdPlace) { self->place.line + 1, 1 };
  else
    self->place.column++;

  self->cursor = g_utf8_next_char (self->cursor);
}

/**
 * wd_tag_finder_validate:
 * @self: a finder at the beginning
 * @size: the length of the text in bytes
 *
 * Looks whether all of it is UTF-8: GMarkup goes on behind a comment or an instruction that is not,
 * without a callback for it. Where it is not, the tag is.
 *
 * Returns: whether it is
 */
gboolean
wd_tag_finder_validate (WdTagFinder *self,
                        gsize        size)
{
  const char *end;

  if (g_utf8_validate_len (self->cursor, size, &end))
    return TRUE;

  while (self->cursor < end)
    advance (self);
  self->tag = self->place;

  return FALSE;
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

      advance (self);
    }
}
