/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean wd_heading_focus      (GtkWidget  *heading);
gboolean wd_heading_grab_focus (GtkWidget  *page);

void     wd_label_tell         (GtkLabel   *label,
                                const char *text);

G_END_DECLS
