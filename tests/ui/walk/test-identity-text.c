/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-identity-text.h"

#include <string.h>

static const struct {
  const char *host;
  const char *domain;
} hosts[] = {
  { "www.linkedin.com", "linkedin.com" },
  { "linkedin.com", "linkedin.com" },
  { "a.b.de.linkedin.com", "linkedin.com" },
  { "www.linkedin.com.", "linkedin.com." },
  { "www.linkedln.com", "linkedln.com" },
  { "www.linkedin.com.evil.co.uk", "evil.co.uk" },
  { "www.linkedin.com-login.de", "com-login.de" },
  { "www.xn--lnkedin-rfb.com", "xn--lnkedin-rfb.com" },
  { "www.linkedin.xn--p1ai", "linkedin.xn--p1ai" },
  /* Anybody can have a name under github.io, as the list of public suffixes says. */
  { "linkedin.someone.github.io", "someone.github.io" },
  /* Hosts below a suffix that is not on that list are shown as a whole. */
  { "www.linkedin.com.example", "www.linkedin.com.example" },

  { "www.linkedin.internal", "www.linkedin.internal" },
  { "localhost", "localhost" },
  { "com", "com" },
  { "co.uk", "co.uk" },
  { "127.0.0.1", "127.0.0.1" },
  { "::1", "::1" },
  { "2001:db8::1", "2001:db8::1" },
  { "..", ".." },
  { ".com", ".com" },
  { "", "" },
};

static void
test_domain (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_test_message ("%s", hosts[i].host);
      g_assert_cmpstr (wd_identity_text_find_domain (hosts[i].host), ==, hosts[i].domain);
    }
}

/* Each attribute covers what is before the domain, and nothing more. */
static void
test_attributes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autoptr(PangoAttrList) attributes = wd_identity_text_create_attributes (hosts[i].host);
      GSList *list = pango_attr_list_get_attributes (attributes);

      g_assert_nonnull (list);
      for (const GSList *l = list; l != NULL; l = l->next)
        {
          const PangoAttribute *attribute = l->data;

          g_assert_cmpuint (attribute->start_index, ==, 0);
          g_assert_cmpuint (attribute->end_index, ==,
                            strlen (hosts[i].host) - strlen (hosts[i].domain));
        }

      g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);
    }
}

static void
test_explanation (void)
{
  g_autofree char *secure = wd_identity_text_dup_explanation (WD_SECURITY_TLS, "a.example");
  g_autofree char *practice = wd_identity_text_dup_explanation (WD_SECURITY_PRACTICE, "a.example");
  g_autofree char *none = wd_identity_text_dup_explanation (WD_SECURITY_NONE, NULL);

  g_assert_nonnull (strstr (secure, "a.example"));
  g_assert_null (strstr (practice, "a.example"));
  g_assert_cmpstr (none, !=, practice);
}

static void
test_issuer (void)
{
  static const struct {
    const char *organization;
    const char *name;
    const char *text;
  } issuers[] = {
    { "Let’s Encrypt", "R11",
      "The certificate was issued by Let’s Encrypt (authority “R11”)." },
    { "Acme", NULL, "The certificate was issued by Acme." },
    { NULL, "R11", "The certificate was issued by R11." },
    { "Acme", "Acme", "The certificate was issued by Acme." },
    { NULL, NULL, "The certificate doesn’t name its issuer." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (issuers); i++)
    {
      g_autofree char *text = wd_identity_text_dup_issuer (issuers[i].organization,
                                                           issuers[i].name);

      g_assert_cmpstr (text, ==, issuers[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/identity-text/domain", test_domain);
  g_test_add_func ("/identity-text/attributes", test_attributes);
  g_test_add_func ("/identity-text/explanation", test_explanation);
  g_test_add_func ("/identity-text/issuer", test_issuer);

  return g_test_run ();
}
