/* wd-agent-script.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-agent-script.h"

#include "wd-agent-resources.h"

#define RESOURCE_PATH "/widerspruch/agent/"

static const char * const files[] = {
  "name.js", "find.js", "see.js", "watch.js", "agent.js", NULL
};
static const char * const inspecting_files[] = { "settle.js", "inspect.js", NULL };
static const char * const password_files[] = { "password.js", NULL };

static GString *
begin (void)
{
  return g_string_new ("(function () {\n'use strict';\n");
}

static void
add_files (GString            *source,
           const char * const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PATH, names[i], NULL);
      g_autoptr(GBytes) bytes = g_resource_lookup_data (wd_agent_get_resource (), path,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_assert (bytes != NULL);
      g_string_append_len (source, g_bytes_get_data (bytes, NULL),
                           (gssize) g_bytes_get_size (bytes));
    }
}

static WebKitUserScript *
make_script (const char *origin,
             gboolean    inspecting)
{
  g_autoptr(GString) source = begin ();
  g_autofree char *pages = g_strconcat (origin, "/*", NULL);
  const char *allow_list[] = { pages, NULL };

  add_files (source, files);
  if (inspecting)
    add_files (source, inspecting_files);
  g_string_append (source, "})();\n");

  return webkit_user_script_new_for_world (source->str, WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                           WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_START,
                                           WD_AGENT_WORLD, allow_list, NULL);
}

/**
 * wd_agent_script_new:
 * @origin: a valid origin
 *
 * Puts the agent together from its files. It runs at the start of each document of the top frame,
 * on pages of this origin only, in #WD_AGENT_WORLD, where no script of the page can see it.
 *
 * Returns: (transfer full): the script
 */
WebKitUserScript *
wd_agent_script_new (const char *origin)
{
  g_return_val_if_fail (origin != NULL, NULL);

  return make_script (origin, FALSE);
}

/**
 * wd_agent_script_new_inspecting:
 * @origin: a valid origin
 *
 * Puts the agent together with what #WdInspector asks it for beside: to wait until the page is
 * quiet, and to explain what it makes of it.
 *
 * Returns: (transfer full): the script
 */
WebKitUserScript *
wd_agent_script_new_inspecting (const char *origin)
{
  g_return_val_if_fail (origin != NULL, NULL);

  return make_script (origin, TRUE);
}

/**
 * wd_agent_script_new_password:
 * @origin: a valid origin
 * @world: name of the script world that it is to live in
 *
 * Makes the script that notices a field for a password. It runs at the start of each document of
 * the top frame, but on no page of this origin.
 *
 * Returns: (transfer full): the script
 */
WebKitUserScript *
wd_agent_script_new_password (const char *origin,
                              const char *world)
{
  g_autoptr(GString) source = begin ();
  g_autofree char *pages = NULL;
  const char *block_list[] = { NULL, NULL };

  g_return_val_if_fail (origin != NULL, NULL);
  g_return_val_if_fail (world != NULL, NULL);

  block_list[0] = pages = g_strconcat (origin, "/*", NULL);
  add_files (source, password_files);
  g_string_append (source, "})();\n");

  return webkit_user_script_new_for_world (source->str, WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                           WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_START,
                                           world, NULL, block_list);
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
