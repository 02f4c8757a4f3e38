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

  for (const char *p = pattern; *p != '\0'; p++)
    {
      if (*p == '*' || is_path_char (*p))
        continue;

      if (*p != '%' || !g_ascii_isxdigit (p[1]) || !g_ascii_isxdigit (p[2]))
        return FALSE;
    }

  return TRUE;
}

/**
 * wd_path_pattern_matches:
 * @pattern: a valid pattern
 * @path: an absolute path, encoded, without query
 *
 * Compares a path with a pattern, byte by byte. “*” stands for any run of characters, slashes and
 * none at all included. One slash at the end of the path may be there or not, as servers give the
 * same page for both.
 *
 * Returns: whether the whole path matches
 */
gboolean
wd_path_pattern_matches (const char *pattern,
                         const char *path)
{
  gsize length;

  g_return_val_if_fail (pattern != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  length = strlen (path);

  if (matches_range (pattern, path, length))
    return TRUE;

  return length > 1 && path[length - 1] == '/' && matches_range (pattern, path, length - 1);
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
 * @path: an absolute path, encoded, without query
 *
 * Returns: the specificity of the best of the patterns that match a path, or -1 if none does
 */
gssize
wd_path_patterns_match (const char * const *patterns,
                        const char         *path)
{
  gssize best = -1;

  g_return_val_if_fail (path != NULL, -1);

  for (gsize i = 0; patterns != NULL && patterns[i] != NULL; i++)
    if (wd_path_pattern_matches (patterns[i], path))
      best = MAX (best, (gssize) wd_path_pattern_specificity (patterns[i]));

  return best;
}
