/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-issuer.h"

#include <gnutls/x509.h>

/* X.520 allows a name 64 characters. */
#define MAX_BYTES 256

/* GnuTLS writes a value as within a distinguished name (RFC 4514, 2.4): special characters behind a
 * backslash, and a value that is no text as `#` with hexadecimal digits. Characters that do not
 * print are left out, as they could make a name look like another.
 */
static char *
dup_plain (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  g_autoptr(GString) plain = g_string_new (NULL);

  if (value[0] == '#')
    return NULL;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      if (g_unichar_isprint (g_utf8_get_char (p)))
        g_string_append_unichar (plain, g_utf8_get_char (p));
    }

  g_strstrip (plain->str);

  return plain->str[0] != '\0' ? g_strdup (plain->str) : NULL;
}

static char *
dup_part (gnutls_x509_crt_t  certificate,
          const char        *oid)
{
  char value[MAX_BYTES + 1];
  gsize size = sizeof value;

  if (gnutls_x509_crt_get_issuer_dn_by_oid (certificate, oid, 0, 0, value, &size) < 0)
    return NULL;

  return dup_plain (value);
}

/**
 * wd_issuer_read:
 * @certificate: a certificate
 * @organization: (out) (transfer full) (nullable): the organization of its issuer
 * @name: (out) (transfer full) (nullable): the common name of its issuer
 *
 * Reads the issuer of a certificate as text to show. A part that is missing or no text is %NULL.
 */
void
wd_issuer_read (GTlsCertificate  *certificate,
                char            **organization,
                char            **name)
{
  g_autoptr(GByteArray) bytes = NULL;
  gnutls_x509_crt_t parsed;
  gnutls_datum_t data;

  g_return_if_fail (G_IS_TLS_CERTIFICATE (certificate));
  g_return_if_fail (organization != NULL && name != NULL);

  *organization = *name = NULL;

  g_object_get (certificate, "certificate", &bytes, NULL);
  if (bytes == NULL || gnutls_x509_crt_init (&parsed) < 0)
    return;

  data = (gnutls_datum_t) { bytes->data, bytes->len };
  if (gnutls_x509_crt_import (parsed, &data, GNUTLS_X509_FMT_DER) >= 0)
    {
      *organization = dup_part (parsed, GNUTLS_OID_X520_ORGANIZATION_NAME);
      *name = dup_part (parsed, GNUTLS_OID_X520_COMMON_NAME);
    }

  gnutls_x509_crt_deinit (parsed);
}
