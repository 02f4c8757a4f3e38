/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-preferences-page.h"
#include "wd-record.h"
#include "wd-session-store.h"
#include "wd-test-ui.h"
#include "wd-test-window.h"
#include "wd-tour-page.h"
#include "wd-places.h"

#include <glib/gstdio.h>

#define DONE GTK_ACCESSIBLE_ROLE_STATUS
#define PROBLEM GTK_ACCESSIBLE_ROLE_ALERT

static GtkWidget *
get_page (GtkWidget *window)
{
  return wd_test_find_type (window, WD_TYPE_PREFERENCES_PAGE);
}

/* What is told in that role, or NULL. */
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

static char *
write_file (const char *folder,
            const char *name)
{
  char *path = g_build_filename (folder, GETTEXT_PACKAGE, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));

  return path;
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

/* It is off, and to turn it off takes away what it has kept. */
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
  cookies = write_file (g_get_user_data_dir (), "session/cookies.sqlite");

  gtk_switch_set_active (get_switch (window), FALSE);
  g_assert_false (exists (cookies));
  g_assert_nonnull (get_told (window, DONE));
  g_assert_null (get_told (window, PROBLEM));

  /* What was done is told once. */
  wd_test_act (window, "win.home");
  wd_test_act (window, "win.preferences");
  g_assert_null (get_told (window, DONE));
}

/* Something that cannot be deleted: not a folder, but below a file. */
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

/* What the person has chosen takes effect for a tour, and nothing of practice is kept. */
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
  g_autofree char *cookies = write_file (g_get_user_data_dir (), "session/cookies.sqlite");
  g_autofree char *record = write_file (g_get_user_data_dir (), "record.jsonl");
  g_autofree char *guide = write_file (g_get_user_data_dir (), "guides/mine.xml");
  g_autofree char *tour = write_file (g_get_user_state_dir (), "tour");
  g_autofree char *damaged = write_file (g_get_user_state_dir (), "tour.damaged.3");
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

  /* Not even the size of the window comes back. */
  g_signal_emit_by_name (window, "close-request", &(gboolean) { FALSE });
  width = g_settings_get_user_value (settings, "window-width");
  g_assert_null (width);
  g_assert_cmpint (g_remove (guide), ==, 0);
}

/* What is not so is not told, and the rest is deleted all the same. */
static void
check_everything_failed (GtkWidget *window)
{
  g_autofree char *inside = write_file (g_get_user_data_dir (), "record.jsonl/inside");
  g_autofree char *record = g_path_get_dirname (inside);
  g_autofree char *tour = write_file (g_get_user_state_dir (), "tour");

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
