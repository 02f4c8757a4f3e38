/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "first-frame.h"

#include <adwaita.h>
#include <locale.h>
#include <webkit/webkit.h>

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Widerspruch");
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  gtk_window_present (GTK_WINDOW (window));
}

/* The least such a program can be: a header bar over nothing, linked with WebKitGTK. */
int
main (int    argc,
      char **argv)
{
  g_autoptr(AdwApplication) application = NULL;

  setlocale (LC_ALL, "");

  /* Without a symbol in use, the linker would leave the library out. */
  g_assert (webkit_get_major_version () == WEBKIT_MAJOR_VERSION);

  application = adw_application_new (APP_ID, G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return first_frame_run (G_APPLICATION (application));
}
