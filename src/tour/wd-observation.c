/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-observation.h"

G_DEFINE_BOXED_TYPE (WdObservation, wd_observation, wd_observation_copy, wd_observation_free)

/**
 * wd_observation_new:
 * @document: serial number of the document
 * @uri: the address that the web view shows
 * @language: (nullable): the page's language as a BCP 47 tag
 * @step: (nullable): id of the step whose target was looked for
 * @sighting: what was seen of it
 *
 * Returns: (transfer full): the observation
 */
WdObservation *
wd_observation_new (guint             document,
                    const char       *uri,
                    const char       *language,
                    const char       *step,
                    const WdSighting *sighting)
{
  WdObservation *self;

  g_return_val_if_fail (uri != NULL, NULL);
  g_return_val_if_fail (sighting != NULL, NULL);

  self = g_new0 (WdObservation, 1);
  self->document = document;
  self->uri = g_strdup (uri);
  self->language = g_strdup (language);
  self->step = g_strdup (step);
  self->sighting = *sighting;

  return self;
}

/**
 * wd_observation_copy:
 * @self: an observation
 *
 * Returns: (transfer full): the copy
 */
WdObservation *
wd_observation_copy (const WdObservation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return wd_observation_new (self->document, self->uri, self->language, self->step,
                             &self->sighting);
}

/**
 * wd_observation_free:
 * @self: (transfer full): an observation
 */
void
wd_observation_free (WdObservation *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->uri);
  g_free (self->language);
  g_free (self->step);
  g_free (self);
}
