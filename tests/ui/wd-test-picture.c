/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-picture.h"

struct _WdTestPicture
{
  cairo_surface_t *surface;
  int width;
  int height;
};

WdTestPicture *
wd_test_picture_new (GtkWidget *widget)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  WdTestPicture *self = g_new0 (WdTestPicture, 1);

  self->width = gtk_widget_get_width (widget);
  self->height = gtk_widget_get_height (widget);
  g_assert_cmpint (self->width, >, 0);
  g_assert_cmpint (self->height, >, 0);

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);

  gdk_paintable_snapshot (paintable, snapshot, self->width, self->height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));

  if (node != NULL)
    {
      cairo_t *cr = cairo_create (self->surface);

      gsk_render_node_draw (node, cr);
      cairo_destroy (cr);
      cairo_surface_flush (self->surface);
    }

  return self;
}

void
wd_test_picture_free (WdTestPicture *self)
{
  cairo_surface_destroy (self->surface);
  g_free (self);
}

guchar
wd_test_picture_get_opacity (WdTestPicture *self,
                             int            x,
                             int            y)
{
  const guchar *row;

  g_assert_cmpint (x, >=, 0);
  g_assert_cmpint (x, <, self->width);
  g_assert_cmpint (y, >=, 0);
  g_assert_cmpint (y, <, self->height);

  row = cairo_image_surface_get_data (self->surface) +
        (gsize) y * (gsize) cairo_image_surface_get_stride (self->surface);

  return ((const guint32 *) (gconstpointer) row)[x] >> 24;
}

guchar
wd_test_picture_get_strongest (WdTestPicture *self)
{
  guchar strongest = 0;

  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++)
      strongest = MAX (strongest, wd_test_picture_get_opacity (self, x, y));

  return strongest;
}

gboolean
wd_test_picture_get_bounds (WdTestPicture   *self,
                            guchar           opacity,
                            graphene_rect_t *bounds)
{
  int left = self->width, top = self->height, right = -1, bottom = -1;

  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++)
      if (wd_test_picture_get_opacity (self, x, y) >= opacity)
        {
          left = MIN (left, x);
          top = MIN (top, y);
          right = MAX (right, x);
          bottom = MAX (bottom, y);
        }

  if (right < 0)
    return FALSE;

  graphene_rect_init (bounds, left, top, right + 1 - left, bottom + 1 - top);

  return TRUE;
}
