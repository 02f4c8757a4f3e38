/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wd-tour.h"

G_BEGIN_DECLS

#define WD_TYPE_RECORD_ENTRY (wd_record_entry_get_type ())

G_DECLARE_FINAL_TYPE (WdRecordEntry, wd_record_entry, WD, RECORD_ENTRY, GObject)

/**
 * WdRecordEntry:
 * @time: when the verdict came, with its zone
 * @guide: id of the guide
 * @revision: the day of the guide's last revision, as YYYY-MM-DD
 * @uri: address of the page with the switch
 * @version: (nullable): the version of the program that made the entry, %NULL if it does not tell
 * @verdict: the verdict
 *
 * An entry of the record, which does not change any more.
 */
struct _WdRecordEntry
{
  /*< private >*/
  GObject parent_instance;

  /*< public >*/
  GDateTime *time;
  char *guide;
  char *revision;
  char *uri;
  char *version;
  WdVerdict verdict;
};

WdRecordEntry *wd_record_entry_new        (GDateTime       *time,
                                           const char      *guide,
                                           const char      *revision,
                                           const char      *uri,
                                           const WdVerdict *verdict);

gboolean       wd_record_entry_is_reached (WdRecordEntry   *self,
                                           WdGuide         *guide,
                                           GDateTime       *now);
gboolean       wd_record_entry_is_due     (WdRecordEntry   *self,
                                           WdGuide         *guide,
                                           GDateTime       *now);

G_END_DECLS
