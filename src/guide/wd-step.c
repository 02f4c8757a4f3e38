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
  const WdTarget *target = wd_step_get_target (self, 0);
  WdLabels *own = target != NULL ? target->labels : NULL;

  return wd_guide_text_fill (wd_guide_text_translate (text), self->terms, own, language);
}

static void
target_free (gpointer data)
{
  WdTarget *target = data;

  g_strfreev ((char **) target->hrefs);
  g_free (target->attribute);
  g_strfreev ((char **) target->tokens);
  g_free ((char *) target->around);
  g_strfreev ((char **) target->places);
  for (guint i = 0; i < WD_TARGET_N_STATES; i++)
    g_array_unref (target->words[i]);
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
  g_ptr_array_unref (self->targets);
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
  self->targets = g_ptr_array_new_with_free_func (target_free);
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
 * wd_step_add_target:
 * @self: a step that is being filled
 * @labels: what its target is called
 *
 * Returns: (transfer none): a new target of the step, to be filled, too
 */
WdTarget *
wd_step_add_target (WdStep   *self,
                    WdLabels *labels)
{
  WdTarget *target;

  g_return_val_if_fail (WD_IS_STEP (self), NULL);
  g_return_val_if_fail (labels != NULL, NULL);

  target = g_new0 (WdTarget, 1);
  target->labels = g_array_ref (labels);
  for (guint i = 0; i < WD_TARGET_N_STATES; i++)
    target->words[i] = wd_labels_new ();
  g_ptr_array_add (self->targets, target);

  return target;
}

/**
 * wd_step_get_target:
 * @self: a step
 * @index: which of its targets; 0 is the one whose labels its texts quote
 *
 * Returns: (nullable): the target, or %NULL if there are no more
 */
const WdTarget *
wd_step_get_target (WdStep *self,
                    guint   index)
{
  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  return index < self->targets->len ? g_ptr_array_index (self->targets, index) : NULL;
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
