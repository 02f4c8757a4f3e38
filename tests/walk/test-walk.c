/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-walk.h"

#include "wd-guide-library.h"
#include "wd-origin.h"
#include "wd-test-web.h"

#define SWITCH_PATH "/mypreferences/d/settings/data-for-ai-improvement"

typedef struct
{
  WdTour *tour;
  WdWalk *walk;
  WebKitWebView *view;
  GtkWindow *window;
  guint last;
  guint finished;
} Fixture;

typedef struct
{
  Fixture *fixture;
  guint step;
  WdTourStatus status;
} Goal;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  g_autoptr(WdWebSession) session = wd_web_session_new ();
  WdGuide *guide = wd_guide_library_find (library, WD_TEST_SERVICE_GUIDE);
  g_autofree char *origin = wd_origin_for_practice (wd_guide_get_service (guide)->origin);
  GtkWidget *page;

  fixture->last = wd_guide_get_n_steps (guide) - 1;
  fixture->tour = wd_tour_new (guide, origin);
  wd_tour_begin_at (fixture->tour, fixture->last);
  fixture->walk = wd_walk_new (fixture->tour, session);
  page = GTK_WIDGET (wd_walk_get_page (fixture->walk));
  fixture->view = WEBKIT_WEB_VIEW (gtk_widget_get_first_child (page));
  fixture->window = wd_test_window_new (page);
  fixture->finished = 0;

  g_signal_connect_swapped (fixture->walk, "finished", G_CALLBACK (wd_test_count_cb),
                            &fixture->finished);
}

/* A walk that is given up leaves nothing behind, whatever it was waiting for. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->walk);
  wd_test_assert_gone (fixture->tour);
}

static gboolean
is_there (gpointer data)
{
  Goal *goal = data;
  const WdTourView *view = wd_tour_get_view (goal->fixture->tour);

  return view->current == goal->step && view->status == goal->status;
}

static void
wait_for (Fixture      *fixture,
          guint         step,
          WdTourStatus  status)
{
  Goal goal = { fixture, step, status };

  wd_test_wait (is_there, &goal, "the tour to stand there");
}

typedef struct
{
  WebKitWebView *view;
  const char *script;
} Click;

static gboolean
has_clicked (gpointer data)
{
  Click *click = data;
  g_autofree char *json = wd_test_web_evaluate (click->view, click->script);

  return g_str_equal (json, "true");
}

/* Clicks an element as soon as the page is complete, its own scripts included. */
static void
click (Fixture    *fixture,
       const char *selector)
{
  g_autofree char *script = NULL;
  Click attempt = { fixture->view };

  script = g_strdup_printf ("const element = document.querySelector ('%s');"
                            "const ready = element !== null && document.readyState === 'complete';"
                            "if (ready) element.click ();"
                            "return ready", selector);
  attempt.script = script;
  wd_test_wait (has_clicked, &attempt, selector);
}

/* The practice site asks to sign in first, and then redirects to the switch. */
static void
go_to_switch (Fixture *fixture)
{
  g_assert_null (webkit_web_view_get_uri (fixture->view));
  wd_walk_open (fixture->walk);
  wait_for (fixture, 0, WD_TOUR_STATUS_READING);
  click (fixture, "#sign-in button");
  wait_for (fixture, fixture->last, WD_TOUR_STATUS_POINTING);
}

static guint
get_document (Fixture *fixture)
{
  return wd_page_agent_get_document (wd_page_get_agent (wd_walk_get_page (fixture->walk)));
}

/* The page is loaded afresh once, and its picture is there when the walk is finished. */
static void
test_seen (Fixture       *fixture,
           gconstpointer  data)
{
  const WdTourView *view = wd_tour_get_view (fixture->tour);
  guint document;

  go_to_switch (fixture);
  document = get_document (fixture);
  /* Not the page’s own address is opened, but that of the step. */
  wd_test_web_run (fixture->view, "history.replaceState (null, '', location.pathname + '/?x#y');");
  click (fixture, ".track");
  wait_for (fixture, fixture->last, WD_TOUR_STATUS_SETTLING);
  g_assert_cmpuint (get_document (fixture), ==, document);

  wd_test_wait (wd_test_is_true, &fixture->finished, "the end of the walk");
  g_assert_cmpuint (fixture->finished, ==, 1);
  g_assert_cmpuint (get_document (fixture), ==, document + 1);
  g_assert_cmpint (view->verdict->before, ==, WD_STATE_ON);
  g_assert_cmpint (view->verdict->after, ==, WD_STATE_OFF);
  g_assert_cmpint (view->verdict->learned, ==, WD_LEARNED_SEEN);
  g_assert_cmpstr (view->uri, ==, "practice://www.linkedin.com" SWITCH_PATH);
  g_assert_cmpstr (webkit_web_view_get_uri (fixture->view), ==,
                   "practice://www.linkedin.com" SWITCH_PATH);
  g_assert_nonnull (wd_walk_get_picture (fixture->walk));
}

/* A page may save what the person does only after a while: it is not loaded as soon as the switch has
 * rested.
 */
static void
test_saving (Fixture       *fixture,
             gconstpointer  data)
{
  guint document;

  go_to_switch (fixture);
  document = get_document (fixture);
  click (fixture, ".track");
  wait_for (fixture, fixture->last, WD_TOUR_STATUS_SETTLING);
  wd_page_note_act (wd_walk_get_page (fixture->walk));
  wd_test_pass_time (3000);
  g_assert_cmpint (wd_tour_get_view (fixture->tour)->status, ==, WD_TOUR_STATUS_SETTLING);
  g_assert_cmpuint (get_document (fixture), ==, document);

  wd_test_wait (wd_test_is_true, &fixture->finished, "the end of the walk");
}

/* A told verdict has no picture. */
static void
test_told (Fixture       *fixture,
           gconstpointer  data)
{
  go_to_switch (fixture);
  wd_tour_tell_state (fixture->tour, WD_STATE_ON);

  g_assert_cmpuint (fixture->finished, ==, 1);
  g_assert_cmpint (wd_tour_get_view (fixture->tour)->verdict->learned, ==, WD_LEARNED_TOLD);
  g_assert_null (wd_walk_get_picture (fixture->walk));
}

/* A walk can be dropped while its timer waits for the switch to rest. */
static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  go_to_switch (fixture);
  click (fixture, ".track");
  wait_for (fixture, fixture->last, WD_TOUR_STATUS_SETTLING);
  g_assert_cmpuint (fixture->finished, ==, 0);
}

#define add(path, function) \
  g_test_add ("/walk/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("seen", test_seen);
  add ("saving", test_saving);
  add ("told", test_told);
  add ("given-up", test_given_up);

  return g_test_run ();
}
