/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wd-record-entry.h"

G_BEGIN_DECLS

#define WD_TYPE_RECORD (wd_record_get_type ())

G_DECLARE_FINAL_TYPE (WdRecord, wd_record, WD, RECORD, GObject)

WdRecord      *wd_record_new           (GFile          *file);

gboolean       wd_record_load          (WdRecord       *self,
                                        GError        **error);
const char    *wd_record_get_path      (WdRecord       *self);
guint          wd_record_get_n_damaged (WdRecord       *self);
gboolean       wd_record_append        (WdRecord       *self,
                                        WdRecordEntry  *entry,
                                        GError        **error);
void           wd_record_add           (WdRecord       *self,
                                        WdRecordEntry  *entry);
gboolean       wd_record_delete        (WdRecord       *self,
                                        GError        **error);
WdRecordEntry *wd_record_get_last      (WdRecord       *self,
                                        const char     *guide);
gboolean       wd_record_is_open       (WdRecord       *self,
                                        WdGuide        *guide,
                                        GDateTime      *now);

G_END_DECLS
