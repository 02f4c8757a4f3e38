/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WdReminder:
 * @guide: id of the guide to walk once more
 * @uri: address of the page with the switch
 * @summary: what the calendar is to show, in the language of the person
 * @description: what to do then, in that language; may have several lines
 * @day: the day to be reminded on
 * @now: when the reminder is made
 *
 * An entry for the person's calendar.
 */
typedef struct
{
  const char *guide;
  const char *uri;
  const char *summary;
  const char *description;
  GDateTime *day;
  GDateTime *now;
} WdReminder;

char *wd_reminder_write (const WdReminder *reminder);

G_END_DECLS
