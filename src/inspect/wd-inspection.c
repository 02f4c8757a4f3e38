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

/* As a whole number, if it is one. */
static GVariant *
make_number (double number)
{
  gint64 units = (gint64) (number * UNITS + (number < 0 ? -0.5 : 0.5));

  return units % UNITS == 0 ? g_variant_new_int64 (units / UNITS)
                            : g_variant_new_double ((double) units / UNITS);
}

static GVariant *
make_null (void)
{
  return g_variant_new_maybe (G_VARIANT_TYPE_STRING, NULL);
}

static GVariant *
make_number_or_null (gboolean is_known,
                     double   number)
{
  return is_known ? make_number (number) : make_null ();
}

static GVariant *
make_rect (gboolean      is_known,
           const WdRect *rect)
{
  if (!is_known)
    return make_null ();

  return g_variant_new_parsed ("{'x': %v, 'y': %v, 'width': %v, 'height': %v}",
                               make_number (rect->x), make_number (rect->y),
                               make_number (rect->width), make_number (rect->height));
}

static GVariant *
make_sighting (const WdInspection *self)
{
  const char *cover = self->cover != WD_COVER_NONE ? wd_enum_to_string (WD_TYPE_COVER, self->cover)
                                                   : NULL;
  const char *obstacle = self->obstacle != WD_OBSTACLE_NONE
    ? wd_enum_to_string (WD_TYPE_OBSTACLE, self->obstacle) : NULL;

  return g_variant_new_parsed ("{'outcome': <%s>, 'reason': <%ms>, 'role': <%ms>, 'name': <%ms>,"
                               " 'state': <%s>, 'enabled': <%b>, 'covered_by': <%ms>,"
                               " 'rect': %v, 'obstacle': <%ms>, 'remedy': %v,"
                               " 'score': %v, 'runner_up': %v}",
                               wd_enum_to_string (WD_TYPE_OUTCOME, self->outcome),
                               self->reason, self->role, self->name,
                               wd_enum_to_string (WD_TYPE_STATE, self->state),
                               self->enabled, cover,
                               make_rect (self->outcome == WD_OUTCOME_FOUND, &self->rect),
                               obstacle, make_rect (self->remedy.width > 0, &self->remedy),
                               make_number (self->score),
                               make_number_or_null (self->has_runner_up, self->runner_up));
}

static GVariant *
make_candidates (GPtrArray *candidates)
{
  g_autoptr(GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; i < candidates->len; i++)
    {
      const WdCandidate *candidate = g_ptr_array_index (candidates, i);

      g_variant_builder_add_parsed (builder, "{'role': <%ms>, 'name': <%ms>, 'score': %v,"
                                    " 'evidence': <%^as>}",
                                    candidate->role, candidate->name,
                                    make_number (candidate->score), candidate->evidence);
    }

  return g_variant_builder_end (builder);
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
 * @step: (nullable): id of the step
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
  g_autoptr(GVariant) members = NULL;
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  members = g_variant_ref_sink (
    g_variant_new_parsed ("{'guide': <%s>, 'url': <%s>, 'step': <%ms>, 'language': <%ms>,"
                          " 'sighting': %v, 'candidates': %v,"
                          " 'elapsed_ms': <{'first': %v, 'median': %v}>}",
                          guide, uri, step, self->language,
                          make_sighting (self), make_candidates (self->candidates),
                          make_number_or_null (self->has_elapsed, self->first),
                          make_number_or_null (self->has_elapsed, self->median)));
  root = json_gvariant_serialize (members);

  return json_to_string (root, TRUE);
}
