/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-destination.h"

#include "wd-origin.h"

#include <string.h>

static gboolean
is_on_host (const char *host,
            const char *uri)
{
  g_autofree char *origin = g_strconcat ("https://", host, NULL);

  return wd_origin_contains (origin, uri);
}

/* A service may have a host for each country, such as “de.” and the host. */
static gboolean
is_on_country_host (const char *host,
                    const char *uri)
{
  g_autoptr(GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED, NULL);
  const char *name = parsed != NULL ? g_uri_get_host (parsed) : NULL;
  g_autofree char *country = NULL;

  if (name == NULL || strchr (host, '.') == NULL || !g_ascii_isalpha (name[0]) ||
      !g_ascii_isalpha (name[1]) || name[2] != '.')
    return FALSE;

  country = g_strdup_printf ("%c%c.%s", g_ascii_tolower (name[0]), g_ascii_tolower (name[1]), host);

  return is_on_host (country, uri);
}

/**
 * wd_destination_find:
 * @origin: the origin of the service, or of its practice site
 * @hosts: (nullable) (array zero-terminated=1): further hosts of the service
 * @uri: (nullable): an address, which need not be valid
 *
 * Decides where an address may be opened. The view shows @origin, and @hosts and their hosts for a
 * country, over `https:` on the default port; if @origin is the practice site, the view shows
 * nothing else.
 *
 * Returns: the destination
 */
WdDestination
wd_destination_find (const char         *origin,
                     const char * const *hosts,
                     const char         *uri)
{
  const char *scheme;

  g_return_val_if_fail (wd_origin_is_valid (origin), WD_DESTINATION_NOWHERE);

  if (uri == NULL)
    return WD_DESTINATION_NOWHERE;

  if (wd_origin_contains (origin, uri))
    return WD_DESTINATION_VIEW;

  if (!g_str_has_prefix (origin, WD_PRACTICE_SCHEME ":"))
    for (gsize i = 0; hosts != NULL && hosts[i] != NULL; i++)
      if (is_on_host (hosts[i], uri) || is_on_country_host (hosts[i], uri))
        return WD_DESTINATION_VIEW;

  scheme = g_uri_peek_scheme (uri);
  if (g_strcmp0 (scheme, "https") == 0 ||
      g_strcmp0 (scheme, "http") == 0 ||
      g_strcmp0 (scheme, "mailto") == 0)
    return WD_DESTINATION_BROWSER;

  return WD_DESTINATION_NOWHERE;
}
