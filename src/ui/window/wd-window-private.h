/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-window.h"

#include "wd-preferences-page.h"
#include "wd-tour-bin.h"
#include "wd-trail.h"
#include "wd-zoom-row.h"

G_BEGIN_DECLS

struct _WdWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  GtkWidget *header;
  AdwWindowTitle *title;
  GtkWidget *back;
  GtkWidget *home;
  GtkMenuButton *menu_button;
  GMenuModel *menu;
  GtkStack *stack;

  /* Owned by the stack */
  WdTourBin *bin;

  /* Owned */
  WdGuideLibrary *library;
  WdHoldings *holdings;
  WdGuide *guide;
  char **plan;
  GPtrArray *problems;
  WdTrail *trail;

  /* Borrowed, while they are shown */
  WdPreferencesPage *preferences;
  WdZoomRow *zoom_row;

  /* What is kept of the size: while the window is narrow, the size before */
  int width;
  int height;
  gboolean maximized;

  /* Whether the last tour was walked in the person's own browser, or the next one is to be */
  gboolean own_browser;

  gboolean narrow;
  gboolean forgetful;

  /* When the Tab key was pressed in a page last */
  guint32 tab_time;
};

void     wd_window_update                (WdWindow       *self);
void     wd_window_close_menu            (WdWindow       *self);

/* Pages */
void     wd_window_class_install_ways    (GtkWidgetClass *widget_class);
void     wd_window_open_pages            (WdWindow       *self);
gpointer wd_window_find_page             (WdWindow       *self,
                                          GType           type);
void     wd_window_show                  (WdWindow       *self,
                                          gpointer        page,
                                          const char     *title);
void     wd_window_show_catalogue        (WdWindow       *self);

/* Walks */
void     wd_window_set_own_browser       (WdWindow       *self,
                                          gboolean        own_browser);
gboolean wd_window_is_outside            (WdWindow       *self);
gboolean wd_window_is_beside_browser     (WdWindow       *self);
char    *wd_window_dup_turn              (WdWindow       *self);
void     wd_window_begin                 (WdWindow       *self);
void     wd_window_start_embedded        (WdWindow       *self);
void     wd_window_practise              (WdWindow       *self);
void     wd_window_check_again           (WdWindow       *self);
void     wd_window_resume                (WdWindow       *self);
WdGuide *wd_window_find_next             (WdWindow       *self);
void     wd_window_go_on_next            (WdWindow       *self);
void     wd_window_go_on_companion       (WdWindow       *self);
void     wd_window_go_on_embedded        (WdWindow       *self);

/* Keeping */
void     wd_window_show_preferences      (WdWindow       *self);
void     wd_window_follow_preferences    (WdWindow       *self);
void     wd_window_ask_to_delete_history (WdWindow       *self);

G_END_DECLS
