/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-window-size.h"

/* In pixels: so that a narrow window has its place beside a browser. */
#define NARROW_WIDTH 380

/* Reads the size that the window had when it was last closed. */
void
wd_window_size_load (WdWindowSize *self,
                     GSettings    *settings)
{
  self->width = g_settings_get_int (settings, "window-width");
  self->height = g_settings_get_int (settings, "window-height");
  self->maximized = g_settings_get_boolean (settings, "window-maximized");
}

void
wd_window_size_save (const WdWindowSize *self,
                     GSettings          *settings)
{
  g_settings_set_int (settings, "window-width", self->width);
  g_settings_set_int (settings, "window-height", self->height);
  g_settings_set_boolean (settings, "window-maximized", self->maximized);
}

/* The size that the window has. */
void
wd_window_size_get (WdWindowSize *self,
                    GtkWindow    *window)
{
  gtk_window_get_default_size (window, &self->width, &self->height);
  self->maximized = gtk_window_is_maximized (window);
}

/* Gives the window the size. */
void
wd_window_size_apply (const WdWindowSize *self,
                      GtkWindow          *window)
{
  gtk_window_set_default_size (window, self->width, self->height);
  if (self->maximized)
    gtk_window_maximize (window);
}

/* Makes the window narrow, but as high as it was. */
void
wd_window_size_narrow (const WdWindowSize *self,
                       GtkWindow          *window)
{
  gtk_window_unmaximize (window);
  gtk_window_set_default_size (window, MIN (self->width, NARROW_WIDTH), self->height);
}
