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

/**
 * wd_viewport_map:
 * @self: a viewport
 * @rect: a rectangle in it
 * @width: the width of what shows the viewport, in any unit
 * @height: its height, likewise
 * @mapped: (out): where the rectangle is in that
 *
 * Finds out where a rectangle of the page is on the screen, or in a picture of the page. This is
 * the only way: the levels of zoom that lie in between are many, and WebKit does not tell them all.
 *
 * Returns: whether the sizes belong together. They do not while the page has yet to follow a change
 *   of the view's size; another viewport comes then.
 */
gboolean
wd_viewport_map (const WdViewport *self,
                 const WdRect     *rect,
                 double            width,
                 double            height,
                 WdRect           *mapped)
{
  double x, y;

  g_return_val_if_fail (self != NULL && rect != NULL && mapped != NULL, FALSE);

  if (self->width <= 0 || self->height <= 0 || width <= 0 || height <= 0)
    return FALSE;

  x = width / self->width;
  y = height / self->height;

  /* A page tells its size in whole pixels. */
  if (ABS (x - y) > x / self->width + y / self->height)
    return FALSE;

  *mapped = (WdRect) { rect->x * x, rect->y * y, rect->width * x, rect->height * y };

  return TRUE;
}
