/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wd-walk.h"

G_BEGIN_DECLS

#define WD_TYPE_TOUR_PAGE (wd_tour_page_get_type ())

G_DECLARE_FINAL_TYPE (WdTourPage, wd_tour_page, WD, TOUR_PAGE, GtkWidget)

GtkWidget  *wd_tour_page_new         (WdTour       *tour,
                                      WdWebSession *session);

WdWalk     *wd_tour_page_get_walk    (WdTourPage   *self);

void        wd_tour_page_set_turn    (WdTourPage   *self,
                                      const char   *turn);
void        wd_tour_page_start       (WdTourPage   *self);
void        wd_tour_page_note        (WdTourPage   *self,
                                      const char   *text);

G_END_DECLS
