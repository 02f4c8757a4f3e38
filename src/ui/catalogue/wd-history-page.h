/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-guide-library.h"
#include "wd-record.h"

G_BEGIN_DECLS

#define WD_TYPE_HISTORY_PAGE (wd_history_page_get_type ())

G_DECLARE_FINAL_TYPE (WdHistoryPage, wd_history_page, WD, HISTORY_PAGE, AdwBin)

void wd_history_page_set_record  (WdHistoryPage  *self,
                                  WdRecord       *record,
                                  WdGuideLibrary *library);
void wd_history_page_set_deleted (WdHistoryPage  *self,
                                  gboolean        deleted);
void wd_history_page_set_problem (WdHistoryPage  *self,
                                  const char     *problem);

G_END_DECLS
