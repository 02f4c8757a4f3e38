/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-stall.h"
#include "wd-test-web.h"

#define SILENT "silent://nowhere/"
#define PATIENCE_MS 3000
#define MARGIN_MS 1000

/**
 * Fixture:
 * @view: a view with a scheme that does not answer
 * @requests: what the scheme was asked for
 */
typedef struct
{
  GtkWindow *window;
  WebKitWebView *view;
  WdPageStall *stall;
  GPtrArray *requests;
} Fixture;

static void
requested_cb (WebKitURISchemeRequest *request,
              gpointer                data)
{
  Fixture *self = data;

  g_ptr_array_add (self->requests, g_object_ref (request));
}

static gboolean
is_asked (gpointer data)
{
  return ((Fixture *) data)->requests->len > 0;
}

static gboolean
is_active (gpointer data)
{
  return wd_page_stall_get_active (((Fixture *) data)->stall);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(WebKitNetworkSession) session = webkit_network_session_new_ephemeral ();
  g_autoptr(WebKitWebContext) context = webkit_web_context_new ();

  self->requests = g_ptr_array_new_with_free_func (g_object_unref);
  webkit_web_context_register_uri_scheme (context, "silent", requested_cb, self, NULL);

  self->view = g_object_new (WEBKIT_TYPE_WEB_VIEW,
                             "network-session", session,
                             "web-context", context,
                             NULL);
  self->stall = wd_page_stall_new (self->view, PATIENCE_MS);
  self->window = wd_test_window_new (GTK_WIDGET (self->view));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_ptr_array_unref (self->requests);
  gtk_window_destroy (self->window);
  g_assert_finalize_object (self->stall);
}

static void
answer (Fixture *self)
{
  WebKitURISchemeRequest *request = g_ptr_array_index (self->requests, self->requests->len - 1);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new ();

  webkit_uri_scheme_request_finish (request, stream, 0, "text/html");
}

static void
test_late (Fixture       *self,
           gconstpointer  data)
{
  g_assert_false (is_active (self));

  webkit_web_view_load_uri (self->view, SILENT);
  wd_test_wait (is_asked, self, "the request");
  wd_test_pass_time (PATIENCE_MS - MARGIN_MS);
  g_assert_false (is_active (self));
  wd_test_wait (is_active, self, "the stall");
  g_assert_false (wd_page_stall_break_off (self->stall));

  answer (self);
  wd_test_wait_not (is_active, self, "the end of the stall");
}

/* Each request has the whole patience. */
static void
test_again (Fixture       *self,
            gconstpointer  data)
{
  webkit_web_view_load_uri (self->view, SILENT);
  wd_test_wait (is_active, self, "the stall");

  webkit_web_view_load_uri (self->view, SILENT "again");
  wd_test_wait_not (is_active, self, "the end of the stall");
  wd_test_pass_time (PATIENCE_MS - MARGIN_MS);
  g_assert_false (is_active (self));
}

/* A picture that does not come is no stall: the document is there. */
static void
test_part (Fixture       *self,
           gconstpointer  data)
{
  webkit_web_view_load_html (self->view, "<img src='" SILENT "'>", NULL);
  wd_test_wait (is_asked, self, "the request for the picture");
  wd_test_pass_time (PATIENCE_MS + MARGIN_MS);
  g_assert_true (webkit_web_view_is_loading (self->view));
  g_assert_false (is_active (self));
}

static void
test_hung (Fixture       *self,
           gconstpointer  data)
{
  wd_test_web_load_html (self->view, "<p>Well</p>", NULL);
  webkit_web_view_evaluate_javascript (self->view, "for (;;);", -1, NULL, NULL, NULL, NULL, NULL);
  g_assert_false (is_active (self));

  /* WebKit notices a page that does not react when it asks something of the page. */
  webkit_web_view_reload (self->view);
  wd_test_wait (is_active, self, "the stall");

  g_assert_true (wd_page_stall_break_off (self->stall));
  wd_test_wait_not (is_active, self, "the end of the stall");
}

/* A page that does not react is told of, although nobody wants anything of it. */
static void
test_silent (Fixture       *self,
             gconstpointer  data)
{
  wd_test_web_load_html (self->view, "<p>Well</p>", NULL);
  webkit_web_view_evaluate_javascript (self->view, "for (;;);", -1, NULL, NULL, NULL, NULL, NULL);
  wd_test_wait (is_active, self, "the stall");

  g_assert_true (wd_page_stall_break_off (self->stall));
  wd_test_wait_not (is_active, self, "the end of the stall");
}

static gboolean
refuse_cb (void)
{
  return TRUE;
}

/* One dialog is no stall, dialogs without end are. */
static void
test_dialogs (Fixture       *self,
              gconstpointer  data)
{
  g_signal_connect (self->view, "script-dialog", G_CALLBACK (refuse_cb), NULL);
  wd_test_web_load_html (self->view, "<p>Well</p><script>alert ('Well?')</script>", NULL);
  wd_test_pass_time (MARGIN_MS + MARGIN_MS / 2);
  g_assert_false (is_active (self));

  webkit_web_view_evaluate_javascript (self->view, "for (;;) alert ('Well?');", -1,
                                       NULL, NULL, NULL, NULL, NULL);
  wd_test_wait (is_active, self, "the stall");

  g_assert_true (wd_page_stall_break_off (self->stall));
  wd_test_wait_not (is_active, self, "the end of the stall");
}

/* The stall ends when the dialogs do. */
static void
test_many_dialogs (Fixture       *self,
                   gconstpointer  data)
{
  g_signal_connect (self->view, "script-dialog", G_CALLBACK (refuse_cb), NULL);
  wd_test_web_load_html (self->view, "<p>Well</p>", NULL);
  webkit_web_view_evaluate_javascript (self->view,
                                       "for (let i = 0; i < 1000; i++) alert ('Well?');", -1,
                                       NULL, NULL, NULL, NULL, NULL);
  wd_test_wait (is_active, self, "the stall");
  wd_test_wait_not (is_active, self, "the end of the stall");
  g_assert_false (wd_page_stall_break_off (self->stall));
}

#define add(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/page-stall/late", test_late);
  add ("/page-stall/again", test_again);
  add ("/page-stall/part", test_part);
  add ("/page-stall/hung", test_hung);
  add ("/page-stall/silent", test_silent);
  add ("/page-stall/dialogs", test_dialogs);
  add ("/page-stall/many-dialogs", test_many_dialogs);

  return g_test_run ();
}
