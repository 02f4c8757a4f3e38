/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-agent-script.h"

#include "wd-agent-resources.h"

/* Runs at the start of each document of the top frame: of those of the origin, or of all others. */
static WebKitUserScript *
make_script (const char *name,
             const char *world,
             const char *origin,
             gboolean    is_of_origin)
{
  g_autofree char *path = g_strconcat ("/widerspruch/agent/", name, NULL);
  g_autofree char *pages = g_strconcat (origin, "/*", NULL);
  const char * const list[] = { pages, NULL };
  g_autoptr(GBytes) source = g_resource_lookup_data (wd_agent_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (source != NULL);

  return webkit_user_script_new_for_world (g_bytes_get_data (source, NULL),
                                           WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                           WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_START,
                                           world,
                                           is_of_origin ? list : NULL,
                                           is_of_origin ? NULL : list);
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
  return make_script ("wd-agent.js", WD_AGENT_WORLD, origin, TRUE);
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
  return make_script ("wd-agent-inspecting.js", WD_AGENT_WORLD, origin, TRUE);
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
  return make_script ("wd-agent-password.js", world, origin, FALSE);
}

/**
 * wd_agent_script_install:
 * @script: (transfer full): a script
 * @view: a view that has not loaded anything
 * @world: name of the script world that the script lives in
 * @handler: name of the handler that the script sends its messages to
 * @callback: called with @object and a #JSCValue for each message
 * @object: a #GObject, during whose life messages are taken
 *
 * Brings a script into the documents of a view. The handler remains to be unregistered.
 */
void
wd_agent_script_install (WebKitUserScript *script,
                         WebKitWebView    *view,
                         const char       *world,
                         const char       *handler,
                         GCallback         callback,
                         gpointer          object)
{
  WebKitUserContentManager *content = webkit_web_view_get_user_content_manager (view);
  g_autofree char *signal = g_strconcat ("script-message-received::", handler, NULL);
  gboolean registered;

  /* The signal is connected before the handler is registered, or the first message is lost. */
  g_signal_connect_object (content, signal, callback, object, G_CONNECT_SWAPPED);
  registered = webkit_user_content_manager_register_script_message_handler (content, handler,
                                                                            world);
  g_assert (registered);

  webkit_user_content_manager_add_script (content, script);
  webkit_user_script_unref (script);
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
