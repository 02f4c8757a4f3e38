/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-guide-library.h"
#include "wd-holdings.h"

G_BEGIN_DECLS

#define WD_TYPE_WINDOW (wd_window_get_type ())

G_DECLARE_FINAL_TYPE (WdWindow, wd_window, WD, WINDOW, AdwApplicationWindow)

GtkWidget *wd_window_new   (GtkApplication *application,
                            WdGuideLibrary *library,
                            WdHoldings     *holdings);

void       wd_window_start (WdWindow       *self,
                            WdGuide        *guide,
                            const char     *action);

G_END_DECLS
