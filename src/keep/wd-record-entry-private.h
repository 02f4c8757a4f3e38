/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-record-entry.h"

G_BEGIN_DECLS

void wd_record_entry_set_version (WdRecordEntry *self,
                                  const char    *version);

G_END_DECLS
