/* bench-agent.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-agent.h"

#include "wd-agent-script.h"
#include "wd-web-resources.h"

static const char * const files[] = { "find.js", "see.js", "watch.js", "agent.js" };

/* As wd_agent_script_new() makes it, which gives nothing of its inside away. */
WebKitUserScript *
bench_agent_script_new (const char *origin,
                        const char *explain)
{
  g_autoptr(GString) source = g_string_new ("(function () {\n'use strict';\n");
  g_autofree char *pages = g_strconcat (origin, "/*", NULL);
  const char *allow_list[] = { pages, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/widerspruch/agent/", files[i], NULL);
      g_autoptr(GBytes) bytes = g_resource_lookup_data (wd_web_get_resource (), path,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_assert (bytes != NULL);
      g_string_append_len (source, g_bytes_get_data (bytes, NULL),
                           (gssize) g_bytes_get_size (bytes));
    }

  g_string_append_printf (source, "%s})();\n", explain);

  return webkit_user_script_new_for_world (source->str, WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                           WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_START,
                                           WD_AGENT_WORLD, allow_list, NULL);
}
