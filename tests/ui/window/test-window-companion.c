/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-companion-page.h"
#include "wd-result-page.h"
#include "wd-result-text.h"
#include "wd-test-guide.h"
#include "wd-test-ui.h"
#include "wd-test-window.h"
#include "wd-tour-page.h"

#include <glib/gstdio.h>

#define WIDE 900
#define NARROW 400
#define HEIGHT 700
#define BORDER 20

static GtkWidget *
get_companion (GtkWidget *window)
{
  return wd_test_find_type (window, WD_TYPE_COMPANION_PAGE);
}

/* No view exists, shown or not: one that is not made can request nothing. */
static void
assert_no_view (GtkWidget *widget)
{
  g_assert_false (WEBKIT_IS_WEB_VIEW (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_no_view (child);
}

/* Without a compositor GTK draws a border, which is part of the size. */
static gboolean
is_about (int actual,
          int wanted)
{
  return actual <= wanted && actual > wanted - BORDER;
}

static gboolean
is_wide (gpointer data)
{
  return is_about (gtk_widget_get_width (data), WIDE) &&
         is_about (gtk_widget_get_height (data), HEIGHT);
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (data) <= NARROW &&
         is_about (gtk_widget_get_height (data), HEIGHT);
}

static void
make_wide (GtkWidget *window)
{
  gtk_window_set_default_size (GTK_WINDOW (window), WIDE, HEIGHT);
  wd_test_wait (is_wide, window, "the window to be wide");
}

/* The window is narrow only while the companion is shown. */
static void
check_size (GtkWidget *window)
{
  wd_test_choose_guide (window);
  make_wide (window);

  wd_test_act (window, "win.companion");
  g_assert_nonnull (get_companion (window));
  assert_no_view (window);
  wd_test_wait (is_narrow, window, "the window to be narrow");

  wd_test_act (window, "win.home");
  g_assert_null (get_companion (window));
  wd_test_wait (is_wide, window, "the window to be wide again");
}

static gboolean
is_title_whole (gpointer data)
{
  GtkWidget *title = wd_test_find_type (data, ADW_TYPE_WINDOW_TITLE);
  g_autoptr(GPtrArray) labels = wd_test_list_type (title, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (labels->pdata[i]) &&
        pango_layout_is_ellipsized (gtk_label_get_layout (labels->pdata[i])))
      return FALSE;

  return TRUE;
}

/* With the largest text, the narrow window is as wide as its title needs it. */
static void
check_large (GtkWidget *window)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  make_wide (window);

  wd_test_act (window, "win.companion");
  wd_test_run_frames (window, 10);
  wd_test_wait (is_title_whole, window, "the whole title");
  g_assert_cmpint (gtk_widget_get_width (window), <, WIDE);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

/* A program that is closed while it is narrow begins wide again. */
static void
check_kept_size (GtkWidget *window)
{
  g_autoptr(GSettings) settings = g_settings_new (APP_ID);

  make_wide (window);
  wd_test_act (window, "win.companion");
  wd_test_wait (is_narrow, window, "the window to be narrow");
  gtk_window_close (GTK_WINDOW (window));

  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, WIDE);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, HEIGHT);
}

static gboolean
is_written (gpointer path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size > 0;
}

static void
check_result (GtkWidget *window)
{
  static const WdVerdict told = { WD_STATE_UNKNOWN, WD_STATE_OFF, WD_LEARNED_TOLD };
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE,
                                            "record.jsonl", NULL);
  g_autofree char *record = NULL;
  GtkWidget *result;

  wd_test_choose_guide (window);
  wd_test_act (window, "win.companion");
  for (guint i = 0; i < WD_TEST_N_STEPS; i++)
    wd_test_act (get_companion (window), "companion.done");

  result = wd_test_find_type (window, WD_TYPE_RESULT_PAGE);
  g_assert_nonnull (wd_test_find_text (result, wd_result_text_get_title (&told)));
  g_assert_nonnull (wd_test_find_text (result, wd_result_text_get_description (&told)));
  assert_no_view (window);

  wd_test_wait (is_written, path, "the record to be written");
  g_assert_true (g_file_get_contents (path, &record, NULL, NULL));
  g_assert_nonnull (strstr (record, "\"told\""));
  g_assert_null (strstr (record, "\"seen\""));

  /* It is checked in the browser, too, at the switch. */
  wd_test_act (window, "win.check-again");
  g_assert_nonnull (wd_test_find_text (get_companion (window), "Step 6 of 6"));
  g_assert_true (wd_test_mentions (get_companion (window), "look at the setting"));
  assert_no_view (window);

  /* Another look ends with a result, not with the first step. */
  wd_test_act (get_companion (window), "companion.not-done");
  g_assert_nonnull (wd_test_find_text (window, "On (Reported by You)"));
  g_assert_nonnull (wd_test_find_text (wd_test_find_action (window, "win.check-again"),
                                       "Look Again"));
}

static gboolean
is_at_settings (gpointer data)
{
  return wd_test_find_text (data, "Step 3 of 6") != NULL;
}

/* The place is kept, and resumed in the companion at the same step. */
static void
check_place (GtkWidget *window)
{
  wd_test_choose_guide (window);
  wd_test_act (window, "win.companion");
  wd_test_act (get_companion (window), "companion.done");
  wd_test_act (get_companion (window), "companion.skip");
  g_assert_true (is_at_settings (window));

  wd_test_act (window, "win.home");
  g_assert_true (wd_test_mentions (window, "Open your settings"));
  wd_test_act (window, "win.resume");
  g_assert_nonnull (get_companion (window));
  g_assert_true (is_at_settings (window));
}

/* Practice has no companion: from there the real tour begins at its first step. */
static void
check_practice (GtkWidget *window)
{
  wd_test_choose_guide (window);
  wd_test_act (window, "win.practise");
  wd_test_act (wd_test_find_type (window, WD_TYPE_TOUR_PAGE), "tour.skip");
  wd_test_act (window, "win.companion");
  g_assert_nonnull (wd_test_find_text (get_companion (window), "Step 1 of 6"));
  assert_no_view (window);
}

/* Begun from the command line, the focus is on the first step: Return there must not leave. */
static void
check_started (GtkWidget *window)
{
  GtkWidget *focus;

  wd_test_run_frames (window, 3);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_true (gtk_widget_is_ancestor (focus, get_companion (window)));
}

static void
test_started (void)
{
  wd_test_window_run_with ("--companion", check_started);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  wd_test_window_add ("/window-companion/size", check_size);
  wd_test_window_add ("/window-companion/large", check_large);
  wd_test_window_add ("/window-companion/kept-size", check_kept_size);
  wd_test_window_add ("/window-companion/result", check_result);
  wd_test_window_add ("/window-companion/place", check_place);
  wd_test_window_add ("/window-companion/practice", check_practice);

  g_test_add_func ("/window-companion/started", test_started);

  return wd_test_ui_run ();
}
