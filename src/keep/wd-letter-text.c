/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-letter-text.h"

#include <string.h>

/**
 * wd_letter_text_tidy_line:
 * @text: what a person has typed or pasted
 *
 * Makes one line of it, without control characters; white space is trimmed, and each run of it
 * becomes one space. The characters of format that some scripts need are kept.
 *
 * Returns: (transfer full): the line, the empty string if nothing is left
 */
char *
wd_letter_text_tidy_line (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          gap = line->len > 0;
          continue;
        }

      if (gap)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, c);
      gap = FALSE;
    }

  return g_string_free (line, FALSE);
}

/**
 * wd_letter_text_tidy_lines:
 * @text: what a person has typed or pasted
 *
 * Tidies each line of it. Every kind of line break becomes a line feed, and of blank lines no more
 * than one in a row is left, and none at either end.
 *
 * Returns: (transfer full): the lines, the empty string if nothing is left
 */
char *
wd_letter_text_tidy_lines (const char *text)
{
  g_auto(GStrv) lines = g_regex_split_simple ("\\R", text, 0, 0);
  GString *result = g_string_new (NULL);
  gboolean gap = FALSE;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = wd_letter_text_tidy_line (lines[i]);

      if (line[0] != '\0' && result->len > 0)
        g_string_append (result, gap ? "\n\n" : "\n");
      g_string_append (result, line);
      gap = line[0] == '\0';
    }

  return g_string_free (result, FALSE);
}

/**
 * wd_letter_text_dup_email:
 * @text: what a person has typed or pasted
 *
 * Reads an address of e-mail. Only the service can tell whether there is such an account.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL if this is none
 */
char *
wd_letter_text_dup_email (const char *text)
{
  g_autofree char *line = wd_letter_text_tidy_line (text);
  const char *at = strchr (line, '@');

  if (at == NULL || at == line || at[1] == '\0' || strchr (at + 1, '@') != NULL ||
      strchr (line, ' ') != NULL)
    return NULL;

  return g_steal_pointer (&line);
}

/**
 * wd_letter_text_fill:
 * @text: a text
 * @fields: (array zero-terminated=1): the placeholders that may be in it
 *
 * Fills a text in one pass, so that what takes the place of a placeholder is not searched for any.
 *
 * Returns: (transfer full) (nullable): the filled text, or %NULL if there is nothing for one of the
 *   placeholders in it
 */
char *
wd_letter_text_fill (const char          *text,
                     const WdLetterField *fields)
{
  g_autoptr(GString) result = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      const WdLetterField *field = fields;

      while (field->placeholder != NULL && !g_str_has_prefix (p, field->placeholder))
        field++;

      if (field->placeholder == NULL)
        {
          g_string_append_c (result, *p++);
          continue;
        }

      if (field->value[0] == '\0')
        return NULL;

      g_string_append (result, field->value);
      p += strlen (field->placeholder);
    }

  return g_strdup (result->str);
}
