/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-holdings.h"
#include "wd-page.h"

G_BEGIN_DECLS

#define WD_TYPE_TOUR_BIN (wd_tour_bin_get_type ())

G_DECLARE_FINAL_TYPE (WdTourBin, wd_tour_bin, WD, TOUR_BIN, AdwBin)

void      wd_tour_bin_set_holdings (WdTourBin  *self,
                                    WdHoldings *holdings);

gboolean  wd_tour_bin_is_companion (WdTourBin  *self);
gboolean  wd_tour_bin_is_practice  (WdTourBin  *self);
gboolean  wd_tour_bin_is_signed_in (WdTourBin  *self);
WdPage   *wd_tour_bin_get_page     (WdTourBin  *self);
GVariant *wd_tour_bin_dup_state    (WdTourBin  *self);

void      wd_tour_bin_set_turn     (WdTourBin  *self,
                                    const char *turn);
void      wd_tour_bin_embed        (WdTourBin  *self,
                                    WdGuide    *guide,
                                    gboolean    practice,
                                    GVariant   *state);
void      wd_tour_bin_accompany    (WdTourBin  *self,
                                    WdGuide    *guide,
                                    GVariant   *state);
void      wd_tour_bin_look_again   (WdTourBin  *self);
void      wd_tour_bin_start        (WdTourBin  *self);
void      wd_tour_bin_end          (WdTourBin  *self);
void      wd_tour_bin_end_sessions (WdTourBin  *self);

G_END_DECLS
