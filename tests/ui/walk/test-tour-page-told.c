/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-ui.h"
#include "wd-test-walk.h"

/* The person is asked how the switch stands; only an answer is a verdict. */
static void
test_told (WdTestWalk    *walk,
           gconstpointer  data)
{
  static const struct {
    const char *answer;
    WdState state;
  } rows[] = {
    { "It’s Off", WD_STATE_OFF }, { "It’s On", WD_STATE_ON },
    { "I Don’t Know", WD_STATE_UNKNOWN },
  };

  wd_test_walk_to (walk, WD_TEST_SIGN_IN);
  wd_tour_go_to (walk->tour, WD_TEST_SWITCH);
  wd_test_click (walk->page, "tour.done");
  wd_test_answer ("Cancel");
  g_assert_cmpuint (walk->finished, ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const WdVerdict *verdict;

      wd_tour_go_to (walk->tour, WD_TEST_SWITCH);
      wd_test_click (walk->page, "tour.done");
      wd_test_answer (rows[i].answer);

      g_assert_cmpuint (walk->finished, ==, i + 1);
      verdict = wd_tour_get_view (walk->tour)->verdict;
      g_assert_cmpint (verdict->learned, ==, WD_LEARNED_TOLD);
      g_assert_cmpint (verdict->after, ==, rows[i].state);
      g_assert_null (wd_walk_get_picture (wd_tour_page_get_walk (WD_TOUR_PAGE (walk->page))));
    }
}

/* The page that comes after a form ends the tour, with what was seen. */
static void
test_sent (WdTestWalk    *walk,
           gconstpointer  data)
{
  const WdVerdict *verdict;

  wd_test_walk_to (walk, WD_TEST_ROW);
  wd_tour_act (walk->tour);
  wd_test_walk_leave (walk, WD_TEST_ROW);
  wd_test_wait (wd_test_is_true, &walk->finished, "the page to finish");

  verdict = wd_tour_get_view (walk->tour)->verdict;
  g_assert_cmpint (verdict->after, ==, WD_STATE_SENT);
  g_assert_cmpint (verdict->learned, ==, WD_LEARNED_SEEN);
}

/* Of a form, the person is asked whether the service has confirmed it. */
static void
test_sent_told (WdTestWalk    *walk,
                gconstpointer  data)
{
  static const struct {
    const char *answer;
    WdState state;
  } rows[] = {
    { "Yes, It Did", WD_STATE_SENT }, { "I Don’t Know", WD_STATE_UNKNOWN },
  };

  wd_test_walk_to (walk, WD_TEST_SIGN_IN);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      wd_tour_go_to (walk->tour, WD_TEST_SWITCH);
      wd_test_click (walk->page, "tour.done");
      wd_test_answer (rows[i].answer);

      g_assert_cmpuint (walk->finished, ==, i + 1);
      g_assert_cmpint (wd_tour_get_view (walk->tour)->verdict->learned, ==, WD_LEARNED_TOLD);
      g_assert_cmpint (wd_tour_get_view (walk->tour)->verdict->after, ==, rows[i].state);
    }
}

/* The question says what the page shows. */
static void
test_told_otherwise (WdTestWalk    *walk,
                     gconstpointer  data)
{
  wd_test_walk_to (walk, WD_TEST_SWITCH);
  wd_test_walk_wait (walk, WD_TEST_SWITCH, WD_TOUR_STATUS_POINTING);
  wd_test_click (walk->page, "tour.done");
  wd_test_wait_text ("Right now, the page shows it as on.");
  wd_test_answer ("Cancel");
}

/* A step that the program sees for itself is not told to be done out of habit. */
static void
test_not_told (WdTestWalk    *walk,
               gconstpointer  data)
{
  GtkWidget *done = wd_test_find_action (walk->page, "tour.done");

  wd_test_walk_to (walk, WD_TEST_SIGN_IN);
  g_assert_true (gtk_widget_is_sensitive (done));

  wd_test_walk_to (walk, WD_TEST_PROFILE);
  wd_test_walk_wait (walk, WD_TEST_PROFILE, WD_TOUR_STATUS_POINTING);
  g_assert_false (gtk_widget_is_sensitive (done));

  wd_test_walk_act (walk, "document.body.textContent = 'Redesigned'");
  wd_test_walk_wait (walk, WD_TEST_PROFILE, WD_TOUR_STATUS_MISSING);
  g_assert_true (gtk_widget_is_sensitive (done));
}

#define add_with(path, set_up, function) \
  g_test_add ("/tour-page-told/" path, WdTestWalk, NULL, set_up, function, wd_test_walk_tear_down)
#define add(path, function) add_with (path, wd_test_walk_set_up, function)
#define add_form(path, function) add_with (path, wd_test_walk_set_up_form, function)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("told", test_told);
  add ("told-otherwise", test_told_otherwise);
  add ("not-told", test_not_told);
  add_form ("sent", test_sent);
  add_form ("sent-told", test_sent_told);

  return wd_test_ui_run ();
}
