/* wd-agent-hint.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-agent-hint.h"

/* What may stand for something else, or for nothing; see fold() in name.js: characters that are not
 * compared as they are, but for the case of letters, and hyphens and apostrophes within a word. */
#define UNUSUAL "[^\\s!-%'-~À-Þà-įĴ-ľŁ-ňŊ-ž‘’“”„«»…–—]|\\p{L}[-'‘’–—]+\\p{L}"

/* In bytes. A shorter word may be a conjunction, which is as good as another one. */
#define MIN_LENGTH 4

/* The longest word of a label, in lower case; if all are short the empty one, as any name has it. */
static char *
dup_longest_word (const char *label)
{
  g_autofree char *whole = g_utf8_normalize (label, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (whole, -1);
  const char *longest = folded;
  gsize most = 0;

  for (const char *end, *start = folded; *start != '\0'; start = end)
    {
      for (end = start; g_unichar_isalpha (g_utf8_get_char (end)); end = g_utf8_next_char (end))
        ;

      if ((gsize) (end - start) > most)
        {
          most = (gsize) (end - start);
          longest = start;
        }

      if (end == start)
        end = g_utf8_next_char (end);
    }

  return g_strndup (longest, most < MIN_LENGTH ? 0 : most);
}

/**
 * wd_agent_hint_new:
 * @labels: (nullable): the labels that are looked for
 *
 * Says what a name that holds one of the labels has in it as it is written, so that others need not
 * be looked at closely: the longest word of the label, or what may be written in more than one way.
 *
 * Returns: (transfer full): a regular expression of JavaScript's, for the flags `i` and `u`
 */
char *
wd_agent_hint_new (WdLabels *labels)
{
  GString *hint = g_string_new (UNUSUAL);

  for (guint i = 0; labels != NULL && i < wd_labels_get_n (labels); i++)
    {
      g_autofree char *word = dup_longest_word (wd_labels_get_text (labels, i));

      g_string_append_printf (hint, "|%s", word);
    }

  return g_string_free (hint, FALSE);
}
