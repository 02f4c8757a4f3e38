/* test-tour.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tour-fixture.h"

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
  assert_marks (tour, "tt>");
  wd_tour_elapse (tour);
  observe (tour, 3, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_OFF);
  assert_marks (tour, "ttp");
}

/* What was jumped over was not seen, and must not look as if it had been. */
static void
test_jump (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);

  visit (tour, "/enter", 1);
  wd_tour_go_to (tour, CUP);
  assert_marks (tour, "ss>");
  visit (tour, "/kitchen", 2);
  assert_marks (tour, "s>.");
  visit (tour, "/kitchen/cups", 3);
  assert_marks (tour, "sp>");
  wd_tour_go_to (tour, ENTER);
  assert_marks (tour, ">..");
  wd_tour_go_to (tour, CUP);
  assert_marks (tour, "pp>");
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
count_changed_cb (WdTour *tour,
                  guint  *n)
{
  (*n)++;
}

static void
test_sighting (void)
{
  const WdSighting sighting = { .outcome = WD_OUTCOME_FOUND, .enabled = TRUE, .rect.y = 70 };
  g_autoptr(WdObservation) moved = wd_observation_new (1, ORIGIN "/", NULL, "kitchen", &sighting);
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);
  guint n_changed = 0;

  g_assert_cmpint (wd_tour_get_sighting (tour)->outcome, ==, WD_OUTCOME_ABSENT);
  visit (tour, "/kitchen", 1);
  observe (tour, 1, NULL, "kitchen", WD_OUTCOME_FOUND, WD_STATE_UNKNOWN);
  g_assert_cmpint (wd_tour_get_sighting (tour)->outcome, ==, WD_OUTCOME_FOUND);
  g_assert_true (wd_tour_get_sighting (tour)->enabled);

  /* One that has only moved is taken in, but changes nothing that is said. */
  g_signal_connect (tour, "changed", G_CALLBACK (count_changed_cb), &n_changed);
  wd_tour_observe (tour, moved);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_cmpfloat_with_epsilon (wd_tour_get_sighting (tour)->rect.y, 70, 1e-9);

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
  g_assert_cmpuint (n_changed, ==, 4);
  observe (tour, 2, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_ON);
  observe (tour, 2, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_OFF);
  g_assert_cmpuint (n_timeout, ==, 5);
  observe (tour, 1, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_ON);
  g_assert_cmpuint (n_changed, ==, 6);
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

/* Who looks again goes straight to the switch, or is offered it wherever signing in leads. */
static void
test_begin_at (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);

  wd_tour_begin_at (tour, CUP);
  g_assert_cmpuint (wd_tour_get_current (tour), ==, CUP);
  g_assert_cmpint (wd_tour_get_status (tour), ==, WD_TOUR_STATUS_LOADING);

  visit (tour, "/enter", 1);
  g_assert_cmpuint (wd_tour_get_current (tour), ==, ENTER);
  g_assert_cmpint (wd_tour_get_notice (tour), ==, WD_TOUR_NOTICE_NONE);
  assert_marks (tour, ">..");

  visit (tour, "/kitchen", 2);
  g_assert_cmpuint (wd_tour_get_current (tour), ==, KITCHEN);
  g_assert_cmpuint (wd_tour_get_furthest (tour), ==, CUP);

  visit (tour, "/kitchen/cups", 3);
  g_assert_cmpuint (wd_tour_get_current (tour), ==, CUP);
  observe (tour, 3, "de", "cup", WD_OUTCOME_FOUND, WD_STATE_ON);
  g_assert_cmpint (wd_tour_get_status (tour), ==, WD_TOUR_STATUS_POINTING);
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

/* Nothing has been seen at all, and what is said of the target need not be what was wanted. */
static void
test_told_only (void)
{
  static const struct {
    WdState state;
    const char *verdict;
  } rows[] = {
    { WD_STATE_OFF, "unknown off told" },
    { WD_STATE_ON, "unknown on told" },
  };
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);
      g_autofree char *verdict = NULL;

      wd_tour_tell_done (tour);
      wd_tour_tell_done (tour);
      assert_marks (tour, "tt>");
      wd_tour_tell_state (tour, rows[i].state);
      g_assert_cmpint (wd_tour_get_status (tour), ==, WD_TOUR_STATUS_FINISHED);
      verdict = dup_verdict (tour);
      g_assert_cmpstr (verdict, ==, rows[i].verdict);
    }
}

/* The person's word for the language holds until a page names another. */
static void
test_quote_in (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);
  guint count = 0;

  g_signal_connect (tour, "changed", G_CALLBACK (count_changed_cb), &count);
  wd_tour_quote_in (tour, "fr");
  wd_tour_quote_in (tour, "fr");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (wd_tour_get_language (tour), ==, "fr");

  visit (tour, "/kitchen/cups", 1);
  g_assert_cmpstr (wd_tour_get_language (tour), ==, "fr");
  observe (tour, 1, "de", "cup", WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN);
  g_assert_cmpstr (wd_tour_get_language (tour), ==, "de");
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
      g_assert_true ((status != WD_TOUR_STATUS_SETTLING && status != WD_TOUR_STATUS_CHECKING &&
                      status != WD_TOUR_STATUS_CONFIRMING) ||
                     (wd_tour_get_current (tour) == CUP && wd_tour_get_timeout (tour) > 0));
      g_assert_true (status != WD_TOUR_STATUS_FINISHED || wd_tour_get_timeout (tour) == 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tour/marks", test_marks);
  g_test_add_func ("/tour/jump", test_jump);
  g_test_add_func ("/tour/language", test_language);
  g_test_add_func ("/tour/quote-in", test_quote_in);
  g_test_add_func ("/tour/told-only", test_told_only);
  g_test_add_func ("/tour/sighting", test_sighting);
  g_test_add_func ("/tour/furthest", test_furthest);
  g_test_add_func ("/tour/elsewhere", test_elsewhere);
  g_test_add_func ("/tour/notify", test_notify);
  g_test_add_func ("/tour/properties", test_properties);
  g_test_add_func ("/tour/save", test_save);
  g_test_add_func ("/tour/begin-at", test_begin_at);
  g_test_add_func ("/tour/restore-damaged", test_restore_damaged);
  g_test_add_func ("/tour/random", test_random);

  return g_test_run ();
}
