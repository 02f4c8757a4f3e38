/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-ui.h"
#include "wd-test-window.h"

static const int dpis[] = { 96, 144, 192 };
static const int widths[] = { 360, 640, 900, 1280 };

/* The pages of the window, by what leads to them from the start. */
static const char * const pages[] = {
  NULL, "win.why", "win.letter", "win.history", "win.help", "win.companion", "win.practise",
};

typedef struct
{
  GtkWidget *window;
  int width;
} Size;

static gboolean
has_size (gpointer data)
{
  Size *size = data;

  gtk_widget_queue_resize (size->window);

  return ABS (gtk_widget_get_width (size->window) - size->width) < 20;
}

static void
check_widths (GtkWidget *window)
{
  wd_test_assert_narrow (window);
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Size size = { window, widths[i] };

      gtk_window_set_default_size (GTK_WINDOW (window), size.width, 640);
      wd_test_wait (has_size, &size, "the size of the window");
      wd_test_run_frames (window, 2);
      wd_test_assert_uncut (window);
    }
}

/* At no width and no size of text is anything cut. */
static void
check_sizes (GtkWidget *window)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dpis); i++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpis[i] * 1024, NULL);
      for (gsize j = 0; j < G_N_ELEMENTS (pages); j++)
        {
          wd_test_act (window, "win.home");
          if (pages[j] != NULL)
            wd_test_act (window, pages[j]);
          g_test_message ("%d dpi, %s", dpis[i], pages[j] != NULL ? pages[j] : "welcome");
          check_widths (window);
        }
    }

  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  wd_test_window_add ("/window-sizes", check_sizes);

  return wd_test_ui_run ();
}
