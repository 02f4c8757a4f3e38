/* wd-tour-private.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-tour.h"

G_BEGIN_DECLS

/* How long a target may take to appear, a switch must rest, and a check may take. */
#define WD_TOUR_PATIENCE_MS 4000
#define WD_TOUR_REST_MS 2000
#define WD_TOUR_CHECK_MS 30000

typedef enum
{
  WD_WAIT_NONE,
  WD_WAIT_PATIENCE,
  WD_WAIT_REST,
  WD_WAIT_CHECK,
} WdWait;

struct _WdTour
{
  GObject parent_instance;

  /* Owned */
  WdGuide *guide;
  char *origin;
  char *language;
  WdMark *marks;

  /* Where the tour stands */
  guint current;
  guint furthest;
  gboolean pinned;
  gint pinned_match;
  WdTourStatus status;
  WdTourNotice notice;
  WdWait wait;
  guint timeout;

  /* The page */
  gboolean visited;
  guint document;
  gint match;
  gboolean signed_in;

  /* What was seen on it of the current step's target */
  gboolean seen;
  gboolean patience_over;
  WdSighting sighting;

  /* The result. A check can come true late, when it is no longer waited for. */
  gboolean checking;
  gboolean late;
  guint checked_document;
  WdState before;
  gboolean has_verdict;
  WdVerdict verdict;
};

guint wd_tour_get_last     (WdTour       *self);

void  wd_tour_set_current  (WdTour       *self,
                            guint         current);
void  wd_tour_set_language (WdTour       *self,
                            const char   *language);
void  wd_tour_set_notice   (WdTour       *self,
                            WdTourNotice  notice);
void  wd_tour_set_status   (WdTour       *self,
                            WdTourStatus  status);
void  wd_tour_set_wait     (WdTour       *self,
                            WdWait        wait,
                            gboolean      restart);
void  wd_tour_update       (WdTour       *self,
                            gboolean      restart);

G_END_DECLS
