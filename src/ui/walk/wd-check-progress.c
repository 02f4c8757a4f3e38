/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-check-progress.h"

#include <glib/gi18n.h>

/**
 * WdCheckProgress:
 *
 * Shows how far the check of a result has come: the wait for the setting to rest, the load of the
 * page, and the wait on the fresh page. It is there only meanwhile.
 */
struct _WdCheckProgress
{
  AdwBin parent_instance;

  /* Owned by the widget tree */
  GtkProgressBar *bar;

  const struct Stage *stage;
  guint timeout;
  gint64 start;
  guint tick_id;
};

/* The part of the whole that each takes up. */
typedef struct Stage
{
  WdTourStatus status;
  double from;
  double to;
} Stage;

static const Stage stages[] = {
  { WD_TOUR_STATUS_SETTLING, 0.0, 0.3 },
  { WD_TOUR_STATUS_CHECKING, 0.3, 0.5 },
  { WD_TOUR_STATUS_CONFIRMING, 0.5, 1.0 },
};

G_DEFINE_FINAL_TYPE (WdCheckProgress, wd_check_progress, ADW_TYPE_BIN)

static const Stage *
find_stage (WdTourStatus status)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    if (stages[i].status == status)
      return &stages[i];

  return NULL;
}

/* Quick to begin with, and slower the nearer it gets, as a load is mostly over long before its time
 * is. */
static double
ease (double part)
{
  double left = 1 - CLAMP (part, 0, 1);

  return 1 - left * left * left;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  WdCheckProgress *self = WD_CHECK_PROGRESS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double part;

  if (self->start == 0)
    self->start = now;

  part = (double) (now - self->start) / (1000.0 * self->timeout);
  gtk_progress_bar_set_fraction (self->bar,
                                 self->stage->from +
                                 (self->stage->to - self->stage->from) * ease (part));

  if (part < 1)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

static void
stop (WdCheckProgress *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);

  self->tick_id = 0;
}

static void
wd_check_progress_dispose (GObject *object)
{
  stop (WD_CHECK_PROGRESS (object));

  G_OBJECT_CLASS (wd_check_progress_parent_class)->dispose (object);
}

static void
wd_check_progress_class_init (WdCheckProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wd_check_progress_dispose;
}

static void
wd_check_progress_init (WdCheckProgress *self)
{
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("How far the check has come"),
                                  -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * wd_check_progress_update:
 * @self: a progress
 * @view: how the tour stands
 */
void
wd_check_progress_update (WdCheckProgress  *self,
                          const WdTourView *view)
{
  const Stage *stage;

  g_return_if_fail (WD_IS_CHECK_PROGRESS (self));

  stage = find_stage (view->status);
  if (stage == self->stage)
    return;

  stop (self);
  self->stage = stage;
  gtk_widget_set_visible (GTK_WIDGET (self), stage != NULL);
  if (stage == NULL)
    return;

  self->start = 0;
  self->timeout = view->timeout;
  gtk_progress_bar_set_fraction (self->bar, stage->from);

  if (adw_get_enable_animations (GTK_WIDGET (self)))
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}
