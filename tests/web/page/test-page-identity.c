/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page.h"
#include "wd-test-web.h"

/* The host is shown as it is sent in the request, with letters beyond ASCII in Punycode (RFC 3492),
 * so that no name passes for one that it looks like.
 */
static const struct {
  const char *address;
  const char *host;
} hosts[] = {
  { "https://www.linkedin.com/login", "www.linkedin.com" },
  { "https://WWW.LinkedIn.COM/login", "www.linkedin.com" },
  { "https://www.linkedin.com@evil.example/", "evil.example" },
  { "https://www.linkedin.com.example:8443/", "www.linkedin.com.example" },
  { "https://www.linkedin.com./", "www.linkedin.com." },
  { "https://www.l\xc4\xb1nkedin.com/", "www.xn--lnkedin-rfb.com" },
  { "https://www.xn--lnkedin-rfb.com/", "www.xn--lnkedin-rfb.com" },
  { "https://\xd0\xb0pple.com/", "xn--pple-43d.com" },
  { "https://127.0.0.1/", "127.0.0.1" },
  { "https://[::1]/", "::1" },
  { "http://www.linkedin.com/", "www.linkedin.com" },
};

static void
test_hosts (void)
{
  g_autoptr(WdWebSession) session = wd_web_session_new ();
  WdPage *page = wd_page_new (session, "https://www.linkedin.com", NULL);
  WebKitWebView *view = WEBKIT_WEB_VIEW (gtk_widget_get_first_child (GTK_WIDGET (page)));
  GtkWindow *window = wd_test_window_new (GTK_WIDGET (page));

  /* Every address is shown, also where the policy would not have it. */
  g_signal_handlers_disconnect_matched (view, G_SIGNAL_MATCH_ID,
                                        g_signal_lookup ("decide-policy", WEBKIT_TYPE_WEB_VIEW),
                                        0, NULL, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autofree char *host = NULL;
      g_autofree char *organization = NULL;
      g_autofree char *name = NULL;

      g_test_message ("%s", hosts[i].address);
      wd_test_web_load_html (view, "<p>Hello", hosts[i].address);
      host = wd_page_dup_host (page);
      g_assert_cmpstr (host, ==, hosts[i].host);

      /* Only the connection makes a page secure, not its address: this one came without any. */
      g_assert_cmpint (wd_page_get_security (page), ==, WD_SECURITY_NONE);
      g_assert_false (wd_page_read_issuer (page, &organization, &name));
      g_assert_null (organization);
      g_assert_null (name);
    }

  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-identity/hosts", test_hosts);

  return g_test_run ();
}
