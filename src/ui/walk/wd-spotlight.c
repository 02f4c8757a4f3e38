/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-spotlight.h"

#include "wd-bubble.h"
#include "wd-spotlight-drawing.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* In pixels. */
#define RING_GAP 6
#define RING_GAP_FAR 26
#define ARROW_MARGIN 14

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
 * Lies over all of the page and points at the target: a ring around it with a bubble that says what
 * to do there, and a light dim over all else, or an arrow at the edge behind which it is. The arrow
 * is a button that brings the target into view; nothing else takes a click.
 *
 * The frame of the page that a rectangle was measured in reaches the screen one tick of the frame
 * clock after the message that brings the rectangle, so a rectangle is shown one tick late. Where it
 * is shown is found out anew whenever it is drawn, as the view may have another size by then.
 */
struct _WdSpotlight
{
  GtkWidget parent_instance;

  /* Children */
  WdBubble *bubble;
  GtkButton *arrow;

  Spot incoming;
  Spot waiting;
  Spot shown;
  guint has_incoming : 1;
  guint has_waiting : 1;
  guint has_shown : 1;
  guint is_fast : 1;

  guint tick_id;
  int width;
  int height;

  /* In microseconds, by the frame clock */
  gint64 now;
  gint64 appeared;
  gint64 moved;
  double strength;
  WdPlacement placement;
};

/* GTK turns the icons of directions around where text runs from right to left. */
static const char * const arrow_icons[][2] = {
  [WD_PLACEMENT_ABOVE] = { "go-up-symbolic", "go-up-symbolic" },
  [WD_PLACEMENT_BELOW] = { "go-down-symbolic", "go-down-symbolic" },
  [WD_PLACEMENT_LEFT] = { "go-previous-symbolic", "go-next-symbolic" },
  [WD_PLACEMENT_RIGHT] = { "go-next-symbolic", "go-previous-symbolic" },
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
update_arrow (WdSpotlight *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const char *icon = self->placement != WD_PLACEMENT_NONE ? arrow_icons[self->placement][rtl]
                                                          : NULL;

  if (icon != NULL)
    gtk_button_set_icon_name (self->arrow, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), icon != NULL);
}

static void
update_placement (WdSpotlight *self)
{
  WdPlacement placement = place (self);

  if (self->placement == placement)
    return;

  self->placement = placement;
  update_arrow (self);
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
  gtk_widget_queue_allocate (widget);
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

/* Gives the arrow a place as near to the target as there is room for it. */
static void
allocate_arrow (WdSpotlight           *self,
                const graphene_rect_t *target,
                int                    width,
                int                    height)
{
  GtkWidget *arrow = GTK_WIDGET (self->arrow);
  GtkRequisition size;
  graphene_point_t centre;

  gtk_widget_get_preferred_size (arrow, &size, NULL);
  graphene_rect_get_center (target, &centre);
  gtk_widget_size_allocate (arrow,
                            &(GtkAllocation) {
                              CLAMP ((int) centre.x - size.width / 2, ARROW_MARGIN,
                                     MAX (ARROW_MARGIN, width - ARROW_MARGIN - size.width)),
                              CLAMP ((int) centre.y - size.height / 2, ARROW_MARGIN,
                                     MAX (ARROW_MARGIN, height - ARROW_MARGIN - size.height)),
                              size.width, size.height,
                            }, -1);
}

static void
allocate_children (WdSpotlight *self,
                   int          width,
                   int          height)
{
  const float reach = RING_GAP + WD_SPOTLIGHT_RING_WIDTH;
  graphene_rect_t target;

  if (!locate (self, &target))
    {
      gtk_widget_set_child_visible (GTK_WIDGET (self->bubble), FALSE);
      return;
    }

  if (gtk_widget_get_visible (GTK_WIDGET (self->arrow)))
    allocate_arrow (self, &target, width, height);

  graphene_rect_inset (&target, -reach, -reach);
  if (gtk_widget_get_visible (GTK_WIDGET (self->bubble)))
    wd_bubble_allocate (self->bubble, &target, width, height);
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
    {
      wd_spotlight_draw_ring (snapshot, &target, get_gap (self),
                              adw_style_manager_get_dark (adw_style_manager_get_default ()),
                              width, height);
      gtk_widget_snapshot_child (widget, GTK_WIDGET (self->bubble), snapshot);
    }
  else
    {
      gtk_widget_snapshot_child (widget, GTK_WIDGET (self->arrow), snapshot);
    }

  gtk_snapshot_pop (snapshot);
}

static void
wd_spotlight_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  allocate_children (WD_SPOTLIGHT (widget), width, height);

  /* The placement is told with the next tick: other widgets must not change while they are laid
   * out.
   */
  if (width != WD_SPOTLIGHT (widget)->width || height != WD_SPOTLIGHT (widget)->height)
    start_ticking (WD_SPOTLIGHT (widget));
  WD_SPOTLIGHT (widget)->width = width;
  WD_SPOTLIGHT (widget)->height = height;
}

/* A click beside the arrow goes to the page. */
static gboolean
wd_spotlight_contains (GtkWidget *widget,
                       double     x,
                       double     y)
{
  return FALSE;
}

static void
wd_spotlight_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (wd_spotlight_parent_class)->dispose (object);
}

static void
wd_spotlight_class_init (WdSpotlightClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wd_spotlight_dispose;

  widget_class->contains = wd_spotlight_contains;
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

  self->bubble = g_object_new (WD_TYPE_BUBBLE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->bubble), GTK_WIDGET (self));
  wd_bubble_set_words (self->bubble, NULL, "");

  self->arrow = g_object_new (GTK_TYPE_BUTTON,
                              "action-name", "tour.show",
                              "tooltip-text", _("Scroll There"),
                              "visible", FALSE,
                              NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->arrow), "circular");
  gtk_widget_add_css_class (GTK_WIDGET (self->arrow), "arrow");
  gtk_widget_set_parent (GTK_WIDGET (self->arrow), GTK_WIDGET (self));

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

WdPlacement
wd_spotlight_get_placement (WdSpotlight *self)
{
  g_return_val_if_fail (WD_IS_SPOTLIGHT (self), WD_PLACEMENT_NONE);

  return self->placement;
}

/**
 * wd_spotlight_set_words:
 * @self: a spotlight
 * @words: (nullable): what to do at the target, if there is something to say
 * @position: which step of how many it is
 */
void
wd_spotlight_set_words (WdSpotlight *self,
                        const char  *words,
                        const char  *position)
{
  g_return_if_fail (WD_IS_SPOTLIGHT (self));

  wd_bubble_set_words (self->bubble, words, position);
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

