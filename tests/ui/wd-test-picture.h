/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pixels that a widget has drawn in its last frame, in its own coordinates: transparent where
 * it has drawn nothing.
 *
 * - wd_test_picture_new(): takes it
 * - wd_test_picture_get_opacity(): that of one pixel, from 0 to 255
 * - wd_test_picture_get_strongest(): the highest of all
 * - wd_test_picture_get_bounds(): the smallest rectangle around all pixels that are at least as
 *   opaque as that; FALSE if there are none
 */

typedef struct _WdTestPicture WdTestPicture;

WdTestPicture *wd_test_picture_new           (GtkWidget       *widget);
void           wd_test_picture_free          (WdTestPicture   *self);

guchar         wd_test_picture_get_opacity   (WdTestPicture   *self,
                                              int              x,
                                              int              y);
guchar         wd_test_picture_get_strongest (WdTestPicture   *self);
gboolean       wd_test_picture_get_bounds    (WdTestPicture   *self,
                                              guchar           opacity,
                                              graphene_rect_t *bounds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdTestPicture, wd_test_picture_free)

G_END_DECLS
