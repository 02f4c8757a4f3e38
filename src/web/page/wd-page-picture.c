/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-private.h"

#include <string.h>

/* In CSS pixels: the margin around a target that shows its label and little else. A target narrower
 * than a row is a bare switch, with its label at the side.
 */
#define MARGIN 20
#define ROW_WIDTH 240
#define SIDE_MARGIN 560

#define BYTES_PER_PIXEL 4

/* A copy of the part, so that the rest of the page is freed. */
static GdkTexture *
crop (GdkTexture            *texture,
      const graphene_rect_t *rect)
{
  gsize stride = (gsize) gdk_texture_get_width (texture) * BYTES_PER_PIXEL;
  gsize height = (gsize) gdk_texture_get_height (texture);
  gsize x = (gsize) graphene_rect_get_x (rect);
  gsize y = (gsize) graphene_rect_get_y (rect);
  gsize n_rows = (gsize) graphene_rect_get_height (rect);
  gsize row = (gsize) graphene_rect_get_width (rect) * BYTES_PER_PIXEL;
  g_autofree guchar *whole = g_malloc (stride * height);
  guchar *part = g_malloc (row * n_rows);
  g_autoptr(GBytes) bytes = g_bytes_new_take (part, row * n_rows);

  gdk_texture_download (texture, whole, stride);
  for (gsize i = 0; i < n_rows; i++)
    memcpy (part + i * row, whole + (y + i) * stride + x * BYTES_PER_PIXEL, row);

  return gdk_memory_texture_new ((int) (row / BYTES_PER_PIXEL), (int) n_rows, GDK_MEMORY_DEFAULT,
                                 bytes, row);
}

/* What is to be pictured, relative to a viewport. */
typedef struct
{
  WdRect rect;
  WdViewport viewport;
} Frame;

static Frame *
create_frame (const WdSighting *sighting)
{
  const WdRect *rect = &sighting->rect;
  double side = rect->width < ROW_WIDTH ? SIDE_MARGIN : MARGIN;
  Frame *frame = g_new0 (Frame, 1);

  frame->viewport = sighting->viewport;
  frame->rect = (WdRect) { rect->x - side, rect->y - MARGIN,
                           rect->width + 2 * side, rect->height + 2 * MARGIN };

  return frame;
}

/* Finds the part of a snapshot of the view that is to be pictured, in whole pixels. */
static gboolean
find_part (const Frame     *frame,
           GdkTexture      *texture,
           graphene_rect_t *part)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  WdRect rect;

  if (!wd_viewport_map (&frame->viewport, &frame->rect, width, height, &rect))
    return FALSE;

  graphene_rect_init (part, rect.x, rect.y, rect.width, rect.height);
  graphene_rect_round_extents (part, part);

  return graphene_rect_intersection (part, &bounds, part) &&
         graphene_rect_get_width (part) >= 1 && graphene_rect_get_height (part) >= 1;
}

static void
snapshot_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(GError) error = NULL;
  graphene_rect_t part;

  texture = webkit_web_view_get_snapshot_finish (WEBKIT_WEB_VIEW (object), result, &error);
  if (texture == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (find_part (g_task_get_task_data (task), texture, &part))
    g_task_return_pointer (task, crop (texture, &part), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "Nothing of it is in view");
}

/**
 * wd_page_take_picture_async:
 * @self: a page
 * @sighting: where the target was seen
 * @cancellable: (nullable): a cancellable
 * @callback: called when there is a picture or an error
 * @user_data: data for @callback
 *
 * Takes a picture of the target with a margin that shows its label. The page does not notice.
 */
void
wd_page_take_picture_async (WdPage              *self,
                            const WdSighting    *sighting,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (WD_IS_PAGE (self));
  g_return_if_fail (sighting != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, wd_page_take_picture_async);
  g_task_set_task_data (task, create_frame (sighting), g_free);
  webkit_web_view_get_snapshot (self->view, WEBKIT_SNAPSHOT_REGION_VISIBLE,
                                WEBKIT_SNAPSHOT_OPTIONS_NONE, cancellable, snapshot_cb, task);
}

/**
 * wd_page_take_picture_finish:
 * @self: a page
 * @result: what the callback was given
 * @error: return location for an error; %G_IO_ERROR_NOT_FOUND if the target is out of view
 *
 * Returns: (transfer full): the picture, in device pixels
 */
GdkTexture *
wd_page_take_picture_finish (WdPage        *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
