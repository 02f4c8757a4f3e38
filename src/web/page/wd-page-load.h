/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

#define WD_TYPE_PAGE_LOAD (wd_page_load_get_type ())

G_DECLARE_FINAL_TYPE (WdPageLoad, wd_page_load, WD, PAGE_LOAD, GObject)

WdPageLoad   *wd_page_load_new             (WebKitWebView *view);

gboolean      wd_page_load_get_active      (WdPageLoad    *self);
double        wd_page_load_get_progress    (WdPageLoad    *self);
gboolean      wd_page_load_get_stalled     (WdPageLoad    *self);
gboolean      wd_page_load_get_can_go_back (WdPageLoad    *self);
const GError *wd_page_load_get_error       (WdPageLoad    *self);

void          wd_page_load_take_error      (WdPageLoad    *self,
                                            const char    *uri,
                                            GError        *error);
void          wd_page_load_go_back         (WdPageLoad    *self);
void          wd_page_load_again           (WdPageLoad    *self);

G_END_DECLS
