/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

#define WD_TYPE_PAGE_REQUESTS (wd_page_requests_get_type ())

G_DECLARE_FINAL_TYPE (WdPageRequests, wd_page_requests, WD, PAGE_REQUESTS, GObject)

WdPageRequests *wd_page_requests_new         (WebKitWebView  *view,
                                              const char     *origin);

void            wd_page_requests_note_act    (WdPageRequests *self);
void            wd_page_requests_excuse      (WdPageRequests *self);
void            wd_page_requests_learn       (WdPageRequests *self,
                                              WdPageRequests *other);

gboolean        wd_page_requests_get_saving  (WdPageRequests *self);
gboolean        wd_page_requests_get_unsent  (WdPageRequests *self);
gboolean        wd_page_requests_get_waiting (WdPageRequests *self);
gboolean        wd_page_requests_get_failed  (WdPageRequests *self);

G_END_DECLS
