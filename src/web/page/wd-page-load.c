/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-private.h"

#include "wd-origin.h"
#include "wd-page-error.h"

/* The loading of pages: whether a page loads, how far it is, whether it is stalled, and the error
 * while no page can be shown.
 */

static void
progressed_cb (WdPage *self)
{
  g_signal_emit_by_name (self, "progressed");
}

static void
stalled_cb (WdPage *self)
{
  g_signal_emit_by_name (self, "stalled");
}

static void
shown_cb (WdPage *self)
{
  g_signal_emit_by_name (self, "shown");
}

static void
forget_error (WdPage *self)
{
  g_clear_error (&self->error);
  g_clear_pointer (&self->failed_uri, g_free);
  shown_cb (self);
}

/* A failed load leaves the previous page in the view, unless it was this page that failed. */
static gboolean
is_page_behind_error (WdPage *self)
{
  const char *uri = wd_page_get_uri (self);

  /* The address is empty before the first page. */
  return self->error != NULL && uri != NULL && uri[0] != '\0' &&
         !g_error_matches (self->error, WD_PAGE_ERROR, WD_PAGE_ERROR_CRASHED) &&
         !g_error_matches (self->error, WD_PAGE_ERROR, WD_PAGE_ERROR_MEMORY) &&
         g_strcmp0 (uri, self->failed_uri) != 0;
}

static void
load_changed_cb (WdPage          *self,
                 WebKitLoadEvent  event)
{
  /* Whoever begins another load does not want this one any more. */
  if (event == WEBKIT_LOAD_STARTED)
    g_clear_pointer (&self->afresh, g_free);

  if (event == WEBKIT_LOAD_COMMITTED && (self->error != NULL || self->failed_uri != NULL))
    forget_error (self);
}

static gboolean
event_cb (WdPage   *self,
          GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN || type == GDK_KEY_PRESS)
    wd_page_note_act (self);

  return GDK_EVENT_PROPAGATE;
}

/* Sets the error, which lasts until a page is shown. */
static void
take_error (WdPage     *self,
            const char *uri,
            GError     *error)
{
  g_debug ("%s: %s", uri, error->message);

  g_free (self->failed_uri);
  self->failed_uri = g_strdup (uri);
  g_clear_error (&self->error);
  self->error = error;

  g_signal_emit_by_name (self, "failed");
  shown_cb (self);
}

/* A first load that was broken off leaves nothing to look at, unless another one has begun. */
static gboolean
blank_cb (gpointer user_data)
{
  WdPage *self = user_data;

  if (self->view != NULL && self->error == NULL && !wd_page_get_loading (self) &&
      wd_page_agent_get_document (self->agent) == 0)
    {
      g_autofree char *uri = g_strdup (self->failed_uri);

      take_error (self, uri, g_error_new_literal (WD_PAGE_ERROR, WD_PAGE_ERROR_OTHER,
                                                  "Broken off"));
    }

  return G_SOURCE_REMOVE;
}

static gboolean
load_failed_cb (WdPage          *self,
                WebKitLoadEvent  event,
                const char      *uri,
                const GError    *webkit_error)
{
  GError *error = wd_page_error_from_webkit (webkit_error);

  if (error != NULL)
    take_error (self, uri, error);
  else if (self->error == NULL && wd_page_agent_get_document (self->agent) == 0)
    {
      g_free (self->failed_uri);
      self->failed_uri = g_strdup (uri);
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, blank_cb, g_object_ref (self), g_object_unref);
    }

  /* Unhandled, WebKit shows an error page of its own. */
  return TRUE;
}

static gboolean
load_failed_with_tls_errors_cb (WdPage               *self,
                                const char           *uri,
                                GTlsCertificate      *certificate,
                                GTlsCertificateFlags  flags)
{
  take_error (self, uri, g_error_new (WD_PAGE_ERROR, WD_PAGE_ERROR_TLS,
                                      "Certificate refused, flags 0x%x", flags));

  return TRUE;
}

static void
web_process_terminated_cb (WdPage                            *self,
                           WebKitWebProcessTerminationReason  reason)
{
  WdPageError code = reason == WEBKIT_WEB_PROCESS_EXCEEDED_MEMORY_LIMIT ? WD_PAGE_ERROR_MEMORY
                                                                        : WD_PAGE_ERROR_CRASHED;

  take_error (self, wd_page_get_uri (self),
              g_error_new (WD_PAGE_ERROR, code, "Web process ended, reason %d", reason));
}

static void
policy_failed_cb (WdPage       *self,
                  const char   *uri,
                  const GError *error)
{
  take_error (self, uri, g_error_copy (error));
}

/* To be called once the page has its view, its policy and its stall. */
void
wd_page_watch_load (WdPage *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();
  const struct {
    gpointer object;
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { self->view, "load-changed", G_CALLBACK (load_changed_cb) },
    { controller, "event", G_CALLBACK (event_cb) },
    { self->view, "load-failed", G_CALLBACK (load_failed_cb) },
    { self->view, "load-failed-with-tls-errors", G_CALLBACK (load_failed_with_tls_errors_cb) },
    { self->view, "notify::estimated-load-progress", G_CALLBACK (progressed_cb) },
    { self->view, "notify::is-loading", G_CALLBACK (progressed_cb) },
    { self->view, "notify::uri", G_CALLBACK (shown_cb) },
    { self->view, "web-process-terminated", G_CALLBACK (web_process_terminated_cb) },
    { webkit_web_view_get_back_forward_list (self->view), "changed", G_CALLBACK (shown_cb) },
    { self->policy, "failed", G_CALLBACK (policy_failed_cb) },
    { self->stall, "changed", G_CALLBACK (stalled_cb) },
  };

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (handlers[i].object, handlers[i].signal, handlers[i].callback,
                             self, G_CONNECT_SWAPPED);
}

/**
 * wd_page_get_loading:
 * @self: a page
 *
 * Returns: whether a page is loading
 */
gboolean
wd_page_get_loading (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), FALSE);

  return self->view != NULL && webkit_web_view_is_loading (self->view);
}

/**
 * wd_page_get_progress:
 * @self: a page
 *
 * Returns: the loaded part of the page, as an estimate from 0 to 1
 */
double
wd_page_get_progress (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), 0);

  return self->view != NULL ? webkit_web_view_get_estimated_load_progress (self->view) : 0;
}

/**
 * wd_page_get_stalled:
 * @self: a page
 *
 * Returns: whether the page keeps the person waiting; see #WdPageStall
 */
gboolean
wd_page_get_stalled (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), FALSE);

  return self->stall != NULL && wd_page_stall_get_active (self->stall);
}

/**
 * wd_page_get_can_go_back:
 * @self: a page
 *
 * Returns: whether there is a previous page
 */
gboolean
wd_page_get_can_go_back (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), FALSE);

  return self->view != NULL &&
         (is_page_behind_error (self) || webkit_web_view_can_go_back (self->view));
}

/**
 * wd_page_get_error:
 * @self: a page
 *
 * Returns: (nullable): a #WdPageError while no page can be shown
 */
const GError *
wd_page_get_error (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  return self->error;
}

/**
 * wd_page_go_back:
 * @self: a page
 *
 * Shows the previous page; after a failed load, that is the one which the view still holds.
 */
void
wd_page_go_back (WdPage *self)
{
  g_return_if_fail (WD_IS_PAGE (self));

  if (self->view == NULL)
    return;

  if (is_page_behind_error (self))
    forget_error (self);
  else
    webkit_web_view_go_back (self->view);
}

static void
cleared_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  WebKitWebsiteDataManager *manager = WEBKIT_WEBSITE_DATA_MANAGER (object);
  g_autoptr(WdPage) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *uri = g_steal_pointer (&self->afresh);

  if (!webkit_website_data_manager_clear_finish (manager, result, &error))
    g_debug ("%s", error->message);

  if (uri != NULL && self->view != NULL)
    webkit_web_view_load_uri (self->view, uri);
}

/**
 * wd_page_load_afresh:
 * @self: a page
 * @path: an absolute path on the service's origin
 *
 * Opens a page as the service holds it: neither a cache nor a service worker answers in its place,
 * and the request by which the page came is not repeated.
 */
void
wd_page_load_afresh (WdPage     *self,
                     const char *path)
{
  const WebKitWebsiteDataTypes memory =
    WEBKIT_WEBSITE_DATA_MEMORY_CACHE | WEBKIT_WEBSITE_DATA_DISK_CACHE |
    WEBKIT_WEBSITE_DATA_DOM_CACHE | WEBKIT_WEBSITE_DATA_SERVICE_WORKER_REGISTRATIONS;
  WebKitNetworkSession *session;

  g_return_if_fail (WD_IS_PAGE (self));
  g_return_if_fail (path != NULL && path[0] == '/');

  if (self->view == NULL)
    return;

  /* WebKit reports a process that is terminated here like a crash. */
  if (wd_page_stall_break_off (self->stall))
    forget_error (self);

  g_free (self->afresh);
  self->afresh = wd_origin_resolve (self->origin, path);
  session = webkit_web_view_get_network_session (self->view);
  webkit_website_data_manager_clear (webkit_network_session_get_website_data_manager (session),
                                     memory, 0, NULL, cleared_cb, g_object_ref (self));
}

/**
 * wd_page_go_forward:
 * @self: a page
 *
 * Shows the page that the person has gone back from, if there is one.
 */
void
wd_page_go_forward (WdPage *self)
{
  g_return_if_fail (WD_IS_PAGE (self));

  if (self->view != NULL)
    webkit_web_view_go_forward (self->view);
}

/**
 * wd_page_stop:
 * @self: a page
 *
 * Breaks off what is loaded, because the person asks for it. What is shown stays; before the first
 * page, an error takes its place.
 */
void
wd_page_stop (WdPage *self)
{
  g_return_if_fail (WD_IS_PAGE (self));

  if (self->view != NULL)
    webkit_web_view_stop_loading (self->view);
}

/**
 * wd_page_load_again:
 * @self: a page
 *
 * Loads the page again past the cache, or the address that failed or stalled.
 */
void
wd_page_load_again (WdPage *self)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (WD_IS_PAGE (self));

  if (self->view == NULL)
    return;

  if (self->failed_uri != NULL)
    uri = g_strdup (self->failed_uri);
  else if (wd_page_get_stalled (self))
    uri = g_strdup (wd_page_get_uri (self));

  /* WebKit reports a process that is terminated here like a crash. */
  if (wd_page_stall_break_off (self->stall))
    forget_error (self);

  if (uri != NULL)
    webkit_web_view_load_uri (self->view, uri);
  else
    webkit_web_view_reload_bypass_cache (self->view);
}
