/* wd-tour-text.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-spotlight.h"
#include "wd-tour.h"

G_BEGIN_DECLS

const char *wd_tour_text_get_language  (WdTour       *tour);
char       *wd_tour_text_dup_position  (WdTour       *tour);
const char *wd_tour_text_get_status    (WdTour       *tour,
                                        WdPlacement   placement);
const char *wd_tour_text_get_icon      (WdTour       *tour,
                                        WdPlacement   placement);
const char *wd_tour_text_get_note      (WdTour       *tour);
const char *wd_tour_text_get_hindrance (WdTour       *tour);
const char *wd_tour_text_get_notice    (WdTour       *tour);
const char *wd_tour_text_get_mark      (WdMark        mark);

G_END_DECLS
