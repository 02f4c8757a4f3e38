/* wd-step-card.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "wd-spotlight.h"
#include "wd-tour.h"

G_BEGIN_DECLS

#define WD_TYPE_STEP_CARD (wd_step_card_get_type ())

G_DECLARE_FINAL_TYPE (WdStepCard, wd_step_card, WD, STEP_CARD, GtkWidget)

void wd_step_card_set_failed (WdStepCard  *self,
                              gboolean     failed);
void wd_step_card_update     (WdStepCard  *self,
                              WdTour      *tour,
                              WdPlacement  placement);

G_END_DECLS
