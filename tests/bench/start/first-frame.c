/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "first-frame.h"

#include <stdlib.h>
#include <sys/resource.h>

static gint64
to_microseconds (struct timeval time)
{
  return time.tv_sec * G_USEC_PER_SEC + time.tv_usec;
}

/* The monotonic time, which has one origin for all processes, and the time of the processor. */
static void
after_paint_cb (void)
{
  gint64 now = g_get_monotonic_time ();
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
           now, to_microseconds (usage.ru_utime) + to_microseconds (usage.ru_stime));
  exit (EXIT_SUCCESS);
}

static void
map_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (after_paint_cb), NULL);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWidget      *window)
{
  g_signal_connect (window, "map", G_CALLBACK (map_cb), NULL);
}

/* Runs the application until its window has been painted for the first time. Prints when that was
 * and how long the processor had worked, both in microseconds.
 */
int
first_frame_run (GApplication *application)
{
  char *arguments[] = { (char *) "widerspruch", NULL };

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_application_run (application, 1, arguments);

  return EXIT_FAILURE;
}
