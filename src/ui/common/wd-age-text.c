/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-age-text.h"

#include <glib/gi18n.h>

/* A month is full once its day is reached, or the last day of a month that is too short for it:
 * 30 January to 1 March is one month.
 */
static int
count_months (GDateTime *then,
              GDateTime *now)
{
  int months = 12 * (g_date_time_get_year (now) - g_date_time_get_year (then)) +
               g_date_time_get_month (now) - g_date_time_get_month (then);
  g_autoptr(GDateTime) day = g_date_time_add_months (then, months);

  return g_date_time_compare (day, now) > 0 ? months - 1 : months;
}

static GDateTime *
dup_midnight (GDateTime *date_time)
{
  g_autoptr(GDateTime) local = g_date_time_to_local (date_time);
  int year, month, day;

  /* In UTC every day has 24 hours, by which the days between are counted. */
  g_date_time_get_ymd (local, &year, &month, &day);

  return g_date_time_new_utc (year, month, day, 0, 0, 0);
}

/**
 * wd_age_text_dup:
 * @then: a time
 * @now: the present time
 *
 * Counts by the days of the person's calendar: what was late yesterday evening is “yesterday”.
 *
 * Returns: (transfer full): how long ago it was; a time to come counts as today, as it means that
 *   a clock was changed
 */
char *
wd_age_text_dup (GDateTime *then,
                 GDateTime *now)
{
  g_autoptr(GDateTime) from = dup_midnight (then);
  g_autoptr(GDateTime) to = dup_midnight (now);
  int days = (int) (g_date_time_difference (to, from) / G_TIME_SPAN_DAY);
  int months = count_months (from, to);
  int years = months / 12;

  if (days <= 0)
    return g_strdup (C_("age", "today"));

  if (days == 1)
    return g_strdup (C_("age", "yesterday"));

  if (months < 1)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), days);

  if (years < 1)
    return g_strdup_printf (ngettext ("%d month ago", "%d months ago", (gulong) months), months);

  return g_strdup_printf (ngettext ("%d year ago", "%d years ago", (gulong) years), years);
}
