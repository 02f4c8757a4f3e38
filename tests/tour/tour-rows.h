/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tour-fixture.h"

/* An event, and how the tour stands after it. */
typedef struct
{
  Event event;
  guint current;
  WdTourStatus status;
  guint timeout;
  WdNotice notice;
  const char *verdict;
} Row;

/* The rows end with the first without an event. The guide is the fixture of that name, “good.xml”
 * without one. */
typedef struct
{
  const char *name;
  Row rows[26];
  const char *fixture;
} Tour;

#define VISIT(path, document) { EVENT_VISIT, path, document }
#define SEE(document, step, outcome, state) \
  { EVENT_SEE, step, document, WD_OUTCOME_##outcome, WD_STATE_##state }
#define SEE_BARRED(document, state) \
  { EVENT_SEE, "cup", document, WD_OUTCOME_FOUND, WD_STATE_##state, TRUE }
#define SEE_UNDER(document, cover, state) \
  { EVENT_SEE, "cup", document, WD_OUTCOME_FOUND, WD_STATE_##state, FALSE, WD_COVER_##cover }
#define ELAPSE { .type = EVENT_ELAPSE }
#define BACK { .type = EVENT_BACK }
#define GO_TO(index) { EVENT_GO_TO, NULL, index }
#define SKIP { .type = EVENT_SKIP }
#define FAIL { .type = EVENT_FAIL }
#define ACT { .type = EVENT_ACT }
#define CHANGE_HANDS { .type = EVENT_CHANGE_HANDS }
#define RETRACE { .type = EVENT_RETRACE }
#define PUT_OFF { .type = EVENT_PUT_OFF }
#define CHECK { .type = EVENT_CHECK }
#define TELL { .type = EVENT_TELL }

#define STATUS(status) WD_TOUR_STATUS_##status
#define NOTICE(notice) WD_NOTICE_##notice

/* A person who is shown a switch turns it. */
static G_GNUC_UNUSED void
assert_not_pointed_at (const WdTourView *view)
{
  if (view->want != WD_STATE_UNKNOWN && view->sighting.state == view->want)
    g_assert_null (view->spot);
}

static G_GNUC_UNUSED void
test_rows (gconstpointer data)
{
  const Tour *one = data;
  g_autoptr(WdGuide) guide = load_fixture (one->fixture != NULL ? one->fixture : "good.xml");
  WdTour *tour = wd_tour_new (guide, ORIGIN);

  for (const Row *row = one->rows; row->event.type != EVENT_NONE; row++)
    {
      g_autofree char *verdict = NULL;

      g_test_message ("row %d", (gint) (row - one->rows));
      play (tour, &row->event);
      verdict = dup_verdict (tour);
      g_assert_cmpuint (wd_tour_get_view (tour)->current, ==, row->current);
      g_assert_cmpint (wd_tour_get_view (tour)->status, ==, row->status);
      g_assert_cmpuint (wd_tour_get_view (tour)->timeout, ==, row->timeout);
      g_assert_cmpint (wd_tour_get_view (tour)->notice, ==, row->notice);
      g_assert_cmpstr (verdict, ==, row->verdict);
      assert_not_pointed_at (wd_tour_get_view (tour));
    }

  g_assert_finalize_object (tour);
}

static G_GNUC_UNUSED void
add_tours (const char *prefix,
           const Tour *tours,
           gsize       n_tours)
{
  for (gsize i = 0; i < n_tours; i++)
    {
      g_autofree char *path = g_strconcat (prefix, tours[i].name, NULL);

      g_test_add_data_func (path, &tours[i], test_rows);
    }
}
