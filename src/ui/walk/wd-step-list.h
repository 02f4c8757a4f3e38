/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wd-tour-view.h"

G_BEGIN_DECLS

#define WD_TYPE_STEP_LIST (wd_step_list_get_type ())

G_DECLARE_FINAL_TYPE (WdStepList, wd_step_list, WD, STEP_LIST, GtkWidget)

void wd_step_list_update (WdStepList       *self,
                          const WdTourView *view);

G_END_DECLS
