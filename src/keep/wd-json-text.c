/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-json-text.h"

#include <string.h>

/**
 * wd_json_text_is_object:
 * @text: a text from the outside
 * @length: its length in bytes
 * @max_nesting: how deep objects and arrays may stand in each other
 *
 * Tells whether a text in UTF-8 can be one JSON object and nothing around it: what JSON-GLib is not
 * to see otherwise. It calls itself for each array and object, loses all but the last of several
 * values, and takes an assignment in front and comments, which are JavaScript but not JSON.
 *
 * Returns: whether it can; the parser has the last word
 */
gboolean
wd_json_text_is_object (const char *text,
                        gsize       length,
                        guint       max_nesting)
{
  gboolean in_string = FALSE;
  guint depth = 0;

  g_return_val_if_fail (text != NULL || length == 0, FALSE);

  if (length == 0 || text[0] != '{' || !g_utf8_validate_len (text, length, NULL))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (in_string && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_string = !in_string;
      else if (!in_string && text[i] == '/')
        return FALSE;
      else if (!in_string && strchr ("[{", text[i]) != NULL && ++depth > max_nesting)
        return FALSE;
      else if (!in_string && strchr ("]}", text[i]) != NULL && --depth == 0)
        return i == length - 1;
    }

  return FALSE;
}
