/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-record-entry-private.h"

/* A switch that was seen to be right is worth another look after so long. It comes before the time
 * that reminders are for, so that whoever is reminded is offered to look.
 */
#define DUE_MONTHS 3

struct _WdRecordEntry
{
  GObject parent_instance;

  /* Owned */
  GDateTime *time;
  char *guide;
  char *revision;
  char *uri;
  char *version;
  WdVerdict verdict;
};

G_DEFINE_FINAL_TYPE (WdRecordEntry, wd_record_entry, G_TYPE_OBJECT)

static void
wd_record_entry_finalize (GObject *object)
{
  WdRecordEntry *self = WD_RECORD_ENTRY (object);

  g_clear_pointer (&self->time, g_date_time_unref);
  g_clear_pointer (&self->guide, g_free);
  g_clear_pointer (&self->revision, g_free);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->version, g_free);

  G_OBJECT_CLASS (wd_record_entry_parent_class)->finalize (object);
}

static void
wd_record_entry_class_init (WdRecordEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wd_record_entry_finalize;
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
 * Creates an entry of the record, by this version of the program.
 *
 * Returns: (transfer full): the entry
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

/* For an entry that is read. */
void
wd_record_entry_set_version (WdRecordEntry *self,
                             const char    *version)
{
  g_free (self->version);
  self->version = g_strdup (version);
}

/**
 * wd_record_entry_get_time:
 * @self: an entry
 *
 * Gets when the verdict came.
 *
 * Returns: (transfer none): the time, with its zone
 */
GDateTime *
wd_record_entry_get_time (WdRecordEntry *self)
{
  g_return_val_if_fail (WD_IS_RECORD_ENTRY (self), NULL);

  return self->time;
}

/**
 * wd_record_entry_get_guide:
 * @self: an entry
 *
 * Gets which guide was walked.
 *
 * Returns: its id
 */
const char *
wd_record_entry_get_guide (WdRecordEntry *self)
{
  g_return_val_if_fail (WD_IS_RECORD_ENTRY (self), NULL);

  return self->guide;
}

/**
 * wd_record_entry_get_revision:
 * @self: an entry
 *
 * Gets the revision of the guide.
 *
 * Returns: a date as YYYY-MM-DD
 */
const char *
wd_record_entry_get_revision (WdRecordEntry *self)
{
  g_return_val_if_fail (WD_IS_RECORD_ENTRY (self), NULL);

  return self->revision;
}

/**
 * wd_record_entry_get_uri:
 * @self: an entry
 *
 * Gets the address of the page with the switch.
 *
 * Returns: the address
 */
const char *
wd_record_entry_get_uri (WdRecordEntry *self)
{
  g_return_val_if_fail (WD_IS_RECORD_ENTRY (self), NULL);

  return self->uri;
}

/**
 * wd_record_entry_get_verdict:
 * @self: an entry
 *
 * Gets the verdict.
 *
 * Returns: (transfer none): the verdict
 */
const WdVerdict *
wd_record_entry_get_verdict (WdRecordEntry *self)
{
  g_return_val_if_fail (WD_IS_RECORD_ENTRY (self), NULL);

  return &self->verdict;
}

/**
 * wd_record_entry_get_version:
 * @self: an entry
 *
 * Gets the version of the program that made the entry.
 *
 * Returns: (nullable): the version, or %NULL if the entry does not tell
 */
const char *
wd_record_entry_get_version (WdRecordEntry *self)
{
  g_return_val_if_fail (WD_IS_RECORD_ENTRY (self), NULL);

  return self->version;
}

/**
 * wd_record_entry_is_due:
 * @self: an entry
 * @want: the state that the guide leads to
 * @now: the present time
 *
 * Tells whether it is time to look again: unless the switch was seen to be as wanted, and not long
 * ago.
 *
 * Returns: whether it is
 */
gboolean
wd_record_entry_is_due (WdRecordEntry *self,
                        WdState        want,
                        GDateTime     *now)
{
  g_autoptr(GDateTime) due = NULL;

  g_return_val_if_fail (WD_IS_RECORD_ENTRY (self), FALSE);
  g_return_val_if_fail (now != NULL, FALSE);

  if (self->verdict.learned != WD_LEARNED_SEEN || self->verdict.after != want)
    return TRUE;

  due = g_date_time_add_months (self->time, DUE_MONTHS);

  return due == NULL || g_date_time_compare (now, due) >= 0;
}
