/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-private.h"

/*
 * wd_tour_is_covered:
 * @self: a tour
 *
 * What a page asks before it saves would go with a load. A dialog that was there before is no
 * question about the setting. What another target has opened is left alone until it is closed: its
 * page may save only then.
 *
 * Returns: whether something has to be answered or closed before the target counts
 */
gboolean
wd_tour_is_covered (WdTour *self)
{
  if (self->sighting.target > 0)
    return TRUE;

  return self->sighting.cover == WD_COVER_BESIDE ? !self->had_dialog
                                                 : self->sighting.cover != WD_COVER_NONE;
}

/* A setting counts as not offered when its own page was seen and never held it. */
static gboolean
is_not_offered (WdTour       *self,
                WdTourStatus  status)
{
  return status == WD_TOUR_STATUS_MISSING && self->seen &&
         self->check.want != WD_STATE_UNKNOWN && self->before == WD_STATE_UNKNOWN;
}

/* An obstacle elsewhere on the page does not stop a person who can use the target. */
static WdObstacle
find_obstacle_on_target (WdTour *self)
{
  static const WdObstacle covers[] = {
    [WD_COVER_NONE] = WD_OBSTACLE_NONE,
    [WD_COVER_COOKIES] = WD_OBSTACLE_COOKIES,
    [WD_COVER_DIALOG] = WD_OBSTACLE_DIALOG,
    [WD_COVER_CHAT] = WD_OBSTACLE_CHAT,
    [WD_COVER_OTHER] = WD_OBSTACLE_COVER,
    [WD_COVER_BESIDE] = WD_OBSTACLE_NONE,
  };
  WdCover cover = self->sighting.cover;
  gboolean is_open = cover == WD_COVER_DIALOG || cover == WD_COVER_BESIDE ||
                     self->sighting.target > 0;
  gboolean is_asking = is_open && wd_tour_is_covered (self);

  if (is_asking && wd_check_is_as_wanted (&self->check, &self->sighting))
    return WD_OBSTACLE_QUESTION;

  /* What the target has opened holds the next one. */
  if (cover == WD_COVER_DIALOG && self->sighting.target + 1 < wd_tour_get_step (self)->targets->len)
    return WD_OBSTACLE_NONE;

  if (covers[cover] != WD_OBSTACLE_NONE)
    return covers[cover];

  return self->sighting.enabled ? WD_OBSTACLE_NONE : WD_OBSTACLE_DISABLED;
}

/* What is seen in the place of the target counts for more than the address of the page. */
static WdObstacle
find_obstacle_on_page (WdTour       *self,
                       WdTourStatus  status)
{
  gboolean is_known = (self->sighting.obstacle == WD_OBSTACLE_SIGNED_OUT &&
                       wd_tour_get_step (self)->kind == WD_STEP_KIND_SIGN_IN) ||
                      (self->sighting.obstacle == WD_OBSTACLE_MENU &&
                       status == WD_TOUR_STATUS_SEARCHING);

  if (self->sighting.obstacle != WD_OBSTACLE_NONE && !is_known)
    return self->sighting.obstacle;

  if (self->obstacle != WD_OBSTACLE_NONE)
    return self->obstacle;

  return is_not_offered (self, status) ? WD_OBSTACLE_NOT_OFFERED : WD_OBSTACLE_NONE;
}

/*
 * wd_tour_find_obstacle:
 * @self: a tour
 * @status: how it stands
 *
 * Returns: what stops the person
 */
WdObstacle
wd_tour_find_obstacle (WdTour       *self,
                       WdTourStatus  status)
{
  switch (status)
    {
    case WD_TOUR_STATUS_POINTING:
      return find_obstacle_on_target (self);

    case WD_TOUR_STATUS_AWAY:
      return self->led_away && self->current == wd_tour_get_last (self) ? WD_OBSTACLE_NOT_OFFERED
                                                                        : self->obstacle;

    case WD_TOUR_STATUS_READING:
    case WD_TOUR_STATUS_SEARCHING:
    case WD_TOUR_STATUS_ABSTAINING:
    case WD_TOUR_STATUS_MISSING:
      return find_obstacle_on_page (self, status);

    case WD_TOUR_STATUS_LOADING:
    case WD_TOUR_STATUS_SETTLING:
    case WD_TOUR_STATUS_CHECKING:
    case WD_TOUR_STATUS_CONFIRMING:
    case WD_TOUR_STATUS_FINISHED:
    default:
      return WD_OBSTACLE_NONE;
    }
}

/*
 * wd_tour_find_spot:
 * @self: a tour whose view says already how it stands
 *
 * Where something else lies on the target, that would be pointed at in its place. A target that is
 * as wanted is never pointed at, or the person would turn it.
 *
 * Returns: (nullable): the target, or the button that declines the cookies in its way, or that opens
 *   the menu
 */
const WdRect *
wd_tour_find_spot (WdTour *self)
{
  const WdSighting *sighting = &self->sighting;

  if (self->view.obstacle == WD_OBSTACLE_COOKIES || self->view.obstacle == WD_OBSTACLE_MENU)
    return sighting->obstacle == self->view.obstacle ? &sighting->remedy : NULL;

  return self->view.status == WD_TOUR_STATUS_POINTING &&
         !wd_check_is_as_wanted (&self->check, sighting) &&
         (sighting->cover == WD_COVER_NONE || sighting->cover == WD_COVER_BESIDE)
    ? &sighting->rect
    : NULL;
}
