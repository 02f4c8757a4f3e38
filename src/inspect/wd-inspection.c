/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-inspection.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-target.h"
#include "wd-tour-enums.h"

#include <json-glib/json-glib.h>

/* WebKit lays out in 64ths of a pixel. A number rounded to these is written in few digits. */
#define UNITS 64

static void
candidate_free (WdCandidate *self)
{
  g_free (self->role);
  g_free (self->name);
  g_strfreev (self->evidence);
  g_free (self);
}

static void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *string)
{
  json_builder_set_member_name (builder, member);
  if (string != NULL)
    json_builder_add_string_value (builder, string);
  else
    json_builder_add_null_value (builder);
}

static void
add_number (JsonBuilder *builder,
            const char  *member,
            double       number)
{
  gint64 units = (gint64) (number * UNITS + (number < 0 ? -0.5 : 0.5));

  json_builder_set_member_name (builder, member);
  if (units % UNITS == 0)
    json_builder_add_int_value (builder, units / UNITS);
  else
    json_builder_add_double_value (builder, (double) units / UNITS);
}

static void
add_number_or_null (JsonBuilder *builder,
                    const char  *member,
                    gboolean     is_known,
                    double       number)
{
  if (is_known)
    add_number (builder, member, number);
  else
    add_string (builder, member, NULL);
}

static void
add_rect (JsonBuilder        *builder,
          const WdInspection *self)
{
  if (self->outcome != WD_OUTCOME_FOUND)
    {
      add_string (builder, "rect", NULL);
      return;
    }

  json_builder_set_member_name (builder, "rect");
  json_builder_begin_object (builder);
  add_number (builder, "x", self->rect.x);
  add_number (builder, "y", self->rect.y);
  add_number (builder, "width", self->rect.width);
  add_number (builder, "height", self->rect.height);
  json_builder_end_object (builder);
}

static void
add_sighting (JsonBuilder        *builder,
              const WdInspection *self)
{
  json_builder_set_member_name (builder, "sighting");
  json_builder_begin_object (builder);
  add_string (builder, "outcome", wd_enum_to_string (WD_TYPE_OUTCOME, self->outcome));
  add_string (builder, "reason", self->reason);
  add_string (builder, "role", self->role);
  add_string (builder, "name", self->name);
  add_string (builder, "state", wd_enum_to_string (WD_TYPE_STATE, self->state));
  json_builder_set_member_name (builder, "enabled");
  json_builder_add_boolean_value (builder, self->enabled);
  add_string (builder, "covered_by", self->cover != WD_COVER_NONE
                                       ? wd_enum_to_string (WD_TYPE_COVER, self->cover) : NULL);
  add_rect (builder, self);
  add_number (builder, "score", self->score);
  add_number_or_null (builder, "runner_up", self->has_runner_up, self->runner_up);
  json_builder_end_object (builder);
}

static void
add_candidates (JsonBuilder *builder,
                GPtrArray   *candidates)
{
  json_builder_set_member_name (builder, "candidates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < candidates->len; i++)
    {
      const WdCandidate *candidate = g_ptr_array_index (candidates, i);

      json_builder_begin_object (builder);
      add_string (builder, "role", candidate->role);
      add_string (builder, "name", candidate->name);
      add_number (builder, "score", candidate->score);
      json_builder_set_member_name (builder, "evidence");
      json_builder_begin_array (builder);
      for (gsize j = 0; candidate->evidence[j] != NULL; j++)
        json_builder_add_string_value (builder, candidate->evidence[j]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * wd_candidate_new:
 * @candidates: the candidates of an inspection
 *
 * Returns: (transfer none): an empty candidate, appended to @candidates
 */
WdCandidate *
wd_candidate_new (GPtrArray *candidates)
{
  WdCandidate *self = g_new0 (WdCandidate, 1);

  g_ptr_array_add (candidates, self);

  return self;
}

/**
 * wd_inspection_new:
 * @outcome: the outcome
 * @reason: (nullable): the reason if abstained, as a word
 *
 * Returns: (transfer full): an inspection without a candidate
 */
WdInspection *
wd_inspection_new (WdOutcome   outcome,
                   const char *reason)
{
  WdInspection *self = g_new0 (WdInspection, 1);

  self->outcome = outcome;
  self->reason = g_strdup (reason);
  self->candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) candidate_free);

  return self;
}

/**
 * wd_inspection_free:
 * @self: (transfer full): an inspection
 */
void
wd_inspection_free (WdInspection *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->language);
  g_free (self->reason);
  g_free (self->role);
  g_free (self->name);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}

/**
 * wd_inspection_to_json:
 * @self: an inspection
 * @guide: id of the guide
 * @uri: the address that the page was loaded as
 * @step: id of the step
 *
 * Writes an inspection as one JSON object on several lines. Unknown values are null: the rectangle
 * if nothing was found, the times if nothing was searched.
 *
 * Returns: (transfer full): the text, without a newline at its end
 */
char *
wd_inspection_to_json (const WdInspection *self,
                       const char         *guide,
                       const char         *uri,
                       const char         *step)
{
  g_autoptr(JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_begin_object (builder);
  add_string (builder, "guide", guide);
  add_string (builder, "url", uri);
  add_string (builder, "step", step);
  add_string (builder, "language", self->language);
  add_sighting (builder, self);
  add_candidates (builder, self->candidates);
  json_builder_set_member_name (builder, "elapsed_ms");
  json_builder_begin_object (builder);
  add_number_or_null (builder, "first", self->has_elapsed, self->first);
  add_number_or_null (builder, "median", self->has_elapsed, self->median);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}
