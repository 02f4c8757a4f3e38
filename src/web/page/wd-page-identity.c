/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-private.h"

#include "wd-issuer.h"
#include "wd-origin.h"

/* Whose the document is that the web view shows. All comes from the web view; a page has no say in
 * it.
 */

static GTlsCertificate *
get_valid_certificate (WdPage *self)
{
  GTlsCertificateFlags flags = 0;
  GTlsCertificate *certificate = NULL;

  if (self->view == NULL ||
      !webkit_web_view_get_tls_info (self->view, &certificate, &flags) ||
      flags != 0)
    return NULL;

  return certificate;
}

/**
 * wd_page_get_uri:
 * @self: a page
 *
 * Returns: (nullable): the address that the view shows
 */
const char *
wd_page_get_uri (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  return self->view != NULL ? webkit_web_view_get_uri (self->view) : NULL;
}

/**
 * wd_page_dup_host:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): the host of the address that the view shows
 */
char *
wd_page_dup_host (WdPage *self)
{
  g_autoptr(GUri) uri = NULL;
  const char *string;

  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  string = wd_page_get_uri (self);
  if (string != NULL)
    uri = g_uri_parse (string, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);

  return uri != NULL ? g_strdup (g_uri_get_host (uri)) : NULL;
}

/**
 * wd_page_read_issuer:
 * @self: a page
 * @organization: (out) (transfer full) (nullable): the organization of the issuer
 * @name: (out) (transfer full) (nullable): the common name of the issuer
 *
 * Reads the issuer of the certificate that the document came with; see wd_issuer_read().
 *
 * Returns: whether there is a certificate and it is valid
 */
gboolean
wd_page_read_issuer (WdPage  *self,
                     char   **organization,
                     char   **name)
{
  GTlsCertificate *certificate;

  g_return_val_if_fail (WD_IS_PAGE (self), FALSE);
  g_return_val_if_fail (organization != NULL && name != NULL, FALSE);

  *organization = *name = NULL;

  certificate = get_valid_certificate (self);
  if (certificate != NULL)
    wd_issuer_read (certificate, organization, name);

  return certificate != NULL;
}

/**
 * wd_page_get_security:
 * @self: a page
 *
 * Returns: the security of the connection that the document came over
 */
WdSecurity
wd_page_get_security (WdPage *self)
{
  const char *uri;
  const char *scheme;

  g_return_val_if_fail (WD_IS_PAGE (self), WD_SECURITY_NONE);

  uri = wd_page_get_uri (self);
  scheme = uri != NULL ? g_uri_peek_scheme (uri) : NULL;

  if (g_strcmp0 (scheme, WD_PRACTICE_SCHEME) == 0)
    return WD_SECURITY_PRACTICE;

  if (g_strcmp0 (scheme, "https") == 0 && get_valid_certificate (self) != NULL)
    return WD_SECURITY_TLS;

  return WD_SECURITY_NONE;
}
