/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-page-private.h"

/* The words of a tour page stay until they can have been read, unless the person acts. The ring
 * does not wait for them.
 */

/* The time that words stay at least, and that a page in passing is given before words tell of it
 * unasked.
 */
#define REST_MS 1000

/* The time that the ring is given to take its place before words tell of it. */
#define PLACE_MS 200

/* A page whose status changes so often in such a time does not come to rest. */
#define PERIOD_MS 4000
#define MANY_CHANGES 12

/* A page that loads, is searched or redirects is on its way to another status. */
static gboolean
is_passing (const WdTourView *view)
{
  return view->status == WD_TOUR_STATUS_LOADING || view->status == WD_TOUR_STATUS_SEARCHING ||
         view->status == WD_TOUR_STATUS_AWAY;
}

static gboolean
is_asked (WdTourPage *self)
{
  return self->shown_text == NULL || self->acted_at > self->shown_at;
}

static WdAdvice
find_advice (WdTourPage *self)
{
  const WdTourView *view = wd_tour_page_get_view (self);

  if (wd_page_get_error (wd_tour_page_get_page (self)) != NULL)
    return wd_advice_for_failure (view);

  if (self->is_restless)
    return wd_advice_for_restless (view);

  return wd_advice_find (view, wd_spotlight_get_placement (self->spotlight));
}

static gboolean
is_shown (WdTourPage     *self,
          const WdAdvice *advice)
{
  return self->shown_step == wd_tour_page_get_view (self)->current &&
         g_strcmp0 (self->shown_text, advice->text) == 0 &&
         g_strcmp0 (self->shown_notice, advice->notice) == 0;
}

static void
show (WdTourPage     *self,
      const WdAdvice *advice)
{
  const WdTourView *view = wd_tour_page_get_view (self);

  /* What passes after an act of the person makes way at once. */
  self->shown_passing = is_passing (view) && (self->shown_passing || is_asked (self));
  if (!is_shown (self, advice))
    self->shown_at = g_get_monotonic_time ();
  self->shown_text = advice->text;
  self->shown_notice = advice->notice;
  g_clear_handle_id (&self->words_id, g_source_remove);

  wd_step_card_update (self->card, view, advice);

  if (self->shown_step != view->current)
    {
      self->shown_step = view->current;
      wd_tour_page_move_focus (self);
    }
}

static gboolean
words_cb (gpointer user_data)
{
  WdTourPage *self = WD_TOUR_PAGE (user_data);
  WdAdvice advice = find_advice (self);

  self->words_id = 0;
  show (self, &advice);

  return G_SOURCE_REMOVE;
}

/* Whether what is pointed at is in view shows with the frames to come. */
static gboolean
is_unplaced (WdTourPage *self)
{
  return wd_tour_page_get_view (self)->spot != NULL &&
         wd_spotlight_get_placement (self->spotlight) == WD_PLACEMENT_NONE;
}

/* How many milliseconds the words that are shown have to stay. */
static guint
find_rest (WdTourPage     *self,
           const WdAdvice *advice)
{
  gint64 stayed = (g_get_monotonic_time () - self->shown_at) / 1000;

  if (is_shown (self, advice) || wd_page_get_error (wd_tour_page_get_page (self)) != NULL)
    return 0;

  if (is_unplaced (self))
    return PLACE_MS;

  if (is_asked (self) || self->shown_passing)
    return 0;

  if (is_passing (wd_tour_page_get_view (self)))
    return REST_MS;

  return stayed >= REST_MS ? 0 : REST_MS - (guint) stayed;
}

/* Shows the words for how the tour stands, as soon as those before them can have been read. */
void
wd_tour_page_update_words (WdTourPage *self)
{
  WdAdvice advice = find_advice (self);
  guint rest = find_rest (self, &advice);

  if (rest == 0)
    show (self, &advice);
  else if (self->words_id == 0)
    self->words_id = g_timeout_add (rest, words_cb, self);
}

static gboolean
period_cb (gpointer user_data)
{
  WdTourPage *self = WD_TOUR_PAGE (user_data);
  gboolean was_restless = self->is_restless;

  self->is_restless = self->n_changes >= MANY_CHANGES;
  if (self->is_restless != was_restless)
    wd_tour_page_update_words (self);

  if (self->n_changes == 0)
    self->period_id = 0;
  self->n_changes = 0;

  return self->period_id != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Counts the changes of the status that nobody has asked for. */
void
wd_tour_page_count_change (WdTourPage *self)
{
  WdTourStatus status = wd_tour_page_get_view (self)->status;

  if (status == self->last_status)
    return;

  self->last_status = status;
  self->n_changes++;
  if (self->period_id == 0)
    self->period_id = g_timeout_add (PERIOD_MS, period_cb, self);
}

/* Notes that the person does something: what comes of it is said at once. */
void
wd_tour_page_note_act (WdTourPage *self)
{
  self->acted_at = g_get_monotonic_time ();
  self->n_changes = 0;
}
