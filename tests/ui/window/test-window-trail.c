/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-catalogue-page.h"
#include "wd-companion-page.h"
#include "wd-help-page.h"
#include "wd-history-page.h"
#include "wd-letter-page.h"
#include "wd-preferences-page.h"
#include "wd-proof-dialog.h"
#include "wd-record.h"
#include "wd-reminder-window.h"
#include "wd-result-page.h"
#include "wd-step-card.h"
#include "wd-test-guide.h"
#include "wd-test-ui.h"
#include "wd-test-window.h"
#include "wd-tour-page.h"
#include "wd-welcome-page.h"
#include "wd-why-page.h"

#define NAME "Widerspruch"

static AdwWindowTitle *
get_title (GtkWidget *window)
{
  GtkWidget *header = wd_test_find_type (window, ADW_TYPE_HEADER_BAR);

  return ADW_WINDOW_TITLE (adw_header_bar_get_title_widget (ADW_HEADER_BAR (header)));
}

static void
assert_at (GtkWidget  *window,
           GType       type,
           const char *title)
{
  g_assert_nonnull (wd_test_find_type (window, type));
  g_assert_cmpstr (adw_window_title_get_title (get_title (window)), ==, title);
}

static GtkWidget *
get_view (GtkWidget *window)
{
  return wd_test_find_type (window, WEBKIT_TYPE_WEB_VIEW);
}

/* Wherever one looks around from a tour, it lives on as it was. */
static void
check_tour (GtkWidget *window)
{
  static const struct {
    const char *action;
    const char *title;
  } pages[] = {
    { "win.history", "Your Results" },
    { "win.help", "Help" },
    { "win.why", "What Is It About?" },
  };
  g_autoptr(GObject) view = NULL;

  wd_test_choose_guide (window);
  wd_test_act (window, "win.practise");
  assert_at (window, WD_TYPE_TOUR_PAGE, NAME);
  g_assert_cmpstr (adw_window_title_get_subtitle (get_title (window)), ==, "Practice");
  wd_test_act (wd_test_find_type (window, WD_TYPE_TOUR_PAGE), "tour.skip");
  view = g_object_ref (G_OBJECT (get_view (window)));

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      wd_test_act (window, pages[i].action);
      g_assert_null (get_view (window));
      g_assert_cmpstr (adw_window_title_get_title (get_title (window)), ==, pages[i].title);
      g_assert_cmpstr (adw_window_title_get_subtitle (get_title (window)), ==, "");
    }

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    wd_test_click (window, "win.back");
  assert_at (window, WD_TYPE_TOUR_PAGE, NAME);
  g_assert_cmpstr (adw_window_title_get_subtitle (get_title (window)), ==, "Practice");
  g_assert_true ((gpointer) get_view (window) == (gpointer) view);
  g_assert_nonnull (wd_test_find_text (window, "Step 2 of 6"));
}

/* So does the companion, which stays narrow meanwhile. */
static void
check_companion (GtkWidget *window)
{
  wd_test_choose_guide (window);
  wd_test_act (window, "win.companion");
  wd_test_act (wd_test_find_type (window, WD_TYPE_COMPANION_PAGE), "companion.done");
  wd_test_act (window, "win.help");
  g_assert_null (wd_test_find_type (window, WD_TYPE_COMPANION_PAGE));
  wd_test_act (window, "win.back");
  g_assert_nonnull (wd_test_find_text (window, "Step 2 of 6"));
}

/* A tour that ends meanwhile takes nobody away from what is read. */
static void
check_end (GtkWidget *window)
{
  GtkWidget *focus;
  GtkWidget *page;

  wd_test_act (window, "win.companion");
  page = wd_test_find_type (window, WD_TYPE_COMPANION_PAGE);
  wd_test_act (window, "win.help");
  focus = gtk_root_get_focus (GTK_ROOT (window));
  for (guint i = 0; i < WD_TEST_N_STEPS; i++)
    wd_test_act (page, "companion.done");

  wd_test_run_frames (window, 2);
  assert_at (window, WD_TYPE_HELP_PAGE, "Help");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == focus);
  wd_test_act (window, "win.back");
  assert_at (window, WD_TYPE_RESULT_PAGE, "Result");
}

/* The proof of a result, its picture too, can be saved after one has looked around, and the letter
 * leads back to where it was opened.
 */
static void
check_result (GtkWidget *window)
{
  wd_test_act (window, "win.companion");
  for (GtkWidget *page; (page = wd_test_find_type (window, WD_TYPE_COMPANION_PAGE)) != NULL; )
    wd_test_act (page, "companion.done");
  assert_at (window, WD_TYPE_RESULT_PAGE, "Result");
  g_assert_nonnull (wd_test_find_action (window, "result.save-proof"));

  wd_test_act (window, "win.history");
  wd_test_act (window, "win.letter");
  assert_at (window, WD_TYPE_LETTER_PAGE, "Letter");
  wd_test_act (window, "win.back");
  assert_at (window, WD_TYPE_HISTORY_PAGE, "Your Results");
  wd_test_act (window, "win.back");
  assert_at (window, WD_TYPE_RESULT_PAGE, "Result");
  g_assert_nonnull (wd_test_find_action (window, "result.save-proof"));

  wd_test_act (window, "win.home");
  assert_at (window, WD_TYPE_CATALOGUE_PAGE, NAME);
  wd_test_act (window, "win.letter");
  wd_test_act (window, "win.back");
  assert_at (window, WD_TYPE_CATALOGUE_PAGE, NAME);
}

static void
append (const char *guide)
{
  const WdVerdict verdict = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };
  g_autoptr(GFile) file = g_file_new_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE,
                                                     "record.jsonl", NULL);
  g_autoptr(WdRecord) record = wd_record_new (file);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(WdRecordEntry) entry = NULL;

  entry = wd_record_entry_new (now, guide, "2026-11-23", "https://www.linkedin.com/", &verdict);
  g_assert_true (wd_record_append (record, entry, NULL));
}

static void
act_on (GtkWidget  *window,
        const char *action,
        GVariant   *target)
{
  g_variant_ref_sink (target);
  g_assert_true (gtk_widget_activate_action_variant (window, action, target));
  g_variant_unref (target);
}

/* What an earlier result is still good for: of its own guide, whichever one is chosen. */
static void
check_offers (GtkWidget *window)
{
  GtkWidget *dialog;

  append (WD_TEST_SERVICE_GUIDE);
  wd_test_choose_guide (window);
  wd_test_act (window, "win.history");

  act_on (window, "win.letter-of", g_variant_new_string (WD_TEST_SERVICE_GUIDE));
  assert_at (window, WD_TYPE_LETTER_PAGE, "Letter");
  wd_test_act (window, "win.back");
  assert_at (window, WD_TYPE_HISTORY_PAGE, "Your Results");

  act_on (window, "win.proof-of", g_variant_new_uint32 (0));
  dialog = wd_test_wait_dialog (WD_TYPE_PROOF_DIALOG);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == GTK_WINDOW (window));
  g_assert_null (wd_test_find_type (dialog, GTK_TYPE_PICTURE));
  gtk_window_destroy (GTK_WINDOW (dialog));

  act_on (window, "win.remind-of", g_variant_new_string (WD_TEST_SERVICE_GUIDE));
  gtk_window_destroy (GTK_WINDOW (wd_test_wait_dialog (WD_TYPE_REMINDER_WINDOW)));

  /* There is no such entry, nor such a guide. */
  act_on (window, "win.proof-of", g_variant_new_uint32 (1));
  act_on (window, "win.letter-of", g_variant_new_string ("gone"));
  assert_at (window, WD_TYPE_HISTORY_PAGE, "Your Results");
}

/* What was deleted meanwhile is not told of on the page that one comes back to. */
static void
check_fresh (GtkWidget *window)
{
  append (WD_TEST_GUIDE);
  wd_test_choose_guide (window);
  g_assert_nonnull (wd_test_find_action (window, "win.check-again"));
  wd_test_act (window, "win.history");
  wd_test_act (window, "win.delete-history");
  wd_test_answer ("Delete");
  wd_test_act (window, "win.back");
  assert_at (window, WD_TYPE_WELCOME_PAGE, "LinkedIn");
  g_assert_null (wd_test_find_action (window, "win.check-again"));
}

static void
check_focus (GtkWidget *window)
{
  GtkWidget *row;

  wd_test_choose_guide (window);
  row = wd_test_find_action (window, "win.why");
  gtk_widget_grab_focus (row);
  wd_test_act (window, "win.why");
  gtk_test_accessible_assert_role (gtk_root_get_focus (GTK_ROOT (window)),
                                   GTK_ACCESSIBLE_ROLE_HEADING);
  wd_test_act (window, "win.back");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == row);

  /* So it is if the way led through the menu. */
  gtk_widget_grab_focus (wd_test_find_type (window, GTK_TYPE_MENU_BUTTON));
  wd_test_act (window, "win.help");
  wd_test_act (window, "win.back");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == row);
}

/* The key goes to the words of a tour from the header bar, too. */
static void
check_panes (GtkWidget *window)
{
  GtkWidget *focus;

  wd_test_choose_guide (window);
  wd_test_act (window, "win.practise");
  gtk_widget_grab_focus (wd_test_find_type (window, GTK_TYPE_MENU_BUTTON));
  wd_test_act (window, "win.switch-pane");

  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (gtk_widget_is_ancestor (focus, wd_test_find_type (window, WD_TYPE_STEP_CARD)));
}

static void
choose (GtkWidget  *button,
        const char *label)
{
  GtkWidget *item = gtk_widget_get_ancestor (wd_test_find_text (button, label),
                                             g_type_from_name ("GtkModelButton"));

  g_signal_emit_by_name (item, "clicked");
  wd_test_run_frames (button, 2);
}

/* The menu begins with the row to zoom by while a tour is shown, and only then. */
static void
check_menu (GtkWidget *window)
{
  GtkWidget *button = wd_test_find_type (window, GTK_TYPE_MENU_BUTTON);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  int n = g_menu_model_get_n_items (menu);

  wd_test_choose_guide (window);
  wd_test_act (window, "win.practise");
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, n + 1);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  wd_test_run_frames (window, 2);
  g_assert_nonnull (wd_test_find_text (button, "100%"));
  wd_test_act (window, "win.zoom-in");
  g_assert_nonnull (wd_test_find_text (button, "110%"));
  wd_test_act (window, "win.zoom-reset");

  /* The menu is exchanged while it is used. */
  choose (button, "Help");
  assert_at (window, WD_TYPE_HELP_PAGE, "Help");
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, n);
  wd_test_act (window, "win.back");
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, n + 1);
}

#define MANY_STOPS 60

static gboolean
reaches (GtkWidget        *window,
         GtkDirectionType  direction,
         GtkWidget        *goal)
{
  for (guint i = 0; i < MANY_STOPS; i++)
    {
      gtk_widget_child_focus (window, direction);
      if (gtk_root_get_focus (GTK_ROOT (window)) == goal)
        return TRUE;
    }

  return FALSE;
}

/* From where the focus begins on a page, the Tab key leads to its way back in either direction. */
static void
check_no_trap (GtkWidget *window)
{
  static const char * const actions[] = {
    "win.why", "win.help", "win.history", "win.letter", "win.companion",
  };

  wd_test_choose_guide (window);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *header, *start;

      g_test_message ("%s", actions[i]);
      g_assert_true (gtk_widget_activate_action (window, "win.home", NULL));
      wd_test_act (window, actions[i]);
      wd_test_run_frames (window, 2);

      header = wd_test_find_type (window, ADW_TYPE_HEADER_BAR);
      start = wd_test_find_action (header, "win.back");
      if (start == NULL)
        start = wd_test_find_action (header, "win.home");
      if (start == NULL)
        continue;

      g_assert_true (reaches (window, GTK_DIR_TAB_BACKWARD, start));
      g_assert_true (reaches (window, GTK_DIR_TAB_FORWARD, start));
      g_assert_true (reaches (window, GTK_DIR_TAB_BACKWARD, start));
    }
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  wd_test_window_add ("/window-trail/tour", check_tour);
  wd_test_window_add ("/window-trail/companion", check_companion);
  wd_test_window_add ("/window-trail/end", check_end);
  wd_test_window_add ("/window-trail/result", check_result);
  wd_test_window_add ("/window-trail/offers", check_offers);
  wd_test_window_add ("/window-trail/fresh", check_fresh);
  wd_test_window_add ("/window-trail/focus", check_focus);
  wd_test_window_add ("/window-trail/menu", check_menu);
  wd_test_window_add ("/window-trail/panes", check_panes);
  wd_test_window_add ("/window-trail/no-trap", check_no_trap);

  return wd_test_ui_run ();
}
