/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-reminder.h"

#include <libical/ical.h>

#define PRODUCT "-//Widerspruch//Widerspruch " PACKAGE_VERSION "//EN"

/* The day begins at midnight, the alarm when people are awake. */
#define ALARM_SECONDS (9 * 60 * 60)

static struct icaltimetype
get_day (GDateTime *date_time)
{
  struct icaltimetype day = icaltime_null_date ();

  g_date_time_get_ymd (date_time, &day.year, &day.month, &day.day);

  return day;
}

static icalcomponent *
create_alarm (const WdReminder *reminder)
{
  return icalcomponent_vanew (ICAL_VALARM_COMPONENT,
                              icalproperty_new_action (ICAL_ACTION_DISPLAY),
                              icalproperty_new_trigger (icaltriggertype_from_int (ALARM_SECONDS)),
                              icalproperty_new_description (reminder->summary),
                              NULL);
}

/* A calendar takes what has the same UID for the same entry, and then the one with the greater
 * SEQUENCE, or else the later DTSTAMP, for the newer (RFC 5546, section 2.1.5). No number is kept
 * from one reminder to the next, so that the minute counts.
 */
static icalcomponent *
create_event (const WdReminder *reminder)
{
  g_autofree char *uid = g_strdup_printf ("%s@%s", reminder->guide, APP_ID);
  gint64 now = g_date_time_to_unix (reminder->now);
  struct icaltimetype stamp = icaltime_from_timet_with_zone ((time_t) now, 0,
                                                             icaltimezone_get_utc_timezone ());
  struct icaltimetype day = get_day (reminder->day);
  struct icaltimetype next_day = day;

  icaltime_adjust (&next_day, 1, 0, 0, 0);

  return icalcomponent_vanew (ICAL_VEVENT_COMPONENT,
                              icalproperty_new_uid (uid),
                              icalproperty_new_dtstamp (stamp),
                              icalproperty_new_sequence ((int) (now / 60)),
                              icalproperty_new_dtstart (day),
                              icalproperty_new_dtend (next_day),
                              icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT),
                              icalproperty_new_class (ICAL_CLASS_PRIVATE),
                              icalproperty_new_summary (reminder->summary),
                              icalproperty_new_description (reminder->description),
                              icalproperty_new_url (reminder->uri),
                              create_alarm (reminder),
                              NULL);
}

/**
 * wd_reminder_write:
 * @reminder: a reminder
 *
 * Writes a reminder as an iCalendar object (RFC 5545): an event of a whole day that keeps nobody
 * from other plans, with an alarm. Reminders about the same guide have the same UID, so that the
 * calendar takes a later one for a change of the earlier one.
 *
 * Returns: (transfer full): the content of a file
 */
char *
wd_reminder_write (const WdReminder *reminder)
{
  icalcomponent *calendar;
  char *text, *copy;

  g_return_val_if_fail (reminder != NULL, NULL);

  calendar = icalcomponent_vanew (ICAL_VCALENDAR_COMPONENT,
                                  icalproperty_new_version ("2.0"),
                                  icalproperty_new_prodid (PRODUCT),
                                  create_event (reminder),
                                  NULL);
  text = icalcomponent_as_ical_string_r (calendar);
  copy = g_strdup (text);
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);

  return copy;
}
