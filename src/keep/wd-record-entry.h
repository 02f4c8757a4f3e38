/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wd-tour.h"

G_BEGIN_DECLS

#define WD_TYPE_RECORD_ENTRY (wd_record_entry_get_type ())

G_DECLARE_FINAL_TYPE (WdRecordEntry, wd_record_entry, WD, RECORD_ENTRY, GObject)

WdRecordEntry   *wd_record_entry_new          (GDateTime       *time,
                                               const char      *guide,
                                               const char      *revision,
                                               const char      *uri,
                                               const WdVerdict *verdict);

GDateTime       *wd_record_entry_get_time     (WdRecordEntry   *self);
const char      *wd_record_entry_get_guide    (WdRecordEntry   *self);
const char      *wd_record_entry_get_revision (WdRecordEntry   *self);
const char      *wd_record_entry_get_uri      (WdRecordEntry   *self);
const WdVerdict *wd_record_entry_get_verdict  (WdRecordEntry   *self);
const char      *wd_record_entry_get_version  (WdRecordEntry   *self);
gboolean         wd_record_entry_is_due       (WdRecordEntry   *self,
                                               WdState          want,
                                               GDateTime       *now);

G_END_DECLS
