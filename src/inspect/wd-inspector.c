/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-inspector.h"

#include "wd-agent-script.h"
#include "wd-agent-spec.h"
#include "wd-origin.h"
#include "wd-page-policy.h"
#include "wd-page-seal.h"
#include "wd-stage.h"
#include "wd-web-session.h"

#define HANDLER "widerspruch"

/* A page is quiet once it has not changed for so many milliseconds. */
#define QUIET 500

/* The milliseconds to wait for each repetition: twice the time that a search may take. */
#define PATIENCE_PER_LOOK 20

#define QUESTION \
  "await window.widerspruch.settle(quiet, limit);" \
  "return window.widerspruch.explain(spec, repeat)"

/* The data of the task. */
typedef struct
{
  /* Owned */
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
  const char *reason;
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
  g_clear_object (&run->policy);
  g_clear_object (&run->session);
  g_clear_object (&run->asking);
  g_free (run->spec);
  g_free (run);
}

/* Drops the reference of the task to itself. */
static void
finish (GTask        *task,
        WdInspection *inspection)
{
  Run *run = g_task_get_task_data (task);

  g_assert (!run->is_over);

  run->is_over = TRUE;
  g_clear_handle_id (&run->timer, g_source_remove);
  g_cancellable_cancel (run->asking);

  /* A process that loops does not end with its view. */
  webkit_web_view_terminate_web_process (run->view);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, inspection, (GDestroyNotify) wd_inspection_free);
  else
    wd_inspection_free (inspection);

  g_object_unref (task);
}

/* Ends the inspection with the reason that was set along with the timer. */
static gboolean
abstain_cb (gpointer data)
{
  GTask *task = data;
  Run *run = g_task_get_task_data (task);

  /* Returning removes the source. */
  run->timer = 0;
  finish (task, wd_inspection_new (WD_OUTCOME_ABSTAINED, run->reason));

  return G_SOURCE_REMOVE;
}

/* Abstains in an idle callback: WebKit may still use the view, which ends with the task. An answer
 * is also unreadable when the process has just ended; the signal that says so then still comes.
 */
static void
abstain_soon (GTask      *task,
              const char *reason)
{
  Run *run = g_task_get_task_data (task);

  if (run->is_over)
    return;

  g_clear_handle_id (&run->timer, g_source_remove);
  run->reason = reason;
  run->timer = g_idle_add (abstain_cb, task);
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
      abstain_soon (task, WD_INSPECTION_UNREADABLE);
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
    abstain_soon (task, WD_INSPECTION_UNREADABLE);
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

/* A page is asked even if its load never ends: all of it may be there. */
static gboolean
late_cb (gpointer data)
{
  GTask *task = data;
  Run *run = g_task_get_task_data (task);

  run->is_late = TRUE;
  run->reason = WD_INSPECTION_UNRESPONSIVE;
  run->timer = g_timeout_add (run->patience / 2 + run->repeat * PATIENCE_PER_LOOK, abstain_cb,
                              task);
  if (run->is_greeted && !run->is_asked)
    ask (task);

  return G_SOURCE_REMOVE;
}

/* The first message of the agent says that it is there. Without a step, none follows unasked. */
static void
message_received_cb (GTask *task)
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
  abstain_soon (task, WD_INSPECTION_CRASHED);
}

static void
connect_signals (GTask                  *task,
                 const WdInspectorOrder *order)
{
  Run *run = g_task_get_task_data (task);

  g_signal_connect_object (run->view, "load-changed", G_CALLBACK (load_changed_cb), task, 0);
  g_signal_connect_object (run->view, "web-process-terminated",
                           G_CALLBACK (web_process_terminated_cb), task, 0);
  wd_agent_script_install (wd_agent_script_new_inspecting (order->origin), run->view,
                           WD_AGENT_WORLD, HANDLER, G_CALLBACK (message_received_cb), task);
}

static Run *
run_new (const WdInspectorOrder *order)
{
  Run *run = g_new0 (Run, 1);

  run->start = g_get_monotonic_time ();
  run->patience = order->patience;
  run->repeat = order->repeat;
  run->asking = g_cancellable_new ();
  run->spec = wd_agent_spec_new (1, order->origin, order->service, order->step);

  run->session = wd_web_session_new_offline ();
  run->view = wd_web_session_create_view (run->session);
  wd_page_seal_attach (run->view);
  run->policy = wd_page_policy_new (run->view, order->origin, NULL);
  run->window = wd_stage_new_window (GTK_WIDGET (run->view), order->width, order->height);

  return run;
}

static void
load (Run        *run,
      GBytes     *page,
      const char *uri)
{
  gsize size;
  const char *text = g_bytes_get_data (page, &size);

  /* With an empty name, WebKit looks for the encoding in the page; without one, it takes UTF-8. */
  webkit_web_view_load_bytes (run->view, page, "text/html",
                              g_utf8_validate_len (text, size, NULL) ? "UTF-8" : "", uri);
}

static gboolean
is_valid (const WdInspectorOrder *order)
{
  return order->width >= WD_INSPECTOR_MIN_VIEWPORT && order->width <= WD_INSPECTOR_MAX_VIEWPORT &&
         order->height >= WD_INSPECTOR_MIN_VIEWPORT &&
         order->height <= WD_INSPECTOR_MAX_VIEWPORT &&
         order->repeat >= 1 && order->repeat <= WD_INSPECTOR_MAX_REPEAT &&
         order->page != NULL && wd_origin_is_valid (order->origin) &&
         wd_origin_contains (order->origin, order->uri) &&
         (order->step == NULL || WD_IS_STEP (order->step));
}

/**
 * wd_inspector_inspect_async:
 * @order: what to inspect; only needed during this call
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when there is a result
 * @user_data: data for @callback
 *
 * Inspects a saved page, for the authors of guides. The page is loaded as if it came from the
 * service, with its scripts, in a view of an exact size that is never shown. It reaches no network
 * and cannot be left.
 *
 * The agent is asked for the target of the step, and for obstacles, once the page is quiet, or
 * after the patience of @order. An answer that takes longer than half of the patience more, as from
 * a page that loops, counts as abstained.
 */
void
wd_inspector_inspect_async (const WdInspectorOrder *order,
                            GCancellable           *cancellable,
                            GAsyncReadyCallback     callback,
                            gpointer                user_data)
{
  GTask *task;
  Run *run;

  g_return_if_fail (order != NULL && is_valid (order));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, wd_inspector_inspect_async);

  run = run_new (order);
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);
  connect_signals (task, order);
  run->timer = g_timeout_add (run->patience, late_cb, task);
  load (run, order->page, order->uri);
}

/**
 * wd_inspector_inspect_finish:
 * @result: what the callback was given
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the inspection, or %NULL only if it was cancelled
 */
WdInspection *
wd_inspector_inspect_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
