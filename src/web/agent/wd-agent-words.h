/* wd-agent-words.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words that the agent writes for the values of #WdOutcome, #WdReason, #WdState, #WdCover and
 * #WdObstacle, by value; %NULL-terminated. */
extern const char * const wd_agent_outcomes[];
extern const char * const wd_agent_reasons[];
extern const char * const wd_agent_states[];
extern const char * const wd_agent_covers[];
extern const char * const wd_agent_obstacles[];

G_END_DECLS
