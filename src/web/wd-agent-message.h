/* wd-agent-message.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-observation.h"

G_BEGIN_DECLS

#define WD_AGENT_MESSAGE_ERROR (wd_agent_message_error_quark ())

/**
 * WdAgentMessageError:
 * @WD_AGENT_MESSAGE_ERROR_LENGTH: longer than %WD_AGENT_MESSAGE_MAX_LENGTH
 * @WD_AGENT_MESSAGE_ERROR_SYNTAX: not JSON, or not an object
 * @WD_AGENT_MESSAGE_ERROR_SHAPE: a member is missing, unknown or of another type
 * @WD_AGENT_MESSAGE_ERROR_RANGE: a member's value is out of its range
 */
typedef enum
{
  WD_AGENT_MESSAGE_ERROR_LENGTH,
  WD_AGENT_MESSAGE_ERROR_SYNTAX,
  WD_AGENT_MESSAGE_ERROR_SHAPE,
  WD_AGENT_MESSAGE_ERROR_RANGE,
} WdAgentMessageError;

/* In bytes. A message of the agent's own is below 400. */
#define WD_AGENT_MESSAGE_MAX_LENGTH 2048

/**
 * WdAgentMessageKind:
 * @WD_AGENT_MESSAGE_HELLO: a new document's agent asks what to look for
 * @WD_AGENT_MESSAGE_OBSERVATION: it reports what it sees
 */
typedef enum
{
  WD_AGENT_MESSAGE_HELLO,
  WD_AGENT_MESSAGE_OBSERVATION,
} WdAgentMessageKind;

GQuark   wd_agent_message_error_quark (void);

gboolean wd_agent_message_parse       (const char           *message,
                                       const char           *uri,
                                       WdAgentMessageKind   *kind,
                                       WdObservation       **observation,
                                       GError              **error);

G_END_DECLS
