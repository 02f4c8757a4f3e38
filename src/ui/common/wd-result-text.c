/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-result-text.h"

#include "wd-age-text.h"

#include <glib/gi18n.h>

/* The words for a verdict. What was seen and what was told are never said in the same way. */

/**
 * wd_result_text_get_icon:
 * @verdict: a verdict
 *
 * Returns: the name of its icon; an eye looks where something is told to be on
 */
const char *
wd_result_text_get_icon (const WdVerdict *verdict)
{
  if (verdict->after == WD_STATE_UNKNOWN)
    return "dialog-question-symbolic";

  if (verdict->learned == WD_LEARNED_BARRED)
    return "action-unavailable-symbolic";

  if (verdict->learned == WD_LEARNED_SEEN)
    return "object-select-symbolic";

  if (verdict->after == WD_STATE_SENT)
    return "mail-send-symbolic";

  return verdict->after == WD_STATE_OFF ? "view-conceal-symbolic" : "view-reveal-symbolic";
}

/**
 * wd_result_text_get_last:
 * @verdict: a verdict
 *
 * Returns: the heading of the last result
 */
const char *
wd_result_text_get_last (const WdVerdict *verdict)
{
  gboolean told = verdict->learned == WD_LEARNED_TOLD;

  if (verdict->learned == WD_LEARNED_MISSED)
    return _("Last Result: Not Offered");

  if (verdict->after == WD_STATE_OFF)
    return told ? _("Last Result: Off (Reported by You)") : _("Last Result: Off");

  if (verdict->after == WD_STATE_ON)
    return told ? _("Last Result: On (Reported by You)") : _("Last Result: On");

  if (verdict->after == WD_STATE_SENT)
    return told ? _("Last Result: Sent (Reported by You)") : _("Last Result: Sent");

  return _("Last Result: Unknown");
}

/**
 * wd_result_text_get_title:
 * @verdict: a verdict
 *
 * Returns: the heading of a new result
 */
const char *
wd_result_text_get_title (const WdVerdict *verdict)
{
  gboolean seen = verdict->learned == WD_LEARNED_SEEN;

  if (verdict->learned == WD_LEARNED_MISSED)
    return _("Not Offered");

  if (verdict->learned == WD_LEARNED_BARRED && verdict->after != WD_STATE_UNKNOWN)
    return verdict->after == WD_STATE_OFF ? _("Shown as Off, but Can’t Be Changed")
                                          : _("Shown as On, but Can’t Be Changed");

  if (verdict->after == WD_STATE_OFF)
    return seen ? _("The Setting Is Off") : _("Off (Reported by You)");

  if (verdict->after == WD_STATE_ON)
    return seen ? _("The Setting Is On") : _("On (Reported by You)");

  if (verdict->after == WD_STATE_SENT)
    return seen ? _("Your Objection Was Sent") : _("Sent (Reported by You)");

  return _("Result Unknown");
}

static const char *
describe_seen (const WdVerdict *verdict)
{
  gboolean off = verdict->after == WD_STATE_OFF;

  if (verdict->before == WD_STATE_UNKNOWN)
    return off ? _("It’s off after reloading the page. How it was set before is unknown.")
               : _("It’s on after reloading the page. How it was set before is unknown.");

  if (verdict->before == verdict->after)
    return off ? _("It was already off, and it’s still off after reloading the page.")
               : _("It was already on, and it’s still on after reloading the page.");

  return off ? _("You turned it off. After reloading the page, it’s still off.")
             : _("You turned it on. After reloading the page, it’s still on.");
}

/**
 * wd_result_text_get_description:
 * @verdict: a verdict
 *
 * Returns: a sentence or two that say how it came about
 */
const char *
wd_result_text_get_description (const WdVerdict *verdict)
{
  if (verdict->learned == WD_LEARNED_MISSED)
    return _("The setting wasn’t shown. It may not be offered to this account, or not where you "
             "live.");

  if (verdict->after == WD_STATE_UNKNOWN)
    return _("The last step was left open, so the result is unknown.");

  if (verdict->learned == WD_LEARNED_TOLD)
    return _("You reported this; Widerspruch hasn’t checked it.");

  if (verdict->learned == WD_LEARNED_BARRED)
    return _("The page shows this after reloading, but doesn’t let it be changed. If an "
             "organization manages your account, ask its administrator.");

  if (verdict->after == WD_STATE_SENT)
    return _("After you sent the form, the service showed its confirmation page.");

  return describe_seen (verdict);
}

/**
 * wd_result_text_is_certain:
 * @verdict: a verdict
 *
 * Returns: whether it may look like success: only what was seen may
 */
gboolean
wd_result_text_is_certain (const WdVerdict *verdict)
{
  return verdict->learned == WD_LEARNED_SEEN && verdict->after != WD_STATE_UNKNOWN;
}

/**
 * wd_result_text_get_before:
 * @verdict: a verdict
 *
 * Returns: how the setting stood before
 */
const char *
wd_result_text_get_before (const WdVerdict *verdict)
{
  if (verdict->before == WD_STATE_OFF)
    return _("The setting was off at the start.");

  if (verdict->before == WD_STATE_ON)
    return _("The setting was on at the start.");

  return C_("setting", "Unknown");
}

/**
 * wd_result_text_dup_time:
 * @time: when a verdict was given
 *
 * Returns: (transfer full): the day and the time of day, where the person is now
 */
char *
wd_result_text_dup_time (GDateTime *time)
{
  g_autoptr(GDateTime) local = g_date_time_to_local (time);

  /* Translators: a time, as for strftime(): “23 November 2026, 14:05”. */
  return g_date_time_format (local, _("%-e %B %Y, %H:%M"));
}

/**
 * wd_result_text_dup_day:
 * @day: the revision of a guide
 *
 * Returns: (transfer full): the day as a person reads it; as it is, if it is no YYYY-MM-DD
 */
char *
wd_result_text_dup_day (const char *day)
{
  g_autofree char *midnight = g_strconcat (day, "T00:00:00Z", NULL);
  g_autoptr(GDateTime) date_time = g_date_time_new_from_iso8601 (midnight, NULL);

  if (date_time == NULL)
    return g_strdup (day);

  return g_date_time_format (date_time, _("%-e %B %Y"));
}

/* Takes the time, in words. */
static char *
dup_learned_at (const WdVerdict *verdict,
                char            *time)
{
  g_autofree char *owned = time;

  if (verdict->learned == WD_LEARNED_MISSED)
    /* Translators: %s is a date, perhaps with the time of day. */
    return g_strdup_printf (_("Not offered on %s"), owned);

  if (verdict->after == WD_STATE_UNKNOWN)
    /* Translators: %s is a date, perhaps with the time of day. */
    return g_strdup_printf (_("Ended without a result on %s"), owned);

  if (verdict->learned == WD_LEARNED_BARRED)
    /* Translators: %s is a date, perhaps with the time of day. */
    return g_strdup_printf (_("Can’t be changed; seen on the page on %s"), owned);

  if (verdict->learned == WD_LEARNED_SEEN && verdict->after == WD_STATE_SENT)
    /* Translators: %s is a date, perhaps with the time of day. */
    return g_strdup_printf (_("Confirmation seen on %s"), owned);

  if (verdict->learned == WD_LEARNED_SEEN)
    /* Translators: %s is a date, perhaps with the time of day. */
    return g_strdup_printf (_("Seen on the page on %s"), owned);

  /* Translators: %s is a date, perhaps with the time of day. */
  return g_strdup_printf (_("Not checked; reported by you on %s"), owned);
}

/**
 * wd_result_text_dup_learned:
 * @verdict: a verdict
 * @time: when it was given
 *
 * Returns: (transfer full): how and when it was learned, to the minute
 */
char *
wd_result_text_dup_learned (const WdVerdict *verdict,
                            GDateTime       *time)
{
  return dup_learned_at (verdict, wd_result_text_dup_time (time));
}

/**
 * wd_result_text_dup_age:
 * @verdict: a verdict
 * @time: when it was given
 * @now: the present time
 *
 * Returns: (transfer full): how and on which day it was learned, and how long ago that is
 */
char *
wd_result_text_dup_age (const WdVerdict *verdict,
                        GDateTime       *time,
                        GDateTime       *now)
{
  g_autoptr(GDateTime) local = g_date_time_to_local (time);
  g_autofree char *learned = NULL;
  g_autofree char *age = wd_age_text_dup (time, now);

  /* Translators: a date, as for strftime(): “23 November 2026”. */
  learned = dup_learned_at (verdict, g_date_time_format (local, _("%-e %B %Y")));

  /* Translators: as in “Seen on the page on 23 August 2026 (3 months ago)”. */
  return g_strdup_printf (_("%s (%s)"), learned, age);
}
