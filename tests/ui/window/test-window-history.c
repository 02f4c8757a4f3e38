/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-history-page.h"
#include "wd-record.h"
#include "wd-reminder-window.h"
#include "wd-test-ui.h"
#include "wd-test-window.h"

#include <glib/gstdio.h>

static WdRecord *
open_record (void)
{
  g_autoptr(GFile) file = g_file_new_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE,
                                                     "record.jsonl", NULL);

  return wd_record_new (file);
}

/* Appends an entry as another instance of the program does. */
static void
append_elsewhere (void)
{
  const WdVerdict verdict = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };
  g_autoptr(WdRecord) record = open_record ();
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(WdRecordEntry) entry = NULL;

  entry = wd_record_entry_new (now, WD_TEST_GUIDE, "2026-11-23", "https://www.linkedin.com/",
                               &verdict);
  g_assert_true (wd_record_append (record, entry, NULL));
}

static guint
count_rows (GtkWidget *window)
{
  GtkWidget *page = wd_test_find_type (window, WD_TYPE_HISTORY_PAGE);
  g_autoptr(GPtrArray) found = wd_test_list_type (page, ADW_TYPE_EXPANDER_ROW);

  return found->len;
}

static void
answer (GtkWidget  *window,
        const char *label)
{
  wd_test_act (window, "win.delete-history");
  wd_test_answer (label);
}

static gboolean
is_deleted (gpointer data)
{
  return wd_test_find_text (data, "Results Deleted") != NULL;
}

/* Entries of another instance are shown, and deleted only after the question. */
static void
check_history (GtkWidget *window)
{
  g_autoptr(WdRecord) record = open_record ();

  wd_test_choose_guide (window);
  g_assert_null (wd_test_find_action (window, "win.check-again"));
  append_elsewhere ();
  append_elsewhere ();
  wd_test_act (window, "win.history");
  g_assert_cmpuint (count_rows (window), ==, 2);

  append_elsewhere ();
  wd_test_act (window, "win.home");
  wd_test_choose_guide (window);
  g_assert_nonnull (wd_test_find_action (window, "win.check-again"));
  wd_test_act (window, "win.history");
  g_assert_cmpuint (count_rows (window), ==, 3);

  answer (window, "Cancel");
  g_assert_cmpuint (count_rows (window), ==, 3);
  g_assert_true (g_file_test (wd_record_get_path (record), G_FILE_TEST_EXISTS));

  answer (window, "Delete");
  wd_test_wait (is_deleted, window, "the history to be deleted");
  g_assert_cmpuint (count_rows (window), ==, 0);
  g_assert_false (g_file_test (wd_record_get_path (record), G_FILE_TEST_EXISTS));

  wd_test_act (window, "win.home");
  wd_test_choose_guide (window);
  g_assert_null (wd_test_find_action (window, "win.check-again"));
  wd_test_act (window, "win.history");
  g_assert_false (is_deleted (window));
}

static gboolean
is_told (gpointer data)
{
  return wd_test_find_role (data, GTK_ACCESSIBLE_ROLE_ALERT) != NULL;
}

/* A failure to read or to delete the file is told, and the list stays as it is. */
static void
check_locked (GtkWidget *window)
{
  g_autoptr(WdRecord) record = open_record ();
  g_autofree char *inside = g_build_filename (wd_record_get_path (record), "inside", NULL);

  wd_test_choose_guide (window);
  append_elsewhere ();
  wd_test_act (window, "win.history");
  g_assert_cmpuint (count_rows (window), ==, 1);
  g_assert_false (is_told (window));

  g_assert_true (wd_record_delete (record, NULL));
  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  g_test_expect_message ("wd-ui", G_LOG_LEVEL_WARNING, "*directory*");
  wd_test_act (window, "win.history");
  g_test_assert_expected_messages ();
  g_assert_true (is_told (window));
  g_assert_cmpuint (count_rows (window), ==, 1);

  g_test_expect_message ("wd-ui", G_LOG_LEVEL_WARNING, "*not empty*");
  answer (window, "Delete");
  wd_test_run_frames (window, 2);
  g_test_assert_expected_messages ();
  g_assert_true (is_told (window));
  g_assert_cmpuint (count_rows (window), ==, 1);
  g_assert_cmpint (g_rmdir (inside), ==, 0);
  g_assert_cmpint (g_rmdir (wd_record_get_path (record)), ==, 0);
}

static void
check_reminder (GtkWidget *window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint before = g_list_model_get_n_items (windows);
  g_autoptr(GtkWindow) reminder = NULL;

  wd_test_choose_guide (window);
  wd_test_act (window, "win.remind");
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, before + 1);
  reminder = g_list_model_get_item (windows, before);
  g_assert_true (WD_IS_REMINDER_WINDOW (reminder));
  g_assert_true (gtk_window_get_transient_for (reminder) == GTK_WINDOW (window));
  g_assert_true (gtk_window_get_modal (reminder));
  gtk_window_destroy (reminder);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  wd_test_window_add ("/window-history/history", check_history);
  wd_test_window_add ("/window-history/locked", check_locked);
  wd_test_window_add ("/window-history/reminder", check_reminder);

  return wd_test_ui_run ();
}
