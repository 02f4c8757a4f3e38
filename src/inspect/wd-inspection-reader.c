/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-inspection.h"

#include "wd-agent-message.h"
#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-json.h"
#include "wd-language.h"
#include "wd-tour-enums.h"

#include <string.h>

#define MAX_NESTING 4
#define MAX_WORD_LENGTH 64
#define MAX_EVIDENCE 20

#define LETTERS "abcdefghijklmnopqrstuvwxyz"
#define DIGITS "0123456789"

/* All words of the agent are short and of few characters. No text of the page passes for one. */
static gboolean
is_word (const char *string,
         const char *characters)
{
  return string[0] != '\0' && strspn (string, characters) == strlen (string) &&
         strlen (string) <= MAX_WORD_LENGTH;
}

static gboolean
read_word (JsonObject  *object,
           const char  *member,
           gboolean     nullable,
           char       **word,
           GError     **error)
{
  if (!wd_json_read_string (object, member, nullable, word, error))
    return FALSE;

  return *word == NULL || is_word (*word, LETTERS "-") ||
         wd_json_fail (error, WD_JSON_ERROR_RANGE, member);
}

static gboolean
read_language (JsonObject  *object,
               char       **language,
               GError     **error)
{
  if (!wd_json_read_string (object, "language", TRUE, language, error))
    return FALSE;

  return *language == NULL || wd_language_is_valid (*language) ||
         wd_json_fail (error, WD_JSON_ERROR_RANGE, "language");
}

/* Format characters could reverse the writing of a terminal, and control characters could steer it.
 */
static char *
dup_clean (const char *name)
{
  GString *clean = g_string_new (NULL);
  guint n_left = WD_INSPECTION_MAX_NAME;

  for (const char *p = name; *p != '\0' && n_left > 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_type (c) == G_UNICODE_FORMAT)
        continue;

      g_string_append_unichar (clean, g_unichar_isprint (c) ? c : ' ');
      n_left--;
    }

  return g_string_free (clean, FALSE);
}

static gboolean
read_name (JsonObject  *object,
           char       **name,
           GError     **error)
{
  g_autofree char *string = NULL;

  if (!wd_json_read_string (object, "name", TRUE, &string, error))
    return FALSE;

  *name = string != NULL ? dup_clean (string) : NULL;

  return TRUE;
}

static char **
read_evidence (JsonObject  *object,
               GError     **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = wd_json_read_array (object, "evidence", error);

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < MIN (json_array_get_length (array), MAX_EVIDENCE); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (json_node_get_value_type (node) != G_TYPE_STRING ||
          !is_word (json_node_get_string (node), LETTERS DIGITS "-+. "))
        {
          wd_json_fail (error, WD_JSON_ERROR_RANGE, "evidence");
          return NULL;
        }

      g_strv_builder_add (builder, json_node_get_string (node));
    }

  return g_strv_builder_end (builder);
}

static gboolean
read_candidates (JsonObject  *object,
                 GPtrArray   *candidates,
                 GError     **error)
{
  JsonArray *array = wd_json_read_array (object, "candidates", error);

  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < MIN (json_array_get_length (array), WD_INSPECTION_MAX_CANDIDATES); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      WdCandidate *candidate = g_new0 (WdCandidate, 1);

      /* The array frees what has been read of a candidate if the rest cannot be. */
      g_ptr_array_add (candidates, candidate);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return wd_json_fail (error, WD_JSON_ERROR_SHAPE, "candidates");
      if (!read_word (json_node_get_object (node), "role", FALSE, &candidate->role, error) ||
          !read_name (json_node_get_object (node), &candidate->name, error) ||
          !wd_json_read_number (json_node_get_object (node), "score", &candidate->score, error))
        return FALSE;

      candidate->evidence = read_evidence (json_node_get_object (node), error);
      if (candidate->evidence == NULL)
        return FALSE;
    }

  return TRUE;
}

/* A reason is that of an abstention, or of a state that is not told. */
static gboolean
is_reasoned (WdInspection *self)
{
  if (self->outcome == WD_OUTCOME_FOUND)
    return self->reason == NULL || self->state == WD_STATE_UNKNOWN;

  return (self->outcome == WD_OUTCOME_ABSTAINED) == (self->reason != NULL);
}

static gboolean
read_sighting (JsonObject    *object,
               WdInspection  *self,
               GError       **error)
{
  gint outcome;
  gint cover;

  if (!wd_json_read_enum (object, "outcome", WD_TYPE_OUTCOME, &outcome, error) ||
      !read_word (object, "reason", FALSE, &self->reason, error) ||
      !read_word (object, "role", TRUE, &self->role, error) ||
      !read_name (object, &self->name, error) ||
      !wd_agent_message_read_state (object, &self->state, error) ||
      !wd_json_read_boolean (object, "enabled", &self->enabled, error) ||
      !wd_json_read_enum (object, "cover", WD_TYPE_COVER, &cover, error) ||
      !wd_agent_message_read_rect (object, "rect", &self->rect, error) ||
      !wd_agent_message_read_obstacle (object, &self->obstacle, &self->remedy, error))
    return FALSE;

  self->outcome = (WdOutcome) outcome;
  self->cover = (WdCover) cover;
  if (g_str_equal (self->reason, "none"))
    g_clear_pointer (&self->reason, g_free);

  if (!is_reasoned (self))
    return wd_json_fail (error, WD_JSON_ERROR_RANGE, "reason");
  if (self->outcome == WD_OUTCOME_FOUND && (self->rect.width <= 0 || self->rect.height <= 0))
    return wd_json_fail (error, WD_JSON_ERROR_RANGE, "rect");

  return TRUE;
}

static gboolean
read_scores (JsonObject    *object,
             WdInspection  *self,
             GError       **error)
{
  double *elapsed[] = { &self->first, &self->median };
  JsonNode *runner_up = json_object_get_member (object, "runnerUp");

  if (!wd_json_read_number (object, "score", &self->score, error) ||
      !read_candidates (object, self->candidates, error) ||
      !wd_json_read_numbers (object, "elapsed", elapsed, G_N_ELEMENTS (elapsed), error))
    return FALSE;

  if (self->first < 0 || self->median < 0)
    return wd_json_fail (error, WD_JSON_ERROR_RANGE, "elapsed");

  self->has_elapsed = TRUE;
  self->has_runner_up = runner_up == NULL || !JSON_NODE_HOLDS_NULL (runner_up);

  return !self->has_runner_up ||
         wd_json_read_number (object, "runnerUp", &self->runner_up, error);
}

/**
 * wd_inspection_parse:
 * @text: the answer of the agent
 * @length: its length in bytes
 * @error: return location for a #GError
 *
 * Reads the answer of the agent, which a hostile page may have forged: its length, its members and
 * each value are checked. Names are cut to %WD_INSPECTION_MAX_NAME characters, all of which print,
 * and candidates to the first %WD_INSPECTION_MAX_CANDIDATES.
 *
 * This is a pure function. It fails with #WdJsonError only.
 *
 * Returns: (transfer full) (nullable): the inspection
 */
WdInspection *
wd_inspection_parse (const char  *text,
                     gsize        length,
                     GError     **error)
{
  g_autoptr(JsonParser) parser = NULL;
  g_autoptr(WdInspection) self = NULL;
  JsonObject *object;

  g_return_val_if_fail (text != NULL, NULL);

  if (length > WD_INSPECTION_MAX_LENGTH)
    {
      g_set_error (error, WD_JSON_ERROR, WD_JSON_ERROR_LENGTH,
                   "The answer is longer than %d bytes", WD_INSPECTION_MAX_LENGTH);
      return NULL;
    }

  parser = wd_json_parse (text, length, MAX_NESTING, error);
  if (parser == NULL)
    return NULL;

  self = wd_inspection_new (WD_OUTCOME_ABSENT, NULL);
  object = json_node_get_object (json_parser_get_root (parser));

  if (!read_language (object, &self->language, error) ||
      !read_sighting (object, self, error) ||
      !read_scores (object, self, error))
    return NULL;

  return g_steal_pointer (&self);
}
