/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/**
 * WdSecurity:
 * @WD_SECURITY_NONE: no document, or an insecure connection
 * @WD_SECURITY_PRACTICE: the practice site, from the memory of this program
 * @WD_SECURITY_TLS: `https:` with a valid certificate
 *
 * The security of the connection that a document came over.
 */
typedef enum
{
  WD_SECURITY_NONE,
  WD_SECURITY_PRACTICE,
  WD_SECURITY_TLS,
} WdSecurity;

#define WD_TYPE_PAGE_IDENTITY (wd_page_identity_get_type ())

G_DECLARE_FINAL_TYPE (WdPageIdentity, wd_page_identity, WD, PAGE_IDENTITY, GObject)

WdPageIdentity *wd_page_identity_new          (WebKitWebView   *view);

const char     *wd_page_identity_get_uri      (WdPageIdentity  *self);
char           *wd_page_identity_dup_host     (WdPageIdentity  *self);
gboolean        wd_page_identity_read_issuer  (WdPageIdentity  *self,
                                               char           **organization,
                                               char           **name);
WdSecurity      wd_page_identity_get_security (WdPageIdentity  *self);

G_END_DECLS
