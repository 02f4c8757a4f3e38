/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-reminder.h"

#include <libical/ical.h>
#include <string.h>

#define URI "https://www.linkedin.com/mypreferences/d/settings/x?a=1&b=2,3;4"

/* In octets, without the line break: RFC 5545, 3.1. */
#define LONGEST_LINE 75

static char *
write_reminder (const char *guide,
                const char *day,
                const char *now,
                const char *summary,
                const char *description)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr(GDateTime) on = g_date_time_new_from_iso8601 (day, zone);
  g_autoptr(GDateTime) at = g_date_time_new_from_iso8601 (now, zone);
  const WdReminder reminder = { guide, URI, summary, description, on, at };

  return wd_reminder_write (&reminder);
}

static char *
write_plain (const char *guide,
             const char *day,
             const char *now)
{
  return write_reminder (guide, day, now, "Tea", "Drink it.");
}

static icalcomponent *
parse (const char *text)
{
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_isa (calendar), ==, ICAL_VCALENDAR_COMPONENT);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_ANY_COMPONENT), ==, 1);
  g_assert_true (icalrestriction_check (calendar));

  return calendar;
}

static void
assert_time (struct icaltimetype  actual,
             const char          *expected)
{
  g_assert_cmpstr (icaltime_as_ical_string (actual), ==, expected);
}

static void
test_event (void)
{
  g_autofree char *text = write_plain ("tea", "2027-05-24T00:30:00", "2026-11-24T00:15:30");
  icalcomponent *calendar = parse (text);
  icalcomponent *event = icalcomponent_get_first_real_component (calendar);
  icalcomponent *alarm = icalcomponent_get_first_component (event, ICAL_VALARM_COMPONENT);
  icalproperty *property;

  property = icalcomponent_get_first_property (calendar, ICAL_VERSION_PROPERTY);
  g_assert_cmpstr (icalproperty_get_version (property), ==, "2.0");
  g_assert_nonnull (icalcomponent_get_first_property (calendar, ICAL_PRODID_PROPERTY));

  g_assert_cmpint (icalcomponent_isa (event), ==, ICAL_VEVENT_COMPONENT);
  g_assert_cmpstr (icalcomponent_get_uid (event), ==, "tea@" APP_ID);
  g_assert_cmpstr (icalcomponent_get_summary (event), ==, "Tea");
  g_assert_cmpstr (icalcomponent_get_description (event), ==, "Drink it.");
  assert_time (icalcomponent_get_dtstamp (event), "20261123T231530Z");
  g_assert_true (icalcomponent_get_dtstart (event).is_date);
  assert_time (icalcomponent_get_dtstart (event), "20270524");
  assert_time (icalcomponent_get_dtend (event), "20270525");
  property = icalcomponent_get_first_property (event, ICAL_URL_PROPERTY);
  g_assert_cmpstr (icalproperty_get_url (property), ==, URI);
  property = icalcomponent_get_first_property (event, ICAL_TRANSP_PROPERTY);
  g_assert_cmpint (icalproperty_get_transp (property), ==, ICAL_TRANSP_TRANSPARENT);

  property = icalcomponent_get_first_property (alarm, ICAL_ACTION_PROPERTY);
  g_assert_cmpint (icalproperty_get_action (property), ==, ICAL_ACTION_DISPLAY);
  g_assert_cmpstr (icalcomponent_get_description (alarm), ==, "Tea");
  property = icalcomponent_get_first_property (alarm, ICAL_TRIGGER_PROPERTY);
  g_assert_cmpint (icaldurationtype_as_int (icalproperty_get_trigger (property).duration), ==,
                   9 * 60 * 60);

  icalcomponent_free (calendar);
}

static void
test_days (void)
{
  static const struct {
    const char *day;
    const char *start;
    const char *end;
  } rows[] = {
    { "2026-12-31T12:00:00", "20261231", "20270101" },
    { "2028-02-28T12:00:00", "20280228", "20280229" },
    { "2028-02-29T12:00:00", "20280229", "20280301" },
    /* The clocks change on these. */
    { "2027-03-28T00:30:00", "20270328", "20270329" },
    { "2027-10-31T23:30:00", "20271031", "20271101" },
    { "2099-12-31T00:00:00", "20991231", "21000101" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = write_plain ("tea", rows[i].day, "2026-11-24T12:00:00");
      icalcomponent *calendar = parse (text);
      icalcomponent *event = icalcomponent_get_first_real_component (calendar);

      assert_time (icalcomponent_get_dtstart (event), rows[i].start);
      assert_time (icalcomponent_get_dtend (event), rows[i].end);
      icalcomponent_free (calendar);
    }
}

static icalcomponent *
get_event (const char *guide,
           const char *now)
{
  g_autofree char *text = write_plain (guide, "2027-05-24T00:00:00", now);

  return parse (text);
}

/* A later reminder of the same guide updates the earlier one; that of another guide does not. */
static void
test_again (void)
{
  static const char * const times[] = {
    "2026-11-24T12:00:00", "2026-11-24T12:00:01", "2026-11-24T12:01:00", "2027-01-01T00:00:00",
    "2038-01-20T00:00:00", "2090-01-01T00:00:00",
  };
  icalcomponent *other = get_event ("coffee", times[0]);

  for (gsize i = 1; i < G_N_ELEMENTS (times); i++)
    {
      icalcomponent *before = get_event ("tea", times[i - 1]);
      icalcomponent *after = get_event ("tea", times[i]);
      icalcomponent *old = icalcomponent_get_first_real_component (before);
      icalcomponent *new = icalcomponent_get_first_real_component (after);
      int step = icalcomponent_get_sequence (new) - icalcomponent_get_sequence (old);

      g_assert_cmpstr (icalcomponent_get_uid (old), ==, icalcomponent_get_uid (new));
      g_assert_cmpstr (icalcomponent_get_uid (new), !=, icalcomponent_get_uid (other));
      g_assert_cmpint (icalcomponent_get_sequence (old), >=, 0);
      g_assert_cmpint (step, >=, 0);
      g_assert_cmpint (icaltime_compare (icalcomponent_get_dtstamp (old),
                                         icalcomponent_get_dtstamp (new)), <, 0);
      icalcomponent_free (before);
      icalcomponent_free (after);
    }

  icalcomponent_free (other);
}

/* Any text is read back unchanged, from lines within the limit that hold whole characters. */
static void
test_texts (void)
{
  static const char * const texts[] = {
    "a;b,c\\d:e\"f'g", "Zeile eins\nZeile zwei\n\nZeile vier", "ÄÖÜ “ß” – …", "後で確認する",
    "تحقق لاحقًا", "👍🏽👩‍👩‍👧", "BEGIN:VEVENT\nEND:VCALENDAR", "100 % <b>&amp;</b>", " a  b c",
    "\\n \\, \\;",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GString) many = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_auto(GStrv) lines = NULL;
      icalcomponent *calendar, *event;

      for (guint j = 0; j < 20; j++)
        g_string_append_printf (many, "%u%s", j, texts[i]);

      text = write_reminder ("tea", "2027-05-24T00:00:00", "2026-11-24T12:00:00",
                             many->str, many->str);
      lines = g_strsplit (text, "\r\n", -1);
      for (gsize j = 0; lines[j] != NULL; j++)
        {
          g_assert_true (g_utf8_validate (lines[j], -1, NULL));
          g_assert_cmpuint (strlen (lines[j]), <=, LONGEST_LINE);
          g_assert_null (strpbrk (lines[j], "\r\n"));
        }

      calendar = parse (text);
      event = icalcomponent_get_first_real_component (calendar);
      g_assert_cmpstr (icalcomponent_get_summary (event), ==, many->str);
      g_assert_cmpstr (icalcomponent_get_description (event), ==, many->str);
      icalcomponent_free (calendar);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder/event", test_event);
  g_test_add_func ("/reminder/days", test_days);
  g_test_add_func ("/reminder/again", test_again);
  g_test_add_func ("/reminder/texts", test_texts);

  return g_test_run ();
}
