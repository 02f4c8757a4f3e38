/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

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

void         wd_saved_tour_free (WdSavedTour        *self);

#define WD_TYPE_PLACES (wd_places_get_type ())

G_DECLARE_FINAL_TYPE (WdPlaces, wd_places, WD, PLACES, GObject)

WdPlaces    *wd_places_new      (GFile              *file);

const char  *wd_places_get_path (WdPlaces           *self);
WdSavedTour *wd_places_load     (WdPlaces           *self,
                                 GError            **error);
gboolean     wd_places_save     (WdPlaces           *self,
                                 const WdSavedTour  *tour,
                                 GError            **error);
gboolean     wd_places_clear    (WdPlaces           *self,
                                 GError            **error);
gboolean     wd_places_delete   (WdPlaces           *self,
                                 GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdSavedTour, wd_saved_tour_free)

G_END_DECLS
