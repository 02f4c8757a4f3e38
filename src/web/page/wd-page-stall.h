/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

#define WD_TYPE_PAGE_STALL (wd_page_stall_get_type ())

G_DECLARE_FINAL_TYPE (WdPageStall, wd_page_stall, WD, PAGE_STALL, GObject)

WdPageStall *wd_page_stall_new        (WebKitWebView *view,
                                       guint          patience_ms);

gboolean     wd_page_stall_get_active (WdPageStall   *self);

gboolean     wd_page_stall_break_off  (WdPageStall   *self);

G_END_DECLS
