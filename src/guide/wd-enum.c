/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-enum.h"

/**
 * wd_enum_to_string:
 * @type: the type of an enumeration, such as %WD_TYPE_STATE
 * @value: one of its values
 *
 * Gets the word for a value, as guides, the agent and the files of the person have it: the nick
 * that GLib makes of the value's name, such as “off” for %WD_STATE_OFF. A value that is renamed is
 * another word in all of these.
 *
 * Returns: the word
 */
const char *
wd_enum_to_string (GType type,
                   gint  value)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (klass, value);

  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

/**
 * wd_enum_from_string:
 * @type: the type of an enumeration without negative values
 * @word: (nullable): a string
 *
 * Returns: the value that wd_enum_to_string() gives that word for, or -1 if there is none
 */
gint
wd_enum_from_string (GType       type,
                     const char *word)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = word != NULL ? g_enum_get_value_by_nick (klass, word) : NULL;

  return found != NULL ? found->value : -1;
}
