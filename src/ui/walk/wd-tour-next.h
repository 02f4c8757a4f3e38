/* wd-tour-next.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-spotlight.h"
#include "wd-tour.h"

G_BEGIN_DECLS

/**
 * WdTourNext:
 * @label: what the button says
 * @action: what it does, or %NULL if there is nothing to offer
 * @is_suggested: whether it is the thing to do, and not merely one that may help
 *
 * The one thing that the program can do next.
 */
typedef struct
{
  const char *label;
  const char *action;
  gboolean is_suggested;
} WdTourNext;

gboolean   wd_tour_next_can_open    (WdTour       *tour);
gboolean   wd_tour_next_can_go_out  (WdTour       *tour);
WdTourNext wd_tour_next_find        (WdTour       *tour,
                                     WdPlacement   placement);

G_END_DECLS
