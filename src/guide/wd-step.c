/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-step-private.h"

#include "wd-guide-text.h"

struct _WdStep
{
  GObject parent_instance;

  /* Owned */
  WdStepData *data;
};

G_DEFINE_FINAL_TYPE (WdStep, wd_step, G_TYPE_OBJECT)

static char *
dup_filled (WdStep     *self,
            const char *text,
            const char *language)
{
  WdStepData *data = self->data;
  WdLabels *own = data->target != NULL ? data->target->labels : NULL;

  return wd_guide_text_fill (wd_guide_text_translate (text), data->terms, own, language);
}

static void
wd_step_finalize (GObject *object)
{
  WdStep *self = WD_STEP (object);

  g_clear_pointer (&self->data, wd_step_data_free);

  G_OBJECT_CLASS (wd_step_parent_class)->finalize (object);
}

static void
wd_step_class_init (WdStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wd_step_finalize;
}

static void
wd_step_init (WdStep *self)
{
}

static void
target_free (WdTarget *target)
{
  g_strfreev ((char **) target->hrefs);
  g_strfreev ((char **) target->tokens);
  g_array_unref (target->labels);
  g_free (target);
}

WdStepData *
wd_step_data_new (GHashTable *terms)
{
  WdStepData *data = g_new0 (WdStepData, 1);

  data->text = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  data->links = wd_labels_new ();
  data->terms = g_hash_table_ref (terms);

  return data;
}

void
wd_step_data_free (WdStepData *data)
{
  g_free (data->id);
  g_strfreev (data->paths);
  g_free (data->title);
  g_ptr_array_unref (data->text);
  g_free (data->menu);
  if (data->target != NULL)
    target_free (data->target);
  g_array_unref (data->links);
  g_free (data->help);
  g_hash_table_unref (data->terms);
  g_free (data);
}

/*
 * wd_step_new:
 * @data: (transfer full): what it is made of
 *
 * Creates a step. It does not change any more.
 *
 * Returns: (transfer full): the step
 */
WdStep *
wd_step_new (WdStepData *data)
{
  WdStep *self = g_object_new (WD_TYPE_STEP, NULL);

  self->data = data;

  return self;
}

/**
 * wd_step_get_id:
 * @self: a step
 *
 * Gets the name that the step has within its guide.
 *
 * Returns: the id
 */
const char *
wd_step_get_id (WdStep *self)
{
  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  return self->data->id;
}

/**
 * wd_step_get_kind:
 * @self: a step
 *
 * Gets what kind of step it is.
 *
 * Returns: the kind
 */
WdStepKind
wd_step_get_kind (WdStep *self)
{
  g_return_val_if_fail (WD_IS_STEP (self), WD_STEP_KIND_ACT);

  return self->data->kind;
}

/**
 * wd_step_get_paths:
 * @self: a step
 *
 * Gets the patterns of the paths of the pages that the step is done on.
 *
 * Returns: (array zero-terminated=1): patterns for wd_path_patterns_match()
 */
const char * const *
wd_step_get_paths (WdStep *self)
{
  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  return (const char * const *) self->data->paths;
}

/**
 * wd_step_get_target:
 * @self: a step
 *
 * Gets the control that the step is about.
 *
 * Returns: (transfer none) (nullable): the target, or %NULL if the step has none
 */
const WdTarget *
wd_step_get_target (WdStep *self)
{
  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  return self->data->target;
}

/**
 * wd_step_get_help:
 * @self: a step
 *
 * Gets the service's own help article about the step.
 *
 * Returns: (nullable): an `https:` address, or %NULL if the guide names none
 */
const char *
wd_step_get_help (WdStep *self)
{
  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  return self->data->help;
}

/**
 * wd_step_get_link:
 * @self: a step
 * @language: (nullable): the language wanted for the page as a BCP 47 tag
 *
 * Gets the direct way to the step's page: the one for that language, else the one for any.
 *
 * Returns: (nullable): a path for wd_origin_resolve(), or %NULL if there is none
 */
const char *
wd_step_get_link (WdStep     *self,
                  const char *language)
{
  const char *path;

  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  path = wd_labels_find (self->data->links, language);

  return path != NULL ? path : wd_labels_find (self->data->links, "");
}

/**
 * wd_step_dup_title:
 * @self: a step
 * @language: (nullable): the language of the page, for the labels quoted
 *
 * Gets the title in the language of the person.
 *
 * Returns: (transfer full): the title
 */
char *
wd_step_dup_title (WdStep     *self,
                   const char *language)
{
  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  return dup_filled (self, self->data->title, language);
}

/**
 * wd_step_dup_text:
 * @self: a step
 * @language: (nullable): the language of the page, for the labels quoted
 *
 * Gets the instruction in the language of the person. An empty line stands between paragraphs.
 *
 * Returns: (transfer full): the instruction
 */
char *
wd_step_dup_text (WdStep     *self,
                  const char *language)
{
  GString *text;

  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  text = g_string_new (NULL);

  for (guint i = 0; i < self->data->text->len; i++)
    {
      g_autofree char *paragraph = dup_filled (self, g_ptr_array_index (self->data->text, i),
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
 * Gets the way to the target through the service's own menus, in the language of the person, for
 * when the target cannot be pointed at.
 *
 * Returns: (transfer full) (nullable): the way in words, or %NULL if the guide has none
 */
char *
wd_step_dup_menu (WdStep     *self,
                  const char *language)
{
  g_return_val_if_fail (WD_IS_STEP (self), NULL);

  return self->data->menu != NULL ? dup_filled (self, self->data->menu, language) : NULL;
}
