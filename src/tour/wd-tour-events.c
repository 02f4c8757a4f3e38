/* wd-tour-events.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-private.h"

#include "wd-origin.h"

/* A page that stays silent, as one can whose policy keeps scripts out, gets the same patience. */
static WdTourStatus
judge_sighting (WdTour *self)
{
  if (!self->seen)
    return self->patience_over ? WD_TOUR_STATUS_MISSING : WD_TOUR_STATUS_LOADING;

  if (self->sighting.outcome == WD_OUTCOME_FOUND)
    return wd_tour_is_as_wanted (self) && self->check == WD_CHECK_NONE
      ? WD_TOUR_STATUS_SETTLING
      : WD_TOUR_STATUS_POINTING;

  if (!self->patience_over)
    return WD_TOUR_STATUS_SEARCHING;

  return self->sighting.outcome == WD_OUTCOME_ABSTAINED ? WD_TOUR_STATUS_ABSTAINING
                                                        : WD_TOUR_STATUS_MISSING;
}

static WdTourStatus
judge (WdTour *self)
{
  if (self->has_verdict)
    return WD_TOUR_STATUS_FINISHED;

  if (wd_tour_is_checking (self))
    return self->check == WD_CHECK_LOADING ? WD_TOUR_STATUS_CHECKING
                                           : WD_TOUR_STATUS_CONFIRMING;

  if (!self->visited)
    return WD_TOUR_STATUS_LOADING;

  if (self->match != (gint) self->current)
    return WD_TOUR_STATUS_AWAY;

  if (wd_step_get_target (wd_tour_get_step (self)) == NULL)
    return WD_TOUR_STATUS_READING;

  return judge_sighting (self);
}

static WdWait
choose_wait (WdTour *self)
{
  switch (self->status)
    {
    case WD_TOUR_STATUS_LOADING:
      return self->visited ? WD_WAIT_PATIENCE : WD_WAIT_NONE;

    case WD_TOUR_STATUS_SEARCHING:
      return WD_WAIT_PATIENCE;

    case WD_TOUR_STATUS_SETTLING:
      return WD_WAIT_REST;

    case WD_TOUR_STATUS_CHECKING:
      return self->seen ? WD_WAIT_FIND : WD_WAIT_CHECK;

    case WD_TOUR_STATUS_CONFIRMING:
      return self->check == WD_CHECK_RESTING ? WD_WAIT_CONFIRM : WD_WAIT_READ;

    case WD_TOUR_STATUS_AWAY:
    case WD_TOUR_STATUS_READING:
    case WD_TOUR_STATUS_POINTING:
    case WD_TOUR_STATUS_ABSTAINING:
    case WD_TOUR_STATUS_MISSING:
    case WD_TOUR_STATUS_FINISHED:
    default:
      return WD_WAIT_NONE;
    }
}

/*
 * wd_tour_update:
 * @self: a tour, its notifications frozen
 * @restart: whether patience, or the rest of a state, begins anew
 *
 * Draws the conclusions from what has changed, and tells everybody.
 */
void
wd_tour_update (WdTour   *self,
                gboolean  restart)
{
  WdWait wait;

  wd_tour_set_status (self, judge (self));
  wait = choose_wait (self);
  wd_tour_set_wait (self, wait,
                    restart && (wait == WD_WAIT_PATIENCE || wait == WD_WAIT_CONFIRM));
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit_by_name (self, "changed");
}

/* Takes note of being at the page of a step: this, not a counter, moves the tour. */
static void
arrive (WdTour *self,
        guint   index)
{
  gboolean sign_in = wd_step_get_kind (wd_guide_get_step (self->guide, index)) ==
                     WD_STEP_KIND_SIGN_IN;
  gboolean was_checking = wd_tour_is_checking (self);

  if (index != self->current)
    {
      wd_tour_set_notice (self, WD_TOUR_NOTICE_NONE);
      wd_tour_set_current (self, index);

      if (self->marks[index] == WD_MARK_SKIPPED)
        self->marks[index] = WD_MARK_AHEAD;
    }

  if (sign_in && self->signed_in)
    wd_tour_set_notice (self, was_checking ? WD_TOUR_NOTICE_SIGNED_OUT_UNCHECKED
                                           : WD_TOUR_NOTICE_SIGNED_OUT);

  self->signed_in = !sign_in;
  self->furthest = MAX (self->furthest, index);
}

/**
 * wd_tour_visit:
 * @self: a tour
 * @uri: (nullable): the address that the web view shows, %NULL for none
 * @document: serial number of the document
 *
 * Tells the tour which page is shown. To be called whenever one of the two changes.
 *
 * The step that the page belongs to becomes the current one, unless the person has chosen a step
 * and the page has not moved on to another step's since.
 */
void
wd_tour_visit (WdTour     *self,
               const char *uri,
               guint       document)
{
  g_autofree char *path = NULL;
  gboolean same_document;
  gint match;

  g_return_if_fail (WD_IS_TOUR (self));

  path = wd_origin_dup_path (self->origin, uri);
  match = path != NULL ? wd_guide_match_path (self->guide, path) : -1;
  same_document = self->visited && self->document == document;

  if (same_document && match == self->match)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  self->visited = TRUE;
  self->document = document;
  self->match = match;
  self->wall = path != NULL ? wd_guide_match_wall (self->guide, path) : WD_WALL_NONE;

  if (self->pinned && match >= 0 && match != self->pinned_match)
    self->pinned = FALSE;

  wd_tour_forget (self);
  wd_tour_renew_check (self);

  if (match >= 0 && !self->pinned && !self->has_verdict)
    arrive (self, (guint) match);

  /* Who goes elsewhere meanwhile does not want to wait for it. */
  if (path != NULL && match != (gint) self->current && wd_tour_is_checking (self))
    wd_tour_reset_check (self);

  wd_tour_update (self, TRUE);
}

/* One that was there and goes, as when a page draws itself anew, may come back. */
static void
take_in (WdTour           *self,
         const WdSighting *sighting)
{
  gboolean was_found = self->seen && self->sighting.outcome == WD_OUTCOME_FOUND;

  if (was_found && sighting->outcome != WD_OUTCOME_FOUND)
    self->patience_over = FALSE;

  self->seen = TRUE;
  self->sighting = *sighting;
}

/* One a frame comes while the page is scrolled: then there is nothing to conclude. */
static gboolean
is_only_moved (const WdSighting *before,
               const WdSighting *after)
{
  return before->outcome == after->outcome &&
         before->reason == after->reason &&
         before->state == after->state &&
         before->enabled == after->enabled &&
         before->cover == after->cover &&
         before->obstacle == after->obstacle;
}

/* Where a step has no target, there may still be something in the way. */
static gboolean
is_of_step (WdTour              *self,
            const WdObservation *observation)
{
  WdStep *step = wd_tour_get_step (self);
  const char *id = wd_step_get_target (step) != NULL ? wd_step_get_id (step) : NULL;

  return g_strcmp0 (observation->step, id) == 0;
}

/**
 * wd_tour_observe:
 * @self: a tour
 * @observation: what the agent saw
 *
 * Tells the tour what was seen on the page. What was seen in another document, or of another step's
 * target, comes too late and is ignored. A target that has only moved is no reason for
 * #WdTour::changed.
 */
void
wd_tour_observe (WdTour              *self,
                 const WdObservation *observation)
{
  gboolean relevant, speaks, restart = FALSE;

  g_return_if_fail (WD_IS_TOUR (self));
  g_return_if_fail (observation != NULL);

  if (!self->visited || observation->document != self->document)
    return;

  relevant = self->match == (gint) self->current && is_of_step (self, observation);

  if (self->check == WD_CHECK_LOADING && self->document <= self->checked_document)
    relevant = FALSE;

  speaks = observation->language != NULL &&
           g_strcmp0 (observation->language, self->language) != 0;

  if (!relevant && !speaks)
    return;

  if (relevant && !speaks && self->seen &&
      is_only_moved (&self->sighting, &observation->sighting))
    {
      self->sighting = observation->sighting;
      return;
    }

  g_object_freeze_notify (G_OBJECT (self));

  if (speaks)
    wd_tour_set_language (self, observation->language);

  if (relevant)
    {
      take_in (self, &observation->sighting);
      restart = wd_tour_weigh (self);
    }

  wd_tour_update (self, restart);
}

/**
 * wd_tour_elapse:
 * @self: a tour
 *
 * Tells the tour that the time of #WdTour:timeout is over. If the status is
 * %WD_TOUR_STATUS_CONFIRMING then, the page is to be looked at anew, and what is seen to be told
 * although nothing may have changed.
 */
void
wd_tour_elapse (WdTour *self)
{
  g_return_if_fail (WD_IS_TOUR (self));

  if (self->wait == WD_WAIT_NONE)
    return;

  g_object_freeze_notify (G_OBJECT (self));

  switch (self->wait)
    {
    case WD_WAIT_REST:
      wd_tour_begin_check (self);
      break;

    case WD_WAIT_CONFIRM:
      wd_tour_confirm_check (self);
      break;

    case WD_WAIT_CHECK:
    case WD_WAIT_FIND:
    case WD_WAIT_READ:
      self->patience_over = TRUE;
      wd_tour_give_up_check (self);
      break;

    case WD_WAIT_PATIENCE:
    case WD_WAIT_NONE:
    default:
      self->patience_over = TRUE;
    }

  wd_tour_update (self, FALSE);
}

/**
 * wd_tour_fail_load:
 * @self: a tour
 *
 * Tells the tour that a page could not be loaded, and that none has come in its place. That matters
 * only to a check, which then has to be taken up by the person.
 */
void
wd_tour_fail_load (WdTour *self)
{
  g_return_if_fail (WD_IS_TOUR (self));

  if (!wd_tour_is_checking (self))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  wd_tour_fail_check (self);
  wd_tour_update (self, FALSE);
}
