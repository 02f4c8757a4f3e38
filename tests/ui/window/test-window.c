/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-catalogue-page.h"
#include "wd-companion-page.h"
#include "wd-help-page.h"
#include "wd-history-page.h"
#include "wd-letter-page.h"
#include "wd-result-page.h"
#include "wd-test-guide.h"
#include "wd-test-ui.h"
#include "wd-test-window.h"
#include "wd-tour-page.h"
#include "wd-welcome-page.h"
#include "wd-why-page.h"

static WebKitWebView *
get_view (GtkWidget *window)
{
  return WEBKIT_WEB_VIEW (wd_test_find_type (window, WEBKIT_TYPE_WEB_VIEW));
}

/* A page that one looks around on leads back, and any other but the first leads there. */
static gboolean
leads_back (GType type)
{
  return type == WD_TYPE_WELCOME_PAGE || type == WD_TYPE_WHY_PAGE || type == WD_TYPE_HISTORY_PAGE ||
         type == WD_TYPE_LETTER_PAGE || type == WD_TYPE_HELP_PAGE;
}

/* Exactly one of the pages is shown. */
static void
assert_shown (GtkWidget *window,
              GType      type)
{
  const GType types[] = {
    WD_TYPE_CATALOGUE_PAGE, WD_TYPE_WELCOME_PAGE, WD_TYPE_WHY_PAGE, WD_TYPE_TOUR_PAGE,
    WD_TYPE_COMPANION_PAGE, WD_TYPE_RESULT_PAGE, WD_TYPE_HISTORY_PAGE, WD_TYPE_LETTER_PAGE, WD_TYPE_HELP_PAGE,
  };
  GtkWidget *header = wd_test_find_type (window, ADW_TYPE_HEADER_BAR);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_cmpint (wd_test_find_type (window, types[i]) != NULL, ==, types[i] == type);

  g_assert_cmpint (wd_test_find_action (header, "win.back") != NULL, ==, leads_back (type));
  g_assert_cmpint (wd_test_find_action (header, "win.home") != NULL, ==,
                   type != WD_TYPE_CATALOGUE_PAGE && !leads_back (type));
  wd_test_assert_narrow (window);
}

static void
check_pages (GtkWidget *window)
{
  assert_shown (window, WD_TYPE_CATALOGUE_PAGE);

  wd_test_act (window, "win.why");
  assert_shown (window, WD_TYPE_WHY_PAGE);

  wd_test_act (window, "win.home");
  assert_shown (window, WD_TYPE_CATALOGUE_PAGE);

  wd_test_choose_guide (window);
  assert_shown (window, WD_TYPE_WELCOME_PAGE);
  g_assert_nonnull (wd_test_find_text (window, WD_TEST_TITLE));

  wd_test_act (window, "win.practise");
  assert_shown (window, WD_TYPE_TOUR_PAGE);

  wd_test_act (window, "win.history");
  assert_shown (window, WD_TYPE_HISTORY_PAGE);

  wd_test_act (window, "win.help");
  assert_shown (window, WD_TYPE_HELP_PAGE);

  wd_test_act (window, "win.home");
  assert_shown (window, WD_TYPE_CATALOGUE_PAGE);
}

static void
check_view (GtkWidget *window)
{
  WebKitWebView *view;

  g_assert_null (get_view (window));

  wd_test_choose_guide (window);
  wd_test_act (window, "win.practise");
  view = g_object_ref (get_view (window));
  wd_test_web_assert_hard (view);
  g_assert_true (webkit_network_session_is_ephemeral (webkit_web_view_get_network_session (view)));

  /* A tour that has ended has no view. */
  wd_test_act (window, "win.home");
  g_assert_null (get_view (window));
  wd_test_assert_gone (view);

  /* Nor has a tour that another has replaced. */
  wd_test_act (window, "win.practise");
  view = g_object_ref (get_view (window));
  wd_test_act (window, "win.practise");
  g_assert_true (get_view (window) != view);
  wd_test_web_assert_hard (get_view (window));
  g_assert_true (webkit_network_session_is_ephemeral (
    webkit_web_view_get_network_session (get_view (window))));
  wd_test_assert_gone (view);
}

static guint
get_zoom (GtkWidget *window)
{
  WdTourPage *page = WD_TOUR_PAGE (wd_test_find_type (window, WD_TYPE_TOUR_PAGE));

  return wd_page_get_zoom (wd_walk_get_page (wd_tour_page_get_walk (page)));
}

/* A widget that activates an action can be used only while that is enabled. */
static gboolean
is_enabled (GtkWidget  *window,
            const char *action)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  GtkWidget *probe = gtk_button_new ();
  gboolean enabled;

  gtk_box_append (GTK_BOX (content), probe);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), action);
  enabled = gtk_widget_is_sensitive (probe);
  gtk_box_remove (GTK_BOX (content), probe);

  return enabled;
}

static void
assert_zoom_enabled (GtkWidget *window,
                     gboolean   enabled)
{
  static const char * const actions[] = { "win.zoom-in", "win.zoom-out", "win.zoom-reset" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_cmpint (is_enabled (window, actions[i]), ==, enabled);
}

static void
check_zoom (GtkWidget *window)
{
  g_autoptr(GSettings) settings = g_settings_new (APP_ID);
  guint large;

  assert_zoom_enabled (window, FALSE);
  wd_test_choose_guide (window);
  wd_test_act (window, "win.practise");
  assert_zoom_enabled (window, TRUE);
  g_assert_cmpuint (get_zoom (window), ==, 100);

  wd_test_act (window, "win.zoom-in");
  wd_test_act (window, "win.zoom-in");
  large = get_zoom (window);
  g_assert_cmpuint (large, >, 100);
  g_assert_cmpfloat_with_epsilon (webkit_web_view_get_zoom_level (get_view (window)),
                                  large / 100.0, 0.001);

  /* The zoom is kept for the next tour. */
  wd_test_act (window, "win.home");
  assert_zoom_enabled (window, FALSE);
  wd_test_act (window, "win.practise");
  g_assert_cmpuint (get_zoom (window), ==, large);
  g_assert_cmpuint (g_settings_get_uint (settings, "zoom"), ==, large);

  wd_test_act (window, "win.zoom-out");
  g_assert_cmpuint (get_zoom (window), <, large);
  wd_test_act (window, "win.zoom-reset");
  g_assert_cmpuint (get_zoom (window), ==, 100);

  /* The zoom is limited in both directions. */
  for (guint i = 0; i < 100; i++)
    wd_test_act (window, "win.zoom-out");
  g_assert_cmpuint (get_zoom (window), >=, 50);
  for (guint i = 0; i < 100; i++)
    wd_test_act (window, "win.zoom-in");
  g_assert_cmpuint (get_zoom (window), <=, 300);
  wd_test_act (window, "win.zoom-reset");
}

static void
save_place (WdTestStep step)
{
  g_autoptr(GFile) file = g_file_new_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE,
                                                     "tour", NULL);
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
  g_autoptr(GVariant) state = NULL;
  g_autoptr(GError) error = NULL;
  WdSavedTour saved = { .guide = (char *) WD_TEST_GUIDE };

  wd_tour_go_to (tour, step);
  saved.state = state = wd_tour_save (tour);
  wd_places_save (file, &saved, &error);
  g_assert_no_error (error);
}

/* A tour can be resumed where it was left, and practice in between does not change that. */
static void
check_resume (GtkWidget *window)
{
  wd_test_choose_guide (window);
  g_assert_null (wd_test_find_action (window, "win.resume"));

  save_place (WD_TEST_SETTINGS);
  wd_test_act (window, "win.why");
  wd_test_act (window, "win.home");
  g_assert_nonnull (wd_test_find_action (window, "win.resume"));
  g_assert_true (wd_test_mentions (window, "Open your settings"));

  wd_test_act (window, "win.practise");
  wd_test_act (wd_test_find_type (window, WD_TYPE_TOUR_PAGE), "tour.skip");
  wd_test_act (window, "win.home");
  g_assert_nonnull (wd_test_find_action (window, "win.resume"));
  g_assert_true (wd_test_mentions (window, "Open your settings"));
}

static gboolean
can_tell (gpointer window)
{
  GtkWidget *done = wd_test_find_action (window, "tour.done");

  return done != NULL && gtk_widget_is_sensitive (done);
}

static void
skip_all (GtkWidget *window)
{
  wd_test_wait (can_tell, window, "the first page");
  for (guint i = 0; i < WD_TEST_N_STEPS - 1; i++)
    wd_test_act (wd_test_find_type (window, WD_TYPE_TOUR_PAGE), "tour.skip");
  wd_test_act (wd_test_find_type (window, WD_TYPE_TOUR_PAGE), "tour.done");
  wd_test_answer ("It’s Off");
}

/* A finished practice offers the real tour, and cannot be resumed. */
static void
check_practice_result (GtkWidget *window)
{
  WebKitWebView *view;
  GtkWidget *focus;

  wd_test_choose_guide (window);
  wd_test_act (window, "win.practise");
  view = g_object_ref (get_view (window));
  skip_all (window);

  assert_shown (window, WD_TYPE_RESULT_PAGE);
  g_assert_nonnull (wd_test_find_action (wd_test_find_type (window, WD_TYPE_RESULT_PAGE),
                                         "win.start"));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_true (gtk_widget_is_ancestor (focus, wd_test_find_type (window, WD_TYPE_RESULT_PAGE)));
  wd_test_assert_gone (view);

  wd_test_act (window, "win.home");
  g_assert_null (wd_test_find_action (window, "win.resume"));
}

/* Not every guide has a letter. */
static void
check_letter (GtkWidget *window)
{
  g_assert_true (is_enabled (window, "win.letter"));
  wd_test_act (window, "win.letter");
  assert_shown (window, WD_TYPE_LETTER_PAGE);

  wd_test_choose_guide (window);
  g_assert_false (is_enabled (window, "win.letter"));
}

/* The way that was walked last, or is chosen, is that of all that begins on the first page. */
static void
check_way (GtkWidget *window)
{
  g_autoptr(GSettings) settings = g_settings_new (APP_ID);
  g_autoptr(GPtrArray) answers = NULL;

  wd_test_choose_guide (window);
  answers = wd_test_list_type (window, GTK_TYPE_CHECK_BUTTON);
  wd_test_act (window, "win.begin");
  assert_shown (window, WD_TYPE_TOUR_PAGE);

  wd_test_act (window, "win.home");
  wd_test_choose_guide (window);
  gtk_check_button_set_active (answers->pdata[1], TRUE);
  wd_test_act (window, "win.why");
  wd_test_act (window, "win.back");
  wd_test_act (window, "win.resume");
  assert_shown (window, WD_TYPE_COMPANION_PAGE);
  g_assert_true (g_settings_get_boolean (settings, "own-browser"));

  wd_test_act (window, "win.check-again");
  assert_shown (window, WD_TYPE_COMPANION_PAGE);
  g_assert_nonnull (wd_test_find_text (window, "Step 6 of 6"));

  /* Practice does not count. */
  wd_test_act (window, "win.practise");
  wd_test_act (window, "win.home");
  wd_test_choose_guide (window);
  g_assert_true (gtk_check_button_get_active (answers->pdata[1]));

  wd_test_act (window, "win.start");
  wd_test_act (window, "win.home");
  wd_test_choose_guide (window);
  g_assert_true (gtk_check_button_get_active (answers->pdata[0]));
  g_assert_false (g_settings_get_boolean (settings, "own-browser"));
}

static void
act_on_plan (GtkWidget  *window,
             const char *first,
             const char *second)
{
  const char * const plan[] = { first, second, NULL };
  g_autoptr(GVariant) ids = g_variant_ref_sink (g_variant_new_strv (plan, -1));

  g_assert_true (gtk_widget_activate_action_variant (window, "win.plan", ids));
}

static void
tell_all (GtkWidget *window)
{
  for (GtkWidget *page; (page = wd_test_find_type (window, WD_TYPE_COMPANION_PAGE)) != NULL; )
    wd_test_act (page, "companion.done");
  assert_shown (window, WD_TYPE_RESULT_PAGE);
}

/* What is planned is walked one after the other, each with one click; and then what else is open. */
static void
check_next (GtkWidget *window)
{
  GtkWidget *next;

  act_on_plan (window, WD_TEST_GUIDE, WD_TEST_SERVICE_GUIDE);
  assert_shown (window, WD_TYPE_WELCOME_PAGE);
  g_assert_nonnull (wd_test_find_text (window, WD_TEST_TITLE));

  wd_test_act (window, "win.companion");
  tell_all (window);
  next = wd_test_find_action (window, "win.next");
  g_assert_true (wd_test_mentions (next, "Next: Opt Out of AI Training on LinkedIn"));

  wd_test_click (window, "win.next");
  assert_shown (window, WD_TYPE_COMPANION_PAGE);
  tell_all (window);
  next = wd_test_find_action (window, "win.next");
  g_assert_nonnull (next);
  g_assert_false (wd_test_mentions (next, "Opt Out of AI Training on LinkedIn"));
}

/* A person who has planned several is told everywhere which one it is. */
static void
check_turn (GtkWidget *window)
{
  GtkWidget *result;

  act_on_plan (window, WD_TEST_GUIDE, WD_TEST_SERVICE_GUIDE);
  g_assert_nonnull (wd_test_find_text (window, "Guide 1 of 2"));
  wd_test_act (window, "win.start");
  g_assert_nonnull (wd_test_find_text (window, "Guide 1 of 2, Step 1 of 6"));
  wd_test_act (window, "win.companion");
  g_assert_nonnull (wd_test_find_text (window, "Guide 1 of 2, Step 1 of 6"));

  tell_all (window);
  result = wd_test_find_role (wd_test_find_type (window, WD_TYPE_RESULT_PAGE),
                              GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_nonnull (wd_test_find_text (window, "Guide 1 of 2: " WD_TEST_TITLE));
  wd_test_assert_described (result, "Guide 1 of 2: " WD_TEST_TITLE);

  wd_test_act (window, "win.next");
  g_assert_true (wd_test_mentions (window, "Guide 2 of 2, Step 1"));
}

/* A guide that is chosen by itself is one of none, and so is practice. */
static void
check_no_turn (GtkWidget *window)
{
  act_on_plan (window, WD_TEST_GUIDE, WD_TEST_SERVICE_GUIDE);
  wd_test_act (window, "win.practise");
  g_assert_nonnull (wd_test_find_text (window, "Step 1 of 6"));

  wd_test_act (window, "win.home");
  wd_test_choose_guide (window);
  g_assert_false (wd_test_mentions (window, "Guide 1"));
  wd_test_act (window, "win.companion");
  g_assert_nonnull (wd_test_find_text (window, "Step 1 of 6"));
  tell_all (window);
  g_assert_false (wd_test_mentions (window, "Guide 1"));
}

/* Where the service cannot be used in the window, nobody was signed in there. */
static void
check_outside (GtkWidget *window)
{
  g_assert_true (gtk_widget_activate_action (window, "win.choose", "s", "gemini-activity"));
  g_assert_true (gtk_widget_activate_action (window, "win.own-browser", "b", FALSE));
  wd_test_act (window, "win.begin");
  tell_all (window);
  g_assert_false (wd_test_mentions (window, "forgets your sign-in"));
}

static gboolean
is_resized (gpointer data)
{
  int width, height;

  gtk_window_get_default_size (data, &width, &height);

  return width == 640 && height == 720;
}

static void
check_size (GtkWidget *window)
{
  g_autoptr(GSettings) settings = g_settings_new (APP_ID);

  gtk_window_set_default_size (GTK_WINDOW (window), 640, 720);
  wd_test_wait (is_resized, window, "the window to be resized");
  gtk_window_close (GTK_WINDOW (window));

  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 640);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 720);
  g_assert_false (g_settings_get_boolean (settings, "window-maximized"));
}

static void
check_size_again (GtkWidget *window)
{
  g_autoptr(GSettings) settings = g_settings_new (APP_ID);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, g_settings_get_int (settings, "window-width"));
  g_assert_cmpint (height, ==, g_settings_get_int (settings, "window-height"));
  g_assert_cmpint (width, ==, 640);
}

static void
test_size (void)
{
  wd_test_window_run (check_size);
  wd_test_window_run (check_size_again);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  wd_test_window_add ("/window/pages", check_pages);
  wd_test_window_add ("/window/view", check_view);
  wd_test_window_add ("/window/zoom", check_zoom);
  wd_test_window_add ("/window/resume", check_resume);
  wd_test_window_add ("/window/practice-result", check_practice_result);
  wd_test_window_add ("/window/letter", check_letter);
  wd_test_window_add ("/window/way", check_way);
  wd_test_window_add ("/window/next", check_next);
  wd_test_window_add ("/window/turn", check_turn);
  wd_test_window_add ("/window/no-turn", check_no_turn);
  wd_test_window_add ("/window/outside", check_outside);
  g_test_add_func ("/window/size", test_size);

  return wd_test_ui_run ();
}
