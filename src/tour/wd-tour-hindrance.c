/* wd-tour-hindrance.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-private.h"

static WdHindrance
get_cover (WdTour *self)
{
  switch (self->sighting.cover)
    {
    case WD_COVER_COOKIES:
      return WD_HINDRANCE_COOKIES;

    case WD_COVER_DIALOG:
      return WD_HINDRANCE_DIALOG;

    case WD_COVER_CHAT:
      return WD_HINDRANCE_CHAT;

    case WD_COVER_OTHER:
      return WD_HINDRANCE_COVER;

    case WD_COVER_NONE:
    default:
      return WD_HINDRANCE_NONE;
    }
}

static WdHindrance
get_obstacle (WdTour *self)
{
  switch (self->sighting.obstacle)
    {
    case WD_OBSTACLE_CAPTCHA:
      return WD_HINDRANCE_CAPTCHA;

    case WD_OBSTACLE_CODE:
      return WD_HINDRANCE_CODE;

    case WD_OBSTACLE_COOKIES:
      return WD_HINDRANCE_COOKIES;

    case WD_OBSTACLE_NONE:
    default:
      return WD_HINDRANCE_NONE;
    }
}

static WdHindrance
get_wall (WdTour *self)
{
  switch (self->wall)
    {
    case WD_WALL_APP:
      return WD_HINDRANCE_APP;

    case WD_WALL_CHALLENGE:
      return WD_HINDRANCE_CHALLENGE;

    case WD_WALL_JOIN:
      return WD_HINDRANCE_JOIN;

    case WD_WALL_NONE:
    default:
      return WD_HINDRANCE_NONE;
    }
}

/* Only where the target's own page was seen, and never had it: what was there once is offered. */
static gboolean
is_not_offered (WdTour *self)
{
  return self->status == WD_TOUR_STATUS_MISSING && self->seen &&
         wd_tour_get_want (self) != WD_STATE_UNKNOWN && self->before == WD_STATE_UNKNOWN;
}

/**
 * wd_tour_get_hindrance:
 * @self: a tour
 *
 * Gets what stops the person at the current step. What was seen on the page counts for more than
 * what its address says, and what is not in the way of a target that can be clicked is none.
 *
 * Returns: the hindrance
 */
WdHindrance
wd_tour_get_hindrance (WdTour *self)
{
  WdHindrance found;

  g_return_val_if_fail (WD_IS_TOUR (self), WD_HINDRANCE_NONE);

  switch (self->status)
    {
    case WD_TOUR_STATUS_POINTING:
      found = get_cover (self);
      if (found == WD_HINDRANCE_NONE && !self->sighting.enabled)
        found = WD_HINDRANCE_DISABLED;
      return found;

    case WD_TOUR_STATUS_AWAY:
      return get_wall (self);

    case WD_TOUR_STATUS_READING:
    case WD_TOUR_STATUS_SEARCHING:
    case WD_TOUR_STATUS_ABSTAINING:
    case WD_TOUR_STATUS_MISSING:
      found = get_obstacle (self);
      if (found == WD_HINDRANCE_NONE)
        found = get_wall (self);
      if (found == WD_HINDRANCE_NONE && is_not_offered (self))
        found = WD_HINDRANCE_NOT_OFFERED;
      return found;

    case WD_TOUR_STATUS_LOADING:
    case WD_TOUR_STATUS_SETTLING:
    case WD_TOUR_STATUS_CHECKING:
    case WD_TOUR_STATUS_CONFIRMING:
    case WD_TOUR_STATUS_FINISHED:
    default:
      return WD_HINDRANCE_NONE;
    }
}

/**
 * wd_tour_get_spot:
 * @self: a tour
 *
 * Gets what to point at: the target, or the button that declines the cookies in its way. Where
 * something else lies on the target, that would be pointed at in its place.
 *
 * Returns: (transfer none) (nullable): the rectangle, or %NULL to point at nothing
 */
const WdRect *
wd_tour_get_spot (WdTour *self)
{
  WdHindrance hindrance;

  g_return_val_if_fail (WD_IS_TOUR (self), NULL);

  hindrance = wd_tour_get_hindrance (self);

  if (hindrance == WD_HINDRANCE_COOKIES)
    return self->sighting.obstacle == WD_OBSTACLE_COOKIES ? &self->sighting.way : NULL;

  return self->status == WD_TOUR_STATUS_POINTING && self->sighting.cover == WD_COVER_NONE
    ? &self->sighting.rect
    : NULL;
}
