/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WD_TYPE_HEADING (wd_heading_get_type ())
G_DECLARE_FINAL_TYPE (WdHeading, wd_heading, WD, HEADING, GtkWidget)

GtkWidget  *wd_heading_new             (const char       *label,
                                        GtkJustification  justify);

const char *wd_heading_get_label       (WdHeading        *self);
void        wd_heading_set_label       (WdHeading        *self,
                                        const char       *label);
void        wd_heading_set_description (WdHeading        *self,
                                        const char       *description);
void        wd_heading_describe        (WdHeading        *self);

gboolean    wd_heading_grab_focus      (GtkWidget        *page);

void        wd_label_tell              (GtkLabel         *label,
                                        const char       *text);

G_END_DECLS
