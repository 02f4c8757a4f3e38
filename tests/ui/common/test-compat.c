/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-ui.h"
#include "wd-test-window.h"

/* A scrolled window that was unrealized leaves no handler on the settings. */
static void
leave_nothing (GtkWidget *window)
{
  GtkSettings *settings = gtk_widget_get_settings (window);
  GtkWidget *scroller = g_object_ref_sink (gtk_scrolled_window_new ());
  GtkWindow *other = wd_test_window_new (scroller);

  g_assert_true (gtk_widget_get_realized (scroller));
  gtk_window_destroy (other);
  g_assert_false (gtk_widget_get_realized (scroller));

  g_assert_cmpuint (g_signal_handler_find (settings, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                           scroller), ==, 0);
  g_assert_finalize_object (scroller);
}

static void
test_scrolling (void)
{
  wd_test_window_run (leave_nothing);
}

static int
get_child_width (AdwClamp *clamp)
{
  GtkWidget *child = adw_clamp_get_child (clamp);

  wd_test_run_frames (child, 3);

  return gtk_widget_get_width (child);
}

/* A clamp is as many letters wide at any size of text, also when that changes. */
static void
grow (GtkWidget *window)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWindow *other = NULL;

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 300);
  adw_clamp_set_child (ADW_CLAMP (clamp), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  other = wd_test_window_new (clamp);
  gtk_window_set_default_size (other, 900, 300);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpint (get_child_width (ADW_CLAMP (clamp)), ==, 300);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  g_assert_cmpint (get_child_width (ADW_CLAMP (clamp)), ==, 600);

  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  gtk_window_destroy (other);
}

static void
test_clamps (void)
{
  wd_test_window_run (grow);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/compat/scrolling", test_scrolling);
  g_test_add_func ("/compat/clamps", test_clamps);

  return wd_test_ui_run ();
}
