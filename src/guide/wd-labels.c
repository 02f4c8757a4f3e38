/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-labels.h"

#include <string.h>

static void
label_clear (gpointer data)
{
  WdLabel *label = data;

  g_free (label->language);
  g_free (label->text);
}

static gboolean
shares_primary_subtag (const char *a,
                       const char *b)
{
  gsize length = strcspn (a, "-");

  return length > 0 && length == strcspn (b, "-") && g_ascii_strncasecmp (a, b, length) == 0;
}

/**
 * wd_labels_new:
 *
 * Returns: (transfer full): an empty list, to be filled with wd_labels_add() before it is shared
 */
WdLabels *
wd_labels_new (void)
{
  WdLabels *self = g_array_new (FALSE, FALSE, sizeof (WdLabel));

  g_array_set_clear_func (self, label_clear);

  return self;
}

/**
 * wd_labels_add:
 * @self: a list of labels
 * @language: a BCP 47 tag
 * @text: the label
 *
 * Adds a label. The first one of a language is the one that people are shown; further ones are
 * only recognised.
 */
void
wd_labels_add (WdLabels   *self,
               const char *language,
               const char *text)
{
  WdLabel label;

  g_return_if_fail (self != NULL);
  g_return_if_fail (language != NULL);
  g_return_if_fail (text != NULL);

  label.language = g_strdup (language);
  label.text = g_strdup (text);

  g_array_append_val (self, label);
}

/**
 * wd_labels_find:
 * @self: a list of labels
 * @language: (nullable): a BCP 47 tag
 *
 * Finds the label for a language: the first one with that very tag, else the first one with just
 * its primary subtag (“de” for “de-AT”), else the first one that shares the primary subtag
 * (“pt-BR” for “pt”). Case does not matter (RFC 5646, 2.1.1).
 *
 * Returns: (nullable): the label, or %NULL if there is none for that language
 */
const char *
wd_labels_find (WdLabels   *self,
                const char *language)
{
  const char *primary = NULL;
  const char *relative = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (language == NULL)
    return NULL;

  for (guint i = 0; i < self->len; i++)
    {
      const WdLabel *label = &g_array_index (self, WdLabel, i);

      if (g_ascii_strcasecmp (label->language, language) == 0)
        return label->text;

      if (!shares_primary_subtag (label->language, language))
        continue;

      if (primary == NULL && strchr (label->language, '-') == NULL)
        primary = label->text;

      if (relative == NULL)
        relative = label->text;
    }

  return primary != NULL ? primary : relative;
}

/**
 * wd_labels_choose:
 * @self: a list of labels
 * @language: (nullable): the language of the page as a BCP 47 tag, %NULL if it names none
 *
 * Chooses the label to show for a page: that of its language as wd_labels_find() finds it, else
 * the English one, else the first.
 *
 * Returns: (nullable): the label, or %NULL if the list is empty
 */
const char *
wd_labels_choose (WdLabels   *self,
                  const char *language)
{
  const char *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = wd_labels_find (self, language);

  if (text == NULL)
    text = wd_labels_find (self, "en");

  if (text == NULL && self->len > 0)
    text = g_array_index (self, WdLabel, 0).text;

  return text;
}
