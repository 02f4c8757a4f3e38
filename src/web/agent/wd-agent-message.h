/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-observation.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* In bytes. A message of the agent's own is below 400. */
#define WD_AGENT_MESSAGE_MAX_LENGTH 2048

gboolean wd_agent_message_parse         (const char     *message,
                                         const char     *uri,
                                         WdObservation **observation,
                                         GError        **error);
gboolean wd_agent_message_read_rect     (JsonObject     *object,
                                         const char     *member,
                                         WdRect         *rect,
                                         GError        **error);
gboolean wd_agent_message_read_state    (JsonObject     *object,
                                         WdState        *state,
                                         GError        **error);
gboolean wd_agent_message_read_obstacle (JsonObject     *object,
                                         WdObstacle     *obstacle,
                                         WdRect         *remedy,
                                         GError        **error);

G_END_DECLS
