/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-private.h"

#include "wd-origin.h"

/* After signing in, a service may show any page first. */
static gboolean
has_signed_in (WdTour     *self,
               const char *location)
{
  return self->at_sign_in && location != NULL && self->match < 0 && !self->pinned &&
         self->obstacle == WD_OBSTACLE_NONE && self->current < wd_tour_get_last (self);
}

/* The page of the wanted state was asked for, and the service shows another one of the way, without
 * the person having done anything. */
static gboolean
is_led_away (WdTour *self)
{
  return self->asked && self->match >= 0 && self->match != (gint) wd_tour_get_last (self) &&
         wd_guide_get_step (self->guide, (guint) self->match)->kind != WD_STEP_KIND_SIGN_IN &&
         self->obstacle == WD_OBSTACLE_NONE && self->before == WD_STATE_UNKNOWN &&
         !wd_check_is_decided (&self->check);
}

static void
weigh_lead (WdTour *self)
{
  guint last = wd_tour_get_last (self);
  gboolean is_elsewhere = self->pinned && self->current != last;

  self->led_away = is_led_away (self);
  self->asked = self->led_away || (self->match == (gint) last && !is_elsewhere &&
                                   wd_tour_get_want (self, last) != WD_STATE_UNKNOWN);
}

/* A page of a step, not a counter, moves the tour. */
static void
arrive (WdTour *self,
        guint   index)
{
  gboolean sign_in = wd_guide_get_step (self->guide, index)->kind == WD_STEP_KIND_SIGN_IN;
  gboolean was_checking = wd_check_is_active (&self->check);

  if (index != self->current)
    {
      wd_tour_clear_notice (self);
      wd_tour_set_current (self, index);

      if (self->marks[index] == WD_MARK_SKIPPED)
        self->marks[index] = WD_MARK_AHEAD;
    }

  if (sign_in && self->signed_in && !self->retraces)
    self->notice = was_checking ? WD_NOTICE_SIGNED_OUT_UNCHECKED : WD_NOTICE_SIGNED_OUT;

  /* Whoever signs in now may have another account. */
  if (sign_in && self->before != WD_STATE_UNKNOWN)
    wd_tour_change_hands (self);

  self->signed_in = !sign_in;
  self->at_sign_in = sign_in;
  self->retraces = FALSE;
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
  g_autofree char *location = NULL;
  gint match;

  g_return_if_fail (WD_IS_TOUR (self));

  location = wd_origin_dup_location (self->origin, uri);
  match = location != NULL ? wd_guide_match_location (self->guide, location) : -1;

  if (self->visited && self->document == document && match == self->match)
    return;

  self->visited = TRUE;
  self->document = document;
  self->match = match;
  self->obstacle = location != NULL
                     ? wd_service_match_obstacle (wd_guide_get_service (self->guide), location)
                     : WD_OBSTACLE_NONE;

  if (self->pinned && match >= 0 && match != self->pinned_match)
    self->pinned = FALSE;

  /* Any page but the one after the form may have come by another way. */
  if (match != (gint) wd_tour_get_last (self))
    self->may_have_sent = FALSE;

  self->found_before = FALSE;
  wd_tour_forget (self);
  wd_check_move_on (&self->check);

  weigh_lead (self);
  if (self->led_away)
    wd_tour_pin (self, wd_tour_get_last (self));
  else if (match >= 0 && !self->pinned && !wd_check_is_decided (&self->check))
    arrive (self, (guint) match);
  else if (has_signed_in (self, location))
    {
      self->at_sign_in = FALSE;
      wd_tour_set_current (self, self->current + 1);
    }

  /* A person who goes elsewhere meanwhile does not want to wait for the check. */
  if (location != NULL && match != (gint) self->current && wd_check_is_active (&self->check))
    wd_check_reset (&self->check);

  wd_tour_update (self, TRUE);
}

/* Sightings that differ in places only come with every frame while the page is scrolled. */
static gboolean
is_only_moved (const WdSighting *before,
               const WdSighting *after)
{
  return before->target == after->target &&
         before->outcome == after->outcome &&
         before->reason == after->reason &&
         before->state == after->state &&
         before->enabled == after->enabled &&
         before->cover == after->cover &&
         before->submits == after->submits &&
         before->obstacle == after->obstacle;
}

static gboolean
is_relevant (WdTour              *self,
             const WdObservation *observation)
{
  WdStep *step = wd_tour_get_step (self);
  /* The agent names no step while it looks for obstacles alone, where the step has no target. */
  const char *id = step->targets->len > 0 ? step->id : NULL;
  /* The document that is being left says nothing about what the service has kept. */
  gboolean is_stale = self->check.stage == WD_CHECK_STAGE_LOADING &&
                      self->document <= self->check.document;

  return self->match == (gint) self->current && g_strcmp0 (observation->step, id) == 0 &&
         !is_stale;
}

/* A dialog that is open when the target is first seen on a page is no question about it. */
static void
weigh_dialog (WdTour *self)
{
  gboolean has_dialog = self->sighting.cover == WD_COVER_BESIDE;

  if (self->sighting.outcome != WD_OUTCOME_FOUND)
    return;

  self->had_dialog = has_dialog && (self->had_dialog || !self->found_before);
  self->found_before = TRUE;
}

/* A switch that is as wanted after another sign-in may have been turned before it, or not. */
static gboolean
may_tell_before (WdTour           *self,
                 const WdSighting *sighting)
{
  return self->check.want != WD_STATE_UNKNOWN && sighting->outcome == WD_OUTCOME_FOUND &&
         !(self->has_changed_hands && sighting->state == self->check.want);
}

/* A page may draw the target as wanted before it knows its state. */
static gboolean
was_drawn_too_early (WdTour  *self,
                     WdState  state)
{
  return self->before == self->check.want && state != WD_STATE_UNKNOWN &&
         state != self->before &&
         self->before_document == self->document && !self->has_acted && !self->loaded;
}

/* Returns whether the target only now shows how it was before. */
static gboolean
weigh_before (WdTour           *self,
              const WdSighting *sighting)
{
  if (!may_tell_before (self, sighting))
    return FALSE;

  if (self->before == WD_STATE_UNKNOWN)
    {
      self->before = sighting->state;
      self->before_document = self->document;
      self->has_acted = FALSE;
    }
  else if (was_drawn_too_early (self, sighting->state))
    {
      self->before = sighting->state;
      return TRUE;
    }

  return FALSE;
}

static void
note_uri (WdTour     *self,
          const char *uri)
{
  g_autofree char *path = wd_origin_dup_path (self->origin, uri);

  g_free (self->uri);
  self->uri = path != NULL ? wd_origin_resolve (self->origin, path) : NULL;
}

/* Returns whether the state has to rest anew. */
static gboolean
take_in (WdTour              *self,
         const WdObservation *observation)
{
  const WdSighting *sighting = &observation->sighting;
  gboolean was_found = self->seen && self->sighting.outcome == WD_OUTCOME_FOUND;
  gboolean was_decided = wd_check_is_decided (&self->check);
  WdNotice notice = self->check.notice;
  gboolean is_told_late, restart;

  /* A target that goes, as when a page draws itself anew, may come back. */
  if (was_found && sighting->outcome != WD_OUTCOME_FOUND)
    self->patience_over = FALSE;

  self->seen = TRUE;
  self->sighting = *sighting;
  weigh_dialog (self);

  if (sighting->obstacle == WD_OBSTACLE_SIGNED_OUT)
    self->signed_in = FALSE;

  if (sighting->outcome == WD_OUTCOME_FOUND)
    self->asked = FALSE;

  is_told_late = weigh_before (self, sighting);

  restart = wd_check_weigh (&self->check, self->document, sighting);
  if (is_told_late && self->check.notice == WD_NOTICE_TURNED_BACK)
    self->check.notice = WD_NOTICE_NONE;

  if (notice != WD_NOTICE_NOT_KEPT && self->check.notice == WD_NOTICE_NOT_KEPT)
    self->n_lost++;

  if (was_decided && !wd_check_is_decided (&self->check))
    self->marks[self->current] = WD_MARK_AHEAD;

  if (!was_decided && wd_check_is_decided (&self->check))
    {
      note_uri (self, observation->uri);
      wd_tour_conclude (self, sighting->state,
                        sighting->enabled ? WD_LEARNED_SEEN : WD_LEARNED_BARRED);
    }

  return restart;
}

/**
 * wd_tour_observe:
 * @self: a tour
 * @observation: what the agent saw
 *
 * Tells the tour what was seen on the page. What was seen in another document, or of another step's
 * target, comes too late and is ignored. A target that has only moved is no reason for
 * #WdTour::changed, but for #WdTour::moved.
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

  relevant = is_relevant (self, observation);
  speaks = observation->language != NULL &&
           g_strcmp0 (observation->language, self->language) != 0;

  if (!relevant && !speaks)
    return;

  if (relevant && !speaks && self->seen &&
      is_only_moved (&self->sighting, &observation->sighting))
    {
      wd_tour_move (self, &observation->sighting);
      return;
    }

  if (speaks)
    wd_tour_set_language (self, observation->language);

  if (relevant)
    restart = take_in (self, observation);

  if (relevant && wd_tour_is_form (self) && !wd_check_is_decided (&self->check))
    note_uri (self, observation->uri);

  wd_tour_update (self, restart);
}

static void
begin_check (WdTour *self)
{
  self->loaded = TRUE;
  wd_tour_forget (self);
  wd_check_begin (&self->check, self->document);
  self->request |= WD_TOUR_REQUEST_RELOAD;
}

/**
 * wd_tour_elapse:
 * @self: a tour
 *
 * Tells the tour that the time of its view's `timeout` is over.
 */
void
wd_tour_elapse (WdTour *self)
{
  g_return_if_fail (WD_IS_TOUR (self));

  switch (self->wait)
    {
    case WD_WAIT_NONE:
      return;

    case WD_WAIT_REST:
    case WD_WAIT_REST_BARRED:
      if (wd_tour_is_form (self))
        {
          wd_check_decide (&self->check);
          wd_tour_conclude (self, WD_STATE_SENT, WD_LEARNED_SEEN);
          break;
        }

      if (self->loaded)
        {
          wd_tour_put_off (self);
          return;
        }

      begin_check (self);
      break;

    case WD_WAIT_CONFIRM:
    case WD_WAIT_CONFIRM_BARRED:
      self->seen = FALSE;
      wd_check_elapse (&self->check, self->document);
      self->request |= WD_TOUR_REQUEST_LOOK;
      break;

    case WD_WAIT_LOAD:
    case WD_WAIT_FIND:
    case WD_WAIT_READ:
      self->patience_over = TRUE;
      wd_check_elapse (&self->check, self->document);
      break;

    case WD_WAIT_PATIENCE:
    default:
      self->patience_over = TRUE;
    }

  wd_tour_update (self, FALSE);
}

/**
 * wd_tour_act:
 * @self: a tour
 *
 * Tells the tour that the person did something on the page, or goes to another one. What is waited
 * to rest has to rest anew, and the page may be loaded afresh once more.
 */
void
wd_tour_act (WdTour *self)
{
  g_return_if_fail (WD_IS_TOUR (self));

  self->asked = FALSE;
  self->has_acted = TRUE;
  self->may_have_sent |= self->current + 1 == wd_tour_get_last (self) &&
                         self->match == (gint) self->current;
  self->retraces = FALSE;
  wd_tour_allow_load (self);
  /* A state that the page does not tell may be turned without being seen to be. */
  if (self->sighting.outcome == WD_OUTCOME_FOUND && self->sighting.state != self->check.want)
    self->check.unfit = TRUE;

  if (self->view.status == WD_TOUR_STATUS_SETTLING ||
      self->view.status == WD_TOUR_STATUS_CONFIRMING)
    wd_tour_update (self, TRUE);
}

/**
 * wd_tour_change_hands:
 * @self: a tour
 *
 * Tells the tour that the page may be another account's from now on: what it has shown so far does
 * not tell how that account's target stood.
 */
void
wd_tour_change_hands (WdTour *self)
{
  g_return_if_fail (WD_IS_TOUR (self));

  self->before = WD_STATE_UNKNOWN;
  self->has_changed_hands = TRUE;
}

/**
 * wd_tour_retrace:
 * @self: a tour
 *
 * Tells the tour that the person goes back or forward through the pages: a page to sign in on that
 * they meet there does not ask them to sign in again.
 */
void
wd_tour_retrace (WdTour *self)
{
  g_return_if_fail (WD_IS_TOUR (self));

  wd_tour_act (self);
  self->retraces = TRUE;
}

/**
 * wd_tour_put_off:
 * @self: a tour whose target rests as wanted, before the page is loaded afresh
 *
 * Leaves it to the person to load the page afresh, as that would harm or has been done already.
 */
void
wd_tour_put_off (WdTour *self)
{
  g_return_if_fail (WD_IS_TOUR (self));

  if (self->view.status != WD_TOUR_STATUS_SETTLING)
    return;

  wd_check_put_off (&self->check);
  wd_tour_update (self, FALSE);
}

/**
 * wd_tour_check:
 * @self: a tour
 *
 * Loads the page afresh because the person asks for it, if that can bring an answer.
 *
 * Returns: whether the check has begun
 */
gboolean
wd_tour_check (WdTour *self)
{
  WdCheckStage stage;
  gboolean is_due;

  g_return_val_if_fail (WD_IS_TOUR (self), FALSE);

  stage = self->check.stage;
  is_due = stage == WD_CHECK_STAGE_OPEN || stage == WD_CHECK_STAGE_HELD ||
           self->view.status == WD_TOUR_STATUS_SETTLING;

  if (!is_due || wd_tour_is_form (self) || self->match != (gint) self->current)
    return FALSE;

  begin_check (self);
  wd_tour_update (self, FALSE);

  return TRUE;
}

/**
 * wd_tour_fail_load:
 * @self: a tour
 *
 * Tells the tour that a page could not be loaded, or not all of it. That matters only to a check,
 * which then has to be taken up by the person.
 */
void
wd_tour_fail_load (WdTour *self)
{
  g_return_if_fail (WD_IS_TOUR (self));

  if (!wd_check_is_active (&self->check))
    return;

  wd_check_fail (&self->check);
  wd_tour_update (self, FALSE);
}
