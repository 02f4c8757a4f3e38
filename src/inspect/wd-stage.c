/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-stage.h"

/* The time between two frames of most screens. */
#define FRAME_MILLISECONDS 16

/* A CSS inch has 96 pixels. */
#define COMMON_DPI 96

/**
 * WdStage:
 *
 * A widget whose child lives as if it were shown, in a window that is never shown. The child has an
 * exact size, however small the screen is. The size of text is the common one, as it would scale a
 * page.
 *
 * WebKit gives a page frames only while its view is mapped and drawn. A window that is not shown
 * has no frame clock, so the stage maps its child and draws it by a timer.
 */
struct _WdStage
{
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *actor;

  int width;
  int height;
  guint timer;
};

G_DEFINE_FINAL_TYPE (WdStage, wd_stage, GTK_TYPE_WIDGET)

static void
allocate (WdStage *self)
{
  const GtkAllocation allocation = { 0, 0, self->width, self->height };

  /* GTK warns of an allocation without a measurement before it. */
  gtk_widget_measure (self->actor, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (self->actor, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->actor, &allocation, -1);
}

/* Asking for the drawing is what makes WebKit render; the drawing itself is dropped. */
static gboolean
draw_cb (gpointer data)
{
  WdStage *self = data;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  allocate (self);
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->actor, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_clear_pointer (&node, gsk_render_node_unref);

  return G_SOURCE_CONTINUE;
}

static void
wd_stage_realize (GtkWidget *widget)
{
  WdStage *self = WD_STAGE (widget);

  GTK_WIDGET_CLASS (wd_stage_parent_class)->realize (widget);

  allocate (self);
  gtk_widget_map (self->actor);
  self->timer = g_timeout_add (FRAME_MILLISECONDS, draw_cb, self);
}

static void
wd_stage_unrealize (GtkWidget *widget)
{
  WdStage *self = WD_STAGE (widget);

  g_clear_handle_id (&self->timer, g_source_remove);
  gtk_widget_unmap (self->actor);

  GTK_WIDGET_CLASS (wd_stage_parent_class)->unrealize (widget);
}

static void
wd_stage_dispose (GObject *object)
{
  WdStage *self = WD_STAGE (object);

  g_clear_pointer (&self->actor, gtk_widget_unparent);

  G_OBJECT_CLASS (wd_stage_parent_class)->dispose (object);
}

static void
wd_stage_class_init (WdStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_stage_dispose;

  widget_class->realize = wd_stage_realize;
  widget_class->unrealize = wd_stage_unrealize;
}

static void
wd_stage_init (WdStage *self)
{
}

/**
 * wd_stage_new_window:
 * @actor: (transfer floating): the widget that lives on the stage
 * @width: its width in logical pixels, above 0
 * @height: its height, likewise
 *
 * Puts a widget on a stage in a new window, which must not be presented. Destroying the window
 * destroys the stage.
 *
 * Returns: (transfer none): the window, to be freed with gtk_window_destroy()
 */
GtkWindow *
wd_stage_new_window (GtkWidget *actor,
                     int        width,
                     int        height)
{
  GtkWindow *window;
  WdStage *self;

  g_return_val_if_fail (GTK_IS_WIDGET (actor), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_object_new (WD_TYPE_STAGE, NULL);
  self->width = width;
  self->height = height;
  self->actor = actor;
  gtk_widget_set_parent (actor, GTK_WIDGET (self));

  window = GTK_WINDOW (gtk_window_new ());
  g_object_set (gtk_widget_get_settings (actor), "gtk-xft-dpi", COMMON_DPI * 1024, NULL);
  gtk_window_set_child (window, GTK_WIDGET (self));
  gtk_widget_realize (GTK_WIDGET (window));
  gtk_widget_realize (GTK_WIDGET (self));

  return window;
}
