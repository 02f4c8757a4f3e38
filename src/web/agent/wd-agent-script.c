/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-agent-script.h"

#include "wd-agent-resources.h"

/* Runs at the start of each document of the top frame. */
static WebKitUserScript *
make_script (const char         *name,
             const char         *world,
             const char * const *allow_list,
             const char * const *block_list)
{
  g_autofree char *path = g_strconcat ("/widerspruch/agent/", name, NULL);
  g_autoptr(GBytes) source = g_resource_lookup_data (wd_agent_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (source != NULL);

  return webkit_user_script_new_for_world (g_bytes_get_data (source, NULL),
                                           WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                           WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_START,
                                           world, allow_list, block_list);
}

/**
 * wd_agent_script_new:
 * @origin: a valid origin
 *
 * Makes the agent. It runs on pages of this origin only, in #WD_AGENT_WORLD, where no script of the
 * page can see it.
 *
 * Returns: (transfer full): the script
 */
WebKitUserScript *
wd_agent_script_new (const char *origin)
{
  g_autofree char *pages = g_strconcat (origin, "/*", NULL);

  return make_script ("wd-agent.js", WD_AGENT_WORLD, (const char *[]) { pages, NULL }, NULL);
}

/**
 * wd_agent_script_new_inspecting:
 * @origin: a valid origin
 *
 * Makes the agent with what #WdInspector asks it for beside: to wait until the page is quiet, and
 * to explain what it makes of it.
 *
 * Returns: (transfer full): the script
 */
WebKitUserScript *
wd_agent_script_new_inspecting (const char *origin)
{
  g_autofree char *pages = g_strconcat (origin, "/*", NULL);

  return make_script ("wd-agent-inspecting.js", WD_AGENT_WORLD, (const char *[]) { pages, NULL },
                      NULL);
}

/**
 * wd_agent_script_new_password:
 * @origin: a valid origin
 * @world: name of the script world that it is to live in
 *
 * Makes the script that notices a field for a password. It runs on all pages but those of this
 * origin.
 *
 * Returns: (transfer full): the script
 */
WebKitUserScript *
wd_agent_script_new_password (const char *origin,
                              const char *world)
{
  g_autofree char *pages = g_strconcat (origin, "/*", NULL);

  return make_script ("wd-agent-password.js", world, NULL, (const char *[]) { pages, NULL });
}

/**
 * wd_agent_call:
 * @view: a view
 * @script: the body of a function, which runs in the agent's world in the document that is shown
 * @arguments: the function's arguments, an `a{sv}` of strings and numbers; a floating reference is
 *   taken over
 * @cancellable: (nullable): a cancellable
 * @callback: (nullable): called with the answer, for
 *   webkit_web_view_call_async_javascript_function_finish()
 * @data: given to @callback
 *
 * Calls the agent.
 */
void
wd_agent_call (WebKitWebView       *view,
               const char          *script,
               GVariant            *arguments,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             data)
{
  g_autoptr(GVariant) owned = NULL;

  g_return_if_fail (WEBKIT_IS_WEB_VIEW (view));
  g_return_if_fail (g_variant_is_of_type (arguments, G_VARIANT_TYPE_VARDICT));

  /* WebKit reads them only, and would leave a floating reference behind. */
  owned = g_variant_ref_sink (arguments);
  webkit_web_view_call_async_javascript_function (view, script, -1, owned, WD_AGENT_WORLD, NULL,
                                                  cancellable, callback, data);
}
