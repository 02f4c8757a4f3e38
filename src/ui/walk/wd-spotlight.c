/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-spotlight.h"

#include "wd-spotlight-drawing.h"

#include <adwaita.h>

/* In pixels. */
#define RING_GAP 6
#define RING_GAP_FAR 26

/* A target that moves further than this from one frame to the next cannot be followed by eye. */
#define FAST 32

/* In microseconds. */
#define FADE_TIME (150 * 1000)
#define APPEAR_TIME (300 * 1000)
#define REST_TIME (120 * 1000)

/* Where the page has the target. */
typedef struct
{
  WdRect rect;
  WdViewport viewport;
} Spot;

/**
 * WdSpotlight:
 *
 * Lies over all of the page and points at the target: a ring around it and a light dim over all
 * else, or an arrow at the edge behind which it is. It never takes a click.
 *
 * The frame of the page that a rectangle was measured in reaches the screen one tick of the frame
 * clock after the message that brings the rectangle, so a rectangle is shown one tick late. Where it
 * is shown is found out anew whenever it is drawn, as the view may have another size by then.
 */
struct _WdSpotlight
{
  GtkWidget parent_instance;

  Spot incoming;
  Spot waiting;
  Spot shown;
  guint has_incoming : 1;
  guint has_waiting : 1;
  guint has_shown : 1;
  guint is_fast : 1;

  guint tick_id;

  /* In microseconds, by the frame clock */
  gint64 now;
  gint64 appeared;
  gint64 moved;
  double strength;
  WdPlacement placement;
};

/* Where the arrow points, in radians clockwise from the right. */
static const double arrow_angles[] = {
  [WD_PLACEMENT_ABOVE] = -G_PI_2,
  [WD_PLACEMENT_BELOW] = G_PI_2,
  [WD_PLACEMENT_LEFT] = G_PI,
  [WD_PLACEMENT_RIGHT] = 0,
};

static guint placed_signal;

G_DEFINE_FINAL_TYPE (WdSpotlight, wd_spotlight, GTK_TYPE_WIDGET)

/* Finds the target in the spotlight's own coordinates. */
static gboolean
locate (WdSpotlight     *self,
        graphene_rect_t *target)
{
  WdRect rect;

  if (!self->has_shown ||
      !wd_viewport_map (&self->shown.viewport, &self->shown.rect,
                        gtk_widget_get_width (GTK_WIDGET (self)),
                        gtk_widget_get_height (GTK_WIDGET (self)), &rect))
    return FALSE;

  graphene_rect_init (target, rect.x, rect.y, rect.width, rect.height);

  return TRUE;
}

static WdPlacement
place (WdSpotlight *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t target;
  graphene_point_t centre;

  if (!locate (self, &target))
    return WD_PLACEMENT_NONE;

  graphene_rect_get_center (&target, &centre);

  if (centre.y < 0)
    return WD_PLACEMENT_ABOVE;

  if (centre.y > height)
    return WD_PLACEMENT_BELOW;

  if (centre.x < 0)
    return WD_PLACEMENT_LEFT;

  if (centre.x > width)
    return WD_PLACEMENT_RIGHT;

  return WD_PLACEMENT_HERE;
}

static void
update_placement (WdSpotlight *self)
{
  WdPlacement placement = place (self);

  if (self->placement == placement)
    return;

  self->placement = placement;
  g_signal_emit (self, placed_signal, 0);
}

static void
show_waiting (WdSpotlight *self)
{
  double distance = ABS (self->waiting.rect.y - self->shown.rect.y) +
                    ABS (self->waiting.rect.x - self->shown.rect.x);

  if (!self->has_shown)
    self->appeared = self->now;
  else if (distance > FAST)
    self->is_fast = TRUE;

  self->shown = self->waiting;
  self->has_shown = TRUE;
  self->has_waiting = FALSE;
  self->moved = self->now;
}

static void
fade (WdSpotlight *self,
      gint64       elapsed)
{
  double goal = self->is_fast ? 0.0 : 1.0;
  gboolean animated = adw_get_enable_animations (GTK_WIDGET (self));
  double stride = animated ? (double) elapsed / FADE_TIME : 1.0;

  if (self->strength < goal)
    self->strength = MIN (goal, self->strength + stride);
  else
    self->strength = MAX (goal, self->strength - stride);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  WdSpotlight *self = WD_SPOTLIGHT (widget);
  gint64 before = self->now;

  self->now = gdk_frame_clock_get_frame_time (clock);

  if (self->has_waiting)
    show_waiting (self);

  if (self->has_incoming)
    {
      self->waiting = self->incoming;
      self->has_waiting = TRUE;
      self->has_incoming = FALSE;
    }

  if (self->now - self->moved > REST_TIME)
    self->is_fast = FALSE;

  update_placement (self);
  fade (self, self->now - before);
  gtk_widget_queue_draw (widget);

  if (self->has_waiting || self->is_fast || self->strength < 1 ||
      self->now - self->appeared < APPEAR_TIME)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

static void
start_ticking (WdSpotlight *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (self->tick_id != 0)
    return;

  if (clock != NULL)
    self->now = gdk_frame_clock_get_frame_time (clock);

  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static double
get_gap (WdSpotlight *self)
{
  double progress;

  if (!adw_get_enable_animations (GTK_WIDGET (self)) || self->now - self->appeared >= APPEAR_TIME)
    return RING_GAP;

  /* Ease out: the ring closes in on the target. */
  progress = 1 - (double) (self->now - self->appeared) / APPEAR_TIME;

  return RING_GAP + (RING_GAP_FAR - RING_GAP) * progress * progress * progress;
}

static void
wd_spotlight_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  WdSpotlight *self = WD_SPOTLIGHT (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  graphene_rect_t target;

  if (self->placement == WD_PLACEMENT_NONE || !locate (self, &target))
    return;

  gtk_snapshot_push_opacity (snapshot, self->strength);

  if (self->placement == WD_PLACEMENT_HERE)
    wd_spotlight_draw_ring (snapshot, &target, get_gap (self), width, height);
  else
    wd_spotlight_draw_arrow (snapshot, &target, arrow_angles[self->placement], width, height);

  gtk_snapshot_pop (snapshot);
}

static void
wd_spotlight_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  /* The placement is told with the next tick: other widgets must not change while they are laid
   * out.
   */
  start_ticking (WD_SPOTLIGHT (widget));
}

static void
wd_spotlight_class_init (WdSpotlightClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->size_allocate = wd_spotlight_size_allocate;
  widget_class->snapshot = wd_spotlight_snapshot;

  /**
   * WdSpotlight::placed:
   * @self: a spotlight
   *
   * The target has come into view, or has left it on another side.
   */
  placed_signal = g_signal_new ("placed", WD_TYPE_SPOTLIGHT, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "spotlight");
}

static void
wd_spotlight_init (WdSpotlight *self)
{
  self->strength = 1;

  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

WdPlacement
wd_spotlight_get_placement (WdSpotlight *self)
{
  g_return_val_if_fail (WD_IS_SPOTLIGHT (self), WD_PLACEMENT_NONE);

  return self->placement;
}

/**
 * wd_spotlight_point_at:
 * @self: a spotlight
 * @rect: (nullable): the target's rectangle in the page, or %NULL to point at nothing, which takes
 *   effect at once
 * @viewport: the viewport of the page, which the spotlight covers
 *
 * Nothing is pointed at while the sizes of viewport and spotlight do not belong together.
 */
void
wd_spotlight_point_at (WdSpotlight      *self,
                       const WdRect     *rect,
                       const WdViewport *viewport)
{
  g_return_if_fail (WD_IS_SPOTLIGHT (self));
  g_return_if_fail (rect == NULL || viewport != NULL);

  if (rect == NULL)
    {
      self->has_incoming = self->has_waiting = self->has_shown = FALSE;
      self->is_fast = FALSE;
      update_placement (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  self->incoming = (Spot) { *rect, *viewport };
  self->has_incoming = TRUE;
  start_ticking (self);
}

