/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

#define WD_TYPE_PAGE_PASSWORD (wd_page_password_get_type ())

G_DECLARE_FINAL_TYPE (WdPagePassword, wd_page_password, WD, PAGE_PASSWORD, GObject)

WdPagePassword *wd_page_password_new       (WebKitWebView  *view,
                                            const char     *origin);
gboolean        wd_page_password_get_asked (WdPagePassword *self);

G_END_DECLS
