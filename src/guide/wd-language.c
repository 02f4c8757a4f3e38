/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-language.h"

#include <string.h>

/**
 * wd_language_is_valid:
 * @tag: a string, not necessarily UTF-8
 *
 * Returns: whether a string has the shape of a language tag; see %WD_LANGUAGE_PATTERN
 */
gboolean
wd_language_is_valid (const char *tag)
{
  g_return_val_if_fail (tag != NULL, FALSE);

  return strlen (tag) <= WD_LANGUAGE_MAX_LENGTH &&
         g_regex_match_simple ("^" WD_LANGUAGE_PATTERN "$", tag,
                               G_REGEX_RAW | G_REGEX_DOLLAR_ENDONLY, 0);
}
