/* wd-tour-store.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-tour.h"

G_BEGIN_DECLS

/**
 * WdSavedTour:
 * @guide: id of the guide
 * @state: what wd_tour_save() gave
 * @companion: whether it is walked in the person's own browser
 *
 * A tour as it is kept from one run of the program to the next.
 */
typedef struct
{
  char *guide;
  GVariant *state;
  gboolean companion;
} WdSavedTour;

void         wd_saved_tour_free    (WdSavedTour        *self);

#define WD_TYPE_TOUR_STORE (wd_tour_store_get_type ())

G_DECLARE_FINAL_TYPE (WdTourStore, wd_tour_store, WD, TOUR_STORE, GObject)

WdTourStore *wd_tour_store_new      (GFile              *file);

const char  *wd_tour_store_get_path (WdTourStore        *self);
WdSavedTour *wd_tour_store_load     (WdTourStore        *self,
                                     GError            **error);
gboolean     wd_tour_store_save     (WdTourStore        *self,
                                     const WdSavedTour  *tour,
                                     GError            **error);
gboolean     wd_tour_store_clear    (WdTourStore        *self,
                                     GError            **error);
gboolean     wd_tour_store_delete   (WdTourStore        *self,
                                     GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdSavedTour, wd_saved_tour_free)

G_END_DECLS
