/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/* The script world that the agent lives in, apart from the page's own. */
#define WD_AGENT_WORLD "widerspruch"

WebKitUserScript *wd_agent_script_new            (const char          *origin);
WebKitUserScript *wd_agent_script_new_inspecting (const char          *origin);
WebKitUserScript *wd_agent_script_new_password   (const char          *origin,
                                                  const char          *world);
void              wd_agent_script_install        (WebKitUserScript    *script,
                                                  WebKitWebView       *view,
                                                  const char          *world,
                                                  const char          *handler,
                                                  GCallback            callback,
                                                  gpointer             object);

void              wd_agent_call                  (WebKitWebView       *view,
                                                  const char          *script,
                                                  GVariant            *arguments,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             data);

G_END_DECLS
