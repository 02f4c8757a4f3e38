/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-error.h"

#include <webkit/webkit.h>

G_DEFINE_QUARK (wd-page-error-quark, wd_page_error)

/* WebKit reports too many redirections with an empty domain and no code: the message alone says so.
 * WebKit never translates it.
 */
static gboolean
is_loop (const GError *error)
{
  return g_strcmp0 (g_quark_to_string (error->domain), "") == 0 &&
         g_str_has_suffix (error->message, " redirections");
}

static WdPageError
code_from_webkit (const GError *error)
{
  gboolean online = g_network_monitor_get_network_available (g_network_monitor_get_default ());

  /* The service wants to know this side by a certificate, which only the person's browser has. */
  if (g_error_matches (error, G_TLS_ERROR, G_TLS_ERROR_CERTIFICATE_REQUIRED))
    return WD_PAGE_ERROR_DENIED;

  if (error->domain == G_TLS_ERROR)
    return WD_PAGE_ERROR_TLS;

  if (error->domain == G_RESOLVER_ERROR)
    return online ? WD_PAGE_ERROR_HOST : WD_PAGE_ERROR_OFFLINE;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE))
    return WD_PAGE_ERROR_OFFLINE;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PROXY_NEED_AUTH) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PROXY_AUTH_FAILED))
    return WD_PAGE_ERROR_NETWORK;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PROXY_FAILED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PROXY_NOT_ALLOWED))
    return WD_PAGE_ERROR_PROXY;

  if (error->domain == G_IO_ERROR)
    return WD_PAGE_ERROR_CONNECTION;

  if (g_error_matches (error, WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_TRANSPORT) ||
      g_error_matches (error, WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_FAILED))
    return WD_PAGE_ERROR_CONNECTION;

  if (is_loop (error))
    return WD_PAGE_ERROR_LOOP;

  return WD_PAGE_ERROR_OTHER;
}

/**
 * wd_page_error_from_webkit:
 * @error: the error of the signal `load-failed`
 *
 * Translates the error of a failed load. WebKit passes GIO's errors through: those of the resolver,
 * of TLS and of sockets come in their own domains. The end of a load that was cancelled, as by the
 * next one, or refused by #WdPagePolicy is no error to show.
 *
 * Returns: (transfer full) (nullable): a #WdPageError, or %NULL if there is nothing to show
 */
GError *
wd_page_error_from_webkit (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      error->domain == WEBKIT_POLICY_ERROR)
    return NULL;

  return g_error_new_literal (WD_PAGE_ERROR, code_from_webkit (error), error->message);
}

/* The first row that fits counts. LinkedIn answers too many requests with 999, not with 429
 * (RFC 6585). A network that wants a sign-in answers with 511 in the service's place.
 */
static const struct {
  guint first;
  guint last;
  WdPageError code;
} statuses[] = {
  { 204, 205, WD_PAGE_ERROR_EMPTY },
  { 401, 401, WD_PAGE_ERROR_DENIED },
  { 403, 403, WD_PAGE_ERROR_DENIED },
  { 404, 404, WD_PAGE_ERROR_NOT_FOUND },
  { 407, 407, WD_PAGE_ERROR_NETWORK },
  { 410, 410, WD_PAGE_ERROR_NOT_FOUND },
  { 429, 429, WD_PAGE_ERROR_TOO_MANY },
  { 511, 511, WD_PAGE_ERROR_NETWORK },
  { 500, 599, WD_PAGE_ERROR_SERVICE },
  { 999, 999, WD_PAGE_ERROR_TOO_MANY },
  { 400, G_MAXUINT, WD_PAGE_ERROR_OTHER },
};

/**
 * wd_page_error_from_http:
 * @status: the HTTP status of the response that brings the page itself
 *
 * Translates an HTTP status.
 *
 * Returns: (transfer full) (nullable): a #WdPageError, or %NULL if the response brings a page
 */
GError *
wd_page_error_from_http (guint status)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (status >= statuses[i].first && status <= statuses[i].last)
      return g_error_new (WD_PAGE_ERROR, statuses[i].code, "HTTP status %u", status);

  return NULL;
}

/**
 * wd_page_error_from_proxy:
 * @status: the HTTP status by which a proxy refuses a connection
 *
 * Translates an HTTP status that is not the service's.
 *
 * Returns: (transfer full): a #WdPageError
 */
GError *
wd_page_error_from_proxy (guint status)
{
  WdPageError code = status == 407 ? WD_PAGE_ERROR_NETWORK : WD_PAGE_ERROR_PROXY;

  return g_error_new (WD_PAGE_ERROR, (gint) code, "HTTP status %u of a proxy", status);
}
