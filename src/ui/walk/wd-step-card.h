/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wd-advice.h"
#include "wd-step-list.h"

G_BEGIN_DECLS

#define WD_TYPE_STEP_CARD (wd_step_card_get_type ())

G_DECLARE_FINAL_TYPE (WdStepCard, wd_step_card, WD, STEP_CARD, GtkWidget)

WdStepList *wd_step_card_get_list (WdStepCard       *self);
void        wd_step_card_set_turn (WdStepCard       *self,
                                   const char       *turn);
void        wd_step_card_update   (WdStepCard       *self,
                                   const WdTourView *view,
                                   const WdAdvice   *advice);

G_END_DECLS
