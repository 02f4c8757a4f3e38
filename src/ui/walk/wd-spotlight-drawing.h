/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From the inner to the outer edge of the ring, in pixels. */
#define WD_SPOTLIGHT_RING_WIDTH 7

void wd_spotlight_draw_ring   (GtkSnapshot            *snapshot,
                               const graphene_rect_t  *target,
                               double                  gap,
                               gboolean                dark,
                               double                  width,
                               double                  height);
void wd_spotlight_draw_bubble (GtkSnapshot            *snapshot,
                               const graphene_point_t *tip,
                               GtkPositionType         side,
                               double                  width,
                               double                  height);

G_END_DECLS
