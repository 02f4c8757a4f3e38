/* wd-page-policy.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/**
 * WdRefusal:
 * @WD_REFUSAL_DOWNLOAD: the page offered a file to keep
 * @WD_REFUSAL_PERMISSION: the page asked for the camera, the place or the like
 * @WD_REFUSAL_FILE: the page asked for a file of the person's
 *
 * What a page asks for and never gets here.
 */
typedef enum
{
  WD_REFUSAL_DOWNLOAD,
  WD_REFUSAL_PERMISSION,
  WD_REFUSAL_FILE,
} WdRefusal;

#define WD_TYPE_PAGE_POLICY (wd_page_policy_get_type ())

G_DECLARE_FINAL_TYPE (WdPagePolicy, wd_page_policy, WD, PAGE_POLICY, GObject)

WdPagePolicy *wd_page_policy_new    (const char         *origin,
                                     const char * const *hosts);

void          wd_page_policy_attach (WdPagePolicy       *self,
                                     WebKitWebView      *view);

G_END_DECLS
