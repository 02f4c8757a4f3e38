/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-json.h"

#include "wd-enum.h"
#include "wd-json-text.h"

#include <math.h>

#define MAX_NUMBER 1e7

G_DEFINE_QUARK (wd-json-error-quark, wd_json_error)

static JsonNode *
get_member (JsonObject  *object,
            const char  *member,
            GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    wd_json_fail (error, WD_JSON_ERROR_SHAPE, member);

  return node;
}

static gboolean
read_node (JsonNode    *node,
           const char  *member,
           double      *number,
           GError     **error)
{
  GType type = json_node_get_value_type (node);

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return wd_json_fail (error, WD_JSON_ERROR_SHAPE, member);

  *number = json_node_get_double (node);

  return (isfinite (*number) && fabs (*number) <= MAX_NUMBER) ||
         wd_json_fail (error, WD_JSON_ERROR_RANGE, member);
}

/**
 * wd_json_parse:
 * @text: a text from the outside
 * @length: its length in bytes
 * @max_nesting: how deep objects and arrays may stand in each other
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): a parser whose root is the object, or %NULL if the text is
 *   not one JSON object in UTF-8
 */
JsonParser *
wd_json_parse (const char  *text,
               gsize        length,
               guint        max_nesting,
               GError     **error)
{
  g_autoptr(JsonParser) parser = NULL;
  g_autoptr(GError) syntax = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!wd_json_text_is_object (text, length, max_nesting))
    {
      g_set_error_literal (error, WD_JSON_ERROR, WD_JSON_ERROR_SYNTAX,
                           "The text is not a flat JSON object in UTF-8");
      return NULL;
    }

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, &syntax))
    {
      g_set_error (error, WD_JSON_ERROR, WD_JSON_ERROR_SYNTAX, "The text is not JSON: %s",
                   syntax->message);
      return NULL;
    }

  return g_steal_pointer (&parser);
}

/**
 * wd_json_fail:
 * @error: return location for a #GError
 * @code: what is wrong
 * @member: the name of the member that it is wrong with
 *
 * Returns: %FALSE, with the error set
 */
gboolean
wd_json_fail (GError      **error,
              WdJsonError   code,
              const char   *member)
{
  g_set_error (error, WD_JSON_ERROR, code,
               code == WD_JSON_ERROR_RANGE ? "“%s” has a value that the agent does not write"
                                           : "“%s” is missing or of another type", member);

  return FALSE;
}

/**
 * wd_json_read_string:
 * @object: an object
 * @member: the name of a member
 * @nullable: whether it may be null, which leaves @string as it is
 * @string: (out): the string
 * @error: return location for a #GError
 *
 * Returns: whether it is there and can be taken
 */
gboolean
wd_json_read_string (JsonObject  *object,
                     const char  *member,
                     gboolean     nullable,
                     char       **string,
                     GError     **error)
{
  JsonNode *node = get_member (object, member, error);

  if (node == NULL)
    return FALSE;
  if (nullable && JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return wd_json_fail (error, WD_JSON_ERROR_SHAPE, member);

  *string = json_node_dup_string (node);

  return TRUE;
}

/**
 * wd_json_read_enum:
 * @object: an object
 * @member: the name of a member
 * @type: the type of an enumeration
 * @value: (out): which of its values it is
 * @error: return location for a #GError
 *
 * Returns: whether it is one of the words that wd_enum_to_string() gives
 */
gboolean
wd_json_read_enum (JsonObject  *object,
                   const char  *member,
                   GType        type,
                   gint        *value,
                   GError     **error)
{
  g_autofree char *word = NULL;

  if (!wd_json_read_string (object, member, FALSE, &word, error))
    return FALSE;

  *value = wd_enum_from_string (type, word);

  return *value >= 0 || wd_json_fail (error, WD_JSON_ERROR_RANGE, member);
}

/**
 * wd_json_read_boolean:
 * @object: an object
 * @member: the name of a member
 * @value: (out): the value
 * @error: return location for a #GError
 *
 * Returns: whether it is there and can be taken
 */
gboolean
wd_json_read_boolean (JsonObject  *object,
                      const char  *member,
                      gboolean    *value,
                      GError     **error)
{
  JsonNode *node = get_member (object, member, error);

  if (node == NULL)
    return FALSE;
  if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return wd_json_fail (error, WD_JSON_ERROR_SHAPE, member);

  *value = json_node_get_boolean (node);

  return TRUE;
}

/**
 * wd_json_read_number:
 * @object: an object
 * @member: the name of a member
 * @number: (out): the number
 * @error: return location for a #GError
 *
 * Returns: whether it is there and can be taken: no page is so long that it would need a number
 *   beyond ten millions
 */
gboolean
wd_json_read_number (JsonObject  *object,
                     const char  *member,
                     double      *number,
                     GError     **error)
{
  JsonNode *node = get_member (object, member, error);

  return node != NULL && read_node (node, member, number, error);
}

/**
 * wd_json_read_numbers:
 * @object: an object
 * @member: the name of a member
 * @numbers: (array length=n_numbers): where to put them
 * @n_numbers: how many
 * @error: return location for a #GError
 *
 * Returns: whether there is an array of exactly so many numbers, which can be taken
 */
gboolean
wd_json_read_numbers (JsonObject  *object,
                      const char  *member,
                      double     **numbers,
                      guint        n_numbers,
                      GError     **error)
{
  JsonArray *array = wd_json_read_array (object, member, error);

  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) != n_numbers)
    return wd_json_fail (error, WD_JSON_ERROR_SHAPE, member);

  for (guint i = 0; i < n_numbers; i++)
    if (!read_node (json_array_get_element (array, i), member, numbers[i], error))
      return FALSE;

  return TRUE;
}

/**
 * wd_json_read_array:
 * @object: an object
 * @member: the name of a member
 * @error: return location for a #GError
 *
 * Returns: (transfer none) (nullable): the array
 */
JsonArray *
wd_json_read_array (JsonObject  *object,
                    const char  *member,
                    GError     **error)
{
  JsonNode *node = get_member (object, member, error);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  wd_json_fail (error, WD_JSON_ERROR_SHAPE, member);

  return NULL;
}
