/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-age-text.h"

/* The person's time zone has summer time. Times without one are in it. */
static const struct {
  const char *then;
  const char *now;
  const char *age;
} rows[] = {
  { "2026-11-24T12:00:00", "2026-11-24T12:00:00", "today" },
  { "2026-11-24T00:00:00", "2026-11-24T23:59:59", "today" },
  { "2026-11-23T23:59:00", "2026-11-24T00:01:00", "yesterday" },
  { "2026-11-23T00:00:00", "2026-11-24T23:59:00", "yesterday" },
  { "2026-11-22T23:59:00", "2026-11-24T00:00:00", "2 days ago" },
  { "2026-11-01T12:00:00", "2026-11-30T12:00:00", "29 days ago" },
  { "2026-10-25T12:00:00", "2026-11-24T12:00:00", "30 days ago" },
  { "2026-10-24T23:00:00", "2026-11-24T01:00:00", "1 month ago" },
  { "2026-01-31T12:00:00", "2026-02-28T12:00:00", "1 month ago" },
  { "2026-01-31T12:00:00", "2026-03-01T12:00:00", "1 month ago" },
  { "2026-02-28T12:00:00", "2026-03-28T12:00:00", "1 month ago" },
  { "2026-08-24T12:00:00", "2026-11-24T12:00:00", "3 months ago" },
  { "2026-08-25T12:00:00", "2026-11-24T12:00:00", "2 months ago" },
  { "2025-11-25T12:00:00", "2026-11-24T12:00:00", "11 months ago" },
  { "2025-11-24T12:00:00", "2026-11-24T12:00:00", "1 year ago" },
  { "2024-02-29T12:00:00", "2025-02-28T12:00:00", "1 year ago" },
  { "2024-11-25T12:00:00", "2026-11-24T12:00:00", "1 year ago" },
  { "2024-11-24T12:00:00", "2026-11-24T12:00:00", "2 years ago" },
  { "1970-01-01T12:00:00", "2026-11-24T12:00:00", "56 years ago" },
  /* The clocks change in between: a day of 23 and one of 25 hours. */
  { "2027-03-27T23:30:00", "2027-03-28T23:30:00", "yesterday" },
  { "2027-03-27T00:30:00", "2027-03-29T00:30:00", "2 days ago" },
  { "2026-10-24T23:30:00", "2026-10-25T00:30:00", "yesterday" },
  { "2026-10-25T00:30:00", "2026-10-25T23:30:00", "today" },
  /* Times of other zones count by the day in the person's own zone. */
  { "2026-11-23T23:30:00Z", "2026-11-24T12:00:00", "today" },
  { "2026-11-24T06:00:00+09:00", "2026-11-24T12:00:00", "yesterday" },
  /* A clock that was put back. */
  { "2026-11-25T12:00:00", "2026-11-24T12:00:00", "today" },
  { "2030-01-01T12:00:00", "2026-11-24T12:00:00", "today" },
};

static void
test_ages (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GDateTime) then = g_date_time_new_from_iso8601 (rows[i].then, zone);
      g_autoptr(GDateTime) now = g_date_time_new_from_iso8601 (rows[i].now, zone);
      g_autofree char *age = wd_age_text_dup (then, now);

      g_test_message ("%s, %s", rows[i].then, rows[i].now);
      g_assert_cmpstr (age, ==, rows[i].age);
    }
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/age-text/ages", test_ages);

  return g_test_run ();
}
