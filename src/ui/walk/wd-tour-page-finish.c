/* wd-tour-page-finish.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-page-private.h"

/* In milliseconds. What has just been read has been drawn; if the page hangs, there is no picture. */
#define PATIENCE 1000

/* Once for each verdict, and not for one that has been taken back meanwhile. */
static void
finish (WdTourPage *self)
{
  gboolean due = self->finishing;

  self->finishing = FALSE;
  g_clear_handle_id (&self->finish_id, g_source_remove);

  if (due && wd_tour_get_status (self->tour) == WD_TOUR_STATUS_FINISHED)
    g_signal_emit_by_name (self, "finished");
}

static gboolean
late_cb (gpointer user_data)
{
  WdTourPage *self = WD_TOUR_PAGE (user_data);

  self->finish_id = 0;
  finish (self);

  return G_SOURCE_REMOVE;
}

static void
picture_taken_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(WdTourPage) self = WD_TOUR_PAGE (user_data);
  g_autoptr(GdkTexture) picture = NULL;
  g_autoptr(GError) error = NULL;

  picture = wd_page_take_picture_finish (WD_PAGE (object), result, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (picture == NULL)
    g_debug ("%s", error->message);

  g_set_object (&self->picture, picture);
  finish (self);
}

/* Says that there is a verdict, after the switch has been pictured if it was seen: the page is gone
 * afterwards.
 */
void
wd_tour_page_finish (WdTourPage *self)
{
  const WdSighting *sighting = wd_tour_get_sighting (self->tour);
  const WdRect *seen = &sighting->rect;
  graphene_rect_t rect;

  if (self->finishing)
    return;

  self->finishing = TRUE;
  g_clear_object (&self->picture);

  if (wd_tour_get_verdict (self->tour)->learned != WD_LEARNED_SEEN ||
      sighting->outcome != WD_OUTCOME_FOUND)
    {
      finish (self);
      return;
    }

  graphene_rect_init (&rect, seen->x, seen->y, seen->width, seen->height);
  self->finish_id = g_timeout_add (PATIENCE, late_cb, self);
  wd_page_take_picture_async (self->page, &rect, self->cancellable, picture_taken_cb,
                              g_object_ref (self));
}

/**
 * wd_tour_page_get_picture:
 * @self: a tour page that has finished
 *
 * Returns: (nullable): what the page showed around the switch when that was seen
 */
GdkTexture *
wd_tour_page_get_picture (WdTourPage *self)
{
  g_return_val_if_fail (WD_IS_TOUR_PAGE (self), NULL);

  return self->picture;
}
