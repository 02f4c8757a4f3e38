/* wd-window-size.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-window-private.h"

/* In pixels: so that it has its place beside a browser. */
#define NARROW_WIDTH 380

/* Gives the window the size that it had when it was last closed. */
void
wd_window_restore_size (WdWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
get_size (WdWindow *self,
          WdSize   *size)
{
  gtk_window_get_default_size (GTK_WINDOW (self), &size->width, &size->height);
  size->maximized = gtk_window_is_maximized (GTK_WINDOW (self));
}

/* While the window is narrow, the size that is worth keeping is the one before. */
void
wd_window_keep_size (WdWindow *self)
{
  WdSize size = self->wide;

  if (self->forgetful)
    return;

  if (!self->narrow)
    get_size (self, &size);

  g_settings_set_int (self->settings, "window-width", size.width);
  g_settings_set_int (self->settings, "window-height", size.height);
  g_settings_set_boolean (self->settings, "window-maximized", size.maximized);
}

/* Makes the window narrow, or gives it back the size that it had before. */
void
wd_window_set_narrow (WdWindow *self,
                      gboolean  narrow)
{
  GtkWindow *window = GTK_WINDOW (self);

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;

  if (narrow)
    {
      get_size (self, &self->wide);
      gtk_window_unmaximize (window);
      gtk_window_set_default_size (window, MIN (self->wide.width, NARROW_WIDTH),
                                   self->wide.height);
    }
  else
    {
      gtk_window_set_default_size (window, self->wide.width, self->wide.height);
      if (self->wide.maximized)
        gtk_window_maximize (window);
    }
}
