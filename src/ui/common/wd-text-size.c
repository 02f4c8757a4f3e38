/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-text-size.h"

/* `gtk-xft-dpi` is in 1024ths of a dot, and 96 at the usual size of text. */
#define USUAL_DPI (96 * 1024)

/**
 * wd_text_size_scale:
 * @widget: a widget
 * @pixels: a length at the usual size of text
 *
 * Returns: the length at the size that the person has text in
 */
int
wd_text_size_scale (GtkWidget *widget,
                    int        pixels)
{
  int dpi;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), pixels);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? (int) ((gint64) pixels * dpi / USUAL_DPI) : pixels;
}

/* A length that is not set is 0. */
static int
grow (GtkWindow *window,
      int        pixels)
{
  return pixels > 0 ? MAX (pixels, wd_text_size_scale (GTK_WIDGET (window), pixels)) : -1;
}

/**
 * wd_text_size_grow_window:
 * @window: a window that was not shown yet, with a default size for the usual size of text
 *
 * Gives the window room for larger text. GTK keeps it within the screen.
 */
void
wd_text_size_grow_window (GtkWindow *window)
{
  int width, height;

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, grow (window, width), grow (window, height));
}
