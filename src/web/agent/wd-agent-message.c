/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-agent-message.h"

#include "wd-guide-enums.h"
#include "wd-guide-id.h"
#include "wd-json.h"
#include "wd-language.h"
#include "wd-tour-enums.h"

#include <string.h>

#define MAX_NESTING 2

/* Of an observation. */
#define N_MEMBERS 14

static gboolean
read_text (JsonObject   *object,
           const char   *member,
           gboolean    (*is_valid) (const char *string),
           char        **text,
           GError      **error)
{
  if (!wd_json_read_string (object, member, TRUE, text, error))
    return FALSE;

  return *text == NULL || is_valid (*text) ||
         wd_json_fail (error, WD_JSON_ERROR_RANGE, member);
}

static gboolean
read_number (JsonObject  *object,
             const char  *member,
             guint        min,
             guint       *number,
             GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);
  gint64 value;

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64)
    return wd_json_fail (error, WD_JSON_ERROR_SHAPE, member);

  value = json_node_get_int (node);
  if (value < min || value > G_MAXUINT32)
    return wd_json_fail (error, WD_JSON_ERROR_RANGE, member);

  *number = (guint) value;

  return TRUE;
}

/**
 * wd_agent_message_read_rect:
 * @object: what the agent says
 * @member: the name of a member
 * @rect: (out caller-allocates): where to put it
 * @error: return location for a #WdJsonError
 *
 * Returns: whether there is a rectangle, which may be empty
 */
gboolean
wd_agent_message_read_rect (JsonObject  *object,
                            const char  *member,
                            WdRect      *rect,
                            GError     **error)
{
  double *values[] = { &rect->x, &rect->y, &rect->width, &rect->height };

  if (!wd_json_read_numbers (object, member, values, G_N_ELEMENTS (values), error))
    return FALSE;

  return (rect->width >= 0 && rect->height >= 0) ||
         wd_json_fail (error, WD_JSON_ERROR_RANGE, member);
}

static gboolean
read_viewport (JsonObject  *object,
               WdViewport  *viewport,
               GError     **error)
{
  double *values[] = { &viewport->width, &viewport->height };

  if (!wd_json_read_numbers (object, "viewport", values, G_N_ELEMENTS (values), error))
    return FALSE;

  return (viewport->width > 0 && viewport->height > 0) ||
         wd_json_fail (error, WD_JSON_ERROR_RANGE, "viewport");
}

/**
 * wd_agent_message_read_state:
 * @object: what the agent says
 * @state: (out): what the target shows
 * @error: return location for a #WdJsonError
 *
 * Returns: whether there is a state that a control can show, or none
 */
gboolean
wd_agent_message_read_state (JsonObject  *object,
                             WdState     *state,
                             GError     **error)
{
  gint value;

  if (!wd_json_read_enum (object, "state", WD_TYPE_STATE, &value, error))
    return FALSE;

  *state = (WdState) value;

  return *state != WD_STATE_SENT || wd_json_fail (error, WD_JSON_ERROR_RANGE, "state");
}

static gboolean
is_empty (const WdRect *rect)
{
  return rect->width <= 0 || rect->height <= 0;
}

/**
 * wd_agent_message_read_obstacle:
 * @object: what the agent says
 * @obstacle: (out): what has to be dealt with first
 * @remedy: (out caller-allocates): where that is, or the button that deals with it; empty for none
 * @error: return location for a #WdJsonError
 *
 * Returns: whether there is one that an agent can see, or none
 */
gboolean
wd_agent_message_read_obstacle (JsonObject  *object,
                                WdObstacle  *obstacle,
                                WdRect      *remedy,
                                GError     **error)
{
  gint value;

  if (!wd_json_read_enum (object, "obstacle", WD_TYPE_OBSTACLE, &value, error) ||
      !wd_agent_message_read_rect (object, "remedy", remedy, error))
    return FALSE;

  /* The others are found by WdTour. */
  *obstacle = (WdObstacle) value;
  if (*obstacle > WD_OBSTACLE_LAST_SEEN)
    return wd_json_fail (error, WD_JSON_ERROR_RANGE, "obstacle");

  return (*obstacle == WD_OBSTACLE_NONE) == is_empty (remedy) ||
         wd_json_fail (error, WD_JSON_ERROR_RANGE, "remedy");
}

/* A reason is that of an abstention, or of a state that is not told. */
static gboolean
is_reasoned (const WdSighting *sighting)
{
  if (sighting->reason < WD_REASON_CONTRADICTING)
    return (sighting->outcome == WD_OUTCOME_ABSTAINED) == (sighting->reason != WD_REASON_NONE);

  return sighting->outcome == WD_OUTCOME_FOUND && sighting->state == WD_STATE_UNKNOWN;
}

/* What no agent of ours says: a target without a place, or an abstention without a reason. */
static gboolean
check_sighting (const WdSighting  *sighting,
                GError           **error)
{
  if (!is_reasoned (sighting))
    return wd_json_fail (error, WD_JSON_ERROR_RANGE, "reason");

  if (sighting->outcome == WD_OUTCOME_FOUND && is_empty (&sighting->rect))
    return wd_json_fail (error, WD_JSON_ERROR_RANGE, "rect");

  return TRUE;
}

static WdObservation *
read_observation (JsonObject  *object,
                  const char  *uri,
                  GError     **error)
{
  WdSighting sighting = { 0 };
  g_autofree char *step = NULL;
  g_autofree char *language = NULL;
  guint document = 0;
  gint outcome;
  gint reason;
  gint cover;

  if (!read_number (object, "document", 1, &document, error) ||
      !read_number (object, "target", 0, &sighting.target, error) ||
      !read_text (object, "step", wd_guide_id_is_valid, &step, error) ||
      !read_text (object, "language", wd_language_is_valid, &language, error) ||
      !wd_json_read_enum (object, "outcome", WD_TYPE_OUTCOME, &outcome, error) ||
      !wd_json_read_enum (object, "reason", WD_TYPE_REASON, &reason, error) ||
      !wd_agent_message_read_state (object, &sighting.state, error) ||
      !wd_json_read_boolean (object, "enabled", &sighting.enabled, error) ||
      !wd_json_read_enum (object, "cover", WD_TYPE_COVER, &cover, error) ||
      !wd_json_read_boolean (object, "submits", &sighting.submits, error) ||
      !wd_agent_message_read_rect (object, "rect", &sighting.rect, error) ||
      !wd_agent_message_read_obstacle (object, &sighting.obstacle, &sighting.remedy, error) ||
      !read_viewport (object, &sighting.viewport, error))
    return NULL;

  if (json_object_get_size (object) != N_MEMBERS)
    {
      g_set_error_literal (error, WD_JSON_ERROR, WD_JSON_ERROR_SHAPE,
                           "The message has a member that is unknown");
      return NULL;
    }

  sighting.outcome = (WdOutcome) outcome;
  sighting.reason = (WdReason) reason;
  sighting.cover = (WdCover) cover;

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
            gsize        length,
            GError     **error)
{
  if (length > WD_AGENT_MESSAGE_MAX_LENGTH)
    {
      g_set_error (error, WD_JSON_ERROR, WD_JSON_ERROR_LENGTH,
                   "The message is longer than %d bytes", WD_AGENT_MESSAGE_MAX_LENGTH);
      return FALSE;
    }

  /* One object, in it three arrays at most, and nothing escaped, not even a NUL: what has more is
   * none of the agent's. */
  if (message[0] == '{' &&
      (strchr (message + 1, '{') != NULL || count (message, '[') > 3 ||
       strchr (message, '\\') != NULL))
    {
      g_set_error_literal (error, WD_JSON_ERROR, WD_JSON_ERROR_SHAPE,
                           "The message has more in it than the agent writes");
      return FALSE;
    }

  return TRUE;
}

/**
 * wd_agent_message_parse:
 * @message: what the agent posted
 * @uri: the address that the web view shows
 * @observation: (out) (transfer full) (nullable): what the agent saw, or %NULL if it greets: a new
 *   document's agent asks what to look for
 * @error: return location for a #GError
 *
 * Reads a message of the agent's as what a hostile page might have written: its length, its
 * members and each value are checked, and nothing in it says which page it is about, as @uri does.
 * Coordinates are CSS pixels, relative to the viewport, whose size is told along with them.
 *
 * This is a pure function. It fails with #WdJsonError only.
 *
 * Returns: whether the message is one
 */
gboolean
wd_agent_message_parse (const char     *message,
                        const char     *uri,
                        WdObservation **observation,
                        GError        **error)
{
  g_autoptr(JsonParser) parser = NULL;
  JsonObject *object;
  gsize length;

  g_return_val_if_fail (message != NULL, FALSE);
  g_return_val_if_fail (uri != NULL, FALSE);
  g_return_val_if_fail (observation != NULL && *observation == NULL, FALSE);

  length = strnlen (message, WD_AGENT_MESSAGE_MAX_LENGTH + 1);
  if (!check_text (message, length, error))
    return FALSE;

  parser = wd_json_parse (message, length, MAX_NESTING, error);
  if (parser == NULL)
    return FALSE;

  object = json_node_get_object (json_parser_get_root (parser));

  if (is_greeting (object))
    return TRUE;

  *observation = read_observation (object, uri, error);

  return *observation != NULL;
}
