/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-issuer.h"

/* The subject as `openssl req -utf8 -subj` takes it. */
static const struct {
  const char *subject;
  const char *organization;
  const char *name;
} issuers[] = {
  { "/C=US/O=Let's Encrypt/CN=R11", "Let's Encrypt", "R11" },
  { "/CN=A Name Alone", NULL, "A Name Alone" },
  { "/O=An Organization Alone", "An Organization Alone", NULL },
  { "/C=DE", NULL, NULL },
  { "/O=DigiCert, Inc.; \\+ \"more\" <b>#1=2\\\\/CN=#1 & < > ",
    "DigiCert, Inc.; + \"more\" <b>#1=2\\", "#1 & < >" },
  { "/O=Müller & Söhne 株式会社/CN=Größe", "Müller & Söhne 株式会社", "Größe" },
  /* A character that reverses the text, and a name that is a single space of no width. */
  { "/O=A\u202eB\nC\tD/CN=\u200b", "ABCD", NULL },
  { "/O=First/O=Second/CN=One/CN=Two", "First", "One" },
  { "/", NULL, NULL },
};

/* The certificate signs itself, so its subject is its issuer. */
static GTlsCertificate *
create_certificate (const char *subject)
{
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *pem = NULL;
  GTlsCertificate *certificate;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                              &error, "openssl", "req", "-x509", "-utf8", "-subj", subject,
                              "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                              "-keyout", "/dev/null", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &pem, NULL, &error);
  g_assert_no_error (error);
  certificate = g_tls_certificate_new_from_pem (pem, -1, &error);
  g_assert_no_error (error);

  return certificate;
}

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (issuers); i++)
    {
      g_autoptr(GTlsCertificate) certificate = create_certificate (issuers[i].subject);
      g_autofree char *organization = NULL;
      g_autofree char *name = NULL;

      wd_issuer_read (certificate, &organization, &name);
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
