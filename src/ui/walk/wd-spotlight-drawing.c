/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-spotlight-drawing.h"

/* In pixels. */
#define RING_RADIUS 10
#define RING_WIDTH 4
#define EDGE_WIDTH 1.5
#define ARROW_RADIUS 22
#define ARROW_MARGIN 14

/* Orange between a dark and a light edge stands out from whatever a page has below it. */
static const GdkRGBA ring_colour = { 1.0f, 0.47f, 0.0f, 1.0f };
static const GdkRGBA light_edge = { 1.0f, 1.0f, 1.0f, 0.95f };
static const GdkRGBA dark_edge = { 0.0f, 0.0f, 0.0f, 0.75f };
static const GdkRGBA dim_colour = { 0.0f, 0.0f, 0.0f, 0.28f };
static const GdkRGBA arrow_colour = { 0.0f, 0.0f, 0.0f, 0.9f };

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
      gtk_snapshot_append_color (snapshot, &dim_colour, &parts[i]);
}

/**
 * wd_spotlight_draw_ring:
 * @snapshot: what is drawn on
 * @target: the target's rectangle
 * @gap: how far the ring is from it, in pixels
 * @width: width of what is drawn on, in pixels
 * @height: its height
 *
 * Draws a ring around the target and a light dim over all else.
 */
void
wd_spotlight_draw_ring (GtkSnapshot           *snapshot,
                        const graphene_rect_t *target,
                        double                 gap,
                        double                 width,
                        double                 height)
{
  graphene_rect_t inner = *target;
  graphene_rect_t hole;

  graphene_rect_inset (&inner, -gap, -gap);

  /* A shadow without blur that reaches everywhere is a dim with a rounded hole. */
  /* Between whole pixels, two parts of the dim would leave a seam. */
  graphene_rect_round_extents (&inner, &hole);
  append_dim (snapshot, &hole, width, height);

  append_border (snapshot, &inner, RING_RADIUS, EDGE_WIDTH, &dark_edge);
  graphene_rect_inset (&inner, -EDGE_WIDTH, -EDGE_WIDTH);
  append_border (snapshot, &inner, RING_RADIUS + EDGE_WIDTH, RING_WIDTH, &ring_colour);
  graphene_rect_inset (&inner, -RING_WIDTH, -RING_WIDTH);
  append_border (snapshot, &inner, RING_RADIUS + EDGE_WIDTH + RING_WIDTH, EDGE_WIDTH, &light_edge);
}

/* Points the arrow from as near to the target as there is room for it. */
static void
get_arrow_centre (const graphene_rect_t *target,
                  double                 width,
                  double                 height,
                  graphene_point_t      *centre)
{
  const double inset = ARROW_RADIUS + ARROW_MARGIN;

  graphene_rect_get_center (target, centre);
  centre->x = CLAMP (centre->x, inset, MAX (inset, width - inset));
  centre->y = CLAMP (centre->y, inset, MAX (inset, height - inset));
}

static void
draw_disc (cairo_t *cr)
{
  cairo_arc (cr, 0, 0, ARROW_RADIUS, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &ring_colour);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &light_edge);
  cairo_set_line_width (cr, 2 * EDGE_WIDTH);
  cairo_stroke (cr);
}

/**
 * wd_spotlight_draw_arrow:
 * @snapshot: what is drawn on
 * @target: the target's rectangle
 * @angle: where the arrow points, in radians clockwise from the right
 * @width: width of what is drawn on, in pixels
 * @height: its height
 *
 * Draws an arrow at the edge behind which the target is.
 */
void
wd_spotlight_draw_arrow (GtkSnapshot           *snapshot,
                         const graphene_rect_t *target,
                         double                 angle,
                         double                 width,
                         double                 height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT_ZERO;
  graphene_point_t centre;
  cairo_t *cr;

  get_arrow_centre (target, width, height, &centre);
  bounds.origin = centre;
  graphene_rect_inset (&bounds, -(ARROW_RADIUS + ARROW_MARGIN), -(ARROW_RADIUS + ARROW_MARGIN));

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, centre.x, centre.y);
  cairo_rotate (cr, angle);

  draw_disc (cr);

  cairo_move_to (cr, -9, 0);
  cairo_line_to (cr, 9, 0);
  cairo_move_to (cr, 2, -7);
  cairo_line_to (cr, 9, 0);
  cairo_line_to (cr, 2, 7);
  gdk_cairo_set_source_rgba (cr, &arrow_colour);
  cairo_set_line_width (cr, 3);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);

  cairo_destroy (cr);
}
