/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-window.h"

#include "wd-application.h"
#include "wd-page-sandbox.h"
#include "wd-test-ui.h"

#include <glib/gstdio.h>

typedef struct
{
  WdApplication *application;
  WdTestBody body;
} Run;

static void
forget_past (void)
{
  g_autofree char *tour = g_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, "tour",
                                            NULL);
  g_autofree char *record = g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE,
                                              "record.jsonl", NULL);

  g_remove (tour);
  g_remove (record);
}

static gboolean
run_body_cb (gpointer data)
{
  Run *run = data;
  GtkApplication *application = GTK_APPLICATION (run->application);
  GtkWidget *window = g_object_ref (GTK_WIDGET (gtk_application_get_active_window (application)));

  g_assert_true (WD_IS_WINDOW (window));
  run->body (window);

  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  g_assert_null (gtk_application_get_windows (application));
  wd_test_assert_gone (window);

  return G_SOURCE_REMOVE;
}

/* The window of the program is the first one. */
static void
window_added_cb (Run *run)
{
  g_signal_handlers_disconnect_by_func (run->application, window_added_cb, run);
  g_idle_add (run_body_cb, run);
}

void
wd_test_window_run_with (const char *option,
                         WdTestBody  body)
{
  char *arguments[] = { (char *) "widerspruch", (char *) option, NULL };
  int n_arguments = option != NULL ? 2 : 1;
  Run run = { NULL, body };
  g_autoptr(GError) error = NULL;

  wd_test_set_animated (FALSE);
  wd_test_guide_write (WD_TEST_GUIDE, WD_STATE_OFF);
  forget_past ();

  /* A tour then begins at once. */
  wd_page_sandbox_check (g_getenv ("DISPLAY"), &error);
  g_assert_no_error (error);

  run.application = wd_application_new ();
  g_application_set_flags (G_APPLICATION (run.application), G_APPLICATION_NON_UNIQUE);
  g_signal_connect_swapped (run.application, "window-added", G_CALLBACK (window_added_cb), &run);

  g_assert_cmpint (g_application_run (G_APPLICATION (run.application), n_arguments, arguments), ==,
                   0);
  g_assert_finalize_object (run.application);
}

void
wd_test_window_run (WdTestBody body)
{
  wd_test_window_run_with (NULL, body);
}

static void
run_body (gconstpointer data)
{
  wd_test_window_run (*(const WdTestBody *) data);
}

void
wd_test_window_add (const char *path,
                    WdTestBody  body)
{
  g_test_add_data_func_full (path, g_memdup2 (&body, sizeof body), run_body,
                             g_free);
}

void
wd_test_act (GtkWidget  *widget,
             const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
}

void
wd_test_choose_guide (GtkWidget *window)
{
  g_assert_true (gtk_widget_activate_action (window, "win.choose", "s", WD_TEST_GUIDE));
}
