/* wd-tour-verdict.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-private.h"

/* How a verdict is come to. The target must be as wanted and rest; then the page is loaded afresh,
 * once. On the fresh page its state must rest again, whichever it is, and a last look decides. What
 * goes wrong in between leaves a notice, and never a verdict.
 */

gboolean
wd_tour_is_checking (WdTour *self)
{
  return self->check == WD_CHECK_LOADING || self->check == WD_CHECK_RESTING ||
         self->check == WD_CHECK_READING;
}

gboolean
wd_tour_is_as_wanted (WdTour *self)
{
  WdState want = wd_tour_get_want (self);

  return want != WD_STATE_UNKNOWN && self->sighting.outcome == WD_OUTCOME_FOUND &&
         self->sighting.state == want;
}

/* Only a document loaded since the check began can show what the service has kept. */
static gboolean
is_fresh (WdTour *self)
{
  return self->document > self->checked_document;
}

void
wd_tour_begin_check (WdTour *self)
{
  self->check = WD_CHECK_LOADING;
  self->checked_document = self->document;
  self->n_turns = 0;
  wd_tour_forget (self);
  wd_tour_set_notice (self, WD_TOUR_NOTICE_NONE);
}

/* A page can turn a switch without a trace that the agent would wake of, so what was last seen is
 * not enough. */
void
wd_tour_confirm_check (WdTour *self)
{
  self->check = WD_CHECK_READING;
  self->seen = FALSE;
}

/* It is not waited for any more, but can still come true. */
void
wd_tour_give_up_check (WdTour *self)
{
  self->check = WD_CHECK_OPEN;
  wd_tour_set_notice (self, is_fresh (self) ? WD_TOUR_NOTICE_NOT_CONFIRMED
                                            : WD_TOUR_NOTICE_NOT_LOADED);
}

void
wd_tour_fail_check (WdTour *self)
{
  self->check = WD_CHECK_OPEN;
  wd_tour_set_notice (self, WD_TOUR_NOTICE_NOT_LOADED);
}

void
wd_tour_reset_check (WdTour *self)
{
  self->check = WD_CHECK_NONE;
  self->n_turns = 0;
}

/* There is another document, or another page of the same one. */
void
wd_tour_renew_check (WdTour *self)
{
  if (wd_tour_is_checking (self))
    {
      self->check = WD_CHECK_LOADING;
      return;
    }

  if (self->check != WD_CHECK_OPEN)
    wd_tour_reset_check (self);

  if (self->notice == WD_TOUR_NOTICE_TURNED_BACK || self->notice == WD_TOUR_NOTICE_NOT_SETTLED)
    wd_tour_set_notice (self, WD_TOUR_NOTICE_NONE);
}

void
wd_tour_conclude (WdTour    *self,
                  WdState    after,
                  WdLearned  learned)
{
  wd_tour_reset_check (self);
  self->has_verdict = TRUE;
  self->verdict.before = self->before;
  self->verdict.after = after;
  self->verdict.learned = learned;
  wd_tour_set_notice (self, WD_TOUR_NOTICE_NONE);
}

/* A page that never comes to rest must not be loaded again and again for that. */
static void
count_turn (WdTour *self)
{
  self->n_turns++;

  if (self->n_turns <= WD_TOUR_MOST_TURNS)
    return;

  wd_tour_set_notice (self, WD_TOUR_NOTICE_NOT_SETTLED);
  if (self->check != WD_CHECK_NONE)
    self->check = WD_CHECK_STOPPED;
}

static void
take_back_verdict (WdTour *self)
{
  self->marks[self->current] = WD_MARK_AHEAD;
  self->has_verdict = FALSE;
}

/* Outside a check: the person, or the page, has turned the switch. */
static void
weigh_turn (WdTour   *self,
            gboolean  turned)
{
  if (self->n_turns > WD_TOUR_MOST_TURNS)
    return;

  if (wd_tour_is_as_wanted (self))
    wd_tour_set_notice (self, WD_TOUR_NOTICE_NONE);
  else if (turned)
    wd_tour_set_notice (self, WD_TOUR_NOTICE_TURNED_BACK);
}

static void
decide (WdTour *self)
{
  if (wd_tour_is_as_wanted (self))
    {
      wd_tour_conclude (self, self->sighting.state, WD_LEARNED_SEEN);
      return;
    }

  wd_tour_reset_check (self);
  wd_tour_set_notice (self, WD_TOUR_NOTICE_NOT_KEPT);
}

static void
weigh_state (WdTour   *self,
             gboolean  turned)
{
  switch (self->check)
    {
    case WD_CHECK_NONE:
      weigh_turn (self, turned);
      break;

    case WD_CHECK_LOADING:
    case WD_CHECK_OPEN:
      if (is_fresh (self))
        {
          self->check = WD_CHECK_RESTING;
          wd_tour_set_notice (self, WD_TOUR_NOTICE_NONE);
        }
      else if (!wd_tour_is_as_wanted (self))
        {
          self->check = WD_CHECK_NONE;
          weigh_turn (self, turned);
        }
      break;

    case WD_CHECK_READING:
      if (turned)
        self->check = WD_CHECK_RESTING;
      else
        decide (self);
      break;

    case WD_CHECK_RESTING:
    case WD_CHECK_STOPPED:
    default:
      break;
    }
}

/*
 * wd_tour_weigh:
 * @self: a tour that has a new sighting
 *
 * Draws the conclusions for the verdict.
 *
 * Returns: whether the state has to rest anew
 */
gboolean
wd_tour_weigh (WdTour *self)
{
  gboolean turned;

  if (wd_tour_get_want (self) == WD_STATE_UNKNOWN)
    return FALSE;

  if (self->sighting.outcome != WD_OUTCOME_FOUND || self->sighting.state == WD_STATE_UNKNOWN)
    {
      /* One that goes and comes again and again does not rest either. */
      if (self->check == WD_CHECK_RESTING || self->check == WD_CHECK_READING)
        {
          self->check = WD_CHECK_LOADING;
          count_turn (self);
        }
      return FALSE;
    }

  turned = self->shown != WD_STATE_UNKNOWN && self->shown != self->sighting.state;
  self->shown = self->sighting.state;

  if (self->before == WD_STATE_UNKNOWN)
    self->before = self->shown;

  if (self->has_verdict)
    {
      if (!wd_tour_is_as_wanted (self))
        take_back_verdict (self);
      return FALSE;
    }

  if (turned)
    count_turn (self);
  weigh_state (self, turned);

  return turned;
}
