/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-record-entry.h"

/* A switch that was seen to be right is worth another look after so long. It comes before the time
 * that reminders are for, so that whoever is reminded is offered to look.
 */
#define DUE_MONTHS 3

G_DEFINE_FINAL_TYPE (WdRecordEntry, wd_record_entry, G_TYPE_OBJECT)

static void
wd_record_entry_finalize (GObject *object)
{
  WdRecordEntry *self = WD_RECORD_ENTRY (object);

  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self->guide);
  g_free (self->revision);
  g_free (self->uri);
  g_free (self->version);

  G_OBJECT_CLASS (wd_record_entry_parent_class)->finalize (object);
}

static void
wd_record_entry_class_init (WdRecordEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wd_record_entry_finalize;
}

static void
wd_record_entry_init (WdRecordEntry *self)
{
}

/**
 * wd_record_entry_new:
 * @time: when the verdict came
 * @guide: id of the guide
 * @revision: the day of the guide's last revision
 * @uri: address of the page with the switch
 * @verdict: the verdict
 *
 * Returns: (transfer full): an entry of the record, by this version of the program
 */
WdRecordEntry *
wd_record_entry_new (GDateTime       *time,
                     const char      *guide,
                     const char      *revision,
                     const char      *uri,
                     const WdVerdict *verdict)
{
  WdRecordEntry *self;

  g_return_val_if_fail (time != NULL, NULL);
  g_return_val_if_fail (guide != NULL, NULL);
  g_return_val_if_fail (revision != NULL, NULL);
  g_return_val_if_fail (uri != NULL, NULL);
  g_return_val_if_fail (verdict != NULL, NULL);

  self = g_object_new (WD_TYPE_RECORD_ENTRY, NULL);
  self->time = g_date_time_ref (time);
  self->guide = g_strdup (guide);
  self->revision = g_strdup (revision);
  self->uri = g_strdup (uri);
  self->version = g_strdup (PACKAGE_VERSION);
  self->verdict = *verdict;

  return self;
}

/**
 * wd_record_entry_is_reached:
 * @self: an entry
 * @guide: the guide that it is about
 * @now: the present time
 *
 * Returns: whether what the guide leads to is reached, as was seen or told, and not long ago; what
 *   is sent stays so
 */
gboolean
wd_record_entry_is_reached (WdRecordEntry *self,
                            WdGuide       *guide,
                            GDateTime     *now)
{
  WdState aim;
  g_autoptr(GDateTime) due = NULL;

  g_return_val_if_fail (WD_IS_RECORD_ENTRY (self), FALSE);
  g_return_val_if_fail (WD_IS_GUIDE (guide), FALSE);
  g_return_val_if_fail (now != NULL, FALSE);

  aim = wd_guide_get_aim (guide);
  if (self->verdict.after != aim || aim == WD_STATE_SENT)
    return self->verdict.after == aim;

  due = g_date_time_add_months (self->time, DUE_MONTHS);

  return due != NULL && g_date_time_compare (now, due) < 0;
}

/**
 * wd_record_entry_is_due:
 * @self: an entry
 * @guide: the guide that it is about
 * @now: the present time
 *
 * Returns: whether it is time to look again: unless what the guide leads to is reached, and was seen
 *   if a page can tell
 */
gboolean
wd_record_entry_is_due (WdRecordEntry *self,
                        WdGuide       *guide,
                        GDateTime     *now)
{
  g_return_val_if_fail (WD_IS_RECORD_ENTRY (self), FALSE);

  return !wd_record_entry_is_reached (self, guide, now) ||
         (wd_guide_get_goal (guide) == WD_GOAL_STATE && self->verdict.learned != WD_LEARNED_SEEN);
}
