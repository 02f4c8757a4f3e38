/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-practice.h"

#include "wd-practice-site.h"
#include "wd-test-web.h"

#define ORIGIN "practice://www.linkedin.com"

typedef struct
{
  WebKitWebView *view;
  const char *uri;
} Arrival;

static void
resource_load_started_cb (WebKitWebView     *view,
                          WebKitWebResource *resource,
                          WebKitURIRequest  *request,
                          WdTestPractice    *self)
{
  g_ptr_array_add (self->requests, g_strdup (webkit_uri_request_get_uri (request)));
}

static gboolean
decide_policy_cb (WebKitWebView            *view,
                  WebKitPolicyDecision     *decision,
                  WebKitPolicyDecisionType  type,
                  WdTestPractice           *self)
{
  WebKitResponsePolicyDecision *response;

  if (type != WEBKIT_POLICY_DECISION_TYPE_RESPONSE)
    return FALSE;

  response = WEBKIT_RESPONSE_POLICY_DECISION (decision);
  if (webkit_response_policy_decision_is_main_frame_main_resource (response))
    {
      WebKitURIResponse *answer = webkit_response_policy_decision_get_response (response);

      self->status = webkit_uri_response_get_status_code (answer);
    }

  return FALSE;
}

static gboolean
has_arrived (gpointer data)
{
  Arrival *arrival = data;

  return !webkit_web_view_is_loading (arrival->view) &&
         g_strcmp0 (webkit_web_view_get_uri (arrival->view), arrival->uri) == 0;
}

void
wd_test_practice_set_up (WdTestPractice *self,
                         gconstpointer   data)
{
  g_autoptr(WebKitWebContext) context = webkit_web_context_new ();
  g_autoptr(WebKitNetworkSession) session = webkit_network_session_new_ephemeral ();

  wd_practice_site_register (context);

  self->view = g_object_new (WEBKIT_TYPE_WEB_VIEW,
                             "network-session", session,
                             "web-context", context,
                             NULL);
  self->requests = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self->view, "resource-load-started",
                    G_CALLBACK (resource_load_started_cb), self);
  g_signal_connect (self->view, "decide-policy", G_CALLBACK (decide_policy_cb), self);
  self->window = wd_test_window_new (GTK_WIDGET (self->view));
}

/* No test may lead to a request beyond the practice site. */
void
wd_test_practice_tear_down (WdTestPractice *self,
                            gconstpointer   data)
{
  g_assert_cmpuint (self->requests->len, >, 0);
  for (guint i = 0; i < self->requests->len; i++)
    g_assert_true (g_str_has_prefix (g_ptr_array_index (self->requests, i), ORIGIN "/"));

  gtk_window_destroy (self->window);
  g_ptr_array_unref (self->requests);
}

void
wd_test_practice_load (WdTestPractice *self,
                       const char     *path,
                       const char     *arrival)
{
  g_autofree char *uri = g_strconcat (ORIGIN, path, NULL);

  webkit_web_view_load_uri (self->view, uri);
  wd_test_practice_wait (self, arrival);
}

void
wd_test_practice_reload (WdTestPractice *self,
                         const char     *path)
{
  guint before = self->requests->len;

  webkit_web_view_reload (self->view);
  wd_test_practice_wait (self, path);
  g_assert_cmpuint (self->requests->len, >, before);
}

void
wd_test_practice_wait (WdTestPractice *self,
                       const char     *path)
{
  g_autofree char *uri = g_strconcat (ORIGIN, path, NULL);
  Arrival arrival = { self->view, uri };

  wd_test_wait (has_arrived, &arrival, uri);
}

void
wd_test_practice_click (WdTestPractice *self,
                        const char     *selector)
{
  g_autofree char *script = g_strdup_printf ("document.querySelector ('%s').click ()", selector);
  g_autofree char *nothing = wd_test_web_evaluate (self->view, script);

  g_assert_null (nothing);
}

void
wd_test_practice_sign_in (WdTestPractice *self,
                          const char     *path,
                          const char     *arrival)
{
  wd_test_practice_load (self, path, path);
  wd_test_practice_click (self, "#sign-in button");
  wd_test_practice_wait (self, arrival);
}

void
wd_test_practice_assert (WdTestPractice *self,
                         const char     *expression,
                         const char     *json)
{
  g_autofree char *script = NULL;
  g_autofree char *found = NULL;

  script = g_strconcat ("const one = selector => document.querySelector(selector);"
                        "const all = selector => document.querySelectorAll(selector);"
                        "return ", expression, NULL);
  found = wd_test_web_evaluate (self->view, script);

  if (g_strcmp0 (found, json) != 0)
    g_error ("%s is %s, not %s, at %s", expression, found, json,
             webkit_web_view_get_uri (self->view));
}
