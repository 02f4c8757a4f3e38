/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tour-fixture.h"

typedef struct
{
  Event event;
  guint current;
  WdTourStatus status;
  guint timeout;
  WdNotice notice;
  const char *verdict;
} Row;

#define VISIT(path, document) { EVENT_VISIT, path, document, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }
#define SEE(document, step, outcome, state) \
  { EVENT_SEE, step, document, WD_OUTCOME_##outcome, WD_STATE_##state }
#define ELAPSE { EVENT_ELAPSE, NULL, 0, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }
#define BACK { EVENT_BACK, NULL, 0, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }
#define GO_TO(index) { EVENT_GO_TO, NULL, index, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }
#define SKIP { EVENT_SKIP, NULL, 0, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }
#define FAIL { EVENT_FAIL, NULL, 0, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }
#define TELL { EVENT_TELL, NULL, 0, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }

#define STATUS(status) WD_TOUR_STATUS_##status
#define NOTICE(notice) WD_NOTICE_##notice
#define END { .current = G_MAXUINT }

static inline void
test_rows (gconstpointer data)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  WdTour *tour = wd_tour_new (guide, ORIGIN);

  for (const Row *row = data; row->current != G_MAXUINT; row++)
    {
      g_autofree char *verdict = NULL;

      g_test_message ("row %d", (gint) (row - (const Row *) data));
      play (tour, &row->event);
      verdict = dup_verdict (tour);
      g_assert_cmpuint (wd_tour_get_view (tour)->current, ==, row->current);
      g_assert_cmpint (wd_tour_get_view (tour)->status, ==, row->status);
      g_assert_cmpuint (wd_tour_get_view (tour)->timeout, ==, row->timeout);
      g_assert_cmpint (wd_tour_get_view (tour)->notice, ==, row->notice);
      g_assert_cmpstr (verdict, ==, row->verdict);
    }

  g_assert_finalize_object (tour);
}
