/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WD_TYPE_BUTTONS_LAYOUT (wd_buttons_layout_get_type ())
G_DECLARE_FINAL_TYPE (WdButtonsLayout, wd_buttons_layout, WD, BUTTONS_LAYOUT, GtkLayoutManager)

void wd_buttons_wrap    (GtkWidget *root);
void wd_buttons_suggest (GtkWidget *button,
                         gboolean   suggested);

G_END_DECLS
