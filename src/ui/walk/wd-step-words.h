/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wd-heading.h"
#include "wd-tour-view.h"

G_BEGIN_DECLS

void wd_step_words_update   (const WdTourView *view,
                             const char       *turn,
                             GtkLabel         *position,
                             WdHeading        *title,
                             GtkLabel         *text,
                             GtkExpander      *ways,
                             GtkLabel         *menu);
void wd_step_words_describe (GtkLabel         *position,
                             WdHeading        *title,
                             GtkLabel         *text,
                             const char       *status);

G_END_DECLS
