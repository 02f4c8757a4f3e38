/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-window.h"

#include "wd-tour-bin.h"

G_BEGIN_DECLS

struct _WdWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  AdwWindowTitle *title;
  GtkWidget *home;
  GtkStack *stack;

  /* Owned by the stack */
  WdTourBin *bin;

  /* Owned */
  WdGuideLibrary *library;
  WdHoldings *holdings;
  WdGuide *guide;
  GPtrArray *problems;

  /* What is kept of the size: while the window is narrow, the size before */
  int width;
  int height;
  gboolean maximized;

  /* Whether the last tour was walked in the person's own browser */
  gboolean own_browser;

  gboolean narrow;
  gboolean forgetful;
};

void wd_window_update             (WdWindow       *self);

void wd_window_class_install_ways (GtkWidgetClass *widget_class);
void wd_window_open_pages         (WdWindow       *self);

G_END_DECLS
