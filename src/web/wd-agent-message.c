/* wd-agent-message.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-agent-message.h"

#include "wd-json-text.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#define MAX_STEP_LENGTH 64
#define MAX_LANGUAGE_LENGTH 35
#define MAX_SUBTAG_LENGTH 8
#define MAX_COORDINATE 1e7
#define MAX_NESTING 2

static const char * const observation_members[] = {
  "document", "step", "language", "outcome", "reason", "state", "enabled", "cover", "rect",
  "obstacle", "way",
};

static const char * const outcomes[] = {
  [WD_OUTCOME_ABSENT] = "absent",
  [WD_OUTCOME_ABSTAINED] = "abstained",
  [WD_OUTCOME_FOUND] = "found",
  NULL
};

static const char * const reasons[] = {
  [WD_REASON_NONE] = "none",
  [WD_REASON_WEAK] = "weak",
  [WD_REASON_SEVERAL] = "several",
  [WD_REASON_HIDDEN] = "hidden",
  [WD_REASON_FOLDED] = "folded",
  [WD_REASON_CHOICE] = "choice",
  [WD_REASON_FRAME] = "frame",
  NULL
};

static const char * const states[] = {
  [WD_STATE_UNKNOWN] = "unknown",
  [WD_STATE_OFF] = "off",
  [WD_STATE_ON] = "on",
  NULL
};

static const char * const covers[] = {
  [WD_COVER_NONE] = "none",
  [WD_COVER_COOKIES] = "cookies",
  [WD_COVER_DIALOG] = "dialog",
  [WD_COVER_CHAT] = "chat",
  [WD_COVER_OTHER] = "other",
  NULL
};

static const char * const obstacles[] = {
  [WD_OBSTACLE_NONE] = "none",
  [WD_OBSTACLE_CAPTCHA] = "captcha",
  [WD_OBSTACLE_CODE] = "code",
  [WD_OBSTACLE_COOKIES] = "cookies",
  NULL
};

G_DEFINE_QUARK (wd-agent-message-error-quark, wd_agent_message_error)

static gboolean
fail_shape (GError     **error,
            const char  *member,
            const char  *expected)
{
  g_set_error (error, WD_AGENT_MESSAGE_ERROR, WD_AGENT_MESSAGE_ERROR_SHAPE,
               "“%s” is not %s", member, expected);

  return FALSE;
}

static gboolean
fail_range (GError     **error,
            const char  *member,
            const char  *problem)
{
  g_set_error (error, WD_AGENT_MESSAGE_ERROR, WD_AGENT_MESSAGE_ERROR_RANGE,
               "“%s” %s", member, problem);

  return FALSE;
}

static gboolean
is_step (const char *string)
{
  return strlen (string) <= MAX_STEP_LENGTH && string[0] != '\0' &&
         strspn (string, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (string);
}

/* What RFC 5646, 2.1 allows, without a look into its registry. */
static gboolean
is_language (const char *string)
{
  gsize length = 0;
  gboolean primary = TRUE;

  if (strlen (string) > MAX_LANGUAGE_LENGTH)
    return FALSE;

  for (const char *p = string; ; p++)
    {
      if (*p == '-' || *p == '\0')
        {
          if (length < (primary ? 2 : 1) || length > MAX_SUBTAG_LENGTH)
            return FALSE;
          if (*p == '\0')
            return TRUE;

          length = 0;
          primary = FALSE;
        }
      else if (primary ? g_ascii_isalpha (*p) : g_ascii_isalnum (*p))
        {
          length++;
        }
      else
        {
          return FALSE;
        }
    }
}

static gboolean
read_text (JsonObject   *object,
           const char   *member,
           gboolean    (*is_valid) (const char *string),
           const char  **text,
           GError      **error)
{
  JsonNode *node = json_object_get_member (object, member);

  *text = NULL;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return fail_shape (error, member, "a string or null");

  if (!is_valid (json_node_get_string (node)))
    return fail_range (error, member, "is too long or has a character that it must not have");

  *text = json_node_get_string (node);

  return TRUE;
}

static gboolean
read_word (JsonObject          *object,
           const char          *member,
           const char * const  *words,
           guint               *index,
           GError             **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    return fail_shape (error, member, "a string");

  for (*index = 0; words[*index] != NULL; (*index)++)
    if (g_str_equal (words[*index], json_node_get_string (node)))
      return TRUE;

  return fail_range (error, member, "is none of the words that it may be");
}

static gboolean
read_document (JsonObject  *object,
               guint       *document,
               GError     **error)
{
  JsonNode *node = json_object_get_member (object, "document");
  gint64 value;

  if (json_node_get_value_type (node) != G_TYPE_INT64)
    return fail_shape (error, "document", "an integer");

  value = json_node_get_int (node);
  if (value < 1 || value > G_MAXUINT32)
    return fail_range (error, "document", "is not from 1 to 4294967295");

  *document = (guint) value;

  return TRUE;
}

static gboolean
read_rect (JsonObject  *object,
           const char  *member,
           WdRect      *rect,
           GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);
  double *values[] = { &rect->x, &rect->y, &rect->width, &rect->height };
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail_shape (error, member, "an array");

  array = json_node_get_array (node);
  if (json_array_get_length (array) != G_N_ELEMENTS (values))
    return fail_shape (error, member, "an array of four");

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      GType type = json_node_get_value_type (element);

      if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
        return fail_shape (error, member, "an array of numbers");

      *values[i] = json_node_get_double (element);
      if (!isfinite (*values[i]) || fabs (*values[i]) > MAX_COORDINATE)
        return fail_range (error, member, "is further away than any page is long");
    }

  if (rect->width < 0 || rect->height < 0)
    return fail_range (error, member, "has a negative size");

  return TRUE;
}

static gboolean
is_empty (const WdRect *rect)
{
  return rect->width <= 0 || rect->height <= 0;
}

/* What no agent of ours says: a target without a place, or an abstention without a reason. */
static gboolean
check_sighting (const WdSighting  *sighting,
                GError           **error)
{
  if ((sighting->outcome == WD_OUTCOME_ABSTAINED) != (sighting->reason != WD_REASON_NONE))
    return fail_range (error, "reason", "does not go with the outcome");

  if (sighting->outcome == WD_OUTCOME_FOUND && is_empty (&sighting->rect))
    return fail_range (error, "rect", "is empty");

  if (sighting->obstacle != WD_OBSTACLE_NONE && is_empty (&sighting->way))
    return fail_range (error, "way", "is empty");

  return TRUE;
}

static WdObservation *
read_observation (JsonObject  *object,
                  const char  *uri,
                  GError     **error)
{
  WdSighting sighting = { 0 };
  const char *step;
  const char *language;
  guint document = 0;
  guint outcome;
  guint reason;
  guint state;
  guint cover;
  guint obstacle;

  for (guint i = 0; i < G_N_ELEMENTS (observation_members); i++)
    {
      if (!json_object_has_member (object, observation_members[i]))
        {
          g_set_error (error, WD_AGENT_MESSAGE_ERROR, WD_AGENT_MESSAGE_ERROR_SHAPE,
                       "“%s” is missing", observation_members[i]);
          return NULL;
        }
    }

  if (json_object_get_size (object) != G_N_ELEMENTS (observation_members))
    {
      g_set_error_literal (error, WD_AGENT_MESSAGE_ERROR, WD_AGENT_MESSAGE_ERROR_SHAPE,
                           "The message has a member that is unknown");
      return NULL;
    }

  if (!read_document (object, &document, error) ||
      !read_text (object, "step", is_step, &step, error) ||
      !read_text (object, "language", is_language, &language, error) ||
      !read_word (object, "outcome", outcomes, &outcome, error) ||
      !read_word (object, "reason", reasons, &reason, error) ||
      !read_word (object, "state", states, &state, error) ||
      !read_word (object, "cover", covers, &cover, error) ||
      !read_rect (object, "rect", &sighting.rect, error) ||
      !read_word (object, "obstacle", obstacles, &obstacle, error) ||
      !read_rect (object, "way", &sighting.way, error))
    return NULL;

  if (json_node_get_value_type (json_object_get_member (object, "enabled")) != G_TYPE_BOOLEAN)
    {
      fail_shape (error, "enabled", "true or false");
      return NULL;
    }

  sighting.outcome = outcome;
  sighting.reason = reason;
  sighting.state = state;
  sighting.cover = cover;
  sighting.obstacle = obstacle;
  sighting.enabled = json_object_get_boolean_member (object, "enabled");

  if (!check_sighting (&sighting, error))
    return NULL;

  return wd_observation_new (document, uri, language, step, &sighting);
}

static gboolean
is_greeting (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "hello");

  return json_object_get_size (object) == 1 && node != NULL &&
         json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

static guint
count (const char *text,
       char        letter)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == letter;

  return n;
}

static gboolean
check_text (const char  *message,
            GError     **error)
{
  gsize length = strnlen (message, WD_AGENT_MESSAGE_MAX_LENGTH + 1);

  if (length > WD_AGENT_MESSAGE_MAX_LENGTH)
    {
      g_set_error (error, WD_AGENT_MESSAGE_ERROR, WD_AGENT_MESSAGE_ERROR_LENGTH,
                   "The message is longer than %d bytes", WD_AGENT_MESSAGE_MAX_LENGTH);
      return FALSE;
    }

  /* One object, in it two arrays at most, and nothing escaped, not even a NUL: what has more is none
   * of the agent's. */
  if (message[0] == '{' &&
      (strchr (message + 1, '{') != NULL || count (message, '[') > 2 ||
       strchr (message, '\\') != NULL))
    {
      g_set_error_literal (error, WD_AGENT_MESSAGE_ERROR, WD_AGENT_MESSAGE_ERROR_SHAPE,
                           "The message has more in it than the agent writes");
      return FALSE;
    }

  if (!wd_json_text_is_object (message, length, MAX_NESTING))
    {
      g_set_error_literal (error, WD_AGENT_MESSAGE_ERROR, WD_AGENT_MESSAGE_ERROR_SYNTAX,
                           "The message is not a JSON object in UTF-8");
      return FALSE;
    }

  return TRUE;
}

/**
 * wd_agent_message_parse:
 * @message: what the agent posted
 * @uri: the address that the web view shows
 * @kind: (out): what kind of message it is
 * @observation: (out) (transfer full) (nullable): what the agent saw, or %NULL if it only greets
 * @error: return location for a #GError
 *
 * Reads a message of the agent's as what a hostile page might have written: its length, its
 * members and each value are checked, and nothing in it says which page it is about, as @uri does.
 * Coordinates are CSS pixels, relative to the viewport.
 *
 * This is a pure function. It fails with #WdAgentMessageError only.
 *
 * Returns: whether the message is one
 */
gboolean
wd_agent_message_parse (const char          *message,
                        const char          *uri,
                        WdAgentMessageKind  *kind,
                        WdObservation      **observation,
                        GError             **error)
{
  g_autoptr(JsonParser) parser = NULL;
  g_autoptr(GError) syntax = NULL;
  JsonObject *object;

  g_return_val_if_fail (message != NULL, FALSE);
  g_return_val_if_fail (uri != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);
  g_return_val_if_fail (observation != NULL && *observation == NULL, FALSE);

  if (!check_text (message, error))
    return FALSE;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, message, -1, &syntax))
    {
      g_set_error (error, WD_AGENT_MESSAGE_ERROR, WD_AGENT_MESSAGE_ERROR_SYNTAX,
                   "The message is not JSON: %s", syntax->message);
      return FALSE;
    }

  object = json_node_get_object (json_parser_get_root (parser));

  if (is_greeting (object))
    {
      *kind = WD_AGENT_MESSAGE_HELLO;
      return TRUE;
    }

  *kind = WD_AGENT_MESSAGE_OBSERVATION;
  *observation = read_observation (object, uri, error);

  return *observation != NULL;
}
