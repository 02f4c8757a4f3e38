/* wd-test-web.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-test-web.h"

#define DEADLINE_SECONDS 60

/* How often the answer of a script may be lost, and how long to wait then. */
#define MOST_LOST 100
#define PAUSE_MS 20

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

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
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

/* From GTK 4.14 on, a view that goes away at once, as in these tests, may still be on its way to
 * the accessibility bus; GTK then warns of its peer. Every other warning stays fatal.
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

  return g_object_new (WEBKIT_TYPE_WEB_VIEW,
                       "network-session", session,
                       "user-content-manager", content,
                       NULL);
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
  wd_test_wait (is_true, &finished, "the page to be loaded");
  g_signal_handler_disconnect (view, handler);
}

static char *
ask (WebKitWebView  *view,
     const char     *script,
     GError        **error)
{
  Evaluation evaluation = { FALSE, NULL, NULL };

  webkit_web_view_call_async_javascript_function (view, script, -1, NULL, NULL, NULL, NULL,
                                                  evaluated_cb, &evaluation);
  wd_test_wait (is_true, &evaluation.done, "a script to end");
  if (evaluation.error != NULL)
    g_propagate_error (error, evaluation.error);

  return evaluation.json;
}

/* WebKit can collect an answer before it has read it; what was lost once can be lost again at once. */
static char *
ask_until_answered (WebKitWebView *view,
                    const char    *first,
                    const char    *again)
{
  g_autoptr(GError) error = NULL;
  char *json = ask (view, first, &error);

  for (guint n = 0; n < MOST_LOST; n++)
    {
      if (!g_error_matches (error, WEBKIT_JAVASCRIPT_ERROR,
                            WEBKIT_JAVASCRIPT_ERROR_INVALID_RESULT))
        break;

      g_clear_error (&error);
      wd_test_pass_time (PAUSE_MS);
      json = ask (view, again, &error);
    }

  g_assert_no_error (error);

  return json;
}

char *
wd_test_web_read (WebKitWebView *view,
                  const char    *script)
{
  return ask_until_answered (view, script, script);
}

/* So that the script itself runs once only, the page keeps the answer, under a symbol, and gives a
 * copy of it if it is asked again.
 */
char *
wd_test_web_evaluate (WebKitWebView *view,
                      const char    *script)
{
  static guint serial;
  g_autofree char *place = g_strdup_printf ("globalThis[Symbol.for('test %u')]", ++serial);
  g_autofree char *first = g_strdup_printf ("return %s = (async () => {%s\n})()", place, script);
  g_autofree char *again = g_strdup_printf ("return structuredClone(await %s)", place);

  return ask_until_answered (view, first, again);
}

void
wd_test_wait (WdTestCondition  condition,
              gpointer         data,
              const char      *what)
{
  gboolean late = FALSE;
  guint deadline = g_timeout_add_seconds (DEADLINE_SECONDS, set_true_cb, &late);

  while (!condition (data))
    {
      if (late)
        g_error ("Waited %d seconds for %s", DEADLINE_SECONDS, what);

      g_main_context_iteration (NULL, TRUE);
    }

  if (!late)
    g_source_remove (deadline);
}

void
wd_test_pass_time (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_true_cb, &over);

  while (!over)
    g_main_context_iteration (NULL, TRUE);
}
