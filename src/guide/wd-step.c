/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-step.h"

#include "wd-guide-text.h"

G_DEFINE_FINAL_TYPE (WdStep, wd_step, G_TYPE_OBJECT)

static char *
dup_filled (WdStep     *self,
            const char *text,
            const char *language)
{
  WdLabels *own = self->target != NULL ? self->target->labels : NULL;

  return wd_guide_text_fill (wd_guide_text_translate (text), self->terms, own, language);
}

static void
target_free (WdTarget *target)
{
  g_strfreev ((char **) target->hrefs);
  g_strfreev ((char **) target->tokens);
  g_free ((char *) target->around);
  g_strfreev ((char **) target->places);
  g_array_unref (target->labels);
  g_free (target);
}

static void
wd_step_finalize (GObject *object)
{
  WdStep *self = WD_STEP (object);

  g_free (self->id);
  g_strfreev ((char **) self->paths);
  g_free (self->title);
  g_ptr_array_unref (self->text);
  g_free (self->menu);
  g_free (self->menu_button);
  g_clear_pointer (&self->target, target_free);
  g_array_unref (self->links);
  g_free (self->help);
  g_hash_table_unref (self->terms);

  G_OBJECT_CLASS (wd_step_parent_class)->finalize (object);
}

static void
wd_step_class_init (WdStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wd_step_finalize;
}

static void
wd_step_init (WdStep *self)
{
  self->text = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  self->links = wd_labels_new ();
}

/**
 * wd_step_new:
 * @terms: (element-type utf8 WdLabels): what placeholders in its texts stand for
 *
 * Returns: (transfer full): an empty step, to be filled before it is shared
 */
WdStep *
wd_step_new (GHashTable *terms)
{
  WdStep *self = g_object_new (WD_TYPE_STEP, NULL);

  self->terms = g_hash_table_ref (terms);

  return self;
}

/**
 * wd_step_get_link:
 * @self: a step
 * @language: (nullable): the language wanted for the page as a BCP 47 tag
 *
 * Returns: (nullable): the path, for wd_origin_resolve(), that leads directly to the step's page:
 *   the one for that language, else the one for any; %NULL if there is none
 */
const char *
wd_step_get_link (WdStep     *self,
                  const char *language)
{
  const char *path;

  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  path = wd_labels_find (self->links, language);

  return path != NULL ? path : wd_labels_find (self->links, "");
}

/**
 * wd_step_dup_title:
 * @self: a step
 * @language: (nullable): the language of the page, for the labels quoted
 *
 * Returns: (transfer full): the title, in the language of the person
 */
char *
wd_step_dup_title (WdStep     *self,
                   const char *language)
{
  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  return dup_filled (self, self->title, language);
}

/**
 * wd_step_dup_text:
 * @self: a step
 * @language: (nullable): the language of the page, for the labels quoted
 *
 * Returns: (transfer full): the instruction, in the language of the person, with an empty line
 *   between paragraphs
 */
char *
wd_step_dup_text (WdStep     *self,
                  const char *language)
{
  GString *text;

  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  text = g_string_new (NULL);

  for (guint i = 0; i < self->text->len; i++)
    {
      g_autofree char *paragraph = dup_filled (self, g_ptr_array_index (self->text, i),
                                               language);

      if (i > 0)
        g_string_append (text, "\n\n");

      g_string_append (text, paragraph);
    }

  return g_string_free (text, FALSE);
}

/**
 * wd_step_dup_menu:
 * @self: a step
 * @language: (nullable): the language of the page, for the labels quoted
 *
 * Returns: (transfer full) (nullable): the way to the target through the service's own menus, in
 *   the language of the person, for when the target cannot be pointed at; %NULL if the guide has
 *   none
 */
char *
wd_step_dup_menu (WdStep     *self,
                  const char *language)
{
  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  return self->menu != NULL ? dup_filled (self, self->menu, language) : NULL;
}
