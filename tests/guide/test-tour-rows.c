/* test-tour-rows.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tour-fixture.h"

typedef struct
{
  Event event;
  guint current;
  WdTourStatus status;
  guint timeout;
  WdTourNotice notice;
  const char *verdict;
} Row;

#define VISIT(path, document) { EVENT_VISIT, path, document, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }
#define SEE(document, step, outcome, state) \
  { EVENT_SEE, step, document, WD_OUTCOME_##outcome, WD_STATE_##state }
#define ELAPSE { EVENT_ELAPSE, NULL, 0, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }
#define BACK { EVENT_BACK, NULL, 0, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }
#define GO_TO(index) { EVENT_GO_TO, NULL, index, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }
#define SKIP { EVENT_SKIP, NULL, 0, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }
#define TELL { EVENT_TELL, NULL, 0, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN }

#define STATUS(status) WD_TOUR_STATUS_##status
#define NOTICE(notice) WD_TOUR_NOTICE_##notice
#define END { .current = G_MAXUINT }

static const Row whole_way[] = {
  { VISIT ("/enter", 1), ENTER, STATUS (READING), 0 },
  { VISIT ("/kitchen", 2), KITCHEN, STATUS (LOADING), 4000 },
  { SEE (2, "kitchen", ABSENT, UNKNOWN), KITCHEN, STATUS (SEARCHING), 4000 },
  { SEE (2, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (POINTING), 0 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (LOADING), 4000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 3), CUP, STATUS (CHECKING), 30000 },
  { SEE (3, "cup", ABSENT, UNKNOWN), CUP, STATUS (CHECKING), 30000 },
  { SEE (3, "cup", FOUND, UNKNOWN), CUP, STATUS (CHECKING), 30000 },
  { SEE (3, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "on off seen" },
  { SEE (3, "cup", ABSENT, UNKNOWN), CUP, STATUS (FINISHED), 0, 0, "on off seen" },
  { VISIT ("/kitchen", 4), CUP, STATUS (FINISHED), 0, 0, "on off seen" },
  END
};

static const Row already_off[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "off off seen" },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  END
};

static const Row not_kept[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  END
};

static const Row not_confirmed[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", ABSTAINED, UNKNOWN), CUP, STATUS (CHECKING), 30000 },
  { ELAPSE, CUP, STATUS (ABSTAINING), 0, NOTICE (NOT_CONFIRMED) },
  { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (MISSING), 0, NOTICE (NOT_CONFIRMED) },
  /* Late, but freshly loaded all the same. */
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "off off seen" },
  END
};

static const Row not_reloaded[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { ELAPSE, CUP, STATUS (MISSING), 0, NOTICE (NOT_CONFIRMED) },
  /* The old document proves nothing, and is not reloaded again and again. */
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (POINTING), 0, NOTICE (NOT_CONFIRMED) },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_CONFIRMED) },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000, NOTICE (NOT_CONFIRMED) },
  END
};

static const Row check_off_the_path[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT (NULL, 2), CUP, STATUS (CHECKING), 30000 },
  { ELAPSE, CUP, STATUS (AWAY), 0, NOTICE (NOT_CONFIRMED) },
  { VISIT ("/kitchen", 3), KITCHEN, STATUS (LOADING), 4000 },
  END
};

static const Row signed_out_while_checking[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/enter", 2), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT) },
  { VISIT ("/door/code", 3), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT) },
  { VISIT ("/kitchen/cups", 4), CUP, STATUS (LOADING), 4000 },
  { SEE (4, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 5), CUP, STATUS (CHECKING), 30000 },
  { SEE (5, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "on off seen" },
  { VISIT ("/enter", 6), CUP, STATUS (FINISHED), 0, 0, "on off seen" },
  END
};

static const Row left_while_checking[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen", 2), KITCHEN, STATUS (LOADING), 4000 },
  { VISIT ("/kitchen/cups", 3), CUP, STATUS (LOADING), 4000 },
  { SEE (3, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  END
};

static const Row wandering[] = {
  { VISIT (NULL, 0), ENTER, STATUS (AWAY), 0 },
  { VISIT ("/garden", 1), ENTER, STATUS (AWAY), 0 },
  { VISIT ("/kitchen", 2), KITCHEN, STATUS (LOADING), 4000 },
  { SEE (2, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (POINTING), 0 },
  { VISIT ("/kitchen", 2), KITCHEN, STATUS (POINTING), 0 },
  { VISIT ("/kitchen/pots", 2), KITCHEN, STATUS (POINTING), 0 },
  { VISIT ("/garden", 3), KITCHEN, STATUS (AWAY), 0 },
  { SEE (3, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (AWAY), 0 },
  { VISIT ("/kitchen", 4), KITCHEN, STATUS (LOADING), 4000 },
  { VISIT ("/kitchen", 5), KITCHEN, STATUS (LOADING), 4000 },
  { VISIT ("/enter", 6), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT) },
  { VISIT ("/kitchen/cups", 7), CUP, STATUS (LOADING), 4000 },
  { VISIT ("/kitchen", 8), KITCHEN, STATUS (LOADING), 4000 },
  END
};

static const Row patience[] = {
  { VISIT ("/kitchen", 1), KITCHEN, STATUS (LOADING), 4000 },
  { SEE (1, "kitchen", ABSTAINED, UNKNOWN), KITCHEN, STATUS (SEARCHING), 4000 },
  { ELAPSE, KITCHEN, STATUS (ABSTAINING), 0 },
  { ELAPSE, KITCHEN, STATUS (ABSTAINING), 0 },
  { SEE (1, "kitchen", ABSENT, UNKNOWN), KITCHEN, STATUS (MISSING), 0 },
  { SEE (1, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (POINTING), 0 },
  /* Redrawn: it may come back. */
  { SEE (1, "kitchen", ABSENT, UNKNOWN), KITCHEN, STATUS (SEARCHING), 4000 },
  { ELAPSE, KITCHEN, STATUS (MISSING), 0 },
  { VISIT ("/kitchen", 2), KITCHEN, STATUS (LOADING), 4000 },
  /* A page that never says anything. */
  { ELAPSE, KITCHEN, STATUS (MISSING), 0 },
  { SEE (2, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (POINTING), 0 },
  END
};

static const Row stale[] = {
  { SEE (0, "enter", FOUND, UNKNOWN), ENTER, STATUS (LOADING), 0 },
  { VISIT ("/kitchen", 2), KITCHEN, STATUS (LOADING), 4000 },
  { SEE (1, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (LOADING), 4000 },
  { SEE (3, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (LOADING), 4000 },
  { SEE (2, "cup", FOUND, OFF), KITCHEN, STATUS (LOADING), 4000 },
  { SEE (2, NULL, FOUND, OFF), KITCHEN, STATUS (LOADING), 4000 },
  END
};

static const Row redrawn_switch[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { SEE (1, "cup", ABSENT, UNKNOWN), CUP, STATUS (SEARCHING), 4000 },
  { SEE (1, "cup", FOUND, UNKNOWN), CUP, STATUS (POINTING), 0 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (LOADING), 4000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  END
};

static const Row pinning[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { BACK, KITCHEN, STATUS (AWAY), 0 },
  { VISIT ("/kitchen/cups", 2), KITCHEN, STATUS (AWAY), 0 },
  { VISIT ("/garden", 3), KITCHEN, STATUS (AWAY), 0 },
  { VISIT ("/kitchen/cups", 4), KITCHEN, STATUS (AWAY), 0 },
  { VISIT ("/kitchen", 5), KITCHEN, STATUS (LOADING), 4000 },
  { VISIT ("/kitchen/cups", 6), CUP, STATUS (LOADING), 4000 },
  { GO_TO (ENTER), ENTER, STATUS (AWAY), 0 },
  { BACK, ENTER, STATUS (AWAY), 0 },
  { SKIP, KITCHEN, STATUS (AWAY), 0 },
  { TELL, CUP, STATUS (LOADING), 4000 },
  { SEE (6, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  END
};

static const Row telling[] = {
  { TELL, KITCHEN, STATUS (LOADING), 0 },
  { VISIT ("/enter", 1), ENTER, STATUS (READING), 0 },
  { TELL, KITCHEN, STATUS (AWAY), 0 },
  { TELL, CUP, STATUS (AWAY), 0 },
  { TELL, CUP, STATUS (FINISHED), 0, 0, "unknown off told" },
  { TELL, CUP, STATUS (FINISHED), 0, 0, "unknown off told" },
  { SKIP, CUP, STATUS (FINISHED), 0, 0, "unknown off told" },
  { BACK, KITCHEN, STATUS (AWAY), 0 },
  END
};

static const Row told_but_on[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { TELL, CUP, STATUS (FINISHED), 0, 0, "on off told" },
  /* That it still shows what it showed then, as when scrolled, says nothing. */
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (FINISHED), 0, 0, "on off told" },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (FINISHED), 0, 0, "on off told" },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  END
};

static const Row skipping_unseen[] = {
  { GO_TO (CUP), CUP, STATUS (LOADING), 0 },
  { SKIP, CUP, STATUS (FINISHED), 0, 0, "unknown unknown told" },
  END
};

static const Row skipping_seen[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { SKIP, CUP, STATUS (FINISHED), 0, 0, "on unknown told" },
  END
};

static const Row acting_clears_notice[] = {
  { VISIT ("/kitchen", 1), KITCHEN, STATUS (LOADING), 4000 },
  { VISIT ("/enter", 2), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT) },
  { TELL, KITCHEN, STATUS (AWAY), 0 },
  END
};

static void
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
      g_assert_cmpuint (wd_tour_get_current (tour), ==, row->current);
      g_assert_cmpint (wd_tour_get_status (tour), ==, row->status);
      g_assert_cmpuint (wd_tour_get_timeout (tour), ==, row->timeout);
      g_assert_cmpint (wd_tour_get_notice (tour), ==, row->notice);
      g_assert_cmpstr (verdict, ==, row->verdict);
    }

  g_assert_finalize_object (tour);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_data_func ("/tour/rows/whole-way", whole_way, test_rows);
  g_test_add_data_func ("/tour/rows/already-off", already_off, test_rows);
  g_test_add_data_func ("/tour/rows/not-kept", not_kept, test_rows);
  g_test_add_data_func ("/tour/rows/not-confirmed", not_confirmed, test_rows);
  g_test_add_data_func ("/tour/rows/not-reloaded", not_reloaded, test_rows);
  g_test_add_data_func ("/tour/rows/check-off-the-path", check_off_the_path, test_rows);
  g_test_add_data_func ("/tour/rows/signed-out", signed_out_while_checking, test_rows);
  g_test_add_data_func ("/tour/rows/left-while-checking", left_while_checking, test_rows);
  g_test_add_data_func ("/tour/rows/wandering", wandering, test_rows);
  g_test_add_data_func ("/tour/rows/patience", patience, test_rows);
  g_test_add_data_func ("/tour/rows/stale", stale, test_rows);
  g_test_add_data_func ("/tour/rows/redrawn-switch", redrawn_switch, test_rows);
  g_test_add_data_func ("/tour/rows/pinning", pinning, test_rows);
  g_test_add_data_func ("/tour/rows/telling", telling, test_rows);
  g_test_add_data_func ("/tour/rows/told-but-on", told_but_on, test_rows);
  g_test_add_data_func ("/tour/rows/skipping-unseen", skipping_unseen, test_rows);
  g_test_add_data_func ("/tour/rows/skipping-seen", skipping_seen, test_rows);
  g_test_add_data_func ("/tour/rows/acting", acting_clears_notice, test_rows);

  return g_test_run ();
}
