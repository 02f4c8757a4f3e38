/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wd-placement.h"

G_BEGIN_DECLS

#define WD_TYPE_SPOTLIGHT (wd_spotlight_get_type ())

G_DECLARE_FINAL_TYPE (WdSpotlight, wd_spotlight, WD, SPOTLIGHT, GtkWidget)

GtkWidget   *wd_spotlight_new           (void);

WdPlacement  wd_spotlight_get_placement (WdSpotlight           *self);
void         wd_spotlight_point_at      (WdSpotlight           *self,
                                         const graphene_rect_t *rect);

G_END_DECLS
