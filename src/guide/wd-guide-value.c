/* wd-guide-value.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-guide-value.h"

#include <string.h>

#include "wd-origin.h"
#include "wd-path-pattern.h"

#define MAX_ID_LENGTH 64
#define MAX_NAME_LENGTH 80
#define MAX_TOKEN_LENGTH 128

/* Tells whether a value has at least one and at most max bytes, all of them graphic ASCII. */
static gboolean
is_graphic (const char *value,
            gsize       max)
{
  gsize length = strlen (value);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isgraph (value[i]))
      return FALSE;

  return length > 0 && length <= max;
}

/**
 * wd_guide_value_is_id:
 * @value: a string
 *
 * Tells whether a string is an id: up to 64 small letters, digits and hyphens.
 *
 * Returns: whether it is
 */
gboolean
wd_guide_value_is_id (const char *value)
{
  gsize length = strspn (value, "abcdefghijklmnopqrstuvwxyz0123456789-");

  return length > 0 && length <= MAX_ID_LENGTH && value[length] == '\0';
}

/**
 * wd_guide_value_is_name:
 * @value: a string
 *
 * Tells whether a string can be the name of a service: one to 80 printable characters, the first
 * and last of which are no spaces.
 *
 * Returns: whether it can
 */
gboolean
wd_guide_value_is_name (const char *value)
{
  gsize length = strlen (value);

  if (length == 0 || g_utf8_strlen (value, -1) > MAX_NAME_LENGTH)
    return FALSE;

  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isprint (g_utf8_get_char (p)))
      return FALSE;

  return value[0] != ' ' && value[length - 1] != ' ';
}

/**
 * wd_guide_value_is_date:
 * @value: a string
 *
 * Tells whether a string is a day of the calendar, as YYYY-MM-DD (ISO 8601).
 *
 * Returns: whether it is
 */
gboolean
wd_guide_value_is_date (const char *value)
{
  static const char shape[] = "0000-00-00";
  guint year, month, day;

  if (strlen (value) != strlen (shape))
    return FALSE;

  for (gsize i = 0; shape[i] != '\0'; i++)
    if (shape[i] == '0' ? !g_ascii_isdigit (value[i]) : value[i] != shape[i])
      return FALSE;

  year = (guint) g_ascii_strtoull (value, NULL, 10);
  month = (guint) g_ascii_strtoull (value + 5, NULL, 10);
  day = (guint) g_ascii_strtoull (value + 8, NULL, 10);

  return g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/**
 * wd_guide_value_is_host:
 * @value: a string
 *
 * Tells whether a string is a DNS name in lower case.
 *
 * Returns: whether it is
 */
gboolean
wd_guide_value_is_host (const char *value)
{
  g_autofree char *origin = g_strconcat ("https://", value, NULL);

  return wd_origin_is_valid (origin);
}

/**
 * wd_guide_value_is_path:
 * @value: a string
 *
 * Tells whether a string is an absolute path, maybe with a query, that can be opened. A wildcard
 * is taken for a mistake.
 *
 * Returns: whether it is
 */
gboolean
wd_guide_value_is_path (const char *value)
{
  gsize length = strcspn (value, "?");
  g_autofree char *path = g_strndup (value, length);

  return is_graphic (value, WD_GUIDE_VALUE_MAX_LENGTH) &&
         !g_str_has_prefix (value, "//") &&
         wd_path_pattern_is_valid (path) &&
         strpbrk (value, "*#\\") == NULL;
}

/**
 * wd_guide_value_is_address:
 * @value: a string
 *
 * Tells whether a string is an `https:` address without a user's name.
 *
 * Returns: whether it is
 */
gboolean
wd_guide_value_is_address (const char *value)
{
  g_autoptr(GUri) uri = NULL;

  if (!is_graphic (value, WD_GUIDE_VALUE_MAX_LENGTH))
    return FALSE;

  uri = g_uri_parse (value, G_URI_FLAGS_ENCODED, NULL);

  return uri != NULL &&
         g_str_equal (g_uri_get_scheme (uri), "https") &&
         g_uri_get_userinfo (uri) == NULL &&
         g_uri_get_host (uri) != NULL &&
         wd_guide_value_is_host (g_uri_get_host (uri));
}

/**
 * wd_guide_value_is_pattern:
 * @value: a string
 *
 * Tells whether a string is a pattern for paths.
 *
 * Returns: whether it is
 */
gboolean
wd_guide_value_is_pattern (const char *value)
{
  return wd_path_pattern_is_valid (value);
}

/**
 * wd_guide_value_is_token:
 * @value: a string
 *
 * Tells whether a string can be the id of an element: up to 128 graphic ASCII characters.
 *
 * Returns: whether it can
 */
gboolean
wd_guide_value_is_token (const char *value)
{
  return is_graphic (value, MAX_TOKEN_LENGTH);
}

/**
 * wd_guide_value_dup_items:
 * @value: a string
 *
 * Splits a list at its white space, as XML Schema does.
 *
 * Returns: (transfer full) (array zero-terminated=1): the items, maybe none
 */
char **
wd_guide_value_dup_items (const char *value)
{
  g_auto(GStrv) parts = g_strsplit_set (value, " \t\n", -1);
  g_autoptr(GStrvBuilder) items = g_strv_builder_new ();

  for (gsize i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (items, parts[i]);

  return g_strv_builder_end (items);
}
