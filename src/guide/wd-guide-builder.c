/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-builder.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-guide-error.h"
#include "wd-guide-text.h"
#include "wd-path-pattern.h"

#include <string.h>

/* A placeholder can name what comes later, so placeholders are looked up when all is read. */
typedef struct
{
  char *name;
  WdLabels *own;
  WdPosition position;
} Reference;

static void
reference_clear (gpointer data)
{
  Reference *reference = data;

  g_free (reference->name);
  g_array_unref (reference->own);
}

void
wd_guide_item_clear (WdGuideItem *item)
{
  g_free (item->name);
  g_free (item->language);
  g_strfreev (item->paths);
  g_free (item->selector);
  *item = (WdGuideItem) { 0 };
}

static gboolean
resolves (WdGuideBuilder  *self,
          const Reference *reference)
{
  if (g_str_equal (reference->name, WD_GUIDE_TEXT_LABEL))
    return reference->own->len > 0;

  return g_hash_table_contains (self->terms, reference->name);
}

/**
 * wd_guide_builder_new:
 * @builtin: whether the file comes with the program
 * @services: (nullable) (element-type WdService): the services that a guide may name
 *
 * Returns: (transfer full): a builder that has read nothing yet
 */
WdGuideBuilder *
wd_guide_builder_new (gboolean   builtin,
                      GPtrArray *services)
{
  WdGuideBuilder *self = g_new0 (WdGuideBuilder, 1);

  self->guide = g_object_new (WD_TYPE_GUIDE, NULL);
  self->guide->builtin = builtin;
  self->service = g_object_new (WD_TYPE_SERVICE, NULL);
  self->services = services != NULL ? g_ptr_array_ref (services) : g_ptr_array_new ();
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_array_unref);
  self->references = g_array_new (FALSE, FALSE, sizeof (Reference));
  g_array_set_clear_func (self->references, reference_clear);

  return self;
}

/**
 * wd_guide_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees what the builder has put together so far, too.
 */
void
wd_guide_builder_free (WdGuideBuilder *self)
{
  g_clear_object (&self->guide);
  g_clear_object (&self->service);
  g_ptr_array_unref (self->services);
  g_clear_object (&self->step);
  g_clear_pointer (&self->labels, g_array_unref);
  wd_guide_item_clear (&self->item);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->terms);
  g_array_unref (self->references);
  g_free (self->term);
  g_free (self);
}

/**
 * wd_guide_builder_note_references:
 * @self: a builder
 * @text: a text to translate
 * @error: return location for a #WdGuideError
 *
 * Notes the placeholders in a text, which only those of a step may have.
 *
 * Returns: whether all braces belong to placeholders
 */
gboolean
wd_guide_builder_note_references (WdGuideBuilder  *self,
                                  const char      *text,
                                  GError         **error)
{
  g_auto(GStrv) names = wd_guide_text_dup_placeholders (text);

  if (names == NULL || (*names != NULL && self->step == NULL))
    return wd_guide_fail (error, WD_GUIDE_ERROR_REFERENCE,
                          "there is a brace that belongs to no placeholder");

  for (gsize i = 0; names[i] != NULL; i++)
    {
      Reference reference = {
        .name = g_strdup (names[i]),
        .own = g_array_ref (self->labels),
        .position = self->position,
      };

      g_array_append_val (self->references, reference);
    }

  return TRUE;
}

/* Whether a step's pages, or those that it links to, are among some paths. */
static gboolean
leads_to (WdStep             *step,
          const char * const *paths)
{
  for (gsize i = 0; step->paths[i] != NULL; i++)
    if (wd_path_patterns_match (paths, step->paths[i]) >= 0)
      return TRUE;

  for (guint i = 0; i < step->links->len; i++)
    if (wd_path_patterns_match (paths, g_array_index (step->links, WdLabel, i).text) >= 0)
      return TRUE;

  return FALSE;
}

/* The page after a form shows that it was sent. It proves nothing if one comes to it before. */
static gboolean
check_confirmation (WdGuide  *guide,
                    GError  **error)
{
  guint last = guide->steps->len - 1;
  WdStep *confirmation = g_ptr_array_index (guide->steps, last);

  for (guint i = 0; i < last; i++)
    {
      WdStep *step = g_ptr_array_index (guide->steps, i);

      if (leads_to (step, confirmation->paths))
        return wd_guide_fail (error, WD_GUIDE_ERROR_VALUE,
                              "the last step’s page is one of the step “%s”, too", step->id);
    }

  return last > 0 ||
         wd_guide_fail (error, WD_GUIDE_ERROR_MISSING,
                        "a page cannot be the goal of the only step");
}

/* What cannot be on or off by itself says how it stands in words, or not at all. */
static gboolean
tells_state (const WdTarget *target)
{
  return (target->role != WD_ROLE_MENU_BUTTON && target->role != WD_ROLE_SELECT) ||
         target->words[target->want]->len > 0;
}

static gboolean
check_state (WdGuideBuilder  *self,
             GError         **error)
{
  WdStep *last;

  if (self->want == WD_STATE_UNKNOWN)
    return wd_guide_fail (error, WD_GUIDE_ERROR_MISSING,
                          "the last step lacks a <target> with the attribute “want”");

  last = wd_guide_get_step (self->guide, wd_guide_get_n_steps (self->guide) - 1);
  for (guint i = 0; i < last->targets->len; i++)
    if (!tells_state (wd_step_get_target (last, i)))
      return wd_guide_fail (error, WD_GUIDE_ERROR_MISSING,
                            "a menu button or a select needs a <word> for the state “%s”",
                            wd_enum_to_string (WD_TYPE_STATE, self->want));

  return TRUE;
}

static gboolean
check_goal (WdGuideBuilder  *self,
            GError         **error)
{
  switch (self->guide->goal)
    {
    case WD_GOAL_STATE:
      return check_state (self, error);

    case WD_GOAL_PAGE:
      if (self->want != WD_STATE_UNKNOWN)
        return wd_guide_fail (error, WD_GUIDE_ERROR_ATTRIBUTE,
                              "the attribute “want” is not for a page that is the goal");

      return check_confirmation (self->guide, error);

    case WD_GOAL_WORD:
    default:
      return TRUE;
    }
}

/**
 * wd_guide_builder_finish:
 * @self: a builder
 * @error: return location for a #WdGuideError
 *
 * Checks what can be told from the whole only, and hands out the guide.
 *
 * Returns: (transfer full) (nullable): the guide, or %NULL on error
 */
WdGuide *
wd_guide_builder_finish (WdGuideBuilder  *self,
                         GError         **error)
{
  for (guint i = 0; i < self->references->len; i++)
    {
      Reference *reference = &g_array_index (self->references, Reference, i);

      if (!resolves (self, reference))
        {
          self->position = reference->position;
          wd_guide_fail (error, WD_GUIDE_ERROR_REFERENCE,
                         "“{%s}” names nothing that has a label", reference->name);
          return NULL;
        }
    }

  if (!check_goal (self, error))
    {
      self->position = self->step_position;
      return NULL;
    }

  return g_steal_pointer (&self->guide);
}
