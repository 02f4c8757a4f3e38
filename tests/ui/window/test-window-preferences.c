/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-fixture.h"
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

static GtkWidget *
get_page (GtkWidget *window)
{
  return wd_test_find_type (window, WD_TYPE_PREFERENCES_PAGE);
}

static const char *
get_told (GtkWidget         *window,
          GtkAccessibleRole  role)
{
  return wd_test_read_role (get_page (window), role);
}

static GtkSwitch *
get_switch (GtkWidget *window)
{
  return GTK_SWITCH (wd_test_find_type (get_page (window), GTK_TYPE_SWITCH));
}

static gboolean
exists (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
delete_everything (GtkWidget  *window,
                   const char *answer)
{
  wd_test_act (window, "win.delete-everything");
  wd_test_answer (answer);
  wd_test_run_frames (window, 2);
}

/* Staying signed in is off by default, and turning it off deletes the session. */
static void
check_stay (GtkWidget *window)
{
  g_autoptr(GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *cookies = NULL;

  wd_test_act (window, "win.preferences");
  g_assert_false (gtk_switch_get_active (get_switch (window)));
  g_assert_false (g_settings_get_boolean (settings, "stay-signed-in"));
  g_assert_null (get_told (window, DONE));

  gtk_switch_set_active (get_switch (window), TRUE);
  g_assert_true (g_settings_get_boolean (settings, "stay-signed-in"));
  g_assert_null (get_told (window, DONE));
  cookies = put_file (g_get_user_data_dir (), "widerspruch/session/cookies.sqlite");

  gtk_switch_set_active (get_switch (window), FALSE);
  g_assert_false (exists (cookies));
  g_assert_nonnull (get_told (window, DONE));
  g_assert_null (get_told (window, PROBLEM));

  /* The message is shown once. */
  wd_test_act (window, "win.home");
  wd_test_act (window, "win.preferences");
  g_assert_null (get_told (window, DONE));
}

/* A file in the place of a folder above the session lets deleting fail. */
static void
check_stay_failed (GtkWidget *window)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, NULL);
  g_autofree char *other = g_strconcat (folder, ".away", NULL);

  wd_test_act (window, "win.preferences");
  gtk_switch_set_active (get_switch (window), TRUE);
  g_assert_cmpint (g_rename (folder, other), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));

  g_test_expect_message ("wd-ui", G_LOG_LEVEL_WARNING, "*directory*");
  gtk_switch_set_active (get_switch (window), FALSE);
  g_test_assert_expected_messages ();
  g_assert_null (get_told (window, DONE));
  g_assert_nonnull (strstr (get_told (window, PROBLEM), "session"));

  g_assert_cmpint (g_remove (folder), ==, 0);
  g_assert_cmpint (g_rename (other, folder), ==, 0);
}

/* Practice keeps no session, although the person stays signed in. */
static void
check_practice (GtkWidget *window)
{
  g_autofree char *folder = wd_session_store_dup_folder ();

  wd_test_act (window, "win.preferences");
  gtk_switch_set_active (get_switch (window), TRUE);
  wd_test_act (window, "win.practise");
  g_assert_nonnull (wd_test_find_type (window, WD_TYPE_TOUR_PAGE));
  g_assert_false (exists (folder));

  wd_test_act (window, "win.preferences");
  g_assert_null (wd_test_find_type (window, WD_TYPE_TOUR_PAGE));
  gtk_switch_set_active (get_switch (window), FALSE);
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

  g_settings_set_uint (settings, "zoom", 130);
  wd_test_act (window, "win.preferences");

  delete_everything (window, "Cancel");
  for (gsize i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_true (exists (gone[i]));
  g_assert_null (get_told (window, DONE));

  delete_everything (window, "Delete");
  for (gsize i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_false (exists (gone[i]));
  g_assert_nonnull (get_told (window, DONE));
  g_assert_null (get_told (window, PROBLEM));
  g_assert_true (exists (guide));
  zoom = g_settings_get_user_value (settings, "zoom");
  g_assert_null (zoom);

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

  wd_test_act (window, "win.preferences");
  g_test_expect_message ("wd-ui", G_LOG_LEVEL_WARNING, "*not empty*");
  delete_everything (window, "Delete");
  g_test_assert_expected_messages ();

  g_assert_null (get_told (window, DONE));
  g_assert_nonnull (strstr (get_told (window, PROBLEM), "record.jsonl"));
  g_assert_true (exists (inside));
  g_assert_false (exists (tour));
  g_assert_cmpint (g_remove (inside), ==, 0);
  g_assert_cmpint (g_rmdir (record), ==, 0);
}

static void
check_narrow (GtkWidget *window)
{
  wd_test_act (window, "win.preferences");
  wd_test_assert_narrow (get_page (window));
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  wd_test_window_add ("/window-preferences/stay", check_stay);
  wd_test_window_add ("/window-preferences/stay-failed", check_stay_failed);
  wd_test_window_add ("/window-preferences/practice", check_practice);
  wd_test_window_add ("/window-preferences/everything", check_everything);
  wd_test_window_add ("/window-preferences/everything-failed", check_everything_failed);
  wd_test_window_add ("/window-preferences/narrow", check_narrow);

  return wd_test_ui_run ();
}
