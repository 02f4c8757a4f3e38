/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  int width;
  int height;
  gboolean maximized;
} WdWindowSize;

void wd_window_size_load   (WdWindowSize       *self,
                            GSettings          *settings);
void wd_window_size_save   (const WdWindowSize *self,
                            GSettings          *settings);

void wd_window_size_get    (WdWindowSize       *self,
                            GtkWindow          *window);
void wd_window_size_apply  (const WdWindowSize *self,
                            GtkWindow          *window);
void wd_window_size_narrow (const WdWindowSize *self,
                            GtkWindow          *window);

G_END_DECLS
