/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int  wd_text_size_scale       (GtkWidget *widget,
                               int        pixels);
void wd_text_size_grow_window (GtkWindow *window);

G_END_DECLS
