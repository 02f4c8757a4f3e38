/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-check.h"
#include "wd-tour.h"

G_BEGIN_DECLS

typedef enum
{
  WD_WAIT_NONE,
  WD_WAIT_PATIENCE,
  WD_WAIT_REST,
  WD_WAIT_REST_BARRED,
  WD_WAIT_LOAD,
  WD_WAIT_FIND,
  WD_WAIT_CONFIRM,
  WD_WAIT_CONFIRM_BARRED,
  WD_WAIT_READ,
} WdWait;

struct _WdTour
{
  GObject parent_instance;

  /* Owned */
  WdGuide *guide;
  char *origin;
  char *language;
  char *uri;
  WdMark *marks;
  WdMark *shown_marks;

  /* Where the tour stands */
  guint current;
  guint furthest;
  gboolean pinned;
  gint pinned_match;
  WdNotice notice;

  /* The page */
  gboolean visited;
  guint document;
  gint match;
  WdObstacle obstacle;
  gboolean signed_in;
  gboolean at_sign_in;
  gboolean retraces;
  gboolean asked;
  gboolean led_away;

  /* Whether the person has done something on the page of a form, and at most the one after it has
   * come since */
  gboolean may_have_sent;

  /* What was seen on the page of the current step's target */
  gboolean seen;
  gboolean patience_over;
  WdSighting sighting;
  gboolean found_before;
  gboolean had_dialog;

  /* The result; the first state that was seen, where, and whether the person has done something
   * since; and whether the one load unasked has been made since the person acted */
  WdCheck check;
  gboolean loaded;
  guint n_lost;
  WdState before;
  guint before_document;
  gboolean has_acted;
  gboolean has_changed_hands;
  WdVerdict verdict;

  /* What is shown and asked for */
  WdWait wait;
  WdTourRequest request;
  WdTourView view;
};

gboolean wd_tour_is_form     (WdTour     *self);
WdState wd_tour_get_want     (WdTour     *self,
                              guint       index);
guint   wd_tour_get_last     (WdTour     *self);
WdStep *wd_tour_get_step     (WdTour     *self);

gboolean      wd_tour_is_covered    (WdTour       *self);
WdObstacle    wd_tour_find_obstacle (WdTour       *self,
                                     WdTourStatus  status);
const WdRect *wd_tour_find_spot     (WdTour       *self);

void    wd_tour_set_current  (WdTour     *self,
                              guint       current);
void    wd_tour_pin          (WdTour     *self,
                              guint       index);
void    wd_tour_set_language (WdTour     *self,
                              const char *language);
void    wd_tour_clear_notice (WdTour     *self);
void    wd_tour_forget       (WdTour     *self);
void    wd_tour_conclude     (WdTour     *self,
                              WdState     after,
                              WdLearned   learned);
void    wd_tour_allow_load   (WdTour     *self);
void    wd_tour_update       (WdTour     *self,
                              gboolean    restart);
void    wd_tour_move         (WdTour     *self,
                              const WdSighting *sighting);

G_END_DECLS
