/* bench-agent.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/* The agent, which can also be told in its world to search again and again, by
 * window.widerspruch.explain (spec, repeat). */
WebKitUserScript *bench_agent_script_new (const char *origin,
                                          const char *explain);

G_END_DECLS
