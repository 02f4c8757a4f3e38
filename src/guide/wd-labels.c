/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-labels.h"

#include <string.h>

typedef struct
{
  char *language;
  char *text;
} Label;

struct _WdLabels
{
  gatomicrefcount ref_count;
  GArray *labels;
};

static void
label_clear (gpointer data)
{
  Label *label = data;

  g_free (label->language);
  g_free (label->text);
}

static Label *
get_label (WdLabels *self,
           guint     index)
{
  return &g_array_index (self->labels, Label, index);
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
 * Creates an empty list of what something is called on a service's pages, by the language of the
 * page. Fill it with wd_labels_add() before it is shared.
 *
 * Returns: (transfer full): the list
 */
WdLabels *
wd_labels_new (void)
{
  WdLabels *self = g_new0 (WdLabels, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (self->labels, label_clear);

  return self;
}

/**
 * wd_labels_ref:
 * @self: a list of labels
 *
 * Adds a reference.
 *
 * Returns: (transfer full): @self
 */
WdLabels *
wd_labels_ref (WdLabels *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * wd_labels_unref:
 * @self: (transfer full): a list of labels
 *
 * Drops a reference, and the list with the last one.
 */
void
wd_labels_unref (WdLabels *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    {
      g_array_unref (self->labels);
      g_free (self);
    }
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
  Label label;

  g_return_if_fail (self != NULL);
  g_return_if_fail (language != NULL);
  g_return_if_fail (text != NULL);

  label.language = g_strdup (language);
  label.text = g_strdup (text);

  g_array_append_val (self->labels, label);
}

/**
 * wd_labels_get_n:
 * @self: a list of labels
 *
 * Counts the labels of all languages.
 *
 * Returns: their number
 */
guint
wd_labels_get_n (WdLabels *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->labels->len;
}

/**
 * wd_labels_get_language:
 * @self: a list of labels
 * @index: which one
 *
 * Gets the language of a label.
 *
 * Returns: a BCP 47 tag
 */
const char *
wd_labels_get_language (WdLabels *self,
                        guint     index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->labels->len, NULL);

  return get_label (self, index)->language;
}

/**
 * wd_labels_get_text:
 * @self: a list of labels
 * @index: which one
 *
 * Gets the text of a label.
 *
 * Returns: the text
 */
const char *
wd_labels_get_text (WdLabels *self,
                    guint     index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->labels->len, NULL);

  return get_label (self, index)->text;
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

  for (guint i = 0; i < self->labels->len; i++)
    {
      const Label *label = get_label (self, i);

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

  if (text == NULL && self->labels->len > 0)
    text = get_label (self, 0)->text;

  return text;
}
