/* wd-agent-script.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <webkit/webkit.h>

#include "wd-step.h"

G_BEGIN_DECLS

/* The script world that the agent lives in, apart from the page's own. */
#define WD_AGENT_WORLD "widerspruch"

WebKitUserScript *wd_agent_script_new (const char         *origin);
char             *wd_agent_spec_new   (guint               document,
                                       const char         *origin,
                                       const char * const *hosts,
                                       WdStep             *step);

G_END_DECLS
