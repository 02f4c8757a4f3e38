/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WD_TYPE_TOUR_LAYOUT (wd_tour_layout_get_type ())

G_DECLARE_FINAL_TYPE (WdTourLayout, wd_tour_layout, WD, TOUR_LAYOUT, GtkLayoutManager)

G_END_DECLS
