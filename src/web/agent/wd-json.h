/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define WD_JSON_ERROR (wd_json_error_quark ())

/**
 * WdJsonError:
 * @WD_JSON_ERROR_LENGTH: the text is too long
 * @WD_JSON_ERROR_SYNTAX: not a JSON object in UTF-8, or nested too deep
 * @WD_JSON_ERROR_SHAPE: a member is missing, unknown or of another type
 * @WD_JSON_ERROR_RANGE: a value is out of its range
 */
typedef enum
{
  WD_JSON_ERROR_LENGTH,
  WD_JSON_ERROR_SYNTAX,
  WD_JSON_ERROR_SHAPE,
  WD_JSON_ERROR_RANGE,
} WdJsonError;

GQuark      wd_json_error_quark  (void);

JsonParser *wd_json_parse        (const char          *text,
                                  gsize                length,
                                  guint                max_nesting,
                                  GError             **error);
gboolean    wd_json_fail         (GError             **error,
                                  WdJsonError          code,
                                  const char          *member);

gboolean    wd_json_read_string  (JsonObject          *object,
                                  const char          *member,
                                  gboolean             nullable,
                                  char               **string,
                                  GError             **error);
gboolean    wd_json_read_enum    (JsonObject          *object,
                                  const char          *member,
                                  GType                type,
                                  gint                *value,
                                  GError             **error);
gboolean    wd_json_read_boolean (JsonObject          *object,
                                  const char          *member,
                                  gboolean            *value,
                                  GError             **error);
gboolean    wd_json_read_number  (JsonObject          *object,
                                  const char          *member,
                                  double              *number,
                                  GError             **error);
gboolean    wd_json_read_numbers (JsonObject          *object,
                                  const char          *member,
                                  double             **numbers,
                                  guint                n_numbers,
                                  GError             **error);
JsonArray  *wd_json_read_array   (JsonObject          *object,
                                  const char          *member,
                                  GError             **error);

G_END_DECLS
