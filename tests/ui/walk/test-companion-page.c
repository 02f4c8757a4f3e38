/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-companion-page.h"

#include "wd-heading.h"
#include "wd-language-row.h"
#include "wd-step-list.h"
#include "wd-test-guide.h"
#include "wd-test-ui.h"
#include "wd-toast.h"

typedef struct
{
  GtkWidget *page;
  GtkWindow *window;
  WdTour *tour;
  guint finished;
} Fixture;

static void
set_up_for (Fixture *fixture,
            WdState  want)
{
  wd_test_set_animated (FALSE);

  fixture->tour = wd_test_tour_new (want, WD_TOUR_STATUS_LOADING);
  fixture->page = g_object_ref_sink (wd_companion_page_new (fixture->tour));
  fixture->window = wd_test_window_new (fixture->page);
  fixture->finished = 0;
  g_signal_connect_swapped (fixture->page, "finished", G_CALLBACK (wd_test_count_cb),
                            &fixture->finished);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  set_up_for (fixture, WD_STATE_OFF);
}

static void
set_up_on (Fixture       *fixture,
           gconstpointer  data)
{
  set_up_for (fixture, WD_STATE_ON);
}

static void
set_up_sent (Fixture       *fixture,
             gconstpointer  data)
{
  set_up_for (fixture, WD_STATE_SENT);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->page);
  g_assert_finalize_object (fixture->tour);
}

/* The person ticks every step off, which leads to a told verdict. */
static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  const WdVerdict *verdict;

  for (guint i = 0; i < WD_TEST_N_STEPS - 1; i++)
    {
      WdStep *step = wd_tour_get_view (fixture->tour)->step;
      const char *language = wd_tour_get_view (fixture->tour)->language;
      g_autofree char *position = g_strdup_printf ("Step %u of %u", i + 1, WD_TEST_N_STEPS);
      g_autofree char *title = wd_step_dup_title (step, language);
      g_autofree char *text = wd_step_dup_text (step, language);

      g_assert_cmpuint (wd_tour_get_view (fixture->tour)->current, ==, i);
      g_assert_nonnull (wd_test_find_text (fixture->page, WD_TEST_TITLE));
      g_assert_nonnull (wd_test_find_text (fixture->page, position));
      g_assert_nonnull (wd_test_find_text (fixture->page, title));
      g_assert_nonnull (wd_test_find_text (fixture->page, text));
      g_assert_null (wd_test_find_action (fixture->page, "companion.not-done"));

      wd_test_click (fixture->page, "companion.done");
      g_assert_cmpint (wd_tour_get_view (fixture->tour)->marks[i], ==, WD_MARK_TOLD);
    }

  g_assert_cmpuint (fixture->finished, ==, 0);
  wd_test_click (fixture->page, "companion.done");
  g_assert_cmpuint (fixture->finished, ==, 1);

  verdict = wd_tour_get_view (fixture->tour)->verdict;
  g_assert_cmpint (verdict->before, ==, WD_STATE_UNKNOWN);
  g_assert_cmpint (verdict->after, ==, WD_STATE_OFF);
  g_assert_cmpint (verdict->learned, ==, WD_LEARNED_TOLD);
}

/* “Not done” leads to a told verdict of the other state. */
static void
test_not_done (Fixture       *fixture,
               gconstpointer  data)
{
  WdState stayed = GPOINTER_TO_INT (data);

  wd_tour_go_to (fixture->tour, WD_TEST_SWITCH);
  wd_test_click (fixture->page, "companion.not-done");

  g_assert_cmpuint (fixture->finished, ==, 1);
  g_assert_cmpint (wd_tour_get_view (fixture->tour)->verdict->after, ==, stayed);
  g_assert_cmpint (wd_tour_get_view (fixture->tour)->verdict->learned, ==, WD_LEARNED_TOLD);
}

/* Who looks again is told to, and only if need be what to do. */
static void
test_look_again (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *text = NULL;
  GtkWidget *title;

  wd_tour_go_to (fixture->tour, WD_TEST_SWITCH);
  text = wd_step_dup_text (wd_tour_get_view (fixture->tour)->step, "en");
  g_assert_false (wd_test_mentions (fixture->page, "look at the setting"));

  wd_companion_page_look_again (WD_COMPANION_PAGE (fixture->page));
  title = wd_test_find_text (fixture->page, "Look at the Setting Again");
  g_assert_nonnull (title);
  g_assert_true (wd_test_mentions (fixture->page, "reload it there, and look at the setting"));
  g_assert_true (wd_test_mentions (fixture->page, text));
  wd_test_assert_described (gtk_widget_get_parent (title), "look at the setting");

  wd_tour_go_to (fixture->tour, WD_TEST_ROW);
  g_assert_false (wd_test_mentions (fixture->page, "look at the setting"));
}

/* A form cannot be looked at again. */
static void
test_look_again_sent (Fixture       *fixture,
                      gconstpointer  data)
{
  wd_tour_go_to (fixture->tour, WD_TEST_SWITCH);
  wd_companion_page_look_again (WD_COMPANION_PAGE (fixture->page));
  g_assert_false (wd_test_mentions (fixture->page, "look at the setting"));
}

/* Of a form, the person says whether it was sent. */
static void
test_sent (Fixture       *fixture,
           gconstpointer  data)
{
  wd_tour_go_to (fixture->tour, WD_TEST_SWITCH);
  g_assert_nonnull (wd_test_find_text (fixture->page, "It’s Sent"));
  g_assert_nonnull (wd_test_find_text (fixture->page, "It’s Not Sent"));
  g_assert_false (wd_test_mentions (fixture->page, "he setting"));
  g_assert_false (wd_test_mentions (fixture->page, "he Setting"));

  wd_test_click (fixture->page, "companion.done");
  g_assert_cmpuint (fixture->finished, ==, 1);
  g_assert_cmpint (wd_tour_get_view (fixture->tour)->verdict->after, ==, WD_STATE_SENT);
  g_assert_cmpint (wd_tour_get_view (fixture->tour)->verdict->learned, ==, WD_LEARNED_TOLD);
}

static void
test_skip_and_back (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *back = wd_test_find_action (fixture->page, "companion.back");

  g_assert_false (gtk_widget_is_sensitive (back));
  g_assert_null (wd_test_find_text (fixture->page, "I Don’t Know"));
  wd_test_click (fixture->page, "companion.skip");
  g_assert_cmpint (wd_tour_get_view (fixture->tour)->marks[WD_TEST_SIGN_IN], ==, WD_MARK_SKIPPED);
  wd_test_click (fixture->page, "companion.back");
  g_assert_cmpuint (wd_tour_get_view (fixture->tour)->current, ==, WD_TEST_SIGN_IN);

  /* On the last step, that is an answer, too. */
  wd_tour_go_to (fixture->tour, WD_TEST_SWITCH);
  g_assert_nonnull (wd_test_find_text (fixture->page, "I Don’t Know"));
  wd_test_click (fixture->page, "companion.skip");
  g_assert_cmpuint (fixture->finished, ==, 1);
  g_assert_cmpint (wd_tour_get_view (fixture->tour)->verdict->after, ==, WD_STATE_UNKNOWN);
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *list = wd_test_find_type (fixture->page, WD_TYPE_STEP_LIST);
  g_autoptr(GPtrArray) rows = wd_test_list_type (list, GTK_TYPE_LIST_BOX_ROW);

  g_assert_cmpuint (rows->len, ==, WD_TEST_N_STEPS);
  wd_test_run_frames (fixture->page, 1);
  g_assert_true (gtk_widget_activate (g_ptr_array_index (rows, WD_TEST_ROW)));
  g_assert_cmpuint (wd_tour_get_view (fixture->tour)->current, ==, WD_TEST_ROW);
}

/* Only ways that the guide has are offered, but the one into the window always. */
static void
test_ways (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *ways = wd_test_find_type (fixture->page, GTK_TYPE_EXPANDER);

  gtk_test_accessible_assert_property (ways, GTK_ACCESSIBLE_PROPERTY_LABEL, "Other Ways");
  gtk_expander_set_expanded (GTK_EXPANDER (ways), TRUE);

  for (guint i = 0; i < WD_TEST_N_STEPS; i++)
    {
      WdStep *step;
      g_autofree char *menu = NULL;

      wd_tour_go_to (fixture->tour, i);
      step = wd_tour_get_view (fixture->tour)->step;
      menu = wd_step_dup_menu (step, wd_tour_get_view (fixture->tour)->language);

      g_assert_cmpint (wd_test_find_action (fixture->page, "companion.open") != NULL, ==,
                       wd_step_get_link (step, "en") != NULL);
      g_assert_cmpint (wd_test_find_action (fixture->page, "companion.copy") != NULL, ==,
                       wd_step_get_link (step, "en") != NULL);
      g_assert_cmpint (wd_test_find_action (fixture->page, "companion.help") != NULL, ==,
                       step->help != NULL);
      g_assert_nonnull (wd_test_find_action (fixture->page, "win.embedded"));
      if (menu != NULL)
        g_assert_nonnull (wd_test_find_text (fixture->page, menu));
    }
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = NULL;

  wd_tour_go_to (fixture->tour, WD_TEST_SWITCH);
  wd_test_click (fixture->page, "companion.copy");
  text = wd_test_dup_clipboard (fixture->page);
  g_assert_cmpstr (text, ==, WD_TEST_SWITCH_URI);
  g_assert_nonnull (wd_test_find_text (fixture->page, "Link copied."));
}

/* What is said in passing lies on nothing, above all not on the button that it speaks of. */
static void
test_toast (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *scroller = wd_test_find_type (fixture->page, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t words, above, both;
  GtkWidget *toast;

  gtk_window_set_default_size (fixture->window, 380, 480);
  wd_test_click (fixture->page, "companion.copy");
  wd_test_run_frames (fixture->page, 5);

  toast = wd_test_find_type (fixture->page, WD_TYPE_TOAST);
  g_assert_nonnull (toast);
  g_assert_true (gtk_widget_compute_bounds (toast, fixture->page, &words));
  g_assert_true (gtk_widget_compute_bounds (scroller, fixture->page, &above));
  g_assert_false (graphene_rect_intersection (&words, &above, &both) && both.size.height > 0);
}

/* Each language that the guide has labels in can be chosen, and is quoted then. */
static void
test_language (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *widget = wd_test_find_type (fixture->page, WD_TYPE_LANGUAGE_ROW);
  AdwComboRow *row = ADW_COMBO_ROW (widget);
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (row));
  g_autofree char *text = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (names)), ==, 2);
  g_assert_cmpstr (gtk_string_list_get_string (names, 0), ==, "English");
  g_assert_cmpstr (gtk_string_list_get_string (names, 1), ==, "Deutsch");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  /* Beside the title, a narrow window would shorten it. */
  g_assert_true (adw_combo_row_get_use_subtitle (row));
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                            "LinkedIn"));

  /* Showing the language that is quoted does not choose it. */
  g_assert_null (wd_tour_get_view (fixture->tour)->language);

  wd_tour_go_to (fixture->tour, WD_TEST_SETTINGS);
  adw_combo_row_set_selected (row, 1);
  g_assert_cmpstr (wd_tour_get_view (fixture->tour)->language, ==, "de");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Deutsch");
  text = wd_step_dup_text (wd_tour_get_view (fixture->tour)->step, "de");
  g_assert_nonnull (strstr (text, "Konto und Datenschutz verwalten"));
  g_assert_nonnull (wd_test_find_text (fixture->page, text));

  wd_tour_quote_in (fixture->tour, "de-AT");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
  wd_tour_quote_in (fixture->tour, "sv");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  g_assert_cmpstr (wd_tour_get_view (fixture->tour)->language, ==, "sv");
}

static gboolean
is_heading_focused (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_autofree char *title = wd_step_dup_title (wd_tour_get_view (fixture->tour)->step, "en");

  return WD_IS_HEADING (focus) && g_str_equal (wd_heading_get_label (WD_HEADING (focus)), title);
}

/* The focus moves to the heading of each new step, whose parts have their roles. */
static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  for (guint i = 0; i < WD_TEST_N_STEPS - 1; i++)
    {
      g_assert_nonnull (wd_test_find_role (fixture->page, GTK_ACCESSIBLE_ROLE_HEADING));
      g_assert_cmpstr (wd_test_read_role (fixture->page, GTK_ACCESSIBLE_ROLE_STATUS), >, "");

      wd_test_click (fixture->page, "companion.done");
      wd_test_wait (is_heading_focused, fixture, "the focus on the new step");
    }
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *ways = wd_test_find_type (fixture->page, GTK_TYPE_EXPANDER);

  gtk_expander_set_expanded (GTK_EXPANDER (ways), TRUE);

  for (guint i = 0; i < WD_TEST_N_STEPS; i++)
    {
      wd_tour_go_to (fixture->tour, i);
      wd_test_assert_narrow (fixture->page);
    }
}

#define add_with(path, data, set_up_function, function) \
  g_test_add ("/companion-page/" path, Fixture, data, set_up_function, function, tear_down)
#define add(path, function) add_with (path, NULL, set_up, function)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("walk", test_walk);
  add_with ("not-done/off", GINT_TO_POINTER (WD_STATE_ON), set_up, test_not_done);
  add_with ("not-done/on", GINT_TO_POINTER (WD_STATE_OFF), set_up_on, test_not_done);
  add_with ("not-done/sent", GINT_TO_POINTER (WD_STATE_UNKNOWN), set_up_sent, test_not_done);
  add_with ("sent", NULL, set_up_sent, test_sent);
  add ("look-again", test_look_again);
  add_with ("look-again/sent", NULL, set_up_sent, test_look_again_sent);
  add ("skip-and-back", test_skip_and_back);
  add ("list", test_list);
  add ("ways", test_ways);
  add ("copy", test_copy);
  add ("toast", test_toast);
  add ("language", test_language);
  add ("accessible", test_accessible);
  add ("narrow", test_narrow);

  return wd_test_ui_run ();
}
