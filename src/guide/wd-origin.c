/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-origin.h"

#include <string.h>

#define HTTPS_PORT 443
#define DEFAULT_PORT ":443"

static gboolean
is_known_scheme (const char *scheme)
{
  return g_str_equal (scheme, "https") || g_str_equal (scheme, WD_PRACTICE_SCHEME);
}

static gboolean
is_dns_label (const char *label)
{
  gsize length = strlen (label);

  if (length == 0 || length > 63 || label[0] == '-' || label[length - 1] == '-')
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (label[i]) && !g_ascii_isdigit (label[i]) && label[i] != '-')
      return FALSE;

  return TRUE;
}

/* A name whose last label is a number is an address to browsers, not a name. */
static gboolean
is_dns_name (const char *host)
{
  g_auto(GStrv) labels = g_strsplit (host, ".", -1);
  guint n_labels = g_strv_length (labels);

  if (n_labels == 0 || strlen (host) > 253)
    return FALSE;

  for (guint i = 0; i < n_labels; i++)
    if (!is_dns_label (labels[i]))
      return FALSE;

  return strspn (labels[n_labels - 1], "0123456789") < strlen (labels[n_labels - 1]);
}

/* Browsers drop, map or reinterpret other characters before they look at the host (WHATWG URL,
 * 4.4), and RFC 3986 has no place for them: an address with one of them may name two hosts. */
static gboolean
is_plain (const char *uri)
{
  for (const char *p = uri; *p != '\0'; p++)
    if (!g_ascii_isgraph (*p) || *p == '\\')
      return FALSE;

  return TRUE;
}

static GUri *
parse (const char *uri)
{
  return g_uri_parse (uri, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
}

/* GUri unescapes the host and takes any spelling of the port; an origin has just one spelling. */
static gboolean
begins_with_origin (const char *uri,
                    const char *origin)
{
  const char *rest;

  if (g_ascii_strncasecmp (uri, origin, strlen (origin)) != 0)
    return FALSE;

  rest = uri + strlen (origin);

  if (g_str_has_prefix (rest, DEFAULT_PORT))
    rest += strlen (DEFAULT_PORT);

  return strchr ("/?#", *rest) != NULL;
}

static gboolean
has_origin (GUri       *uri,
            const char *origin)
{
  g_autoptr(GUri) wanted = parse (origin);
  gint port = g_uri_get_port (uri);

  if (wanted == NULL || g_strcmp0 (g_uri_get_scheme (uri), g_uri_get_scheme (wanted)) != 0)
    return FALSE;

  if (g_uri_get_host (uri) == NULL ||
      g_ascii_strcasecmp (g_uri_get_host (uri), g_uri_get_host (wanted)) != 0)
    return FALSE;

  if (g_uri_get_userinfo (uri) != NULL)
    return FALSE;

  return port == -1 ||
         (port == HTTPS_PORT && g_str_equal (g_uri_get_scheme (uri), "https"));
}

/**
 * wd_origin_is_valid:
 * @origin: a string
 *
 * Returns: whether a string is an origin as this program writes them: `https://` or `practice://`
 *   and a DNS name in lower case, and nothing after it
 */
gboolean
wd_origin_is_valid (const char *origin)
{
  g_autoptr(GUri) uri = NULL;
  g_autofree char *canonical = NULL;

  g_return_val_if_fail (origin != NULL, FALSE);

  if (!is_plain (origin))
    return FALSE;

  uri = parse (origin);

  if (uri == NULL || g_uri_get_host (uri) == NULL)
    return FALSE;

  if (!is_known_scheme (g_uri_get_scheme (uri)) || !is_dns_name (g_uri_get_host (uri)))
    return FALSE;

  canonical = g_strconcat (g_uri_get_scheme (uri), "://", g_uri_get_host (uri), NULL);

  return g_str_equal (origin, canonical);
}

/**
 * wd_origin_for_practice:
 * @origin: a valid origin
 *
 * Returns: (transfer full): the origin under which the practice site stands in for a service: the
 *   same host under the practice scheme
 */
char *
wd_origin_for_practice (const char *origin)
{
  g_autoptr(GUri) uri = NULL;

  g_return_val_if_fail (wd_origin_is_valid (origin), NULL);

  uri = parse (origin);

  return g_strconcat (WD_PRACTICE_SCHEME "://", g_uri_get_host (uri), NULL);
}

/**
 * wd_origin_dup_location:
 * @origin: a valid origin
 * @uri: (nullable): any address
 *
 * Takes what stands behind the origin from an address that belongs to exactly this origin: its
 * scheme, its host, its default port, and nobody's name and password. The case of scheme and host
 * does not matter (RFC 3986, 6.2.2.1); another spelling of the host, such as an escaped one, or one
 * with a dot at its end, is another host.
 *
 * Returns: (transfer full) (nullable): the absolute path, encoded, with the query and the fragment
 *   if there are any; or %NULL if the address is none of this origin
 */
char *
wd_origin_dup_location (const char *origin,
                        const char *uri)
{
  g_autoptr(GUri) parsed = NULL;
  const char *path, *query, *fragment;

  g_return_val_if_fail (wd_origin_is_valid (origin), NULL);

  if (uri == NULL || !is_plain (uri))
    return NULL;

  if (!begins_with_origin (uri, origin))
    return NULL;

  parsed = parse (uri);

  if (parsed == NULL || !has_origin (parsed, origin))
    return NULL;

  path = g_uri_get_path (parsed);
  query = g_uri_get_query (parsed);
  fragment = g_uri_get_fragment (parsed);

  return g_strconcat (*path != '\0' ? path : "/",
                      query != NULL ? "?" : "", query != NULL ? query : "",
                      fragment != NULL ? "#" : "", fragment != NULL ? fragment : "", NULL);
}

/**
 * wd_origin_dup_path:
 * @origin: a valid origin
 * @uri: (nullable): any address
 *
 * Returns: (transfer full) (nullable): what wd_origin_dup_location() returns, but for query and
 *   fragment
 */
char *
wd_origin_dup_path (const char *origin,
                    const char *uri)
{
  char *location = wd_origin_dup_location (origin, uri);

  if (location != NULL)
    location[strcspn (location, "?#")] = '\0';

  return location;
}

/**
 * wd_origin_contains:
 * @origin: a valid origin
 * @uri: (nullable): any address
 *
 * Returns: whether an address belongs to exactly this origin, as wd_origin_dup_location() has it
 */
gboolean
wd_origin_contains (const char *origin,
                    const char *uri)
{
  g_autofree char *location = wd_origin_dup_location (origin, uri);

  return location != NULL;
}

/**
 * wd_origin_resolve:
 * @origin: a valid origin
 * @path: an absolute path, encoded, with a query if need be
 *
 * Returns: (transfer full): the address of a path; one that begins with two slashes stays a path
 */
char *
wd_origin_resolve (const char *origin,
                   const char *path)
{
  g_return_val_if_fail (wd_origin_is_valid (origin), NULL);
  g_return_val_if_fail (path != NULL && path[0] == '/', NULL);

  return g_strconcat (origin, path, NULL);
}
