/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

/* Loaded before the program's libraries, so that every date and time of day that the program shows
 * is the same in each run. Timeouts, animations and certificates keep to the real time.
 */

static GDateTime *
get_moment (GTimeZone *zone)
{
  return g_date_time_new (zone, 2026, 11, 24, 10, 30, 0);
}

GDateTime *
g_date_time_new_now_local (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  return get_moment (zone);
}

GDateTime *
g_date_time_new_now_utc (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();

  return get_moment (zone);
}

/* The program's own children are not to load this file, which they cannot see. */
static void __attribute__ ((constructor))
keep_from_children (void)
{
  g_unsetenv ("LD_PRELOAD");
}
