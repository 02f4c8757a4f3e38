/* wd-tour-events.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-private.h"

#include "wd-origin.h"

static WdState
get_want (WdTour *self)
{
  WdTarget *target = wd_step_get_target (wd_tour_get_step (self));

  return target != NULL ? wd_target_get_want (target) : WD_STATE_UNKNOWN;
}

static gboolean
is_as_wanted (WdTour *self)
{
  WdState want = get_want (self);

  return want != WD_STATE_UNKNOWN && self->sighting.outcome == WD_OUTCOME_FOUND &&
         self->sighting.state == want;
}

static gboolean
is_against (WdTour *self)
{
  return self->sighting.outcome == WD_OUTCOME_FOUND &&
         self->sighting.state != WD_STATE_UNKNOWN && !is_as_wanted (self);
}

/* A page that stays silent, as one can whose policy keeps scripts out, gets the same patience. */
static WdTourStatus
judge_sighting (WdTour *self)
{
  if (!self->seen)
    return self->patience_over ? WD_TOUR_STATUS_MISSING : WD_TOUR_STATUS_LOADING;

  if (self->sighting.outcome == WD_OUTCOME_FOUND)
    return is_as_wanted (self) && !self->late ? WD_TOUR_STATUS_SETTLING
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

  if (self->checking)
    return WD_TOUR_STATUS_CHECKING;

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
  if (self->status == WD_TOUR_STATUS_SEARCHING ||
      (self->status == WD_TOUR_STATUS_LOADING && self->visited))
    return WD_WAIT_PATIENCE;

  if (self->status == WD_TOUR_STATUS_SETTLING)
    return WD_WAIT_REST;

  return self->status == WD_TOUR_STATUS_CHECKING ? WD_WAIT_CHECK : WD_WAIT_NONE;
}

/*
 * wd_tour_update:
 * @self: a tour, its notifications frozen
 * @restart: whether patience begins anew
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
  wd_tour_set_wait (self, wait, restart && wait == WD_WAIT_PATIENCE);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit_by_name (self, "changed");
}

static void
forget_sighting (WdTour *self)
{
  self->seen = FALSE;
  self->patience_over = FALSE;
  self->sighting = (WdSighting) { .outcome = WD_OUTCOME_ABSENT };
}

/* Takes note of being at the page of a step: this, not a counter, moves the tour. */
static void
arrive (WdTour *self,
        guint   index)
{
  gboolean sign_in = wd_step_get_kind (wd_guide_get_step (self->guide, index)) ==
                     WD_STEP_KIND_SIGN_IN;

  if (index != self->current)
    {
      wd_tour_set_notice (self, WD_TOUR_NOTICE_NONE);
      wd_tour_set_current (self, index);

      if (self->marks[index] == WD_MARK_SKIPPED)
        self->marks[index] = WD_MARK_AHEAD;
    }

  if (sign_in && self->signed_in)
    wd_tour_set_notice (self, WD_TOUR_NOTICE_SIGNED_OUT);

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

  if (self->pinned && match >= 0 && match != self->pinned_match)
    self->pinned = FALSE;

  forget_sighting (self);

  if (match >= 0 && !self->pinned && !self->has_verdict)
    arrive (self, (guint) match);

  /* Who goes elsewhere meanwhile does not want to wait for it. */
  if (path != NULL && match != (gint) self->current)
    self->checking = FALSE;

  wd_tour_update (self, TRUE);
}

static void
take_in (WdTour           *self,
         const WdSighting *sighting)
{
  gboolean was_found = self->seen && self->sighting.outcome == WD_OUTCOME_FOUND;

  self->seen = TRUE;
  self->sighting = *sighting;

  /* One that was there and goes, as when a page draws itself anew, may come back. */
  if (was_found && sighting->outcome != WD_OUTCOME_FOUND)
    self->patience_over = FALSE;

  if (get_want (self) == WD_STATE_UNKNOWN || sighting->outcome != WD_OUTCOME_FOUND ||
      sighting->state == WD_STATE_UNKNOWN)
    return;

  if (self->before == WD_STATE_UNKNOWN)
    self->before = sighting->state;
}

static void
conclude (WdTour *self)
{
  self->checking = FALSE;
  self->late = FALSE;
  self->has_verdict = TRUE;
  self->verdict.before = self->before;
  self->verdict.after = self->sighting.state;
  self->verdict.learned = WD_LEARNED_SEEN;
  wd_tour_set_notice (self, WD_TOUR_NOTICE_NONE);
}

/* Only a document loaded since the check began can show what the service has kept. */
static void
weigh (WdTour *self)
{
  gboolean fresh = self->document > self->checked_document;

  if (is_against (self))
    {
      if (fresh && (self->checking || self->late))
        wd_tour_set_notice (self, WD_TOUR_NOTICE_NOT_KEPT);

      if (self->has_verdict)
        self->marks[self->current] = WD_MARK_AHEAD;

      self->checking = FALSE;
      self->late = FALSE;
      self->has_verdict = FALSE;
    }
  else if (is_as_wanted (self) && fresh && (self->checking || self->late))
    {
      conclude (self);
    }
  else if (is_as_wanted (self) && self->notice == WD_TOUR_NOTICE_NOT_KEPT)
    {
      wd_tour_set_notice (self, WD_TOUR_NOTICE_NONE);
    }
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
         before->cover == after->cover;
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
  const char *step;
  gboolean relevant, speaks;

  g_return_if_fail (WD_IS_TOUR (self));
  g_return_if_fail (observation != NULL);

  if (!self->visited || observation->document != self->document)
    return;

  step = wd_step_get_id (wd_tour_get_step (self));
  relevant = self->match == (gint) self->current && g_strcmp0 (observation->step, step) == 0;

  if (self->checking && self->document <= self->checked_document)
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
      weigh (self);
    }

  wd_tour_update (self, FALSE);
}

/**
 * wd_tour_elapse:
 * @self: a tour
 *
 * Tells the tour that the time of #WdTour:timeout is over.
 */
void
wd_tour_elapse (WdTour *self)
{
  WdWait wait;

  g_return_if_fail (WD_IS_TOUR (self));

  wait = self->wait;

  if (wait == WD_WAIT_NONE)
    return;

  g_object_freeze_notify (G_OBJECT (self));

  if (wait == WD_WAIT_REST)
    {
      self->checking = TRUE;
      self->checked_document = self->document;
      forget_sighting (self);
    }
  else
    {
      self->patience_over = TRUE;
    }

  if (wait == WD_WAIT_CHECK)
    {
      self->checking = FALSE;
      self->late = TRUE;
      wd_tour_set_notice (self, WD_TOUR_NOTICE_NOT_CONFIRMED);
    }

  wd_tour_update (self, FALSE);
}
