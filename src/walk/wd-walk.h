/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-page.h"
#include "wd-tour.h"

G_BEGIN_DECLS

#define WD_TYPE_WALK (wd_walk_get_type ())

G_DECLARE_FINAL_TYPE (WdWalk, wd_walk, WD, WALK, GObject)

WdWalk     *wd_walk_new         (WdTour       *tour,
                                 WdWebSession *session);

WdTour     *wd_walk_get_tour    (WdWalk       *self);
WdPage     *wd_walk_get_page    (WdWalk       *self);
GdkTexture *wd_walk_get_picture (WdWalk       *self);

void        wd_walk_open        (WdWalk       *self);
void        wd_walk_load_again  (WdWalk       *self);
void        wd_walk_go_ahead    (WdWalk       *self);

G_END_DECLS
