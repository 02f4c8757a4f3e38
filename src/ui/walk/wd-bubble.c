/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-bubble.h"

#include "wd-spotlight-drawing.h"

/* In pixels, from the ring, from the edges of the view, and around the words. */
#define GAP 11
#define MARGIN 6
#define PADDING 12

#define MAX_WIDTH_CHARS 24

/**
 * WdBubble:
 *
 * A few words beside the ring, and the number of the step. It takes no click, and a screen reader
 * does not meet it: the step's card says the same.
 */
struct _WdBubble
{
  GtkWidget parent_instance;

  GtkLabel *words;
  GtkLabel *position;

  /* Where the ring is, in the bubble's own coordinates */
  graphene_point_t tip;
  GtkPositionType side;
};

G_DEFINE_FINAL_TYPE (WdBubble, wd_bubble, GTK_TYPE_WIDGET)

/* Below the ring is best: there it covers what comes after the target. */
static const GtkPositionType sides[] = {
  GTK_POS_BOTTOM, GTK_POS_TOP, GTK_POS_RIGHT, GTK_POS_LEFT,
};

static void
wd_bubble_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  WdBubble *self = WD_BUBBLE (widget);

  wd_spotlight_draw_bubble (snapshot, &self->tip, self->side, gtk_widget_get_width (widget),
                            gtk_widget_get_height (widget));

  GTK_WIDGET_CLASS (wd_bubble_parent_class)->snapshot (widget, snapshot);
}

static void
wd_bubble_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (wd_bubble_parent_class)->dispose (object);
}

static void
wd_bubble_class_init (WdBubbleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wd_bubble_dispose;

  widget_class->snapshot = wd_bubble_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "bubble");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkLabel *
append_label (WdBubble   *self,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "margin-bottom", PADDING / 2,
                                   "margin-top", PADDING / 2,
                                   "max-width-chars", MAX_WIDTH_CHARS,
                                   "wrap", TRUE,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

static void
wd_bubble_init (WdBubble *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 9);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);

  self->words = append_label (self, "heading");
  self->position = append_label (self, "numeric");
  gtk_widget_set_margin_start (GTK_WIDGET (self->words), PADDING);
  gtk_widget_set_margin_end (GTK_WIDGET (self->position), PADDING);
}

/**
 * wd_bubble_set_words:
 * @self: a bubble
 * @words: (nullable): what to do at the ring, if there is something to say
 * @position: which step of how many it is
 */
void
wd_bubble_set_words (WdBubble   *self,
                     const char *words,
                     const char *position)
{
  g_return_if_fail (WD_IS_BUBBLE (self));

  gtk_label_set_label (self->words, words != NULL ? words : "");
  gtk_label_set_label (self->position, position);
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
}

/* The middle of the bubble is level with that of the ring, as far as the view allows. */
static GtkAllocation
find_place (GtkPositionType        side,
            const graphene_rect_t *ring,
            GtkRequisition         size,
            int                    width,
            int                    height)
{
  const int left = (int) ring->origin.x, top = (int) ring->origin.y;
  const int right = left + (int) ring->size.width, bottom = top + (int) ring->size.height;
  GtkAllocation place = { 0, 0, size.width, size.height };

  if (side == GTK_POS_TOP || side == GTK_POS_BOTTOM)
    {
      place.x = CLAMP ((left + right - size.width) / 2, MARGIN, width - MARGIN - size.width);
      place.y = side == GTK_POS_TOP ? top - GAP - size.height : bottom + GAP;
    }
  else
    {
      place.x = side == GTK_POS_LEFT ? left - GAP - size.width : right + GAP;
      place.y = CLAMP ((top + bottom - size.height) / 2, MARGIN, height - MARGIN - size.height);
    }

  return place;
}

/**
 * wd_bubble_allocate:
 * @self: a bubble that has words
 * @ring: the outer edge of the ring, in the coordinates of the parent
 * @width: width of the view, in pixels
 * @height: its height
 *
 * Gives the bubble its place beside the ring: all of it in the view, and none of it over the ring.
 * Without such a place, it is not shown.
 *
 * Returns: whether it has a place
 */
gboolean
wd_bubble_allocate (WdBubble              *self,
                    const graphene_rect_t *ring,
                    int                    width,
                    int                    height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GdkRectangle view = { MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN };
  GtkRequisition size;
  int min_width;

  g_return_val_if_fail (WD_IS_BUBBLE (self), FALSE);

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, &size.width, NULL, NULL);
  size.width = MAX (min_width, MIN (size.width, view.width));
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, size.width, &size.height, NULL, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      GtkAllocation place = find_place (sides[i], ring, size, width, height);
      GdkRectangle inside;

      if (!gdk_rectangle_intersect (&view, &place, &inside) ||
          !gdk_rectangle_equal (&inside, &place))
        continue;

      graphene_rect_get_center (ring, &self->tip);
      self->tip.x -= (float) place.x;
      self->tip.y -= (float) place.y;
      self->side = sides[i];
      gtk_widget_set_child_visible (widget, TRUE);
      gtk_widget_size_allocate (widget, &place, -1);
      /* A widget that was only moved is not drawn anew, but the tail may be elsewhere now. */
      gtk_widget_queue_draw (widget);

      return TRUE;
    }

  gtk_widget_set_child_visible (widget, FALSE);

  return FALSE;
}
