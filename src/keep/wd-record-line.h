/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-record-entry.h"

G_BEGIN_DECLS

/* In bytes. Longer ones are not ours. */
#define WD_RECORD_LINE_MAX_LENGTH 4096

char          *wd_record_line_write (WdRecordEntry *entry);
WdRecordEntry *wd_record_line_read  (const char    *line,
                                     gsize          length);

G_END_DECLS
