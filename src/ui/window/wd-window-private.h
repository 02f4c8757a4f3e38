/* wd-window-private.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-window.h"

#include "wd-history-page.h"
#include "wd-letter-page.h"
#include "wd-preferences-page.h"
#include "wd-result-page.h"
#include "wd-tour-page.h"
#include "wd-welcome-page.h"
#include "wd-why-page.h"

G_BEGIN_DECLS

typedef struct
{
  int width;
  int height;
  gboolean maximized;
} WdSize;

struct _WdWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  AdwWindowTitle *title;
  GtkWidget *home;
  GtkStack *stack;
  WdWelcomePage *welcome;
  WdWhyPage *why;
  AdwBin *tour_bin;
  WdResultPage *result;
  WdHistoryPage *history;
  WdLetterPage *letter;
  WdPreferencesPage *preferences;

  /* Owned */
  GSettings *settings;
  WdGuideLibrary *library;
  WdTourStore *store;
  WdRecord *record;
  WdWebSession *session;
  WdGuide *guide;
  WdTour *tour;
  GVariant *state;
  GPtrArray *problems;

  gboolean practice;
  gboolean narrow;
  gboolean forgetful;
  WdSize wide;
};

void      wd_window_class_install_actions             (GtkWidgetClass *widget_class);
void      wd_window_class_install_history_actions     (GtkWidgetClass *widget_class);
void      wd_window_class_install_preferences_actions (GtkWidgetClass *widget_class);

char     *wd_window_follow_preferences            (WdWindow       *self);
gboolean  wd_window_choose_session                (WdWindow       *self,
                                                   gboolean        practice);

void      wd_window_show                          (WdWindow       *self,
                                                   GtkWidget      *page,
                                                   const char     *subtitle);
void      wd_window_show_welcome                  (WdWindow       *self);

void      wd_window_begin_tour                    (WdWindow       *self,
                                                   gboolean        practice,
                                                   GVariant       *state);
void      wd_window_begin_companion               (WdWindow       *self,
                                                   GVariant       *state);
void      wd_window_finish_tour                   (WdWindow       *self);
void      wd_window_end_tour                      (WdWindow       *self);

void      wd_window_restore_size                  (WdWindow       *self);
void      wd_window_keep_size                     (WdWindow       *self);
void      wd_window_set_narrow                    (WdWindow       *self,
                                                   gboolean        narrow);

gboolean  wd_window_load_record                   (WdWindow       *self);
char     *wd_window_dup_switch_uri                (WdWindow       *self);

G_END_DECLS
