/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WD_TYPE_PREFERENCES_PAGE (wd_preferences_page_get_type ())

G_DECLARE_FINAL_TYPE (WdPreferencesPage, wd_preferences_page, WD, PREFERENCES_PAGE, AdwBin)

void wd_preferences_page_set_settings (WdPreferencesPage *self,
                                       GSettings         *settings);
void wd_preferences_page_tell         (WdPreferencesPage *self,
                                       const char        *done,
                                       const char        *problem);

G_END_DECLS
