/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WD_TYPE_STAGE (wd_stage_get_type ())

G_DECLARE_FINAL_TYPE (WdStage, wd_stage, WD, STAGE, GtkWidget)

GtkWindow *wd_stage_new_window (GtkWidget *actor,
                                int        width,
                                int        height);

G_END_DECLS
