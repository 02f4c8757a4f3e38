/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-fixture.h"
#include "wd-catalogue-page.h"
#include "wd-places.h"
#include "wd-preferences-page.h"
#include "wd-record.h"
#include "wd-session-store.h"
#include "wd-test-ui.h"
#include "wd-test-window.h"
#include "wd-tour-page.h"

#include <glib/gstdio.h>

#define DONE GTK_ACCESSIBLE_ROLE_STATUS
#define PROBLEM GTK_ACCESSIBLE_ROLE_ALERT

/* Opens the dialog by the action of the menu. */
static GtkWidget *
open_preferences (GtkWidget *window)
{
  GtkWidget *dialog;

  wd_test_act (window, "win.preferences");
  dialog = GTK_WIDGET (gtk_widget_get_root (wd_test_wait_dialog (WD_TYPE_PREFERENCES_PAGE)));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == GTK_WINDOW (window));
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (dialog)));
  gtk_test_accessible_assert_role (dialog, GTK_ACCESSIBLE_ROLE_DIALOG);

  return dialog;
}

static GtkWidget *
get_page (GtkWidget *dialog)
{
  return wd_test_find_type (dialog, WD_TYPE_PREFERENCES_PAGE);
}

static const char *
get_told (GtkWidget         *dialog,
          GtkAccessibleRole  role)
{
  return wd_test_read_role (get_page (dialog), role);
}

static GtkSwitch *
get_switch (GtkWidget *dialog)
{
  return GTK_SWITCH (wd_test_find_type (get_page (dialog), GTK_TYPE_SWITCH));
}

static gboolean
exists (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
delete_everything (GtkWidget  *dialog,
                   const char *answer)
{
  wd_test_click (dialog, "preferences.delete-everything");
  wd_test_answer (answer);
  wd_test_run_frames (dialog, 2);
}

/* Staying signed in is off by default, and turning it off deletes the session. */
static void
check_stay (GtkWidget *window)
{
  g_autoptr(GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *cookies = NULL;
  GtkWidget *dialog = open_preferences (window);

  g_assert_false (gtk_switch_get_active (get_switch (dialog)));
  g_assert_false (g_settings_get_boolean (settings, "stay-signed-in"));
  g_assert_null (get_told (dialog, DONE));

  gtk_switch_set_active (get_switch (dialog), TRUE);
  g_assert_true (g_settings_get_boolean (settings, "stay-signed-in"));
  g_assert_null (get_told (dialog, DONE));
  cookies = put_file (g_get_user_data_dir (), "widerspruch/session/cookies.sqlite");

  gtk_switch_set_active (get_switch (dialog), FALSE);
  g_assert_false (exists (cookies));
  g_assert_nonnull (get_told (dialog, DONE));
  g_assert_null (get_told (dialog, PROBLEM));

  /* The message is shown once. */
  gtk_window_destroy (GTK_WINDOW (dialog));
  dialog = open_preferences (window);
  g_assert_null (get_told (dialog, DONE));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A file in the place of a folder above the session lets deleting fail. */
static void
check_stay_failed (GtkWidget *window)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, NULL);
  g_autofree char *other = g_strconcat (folder, ".away", NULL);
  GtkWidget *dialog = open_preferences (window);

  gtk_switch_set_active (get_switch (dialog), TRUE);
  g_assert_cmpint (g_rename (folder, other), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));

  g_test_expect_message ("wd-ui", G_LOG_LEVEL_WARNING, "*directory*");
  gtk_switch_set_active (get_switch (dialog), FALSE);
  g_test_assert_expected_messages ();
  g_assert_null (get_told (dialog, DONE));
  g_assert_nonnull (strstr (get_told (dialog, PROBLEM), "session"));

  g_assert_cmpint (g_remove (folder), ==, 0);
  g_assert_cmpint (g_rename (other, folder), ==, 0);
}

/* Practice keeps no session, although the person stays signed in, and goes on behind the dialog. */
static void
check_practice (GtkWidget *window)
{
  g_autofree char *folder = wd_session_store_dup_folder (NULL);
  GtkWidget *dialog;
  gpointer view;

  wd_test_act (window, "win.practise");
  view = wd_test_find_type (window, WEBKIT_TYPE_WEB_VIEW);
  g_assert_nonnull (view);

  dialog = open_preferences (window);
  gtk_switch_set_active (get_switch (dialog), TRUE);
  g_assert_false (exists (folder));
  g_assert_true (wd_test_find_type (window, WEBKIT_TYPE_WEB_VIEW) == view);
  gtk_switch_set_active (get_switch (dialog), FALSE);
  g_assert_true (wd_test_find_type (window, WEBKIT_TYPE_WEB_VIEW) == view);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (wd_test_find_type (window, WEBKIT_TYPE_WEB_VIEW) == view);
}

/* A tour that is walked in the session that was kept ends with it. */
static void
check_session (GtkWidget *window)
{
  GtkWidget *dialog = open_preferences (window);

  gtk_switch_set_active (get_switch (dialog), TRUE);
  wd_test_act (window, "win.start");
  g_assert_nonnull (wd_test_find_type (window, WD_TYPE_TOUR_PAGE));
  gtk_switch_set_active (get_switch (dialog), FALSE);
  g_assert_null (wd_test_find_type (window, WD_TYPE_TOUR_PAGE));
  g_assert_nonnull (get_told (dialog, DONE));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
check_everything (GtkWidget *window)
{
  g_autoptr(GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *cookies = put_file (g_get_user_data_dir (),
                                       "widerspruch/session/cookies.sqlite");
  g_autofree char *record = put_file (g_get_user_data_dir (), "widerspruch/record.jsonl");
  g_autofree char *guide = put_file (g_get_user_data_dir (), "widerspruch/guides/mine.xml");
  g_autofree char *tour = put_file (g_get_user_state_dir (), "widerspruch/tour");
  g_autofree char *damaged = put_file (g_get_user_state_dir (), "widerspruch/tour.damaged.3");
  const char * const gone[] = { cookies, record, tour, damaged };
  g_autoptr(GVariant) width = NULL;
  g_autoptr(GVariant) zoom = NULL;
  GtkWidget *dialog;

  g_settings_set_uint (settings, "zoom", 130);
  wd_test_act (window, "win.companion");
  dialog = open_preferences (window);

  delete_everything (dialog, "Cancel");
  for (gsize i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_true (exists (gone[i]));
  g_assert_null (get_told (dialog, DONE));

  delete_everything (dialog, "Delete");
  for (gsize i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_false (exists (gone[i]));
  g_assert_nonnull (get_told (dialog, DONE));
  g_assert_null (get_told (dialog, PROBLEM));
  g_assert_true (exists (guide));
  zoom = g_settings_get_user_value (settings, "zoom");
  g_assert_null (zoom);
  g_assert_nonnull (wd_test_find_type (window, WD_TYPE_CATALOGUE_PAGE));
  g_assert_false (g_settings_get_boolean (settings, "own-browser"));

  /* The size of the window is not saved any more when it closes. */
  g_signal_emit_by_name (window, "close-request", &(gboolean) { FALSE });
  width = g_settings_get_user_value (settings, "window-width");
  g_assert_null (width);
  g_assert_cmpint (g_remove (guide), ==, 0);
}

/* A failure is told with its path, success is not, and the rest is deleted all the same. */
static void
check_everything_failed (GtkWidget *window)
{
  g_autofree char *inside = put_file (g_get_user_data_dir (), "widerspruch/record.jsonl/inside");
  g_autofree char *record = g_path_get_dirname (inside);
  g_autofree char *tour = put_file (g_get_user_state_dir (), "widerspruch/tour");
  GtkWidget *dialog = open_preferences (window);

  g_test_expect_message ("wd-ui", G_LOG_LEVEL_WARNING, "*not empty*");
  g_test_expect_message ("wd-ui", G_LOG_LEVEL_WARNING, "*directory*");
  delete_everything (dialog, "Delete");
  g_test_assert_expected_messages ();

  g_assert_null (get_told (dialog, DONE));
  g_assert_nonnull (strstr (get_told (dialog, PROBLEM), "record.jsonl"));
  g_assert_true (exists (inside));
  g_assert_false (exists (tour));
  g_assert_cmpint (g_remove (inside), ==, 0);
  g_assert_cmpint (g_rmdir (record), ==, 0);
}

static void
check_narrow (GtkWidget *window)
{
  GtkWidget *dialog = open_preferences (window);

  wd_test_assert_narrow (get_page (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_delete_in_view (gpointer data)
{
  GtkWidget *button = wd_test_find_action (data, "preferences.delete-everything");
  graphene_rect_t bounds;

  return button != NULL && gtk_widget_compute_bounds (button, data, &bounds) &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (data);
}

/* There is room for all of it, at the usual size of text and at the largest. */
static void
check_room (GtkWidget *window)
{
  const int dpis[] = { 96, 192 };

  for (gsize i = 0; i < G_N_ELEMENTS (dpis); i++)
    {
      GtkWidget *dialog;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpis[i] * 1024, NULL);
      dialog = open_preferences (window);
      wd_test_wait (is_delete_in_view, dialog, "all of the preferences");
      gtk_window_destroy (GTK_WINDOW (dialog));
    }

  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  wd_test_window_add ("/window-preferences/stay", check_stay);
  wd_test_window_add ("/window-preferences/stay-failed", check_stay_failed);
  wd_test_window_add ("/window-preferences/practice", check_practice);
  wd_test_window_add ("/window-preferences/session", check_session);
  wd_test_window_add ("/window-preferences/everything", check_everything);
  wd_test_window_add ("/window-preferences/everything-failed", check_everything_failed);
  wd_test_window_add ("/window-preferences/narrow", check_narrow);
  wd_test_window_add ("/window-preferences/room", check_room);

  return wd_test_ui_run ();
}
