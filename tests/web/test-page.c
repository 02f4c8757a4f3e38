/* test-page.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-page-error.h"
#include "wd-page.h"
#include "wd-test-web.h"

#define PRACTICE "practice://www.linkedin.com"

/**
 * Fixture:
 * @page: a page of the practice site, in a window
 * @view: the view that it shows
 * @outside: the last address that was offered outside
 * @refused: how often something was refused
 */
typedef struct
{
  GtkWindow *window;
  WdPage *page;
  WebKitWebView *view;
  char *outside;
  guint refused;
} Fixture;

static void
outside_cb (WdPage     *page,
            const char *uri,
            Fixture    *self)
{
  g_free (self->outside);
  self->outside = g_strdup (uri);
}

static void
refused_cb (WdPage    *page,
            WdRefusal  refusal,
            Fixture   *self)
{
  self->refused++;
}

static gboolean
is_loaded (gpointer data)
{
  WdPage *page = WD_PAGE (data);

  return !wd_page_load_get_active (wd_page_get_load (page)) && wd_page_get_document (page) > 0;
}

static const GError *
get_error (WdPage *page)
{
  return wd_page_load_get_error (wd_page_get_load (page));
}

static gboolean
has_failed (gpointer data)
{
  return get_error (WD_PAGE (data)) != NULL;
}

static gboolean
is_at_rest (gpointer data)
{
  return !wd_page_load_get_active (wd_page_get_load (WD_PAGE (data)));
}

static gboolean
has_not_failed (gpointer data)
{
  return get_error (WD_PAGE (data)) == NULL && is_loaded (data);
}

static gboolean
is_offered (gpointer data)
{
  return ((Fixture *) data)->outside != NULL;
}

static gboolean
is_refused (gpointer data)
{
  return ((Fixture *) data)->refused > 0;
}

static gboolean
is_at_help (gpointer data)
{
  WdPageIdentity *identity = wd_page_get_identity (WD_PAGE (data));

  return is_loaded (data) && strstr (wd_page_identity_get_uri (identity), "/help/") != NULL;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(WdWebSession) session = wd_web_session_new ();
  const char * const hosts[] = { "linkedin.com", NULL };

  self->page = wd_page_new (session, PRACTICE, hosts);
  self->view = WEBKIT_WEB_VIEW (gtk_widget_get_first_child (GTK_WIDGET (self->page)));
  self->window = wd_test_window_new (GTK_WIDGET (self->page));

  g_signal_connect (self->page, "outside", G_CALLBACK (outside_cb), self);
  g_signal_connect (self->page, "refused", G_CALLBACK (refused_cb), self);

  wd_page_open (self->page, "/login/de");
  wd_test_wait (is_loaded, self->page, "the first page");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(WdPage) page = g_object_ref (self->page);

  gtk_window_destroy (self->window);
  g_free (self->outside);

  g_assert_finalize_object (g_steal_pointer (&page));
}

static void
run (Fixture    *self,
     const char *script)
{
  g_autofree char *result = wd_test_web_evaluate (self->view, script);
}

static void
test_settings (Fixture       *self,
               gconstpointer  data)
{
  const struct {
    const char *name;
    gboolean value;
  } expected[] = {
    { "allow-file-access-from-file-urls", FALSE },
    { "allow-modal-dialogs", FALSE },
    { "allow-top-navigation-to-data-urls", FALSE },
    { "allow-universal-access-from-file-urls", FALSE },
    { "disable-web-security", FALSE },
    { "enable-back-forward-navigation-gestures", FALSE },
    { "enable-developer-extras", FALSE },
    { "enable-encrypted-media", FALSE },
    { "enable-fullscreen", FALSE },
    { "enable-media-capabilities", FALSE },
    { "enable-media-stream", FALSE },
    { "enable-mock-capture-devices", FALSE },
    { "enable-webaudio", FALSE },
    { "enable-webrtc", FALSE },
    { "enable-write-console-messages-to-stdout", FALSE },
    { "javascript-can-access-clipboard", FALSE },
    { "javascript-can-open-windows-automatically", FALSE },
    { "media-playback-requires-user-gesture", TRUE },
    { "enable-javascript", TRUE },
  };
  WebKitSettings *settings = webkit_web_view_get_settings (self->view);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gboolean value;

      g_object_get (settings, expected[i].name, &value, NULL);
      if (value != expected[i].value)
        g_error ("%s is %d", expected[i].name, value);
    }
}

/* Nobody is looked up or connected to before the person goes there. */
static void
test_guesswork (Fixture       *self,
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
test_session (Fixture       *self,
              gconstpointer  data)
{
  WebKitNetworkSession *session = webkit_web_view_get_network_session (self->view);
  WebKitWebContext *context = webkit_web_view_get_context (self->view);

  g_assert_true (webkit_network_session_is_ephemeral (session));
  g_assert_true (webkit_network_session_get_itp_enabled (session));
  g_assert_false (webkit_network_session_get_persistent_credential_storage_enabled (session));
  g_assert_cmpint (webkit_network_session_get_tls_errors_policy (session), ==,
                   WEBKIT_TLS_ERRORS_POLICY_FAIL);
  g_assert_false (webkit_web_context_get_spell_checking_enabled (context));
  g_assert_false (webkit_web_context_is_automation_allowed (context));
  g_assert_true (context != webkit_web_context_get_default ());
  g_assert_false (webkit_web_view_is_controlled_by_automation (self->view));
}

static void
test_identity (Fixture       *self,
               gconstpointer  data)
{
  WdPageIdentity *identity = wd_page_get_identity (self->page);
  g_autofree char *host = wd_page_identity_dup_host (identity);
  g_autofree char *issuer = wd_page_identity_dup_issuer (identity);

  g_assert_cmpstr (wd_page_identity_get_uri (identity), ==, PRACTICE "/login/de");
  g_assert_cmpstr (host, ==, "www.linkedin.com");
  g_assert_cmpint (wd_page_identity_get_security (identity), ==, WD_SECURITY_PRACTICE);
  g_assert_null (issuer);
}

static void
test_document (Fixture       *self,
               gconstpointer  data)
{
  guint document = wd_page_get_document (self->page);

  wd_page_load_again (wd_page_get_load (self->page));
  wd_test_pass_time (50);
  wd_test_wait (is_loaded, self->page, "the reload");

  g_assert_cmpuint (wd_page_get_document (self->page), ==, document + 1);
}

static void
test_zoom (Fixture       *self,
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
test_http_error (Fixture       *self,
                 gconstpointer  data)
{
  wd_page_open (self->page, "/there-is-nothing-here");
  wd_test_wait (has_failed, self->page, "the error");
  g_assert_error (get_error (self->page), WD_PAGE_ERROR, WD_PAGE_ERROR_NOT_FOUND);

  wd_page_open (self->page, "/login/de");
  wd_test_wait (has_not_failed, self->page, "the end of the error");
}

/* Before the first page there is none to go back to. */
static void
test_first_error (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr(WdWebSession) session = wd_web_session_new ();
  WdPage *page = wd_page_new (session, PRACTICE, NULL);
  GtkWindow *window = wd_test_window_new (GTK_WIDGET (page));

  wd_page_open (page, "/there-is-nothing-here");
  wd_test_wait (has_failed, page, "the error");
  wd_test_wait (is_at_rest, page, "the end of the load");
  g_assert_false (wd_page_load_get_can_go_back (wd_page_get_load (page)));

  gtk_window_destroy (window);
}

static void
test_crash (Fixture       *self,
            gconstpointer  data)
{
  webkit_web_view_terminate_web_process (self->view);
  wd_test_wait (has_failed, self->page, "the crash");
  g_assert_error (get_error (self->page), WD_PAGE_ERROR, WD_PAGE_ERROR_CRASHED);

  wd_page_load_again (wd_page_get_load (self->page));
  wd_test_wait (has_not_failed, self->page, "the page after the crash");
  g_assert_cmpstr (webkit_web_view_get_uri (self->view), ==, PRACTICE "/login/de");
}

static void
test_link_outside (Fixture       *self,
                   gconstpointer  data)
{
  run (self,
       "const a = document.createElement('a');"
       "a.href = 'https://example.org/elsewhere';"
       "document.body.append(a);"
       "a.click();");
  wd_test_wait (is_offered, self, "the offer");

  g_assert_cmpstr (self->outside, ==, "https://example.org/elsewhere");
  g_assert_cmpstr (webkit_web_view_get_uri (self->view), ==, PRACTICE "/login/de");
}

static void
test_window_by_script (Fixture       *self,
                       gconstpointer  data)
{
  run (self, "window.opened = window.open('/help/linkedin/');");
  wd_test_pass_time (300);

  g_assert_cmpstr (webkit_web_view_get_uri (self->view), ==, PRACTICE "/login/de");
  g_assert_null (self->outside);
}

/* A click that is dispatched counts for WebKit as a gesture of the person when it is called from
 * the program, as here.
 */
static void
test_blank_target (Fixture       *self,
                   gconstpointer  data)
{
  run (self,
       "const a = document.createElement('a');"
       "a.href = '/help/linkedin/';"
       "a.target = '_blank';"
       "document.body.append(a);"
       "a.click();");
  wd_test_wait (is_at_help, self->page, "the page in the same view");
}

static void
test_local_file (Fixture       *self,
                 gconstpointer  data)
{
  run (self, "location.href = 'file:///etc/hostname';");
  wd_test_pass_time (300);

  g_assert_cmpstr (webkit_web_view_get_uri (self->view), ==, PRACTICE "/login/de");
}

static void
test_download (Fixture       *self,
               gconstpointer  data)
{
  run (self,
       "const a = document.createElement('a');"
       "a.href = URL.createObjectURL(new Blob(['x'], { type: 'application/zip' }));"
       "a.download = 'x.zip';"
       "document.body.append(a);"
       "a.click();");
  wd_test_wait (is_refused, self, "the refusal");
}

static void
test_file_chooser (Fixture       *self,
                   gconstpointer  data)
{
  run (self,
       "const input = document.createElement('input');"
       "input.type = 'file';"
       "document.body.append(input);"
       "input.click();");
  wd_test_wait (is_refused, self, "the refusal");
}

static void
test_permission (Fixture       *self,
                 gconstpointer  data)
{
  run (self, "navigator.geolocation.getCurrentPosition(() => {}, () => {});");
  wd_test_wait (is_refused, self, "the refusal");
}

int
main (int    argc,
      char **argv)
{
  const struct {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/page/settings", test_settings },
    { "/page/guesswork", test_guesswork },
    { "/page/session", test_session },
    { "/page/identity", test_identity },
    { "/page/document", test_document },
    { "/page/zoom", test_zoom },
    { "/page/http-error", test_http_error },
    { "/page/first-error", test_first_error },
    { "/page/crash", test_crash },
    { "/page/link-outside", test_link_outside },
    { "/page/window-by-script", test_window_by_script },
    { "/page/blank-target", test_blank_target },
    { "/page/local-file", test_local_file },
    { "/page/download", test_download },
    { "/page/file-chooser", test_file_chooser },
    { "/page/permission", test_permission },
  };

  gtk_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
