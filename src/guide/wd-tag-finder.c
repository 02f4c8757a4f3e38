/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tag-finder.h"

/**
 * wd_tag_finder_init:
 * @self: a finder
 * @text: what the parser will read
 * @size: its length in bytes
 *
 * Begins at the beginning of a text.
 */
void
wd_tag_finder_init (WdTagFinder *self,
                    const char  *text,
                    gsize        size)
{
  self->cursor = text;
  self->end = text + size;
  self->position = (WdPosition) { 1, 1 };
  self->byte = 1;
  self->tag = self->position;
}

static void
advance (WdTagFinder *self)
{
  const char *next = g_utf8_next_char (self->cursor);

  if (*self->cursor == '\n')
    {
      self->position = (WdPosition) { self->position.line + 1, 1 };
      self->byte = 1;
    }
  else
    {
      self->position.column++;
      self->byte += next - self->cursor;
    }

  self->cursor = next;
}

/**
 * wd_tag_finder_validate:
 * @self: a finder at the beginning
 *
 * Tells whether the text is UTF-8; if it is not, the first byte that is wrong counts as the tag.
 * GMarkup passes over comments and instructions that are not UTF-8 without a callback.
 *
 * Returns: whether it is
 */
gboolean
wd_tag_finder_validate (WdTagFinder *self)
{
  const char *end;

  if (g_utf8_validate_len (self->cursor, self->end - self->cursor, &end))
    return TRUE;

  while (self->cursor < end)
    advance (self);
  self->tag = self->position;

  return FALSE;
}

/**
 * wd_tag_finder_follow:
 * @self: a finder
 * @context: the parser, in a callback for a tag or a comment
 *
 * Reads up to where the parser is, and not one character further: that one can begin the next tag.
 * The parser's columns count bytes, those of a tag characters.
 */
void
wd_tag_finder_follow (WdTagFinder         *self,
                      GMarkupParseContext *context)
{
  gint line, column;

  g_markup_parse_context_get_position (context, &line, &column);

  while (self->cursor < self->end &&
         (self->position.line < line || (self->position.line == line && self->byte < column - 1)))
    {
      if (*self->cursor == '<')
        self->tag = self->position;

      advance (self);
    }
}
