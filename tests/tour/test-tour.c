/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tour-rows.h"

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
    actual[i] = letters[wd_tour_get_view (tour)->marks[i]];

  g_assert_cmpstr (actual, ==, expected);
}

static void
test_marks (void)
{
  g_autoptr(WdTour) tour = make_tour ();

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

/* Steps that are jumped over are marked as skipped, and not as passed. */
static void
test_jump (void)
{
  g_autoptr(WdTour) tour = make_tour ();

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
  g_autoptr(WdTour) tour = make_tour ();

  visit (tour, "/enter", 1);
  g_assert_null (wd_tour_get_view (tour)->language);
  observe (tour, 1, "de", NULL, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN);
  g_assert_cmpstr (wd_tour_get_view (tour)->language, ==, "de");
  visit (tour, "/kitchen", 2);
  observe (tour, 1, "fr", "kitchen", WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN);
  observe (tour, 2, NULL, "kitchen", WD_OUTCOME_FOUND, WD_STATE_UNKNOWN);
  g_assert_cmpstr (wd_tour_get_view (tour)->language, ==, "de");
  observe (tour, 2, "pt-BR", "kitchen", WD_OUTCOME_FOUND, WD_STATE_UNKNOWN);
  g_assert_cmpstr (wd_tour_get_view (tour)->language, ==, "pt-BR");
}

/* The person's own language counts as long as no page has named one. */
static void
test_own_language (void)
{
  static const struct {
    const char *locale;
    const char *language;
  } rows[] = {
    { "de_AT.UTF-8", "de" },
    { "pl", "pl" },
    { "sr_RS@latin", "sr" },
    { "C.UTF-8", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdTour) tour = NULL;

      g_setenv ("LC_ALL", rows[i].locale, TRUE);
      tour = make_tour ();
      g_assert_cmpstr (wd_tour_get_view (tour)->language, ==, rows[i].language);
      visit (tour, "/enter", 1);
      observe (tour, 1, "en", NULL, WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN);
      g_assert_cmpstr (wd_tour_get_view (tour)->language, ==, "en");
    }
}

static void
test_sighting (void)
{
  const WdSighting sighting = { .outcome = WD_OUTCOME_FOUND, .enabled = TRUE, .rect.y = 70 };
  g_autoptr(WdObservation) moved = wd_observation_new (1, ORIGIN "/", NULL, "kitchen", &sighting);
  g_autoptr(WdTour) tour = make_tour ();
  guint n_changed = 0;

  g_assert_cmpint (wd_tour_get_view (tour)->sighting.outcome, ==, WD_OUTCOME_ABSENT);
  visit (tour, "/kitchen", 1);
  observe (tour, 1, NULL, "kitchen", WD_OUTCOME_FOUND, WD_STATE_UNKNOWN);
  g_assert_cmpint (wd_tour_get_view (tour)->sighting.outcome, ==, WD_OUTCOME_FOUND);
  g_assert_true (wd_tour_get_view (tour)->sighting.enabled);

  /* A sighting that has only moved is taken in without emitting “changed”. */
  g_signal_connect (tour, "changed", G_CALLBACK (count_changed_cb), &n_changed);
  wd_tour_observe (tour, moved);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_cmpfloat_with_epsilon (wd_tour_get_view (tour)->sighting.rect.y, 70, 1e-9);

  visit (tour, "/kitchen", 2);
  g_assert_cmpint (wd_tour_get_view (tour)->sighting.outcome, ==, WD_OUTCOME_ABSENT);
  g_assert_false (wd_tour_get_view (tour)->sighting.enabled);
}

static void
test_furthest (void)
{
  g_autoptr(WdTour) tour = make_tour ();

  wd_tour_tell_done (tour);
  g_assert_cmpuint (wd_tour_get_view (tour)->furthest, ==, ENTER);
  visit (tour, "/kitchen/cups", 1);
  visit (tour, "/enter", 2);
  g_assert_cmpuint (wd_tour_get_view (tour)->current, ==, ENTER);
  g_assert_cmpuint (wd_tour_get_view (tour)->furthest, ==, CUP);
}

static void
test_elsewhere (void)
{
  const char * const uris[] = {
    "http://www.tea.example/kitchen", "https://tea.example/kitchen", "about:blank",
    "https://www.tea.example.evil.example/kitchen", "practice://www.tea.example/kitchen",
  };
  g_autoptr(WdTour) tour = make_tour ();

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      wd_tour_visit (tour, uris[i], i);
      g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_AWAY);
      g_assert_cmpuint (wd_tour_get_view (tour)->current, ==, ENTER);
    }
}

/* Each request is made once, by the change that needs it. */
static void
test_requests (void)
{
  static const struct {
    Event event;
    WdTourRequest request;
  } rows[] = {
    { VISIT ("/kitchen", 1), WD_TOUR_REQUEST_TIME | WD_TOUR_REQUEST_LOOK },
    { SEE (1, "kitchen", ABSENT, UNKNOWN), 0 },
    { SEE (1, "kitchen", FOUND, UNKNOWN), WD_TOUR_REQUEST_TIME },
    { VISIT ("/kitchen/cups", 2), WD_TOUR_REQUEST_TIME | WD_TOUR_REQUEST_LOOK },
    { VISIT ("/kitchen/cups", 3), WD_TOUR_REQUEST_TIME },
    { SEE (3, "cup", FOUND, OFF), WD_TOUR_REQUEST_TIME },
    { ELAPSE, WD_TOUR_REQUEST_TIME | WD_TOUR_REQUEST_RELOAD },
    { VISIT ("/kitchen/cups", 4), 0 },
    { SEE (4, "cup", FOUND, OFF), WD_TOUR_REQUEST_TIME },
    /* A fresh page that redraws itself is not loaded again. */
    { SEE (4, "cup", ABSENT, UNKNOWN), WD_TOUR_REQUEST_TIME },
    { SEE (4, "cup", FOUND, OFF), WD_TOUR_REQUEST_TIME },
    { VISIT ("/kitchen/cups", 5), WD_TOUR_REQUEST_TIME },
    { SEE (5, "cup", FOUND, OFF), WD_TOUR_REQUEST_TIME },
    { ELAPSE, WD_TOUR_REQUEST_TIME | WD_TOUR_REQUEST_LOOK },
    { SEE (5, "cup", FOUND, OFF),
      WD_TOUR_REQUEST_TIME | WD_TOUR_REQUEST_PICTURE | WD_TOUR_REQUEST_FINISH },
    { BACK, WD_TOUR_REQUEST_LOOK },
    { TELL, WD_TOUR_REQUEST_TIME | WD_TOUR_REQUEST_LOOK },
    { TELL, WD_TOUR_REQUEST_TIME | WD_TOUR_REQUEST_FINISH },
  };
  g_autoptr(WdTour) tour = make_tour ();
  guint n_changed = 0;

  g_signal_connect (tour, "changed", G_CALLBACK (count_changed_cb), &n_changed);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("row %u", i);
      play (tour, &rows[i].event);
      g_assert_cmpuint (n_changed, ==, i + 1);
      g_assert_cmpuint (wd_tour_get_view (tour)->request, ==, rows[i].request);
    }
}

/* Events that come twice or too late emit no “changed”. */
static void
test_unchanged (void)
{
  g_autoptr(WdTour) tour = make_tour ();
  guint n_changed = 0;

  g_signal_connect (tour, "changed", G_CALLBACK (count_changed_cb), &n_changed);
  visit (tour, "/kitchen/cups", 2);
  visit (tour, "/kitchen/cups", 2);
  observe (tour, 2, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_OFF);
  observe (tour, 2, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_OFF);
  observe (tour, 1, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_ON);
  g_assert_cmpuint (n_changed, ==, 2);
}

/* The address of a verdict is that of the page that decided, without query and fragment; a told
 * verdict has none.
 */
static void
test_uri (void)
{
  const WdSighting off = { .outcome = WD_OUTCOME_FOUND, .state = WD_STATE_OFF, .enabled = TRUE };
  g_autoptr(WdObservation) decisive = wd_observation_new (2, ORIGIN "/kitchen/cups/old?session=1#x",
                                                          NULL, "cup", &off);
  g_autoptr(WdTour) tour = make_tour ();

  visit (tour, "/kitchen/cups", 1);
  observe (tour, 1, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_OFF);
  wd_tour_elapse (tour);
  visit (tour, "/kitchen/cups", 2);
  observe (tour, 2, NULL, "cup", WD_OUTCOME_FOUND, WD_STATE_OFF);
  wd_tour_elapse (tour);
  g_assert_null (wd_tour_get_view (tour)->uri);
  wd_tour_observe (tour, decisive);
  g_assert_cmpstr (wd_tour_get_view (tour)->uri, ==, ORIGIN "/kitchen/cups/old");

  wd_tour_go_to (tour, CUP);
  wd_tour_tell_done (tour);
  g_assert_nonnull (wd_tour_get_view (tour)->verdict);
  g_assert_null (wd_tour_get_view (tour)->uri);
}

static void
test_new (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);
  g_autoptr(WdTour) practice = wd_tour_new (guide, "practice://www.tea.example");
  const WdTourView *view = wd_tour_get_view (tour);

  g_assert_cmpstr (wd_tour_get_origin (tour), ==, ORIGIN);
  g_assert_true (view->guide == guide);
  g_assert_true (view->step == wd_guide_get_step (guide, ENTER));
  g_assert_cmpint (view->status, ==, WD_TOUR_STATUS_LOADING);
  g_assert_cmpuint (view->timeout, ==, 0);
  g_assert_false (view->practice);
  g_assert_true (wd_tour_get_view (practice)->practice);
}

static void
test_save (void)
{
  g_autoptr(WdTour) tour = make_tour ();
  g_autoptr(WdTour) other = make_tour ();
  g_autoptr(WdTour) staying = make_tour ();
  g_autoptr(GVariant) state = NULL;
  g_autofree char *verdict = NULL;
  g_autofree char *staying_verdict = NULL;

  visit (tour, "/kitchen/cups", 1);
  observe (tour, 1, "de", "cup", WD_OUTCOME_FOUND, WD_STATE_ON);
  wd_tour_go_to (tour, ENTER);
  wd_tour_tell_done (tour);
  state = wd_tour_save (tour);
  g_assert_false (g_variant_is_floating (state));

  g_assert_true (wd_tour_restore (other, state));
  g_assert_cmpuint (wd_tour_get_view (other)->current, ==, KITCHEN);
  g_assert_cmpuint (wd_tour_get_view (other)->furthest, ==, CUP);
  g_assert_cmpint (wd_tour_get_view (other)->status, ==, WD_TOUR_STATUS_LOADING);
  g_assert_cmpstr (wd_tour_get_view (other)->language, ==, "de");
  assert_marks (other, "t>.");

  /* Signing in again after a restart is expected, and leaves no notice. */
  visit (other, "/enter", 1);
  g_assert_cmpint (wd_tour_get_view (other)->notice, ==, WD_NOTICE_NONE);
  g_assert_cmpuint (wd_tour_get_view (other)->furthest, ==, CUP);

  wd_tour_go_to (other, CUP);
  wd_tour_tell_done (other);
  verdict = dup_verdict (other);
  g_assert_cmpstr (verdict, ==, "unknown off told");

  /* Who is signed in still has the same account. */
  g_assert_true (wd_tour_restore (staying, state));
  wd_tour_go_to (staying, CUP);
  wd_tour_tell_done (staying);
  staying_verdict = dup_verdict (staying);
  g_assert_cmpstr (staying_verdict, ==, "on off told");
}

/* A tour that begins at the switch goes straight to it, or offers it wherever signing in leads. */
static void
test_begin_at (void)
{
  g_autoptr(WdTour) tour = make_tour ();

  wd_tour_begin_at (tour, CUP);
  g_assert_cmpuint (wd_tour_get_view (tour)->current, ==, CUP);
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_LOADING);

  visit (tour, "/enter", 1);
  g_assert_cmpuint (wd_tour_get_view (tour)->current, ==, ENTER);
  g_assert_cmpint (wd_tour_get_view (tour)->notice, ==, WD_NOTICE_NONE);
  assert_marks (tour, ">..");

  visit (tour, "/kitchen", 2);
  g_assert_cmpuint (wd_tour_get_view (tour)->current, ==, KITCHEN);
  g_assert_cmpuint (wd_tour_get_view (tour)->furthest, ==, CUP);

  visit (tour, "/kitchen/cups", 3);
  g_assert_cmpuint (wd_tour_get_view (tour)->current, ==, CUP);
  observe (tour, 3, "de", "cup", WD_OUTCOME_FOUND, WD_STATE_ON);
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_POINTING);
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
  g_autoptr(GVariant) number = g_variant_ref_sink (g_variant_new_int32 (5));
  g_autoptr(WdTour) same = make_tour ();

  g_assert_false (wd_tour_restore (same, number));

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr(WdTour) tour = make_tour ();
      g_autoptr(GVariant) state = g_variant_parse (NULL, states[i], NULL, NULL, NULL);

      g_assert_true (wd_tour_restore (tour, state));
      g_assert_cmpuint (wd_tour_get_view (tour)->current, ==, ENTER);
      g_assert_cmpuint (wd_tour_get_view (tour)->furthest, ==, ENTER);
      g_assert_null (wd_tour_get_view (tour)->language);
      assert_marks (tour, ">..");
    }
}

/* A verdict that is only told has no state before, and need not be what was wanted. */
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

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdTour) tour = make_tour ();
      g_autofree char *verdict = NULL;

      wd_tour_tell_done (tour);
      wd_tour_tell_done (tour);
      assert_marks (tour, "tt>");
      wd_tour_tell_state (tour, rows[i].state);
      g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_FINISHED);
      verdict = dup_verdict (tour);
      g_assert_cmpstr (verdict, ==, rows[i].verdict);
    }
}

/* The language that the person chose is quoted until a page names another. */
static void
test_quote_in (void)
{
  g_autoptr(WdTour) tour = make_tour ();
  guint count = 0;

  g_signal_connect (tour, "changed", G_CALLBACK (count_changed_cb), &count);
  wd_tour_quote_in (tour, "fr");
  wd_tour_quote_in (tour, "fr");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (wd_tour_get_view (tour)->language, ==, "fr");

  visit (tour, "/kitchen/cups", 1);
  g_assert_cmpstr (wd_tour_get_view (tour)->language, ==, "fr");
  observe (tour, 1, "de", "cup", WD_OUTCOME_ABSENT, WD_STATE_UNKNOWN);
  g_assert_cmpstr (wd_tour_get_view (tour)->language, ==, "de");
}

/* Events in any order leave a view whose members fit together. */
static void
test_random (void)
{
  const char * const paths[] = { NULL, "/enter", "/kitchen", "/kitchen/cups", "/garden" };
  const char * const ids[] = { NULL, "kitchen", "cup" };
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(WdTour) tour = make_tour ();
  guint document = 0;

  for (guint i = 0; i < 100000; i++)
    {
      Event event = { .type = (EventType) g_rand_int_range (rand, EVENT_VISIT, EVENT_PUT_OFF + 1) };
      const WdTourView *view = wd_tour_get_view (tour);
      WdTourStatus status;

      document += g_rand_int_range (rand, 0, 4) == 0 ? 1 : 0;
      event.number = event.type == EVENT_GO_TO ? (guint) g_rand_int_range (rand, 0, 3) : document;
      event.outcome = (WdOutcome) g_rand_int_range (rand, 0, 3);
      event.state = (WdState) g_rand_int_range (rand, 0, 3);
      event.barred = g_rand_boolean (rand);
      event.cover = (WdCover) g_rand_int_range (rand, 0, WD_COVER_BESIDE + 1);
      event.text = event.type == EVENT_VISIT ? paths[g_rand_int_range (rand, 0, 5)]
                                             : ids[g_rand_int_range (rand, 0, 3)];
      play (tour, &event);
      status = view->status;

      g_assert_true ((status == WD_TOUR_STATUS_FINISHED) == (view->verdict != NULL));
      g_assert_cmpuint (view->current, <=, CUP);
      g_assert_true (status != WD_TOUR_STATUS_POINTING ||
                     view->sighting.outcome == WD_OUTCOME_FOUND);
      g_assert_true ((status != WD_TOUR_STATUS_SETTLING && status != WD_TOUR_STATUS_CHECKING &&
                      status != WD_TOUR_STATUS_CONFIRMING) ||
                     (view->current == CUP && view->timeout > 0));
      g_assert_true (status != WD_TOUR_STATUS_FINISHED || view->timeout == 0);
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
  g_test_add_func ("/tour/own-language", test_own_language);
  g_test_add_func ("/tour/quote-in", test_quote_in);
  g_test_add_func ("/tour/told-only", test_told_only);
  g_test_add_func ("/tour/sighting", test_sighting);
  g_test_add_func ("/tour/furthest", test_furthest);
  g_test_add_func ("/tour/elsewhere", test_elsewhere);
  g_test_add_func ("/tour/requests", test_requests);
  g_test_add_func ("/tour/unchanged", test_unchanged);
  g_test_add_func ("/tour/uri", test_uri);
  g_test_add_func ("/tour/new", test_new);
  g_test_add_func ("/tour/save", test_save);
  g_test_add_func ("/tour/begin-at", test_begin_at);
  g_test_add_func ("/tour/restore-damaged", test_restore_damaged);
  g_test_add_func ("/tour/random", test_random);

  return g_test_run ();
}
