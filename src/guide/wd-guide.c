/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-private.h"

#include "wd-guide-text.h"
#include "wd-origin.h"
#include "wd-path-pattern.h"

G_DEFINE_FINAL_TYPE (WdGuide, wd_guide, G_TYPE_OBJECT)

static void
wd_guide_finalize (GObject *object)
{
  WdGuide *self = WD_GUIDE (object);

  g_free (self->id);
  g_free (self->revised);
  g_free (self->service_id);
  g_clear_object (&self->service);
  g_free (self->title);
  g_free (self->summary);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->extent);
  g_ptr_array_unref (self->extent_sections);
  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (wd_guide_parent_class)->finalize (object);
}

static void
wd_guide_class_init (WdGuideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wd_guide_finalize;
}

static void
section_free (gpointer data)
{
  WdGuideSection *section = data;

  g_free (section->title);
  g_ptr_array_unref (section->text);
  g_free (section);
}

static void
wd_guide_init (WdGuide *self)
{
  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->extent = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  self->extent_sections = g_ptr_array_new_with_free_func (section_free);
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
}

static GPtrArray *
get_sections (WdGuide     *self,
              WdGuidePart  part)
{
  return part == WD_GUIDE_PART_WHY ? self->sections : self->extent_sections;
}

WdGuideSection *
wd_guide_section_new (void)
{
  WdGuideSection *section = g_new0 (WdGuideSection, 1);

  section->text = g_ptr_array_new_null_terminated (1, g_free, TRUE);

  return section;
}

/**
 * wd_guide_get_id:
 * @self: a guide
 *
 * Returns: the name by which programs and command lines call the guide
 */
const char *
wd_guide_get_id (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return self->id;
}

/**
 * wd_guide_get_revised:
 * @self: a guide
 *
 * Returns: the day on which the guide was last revised, as YYYY-MM-DD (ISO 8601)
 */
const char *
wd_guide_get_revised (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return self->revised;
}

/**
 * wd_guide_get_builtin:
 * @self: a guide
 *
 * Returns: whether the guide came with the program, rather than from a folder of the person
 */
gboolean
wd_guide_get_builtin (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), FALSE);

  return self->builtin;
}

/**
 * wd_guide_get_service:
 * @self: a guide
 *
 * Returns: (transfer none): the service that the guide speaks of
 */
WdService *
wd_guide_get_service (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return self->service;
}

/**
 * wd_guide_get_goal:
 * @self: a guide
 *
 * Returns: what the guide leads to
 */
WdGoal
wd_guide_get_goal (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), WD_GOAL_STATE);

  return self->goal;
}

/**
 * wd_guide_get_aim:
 * @self: a guide
 *
 * Returns: what a person has reached who has walked the guide to its end: the wanted state of the
 *   last step's target, or %WD_STATE_SENT if it has none
 */
WdState
wd_guide_get_aim (WdGuide *self)
{
  const WdTarget *target;

  g_return_val_if_fail (WD_IS_GUIDE (self), WD_STATE_UNKNOWN);

  target = wd_step_get_target (wd_guide_get_step (self, wd_guide_get_n_steps (self) - 1), 0);

  return target != NULL && target->want != WD_STATE_UNKNOWN ? target->want : WD_STATE_SENT;
}

/**
 * wd_guide_dup_title:
 * @self: a guide
 *
 * Returns: (transfer full): the title, in the language of the person
 */
char *
wd_guide_dup_title (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return g_strdup (wd_guide_text_translate (self->title));
}

/**
 * wd_guide_dup_summary:
 * @self: a guide
 *
 * Returns: (transfer full): what the guide is good for, in one paragraph in the language of the
 *   person
 */
char *
wd_guide_dup_summary (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return g_strdup (wd_guide_text_translate (self->summary));
}

/**
 * wd_guide_get_n_sections:
 * @self: a guide
 * @part: a part of it
 *
 * Returns: the number of its sections
 */
guint
wd_guide_get_n_sections (WdGuide     *self,
                         WdGuidePart  part)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), 0);

  return get_sections (self, part)->len;
}

/**
 * wd_guide_dup_section:
 * @self: a guide
 * @part: a part of it
 * @index: which section
 * @text: (out) (transfer full) (array zero-terminated=1): the paragraphs, in the language of the
 *   person
 *
 * Returns: (transfer full): the heading of the section, in that language
 */
char *
wd_guide_dup_section (WdGuide       *self,
                      WdGuidePart    part,
                      guint          index,
                      char        ***text)
{
  WdGuideSection *section;

  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);
  g_return_val_if_fail (index < get_sections (self, part)->len, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  section = g_ptr_array_index (get_sections (self, part), index);
  *text = wd_guide_text_dup_translated ((char **) section->text->pdata);

  return g_strdup (wd_guide_text_translate (section->title));
}

/**
 * wd_guide_dup_extent:
 * @self: a guide
 *
 * The sections of %WD_GUIDE_PART_EXTENT go on with it.
 *
 * Returns: (transfer full) (array zero-terminated=1): what the guide reaches and what not, in the
 *   language of the person
 */
char **
wd_guide_dup_extent (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return wd_guide_text_dup_translated ((char **) self->extent->pdata);
}

/**
 * wd_guide_get_n_steps:
 * @self: a guide
 *
 * Returns: the number of steps, at least 1
 */
guint
wd_guide_get_n_steps (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), 0);

  return self->steps->len;
}

/**
 * wd_guide_get_step:
 * @self: a guide
 * @index: which step, in the order of the way
 *
 * Returns: (transfer none): the step
 */
WdStep *
wd_guide_get_step (WdGuide *self,
                   guint    index)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);
  g_return_val_if_fail (index < self->steps->len, NULL);

  return g_ptr_array_index (self->steps, index);
}

/**
 * wd_guide_dup_link:
 * @self: a guide
 *
 * Returns: (transfer full): the address where the guide leads: that which its last step names, or
 *   else its service's
 */
char *
wd_guide_dup_link (WdGuide *self)
{
  const char *link;

  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  link = wd_step_get_link (wd_guide_get_step (self, wd_guide_get_n_steps (self) - 1), NULL);

  return wd_origin_resolve (self->service->origin, link != NULL ? link : "/");
}

/**
 * wd_guide_find_step:
 * @self: a guide
 * @id: a name
 *
 * Returns: the index of the step with that name, or -1 if there is none
 */
gint
wd_guide_find_step (WdGuide    *self,
                    const char *id)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  for (guint i = 0; i < self->steps->len; i++)
    if (g_str_equal (wd_guide_get_step (self, i)->id, id))
      return (gint) i;

  return -1;
}

/**
 * wd_guide_match_location:
 * @self: a guide
 * @location: an absolute path, encoded, maybe with a query and a fragment
 *
 * Finds the step that a page belongs to: the one whose pattern says most about the location, and of
 * several such the one nearest to the end of the way.
 *
 * Returns: its index, or -1 if the page is none of the way
 */
gint
wd_guide_match_location (WdGuide    *self,
                         const char *location)
{
  gssize best_specificity = -1;
  gint best = -1;

  g_return_val_if_fail (WD_IS_GUIDE (self), -1);
  g_return_val_if_fail (location != NULL, -1);

  for (guint i = 0; i < self->steps->len; i++)
    {
      gssize specificity = wd_path_patterns_match (wd_guide_get_step (self, i)->paths, location);

      if (specificity >= 0 && specificity >= best_specificity)
        {
          best_specificity = specificity;
          best = (gint) i;
        }
    }

  return best;
}

