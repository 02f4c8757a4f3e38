/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-seal.h"

#include <string.h>

/* Whether an address is the shown one but for its fragment. The shown one may come from the page's
 * own pushState().
 */
static gboolean
is_within (WebKitWebView *view,
           const char    *uri)
{
  const char *shown = webkit_web_view_get_uri (view);
  gsize length = strcspn (uri, "#");

  return uri[length] == '#' && shown != NULL && strcspn (shown, "#") == length &&
         strncmp (uri, shown, length) == 0;
}

/* Whether an address brings the content of a frame along. WebKit opens none as a page. */
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

/* Unhandled, WebKit shows an error page of its own. */
static gboolean
load_failed_cb (void)
{
  return TRUE;
}

/**
 * wd_page_seal_attach:
 * @view: a view that has not loaded anything
 *
 * Seals the first page that the view loads: neither the page nor its frames can navigate to another
 * address. Only a fragment of the page's own address may change.
 */
void
wd_page_seal_attach (WebKitWebView *view)
{
  g_return_if_fail (WEBKIT_IS_WEB_VIEW (view));

  g_signal_connect_data (view, "decide-policy", G_CALLBACK (decide_policy_cb),
                         g_new0 (gboolean, 1), (GClosureNotify) (GCallback) g_free, 0);
  g_signal_connect (view, "load-failed", G_CALLBACK (load_failed_cb), NULL);
}
