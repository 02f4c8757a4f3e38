/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-private.h"

static void
leave_step (WdTour  *self,
            WdMark   mark,
            WdState  after)
{
  gboolean is_missed = mark == WD_MARK_SKIPPED &&
                       self->view.obstacle == WD_OBSTACLE_NOT_OFFERED;

  if (wd_check_is_decided (&self->check))
    return;

  self->marks[self->current] = mark;
  wd_tour_clear_notice (self);

  if (self->current == wd_tour_get_last (self))
    {
      wd_check_decide (&self->check);
      wd_tour_conclude (self, after, is_missed ? WD_LEARNED_MISSED : WD_LEARNED_TOLD);
    }
  else
    {
      wd_tour_pin (self, self->current + 1);
    }

  wd_tour_update (self, FALSE);
}

/**
 * wd_tour_go_back:
 * @self: a tour
 *
 * Goes to the step before the current one, whatever page is shown. A verdict is taken back.
 */
void
wd_tour_go_back (WdTour *self)
{
  g_return_if_fail (WD_IS_TOUR (self));

  if (self->current > 0)
    wd_tour_go_to (self, self->current - 1);
}

/**
 * wd_tour_go_to:
 * @self: a tour
 * @index: a step
 *
 * Goes to a step, whatever page is shown. It is no longer marked as told or skipped, and a verdict
 * is taken back. Steps that are jumped over and were never seen are marked as skipped.
 */
void
wd_tour_go_to (WdTour *self,
               guint   index)
{
  g_return_if_fail (WD_IS_TOUR (self));
  g_return_if_fail (index <= wd_tour_get_last (self));

  if (wd_check_is_decided (&self->check))
    self->marks[self->current] = WD_MARK_AHEAD;

  for (guint i = MAX (self->current, self->furthest); i < index; i++)
    if (self->marks[i] == WD_MARK_AHEAD)
      self->marks[i] = WD_MARK_SKIPPED;

  self->marks[index] = WD_MARK_AHEAD;
  wd_tour_clear_notice (self);
  self->asked = FALSE;
  wd_tour_pin (self, index);
  wd_tour_update (self, FALSE);
}

/**
 * wd_tour_skip:
 * @self: a tour
 *
 * Leaves the current step undone and goes to the next. The last step skipped ends the tour; then
 * nothing is known, whatever was seen before, as nobody has said or checked it. If its page does
 * not offer the setting, that is the result.
 */
void
wd_tour_skip (WdTour *self)
{
  g_return_if_fail (WD_IS_TOUR (self));

  leave_step (self, WD_MARK_SKIPPED, WD_STATE_UNKNOWN);
}

/**
 * wd_tour_tell_done:
 * @self: a tour
 *
 * Takes the person's word that the current step is done and goes to the next. For the last step
 * this ends the tour with a verdict that was told.
 */
void
wd_tour_tell_done (WdTour *self)
{
  g_return_if_fail (WD_IS_TOUR (self));

  leave_step (self, WD_MARK_TOLD, wd_guide_get_aim (self->guide));
}

/**
 * wd_tour_tell_state:
 * @self: a tour at its last step
 * @state: how the target stands
 *
 * Takes the person's word for how the last step's target stands, as wanted or not, or that a form
 * was sent, and ends the tour with a verdict that was told.
 */
void
wd_tour_tell_state (WdTour  *self,
                    WdState  state)
{
  g_return_if_fail (WD_IS_TOUR (self));
  g_return_if_fail (self->current == wd_tour_get_last (self));

  leave_step (self, WD_MARK_TOLD, state);
}

/**
 * wd_tour_quote_in:
 * @self: a tour
 * @language: a BCP 47 tag
 *
 * Takes the person's word for the language of the service's pages. It holds until a page is seen
 * that names another.
 */
void
wd_tour_quote_in (WdTour     *self,
                  const char *language)
{
  g_return_if_fail (WD_IS_TOUR (self));
  g_return_if_fail (language != NULL);

  if (g_strcmp0 (self->language, language) == 0)
    return;

  wd_tour_set_language (self, language);
  wd_tour_update (self, FALSE);
}
