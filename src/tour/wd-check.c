/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-check.h"

/* A state that changes more often than this never settles. */
#define MAX_TURNS 6

/**
 * wd_check_init:
 * @self: a check
 * @want: the wanted state
 *
 * Forgets whatever was checked before.
 */
void
wd_check_init (WdCheck *self,
               WdState  want)
{
  *self = (WdCheck) { .want = want };
}

/**
 * wd_check_reset:
 * @self: a check
 *
 * Breaks off whatever is being checked. The state that the page shows is remembered.
 */
void
wd_check_reset (WdCheck *self)
{
  *self = (WdCheck) {
    .want = self->want, .shown = self->shown, .target = self->target, .barred = self->barred,
  };
}

/**
 * wd_check_is_active:
 * @self: a check
 *
 * Returns: whether an answer is waited for: the page is being loaded afresh or read
 */
gboolean
wd_check_is_active (const WdCheck *self)
{
  return self->stage == WD_CHECK_STAGE_LOADING || self->stage == WD_CHECK_STAGE_RESTING ||
         self->stage == WD_CHECK_STAGE_READING;
}

/**
 * wd_check_is_decided:
 * @self: a check
 *
 * Returns: whether there is a verdict
 */
gboolean
wd_check_is_decided (const WdCheck *self)
{
  return self->stage == WD_CHECK_STAGE_DECIDED;
}

/**
 * wd_check_is_as_wanted:
 * @self: a check
 * @sighting: what is seen of the target
 *
 * Returns: whether the target shows the wanted state
 */
gboolean
wd_check_is_as_wanted (const WdCheck    *self,
                       const WdSighting *sighting)
{
  return self->want != WD_STATE_UNKNOWN && sighting->outcome == WD_OUTCOME_FOUND &&
         sighting->state == self->want;
}

/**
 * wd_check_begin:
 * @self: a check
 * @document: serial number of the document that is shown
 *
 * Begins, after the target has rested as wanted: the page is to be loaded afresh.
 */
void
wd_check_begin (WdCheck *self,
                guint    document)
{
  wd_check_init (self, self->want);
  self->stage = WD_CHECK_STAGE_LOADING;
  self->document = document;
}

/**
 * wd_check_put_off:
 * @self: a check
 *
 * Leaves it to the person to have the page loaded afresh. What it shows until then proves nothing.
 */
void
wd_check_put_off (WdCheck *self)
{
  self->stage = WD_CHECK_STAGE_HELD;
  self->notice = WD_NOTICE_NOT_REPEATED;
}

/**
 * wd_check_move_on:
 * @self: a check
 *
 * Takes note of another document, or of another page of the same document.
 */
void
wd_check_move_on (WdCheck *self)
{
  self->shown = WD_STATE_UNKNOWN;

  if (wd_check_is_active (self))
    {
      self->stage = WD_CHECK_STAGE_LOADING;
      return;
    }

  if (self->stage == WD_CHECK_STAGE_STOPPED)
    self->stage = WD_CHECK_STAGE_IDLE;

  if (self->stage != WD_CHECK_STAGE_OPEN)
    self->n_turns = 0;

  if (self->notice == WD_NOTICE_TURNED_BACK || self->notice == WD_NOTICE_NOT_SETTLED)
    self->notice = WD_NOTICE_NONE;
}

/* A page that never comes to rest must not be loaded again and again for that. */
static void
count_turn (WdCheck *self,
            guint    document)
{
  gboolean is_fresh = self->document > 0 && document > self->document;

  self->n_turns++;

  if (self->n_turns <= MAX_TURNS)
    return;

  self->notice = WD_NOTICE_NOT_SETTLED;
  if (self->stage != WD_CHECK_STAGE_IDLE || is_fresh)
    self->stage = WD_CHECK_STAGE_STOPPED;
}

/* Outside a check, a turn is the person's or the page's own. */
static void
weigh_turn (WdCheck  *self,
            WdState   state,
            gboolean  turned)
{
  if (self->n_turns > MAX_TURNS)
    return;

  if (state == self->want)
    self->notice = WD_NOTICE_NONE;
  else if (turned)
    self->notice = WD_NOTICE_TURNED_BACK;
}

static void
weigh_state (WdCheck  *self,
             guint     document,
             WdState   state,
             gboolean  turned)
{
  gboolean kept = state == self->want;

  if (kept && self->unfit && document > self->document &&
      self->stage != WD_CHECK_STAGE_HELD && self->stage != WD_CHECK_STAGE_STOPPED)
    self->stage = WD_CHECK_STAGE_IDLE;

  switch (self->stage)
    {
    case WD_CHECK_STAGE_IDLE:
      weigh_turn (self, state, turned);
      break;

    case WD_CHECK_STAGE_LOADING:
    case WD_CHECK_STAGE_OPEN:
      if (document > self->document)
        {
          self->stage = WD_CHECK_STAGE_RESTING;
          self->notice = WD_NOTICE_NONE;
        }
      else if (!kept)
        {
          self->stage = WD_CHECK_STAGE_IDLE;
          weigh_turn (self, state, turned);
        }
      break;

    case WD_CHECK_STAGE_HELD:
      if (!kept)
        {
          self->stage = WD_CHECK_STAGE_IDLE;
          weigh_turn (self, state, turned);
        }
      break;

    case WD_CHECK_STAGE_READING:
      if (turned)
        {
          self->stage = WD_CHECK_STAGE_RESTING;
          break;
        }

      self->stage = kept ? WD_CHECK_STAGE_DECIDED : WD_CHECK_STAGE_IDLE;
      self->notice = kept ? WD_NOTICE_NONE : WD_NOTICE_NOT_KEPT;
      self->n_turns = 0;
      break;

    case WD_CHECK_STAGE_RESTING:
    case WD_CHECK_STAGE_STOPPED:
    case WD_CHECK_STAGE_DECIDED:
    default:
      break;
    }
}

/* What the first target has opened may show what is not saved yet. */
static gboolean
is_awaited (const WdCheck *self)
{
  return wd_check_is_active (self) || self->stage == WD_CHECK_STAGE_OPEN;
}

/**
 * wd_check_weigh:
 * @self: a check
 * @document: serial number of the document that @sighting was made in
 * @sighting: what is seen of the target
 *
 * Draws the conclusions from a sighting. A verdict that the page contradicts is taken back.
 *
 * Returns: whether the state has changed, so that it has to rest anew
 */
gboolean
wd_check_weigh (WdCheck          *self,
                guint             document,
                const WdSighting *sighting)
{
  gboolean turned, is_read;

  if (self->want == WD_STATE_UNKNOWN)
    return FALSE;

  is_read = self->stage == WD_CHECK_STAGE_RESTING || self->stage == WD_CHECK_STAGE_READING;

  if (sighting->outcome != WD_OUTCOME_FOUND || sighting->state == WD_STATE_UNKNOWN ||
      (sighting->target > 0 && is_awaited (self)))
    {
      /* A target that comes and goes does not rest either. */
      if (is_read)
        {
          self->stage = WD_CHECK_STAGE_LOADING;
          count_turn (self, document);
        }

      return FALSE;
    }

  /* One target may be told later than the other. */
  turned = self->shown != WD_STATE_UNKNOWN && self->shown != sighting->state &&
           self->target == sighting->target;
  /* A target that can be turned only now may have been drawn before its state was known. */
  turned |= is_read && self->barred != !sighting->enabled;
  self->shown = sighting->state;
  self->target = sighting->target;
  self->barred = !sighting->enabled;
  self->unfit |= sighting->state != self->want;

  if (wd_check_is_decided (self))
    {
      if (sighting->state != self->want)
        self->stage = WD_CHECK_STAGE_IDLE;

      return FALSE;
    }

  if (turned)
    count_turn (self, document);
  weigh_state (self, document, sighting->state, turned);

  return turned;
}

/**
 * wd_check_elapse:
 * @self: a check that is active
 * @document: serial number of the document that is shown
 *
 * Ends a wait. A state that has rested is to be looked at once more: a page can turn a switch
 * without a trace that would wake the agent. Any other answer is no longer waited for, but can
 * still come.
 */
void
wd_check_elapse (WdCheck *self,
                 guint    document)
{
  g_return_if_fail (wd_check_is_active (self));

  if (self->stage == WD_CHECK_STAGE_RESTING)
    {
      self->stage = WD_CHECK_STAGE_READING;
      return;
    }

  self->stage = WD_CHECK_STAGE_OPEN;
  self->notice = document > self->document ? WD_NOTICE_NOT_CONFIRMED : WD_NOTICE_NOT_LOADED;
}

/**
 * wd_check_fail:
 * @self: a check that is active
 *
 * Takes note of a page that could not be loaded, or not all of it: the person has to take the check
 * up again.
 */
void
wd_check_fail (WdCheck *self)
{
  g_return_if_fail (wd_check_is_active (self));

  self->notice = self->stage == WD_CHECK_STAGE_LOADING ? WD_NOTICE_NOT_LOADED
                                                       : WD_NOTICE_NOT_COMPLETE;
  self->stage = WD_CHECK_STAGE_OPEN;
}

/**
 * wd_check_decide:
 * @self: a check
 *
 * Ends with a verdict that was not read from the page.
 */
void
wd_check_decide (WdCheck *self)
{
  wd_check_reset (self);
  self->stage = WD_CHECK_STAGE_DECIDED;
}
