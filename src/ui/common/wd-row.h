/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       wd_row_describe      (GtkWidget  *root);

GtkWidget *wd_row_new           (const char *title,
                                 const char *subtitle);
GtkWidget *wd_row_new_fact      (const char *name,
                                 const char *value);
GtkWidget *wd_row_new_action    (const char *title,
                                 const char *subtitle,
                                 const char *action,
                                 const char *icon);
GtkWidget *wd_row_append_action (GtkListBox *list,
                                 const char *title,
                                 const char *subtitle,
                                 const char *action,
                                 const char *icon);

G_END_DECLS
