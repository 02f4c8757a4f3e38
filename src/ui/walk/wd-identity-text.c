/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-identity-text.h"

#include <glib/gi18n.h>
#include <libpsl.h>
#include <string.h>

/* The words for whose page is shown and who has certified that. */

#define DIM 42000

static const psl_ctx_t *
get_suffixes (void)
{
  static psl_ctx_t *suffixes;

  if (suffixes == NULL)
    suffixes = psl_latest (NULL);

  return suffixes;
}

/**
 * wd_identity_text_find_domain:
 * @host: a host, as addresses have it: in lower case, and in punycode if need be
 *
 * Finds where the part of a host begins that says whose it is, by the Public Suffix List. Of an
 * address in numbers, and of a name under a suffix that the list does not know, that is all of it.
 *
 * Returns: (transfer none): a place in @host
 */
const char *
wd_identity_text_find_domain (const char *host)
{
  const int known = PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE;
  const char *domain = NULL;
  const char *suffix;

  if (!g_hostname_is_ip_address (host))
    domain = psl_registrable_domain (get_suffixes (), host);

  suffix = domain != NULL ? strchr (domain, '.') : NULL;

  return suffix != NULL && psl_is_public_suffix2 (get_suffixes (), suffix + 1, known)
    ? domain
    : host;
}

/**
 * wd_identity_text_create_attributes:
 * @host: a host
 *
 * Returns: (transfer full): the attributes that dim all of the host but what says whose it is
 */
PangoAttrList *
wd_identity_text_create_attributes (const char *host)
{
  PangoAttribute *dim[] = {
    pango_attr_foreground_alpha_new (DIM),
    pango_attr_weight_new (PANGO_WEIGHT_NORMAL),
  };
  guint end = (guint) (wd_identity_text_find_domain (host) - host);
  PangoAttrList *attributes = pango_attr_list_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (dim); i++)
    {
      dim[i]->end_index = end;
      pango_attr_list_insert (attributes, dim[i]);
    }

  return attributes;
}

/**
 * wd_identity_text_dup_explanation:
 * @security: how the page came here
 * @host: (nullable): its host
 *
 * Returns: (transfer full): what that means for a person who types a password here
 */
char *
wd_identity_text_dup_explanation (WdSecurity  security,
                                  const char *host)
{
  switch (security)
    {
    case WD_SECURITY_TLS:
      /* Translators: %s is the name of a host, such as www.linkedin.com. */
      return g_strdup_printf (_("The connection to %s is encrypted, and its certificate is valid."),
                              host);

    case WD_SECURITY_PRACTICE:
      return g_strdup (_("This is the practice site. It comes from Widerspruch itself, and "
                         "nothing is sent anywhere."));

    case WD_SECURITY_NONE:
    default:
      return g_strdup (_("There’s no secure connection to a page. Don’t type a password."));
    }
}

/**
 * wd_identity_text_dup_issuer:
 * @organization: (nullable): who issued a valid certificate
 * @name: (nullable): the name of the authority that they did so with
 *
 * Returns: (transfer full): a sentence
 */
char *
wd_identity_text_dup_issuer (const char *organization,
                             const char *name)
{
  if (organization == NULL && name == NULL)
    return g_strdup (_("The certificate doesn’t name its issuer."));

  if (organization == NULL || name == NULL || g_str_equal (organization, name))
    /* Translators: %s is an organization, such as “Let’s Encrypt”. */
    return g_strdup_printf (_("The certificate was issued by %s."),
                            organization != NULL ? organization : name);

  /* Translators: the first is an organization, the second what its authority is called, such as
   * “Let’s Encrypt” and “R11”.
   */
  return g_strdup_printf (_("The certificate was issued by %s (authority “%s”)."),
                          organization, name);
}
