/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wd-observation.h"

G_BEGIN_DECLS

/**
 * WdPlacement:
 * @WD_PLACEMENT_NONE: there is no target
 * @WD_PLACEMENT_HERE: it is in view
 * @WD_PLACEMENT_ABOVE: it is above of what is in view
 * @WD_PLACEMENT_BELOW: it is below
 * @WD_PLACEMENT_LEFT: it is to the left
 * @WD_PLACEMENT_RIGHT: it is to the right
 *
 * Where a target is, as seen from what the spotlight lies over.
 */
typedef enum
{
  WD_PLACEMENT_NONE,
  WD_PLACEMENT_HERE,
  WD_PLACEMENT_ABOVE,
  WD_PLACEMENT_BELOW,
  WD_PLACEMENT_LEFT,
  WD_PLACEMENT_RIGHT,
} WdPlacement;

#define WD_TYPE_SPOTLIGHT (wd_spotlight_get_type ())

G_DECLARE_FINAL_TYPE (WdSpotlight, wd_spotlight, WD, SPOTLIGHT, GtkWidget)

WdPlacement wd_spotlight_get_placement (WdSpotlight      *self);
void        wd_spotlight_set_words     (WdSpotlight      *self,
                                        const char       *words,
                                        const char       *position);
void        wd_spotlight_point_at      (WdSpotlight      *self,
                                        const WdRect     *rect,
                                        const WdViewport *viewport);

G_END_DECLS
