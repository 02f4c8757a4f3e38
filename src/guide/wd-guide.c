/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-private.h"

#include "wd-guide-text.h"
#include "wd-origin.h"
#include "wd-path-pattern.h"

struct _WdGuide
{
  GObject parent_instance;

  /* Owned */
  WdGuideData *data;
};

G_DEFINE_FINAL_TYPE (WdGuide, wd_guide, G_TYPE_OBJECT)

static void
wd_guide_finalize (GObject *object)
{
  WdGuide *self = WD_GUIDE (object);

  g_clear_pointer (&self->data, wd_guide_data_free);

  G_OBJECT_CLASS (wd_guide_parent_class)->finalize (object);
}

static void
wd_guide_class_init (WdGuideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wd_guide_finalize;
}

static void
wd_guide_init (WdGuide *self)
{
}

static GPtrArray *
get_sections (WdGuide     *self,
              WdGuidePart  part)
{
  return part == WD_GUIDE_PART_WHY ? self->data->sections : self->data->extent_sections;
}

static void
section_free (gpointer data)
{
  WdGuideSection *section = data;

  g_free (section->title);
  g_ptr_array_unref (section->text);
  g_free (section);
}

WdGuideSection *
wd_guide_section_new (void)
{
  WdGuideSection *section = g_new0 (WdGuideSection, 1);

  section->text = g_ptr_array_new_null_terminated (1, g_free, TRUE);

  return section;
}

WdGuideData *
wd_guide_data_new (gboolean builtin)
{
  WdGuideData *data = g_new0 (WdGuideData, 1);

  data->builtin = builtin;
  data->hosts = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  data->sections = g_ptr_array_new_with_free_func (section_free);
  data->extent = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  data->extent_sections = g_ptr_array_new_with_free_func (section_free);
  data->steps = g_ptr_array_new_with_free_func (g_object_unref);

  return data;
}

void
wd_guide_data_free (WdGuideData *data)
{
  g_free (data->id);
  g_free (data->revised);
  g_free (data->service_name);
  g_free (data->origin);
  g_ptr_array_unref (data->hosts);
  for (guint i = 0; i < WD_GUIDE_N_OBSTACLES; i++)
    {
      g_strfreev (data->obstacle_paths[i]);
      g_free (data->obstacles[i]);
    }
  for (guint i = 0; i < WD_GUIDE_N_COVERS; i++)
    g_free (data->covers[i]);
  g_free (data->title);
  g_free (data->summary);
  g_ptr_array_unref (data->sections);
  g_ptr_array_unref (data->extent);
  g_ptr_array_unref (data->extent_sections);
  g_ptr_array_unref (data->steps);
  g_free (data);
}

/*
 * wd_guide_new:
 * @data: (transfer full): what it is made of
 *
 * Creates a guide. It does not change any more.
 *
 * Returns: (transfer full): the guide
 */
WdGuide *
wd_guide_new (WdGuideData *data)
{
  WdGuide *self = g_object_new (WD_TYPE_GUIDE, NULL);

  self->data = data;

  return self;
}

/**
 * wd_guide_get_id:
 * @self: a guide
 *
 * Gets the name by which programs and command lines call the guide.
 *
 * Returns: the id
 */
const char *
wd_guide_get_id (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return self->data->id;
}

/**
 * wd_guide_get_revised:
 * @self: a guide
 *
 * Gets the day on which the guide was last revised.
 *
 * Returns: a date as YYYY-MM-DD (ISO 8601)
 */
const char *
wd_guide_get_revised (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return self->data->revised;
}

/**
 * wd_guide_get_builtin:
 * @self: a guide
 *
 * Tells whether the guide came with the program, rather than from a folder of the person.
 *
 * Returns: whether it did
 */
gboolean
wd_guide_get_builtin (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), FALSE);

  return self->data->builtin;
}

/**
 * wd_guide_get_service_name:
 * @self: a guide
 *
 * Gets the name of the service that the guide speaks of.
 *
 * Returns: the name, which is not translated
 */
const char *
wd_guide_get_service_name (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return self->data->service_name;
}

/**
 * wd_guide_get_origin:
 * @self: a guide
 *
 * Gets the origin that all paths of the guide are relative to.
 *
 * Returns: a valid origin
 */
const char *
wd_guide_get_origin (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return self->data->origin;
}

/**
 * wd_guide_get_hosts:
 * @self: a guide
 *
 * Gets the names of further hosts that belong to the service.
 *
 * Returns: (array zero-terminated=1): DNS names, maybe none
 */
const char * const *
wd_guide_get_hosts (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return (const char * const *) self->data->hosts->pdata;
}

/**
 * wd_guide_dup_title:
 * @self: a guide
 *
 * Gets the title in the language of the person.
 *
 * Returns: (transfer full): the title
 */
char *
wd_guide_dup_title (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return g_strdup (wd_guide_text_translate (self->data->title));
}

/**
 * wd_guide_dup_summary:
 * @self: a guide
 *
 * Gets what the guide is good for, in one paragraph in the language of the person.
 *
 * Returns: (transfer full): the summary
 */
char *
wd_guide_dup_summary (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return g_strdup (wd_guide_text_translate (self->data->summary));
}

/**
 * wd_guide_get_n_sections:
 * @self: a guide
 * @part: a part of it
 *
 * Counts the sections of a part.
 *
 * Returns: their number
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
 * Gets what the guide reaches and what not, in the language of the person. The sections of
 * %WD_GUIDE_PART_EXTENT go on with it.
 *
 * Returns: (transfer full) (array zero-terminated=1): the paragraphs
 */
char **
wd_guide_dup_extent (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return wd_guide_text_dup_translated ((char **) self->data->extent->pdata);
}

/**
 * wd_guide_get_n_steps:
 * @self: a guide
 *
 * Counts the steps.
 *
 * Returns: their number, at least 1
 */
guint
wd_guide_get_n_steps (WdGuide *self)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), 0);

  return self->data->steps->len;
}

/**
 * wd_guide_get_step:
 * @self: a guide
 * @index: which step, in the order of the way
 *
 * Gets a step.
 *
 * Returns: (transfer none): the step
 */
WdStep *
wd_guide_get_step (WdGuide *self,
                   guint    index)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);
  g_return_val_if_fail (index < self->data->steps->len, NULL);

  return g_ptr_array_index (self->data->steps, index);
}

/**
 * wd_guide_dup_link:
 * @self: a guide
 *
 * Gets where the guide leads: the address that its last step names, or else its service's.
 *
 * Returns: (transfer full): the address
 */
char *
wd_guide_dup_link (WdGuide *self)
{
  const char *link;

  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  link = wd_step_get_link (wd_guide_get_step (self, wd_guide_get_n_steps (self) - 1), NULL);

  return wd_origin_resolve (wd_guide_get_origin (self), link != NULL ? link : "/");
}

/**
 * wd_guide_find_step:
 * @self: a guide
 * @id: a name
 *
 * Finds a step by its name.
 *
 * Returns: its index, or -1 if there is none
 */
gint
wd_guide_find_step (WdGuide    *self,
                    const char *id)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  for (guint i = 0; i < self->data->steps->len; i++)
    if (g_str_equal (wd_step_get_id (g_ptr_array_index (self->data->steps, i)), id))
      return (gint) i;

  return -1;
}

/**
 * wd_guide_match_path:
 * @self: a guide
 * @path: an absolute path, encoded, without query
 *
 * Finds the step that a page belongs to: the one whose pattern says most about the path, and of
 * several such the one nearest to the end of the way.
 *
 * Returns: its index, or -1 if the page is none of the way
 */
gint
wd_guide_match_path (WdGuide    *self,
                     const char *path)
{
  gssize best_specificity = -1;
  gint best = -1;

  g_return_val_if_fail (WD_IS_GUIDE (self), -1);
  g_return_val_if_fail (path != NULL, -1);

  for (guint i = 0; i < self->data->steps->len; i++)
    {
      WdStep *step = g_ptr_array_index (self->data->steps, i);
      gssize specificity = wd_path_patterns_match (wd_step_get_paths (step), path);

      if (specificity >= 0 && specificity >= best_specificity)
        {
          best_specificity = specificity;
          best = (gint) i;
        }
    }

  return best;
}

/**
 * wd_guide_match_obstacle:
 * @self: a guide
 * @path: an absolute path, encoded, without query
 *
 * Tells whether a page is an obstacle by its address, whether it belongs to a step or not.
 *
 * Returns: which one it is, by the pattern that says most about the path
 */
WdObstacle
wd_guide_match_obstacle (WdGuide    *self,
                         const char *path)
{
  gssize best_specificity = -1;
  WdObstacle best = WD_OBSTACLE_NONE;

  g_return_val_if_fail (WD_IS_GUIDE (self), WD_OBSTACLE_NONE);
  g_return_val_if_fail (path != NULL, WD_OBSTACLE_NONE);

  for (guint i = WD_OBSTACLE_NONE + 1; i < WD_GUIDE_N_OBSTACLES; i++)
    {
      const char * const *paths = (const char * const *) self->data->obstacle_paths[i];
      gssize specificity = paths != NULL ? wd_path_patterns_match (paths, path) : -1;

      if (specificity > best_specificity)
        {
          best_specificity = specificity;
          best = (WdObstacle) i;
        }
    }

  return best;
}

/**
 * wd_guide_get_obstacle:
 * @self: a guide
 * @kind: an obstacle
 *
 * Gets the selector of what a person has to deal with first, as the pages of the service have it.
 * It is text from outside: that it is a selector is for the agent to check.
 *
 * Returns: (nullable): the selector, or %NULL if the guide has none
 */
const char *
wd_guide_get_obstacle (WdGuide    *self,
                       WdObstacle  kind)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return kind < WD_GUIDE_N_OBSTACLES ? self->data->obstacles[kind] : NULL;
}

/**
 * wd_guide_get_cover:
 * @self: a guide
 * @kind: a cover
 *
 * Gets the selector of what may lie on a target, like wd_guide_get_obstacle().
 *
 * Returns: (nullable): the selector, or %NULL if the guide has none
 */
const char *
wd_guide_get_cover (WdGuide *self,
                    WdCover  kind)
{
  g_return_val_if_fail (WD_IS_GUIDE (self), NULL);

  return kind < WD_GUIDE_N_COVERS ? self->data->covers[kind] : NULL;
}
