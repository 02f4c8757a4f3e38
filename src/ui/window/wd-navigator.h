/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-guide-library.h"
#include "wd-holdings.h"
#include "wd-page.h"

G_BEGIN_DECLS

#define WD_TYPE_NAVIGATOR (wd_navigator_get_type ())

G_DECLARE_FINAL_TYPE (WdNavigator, wd_navigator, WD, NAVIGATOR, GObject)

WdNavigator *wd_navigator_new               (GtkStack       *stack,
                                             AdwWindowTitle *title,
                                             WdGuideLibrary *library,
                                             WdHoldings     *holdings);

gboolean     wd_navigator_is_home           (WdNavigator    *self);
gboolean     wd_navigator_is_companion      (WdNavigator    *self);
WdPage      *wd_navigator_get_page          (WdNavigator    *self);
WdGuide     *wd_navigator_get_guide         (WdNavigator    *self);
void         wd_navigator_set_guide         (WdNavigator    *self,
                                             WdGuide        *guide);

void         wd_navigator_show_welcome      (WdNavigator    *self);
void         wd_navigator_show_why          (WdNavigator    *self);
void         wd_navigator_show_result       (WdNavigator    *self);
void         wd_navigator_show_letter       (WdNavigator    *self);
void         wd_navigator_show_history      (WdNavigator    *self);
void         wd_navigator_show_preferences  (WdNavigator    *self);

void         wd_navigator_start             (WdNavigator    *self);
void         wd_navigator_practise          (WdNavigator    *self);
void         wd_navigator_check_again       (WdNavigator    *self);
void         wd_navigator_resume            (WdNavigator    *self);
void         wd_navigator_start_companion   (WdNavigator    *self);
void         wd_navigator_go_on_companion   (WdNavigator    *self);
void         wd_navigator_go_on_embedded    (WdNavigator    *self);

void         wd_navigator_delete_history    (WdNavigator    *self);
void         wd_navigator_delete_everything (WdNavigator    *self);

G_END_DECLS
