/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-view.h"

/**
 * wd_tour_view_is_last:
 * @self: a view
 *
 * Returns: whether the current step is the last one, which ends with a verdict
 */
gboolean
wd_tour_view_is_last (const WdTourView *self)
{
  return self->current + 1 == wd_guide_get_n_steps (self->guide);
}

/**
 * wd_tour_view_get_link:
 * @self: a view
 *
 * Returns: (nullable): the path of the current step's page, in the language of the service's
 *   pages; %NULL if it has no address of its own
 */
const char *
wd_tour_view_get_link (const WdTourView *self)
{
  return wd_step_get_link (self->step, self->language);
}
