/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-guide.h"

G_BEGIN_DECLS

#define WD_TYPE_REMINDER_WINDOW (wd_reminder_window_get_type ())

G_DECLARE_FINAL_TYPE (WdReminderWindow, wd_reminder_window, WD, REMINDER_WINDOW, AdwWindow)

GtkWindow *wd_reminder_window_new (GtkWindow  *parent,
                                   WdGuide    *guide,
                                   const char *uri,
                                   GDateTime  *today);

G_END_DECLS
