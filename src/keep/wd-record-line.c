/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-record-line.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-json-text.h"
#include "wd-tour-enums.h"

#include <json-glib/json-glib.h>

/* Ours are flat. What a newer program adds may be less so. */
#define MAX_NESTING 4

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/* Half of an escaped surrogate pair is not text. */
static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *string = NULL;

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node))
    string = json_node_get_string (node);

  return string != NULL && g_utf8_validate (string, -1, NULL) ? string : NULL;
}

static gboolean
read_verdict (JsonObject *object,
              WdVerdict  *verdict)
{
  gint before = wd_enum_from_string (WD_TYPE_STATE, get_string (object, "before"));
  gint after = wd_enum_from_string (WD_TYPE_STATE, get_string (object, "after"));
  gint learned = wd_enum_from_string (WD_TYPE_LEARNED, get_string (object, "learned"));

  if (before < 0 || after < 0 || learned < 0)
    return FALSE;

  /* A form has no state before, and that it was sent is seen or told. */
  if (before == WD_STATE_SENT ||
      (after == WD_STATE_SENT && learned != WD_LEARNED_SEEN && learned != WD_LEARNED_TOLD))
    return FALSE;

  *verdict = (WdVerdict) { (WdState) before, (WdState) after, (WdLearned) learned };

  return TRUE;
}

static WdRecordEntry *
read_object (JsonObject *object)
{
  const char *time = get_string (object, "time");
  const char *guide = get_string (object, "guide");
  const char *revision = get_string (object, "revision");
  const char *uri = get_string (object, "url");
  g_autoptr(GDateTime) date_time = NULL;
  WdRecordEntry *entry;
  WdVerdict verdict;

  if (time == NULL || guide == NULL || revision == NULL || uri == NULL ||
      !read_verdict (object, &verdict))
    return NULL;

  date_time = g_date_time_new_from_iso8601 (time, NULL);

  if (date_time == NULL)
    return NULL;

  entry = wd_record_entry_new (date_time, guide, revision, uri, &verdict);
  g_free (entry->version);
  entry->version = g_strdup (get_string (object, "version"));

  return entry;
}

/**
 * wd_record_line_write:
 * @entry: an entry
 *
 * Returns: (transfer full): the entry as one JSON object, without a line feed
 */
char *
wd_record_line_write (WdRecordEntry *entry)
{
  const WdVerdict *verdict = &entry->verdict;
  g_autofree char *time = g_date_time_format_iso8601 (entry->time);
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "time", time);
  add_string (builder, "guide", entry->guide);
  add_string (builder, "revision", entry->revision);
  add_string (builder, "url", entry->uri);
  add_string (builder, "before", wd_enum_to_string (WD_TYPE_STATE, verdict->before));
  add_string (builder, "after", wd_enum_to_string (WD_TYPE_STATE, verdict->after));
  add_string (builder, "learned", wd_enum_to_string (WD_TYPE_LEARNED, verdict->learned));
  add_string (builder, "version", entry->version);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/**
 * wd_record_line_read:
 * @line: a line, not necessarily text
 * @length: its length in bytes
 *
 * Reads an entry. Members that are not known are passed over, so that an older program can read
 * what a newer one wrote.
 *
 * Returns: (transfer full) (nullable): the entry, or %NULL if the line is damaged
 */
WdRecordEntry *
wd_record_line_read (const char *line,
                     gsize       length)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();

  if (length > WD_RECORD_LINE_MAX_LENGTH || !wd_json_text_is_object (line, length, MAX_NESTING) ||
      !json_parser_load_from_data (parser, line, (gssize) length, NULL))
    return NULL;

  return read_object (json_node_get_object (json_parser_get_root (parser)));
}
