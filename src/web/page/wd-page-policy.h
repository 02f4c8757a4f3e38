/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/**
 * WdRefusal:
 * @WD_REFUSAL_DOWNLOAD: a file to save
 * @WD_REFUSAL_PERMISSION: the camera, the location or the like
 * @WD_REFUSAL_FILE: a file of the person to upload
 * @WD_REFUSAL_WINDOW: a window of the page's own, without an address
 * @WD_REFUSAL_PROGRAM: an address of another program
 * @WD_REFUSAL_EMPTY: an address at which the service has no page to show
 *
 * The requests of a page that are always refused.
 */
typedef enum
{
  WD_REFUSAL_DOWNLOAD,
  WD_REFUSAL_PERMISSION,
  WD_REFUSAL_FILE,
  WD_REFUSAL_WINDOW,
  WD_REFUSAL_PROGRAM,
  WD_REFUSAL_EMPTY,
} WdRefusal;

#define WD_TYPE_PAGE_POLICY (wd_page_policy_get_type ())

G_DECLARE_FINAL_TYPE (WdPagePolicy, wd_page_policy, WD, PAGE_POLICY, GObject)

WdPagePolicy *wd_page_policy_new (WebKitWebView      *view,
                                  const char         *origin,
                                  const char * const *hosts);

G_END_DECLS
