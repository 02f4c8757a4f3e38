/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-issuer.h"

/* As in certificates/issuers.pem, made with `openssl req -x509 -utf8 -subj …`. */
static const struct {
  const char *organization;
  const char *name;
} issuers[] = {
  { "Let's Encrypt", "R11" },
  { NULL, "A Name Alone" },
  { "An Organization Alone", NULL },
  /* Only a country. */
  { NULL, NULL },
  { "DigiCert, Inc.; + \"more\" <b>#1=2\\", "#1 & < >" },
  { "Müller & Söhne 株式会社", "Größe" },
  /* The organization with a line feed, a tab and a character that reverses the text; the name is a
   * single space of no width.
   */
  { "ABCD", NULL },
  /* Two of each. */
  { "First", "One" },
  /* Nothing at all. */
  { NULL, NULL },
};

static void
test_read (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "certificates", "issuers.pem", NULL);
  g_autolist(GTlsCertificate) certificates = NULL;
  g_autoptr(GError) error = NULL;
  gsize i = 0;

  certificates = g_tls_certificate_list_new_from_file (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (certificates), ==, G_N_ELEMENTS (issuers));

  for (const GList *l = certificates; l != NULL; l = l->next, i++)
    {
      g_autofree char *organization = NULL;
      g_autofree char *name = NULL;

      wd_issuer_read (l->data, &organization, &name);
      g_assert_cmpstr (organization, ==, issuers[i].organization);
      g_assert_cmpstr (name, ==, issuers[i].name);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issuer/read", test_read);

  return g_test_run ();
}
