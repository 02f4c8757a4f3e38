/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-error.h"

#include <webkit/webkit.h>

static const struct {
  guint status;
  int code;
} statuses[] = {
  { 200, -1 },
  { 204, WD_PAGE_ERROR_EMPTY },
  { 205, WD_PAGE_ERROR_EMPTY },
  { 304, -1 },
  { 400, WD_PAGE_ERROR_OTHER },
  { 401, WD_PAGE_ERROR_DENIED },
  { 403, WD_PAGE_ERROR_DENIED },
  { 404, WD_PAGE_ERROR_NOT_FOUND },
  { 407, WD_PAGE_ERROR_NETWORK },
  { 410, WD_PAGE_ERROR_NOT_FOUND },
  { 429, WD_PAGE_ERROR_TOO_MANY },
  { 451, WD_PAGE_ERROR_OTHER },
  { 500, WD_PAGE_ERROR_SERVICE },
  { 503, WD_PAGE_ERROR_SERVICE },
  { 511, WD_PAGE_ERROR_NETWORK },
  { 599, WD_PAGE_ERROR_SERVICE },
  { 999, WD_PAGE_ERROR_TOO_MANY },
};

static void
test_http (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr(GError) error = wd_page_error_from_http (statuses[i].status);

      if (statuses[i].code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, WD_PAGE_ERROR, statuses[i].code);
    }
}

static void
test_webkit (void)
{
  const struct {
    GQuark domain;
    int from;
    int to;
  } errors[] = {
    { G_TLS_ERROR, G_TLS_ERROR_HANDSHAKE, WD_PAGE_ERROR_TLS },
    { G_TLS_ERROR, G_TLS_ERROR_CERTIFICATE_REQUIRED, WD_PAGE_ERROR_DENIED },
    { G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED, WD_PAGE_ERROR_CONNECTION },
    { G_IO_ERROR, G_IO_ERROR_TIMED_OUT, WD_PAGE_ERROR_CONNECTION },
    { G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE, WD_PAGE_ERROR_OFFLINE },
    { G_IO_ERROR, G_IO_ERROR_PROXY_FAILED, WD_PAGE_ERROR_PROXY },
    { G_IO_ERROR, G_IO_ERROR_PROXY_NOT_ALLOWED, WD_PAGE_ERROR_PROXY },
    { G_IO_ERROR, G_IO_ERROR_PROXY_NEED_AUTH, WD_PAGE_ERROR_NETWORK },
    { G_IO_ERROR, G_IO_ERROR_PROXY_AUTH_FAILED, WD_PAGE_ERROR_NETWORK },
    { G_IO_ERROR, G_IO_ERROR_CANCELLED, -1 },
    { WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_TRANSPORT, WD_PAGE_ERROR_CONNECTION },
    { WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_FAILED, WD_PAGE_ERROR_CONNECTION },
    { WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_UNKNOWN_PROTOCOL, WD_PAGE_ERROR_OTHER },
    { WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_CANCELLED, -1 },
    { WEBKIT_POLICY_ERROR, WEBKIT_POLICY_ERROR_FRAME_LOAD_INTERRUPTED_BY_POLICY_CHANGE, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr(GError) from = g_error_new_literal (errors[i].domain, errors[i].from, "why");
      g_autoptr(GError) to = wd_page_error_from_webkit (from);

      if (errors[i].to < 0)
        {
          g_assert_no_error (to);
          continue;
        }

      g_assert_error (to, WD_PAGE_ERROR, errors[i].to);
      g_assert_cmpstr (to->message, ==, "why");
    }
}

/* WebKit reports a loop of redirections without a domain or a code. */
static void
test_loop (void)
{
  GQuark core = g_quark_from_static_string ("");
  g_autoptr(GError) loop = g_error_new (core, 0, "Load cannot follow more than 20 redirections");
  g_autoptr(GError) other = g_error_new (core, 0, "Load failed");
  g_autoptr(GError) to = wd_page_error_from_webkit (loop);
  g_autoptr(GError) to_other = wd_page_error_from_webkit (other);

  g_assert_error (to, WD_PAGE_ERROR, WD_PAGE_ERROR_LOOP);
  g_assert_error (to_other, WD_PAGE_ERROR, WD_PAGE_ERROR_OTHER);
}

static void
test_resolver (void)
{
  g_autoptr(GError) from = g_error_new_literal (G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND,
                                                "why");
  g_autoptr(GError) to = wd_page_error_from_webkit (from);
  gboolean online = g_network_monitor_get_network_available (g_network_monitor_get_default ());

  g_assert_error (to, WD_PAGE_ERROR, online ? WD_PAGE_ERROR_HOST : WD_PAGE_ERROR_OFFLINE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-error/http", test_http);
  g_test_add_func ("/page-error/webkit", test_webkit);
  g_test_add_func ("/page-error/loop", test_loop);
  g_test_add_func ("/page-error/resolver", test_resolver);

  return g_test_run ();
}
