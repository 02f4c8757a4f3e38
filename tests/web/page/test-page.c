/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-error.h"
#include "wd-test-visit.h"
#include "wd-test-web.h"

static const GError *
get_error (WdPage *page)
{
  return wd_page_get_error (page);
}

static gboolean
has_failed (gpointer data)
{
  return get_error (WD_PAGE (data)) != NULL;
}

static gboolean
is_at_rest (gpointer data)
{
  return !wd_page_get_loading (WD_PAGE (data));
}

static gboolean
has_not_failed (gpointer data)
{
  return get_error (WD_PAGE (data)) == NULL && wd_test_visit_is_loaded (data);
}

static void
test_settings (WdTestVisit   *self,
               gconstpointer  data)
{
  wd_test_web_assert_hard (self->view);
}

/* A screen reader calls the page by its service, not by a class of WebKit's. */
static void
test_name (WdTestVisit   *self,
           gconstpointer  data)
{
  char *heard = gtk_test_accessible_check_property (GTK_ACCESSIBLE (self->view),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL, "LinkedIn");

  g_assert_null (heard);
}

/* No host is looked up or connected to before the person opens it. */
static void
test_prefetch (WdTestVisit   *self,
               gconstpointer  data)
{
  WebKitSettings *settings = webkit_web_view_get_settings (self->view);
  g_autoptr(WebKitFeatureList) features = webkit_settings_get_all_features ();
  guint n_found = 0;

  for (gsize i = 0; i < webkit_feature_list_get_length (features); i++)
    {
      WebKitFeature *feature = webkit_feature_list_get (features, i);
      const char *identifier = webkit_feature_get_identifier (feature);

      if (strstr (identifier, "Prefetch") == NULL && strstr (identifier, "Preconnect") == NULL)
        continue;

      n_found++;
      if (webkit_settings_get_feature_enabled (settings, feature))
        g_error ("%s is enabled", identifier);
    }

  g_assert_cmpuint (n_found, >, 0);
}

static void
test_session (WdTestVisit   *self,
              gconstpointer  data)
{
  WebKitNetworkSession *session = webkit_web_view_get_network_session (self->view);
  WebKitWebContext *context = webkit_web_view_get_context (self->view);

  g_assert_true (webkit_network_session_is_ephemeral (session));
  g_assert_false (webkit_web_context_get_spell_checking_enabled (context));
  g_assert_false (webkit_web_context_is_automation_allowed (context));
  g_assert_true (context != webkit_web_context_get_default ());
  g_assert_false (webkit_web_view_is_controlled_by_automation (self->view));
}

static void
test_identity (WdTestVisit   *self,
               gconstpointer  data)
{
  g_autofree char *host = wd_page_dup_host (self->page);
  g_autofree char *organization = NULL;
  g_autofree char *name = NULL;

  g_assert_cmpstr (wd_page_get_uri (self->page), ==, WD_TEST_PRACTICE "/login/de");
  g_assert_cmpstr (host, ==, "www.linkedin.com");
  g_assert_cmpint (wd_page_get_security (self->page), ==, WD_SECURITY_PRACTICE);
  g_assert_false (wd_page_read_issuer (self->page, &organization, &name));
}

static void
count_load_cb (WebKitWebView   *view,
               WebKitLoadEvent  event,
               guint           *n_loaded)
{
  *n_loaded += event == WEBKIT_LOAD_COMMITTED;
}

static void
test_document (WdTestVisit   *self,
               gconstpointer  data)
{
  WdPageAgent *agent = wd_page_get_agent (self->page);
  guint document = wd_page_agent_get_document (agent);
  guint n_loaded = 0;

  g_signal_connect (self->view, "load-changed", G_CALLBACK (count_load_cb), &n_loaded);
  /* To open the address of a fragment of the same page would load nothing. */
  wd_test_web_run (self->view, "location.hash = 'x';");
  wd_page_load_again (self->page);
  wd_test_wait (wd_test_is_true, &n_loaded, "the reload");
  wd_test_wait (wd_test_visit_is_loaded, self->page, "the end of it");

  g_assert_cmpuint (wd_page_agent_get_document (agent), ==, document + 1);
  g_assert_cmpstr (wd_page_get_uri (self->page), ==, WD_TEST_PRACTICE "/login/de#x");
}

static void
test_zoom (WdTestVisit   *self,
           gconstpointer  data)
{
  g_assert_cmpuint (wd_page_get_zoom (self->page), ==, 100);

  wd_page_set_zoom (self->page, 130);
  g_assert_cmpuint (wd_page_get_zoom (self->page), ==, 130);
  wd_page_set_zoom (self->page, 1);
  g_assert_cmpuint (wd_page_get_zoom (self->page), ==, 50);
  wd_page_set_zoom (self->page, 9999);
  g_assert_cmpuint (wd_page_get_zoom (self->page), ==, 300);
}

static void
test_http_error (WdTestVisit   *self,
                 gconstpointer  data)
{
  wd_page_open (self->page, "/there-is-nothing-here");
  wd_test_wait (has_failed, self->page, "the error");
  g_assert_error (get_error (self->page), WD_PAGE_ERROR, WD_PAGE_ERROR_NOT_FOUND);

  wd_page_open (self->page, "/login/de");
  wd_test_wait (has_not_failed, self->page, "the end of the error");
}

/* A first page that fails has no previous page. */
static void
test_first_error (WdTestVisit   *self,
                  gconstpointer  data)
{
  g_autoptr(WdWebSession) session = wd_web_session_new ();
  WdPage *page = wd_page_new (session, WD_TEST_PRACTICE, NULL);
  GtkWindow *window = wd_test_window_new (GTK_WIDGET (page));

  wd_page_open (page, "/there-is-nothing-here");
  wd_test_wait (has_failed, page, "the error");
  wd_test_wait (is_at_rest, page, "the end of the load");
  g_assert_false (wd_page_get_can_go_back (page));

  gtk_window_destroy (window);
}

/* What a proxy answers to the request for a tunnel, and what is told. */
static const struct {
  const char *status;
  WdPageError code;
} proxies[] = {
  { "407 Needed\r\nProxy-Authenticate: Basic realm=\"x\"", WD_PAGE_ERROR_NETWORK },
  { "407 Needed", WD_PAGE_ERROR_NETWORK },
  { "403 Forbidden", WD_PAGE_ERROR_PROXY },
  { "502 Bad Gateway", WD_PAGE_ERROR_PROXY },
  { "503 Unavailable", WD_PAGE_ERROR_PROXY },
};

static gboolean
answer_cb (const char        *status,
           GSocketConnection *connection)
{
  GInputStream *input = g_io_stream_get_input_stream (G_IO_STREAM (connection));
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  g_autofree char *answer = g_strdup_printf ("HTTP/1.1 %s\r\nContent-Length: 0\r\n"
                                             "Connection: close\r\n\r\n", status);
  char request[4096];

  g_input_stream_read (input, request, sizeof request, NULL, NULL);
  g_output_stream_write_all (output, answer, strlen (answer), NULL, NULL, NULL);

  return FALSE;
}

/* A first load that a proxy does not let through is told of, and not as the fault of the service.
 */
static void
test_proxy (WdTestVisit   *self,
            gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (proxies); i++)
    {
      g_autoptr(GSocketService) service = g_socket_service_new ();
      g_autoptr(WdWebSession) session = wd_web_session_new ();
      WdPage *page = wd_page_new (session, "https://www.linkedin.com", NULL);
      GtkWidget *view = gtk_widget_get_first_child (GTK_WIDGET (page));
      GtkWindow *window = wd_test_window_new (GTK_WIDGET (page));
      guint16 port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), NULL, NULL);
      g_autofree char *uri = g_strdup_printf ("http://127.0.0.1:%u", port);
      WebKitNetworkProxySettings *proxy = webkit_network_proxy_settings_new (uri, NULL);

      g_signal_connect_swapped (service, "incoming", G_CALLBACK (answer_cb),
                                (gpointer) proxies[i].status);
      webkit_network_session_set_proxy_settings (
        webkit_web_view_get_network_session (WEBKIT_WEB_VIEW (view)),
        WEBKIT_NETWORK_PROXY_MODE_CUSTOM, proxy);
      webkit_network_proxy_settings_free (proxy);

      g_test_message ("%s", proxies[i].status);
      wd_page_open (page, "/feed/");
      wd_test_wait (has_failed, page, "the error");
      g_assert_error (get_error (page), WD_PAGE_ERROR, (gint) proxies[i].code);
      gtk_window_destroy (window);
    }
}

static void
test_crash (WdTestVisit   *self,
            gconstpointer  data)
{
  webkit_web_view_terminate_web_process (self->view);
  wd_test_wait (has_failed, self->page, "the crash");
  g_assert_error (get_error (self->page), WD_PAGE_ERROR, WD_PAGE_ERROR_CRASHED);

  wd_page_load_again (self->page);
  wd_test_wait (has_not_failed, self->page, "the page after the crash");
  g_assert_cmpstr (webkit_web_view_get_uri (self->view), ==, WD_TEST_PRACTICE "/login/de");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  wd_test_visit_add ("/page/settings", test_settings);
  wd_test_visit_add ("/page/name", test_name);
  wd_test_visit_add ("/page/prefetch", test_prefetch);
  wd_test_visit_add ("/page/session", test_session);
  wd_test_visit_add ("/page/identity", test_identity);
  wd_test_visit_add ("/page/document", test_document);
  wd_test_visit_add ("/page/zoom", test_zoom);
  wd_test_visit_add ("/page/http-error", test_http_error);
  wd_test_visit_add ("/page/first-error", test_first_error);
  wd_test_visit_add ("/page/proxy", test_proxy);
  wd_test_visit_add ("/page/crash", test_crash);

  return g_test_run ();
}
