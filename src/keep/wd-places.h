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

WdSavedTour *wd_places_load     (GFile              *file,
                                 GError            **error);
gboolean     wd_places_save     (GFile              *file,
                                 const WdSavedTour  *tour,
                                 GError            **error);
gboolean     wd_places_clear    (GFile              *file,
                                 GError            **error);
gboolean     wd_places_delete   (GFile              *file,
                                 GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdSavedTour, wd_saved_tour_free)

G_END_DECLS
