/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WD_TYPE_ZOOM_ROW (wd_zoom_row_get_type ())

G_DECLARE_FINAL_TYPE (WdZoomRow, wd_zoom_row, WD, ZOOM_ROW, GtkWidget)

void wd_zoom_row_set_zoom (WdZoomRow *self,
                           guint      zoom);

G_END_DECLS
