/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-tour-view.h"

G_BEGIN_DECLS

#define WD_TYPE_TOUR (wd_tour_get_type ())

G_DECLARE_FINAL_TYPE (WdTour, wd_tour, WD, TOUR, GObject)

WdTour           *wd_tour_new          (WdGuide             *guide,
                                        const char          *origin);

const char       *wd_tour_get_origin   (WdTour              *self);
const WdTourView *wd_tour_get_view     (WdTour              *self);

void              wd_tour_visit        (WdTour              *self,
                                        const char          *uri,
                                        guint                document);
void              wd_tour_observe      (WdTour              *self,
                                        const WdObservation *observation);
void              wd_tour_elapse       (WdTour              *self);
void              wd_tour_act          (WdTour              *self);
void              wd_tour_change_hands (WdTour              *self);
void              wd_tour_retrace      (WdTour              *self);
void              wd_tour_put_off      (WdTour              *self);
gboolean          wd_tour_check        (WdTour              *self);
void              wd_tour_fail_load    (WdTour              *self);

void              wd_tour_go_back      (WdTour              *self);
void              wd_tour_go_to        (WdTour              *self,
                                        guint                index);
void              wd_tour_skip         (WdTour              *self);
void              wd_tour_tell_done    (WdTour              *self);
void              wd_tour_tell_state   (WdTour              *self,
                                        WdState              state);
void              wd_tour_quote_in     (WdTour              *self,
                                        const char          *language);

void              wd_tour_begin_at     (WdTour              *self,
                                        guint                index);
GVariant         *wd_tour_save        (WdTour              *self);
gboolean          wd_tour_restore      (WdTour              *self,
                                        GVariant            *state);

G_END_DECLS
