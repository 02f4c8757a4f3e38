/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-private.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-language.h"
#include "wd-tour-enums.h"

/**
 * wd_tour_begin_at:
 * @self: a tour, on which nothing has happened yet
 * @index: a step
 *
 * Begins at a step that the person has been at in an earlier tour. Whatever page comes first, such
 * as one to sign in, the tour can go on at the step: it counts as the furthest.
 */
void
wd_tour_begin_at (WdTour *self,
                  guint   index)
{
  g_return_if_fail (WD_IS_TOUR (self));
  g_return_if_fail (index <= wd_tour_get_last (self));
  g_return_if_fail (!self->visited);

  wd_tour_set_current (self, index);
  self->furthest = index;
  wd_tour_update (self, TRUE);
}

/**
 * wd_tour_save:
 * @self: a tour
 *
 * Takes down what is worth keeping from one run of the program to the next: where the tour stands
 * and what the person said, but no verdict and no address.
 *
 * Returns: (transfer full): a dictionary (`a{sv}`) for wd_tour_restore(), not floating
 */
GVariant *
wd_tour_save (WdTour *self)
{
  GVariantDict dict;
  GVariantBuilder marks;

  g_return_val_if_fail (WD_IS_TOUR (self), NULL);

  g_variant_builder_init (&marks, G_VARIANT_TYPE ("a{ss}"));

  for (guint i = 0; i <= wd_tour_get_last (self); i++)
    if (self->marks[i] != WD_MARK_AHEAD)
      g_variant_builder_add (&marks, "{ss}", wd_guide_get_step (self->guide, i)->id,
                             wd_enum_to_string (WD_TYPE_MARK, self->marks[i]));

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "current", "s", wd_tour_get_step (self)->id);
  g_variant_dict_insert (&dict, "furthest", "s",
                         wd_guide_get_step (self->guide, self->furthest)->id);
  g_variant_dict_insert (&dict, "before", "s", wd_enum_to_string (WD_TYPE_STATE, self->before));
  g_variant_dict_insert_value (&dict, "marks", g_variant_builder_end (&marks));

  if (self->language != NULL)
    g_variant_dict_insert (&dict, "language", "s", self->language);

  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

static void
restore_marks (WdTour       *self,
               GVariantDict *dict)
{
  g_autoptr(GVariant) marks = g_variant_dict_lookup_value (dict, "marks",
                                                           G_VARIANT_TYPE ("a{ss}"));
  GVariantIter iter;
  const char *id, *name;

  if (marks == NULL)
    return;

  g_variant_iter_init (&iter, marks);

  while (g_variant_iter_next (&iter, "{&s&s}", &id, &name))
    {
      gint index = wd_guide_find_step (self->guide, id);
      gint mark = wd_enum_from_string (WD_TYPE_MARK, name);

      if (index >= 0 && (mark == WD_MARK_TOLD || mark == WD_MARK_SKIPPED))
        self->marks[index] = (WdMark) mark;
    }
}

/**
 * wd_tour_restore:
 * @self: a tour, on which nothing has happened yet
 * @state: what wd_tour_save() gave, maybe of an older guide, maybe damaged
 *
 * Takes the tour to where it stood. Steps that the guide does not have any more, and what makes no
 * sense, are passed over.
 *
 * Returns: %FALSE if @state is no such dictionary at all; the tour is as it was then
 */
gboolean
wd_tour_restore (WdTour   *self,
                 GVariant *state)
{
  GVariantDict dict;
  const char *text;
  gint index;

  g_return_val_if_fail (WD_IS_TOUR (self), FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE_VARDICT))
    return FALSE;

  g_variant_dict_init (&dict, state);
  restore_marks (self, &dict);

  if (g_variant_dict_lookup (&dict, "current", "&s", &text) &&
      (index = wd_guide_find_step (self->guide, text)) >= 0)
    wd_tour_set_current (self, (guint) index);

  if (g_variant_dict_lookup (&dict, "furthest", "&s", &text) &&
      (index = wd_guide_find_step (self->guide, text)) >= 0)
    self->furthest = (guint) index;

  if (g_variant_dict_lookup (&dict, "before", "&s", &text))
    self->before = (WdState) MAX (wd_enum_from_string (WD_TYPE_STATE, text), WD_STATE_UNKNOWN);

  if (g_variant_dict_lookup (&dict, "language", "&s", &text) && wd_language_is_valid (text))
    wd_tour_set_language (self, text);

  g_variant_dict_clear (&dict);
  self->marks[self->current] = WD_MARK_AHEAD;
  wd_tour_update (self, TRUE);

  return TRUE;
}
