/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-tour-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define WD_TYPE_CHECK_PROGRESS (wd_check_progress_get_type ())

G_DECLARE_FINAL_TYPE (WdCheckProgress, wd_check_progress, WD, CHECK_PROGRESS, AdwBin)

void wd_check_progress_update (WdCheckProgress  *self,
                               const WdTourView *view);

G_END_DECLS
