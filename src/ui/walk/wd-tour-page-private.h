/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-tour-page.h"

#include "wd-error-view.h"
#include "wd-identity-bar.h"
#include "wd-spotlight.h"
#include "wd-step-card.h"
#include "wd-toast.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _WdTourPage
{
  GtkWidget parent_instance;

  /* Template widgets */
  WdStepCard *card;
  WdIdentityBar *identity_bar;
  GtkWidget *warning;
  GtkLabel *warning_text;
  WdToast *toast;
  GtkStack *stack;
  GtkOverlay *overlay;
  WdSpotlight *spotlight;
  WdErrorView *error_view;

  /* Owned */
  WdWalk *walk;

  guint focus_id;
  guint start_id;

  /* The words that are shown, since when, and when the person has acted last */
  guint words_id;
  guint shown_step;
  const char *shown_text;
  const char *shown_notice;
  gboolean shown_passing;
  gint64 shown_at;
  gint64 acted_at;

  /* Whether the last act was a key, the code of the one that is held, and of the one that has led to
   * the target and is held since
   */
  gboolean uses_keys;
  guint held_key;
  guint leading_key;

  /* How often the status changes by itself */
  guint period_id;
  guint n_changes;
  WdTourStatus last_status;
  gboolean is_restless;
};

static inline const WdTourView *
wd_tour_page_get_view (WdTourPage *self)
{
  return wd_tour_get_view (wd_walk_get_tour (self->walk));
}

static inline WdPage *
wd_tour_page_get_page (WdTourPage *self)
{
  return wd_walk_get_page (self->walk);
}

void wd_tour_page_class_install_actions (GtkWidgetClass *widget_class);
void wd_tour_page_catch_input           (WdTourPage     *self);
void wd_tour_page_update_actions        (WdTourPage     *self);

void wd_tour_page_move_focus            (WdTourPage     *self);
void wd_tour_page_update_words          (WdTourPage     *self);
void wd_tour_page_count_change          (WdTourPage     *self);
void wd_tour_page_note_act              (WdTourPage     *self);

void wd_tour_page_note_outside          (WdTourPage     *self,
                                         const char     *address);
void wd_tour_page_note_stalled          (WdTourPage     *self);
void wd_tour_page_note_refused          (WdTourPage     *self,
                                         WdRefusal       refusal);
void wd_tour_page_note_password         (WdTourPage     *self);

G_END_DECLS
