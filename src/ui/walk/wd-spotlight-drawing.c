/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-spotlight-drawing.h"

/* In pixels. */
#define RING_RADIUS 10
#define RING_WIDTH 4
#define EDGE_WIDTH 1.5
#define BUBBLE_RADIUS 9
#define TAIL 8

/* Orange between a dark and a light edge stands out from whatever a page has below it. */
static const GdkRGBA ring_colour = { 1.0f, 0.47f, 0.0f, 1.0f };
static const GdkRGBA light_edge = { 1.0f, 1.0f, 1.0f, 0.95f };
static const GdkRGBA dark_edge = { 0.0f, 0.0f, 0.0f, 0.75f };
static const GdkRGBA bubble_colour = { 0.12f, 0.12f, 0.14f, 1.0f };

/* A light dim hardly shows on a dark page. */
static const GdkRGBA dim_colour = { 0.0f, 0.0f, 0.0f, 0.28f };
static const GdkRGBA dim_colour_dark = { 0.0f, 0.0f, 0.0f, 0.45f };

static void
append_border (GtkSnapshot           *snapshot,
               const graphene_rect_t *inner,
               double                 radius,
               double                 width,
               const GdkRGBA         *colour)
{
  const float widths[4] = { width, width, width, width };
  const GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };
  graphene_rect_t outer = *inner;
  GskRoundedRect outline;

  graphene_rect_inset (&outer, -width, -width);
  gsk_rounded_rect_init_from_rect (&outline, &outer, radius + width);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

/* Dims all that is drawn on but a hole. The corners of the hole lie under those of the ring, so they
 * need not be round.
 */
static void
append_dim (GtkSnapshot           *snapshot,
            const graphene_rect_t *hole,
            gboolean               dark,
            double                 width,
            double                 height)
{
  double left = CLAMP (hole->origin.x, 0, width);
  double top = CLAMP (hole->origin.y, 0, height);
  double right = CLAMP (hole->origin.x + hole->size.width, 0, width);
  double bottom = CLAMP (hole->origin.y + hole->size.height, 0, height);
  const graphene_rect_t parts[] = {
    GRAPHENE_RECT_INIT (0, 0, width, top),
    GRAPHENE_RECT_INIT (0, top, left, bottom - top),
    GRAPHENE_RECT_INIT (right, top, width - right, bottom - top),
    GRAPHENE_RECT_INIT (0, bottom, width, height - bottom),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].size.width > 0 && parts[i].size.height > 0)
      gtk_snapshot_append_color (snapshot, dark ? &dim_colour_dark : &dim_colour, &parts[i]);
}

/**
 * wd_spotlight_draw_ring:
 * @snapshot: what is drawn on
 * @target: the target's rectangle
 * @gap: how far the ring is from it, in pixels
 * @dark: whether a dark page is likely
 * @width: width of what is drawn on, in pixels
 * @height: its height
 *
 * Draws a ring around the target and a light dim over all else.
 */
void
wd_spotlight_draw_ring (GtkSnapshot           *snapshot,
                        const graphene_rect_t *target,
                        double                 gap,
                        gboolean               dark,
                        double                 width,
                        double                 height)
{
  graphene_rect_t inner = *target;
  graphene_rect_t hole;

  graphene_rect_inset (&inner, -gap, -gap);

  /* Between whole pixels, two parts of the dim would leave a seam. */
  graphene_rect_round_extents (&inner, &hole);
  append_dim (snapshot, &hole, dark, width, height);

  append_border (snapshot, &inner, RING_RADIUS, EDGE_WIDTH, &dark_edge);
  graphene_rect_inset (&inner, -EDGE_WIDTH, -EDGE_WIDTH);
  append_border (snapshot, &inner, RING_RADIUS + EDGE_WIDTH, RING_WIDTH, &ring_colour);
  graphene_rect_inset (&inner, -RING_WIDTH, -RING_WIDTH);
  append_border (snapshot, &inner, RING_RADIUS + EDGE_WIDTH + RING_WIDTH, EDGE_WIDTH, &light_edge);
}

/**
 * wd_spotlight_draw_bubble:
 * @snapshot: what is drawn on
 * @tip: where the ring is, in the coordinates of @snapshot
 * @side: on which side of the ring the bubble is
 * @width: width of the bubble, in pixels
 * @height: its height
 *
 * Draws the ground of a bubble at the origin, with a tail that points to the ring.
 */
void
wd_spotlight_draw_bubble (GtkSnapshot            *snapshot,
                          const graphene_point_t *tip,
                          GtkPositionType         side,
                          double                  width,
                          double                  height)
{
  static const double angles[] = {
    [GTK_POS_BOTTOM] = 0, [GTK_POS_TOP] = G_PI, [GTK_POS_RIGHT] = -G_PI_2, [GTK_POS_LEFT] = G_PI_2,
  };
  const double inset = BUBBLE_RADIUS + TAIL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr;

  graphene_rect_inset (&bounds, -2 * TAIL, -2 * TAIL);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_arc (cr, BUBBLE_RADIUS, BUBBLE_RADIUS, BUBBLE_RADIUS, -G_PI, -G_PI_2);
  cairo_arc (cr, width - BUBBLE_RADIUS, BUBBLE_RADIUS, BUBBLE_RADIUS, -G_PI_2, 0);
  cairo_arc (cr, width - BUBBLE_RADIUS, height - BUBBLE_RADIUS, BUBBLE_RADIUS, 0, G_PI_2);
  cairo_arc (cr, BUBBLE_RADIUS, height - BUBBLE_RADIUS, BUBBLE_RADIUS, G_PI_2, G_PI);
  cairo_close_path (cr);

  if (side == GTK_POS_TOP || side == GTK_POS_BOTTOM)
    cairo_translate (cr, CLAMP (tip->x, inset, width - inset), side == GTK_POS_TOP ? height : 0);
  else
    cairo_translate (cr, side == GTK_POS_LEFT ? width : 0, CLAMP (tip->y, inset, height - inset));
  cairo_rotate (cr, angles[side]);
  cairo_move_to (cr, -TAIL, 0);
  cairo_line_to (cr, 0, -TAIL);
  cairo_line_to (cr, TAIL, 0);
  cairo_close_path (cr);

  /* The ground covers the inner half of the edge, and the edge between itself and the tail. */
  gdk_cairo_set_source_rgba (cr, &light_edge);
  cairo_set_line_width (cr, 2 * EDGE_WIDTH);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &bubble_colour);
  cairo_fill (cr);
  cairo_destroy (cr);
}
