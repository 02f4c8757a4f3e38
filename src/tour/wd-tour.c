/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-private.h"

#include "wd-origin.h"

#include <string.h>

/* After so many checks that found the change not kept, the page is left to the person: perhaps it
 * wants something more, which each load takes away. */
#define MAX_LOST 2

/* How long each wait is, in milliseconds: for a target to appear, for a switch to rest before it is
 * checked, for the page to be loaded afresh, for the target to appear on it, for its state to rest
 * there, and for one more look at it.
 *
 * A fresh page may draw the switch before its data has come, so the state must rest for as long as
 * any target is given to appear. A switch that cannot be turned may be such a drawing, and gets
 * much longer.
 */
static const guint waits[] = {
  [WD_WAIT_NONE] = 0,
  [WD_WAIT_PATIENCE] = 4000,
  [WD_WAIT_REST] = 2000,
  [WD_WAIT_REST_BARRED] = 30000,
  [WD_WAIT_LOAD] = 30000,
  [WD_WAIT_FIND] = 10000,
  [WD_WAIT_CONFIRM] = 4000,
  [WD_WAIT_CONFIRM_BARRED] = 30000,
  [WD_WAIT_READ] = 4000,
};

enum
{
  CHANGED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WdTour, wd_tour, G_TYPE_OBJECT)

static void
wd_tour_finalize (GObject *object)
{
  WdTour *self = WD_TOUR (object);

  g_clear_object (&self->guide);
  g_clear_pointer (&self->origin, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->marks, g_free);
  g_clear_pointer (&self->shown_marks, g_free);

  G_OBJECT_CLASS (wd_tour_parent_class)->finalize (object);
}

static void
wd_tour_class_init (WdTourClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wd_tour_finalize;

  /**
   * WdTour::changed:
   * @self: the tour
   *
   * The view has changed, and what it requests is to be done.
   */
  signals[CHANGED] =
    g_signal_new ("changed", WD_TYPE_TOUR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * WdTour::moved:
   * @self: the tour
   *
   * Only the place of what is pointed at has changed, as in each frame while a page is scrolled.
   */
  signals[MOVED] =
    g_signal_new ("moved", WD_TYPE_TOUR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wd_tour_init (WdTour *self)
{
  self->match = -1;
  self->pinned_match = -1;
}

/*
 * wd_tour_is_form:
 * @self: a tour
 *
 * Returns: whether the guide's goal is the page after a form, rather than a state or a word
 */
gboolean
wd_tour_is_form (WdTour *self)
{
  return wd_guide_get_goal (self->guide) == WD_GOAL_PAGE;
}

guint
wd_tour_get_last (WdTour *self)
{
  return wd_guide_get_n_steps (self->guide) - 1;
}

WdStep *
wd_tour_get_step (WdTour *self)
{
  return wd_guide_get_step (self->guide, self->current);
}

/*
 * wd_tour_get_want:
 * @self: a tour
 * @index: a step
 *
 * Returns: the state that the step's target shall be seen in; %WD_STATE_UNKNOWN if none can be seen,
 *   or none matters, as for all but the last step
 */
WdState
wd_tour_get_want (WdTour *self,
                  guint   index)
{
  const WdTarget *target = wd_step_get_target (wd_guide_get_step (self->guide, index), 0);

  return target != NULL && wd_guide_get_goal (self->guide) == WD_GOAL_STATE ? target->want
                                                                             : WD_STATE_UNKNOWN;
}

void
wd_tour_forget (WdTour *self)
{
  self->seen = FALSE;
  self->patience_over = FALSE;
  self->sighting = (WdSighting) { .outcome = WD_OUTCOME_ABSENT };
}

/* Sightings and the check are those of one step's target, so both begin anew. */
void
wd_tour_set_current (WdTour *self,
                     guint   current)
{
  if (self->current == current)
    return;

  self->current = current;
  self->request |= WD_TOUR_REQUEST_LOOK;
  wd_tour_forget (self);
  wd_check_init (&self->check, wd_tour_get_want (self, current));
}

/* A chosen step stays current, even on another step's page, until a page of a third step comes. */
void
wd_tour_pin (WdTour *self,
             guint   index)
{
  self->pinned = TRUE;
  self->pinned_match = self->match;
  wd_check_reset (&self->check);
  wd_tour_allow_load (self);
  wd_tour_set_current (self, index);
}

void
wd_tour_set_language (WdTour     *self,
                      const char *language)
{
  g_free (self->language);
  self->language = g_strdup (language);
}

void
wd_tour_clear_notice (WdTour *self)
{
  self->notice = WD_NOTICE_NONE;
  self->check.notice = WD_NOTICE_NONE;
}

/* Whether it was read from a page. */
static gboolean
is_read (const WdVerdict *verdict)
{
  return verdict->learned == WD_LEARNED_SEEN || verdict->learned == WD_LEARNED_BARRED;
}

void
wd_tour_conclude (WdTour    *self,
                  WdState    after,
                  WdLearned  learned)
{
  self->verdict = (WdVerdict) { self->before, after, learned };
  self->request |= WD_TOUR_REQUEST_FINISH;
  if (is_read (&self->verdict))
    self->request |= WD_TOUR_REQUEST_PICTURE;
}

/* A page that stays silent, as one does whose policy keeps scripts out, gets the same patience. */
static WdTourStatus
judge_sighting (WdTour *self)
{
  if (!self->seen)
    return self->patience_over ? WD_TOUR_STATUS_MISSING : WD_TOUR_STATUS_LOADING;

  if (self->sighting.outcome == WD_OUTCOME_FOUND)
    return self->check.stage == WD_CHECK_STAGE_IDLE &&
           wd_check_is_as_wanted (&self->check, &self->sighting) && !wd_tour_is_covered (self)
      ? WD_TOUR_STATUS_SETTLING
      : WD_TOUR_STATUS_POINTING;

  if (!self->patience_over)
    return WD_TOUR_STATUS_SEARCHING;

  return self->sighting.outcome == WD_OUTCOME_ABSTAINED ? WD_TOUR_STATUS_ABSTAINING
                                                        : WD_TOUR_STATUS_MISSING;
}

/* Whether the page that comes after the form is shown, and has come after it. */
static gboolean
is_confirmed (WdTour *self)
{
  return wd_tour_is_form (self) && self->may_have_sent &&
         self->current == wd_tour_get_last (self) && self->seen &&
         (wd_tour_get_step (self)->targets->len == 0 ||
          self->sighting.outcome == WD_OUTCOME_FOUND);
}

static WdTourStatus
judge (WdTour *self)
{
  if (wd_check_is_decided (&self->check))
    return WD_TOUR_STATUS_FINISHED;

  if (wd_check_is_active (&self->check))
    return self->check.stage == WD_CHECK_STAGE_LOADING ? WD_TOUR_STATUS_CHECKING
                                                       : WD_TOUR_STATUS_CONFIRMING;

  if (!self->visited)
    return WD_TOUR_STATUS_LOADING;

  if (self->match != (gint) self->current)
    return WD_TOUR_STATUS_AWAY;

  if (is_confirmed (self))
    return WD_TOUR_STATUS_SETTLING;

  if (wd_tour_get_step (self)->targets->len == 0)
    return WD_TOUR_STATUS_READING;

  return judge_sighting (self);
}

static WdWait
choose_wait (WdTour       *self,
             WdTourStatus  status)
{
  switch (status)
    {
    case WD_TOUR_STATUS_LOADING:
      return self->visited ? WD_WAIT_PATIENCE : WD_WAIT_NONE;

    case WD_TOUR_STATUS_SEARCHING:
      return WD_WAIT_PATIENCE;

    case WD_TOUR_STATUS_SETTLING:
      return self->sighting.enabled || wd_tour_is_form (self) ? WD_WAIT_REST
                                                               : WD_WAIT_REST_BARRED;

    case WD_TOUR_STATUS_CHECKING:
      return self->seen ? WD_WAIT_FIND : WD_WAIT_LOAD;

    case WD_TOUR_STATUS_CONFIRMING:
      if (self->check.stage == WD_CHECK_STAGE_READING)
        return WD_WAIT_READ;

      return self->check.barred ? WD_WAIT_CONFIRM_BARRED : WD_WAIT_CONFIRM;

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

static WdMark
choose_mark (WdTour *self,
             guint   index)
{
  if (index == self->current && !wd_check_is_decided (&self->check))
    return WD_MARK_CURRENT;

  if (self->marks[index] != WD_MARK_AHEAD)
    return self->marks[index];

  return index <= self->current ? WD_MARK_PASSED : WD_MARK_AHEAD;
}

/* The first of the person's languages without territory, encoding or modifier, as “de” of
 * “de_DE.UTF-8”.
 */
static const char *
get_own_language (void)
{
  const char * const *names = g_get_language_names_with_category ("LC_MESSAGES");

  for (gsize i = 0; names[i] != NULL; i++)
    if (strpbrk (names[i], "_.@") == NULL && strcmp (names[i], "C") != 0)
      return names[i];

  return NULL;
}

/* Where nobody is signed in, the way on begins where a person signs in. */
static WdStep *
find_step_of_link (WdTour *self)
{
  for (guint i = 0; self->view.obstacle == WD_OBSTACLE_SIGNED_OUT && i < self->current; i++)
    if (wd_guide_get_step (self->guide, i)->kind == WD_STEP_KIND_SIGN_IN)
      return wd_guide_get_step (self->guide, i);

  return wd_tour_get_step (self);
}

static void
compute_view (WdTour *self)
{
  WdTourView *view = &self->view;
  gboolean decided = wd_check_is_decided (&self->check);

  for (guint i = 0; i <= wd_tour_get_last (self); i++)
    self->shown_marks[i] = choose_mark (self, i);

  view->language = self->language != NULL ? self->language : get_own_language ();
  view->current = self->current;
  view->furthest = self->furthest;
  view->step = wd_tour_get_step (self);
  view->is_last = self->current == wd_tour_get_last (self);
  view->want = self->check.want;
  view->status = judge (self);
  view->notice = self->notice != WD_NOTICE_NONE ? self->notice : self->check.notice;
  view->obstacle = wd_tour_find_obstacle (self, view->status);
  view->link = wd_step_get_link (find_step_of_link (self), view->language);
  view->may_lose = self->n_lost > 0 ||
                   (self->sighting.submits && self->before != self->check.want);
  view->seen = self->seen;
  view->sighting = self->sighting;
  view->spot = wd_tour_find_spot (self);
  view->verdict = decided ? &self->verdict : NULL;
  view->uri = decided && is_read (&self->verdict) ? self->uri : NULL;
}

static gboolean
is_rest (WdWait wait)
{
  return wait == WD_WAIT_REST || wait == WD_WAIT_REST_BARRED ||
         wait == WD_WAIT_CONFIRM || wait == WD_WAIT_CONFIRM_BARRED;
}

/*
 * wd_tour_allow_load:
 * @self: a tour
 *
 * Allows one load of the page unasked, as the person has done something, unless loads have lost
 * the change before.
 */
void
wd_tour_allow_load (WdTour *self)
{
  self->loaded = self->n_lost >= MAX_LOST;
}

/*
 * wd_tour_update:
 * @self: a tour
 * @restart: whether patience, or the rest of a state, begins anew
 *
 * Draws the conclusions from a change, and shows them.
 */
void
wd_tour_update (WdTour   *self,
                gboolean  restart)
{
  WdWait wait;

  compute_view (self);
  wait = choose_wait (self, self->view.status);

  if (wait != self->wait ||
      (restart && (wait == WD_WAIT_PATIENCE || is_rest (wait))))
    self->request |= WD_TOUR_REQUEST_TIME;

  self->wait = wait;
  self->view.timeout = waits[wait];
  self->view.request = self->request;
  self->request = 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

/*
 * wd_tour_move:
 * @self: a tour
 * @sighting: a sighting that differs from the last one only in where things are
 *
 * Shows where the target has moved to.
 */
void
wd_tour_move (WdTour           *self,
              const WdSighting *sighting)
{
  self->sighting = *sighting;
  self->view.sighting = *sighting;
  g_signal_emit (self, signals[MOVED], 0);
}

/**
 * wd_tour_new:
 * @guide: a guide
 * @origin: where it is walked: the origin of the guide's service, or that of its practice site
 *
 * Creates a tour that stands at the first step and waits for a page.
 *
 * A tour decides what to say from what happens: which page is shown (wd_tour_visit()), what the
 * agent sees there (wd_tour_observe()), what the person does in the program's own window, and the
 * time that passes (wd_tour_elapse()). It has no clock, no display and no page itself: its view
 * says what it needs.
 *
 * Returns: (transfer full): the tour
 */
WdTour *
wd_tour_new (WdGuide    *guide,
             const char *origin)
{
  WdTour *self;

  g_return_val_if_fail (WD_IS_GUIDE (guide), NULL);
  g_return_val_if_fail (origin != NULL && wd_origin_is_valid (origin), NULL);

  self = g_object_new (WD_TYPE_TOUR, NULL);
  self->guide = g_object_ref (guide);
  self->origin = g_strdup (origin);
  self->marks = g_new0 (WdMark, wd_guide_get_n_steps (guide));
  self->shown_marks = g_new0 (WdMark, wd_guide_get_n_steps (guide));
  self->view.guide = guide;
  self->view.practice = g_strcmp0 (origin, wd_guide_get_service (guide)->origin) != 0;
  self->view.marks = self->shown_marks;
  wd_check_init (&self->check, wd_tour_get_want (self, 0));
  compute_view (self);

  return self;
}

/**
 * wd_tour_get_origin:
 * @self: a tour
 *
 * Returns: the origin that it is walked at
 */
const char *
wd_tour_get_origin (WdTour *self)
{
  g_return_val_if_fail (WD_IS_TOUR (self), NULL);

  return self->origin;
}

/**
 * wd_tour_get_view:
 * @self: a tour
 *
 * Returns: (transfer none): how the tour stands, valid until the next change
 */
const WdTourView *
wd_tour_get_view (WdTour *self)
{
  g_return_val_if_fail (WD_IS_TOUR (self), NULL);

  return &self->view;
}
