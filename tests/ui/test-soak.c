/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-companion-page.h"
#include "wd-compat.h"
#include "wd-preferences-page.h"
#include "wd-result-page.h"
#include "wd-test-holdings.h"
#include "wd-test-ui.h"
#include "wd-test-walk.h"
#include "wd-test-window.h"

#include <glib/gstdio.h>

#define N_WALKS 500
#define N_WARM_UP 50

/* The holdings vary by a percent from moment to moment: the least in so many walks counts. */
#define N_COMPARED 100

/* So many walk side by side, each in a page and a web process of its own. */
#define N_ABREAST 5

/* How often each page is walked: to start its process takes longer than a walk. */
#define N_TIMES 5

/* In walks: how often what the process holds is measured. */
#define INTERVAL 25

/* The page on which a person who is signed in begins. */
#define FEED "/feed/"

/* In percent */
#define MAX_GROWTH 2

/* Walks in one window, without a web view, whose memory would drown what the window leaks. */
#define N_WINDOW_WALKS 200

/* In bytes for each walk in the window: less than a single lost place takes. */
#define MAX_LEAK 100

G_STATIC_ASSERT (INTERVAL % (N_ABREAST * N_TIMES) == 0);
G_STATIC_ASSERT (N_WARM_UP % INTERVAL == 0 && N_WALKS % INTERVAL == 0);
G_STATIC_ASSERT (N_COMPARED % INTERVAL == 0 && N_WARM_UP + 2 * N_COMPARED <= N_WALKS);

/* Ends a wait, as the walk's own timer does after some seconds. */
static gboolean
elapse_cb (gpointer user_data)
{
  wd_tour_elapse (((WdTestWalk *) user_data)->tour);

  return G_SOURCE_REMOVE;
}

/* A walk mostly waits for what a service may take back, which the practice site does not do: these
 * waits are cut short. The idle callback comes before any timer, so that no wait can have ended
 * already.
 */
static void
changed_cb (WdTestWalk *walk)
{
  const WdTourView *view = wd_tour_get_view (walk->tour);

  if ((view->request & WD_TOUR_REQUEST_TIME) != 0 &&
      (view->status == WD_TOUR_STATUS_SETTLING ||
       (view->status == WD_TOUR_STATUS_CONFIRMING &&
        (view->request & WD_TOUR_REQUEST_LOOK) == 0)))
    g_idle_add_full (G_PRIORITY_HIGH, elapse_cb, walk, NULL);
}

static void
begin (WdTestWalk   *walk,
       WdWebSession *session)
{
  wd_test_walk_init (walk, session, WD_STATE_OFF);
  g_signal_connect_swapped (walk->tour, "changed", G_CALLBACK (changed_cb), walk);

  wd_tour_page_start (WD_TOUR_PAGE (walk->page));
}

static void
finish (WdTestWalk *walk)
{
  const WdVerdict *verdict;

  wd_test_walk_wait (walk, WD_TEST_SWITCH, WD_TOUR_STATUS_FINISHED);
  wd_test_wait (wd_test_is_true, &walk->finished, "the page to finish");

  verdict = wd_tour_get_view (walk->tour)->verdict;
  g_assert_cmpint (verdict->before, ==, WD_STATE_ON);
  g_assert_cmpint (verdict->after, ==, WD_STATE_OFF);
  g_assert_cmpint (verdict->learned, ==, WD_LEARNED_SEEN);
}

static gboolean
is_on (gpointer data)
{
  const WdSighting *sighting = &wd_tour_get_view (((WdTestWalk *) data)->tour)->sighting;

  return sighting->outcome == WD_OUTCOME_FOUND && sighting->state == WD_STATE_ON;
}

/* Turns the switch on again, and goes back to the first step of one who is signed in. */
static void
begin_again (WdTestWalk *walk)
{
  wd_test_walk_leave (walk, WD_TEST_SWITCH);
  wd_test_wait (is_on, walk, "the switch to be on again");

  walk->finished = 0;
  wd_tour_go_to (walk->tour, WD_TEST_PROFILE);
  wd_page_open (wd_walk_get_page (wd_tour_page_get_walk (WD_TOUR_PAGE (walk->page))), FEED);
}

/* Each walk goes step by step to the switch, turns it, and reaches its verdict. */
static void
go_abreast (WdTestWalk *walks,
            WdTestStep  from)
{
  for (guint step = from; step <= WD_TEST_SWITCH; step++)
    for (guint i = 0; i < N_ABREAST; i++)
      {
        wd_test_walk_arrive (&walks[i], (WdTestStep) step);
        wd_test_walk_leave (&walks[i], (WdTestStep) step);
      }

  for (guint i = 0; i < N_ABREAST; i++)
    finish (&walks[i]);
}

/* Each walk signs in, is led to the switch, turns it and stays until it is seen to be off; then it
 * goes all the way again.
 */
static void
walk_abreast (WdWebSession *session)
{
  WdTestWalk walks[N_ABREAST];

  for (guint i = 0; i < N_ABREAST; i++)
    begin (&walks[i], session);

  go_abreast (walks, WD_TEST_SIGN_IN);

  for (guint n = 1; n < N_TIMES; n++)
    {
      for (guint i = 0; i < N_ABREAST; i++)
        begin_again (&walks[i]);

      go_abreast (walks, WD_TEST_PROFILE);
    }

  for (guint i = 0; i < N_ABREAST; i++)
    wd_test_walk_tear_down (&walks[i], NULL);
}

static WdTestHoldings
measure (guint n_walks)
{
  WdTestHoldings holdings = wd_test_holdings_measure ();

  g_test_message ("After %u walks: heap %zu, resident %zu, handles %zu, processes %zu, "
                  "resident of those %zu", n_walks, holdings.heap, holdings.resident,
                  holdings.handles, holdings.processes, holdings.children);

  return holdings;
}

static void
lower (WdTestHoldings *least,
       WdTestHoldings  holdings)
{
  least->heap = MIN (least->heap, holdings.heap);
  least->resident = MIN (least->resident, holdings.resident);
  least->handles = MIN (least->handles, holdings.handles);
  least->processes = MIN (least->processes, holdings.processes);
  least->children = MIN (least->children, holdings.children);
}

static void
assert_kept (const char *what,
             gsize       before,
             gsize       after)
{
  g_test_message ("%s: %+.2f %%", what, 100.0 * after / before - 100.0);
  g_assert_cmpuint (after, <=, before + before * MAX_GROWTH / 100);
}

static void
test_walks (void)
{
  g_autoptr(WdWebSession) session = wd_web_session_new ();
  WdTestHoldings before = { G_MAXSIZE, G_MAXSIZE, G_MAXSIZE, G_MAXSIZE, G_MAXSIZE };
  WdTestHoldings after = before;

  for (guint n = N_ABREAST * N_TIMES; n <= N_WALKS; n += N_ABREAST * N_TIMES)
    {
      WdTestHoldings holdings;

      walk_abreast (session);
      if (n % INTERVAL != 0)
        continue;

      holdings = measure (n);
      if (n > N_WARM_UP && n <= N_WARM_UP + N_COMPARED)
        lower (&before, holdings);
      if (n > N_WALKS - N_COMPARED)
        lower (&after, holdings);
    }

  assert_kept ("Heap", before.heap, after.heap);
  assert_kept ("Resident", before.resident, after.resident);
  assert_kept ("Handles", before.handles, after.handles);
  assert_kept ("Processes", before.processes, after.processes);
  assert_kept ("Resident of those", before.children, after.children);
}

static gboolean
is_removed (gpointer path)
{
  return g_remove (path) == 0;
}

/* From page to page, and a tour beside the person's own browser to its end. What its result adds to
 * the record is taken away again, as the record may grow.
 */
static void
walk_window (GtkWidget *window)
{
  static const char * const pages[] = { "win.why", "win.letter", "win.history", "win.help" };
  g_autofree char *record = g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE,
                                              "record.jsonl", NULL);
  GtkWidget *preferences;
  GtkWidget *companion;

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      wd_test_act (window, "win.home");
      wd_test_act (window, pages[i]);
    }

  wd_test_act (window, "win.preferences");
  preferences = wd_test_wait_dialog (WD_TYPE_PREFERENCES_PAGE);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (preferences)));

  wd_test_act (window, "win.companion");
  while ((companion = wd_test_find_type (window, WD_TYPE_COMPANION_PAGE)) != NULL)
    wd_test_act (companion, "companion.skip");

  g_assert_nonnull (wd_test_find_type (window, WD_TYPE_RESULT_PAGE));
  wd_test_wait (is_removed, record, "the record to be written");
  wd_test_act (window, "win.home");
  wd_test_run_frames (window, 1);
}

static void
walk_windows (GtkWidget *window)
{
  gsize before = 0;
  gsize after = 0;

  for (guint n = 1; n <= N_WARM_UP + N_WINDOW_WALKS; n++)
    {
      walk_window (window);
      if (n == N_WARM_UP)
        before = wd_test_holdings_measure ().heap;
    }

  after = wd_test_holdings_measure ().heap;
  g_test_message ("%+.1f bytes a walk", ((double) after - (double) before) / N_WINDOW_WALKS);
  g_assert_cmpuint (after, <=, before + N_WINDOW_WALKS * MAX_LEAK);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  /* As the application does when it starts. */
  wd_compat_mend_scrolling ();

  wd_test_window_add ("/soak/window", walk_windows);
  g_test_add_func ("/soak/walks", test_walks);

  return wd_test_ui_run ();
}
