/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-tour-view.h"

G_BEGIN_DECLS

#define WD_TYPE_LANGUAGE_ROW (wd_language_row_get_type ())

G_DECLARE_FINAL_TYPE (WdLanguageRow, wd_language_row, WD, LANGUAGE_ROW, AdwComboRow)

void wd_language_row_update (WdLanguageRow    *self,
                             const WdTourView *view);

G_END_DECLS
