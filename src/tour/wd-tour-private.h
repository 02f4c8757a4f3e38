/* wd-tour-private.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-tour.h"

G_BEGIN_DECLS

/* How long a target may take to appear, and a switch must rest before it is checked. Then, how long
 * the page may take to be loaded afresh, the target to appear on it, its state must rest there, and
 * one more look at it may take.
 *
 * What a fresh page shows first need not be what the service holds: it may draw the switch before
 * its data has come. So the state must rest for as long as any target is given to appear. */
#define WD_TOUR_PATIENCE_MS 4000
#define WD_TOUR_REST_MS 2000
#define WD_TOUR_CHECK_MS 30000
#define WD_TOUR_FIND_MS 10000
#define WD_TOUR_CONFIRM_MS WD_TOUR_PATIENCE_MS
#define WD_TOUR_READ_MS WD_TOUR_PATIENCE_MS

/* How often a state may change until it counts as one that never settles. */
#define WD_TOUR_MOST_TURNS 6

typedef enum
{
  WD_WAIT_NONE,
  WD_WAIT_PATIENCE,
  WD_WAIT_REST,
  WD_WAIT_CHECK,
  WD_WAIT_FIND,
  WD_WAIT_CONFIRM,
  WD_WAIT_READ,
} WdWait;

/*
 * WdCheck:
 * @WD_CHECK_NONE: nothing is being checked
 * @WD_CHECK_LOADING: the page is loaded afresh, or is, but has not shown the target's state yet
 * @WD_CHECK_RESTING: it has; waiting whether the state stays
 * @WD_CHECK_READING: it has stayed; it is to be looked at once more
 * @WD_CHECK_OPEN: there is no waiting any more, but a fresh page may still bring the answer
 * @WD_CHECK_STOPPED: this page does not settle, so that it cannot bring the answer
 */
typedef enum
{
  WD_CHECK_NONE,
  WD_CHECK_LOADING,
  WD_CHECK_RESTING,
  WD_CHECK_READING,
  WD_CHECK_OPEN,
  WD_CHECK_STOPPED,
} WdCheck;

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
  WdWall wall;
  gboolean signed_in;

  /* What was seen on it of the current step's target, and which state last */
  gboolean seen;
  gboolean patience_over;
  WdSighting sighting;
  WdState shown;

  /* The result */
  WdCheck check;
  guint checked_document;
  guint n_turns;
  WdState before;
  gboolean has_verdict;
  WdVerdict verdict;
};

guint    wd_tour_get_last      (WdTour       *self);
WdState  wd_tour_get_want      (WdTour       *self);

void     wd_tour_set_current   (WdTour       *self,
                                guint         current);
void     wd_tour_set_language  (WdTour       *self,
                                const char   *language);
void     wd_tour_set_notice    (WdTour       *self,
                                WdTourNotice  notice);
void     wd_tour_set_status    (WdTour       *self,
                                WdTourStatus  status);
void     wd_tour_set_wait      (WdTour       *self,
                                WdWait        wait,
                                gboolean      restart);
void     wd_tour_update        (WdTour       *self,
                                gboolean      restart);
void     wd_tour_forget        (WdTour       *self);

/* The verdict */
gboolean wd_tour_is_checking   (WdTour       *self);
gboolean wd_tour_is_as_wanted  (WdTour       *self);
void     wd_tour_begin_check   (WdTour       *self);
void     wd_tour_confirm_check (WdTour       *self);
void     wd_tour_give_up_check (WdTour       *self);
void     wd_tour_fail_check    (WdTour       *self);
void     wd_tour_reset_check   (WdTour       *self);
void     wd_tour_renew_check   (WdTour       *self);
gboolean wd_tour_weigh         (WdTour       *self);
void     wd_tour_conclude      (WdTour       *self,
                                WdState       after,
                                WdLearned     learned);

G_END_DECLS
