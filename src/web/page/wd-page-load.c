/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-load.h"

#include "wd-page-error.h"
#include "wd-page-stall.h"

/**
 * WdPageLoad:
 *
 * The loading of pages into a view: whether a page loads, how far it is, whether it is stalled, and
 * the error while no page can be shown.
 */
struct _WdPageLoad
{
  GObject parent_instance;

  /* Owned */
  WdPageStall *stall;
  GError *error;
  char *failed_uri;

  /* Borrowed */
  WebKitWebView *view;
};

/* The time a request may go without an answer until it counts as stalled. WebKit has no limit. */
#define PATIENCE_MS 15000

enum
{
  PROP_ACTIVE = 1,
  PROP_PROGRESS,
  PROP_STALLED,
  PROP_CAN_GO_BACK,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WdPageLoad, wd_page_load, G_TYPE_OBJECT)

static void
active_changed_cb (WdPageLoad *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
progress_changed_cb (WdPageLoad *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static void
stalled_changed_cb (WdPageLoad *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STALLED]);
}

static void
history_changed_cb (WdPageLoad *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
}

static void
forget_error (WdPageLoad *self)
{
  g_clear_error (&self->error);
  g_clear_pointer (&self->failed_uri, g_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
}

/* A failed load leaves the previous page in the view, unless it was this page that failed. */
static gboolean
is_page_behind_error (WdPageLoad *self)
{
  const char *uri = webkit_web_view_get_uri (self->view);

  /* The address is empty before the first page. */
  return self->error != NULL && uri != NULL && uri[0] != '\0' &&
         !g_error_matches (self->error, WD_PAGE_ERROR, WD_PAGE_ERROR_CRASHED) &&
         !g_error_matches (self->error, WD_PAGE_ERROR, WD_PAGE_ERROR_MEMORY) &&
         g_strcmp0 (uri, self->failed_uri) != 0;
}

static void
load_changed_cb (WdPageLoad      *self,
                 WebKitLoadEvent  event)
{
  if (event == WEBKIT_LOAD_COMMITTED && self->error != NULL)
    forget_error (self);
}

static gboolean
load_failed_cb (WdPageLoad      *self,
                WebKitLoadEvent  event,
                const char      *uri,
                const GError    *webkit_error)
{
  GError *error = wd_page_error_from_webkit (webkit_error);

  if (error != NULL)
    wd_page_load_take_error (self, uri, error);

  /* Unhandled, WebKit shows an error page of its own. */
  return TRUE;
}

static gboolean
load_failed_with_tls_errors_cb (WdPageLoad           *self,
                                const char           *uri,
                                GTlsCertificate      *certificate,
                                GTlsCertificateFlags  flags)
{
  wd_page_load_take_error (self, uri,
                           g_error_new (WD_PAGE_ERROR, WD_PAGE_ERROR_TLS,
                                        "Certificate refused, flags 0x%x", flags));

  return TRUE;
}

static void
web_process_terminated_cb (WdPageLoad                        *self,
                           WebKitWebProcessTerminationReason  reason)
{
  WdPageError code = reason == WEBKIT_WEB_PROCESS_EXCEEDED_MEMORY_LIMIT ? WD_PAGE_ERROR_MEMORY
                                                                        : WD_PAGE_ERROR_CRASHED;

  wd_page_load_take_error (self, webkit_web_view_get_uri (self->view),
                           g_error_new (WD_PAGE_ERROR, code,
                                        "Web process ended, reason %d", reason));
}

static void
wd_page_load_dispose (GObject *object)
{
  WdPageLoad *self = WD_PAGE_LOAD (object);

  g_clear_object (&self->stall);
  g_clear_weak_pointer (&self->view);
  g_clear_error (&self->error);
  g_clear_pointer (&self->failed_uri, g_free);

  G_OBJECT_CLASS (wd_page_load_parent_class)->dispose (object);
}

static void
wd_page_load_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  WdPageLoad *self = WD_PAGE_LOAD (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, wd_page_load_get_active (self));
      break;

    case PROP_PROGRESS:
      g_value_set_double (value, wd_page_load_get_progress (self));
      break;

    case PROP_STALLED:
      g_value_set_boolean (value, wd_page_load_get_stalled (self));
      break;

    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, wd_page_load_get_can_go_back (self));
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wd_page_load_class_init (WdPageLoadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = wd_page_load_dispose;
  object_class->get_property = wd_page_load_get_property;

  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, readable);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, readable);
  properties[PROP_STALLED] = g_param_spec_boolean ("stalled", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, readable);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
wd_page_load_init (WdPageLoad *self)
{
}

/**
 * wd_page_load_new:
 * @view: the view to follow; not kept alive
 *
 * Returns: (transfer full): a new load
 */
WdPageLoad *
wd_page_load_new (WebKitWebView *view)
{
  const struct {
    gpointer object;
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { view, "load-changed", G_CALLBACK (load_changed_cb) },
    { view, "load-failed", G_CALLBACK (load_failed_cb) },
    { view, "load-failed-with-tls-errors", G_CALLBACK (load_failed_with_tls_errors_cb) },
    { view, "notify::estimated-load-progress", G_CALLBACK (progress_changed_cb) },
    { view, "notify::is-loading", G_CALLBACK (active_changed_cb) },
    { view, "notify::uri", G_CALLBACK (history_changed_cb) },
    { view, "web-process-terminated", G_CALLBACK (web_process_terminated_cb) },
    { webkit_web_view_get_back_forward_list (view), "changed", G_CALLBACK (history_changed_cb) },
  };
  WdPageLoad *self;

  g_return_val_if_fail (WEBKIT_IS_WEB_VIEW (view), NULL);

  self = g_object_new (WD_TYPE_PAGE_LOAD, NULL);
  g_set_weak_pointer (&self->view, view);
  self->stall = wd_page_stall_new (view, PATIENCE_MS);
  g_signal_connect_object (self->stall, "notify::active", G_CALLBACK (stalled_changed_cb),
                           self, G_CONNECT_SWAPPED);

  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (handlers[i].object, handlers[i].signal, handlers[i].callback,
                             self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wd_page_load_get_active:
 * @self: a load
 *
 * Returns: whether a page is loading
 */
gboolean
wd_page_load_get_active (WdPageLoad *self)
{
  g_return_val_if_fail (WD_IS_PAGE_LOAD (self), FALSE);

  return self->view != NULL && webkit_web_view_is_loading (self->view);
}

/**
 * wd_page_load_get_progress:
 * @self: a load
 *
 * Returns: the loaded part of the page, as an estimate from 0 to 1
 */
double
wd_page_load_get_progress (WdPageLoad *self)
{
  g_return_val_if_fail (WD_IS_PAGE_LOAD (self), 0);

  return self->view != NULL ? webkit_web_view_get_estimated_load_progress (self->view) : 0;
}

/**
 * wd_page_load_get_stalled:
 * @self: a load
 *
 * Returns: whether the page keeps the person waiting; see #WdPageStall
 */
gboolean
wd_page_load_get_stalled (WdPageLoad *self)
{
  g_return_val_if_fail (WD_IS_PAGE_LOAD (self), FALSE);

  return self->stall != NULL && wd_page_stall_get_active (self->stall);
}

/**
 * wd_page_load_get_can_go_back:
 * @self: a load
 *
 * Returns: whether there is a previous page
 */
gboolean
wd_page_load_get_can_go_back (WdPageLoad *self)
{
  g_return_val_if_fail (WD_IS_PAGE_LOAD (self), FALSE);

  return self->view != NULL &&
         (is_page_behind_error (self) || webkit_web_view_can_go_back (self->view));
}

/**
 * wd_page_load_get_error:
 * @self: a load
 *
 * Returns: (nullable): a #WdPageError while no page can be shown
 */
const GError *
wd_page_load_get_error (WdPageLoad *self)
{
  g_return_val_if_fail (WD_IS_PAGE_LOAD (self), NULL);

  return self->error;
}

/**
 * wd_page_load_take_error:
 * @self: a load
 * @uri: (nullable): the address that failed to load
 * @error: (transfer full): a #WdPageError
 *
 * Sets the error, which lasts until a page is shown.
 */
void
wd_page_load_take_error (WdPageLoad *self,
                         const char *uri,
                         GError     *error)
{
  g_return_if_fail (WD_IS_PAGE_LOAD (self));
  g_return_if_fail (error != NULL && error->domain == WD_PAGE_ERROR);

  g_debug ("%s: %s", uri, error->message);

  g_free (self->failed_uri);
  self->failed_uri = g_strdup (uri);
  g_clear_error (&self->error);
  self->error = error;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
}

/**
 * wd_page_load_go_back:
 * @self: a load
 *
 * Shows the previous page; after a failed load, that is the one which the view still holds.
 */
void
wd_page_load_go_back (WdPageLoad *self)
{
  g_return_if_fail (WD_IS_PAGE_LOAD (self));

  if (self->view == NULL)
    return;

  if (is_page_behind_error (self))
    forget_error (self);
  else
    webkit_web_view_go_back (self->view);
}

/**
 * wd_page_load_again:
 * @self: a load
 *
 * Reloads the page past the cache, or loads the address again that failed or stalled.
 */
void
wd_page_load_again (WdPageLoad *self)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (WD_IS_PAGE_LOAD (self));

  if (self->view == NULL)
    return;

  if (self->failed_uri != NULL)
    uri = g_strdup (self->failed_uri);
  else if (wd_page_load_get_stalled (self))
    uri = g_strdup (webkit_web_view_get_uri (self->view));

  /* WebKit reports a process that is terminated here like a crash. */
  if (wd_page_stall_break_off (self->stall))
    forget_error (self);

  if (uri != NULL)
    webkit_web_view_load_uri (self->view, uri);
  else
    webkit_web_view_reload_bypass_cache (self->view);
}
