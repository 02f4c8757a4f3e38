/* test-tour.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "guide-fixture.h"

#include "wd-tour.h"

#define ORIGIN "https://www.tea.example"

/* The steps of the fixture. */
enum
{
  ENTER,
  KITCHEN,
  CUP,
};

typedef enum
{
  EVENT_VISIT,
  EVENT_SEE,
  EVENT_ELAPSE,
  EVENT_BACK,
  EVENT_GO_TO,
  EVENT_SKIP,
  EVENT_TELL,
} EventType;

typedef struct
{
  EventType type;
  const char *text;
  guint number;
  WdOutcome outcome;
  WdState state;
} Event;

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
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
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
  { SKIP, CUP, STATUS (FINISHED), 0, 0, "on on told" },
  END
};

static const Row acting_clears_notice[] = {
  { VISIT ("/kitchen", 1), KITCHEN, STATUS (LOADING), 4000 },
  { VISIT ("/enter", 2), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT) },
  { TELL, KITCHEN, STATUS (AWAY), 0 },
  END
};

static char *
dup_verdict (WdTour *tour)
{
  const WdVerdict *verdict = wd_tour_get_verdict (tour);

  if (verdict == NULL)
    return NULL;

  return g_strdup_printf ("%s %s %s", wd_state_to_string (verdict->before),
                          wd_state_to_string (verdict->after),
                          verdict->learned == WD_LEARNED_SEEN ? "seen" : "told");
}

static void
observe (WdTour      *tour,
         guint        document,
         const char  *language,
         const char  *step,
         WdOutcome    outcome,
         WdState      state)
{
  const WdSighting sighting = { .outcome = outcome, .state = state, .enabled = TRUE };
  g_autoptr(WdObservation) observation = wd_observation_new (document, ORIGIN "/", language, step,
                                                             &sighting);

  wd_tour_observe (tour, observation);
}

static void
visit (WdTour     *tour,
       const char *path,
       guint       document)
{
  g_autofree char *uri = path != NULL ? g_strconcat (ORIGIN, path, NULL) : NULL;

  wd_tour_visit (tour, uri, document);
}

static void
play (WdTour      *tour,
      const Event *event)
{
  switch (event->type)
    {
    case EVENT_VISIT:
      visit (tour, event->text, event->number);
      break;

    case EVENT_SEE:
      observe (tour, event->number, NULL, event->text, event->outcome, event->state);
      break;

    case EVENT_ELAPSE:
      wd_tour_elapse (tour);
      break;

    case EVENT_BACK:
      wd_tour_go_back (tour);
      break;

    case EVENT_GO_TO:
      wd_tour_go_to (tour, event->number);
      break;

    case EVENT_SKIP:
      wd_tour_skip (tour);
      break;

    case EVENT_TELL:
      wd_tour_tell_done (tour);
      break;

    default:
      g_assert_not_reached ();
    }
}

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

static void
assert_marks (WdTour     *tour,
              const char *expected)
{
  static const char letters[] = {
    [WD_MARK_AHEAD] = '.',
    [WD_MARK_CURRENT] = '>',
    [WD_MARK_PASSED] = 'p',
    [WD_MARK_TOLD] = 't',
    [WD_MARK_SKIPPED] = 's',
  };
  char actual[4] = "";

  for (guint i = 0; i < 3; i++)
    actual[i] = letters[wd_tour_get_mark (tour, i)];

  g_assert_cmpstr (actual, ==, expected);
}

static void
test_marks (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);

  assert_marks (tour, ">..");
  visit (tour, "/kitchen", 1);
  assert_marks (tour, "p>.");
  wd_tour_skip (tour);
  assert_marks (tour, "ps>");
  wd_tour_tell_done (tour);
  assert_marks (tour, "pst");
  wd_tour_go_back (tour);
  assert_marks (tour, "p>.");
  wd_tour_tell_done (tour);
  wd_tour_go_to (tour, ENTER);
  assert_marks (tour, ">t.");
  wd_tour_tell_done (tour);
  assert_marks (tour, "t>.");
  visit (tour, "/kitchen/cups", 2);
  observe (tour, 2, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_OFF);
  wd_tour_elapse (tour);
  visit (tour, "/kitchen/cups", 3);
  observe (tour, 3, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_OFF);
  assert_marks (tour, "ttp");
}

static void
test_language (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);

  visit (tour, "/enter", 1);
  g_assert_null (wd_tour_get_language (tour));
  observe (tour, 1, "de", NULL, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN);
  g_assert_cmpstr (wd_tour_get_language (tour), ==, "de");
  visit (tour, "/kitchen", 2);
  observe (tour, 1, "fr", "kitchen", WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN);
  observe (tour, 2, NULL, "kitchen", WD_OUTCOME_FOUND, WD_STATE_UNKNOWN);
  g_assert_cmpstr (wd_tour_get_language (tour), ==, "de");
  observe (tour, 2, "pt-BR", "kitchen", WD_OUTCOME_FOUND, WD_STATE_UNKNOWN);
  g_assert_cmpstr (wd_tour_get_language (tour), ==, "pt-BR");
}

static void
test_sighting (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);

  g_assert_cmpint (wd_tour_get_sighting (tour)->outcome, ==, WD_OUTCOME_ABSENT);
  visit (tour, "/kitchen", 1);
  observe (tour, 1, NULL, "kitchen", WD_OUTCOME_FOUND, WD_STATE_UNKNOWN);
  g_assert_cmpint (wd_tour_get_sighting (tour)->outcome, ==, WD_OUTCOME_FOUND);
  g_assert_true (wd_tour_get_sighting (tour)->enabled);
  visit (tour, "/kitchen", 2);
  g_assert_cmpint (wd_tour_get_sighting (tour)->outcome, ==, WD_OUTCOME_ABSENT);
  g_assert_false (wd_tour_get_sighting (tour)->enabled);
}

static void
test_furthest (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);

  wd_tour_tell_done (tour);
  g_assert_cmpuint (wd_tour_get_furthest (tour), ==, ENTER);
  visit (tour, "/kitchen/cups", 1);
  visit (tour, "/enter", 2);
  g_assert_cmpuint (wd_tour_get_current (tour), ==, ENTER);
  g_assert_cmpuint (wd_tour_get_furthest (tour), ==, CUP);
}

static void
test_elsewhere (void)
{
  const char * const uris[] = {
    "http://www.tea.example/kitchen", "https://tea.example/kitchen", "about:blank",
    "https://www.tea.example.evil.example/kitchen", "practice://www.tea.example/kitchen",
  };
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      wd_tour_visit (tour, uris[i], i);
      g_assert_cmpint (wd_tour_get_status (tour), ==, WD_TOUR_STATUS_AWAY);
      g_assert_cmpuint (wd_tour_get_current (tour), ==, ENTER);
    }
}

static void
count_cb (gpointer  object,
          gpointer  pspec,
          guint    *n)
{
  (*n)++;
}

static void
count_changed_cb (WdTour *tour,
                  guint  *n)
{
  (*n)++;
}

/* The owner of the clock relies on one notification for each wait that begins or ends. */
static void
test_notify (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);
  guint n_timeout = 0, n_status = 0, n_current = 0, n_changed = 0;

  g_signal_connect (tour, "notify::timeout", G_CALLBACK (count_cb), &n_timeout);
  g_signal_connect (tour, "notify::status", G_CALLBACK (count_cb), &n_status);
  g_signal_connect (tour, "notify::current", G_CALLBACK (count_cb), &n_current);
  g_signal_connect (tour, "changed", G_CALLBACK (count_changed_cb), &n_changed);

  visit (tour, "/kitchen/cups", 1);
  g_assert_cmpuint (n_timeout, ==, 1);
  g_assert_cmpuint (n_current, ==, 1);
  g_assert_cmpuint (n_changed, ==, 1);
  visit (tour, "/kitchen/cups", 1);
  g_assert_cmpuint (n_changed, ==, 1);
  visit (tour, "/kitchen/cups", 2);
  g_assert_cmpuint (n_timeout, ==, 2);
  g_assert_cmpuint (n_status, ==, 0);
  observe (tour, 2, NULL, "cup", WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN);
  g_assert_cmpuint (n_timeout, ==, 2);
  g_assert_cmpuint (n_status, ==, 1);
  observe (tour, 2, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_OFF);
  g_assert_cmpuint (n_timeout, ==, 3);
  observe (tour, 2, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_OFF);
  g_assert_cmpuint (n_timeout, ==, 3);
  g_assert_cmpuint (n_changed, ==, 5);
  observe (tour, 2, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_ON);
  observe (tour, 2, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_OFF);
  g_assert_cmpuint (n_timeout, ==, 5);
  observe (tour, 1, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_ON);
  g_assert_cmpuint (n_changed, ==, 7);
}

static void
test_properties (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);
  g_autoptr(WdGuide) same = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *language = NULL;
  guint current, timeout;
  gint status, notice;

  visit (tour, "/kitchen", 1);
  observe (tour, 1, "de", NULL, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN);
  g_object_get (tour, "guide", &same, "origin", &origin, "language", &language,
                "current", &current, "timeout", &timeout, "status", &status, "notice", &notice,
                NULL);
  g_assert_true (same == guide && wd_tour_get_guide (tour) == guide);
  g_assert_cmpstr (origin, ==, ORIGIN);
  g_assert_cmpstr (wd_tour_get_origin (tour), ==, ORIGIN);
  g_assert_cmpstr (language, ==, "de");
  g_assert_cmpuint (current, ==, KITCHEN);
  g_assert_cmpuint (timeout, ==, 4000);
  g_assert_cmpint (status, ==, WD_TOUR_STATUS_LOADING);
  g_assert_cmpint (notice, ==, WD_TOUR_NOTICE_NONE);
}

static void
test_save (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);
  g_autoptr(WdTour) other = wd_tour_new (guide, ORIGIN);
  g_autoptr(GVariant) state = NULL;
  g_autofree char *verdict = NULL;

  visit (tour, "/kitchen/cups", 1);
  observe (tour, 1, "de", "cup", WD_OUTCOME_FOUND, WD_STATE_ON);
  wd_tour_go_to (tour, ENTER);
  wd_tour_tell_done (tour);
  state = wd_tour_save (tour);
  g_assert_false (g_variant_is_floating (state));

  g_assert_true (wd_tour_restore (other, state));
  g_assert_cmpuint (wd_tour_get_current (other), ==, KITCHEN);
  g_assert_cmpuint (wd_tour_get_furthest (other), ==, CUP);
  g_assert_cmpint (wd_tour_get_status (other), ==, WD_TOUR_STATUS_LOADING);
  g_assert_cmpstr (wd_tour_get_language (other), ==, "de");
  assert_marks (other, "t>.");

  /* To have to sign in again after a restart is no surprise. */
  visit (other, "/enter", 1);
  g_assert_cmpint (wd_tour_get_notice (other), ==, WD_TOUR_NOTICE_NONE);
  g_assert_cmpuint (wd_tour_get_furthest (other), ==, CUP);

  wd_tour_go_to (other, CUP);
  wd_tour_tell_done (other);
  verdict = dup_verdict (other);
  g_assert_cmpstr (verdict, ==, "on off told");
}

static void
test_restore_damaged (void)
{
  const char * const states[] = {
    "@a{sv} {}",
    "{'current': <'pot'>, 'furthest': <''>, 'language': <'x y'>, 'before': <'maybe'>}",
    "{'current': <5>, 'furthest': <@as []>, 'language': <true>, 'before': <'on\\n'>}",
    "{'marks': <'told'>}",
    "{'marks': <{'pot': 'told', 'cup': 'eaten', 'enter': ''}>, 'more': <1>}",
  };
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(GVariant) number = g_variant_ref_sink (g_variant_new_int32 (5));
  g_autoptr(WdTour) same = wd_tour_new (guide, ORIGIN);

  g_assert_false (wd_tour_restore (same, number));

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);
      g_autoptr(GVariant) state = g_variant_parse (NULL, states[i], NULL, NULL, NULL);

      g_assert_true (wd_tour_restore (tour, state));
      g_assert_cmpuint (wd_tour_get_current (tour), ==, ENTER);
      g_assert_cmpuint (wd_tour_get_furthest (tour), ==, ENTER);
      g_assert_null (wd_tour_get_language (tour));
      assert_marks (tour, ">..");
    }
}

/* Whatever happens in whatever order, what is told to the person fits together. */
static void
test_random (void)
{
  const char * const paths[] = { NULL, "/enter", "/kitchen", "/kitchen/cups", "/garden" };
  const char * const ids[] = { NULL, "kitchen", "cup" };
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);
  guint document = 0;

  for (guint i = 0; i < 100000; i++)
    {
      Event event = { .type = (EventType) g_rand_int_range (rand, 0, EVENT_TELL + 1) };
      WdTourStatus status;

      document += g_rand_int_range (rand, 0, 4) == 0 ? 1 : 0;
      event.number = event.type == EVENT_GO_TO ? (guint) g_rand_int_range (rand, 0, 3) : document;
      event.outcome = (WdOutcome) g_rand_int_range (rand, 0, 3);
      event.state = (WdState) g_rand_int_range (rand, 0, 3);
      event.text = event.type == EVENT_VISIT ? paths[g_rand_int_range (rand, 0, 5)]
                                             : ids[g_rand_int_range (rand, 0, 3)];
      play (tour, &event);
      status = wd_tour_get_status (tour);

      g_assert_true ((status == WD_TOUR_STATUS_FINISHED) == (wd_tour_get_verdict (tour) != NULL));
      g_assert_cmpuint (wd_tour_get_current (tour), <=, CUP);
      g_assert_true (status != WD_TOUR_STATUS_POINTING ||
                     wd_tour_get_sighting (tour)->outcome == WD_OUTCOME_FOUND);
      g_assert_true ((status != WD_TOUR_STATUS_SETTLING && status != WD_TOUR_STATUS_CHECKING) ||
                     (wd_tour_get_current (tour) == CUP && wd_tour_get_timeout (tour) > 0));
      g_assert_true (status != WD_TOUR_STATUS_FINISHED || wd_tour_get_timeout (tour) == 0);
    }
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
  g_test_add_func ("/tour/marks", test_marks);
  g_test_add_func ("/tour/language", test_language);
  g_test_add_func ("/tour/sighting", test_sighting);
  g_test_add_func ("/tour/furthest", test_furthest);
  g_test_add_func ("/tour/elsewhere", test_elsewhere);
  g_test_add_func ("/tour/notify", test_notify);
  g_test_add_func ("/tour/properties", test_properties);
  g_test_add_func ("/tour/save", test_save);
  g_test_add_func ("/tour/restore-damaged", test_restore_damaged);
  g_test_add_func ("/tour/random", test_random);

  return g_test_run ();
}
