/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-path-pattern.h"

#include <string.h>

/* The characters that RFC 3986 allows in a path, save “*”, which is the wildcard here. */
static gboolean
is_path_char (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr ("-._~!$&'()+,;=:@/", c) != NULL);
}

/* Cuts a location in place; what it lacks is %NULL. */
static void
cut (char  *location,
     char **query,
     char **fragment)
{
  char *hash = strchr (location, '#');
  char *mark;

  if (hash != NULL)
    *hash++ = '\0';

  mark = strchr (location, '?');
  if (mark != NULL)
    *mark++ = '\0';

  *query = mark;
  *fragment = hash;
}

/* Whether a path, a query or a fragment has only what may stand there, and wildcards. */
static gboolean
is_encoded (const char *text,
            const char *others)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '*' || is_path_char (*p) || strchr (others, *p) != NULL)
        continue;

      if (*p != '%' || !g_ascii_isxdigit (p[1]) || !g_ascii_isxdigit (p[2]))
        return FALSE;
    }

  return TRUE;
}

/* The last wildcard is the only one that can still give way, so matching goes back to no other, and
 * its time is at most the product of both lengths. */
static gboolean
matches_range (const char *pattern,
               const char *path,
               gsize       length)
{
  const char *star = NULL;
  gsize retry = 0;
  gsize i = 0;

  while (i < length)
    {
      if (*pattern == '*')
        {
          star = pattern++;
          retry = i;
        }
      else if (*pattern == path[i])
        {
          pattern++;
          i++;
        }
      else if (star != NULL)
        {
          pattern = star + 1;
          i = ++retry;
        }
      else
        {
          return FALSE;
        }
    }

  while (*pattern == '*')
    pattern++;

  return *pattern == '\0';
}

/**
 * wd_path_pattern_is_valid:
 * @pattern: a string
 *
 * Returns: whether a string can be used as a pattern: an absolute path as RFC 3986 encodes it, of
 *   at most 256 bytes, without query and fragment, in which “*” stands for any run of characters
 */
gboolean
wd_path_pattern_is_valid (const char *pattern)
{
  g_return_val_if_fail (pattern != NULL, FALSE);

  if (pattern[0] != '/' || strlen (pattern) > WD_PATH_PATTERN_MAX_LENGTH)
    return FALSE;

  return is_encoded (pattern, "");
}

/**
 * wd_path_pattern_is_valid_page:
 * @pattern: a string
 *
 * Returns: whether a string can be used as the pattern of a page: that of a path, of at most 256
 *   bytes with what may follow it: “?” and the parameters that the query has, each as
 *   `name=value`, separated by “&”; “#” and the fragment
 */
gboolean
wd_path_pattern_is_valid_page (const char *pattern)
{
  g_autofree char *path = g_strdup (pattern);
  char *query, *fragment;

  g_return_val_if_fail (pattern != NULL, FALSE);

  cut (path, &query, &fragment);

  return strlen (pattern) <= WD_PATH_PATTERN_MAX_LENGTH && wd_path_pattern_is_valid (path) &&
         (query == NULL || (*query != '\0' && is_encoded (query, "?"))) &&
         (fragment == NULL || (*fragment != '\0' && is_encoded (fragment, "?")));
}

/* One slash at the end may be there or not. */
static gboolean
matches_path (const char *pattern,
              const char *path)
{
  gsize length = strlen (path);

  if (matches_range (pattern, path, length))
    return TRUE;

  return length > 1 && path[length - 1] == '/' && matches_range (pattern, path, length - 1);
}

static gboolean
has_parameter (char       **query,
               const char  *pattern)
{
  for (gsize i = 0; query[i] != NULL; i++)
    if (matches_range (pattern, query[i], strlen (query[i])))
      return TRUE;

  return FALSE;
}

/* In any order, and with others between them. */
static gboolean
matches_query (const char *pattern,
               const char *query)
{
  g_auto(GStrv) wanted = g_strsplit (pattern, "&", -1);
  g_auto(GStrv) parameters = g_strsplit (query, "&", -1);

  for (gsize i = 0; wanted[i] != NULL; i++)
    if (!has_parameter (parameters, wanted[i]))
      return FALSE;

  return TRUE;
}

/**
 * wd_path_pattern_matches:
 * @pattern: a valid pattern, of a path or of a page
 * @location: an absolute path, encoded, maybe with a query and a fragment
 *
 * Compares a location with a pattern, byte by byte. “*” stands for any run of characters, slashes
 * and none at all included. One slash at the end of the path may be there or not, as servers give
 * the same page for both. The query may have more parameters than the pattern names, and a pattern
 * without a fragment fits all.
 *
 * Returns: whether the location matches
 */
gboolean
wd_path_pattern_matches (const char *pattern,
                         const char *location)
{
  g_autofree char *wanted = g_strdup (pattern);
  g_autofree char *path = g_strdup (location);
  char *wanted_query, *wanted_fragment, *query, *fragment;

  g_return_val_if_fail (pattern != NULL, FALSE);
  g_return_val_if_fail (location != NULL, FALSE);

  cut (wanted, &wanted_query, &wanted_fragment);
  cut (path, &query, &fragment);

  if (!matches_path (wanted, path))
    return FALSE;

  if (wanted_query != NULL && (query == NULL || !matches_query (wanted_query, query)))
    return FALSE;

  return wanted_fragment == NULL ||
         (fragment != NULL && matches_range (wanted_fragment, fragment, strlen (fragment)));
}

/**
 * wd_path_pattern_specificity:
 * @pattern: a valid pattern
 *
 * Tells how much a pattern says: two for each character that it names, and one more if it has no
 * wildcard, so that an exact pattern wins over a prefix of the same length.
 *
 * Returns: a number to be compared with those of other patterns
 */
gsize
wd_path_pattern_specificity (const char *pattern)
{
  gsize literals = 0;
  gsize wildcards = 0;

  g_return_val_if_fail (pattern != NULL, 0);

  for (const char *p = pattern; *p != '\0'; p++)
    {
      if (*p == '*')
        wildcards++;
      else
        literals++;
    }

  return 2 * literals + (wildcards == 0 ? 1 : 0);
}

/**
 * wd_path_patterns_match:
 * @patterns: (nullable) (array zero-terminated=1): valid patterns
 * @location: an absolute path, encoded, maybe with a query and a fragment
 *
 * Returns: the specificity of the best of the patterns that match, or -1 if none does
 */
gssize
wd_path_patterns_match (const char * const *patterns,
                        const char         *location)
{
  gssize best = -1;

  g_return_val_if_fail (location != NULL, -1);

  for (gsize i = 0; patterns != NULL && patterns[i] != NULL; i++)
    if (wd_path_pattern_matches (patterns[i], location))
      best = MAX (best, (gssize) wd_path_pattern_specificity (patterns[i]));

  return best;
}
