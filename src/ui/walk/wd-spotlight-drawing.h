/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void wd_spotlight_draw_ring  (GtkSnapshot           *snapshot,
                              const graphene_rect_t *target,
                              double                 gap,
                              double                 width,
                              double                 height);
void wd_spotlight_draw_arrow (GtkSnapshot           *snapshot,
                              const graphene_rect_t *target,
                              double                 angle,
                              double                 width,
                              double                 height);

G_END_DECLS
