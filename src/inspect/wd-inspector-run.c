/* wd-inspector-run.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-inspector-run.h"

#include "wd-agent-script.h"
#include "wd-agent-spec.h"
#include "wd-inspection-reader.h"
#include "wd-page-policy.h"
#include "wd-page-seal.h"
#include "wd-stage.h"
#include "wd-web-session.h"

#define HANDLER "widerspruch"

/* In milliseconds: how long a page must not change to count as quiet. */
#define QUIET 500

/* What each further look is given, which is twice what it may take. */
#define PATIENCE_PER_LOOK 20

#define QUESTION \
  "await window.widerspruch.settle(quiet, limit);" \
  "return window.widerspruch.explain(spec, repeat)"

/* The data of the task. */
typedef struct
{
  /* Owned */
  WebKitUserContentManager *content;
  WdPagePolicy *policy;
  WdWebSession *session;
  GtkWindow *window;
  GCancellable *asking;
  char *spec;

  /* Borrowed */
  WebKitWebView *view;

  guint repeat;
  guint patience;
  gint64 start;
  guint timer;
  gboolean is_greeted;
  gboolean is_late;
  gboolean is_asked;
  gboolean is_over;
} Run;

static void
run_free (Run *run)
{
  g_assert (run->timer == 0);

  gtk_window_destroy (run->window);
  g_clear_object (&run->content);
  g_clear_object (&run->policy);
  g_clear_object (&run->session);
  g_clear_object (&run->asking);
  g_free (run->spec);
  g_free (run);
}

/* Takes the task's own reference. */
static void
finish (GTask        *task,
        WdInspection *inspection)
{
  Run *run = g_task_get_task_data (task);

  g_assert (!run->is_over);

  run->is_over = TRUE;
  g_clear_handle_id (&run->timer, g_source_remove);
  g_cancellable_cancel (run->asking);

  /* A process that loops would not notice by itself that its view is gone. */
  webkit_web_view_terminate_web_process (run->view);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, inspection, (GDestroyNotify) wd_inspection_free);
  else
    wd_inspection_free (inspection);

  g_object_unref (task);
}

static void
abstain (GTask      *task,
         const char *reason)
{
  Run *run = g_task_get_task_data (task);

  /* It is the source that calls this, and ends by itself. */
  run->timer = 0;
  finish (task, wd_inspection_new (WD_OUTCOME_ABSTAINED, reason));
}

static gboolean
crashed_cb (gpointer data)
{
  abstain (data, WD_INSPECTION_CRASHED);

  return G_SOURCE_REMOVE;
}

static gboolean
unreadable_cb (gpointer data)
{
  abstain (data, WD_INSPECTION_UNREADABLE);

  return G_SOURCE_REMOVE;
}

/* WebKit may not be done with the view yet, which would be gone at once. And what cannot be read
 * may be so because the process has just ended, as will then be said.
 */
static void
abstain_soon (GTask       *task,
              GSourceFunc  callback)
{
  Run *run = g_task_get_task_data (task);

  if (run->is_over)
    return;

  g_clear_handle_id (&run->timer, g_source_remove);
  run->timer = g_idle_add (callback, task);
}

static void
take_answer (GTask    *task,
             JSCValue *value)
{
  g_autoptr(GBytes) bytes = jsc_value_is_string (value) ? jsc_value_to_string_as_bytes (value)
                                                        : g_bytes_new (NULL, 0);
  g_autoptr(GError) error = NULL;
  WdInspection *inspection;
  const char *text;
  gsize length;

  text = g_bytes_get_data (bytes, &length);
  inspection = wd_inspection_parse (text != NULL ? text : "", length, &error);

  if (inspection != NULL)
    {
      finish (task, inspection);
    }
  else
    {
      g_debug ("The answer cannot be read: %s", error->message);
      abstain_soon (task, unreadable_cb);
    }
}

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  WebKitWebView *view = WEBKIT_WEB_VIEW (object);
  g_autoptr(GTask) task = data;
  g_autoptr(JSCValue) value = NULL;
  Run *run = g_task_get_task_data (task);

  value = webkit_web_view_call_async_javascript_function_finish (view, result, NULL);

  if (run->is_over)
    return;

  if (value != NULL)
    take_answer (task, value);
  else
    abstain_soon (task, unreadable_cb);
}

static void
ask (GTask *task)
{
  Run *run = g_task_get_task_data (task);
  gint64 passed = (g_get_monotonic_time () - run->start) / 1000;
  guint limit = (guint) MAX (run->patience - passed, 0);
  GVariant *arguments;

  run->is_asked = TRUE;

  arguments = g_variant_new_parsed ("{'spec': <%s>, 'repeat': <%u>, 'quiet': <%u>, 'limit': <%u>}",
                                    run->spec, run->repeat, (guint) QUIET, limit);
  wd_agent_call (run->view, QUESTION, arguments, run->asking, answered_cb, g_object_ref (task));
}

static gboolean
deadline_cb (gpointer data)
{
  abstain (data, WD_INSPECTION_UNRESPONSIVE);

  return G_SOURCE_REMOVE;
}

/* A page may never say that it has been loaded, and be all there. */
static gboolean
late_cb (gpointer data)
{
  GTask *task = data;
  Run *run = g_task_get_task_data (task);

  run->is_late = TRUE;
  run->timer = g_timeout_add (run->patience / 2 + run->repeat * PATIENCE_PER_LOOK, deadline_cb,
                              task);
  if (run->is_greeted && !run->is_asked)
    ask (task);

  return G_SOURCE_REMOVE;
}

/* The agent says unasked that it is there, and nothing else, as it is told nothing to look for. */
static void
message_received_cb (WebKitUserContentManager *content,
                     JSCValue                 *value,
                     GTask                    *task)
{
  Run *run = g_task_get_task_data (task);

  run->is_greeted = TRUE;
  if (run->is_late && !run->is_asked && !run->is_over)
    ask (task);
}

static void
load_changed_cb (WebKitWebView   *view,
                 WebKitLoadEvent  event,
                 GTask           *task)
{
  Run *run = g_task_get_task_data (task);

  if (event == WEBKIT_LOAD_FINISHED && run->is_greeted && !run->is_asked && !run->is_over)
    ask (task);
}

static void
web_process_terminated_cb (WebKitWebView *view,
                           guint          reason,
                           GTask         *task)
{
  abstain_soon (task, crashed_cb);
}

static void
connect_signals (GTask *task)
{
  Run *run = g_task_get_task_data (task);
  gboolean is_registered;
  const struct {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "load-changed", G_CALLBACK (load_changed_cb) },
    { "web-process-terminated", G_CALLBACK (web_process_terminated_cb) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (run->view, handlers[i].signal, handlers[i].callback, task, 0);

  /* Before the handler is known, or its first message is lost. */
  g_signal_connect_object (run->content, "script-message-received::" HANDLER,
                           G_CALLBACK (message_received_cb), task, 0);
  is_registered = webkit_user_content_manager_register_script_message_handler (run->content,
                                                                               HANDLER,
                                                                               WD_AGENT_WORLD);
  g_assert (is_registered);
}

static Run *
run_new (const WdInspectorOrder *order)
{
  g_autoptr(WebKitUserScript) script = wd_agent_script_new_inspecting (order->origin);
  Run *run = g_new0 (Run, 1);

  run->start = g_get_monotonic_time ();
  run->patience = order->patience;
  run->repeat = order->repeat;
  run->asking = g_cancellable_new ();
  run->spec = wd_agent_spec_new (1, order->origin, order->hosts, order->step);

  run->content = webkit_user_content_manager_new ();
  webkit_user_content_manager_add_script (run->content, script);

  run->session = wd_web_session_new_offline ();
  run->view = wd_web_session_create_view (run->session, run->content);
  wd_page_seal_attach (run->view);
  run->policy = wd_page_policy_new (run->view, order->origin, NULL);
  run->window = wd_stage_new_window (GTK_WIDGET (run->view), order->width, order->height);

  return run;
}

/**
 * wd_inspector_run_start:
 * @task: (transfer full): a task, which returns a #WdInspection, or an error if it is cancelled
 * @order: what to look at; only needed during this call
 *
 * Loads one page, waits until it is quiet, asks the agent and puts everything away again.
 */
void
wd_inspector_run_start (GTask                  *task,
                        const WdInspectorOrder *order)
{
  Run *run = run_new (order);
  gboolean is_utf8;

  g_task_set_task_data (task, run, (GDestroyNotify) run_free);
  connect_signals (task);
  run->timer = g_timeout_add (run->patience, late_cb, task);

  /* Without a name of an encoding, WebKit would take it all for UTF-8; with an empty one it looks
   * at what the page says. */
  is_utf8 = g_utf8_validate_len (g_bytes_get_data (order->page, NULL),
                                 g_bytes_get_size (order->page), NULL);
  webkit_web_view_load_bytes (run->view, order->page, "text/html", is_utf8 ? "UTF-8" : "",
                              order->uri);
}
