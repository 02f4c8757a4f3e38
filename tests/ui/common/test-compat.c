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

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/compat/scrolling", test_scrolling);

  return wd_test_ui_run ();
}
