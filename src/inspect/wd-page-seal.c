/* wd-page-seal.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-page-seal.h"

#include <string.h>

/* Another place in the page that is shown, be it under an address that it has given itself. */
static gboolean
is_within (WebKitWebView *view,
           const char    *uri)
{
  const char *shown = webkit_web_view_get_uri (view);
  gsize length = strcspn (uri, "#");

  return uri[length] == '#' && shown != NULL && strcspn (shown, "#") == length &&
         strncmp (uri, shown, length) == 0;
}

/* What a frame holds that the page brings along. The page itself cannot go to such an address. */
static gboolean
is_inline (const char *uri)
{
  return g_str_equal (uri, "about:srcdoc") || g_str_has_prefix (uri, "data:");
}

static gboolean
decide_policy_cb (WebKitWebView            *view,
                  WebKitPolicyDecision     *decision,
                  WebKitPolicyDecisionType  type,
                  gboolean                 *has_page)
{
  WebKitNavigationAction *action;
  const char *uri;

  if (type != WEBKIT_POLICY_DECISION_TYPE_NAVIGATION_ACTION)
    return FALSE;

  action = webkit_navigation_policy_decision_get_navigation_action (
    WEBKIT_NAVIGATION_POLICY_DECISION (decision));
  uri = webkit_uri_request_get_uri (webkit_navigation_action_get_request (action));

  if (!*has_page || is_inline (uri) || is_within (view, uri))
    webkit_policy_decision_use (decision);
  else
    webkit_policy_decision_ignore (decision);
  *has_page = TRUE;

  return TRUE;
}

/* WebKit would show a page of its own. */
static gboolean
load_failed_cb (void)
{
  return TRUE;
}

/**
 * wd_page_seal_attach:
 * @view: a view that has not loaded anything
 *
 * Seals the first page that the view loads: neither the page nor one of its frames can go to
 * another address, by whatever way. To move within itself, as by a fragment, it is free.
 */
void
wd_page_seal_attach (WebKitWebView *view)
{
  g_return_if_fail (WEBKIT_IS_WEB_VIEW (view));

  g_signal_connect_data (view, "decide-policy", G_CALLBACK (decide_policy_cb),
                         g_new0 (gboolean, 1), (GClosureNotify) (GCallback) g_free, 0);
  g_signal_connect (view, "load-failed", G_CALLBACK (load_failed_cb), NULL);
}
