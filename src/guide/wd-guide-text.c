/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-text.h"

#include "wd-guide-id.h"

#include <libintl.h>
#include <string.h>

static gboolean
is_xml_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n';
}

/* Finds the end of the placeholder that begins at a brace; NULL if it is none. */
static const char *
find_placeholder_end (const char *brace)
{
  gsize length = strspn (brace + 1, WD_GUIDE_ID_CHARACTERS);

  if (length == 0 || brace[1 + length] != '}')
    return NULL;

  return brace + 1 + length;
}

/**
 * wd_guide_text_normalize:
 * @text: the text content of an element
 *
 * Trims spaces, tabs and line feeds off both ends and makes one space of each run of them. This is
 * what xgettext does with the elements named in `widerspruch-guide.its`, so that the result is the
 * very string that translators were given. Other white space, such as a no-break space, stays.
 *
 * Returns: (transfer full): the normalised text
 */
char *
wd_guide_text_normalize (const char *text)
{
  GString *result = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!is_xml_space (*p))
        g_string_append_c (result, *p);
      else if (result->len > 0 && !is_xml_space (result->str[result->len - 1]))
        g_string_append_c (result, ' ');
    }

  if (result->len > 0 && is_xml_space (result->str[result->len - 1]))
    g_string_truncate (result, result->len - 1);

  return g_string_free (result, FALSE);
}

/**
 * wd_guide_text_translate:
 * @text: (nullable): a normalised text of a guide
 *
 * Looks up the translation of a text. The empty string is none, as it stands for the header of the
 * catalogue.
 *
 * Returns: (nullable): the translation, or @text if there is none
 */
const char *
wd_guide_text_translate (const char *text)
{
  if (text == NULL || *text == '\0')
    return text;

  return dgettext (GETTEXT_PACKAGE, text);
}

/**
 * wd_guide_text_dup_translated:
 * @paragraphs: (array zero-terminated=1): normalised texts of a guide
 *
 * Returns: (transfer full) (array zero-terminated=1): the translations, as
 *   wd_guide_text_translate() finds them
 */
char **
wd_guide_text_dup_translated (char **paragraphs)
{
  guint n_paragraphs = g_strv_length (paragraphs);
  char **result = g_new0 (char *, n_paragraphs + 1);

  for (guint i = 0; i < n_paragraphs; i++)
    result[i] = g_strdup (wd_guide_text_translate (paragraphs[i]));

  return result;
}

/**
 * wd_guide_text_dup_placeholders:
 * @text: a text
 *
 * Lists the names of the `{placeholders}` in a text. A brace that belongs to none is a mistake.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the names, or %NULL if there is a
 *   stray brace
 */
char **
wd_guide_text_dup_placeholders (const char *text)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  const char *p = text;

  while ((p = strpbrk (p, "{}")) != NULL)
    {
      const char *end = *p == '{' ? find_placeholder_end (p) : NULL;
      g_autofree char *name = NULL;

      if (end == NULL)
        return NULL;

      name = g_strndup (p + 1, end - p - 1);
      g_strv_builder_add (names, name);
      p = end + 1;
    }

  return g_strv_builder_end (names);
}

/**
 * wd_guide_text_fill:
 * @text: a text, maybe translated
 * @terms: (element-type utf8 WdLabels): what the placeholders stand for
 * @own: (nullable): what `{label}` stands for
 * @language: (nullable): the language of the page
 *
 * Fills the placeholders with the labels that the page in that language shows. A placeholder that
 * names nothing, which only a faulty translation can have, is left as it is.
 *
 * Returns: (transfer full): the filled text
 */
char *
wd_guide_text_fill (const char *text,
                    GHashTable *terms,
                    WdLabels   *own,
                    const char *language)
{
  GString *result = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      const char *end = *p == '{' ? find_placeholder_end (p) : NULL;
      const char *label = NULL;

      if (end != NULL)
        {
          g_autofree char *name = g_strndup (p + 1, end - p - 1);
          WdLabels *labels = g_str_equal (name, WD_GUIDE_TEXT_LABEL)
                               ? own
                               : g_hash_table_lookup (terms, name);

          label = labels != NULL ? wd_labels_choose (labels, language) : NULL;
        }

      if (label != NULL)
        {
          g_string_append (result, label);
          p = end + 1;
        }
      else
        {
          g_string_append_c (result, *p++);
        }
    }

  return g_string_free (result, FALSE);
}
