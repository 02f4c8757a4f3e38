/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-stall.h"

#include "wd-agent-script.h"

/**
 * WdPageStall:
 *
 * A watch that notices when a page keeps the person waiting: its request gets no answer, or its
 * process does not react.
 *
 * The answer is the start of the document. Pictures and scripts that follow may take any time.
 *
 * WebKit reports a process that does not react only when it waits for it, as after a click. So the
 * page's thread is asked regularly for a sign of life. WebKit reports nothing either while the
 * process waits for a dialog. No dialog is ever shown here, so a page that asks for one without end
 * does not react either: the watch counts the dialogs.
 */
struct _WdPageStall
{
  GObject parent_instance;

  /* Borrowed */
  WebKitWebView *view;

  guint patience_ms;
  gboolean is_late;
  guint late_id;

  gint64 asked;
  gboolean is_silent;
  guint ask_id;

  guint n_dialogs;
  gboolean is_insisting;
  guint dialogs_id;
};

/* A page that asks for so many dialogs a second does nothing else. */
#define MAX_DIALOGS 50

/* How often a page is asked for a sign of life, and how long it may keep silent: heavy pages are
 * busy for some seconds.
 */
#define ASK_MS 1000
#define SILENCE_US (8 * G_USEC_PER_SEC)

static guint changed_signal;

G_DEFINE_FINAL_TYPE (WdPageStall, wd_page_stall, G_TYPE_OBJECT)

static gboolean
is_hung (WdPageStall *self)
{
  return self->is_insisting || self->is_silent ||
         (self->view != NULL && !webkit_web_view_get_is_web_process_responsive (self->view));
}

static void
changed_cb (WdPageStall *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
set_flag (WdPageStall *self,
          gboolean    *flag,
          gboolean     value)
{
  if (*flag == value)
    return;

  *flag = value;
  changed_cb (self);
}

static gboolean
elapsed_cb (gpointer data)
{
  WdPageStall *self = data;

  self->late_id = 0;
  set_flag (self, &self->is_late, TRUE);

  return G_SOURCE_REMOVE;
}

/* Any answer will do, such as that a page runs no scripts. */
static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  GWeakRef *ref = data;
  g_autoptr(WdPageStall) self = g_weak_ref_get (ref);

  g_weak_ref_clear (ref);
  g_free (ref);
  if (self == NULL)
    return;

  self->asked = 0;
  set_flag (self, &self->is_silent, FALSE);
}

static gboolean
ask_cb (gpointer data)
{
  WdPageStall *self = data;
  gint64 now = g_get_monotonic_time ();
  GWeakRef *ref;

  if (self->asked > 0)
    {
      set_flag (self, &self->is_silent, now - self->asked > SILENCE_US);
      return G_SOURCE_CONTINUE;
    }

  ref = g_new0 (GWeakRef, 1);
  g_weak_ref_init (ref, self);
  self->asked = now;
  webkit_web_view_evaluate_javascript (self->view, "0", -1, WD_AGENT_WORLD, NULL, NULL,
                                       answered_cb, ref);

  return G_SOURCE_CONTINUE;
}

static gboolean
second_cb (gpointer data)
{
  WdPageStall *self = data;
  guint n_dialogs = self->n_dialogs;

  self->n_dialogs = 0;
  if (n_dialogs == 0)
    self->dialogs_id = 0;
  set_flag (self, &self->is_insisting, n_dialogs >= MAX_DIALOGS);

  return n_dialogs > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* The dialog is only counted: #WdPagePolicy answers it. */
static gboolean
script_dialog_cb (WdPageStall *self)
{
  self->n_dialogs++;
  if (self->dialogs_id == 0)
    self->dialogs_id = g_timeout_add_seconds (1, second_cb, self);

  return FALSE;
}

static void
start_anew_cb (WdPageStall *self)
{
  g_clear_handle_id (&self->late_id, g_source_remove);
  g_clear_handle_id (&self->dialogs_id, g_source_remove);
  g_clear_handle_id (&self->ask_id, g_source_remove);
  self->n_dialogs = 0;
  self->asked = 0;
  set_flag (self, &self->is_late, FALSE);
  set_flag (self, &self->is_silent, FALSE);
  set_flag (self, &self->is_insisting, FALSE);
}

static void
load_changed_cb (WdPageStall     *self,
                 WebKitLoadEvent  event)
{
  start_anew_cb (self);

  /* A redirection is followed by a request of its own. */
  if (event == WEBKIT_LOAD_STARTED || event == WEBKIT_LOAD_REDIRECTED)
    self->late_id = g_timeout_add (self->patience_ms, elapsed_cb, self);
  else
    self->ask_id = g_timeout_add (ASK_MS, ask_cb, self);
}

static void
wd_page_stall_dispose (GObject *object)
{
  WdPageStall *self = WD_PAGE_STALL (object);

  g_clear_handle_id (&self->late_id, g_source_remove);
  g_clear_handle_id (&self->dialogs_id, g_source_remove);
  g_clear_handle_id (&self->ask_id, g_source_remove);
  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (wd_page_stall_parent_class)->dispose (object);
}

static void
wd_page_stall_class_init (WdPageStallClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wd_page_stall_dispose;

  /**
   * WdPageStall::changed:
   * @self: a watch
   *
   * The page keeps the person waiting, or does so no longer.
   */
  changed_signal = g_signal_new ("changed", WD_TYPE_PAGE_STALL, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wd_page_stall_init (WdPageStall *self)
{
}

/**
 * wd_page_stall_new:
 * @view: the view to watch; not kept alive
 * @patience_ms: how many milliseconds a request may go without an answer
 *
 * To be called before wd_page_policy_new(): once a handler has answered a dialog, later ones do not
 * see it.
 *
 * Returns: (transfer full): a new watch over the pages of @view
 */
WdPageStall *
wd_page_stall_new (WebKitWebView *view,
                   guint          patience_ms)
{
  WdPageStall *self;

  g_return_val_if_fail (WEBKIT_IS_WEB_VIEW (view), NULL);

  self = g_object_new (WD_TYPE_PAGE_STALL, NULL);
  g_set_weak_pointer (&self->view, view);
  self->patience_ms = patience_ms;

  g_signal_connect_object (view, "load-changed", G_CALLBACK (load_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::is-web-process-responsive", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "script-dialog", G_CALLBACK (script_dialog_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "web-process-terminated", G_CALLBACK (start_anew_cb),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wd_page_stall_get_active:
 * @self: a watch
 *
 * Returns: whether a request has been without an answer for too long, or the process does not react
 */
gboolean
wd_page_stall_get_active (WdPageStall *self)
{
  g_return_val_if_fail (WD_IS_PAGE_STALL (self), FALSE);

  return self->is_late || is_hung (self);
}

/**
 * wd_page_stall_break_off:
 * @self: a watch
 *
 * Terminates the process of a page if it does not react: it would not load another page either.
 *
 * Returns: whether the process was terminated
 */
gboolean
wd_page_stall_break_off (WdPageStall *self)
{
  g_return_val_if_fail (WD_IS_PAGE_STALL (self), FALSE);

  if (self->view == NULL || !is_hung (self))
    return FALSE;

  webkit_web_view_terminate_web_process (self->view);

  return TRUE;
}
