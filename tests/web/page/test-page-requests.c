/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-visit.h"
#include "wd-test-web.h"

#define START WD_TEST_PRACTICE "/login/de"

/* The time to wait for something that must not happen. */
#define PAUSE_MS 300

static gboolean
is_at_help (gpointer data)
{
  return wd_test_visit_is_loaded (data) &&
         strstr (wd_page_get_uri (WD_PAGE (data)), "/help/") != NULL;
}

/* WebKit takes a dispatched click for one of the person if the program runs the script, as here. */
static void
click_link (WdTestVisit *self,
            const char  *attributes)
{
  g_autofree char *script =
    g_strdup_printf ("document.body.insertAdjacentHTML('beforeend', `<a %s>x</a>`);"
                     "document.body.lastElementChild.click();", attributes);

  wd_test_web_run (self->view, script);
}

static void
assert_answer (WdTestVisit *self,
               const char  *script,
               const char  *expected)
{
  g_autofree char *answer = wd_test_web_evaluate (self->view, script);

  g_assert_cmpstr (answer, ==, expected);
}

/* The page is still shown, and no other window. */
static void
assert_nothing_came_of_it (WdTestVisit *self)
{
  wd_test_pass_time (PAUSE_MS);

  g_assert_cmpstr (webkit_web_view_get_uri (self->view), ==, START);
  g_assert_null (self->outside);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

static void
wait_for_refusal (WdTestVisit *self,
                  WdRefusal    refusal)
{
  wd_test_wait (wd_test_visit_is_refused, self, "the refusal");
  g_assert_cmpint (self->refused, ==, refusal);
}

static void
test_link_outside (WdTestVisit   *self,
                   gconstpointer  data)
{
  click_link (self, "href=https://example.org/elsewhere");
  wd_test_wait (wd_test_visit_is_offered, self, "the offer");

  g_assert_cmpstr (self->outside, ==, "https://example.org/elsewhere");
  g_assert_cmpstr (webkit_web_view_get_uri (self->view), ==, START);
}

/* A page is led to an address by means other than a link. */
static const char * const ways_outside[] = {
  "setTimeout(() => { location.href = '%s'; });",
  "const form = document.createElement('form'); form.action = '%s'; form.method = 'post';"
  "document.body.append(form); form.submit();",
  "const refresh = document.createElement('meta'); refresh.httpEquiv = 'refresh';"
  "refresh.content = '0; url=%s'; document.head.append(refresh);",
};

/* Another host is offered outside, and not even connected to. */
static void
test_led_outside (WdTestVisit   *self,
                  gconstpointer  data)
{
  g_autoptr(GSocketService) service = g_socket_service_new ();
  guint16 port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), NULL, NULL);
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/", port);
  guint n_calls = 0;

  g_signal_connect_swapped (service, "incoming", G_CALLBACK (wd_test_count_cb), &n_calls);

  for (gsize i = 0; i < G_N_ELEMENTS (ways_outside); i++)
    {
      g_auto(GStrv) parts = g_strsplit (ways_outside[i], "%s", 2);
      g_autofree char *script = g_strjoinv (address, parts);

      g_clear_pointer (&self->outside, g_free);
      wd_test_web_run (self->view, script);
      wd_test_wait (wd_test_visit_is_offered, self, "the offer");
      g_assert_cmpstr (self->outside, ==, address);

      wd_test_pass_time (PAUSE_MS);
      g_assert_cmpuint (n_calls, ==, 0);
      g_assert_cmpstr (webkit_web_view_get_uri (self->view), ==, START);
    }
}

static void
test_window_by_script (WdTestVisit   *self,
                       gconstpointer  data)
{
  assert_answer (self,
                 "await new Promise((done) => setTimeout(done, 1500));"
                 "return window.open('/help/linkedin/');", "null");
  assert_nothing_came_of_it (self);
}

static void
click_to_open (WdTestVisit *self,
               const char  *address)
{
  g_autofree char *script =
    g_strdup_printf ("const button = document.createElement('button');"
                     "button.onclick = () => window.open('%s');"
                     "document.body.append(button);"
                     "button.click();", address);

  wd_test_web_run (self->view, script);
}

/* What a click opens in a window comes here, is offered elsewhere, or is told of. */
static void
test_window_by_click (WdTestVisit   *self,
                      gconstpointer  data)
{
  click_to_open (self, "https://accounts.google.com/");
  wd_test_wait (wd_test_visit_is_offered, self, "the offer");
  g_assert_cmpstr (self->outside, ==, "https://accounts.google.com/");

  click_to_open (self, "");
  wait_for_refusal (self, WD_REFUSAL_WINDOW);
  g_assert_cmpstr (webkit_web_view_get_uri (self->view), ==, START);

  click_to_open (self, "/help/linkedin/");
  wd_test_wait (is_at_help, self->page, "the page in the same view");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

static void
test_program (WdTestVisit   *self,
              gconstpointer  data)
{
  click_link (self, "href=linkedin://in/me");
  wait_for_refusal (self, WD_REFUSAL_PROGRAM);
  assert_nothing_came_of_it (self);
}

static void
test_blank_target (WdTestVisit   *self,
                   gconstpointer  data)
{
  click_link (self, "href=/help/linkedin/ target=_blank");
  wd_test_wait (is_at_help, self->page, "the page in the same view");
}

/* Such addresses are neither opened in the view nor handed to another program. */
static void
test_schemes (WdTestVisit   *self,
              gconstpointer  data)
{
  static const char * const addresses[] = {
    "file:///etc/hostname", "data:text/html,hello", "javascript:document.title='hello'",
    "ftp://example.org/", "zoommtg://example.org/", "x-scheme-handler:hello",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *by_script = g_strdup_printf ("location.href = \"%s\";", addresses[i]);
      g_autofree char *attributes = g_strdup_printf ("href=\"%s\"", addresses[i]);

      g_test_message ("%s", addresses[i]);
      wd_test_web_run (self->view, by_script);
      assert_nothing_came_of_it (self);
      click_link (self, attributes);
      assert_nothing_came_of_it (self);
    }
}

static void
test_mail (WdTestVisit   *self,
           gconstpointer  data)
{
  click_link (self, "href=mailto:someone@example.org");
  wd_test_wait (wd_test_visit_is_offered, self, "the offer");

  g_assert_cmpstr (self->outside, ==, "mailto:someone@example.org");
}

/* A frame may show any content that the page brings along. */
static void
test_frame (WdTestVisit   *self,
            gconstpointer  data)
{
  assert_answer (self,
                 "const frame = document.createElement('iframe');"
                 "frame.srcdoc = '<p>hello</p>';"
                 "document.body.append(frame);"
                 "await new Promise((done) => frame.onload = done);"
                 "return frame.contentDocument.body.textContent;",
                 "\"hello\"");
  assert_nothing_came_of_it (self);
}

/* Dialogs are answered as if closed at once, and never shown. */
static void
test_script_dialogs (WdTestVisit   *self,
                     gconstpointer  data)
{
  assert_answer (self, "return [alert('1') ?? null, confirm('2'), prompt('3', '4')];",
                 "[null,false,null]");
  assert_nothing_came_of_it (self);
}

static void
test_before_unload (WdTestVisit   *self,
                    gconstpointer  data)
{
  wd_test_web_run (self->view,
                   "addEventListener('beforeunload', (event) => {"
                   "  event.preventDefault();"
                   "  event.returnValue = 'stay';"
                   "});");
  wd_page_open (self->page, "/help/linkedin/");
  wd_test_wait (is_at_help, self->page, "the next page");
}

static void
test_printing (WdTestVisit   *self,
               gconstpointer  data)
{
  wd_test_web_run (self->view, "print();");
  assert_nothing_came_of_it (self);
}

static void
test_full_screen (WdTestVisit   *self,
                  gconstpointer  data)
{
  wd_test_web_run (self->view, "await document.body.requestFullscreen?.().catch(() => {});");
  assert_nothing_came_of_it (self);
  g_assert_false (gtk_window_is_fullscreen (self->window));
}

static gboolean
show_menu (WdTestVisit       *self,
           WebKitContextMenu *menu)
{
  g_autoptr(WebKitHitTestResult) place = g_object_new (WEBKIT_TYPE_HIT_TEST_RESULT, NULL);
  gboolean is_hidden;

  g_signal_emit_by_name (self->view, "context-menu", menu, place, &is_hidden);

  return !is_hidden;
}

static void
test_context_menu (WdTestVisit   *self,
                   gconstpointer  data)
{
  static const WebKitContextMenuAction kept[] = {
    WEBKIT_CONTEXT_MENU_ACTION_GO_BACK, WEBKIT_CONTEXT_MENU_ACTION_COPY,
    WEBKIT_CONTEXT_MENU_ACTION_PASTE,
  };
  static const WebKitContextMenuAction removed[] = {
    WEBKIT_CONTEXT_MENU_ACTION_OPEN_LINK_IN_NEW_WINDOW,
    WEBKIT_CONTEXT_MENU_ACTION_DOWNLOAD_LINK_TO_DISK, WEBKIT_CONTEXT_MENU_ACTION_INSPECT_ELEMENT,
    WEBKIT_CONTEXT_MENU_ACTION_DOWNLOAD_IMAGE_TO_DISK,
  };
  g_autoptr(WebKitContextMenu) menu = webkit_context_menu_new ();
  g_autoptr(WebKitContextMenu) empty = webkit_context_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    webkit_context_menu_append (menu, webkit_context_menu_item_new_from_stock_action (kept[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (removed); i++)
    {
      webkit_context_menu_append (menu,
                                  webkit_context_menu_item_new_from_stock_action (removed[i]));
      webkit_context_menu_append (empty,
                                  webkit_context_menu_item_new_from_stock_action (removed[i]));
    }

  g_assert_true (show_menu (self, menu));
  g_assert_cmpuint (webkit_context_menu_get_n_items (menu), ==, G_N_ELEMENTS (kept));
  g_assert_false (show_menu (self, empty));
}

static void
test_download (WdTestVisit   *self,
               gconstpointer  data)
{
  wd_test_web_run (self->view,
                   "const a = document.createElement('a');"
                   "a.href = URL.createObjectURL(new Blob(['x'], { type: 'application/zip' }));"
                   "a.download = 'x.zip';"
                   "document.body.append(a);"
                   "a.click();");
  wait_for_refusal (self, WD_REFUSAL_DOWNLOAD);
}

static void
test_file_chooser (WdTestVisit   *self,
                   gconstpointer  data)
{
  wd_test_web_run (self->view,
                   "const input = document.createElement('input');"
                   "input.type = 'file';"
                   "document.body.append(input);"
                   "input.click();");
  wait_for_refusal (self, WD_REFUSAL_FILE);
}

static void
test_permissions (WdTestVisit   *self,
                  gconstpointer  data)
{
  wd_test_web_run (self->view, "navigator.geolocation.getCurrentPosition(() => {}, () => {});");
  wait_for_refusal (self, WD_REFUSAL_PERMISSION);

  assert_answer (self, "return await globalThis.Notification?.requestPermission() ?? 'denied';",
                 "\"denied\"");
  assert_answer (self,
                 "try { return await navigator.clipboard.readText(); }"
                 "catch (error) { return error.name; }",
                 "\"NotAllowedError\"");
  assert_answer (self, "return navigator.mediaDevices === undefined;", "true");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  wd_test_visit_add ("/page-requests/link-outside", test_link_outside);
  wd_test_visit_add ("/page-requests/led-outside", test_led_outside);
  wd_test_visit_add ("/page-requests/window-by-script", test_window_by_script);
  wd_test_visit_add ("/page-requests/window-by-click", test_window_by_click);
  wd_test_visit_add ("/page-requests/program", test_program);
  wd_test_visit_add ("/page-requests/blank-target", test_blank_target);
  wd_test_visit_add ("/page-requests/schemes", test_schemes);
  wd_test_visit_add ("/page-requests/mail", test_mail);
  wd_test_visit_add ("/page-requests/frame", test_frame);
  wd_test_visit_add ("/page-requests/script-dialogs", test_script_dialogs);
  wd_test_visit_add ("/page-requests/before-unload", test_before_unload);
  wd_test_visit_add ("/page-requests/printing", test_printing);
  wd_test_visit_add ("/page-requests/full-screen", test_full_screen);
  wd_test_visit_add ("/page-requests/context-menu", test_context_menu);
  wd_test_visit_add ("/page-requests/download", test_download);
  wd_test_visit_add ("/page-requests/file-chooser", test_file_chooser);
  wd_test_visit_add ("/page-requests/permissions", test_permissions);

  return g_test_run ();
}
