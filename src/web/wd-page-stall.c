/* wd-page-stall.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-page-stall.h"

/**
 * WdPageStall:
 *
 * Notices when the person waits in vain: for a page that was asked for and does not come, or for
 * one that no longer reacts to them.
 *
 * Only the first answer is waited for. What the page itself still loads, like pictures, may come
 * whenever it likes.
 */
struct _WdPageStall
{
  GObject parent_instance;

  /* Borrowed */
  WebKitWebView *view;

  gboolean is_late;
  guint timeout_id;
};

enum
{
  PROP_ACTIVE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WdPageStall, wd_page_stall, G_TYPE_OBJECT)

static void
changed_cb (WdPageStall *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
set_late (WdPageStall *self,
          gboolean     is_late)
{
  if (self->is_late == is_late)
    return;

  self->is_late = is_late;
  changed_cb (self);
}

static gboolean
elapsed_cb (gpointer data)
{
  WdPageStall *self = data;

  self->timeout_id = 0;
  set_late (self, TRUE);

  return G_SOURCE_REMOVE;
}

static void
stop_waiting_cb (WdPageStall *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  set_late (self, FALSE);
}

static void
load_changed_cb (WdPageStall     *self,
                 WebKitLoadEvent  event)
{
  stop_waiting_cb (self);

  /* A redirection is an answer, but not yet the one. */
  if (event == WEBKIT_LOAD_STARTED || event == WEBKIT_LOAD_REDIRECTED)
    self->timeout_id = g_timeout_add_seconds (WD_PAGE_STALL_SECONDS, elapsed_cb, self);
}

static void
wd_page_stall_dispose (GObject *object)
{
  WdPageStall *self = WD_PAGE_STALL (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (wd_page_stall_parent_class)->dispose (object);
}

static void
wd_page_stall_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  WdPageStall *self = WD_PAGE_STALL (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, wd_page_stall_get_active (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wd_page_stall_class_init (WdPageStallClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wd_page_stall_dispose;
  object_class->get_property = wd_page_stall_get_property;

  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
wd_page_stall_init (WdPageStall *self)
{
}

/**
 * wd_page_stall_new:
 * @view: the view to watch; not kept alive
 *
 * Returns: (transfer full): a new watch
 */
WdPageStall *
wd_page_stall_new (WebKitWebView *view)
{
  const struct {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "load-changed", G_CALLBACK (load_changed_cb) },
    { "notify::is-web-process-responsive", G_CALLBACK (changed_cb) },
    { "web-process-terminated", G_CALLBACK (stop_waiting_cb) },
  };
  WdPageStall *self;

  g_return_val_if_fail (WEBKIT_IS_WEB_VIEW (view), NULL);

  self = g_object_new (WD_TYPE_PAGE_STALL, NULL);
  g_set_weak_pointer (&self->view, view);

  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (view, handlers[i].signal, handlers[i].callback,
                             self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wd_page_stall_get_active:
 * @self: a watch
 *
 * Returns: whether a request has been without an answer for %WD_PAGE_STALL_SECONDS, or the page
 *   does not react
 */
gboolean
wd_page_stall_get_active (WdPageStall *self)
{
  g_return_val_if_fail (WD_IS_PAGE_STALL (self), FALSE);

  return self->is_late ||
         (self->view != NULL && !webkit_web_view_get_is_web_process_responsive (self->view));
}

/**
 * wd_page_stall_break_off:
 * @self: a watch
 *
 * Ends the process of a page that does not react, as it would not make room for another either.
 *
 * Returns: whether it was ended
 */
gboolean
wd_page_stall_break_off (WdPageStall *self)
{
  g_return_val_if_fail (WD_IS_PAGE_STALL (self), FALSE);

  if (self->view == NULL || webkit_web_view_get_is_web_process_responsive (self->view))
    return FALSE;

  webkit_web_view_terminate_web_process (self->view);

  return TRUE;
}
