/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-identity.h"
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
  WebKitWebView *view = wd_test_web_view_new (NULL);
  g_autoptr(WdPageIdentity) identity = wd_page_identity_new (view);
  GtkWindow *window = wd_test_window_new (GTK_WIDGET (view));

  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autofree char *host = NULL;
      g_autofree char *organization = NULL;
      g_autofree char *name = NULL;

      g_test_message ("%s", hosts[i].address);
      wd_test_web_load_html (view, "<p>Hello", hosts[i].address);
      host = wd_page_identity_dup_host (identity);
      g_assert_cmpstr (host, ==, hosts[i].host);

      /* Only the connection makes a page secure, not its address: this one came without any. */
      g_assert_cmpint (wd_page_identity_get_security (identity), ==, WD_SECURITY_NONE);
      g_assert_false (wd_page_identity_read_issuer (identity, &organization, &name));
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
