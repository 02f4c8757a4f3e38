/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-web.h"

#define DEADLINE_SECONDS 60

typedef struct
{
  gboolean done;
  char *json;
  GError *error;
} Evaluation;

static gboolean
set_true_cb (gpointer data)
{
  gboolean *flag = data;

  *flag = TRUE;

  return G_SOURCE_REMOVE;
}

static void
load_changed_cb (WebKitWebView   *view,
                 WebKitLoadEvent  event,
                 gboolean        *finished)
{
  if (event == WEBKIT_LOAD_FINISHED)
    *finished = TRUE;
}

static void
evaluated_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  Evaluation *evaluation = data;
  g_autoptr(JSCValue) value = NULL;

  value = webkit_web_view_call_async_javascript_function_finish (WEBKIT_WEB_VIEW (object), result,
                                                                 &evaluation->error);
  if (value != NULL)
    evaluation->json = jsc_value_to_json (value, 0);

  evaluation->done = TRUE;
}

static void
web_process_terminated_cb (WebKitWebView                     *view,
                           WebKitWebProcessTerminationReason  reason)
{
  g_error ("The page's process ended (WebKitWebProcessTerminationReason %d)", reason);
}

/* From GTK 4.14 on, a view that is destroyed soon may still be joining the accessibility bus, and
 * GTK warns that its peer is gone. Every other warning stays fatal.
 */
static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") &&
        g_str_has_prefix (fields[i].value, "Error embedding AT-SPI socket"))
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, user_data);
}

GtkWindow *
wd_test_window_new (GtkWidget *child)
{
  static gsize is_set;
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  if (g_once_init_enter (&is_set))
    {
      g_log_set_writer_func (write_log, NULL, NULL);
      g_once_init_leave (&is_set, 1);
    }

  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, 900, 700);
  gtk_window_set_child (window, child);
  gtk_window_present (window);

  return window;
}

WebKitWebView *
wd_test_web_view_new (WebKitUserContentManager *content)
{
  g_autoptr(WebKitNetworkSession) session = webkit_network_session_new_ephemeral ();
  WebKitWebView *view = g_object_new (WEBKIT_TYPE_WEB_VIEW,
                                      "network-session", session,
                                      "user-content-manager", content,
                                      NULL);

  g_signal_connect (view, "web-process-terminated", G_CALLBACK (web_process_terminated_cb), NULL);

  return view;
}

void
wd_test_web_load_html (WebKitWebView *view,
                       const char    *html,
                       const char    *uri)
{
  gboolean finished = FALSE;
  gulong handler;

  handler = g_signal_connect (view, "load-changed", G_CALLBACK (load_changed_cb), &finished);
  webkit_web_view_load_html (view, html, uri);
  wd_test_wait (wd_test_is_true, &finished, "the page to be loaded");
  g_signal_handler_disconnect (view, handler);
}

char *
wd_test_web_call (WebKitWebView *view,
                  const char    *script,
                  GVariant      *arguments,
                  const char    *world)
{
  Evaluation evaluation = { FALSE, NULL, NULL };

  webkit_web_view_call_async_javascript_function (view, script, -1, arguments, world, NULL, NULL,
                                                  evaluated_cb, &evaluation);
  wd_test_wait (wd_test_is_true, &evaluation.done, "a script to end");
  g_assert_no_error (evaluation.error);

  return evaluation.json;
}

char *
wd_test_web_evaluate (WebKitWebView *view,
                      const char    *script)
{
  return wd_test_web_call (view, script, NULL, NULL);
}

void
wd_test_web_run (WebKitWebView *view,
                 const char    *script)
{
  g_autofree char *result = wd_test_web_evaluate (view, script);
}

static void
assert_keeps_no_keys (WebKitWebView *view)
{
  guint n_texts = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TEXT_VIEW (child))
      {
        GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (child));

        gtk_text_buffer_insert_at_cursor (buffer, "secret", -1);
        g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
        g_assert_false (gtk_widget_get_can_focus (child));
        n_texts++;
      }

  /* Where WebKit takes the keys otherwise, what it does with them is to be looked at anew. */
  g_assert_cmpuint (n_texts, ==, 1);
}

void
wd_test_web_assert_hard (WebKitWebView *view)
{
  static const struct {
    const char *name;
    gboolean value;
  } rows[] = {
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
  WebKitSettings *settings = webkit_web_view_get_settings (view);
  WebKitNetworkSession *session = webkit_web_view_get_network_session (view);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean value;

      g_object_get (settings, rows[i].name, &value, NULL);
      if (value != rows[i].value)
        g_error ("%s is %d", rows[i].name, value);
    }

  assert_keeps_no_keys (view);
  g_assert_true (webkit_network_session_get_itp_enabled (session));
  g_assert_false (webkit_network_session_get_persistent_credential_storage_enabled (session));
  g_assert_cmpint (webkit_network_session_get_tls_errors_policy (session), ==,
                   WEBKIT_TLS_ERRORS_POLICY_FAIL);
}

static void
wait_until (WdTestCondition  condition,
            gpointer         data,
            gboolean         holds,
            const char      *what)
{
  gboolean late = FALSE;
  guint deadline = g_timeout_add_seconds (DEADLINE_SECONDS, set_true_cb, &late);

  while ((condition (data) != FALSE) != holds)
    {
      if (late)
        g_error ("Waited %d seconds for %s", DEADLINE_SECONDS, what);

      g_main_context_iteration (NULL, TRUE);
    }

  if (!late)
    g_source_remove (deadline);
}

void
wd_test_wait (WdTestCondition  condition,
              gpointer         data,
              const char      *what)
{
  wait_until (condition, data, TRUE, what);
}

void
wd_test_wait_not (WdTestCondition  condition,
                  gpointer         data,
                  const char      *what)
{
  wait_until (condition, data, FALSE, what);
}

gboolean
wd_test_is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

void
wd_test_count_cb (guint *count)
{
  (*count)++;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
wd_test_assert_gone (gpointer object)
{
  gpointer last = object;

  g_object_add_weak_pointer (object, &last);
  g_object_unref (object);
  wd_test_wait (is_gone, &last, "the end of an object");
}

void
wd_test_pass_time (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_true_cb, &over);

  while (!over)
    g_main_context_iteration (NULL, TRUE);
}
