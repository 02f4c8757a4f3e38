/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-tour.h"

G_BEGIN_DECLS

#define WD_TYPE_COMPANION_PAGE (wd_companion_page_get_type ())

G_DECLARE_FINAL_TYPE (WdCompanionPage, wd_companion_page, WD, COMPANION_PAGE, AdwBin)

GtkWidget *wd_companion_page_new        (WdTour          *tour);

void       wd_companion_page_set_turn   (WdCompanionPage *self,
                                         const char      *turn);
void       wd_companion_page_look_again (WdCompanionPage *self);

G_END_DECLS
