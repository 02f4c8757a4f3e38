/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-requests.h"

#include "wd-origin.h"

#include <string.h>

/* A page counts as done with saving when no request has begun or ended for so long. */
#define QUIET_US (1 * G_USEC_PER_SEC)

/* A page may collect what the person does before it saves that: its first request is waited for. */
#define FIRST_US (10 * G_USEC_PER_SEC)

/**
 * WdPageRequests:
 *
 * A watch over what the scripts of a page request of the service: whether the page may still be
 * saving what the person did, waits for an answer, or has got a bad one.
 *
 * Requests are of one kind if they have the method and the path in common. One that reads, or is of
 * a kind that was requested before the person acted, saves nothing.
 */
struct _WdPageRequests
{
  GObject parent_instance;

  /* Owned */
  char *origin;

  /* Owned: the kind of each request that is under way, when each kind was first requested, the kinds
   * that have failed, and those that the page is drawn without */
  GHashTable *pending;
  GHashTable *first;
  GHashTable *failed;
  GHashTable *excused;

  gint64 acted;
  gint64 requested;
};

G_DEFINE_FINAL_TYPE (WdPageRequests, wd_page_requests, G_TYPE_OBJECT)

/* What a page only draws with, or plays, says nothing about the switch. */
static gboolean
is_drawing (WebKitURIRequest *request)
{
  SoupMessageHeaders *headers = webkit_uri_request_get_http_headers (request);
  const char *accept = headers != NULL ? soup_message_headers_get_list (headers, "Accept") : NULL;

  return accept != NULL && (g_str_has_prefix (accept, "image/") ||
                            g_str_has_prefix (accept, "text/css") ||
                            g_str_has_prefix (accept, "audio/") ||
                            g_str_has_prefix (accept, "video/"));
}

static char *
dup_kind (WebKitURIRequest *request)
{
  const char *uri = webkit_uri_request_get_uri (request);

  return g_strdup_printf ("%s %.*s", webkit_uri_request_get_http_method (request),
                          (int) strcspn (uri, "?#"), uri);
}

static gboolean
may_save (WdPageRequests *self,
          const char     *kind)
{
  const gint64 *first = g_hash_table_lookup (self->first, kind);

  return !g_str_has_prefix (kind, "GET ") && self->acted > 0 &&
         first != NULL && *first >= self->acted;
}

static gboolean
is_stream (WebKitWebResource *resource)
{
  WebKitURIResponse *response = webkit_web_resource_get_response (resource);

  return response != NULL &&
         g_strcmp0 (webkit_uri_response_get_mime_type (response), "text/event-stream") == 0;
}

static void
end (WdPageRequests    *self,
     WebKitWebResource *resource,
     gboolean           failed)
{
  const char *kind = g_hash_table_lookup (self->pending, resource);

  if (kind == NULL)
    return;

  if (may_save (self, kind))
    self->requested = g_get_monotonic_time ();
  if (failed)
    g_hash_table_add (self->failed, g_strdup (kind));

  g_hash_table_remove (self->pending, resource);
}

static void
finished_cb (WdPageRequests    *self,
             WebKitWebResource *resource)
{
  WebKitURIResponse *response = webkit_web_resource_get_response (resource);

  end (self, resource,
       response != NULL && webkit_uri_response_get_status_code (response) >= 400);
}

/* A script may break a request off that it no longer needs. */
static void
failed_cb (WebKitWebResource *resource,
           GError            *error,
           WdPageRequests    *self)
{
  end (self, resource,
       !g_error_matches (error, WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_CANCELLED));
}

static void
resource_load_started_cb (WdPageRequests    *self,
                          WebKitWebResource *resource,
                          WebKitURIRequest  *request)
{
  gint64 now = g_get_monotonic_time ();
  g_autofree char *kind = NULL;

  if (!wd_origin_contains (self->origin, webkit_uri_request_get_uri (request)) ||
      is_drawing (request))
    return;

  kind = dup_kind (request);
  if (!g_hash_table_contains (self->first, kind))
    g_hash_table_insert (self->first, g_strdup (kind), g_memdup2 (&now, sizeof now));
  if (may_save (self, kind))
    self->requested = now;

  g_hash_table_insert (self->pending, g_object_ref (resource), g_steal_pointer (&kind));
  g_signal_connect_object (resource, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (resource, "failed", G_CALLBACK (failed_cb), self, 0);
}

static void
add_kinds (GHashTable *kinds,
           GHashTable *others)
{
  GHashTableIter iter;
  const char *kind;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, (gpointer *) &kind, NULL))
    g_hash_table_add (kinds, g_strdup (kind));
}

static void
load_changed_cb (WdPageRequests  *self,
                 WebKitLoadEvent  event)
{
  if (event != WEBKIT_LOAD_COMMITTED)
    return;

  g_hash_table_remove_all (self->pending);
  g_hash_table_remove_all (self->first);
  g_hash_table_remove_all (self->failed);
  self->acted = self->requested = 0;
}

static void
wd_page_requests_finalize (GObject *object)
{
  WdPageRequests *self = WD_PAGE_REQUESTS (object);

  g_free (self->origin);
  g_hash_table_unref (self->pending);
  g_hash_table_unref (self->first);
  g_hash_table_unref (self->failed);
  g_hash_table_unref (self->excused);

  G_OBJECT_CLASS (wd_page_requests_parent_class)->finalize (object);
}

static void
wd_page_requests_class_init (WdPageRequestsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wd_page_requests_finalize;
}

static void
wd_page_requests_init (WdPageRequests *self)
{
  self->pending = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->failed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->excused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * wd_page_requests_new:
 * @view: the view to watch; not kept alive
 * @origin: the origin of the service
 *
 * Returns: (transfer full): a new watch over what the pages of @view request
 */
WdPageRequests *
wd_page_requests_new (WebKitWebView *view,
                      const char    *origin)
{
  WdPageRequests *self;

  g_return_val_if_fail (WEBKIT_IS_WEB_VIEW (view), NULL);
  g_return_val_if_fail (wd_origin_is_valid (origin), NULL);

  self = g_object_new (WD_TYPE_PAGE_REQUESTS, NULL);
  self->origin = g_strdup (origin);
  g_signal_connect_object (view, "load-changed", G_CALLBACK (load_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "resource-load-started", G_CALLBACK (resource_load_started_cb),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wd_page_requests_note_act:
 * @self: a watch
 *
 * Notes that the person does something on the page now.
 */
void
wd_page_requests_note_act (WdPageRequests *self)
{
  g_return_if_fail (WD_IS_PAGE_REQUESTS (self));

  self->acted = g_get_monotonic_time ();
}

/**
 * wd_page_requests_excuse:
 * @self: a watch
 *
 * Notes that the page is drawn without what has failed, or is under way now, as a request that stays
 * open for news.
 */
void
wd_page_requests_excuse (WdPageRequests *self)
{
  GHashTableIter iter;
  const char *kind;

  g_return_if_fail (WD_IS_PAGE_REQUESTS (self));

  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &kind))
    g_hash_table_add (self->excused, g_strdup (kind));
  add_kinds (self->excused, self->failed);
}

/**
 * wd_page_requests_learn:
 * @self: a watch
 * @other: a watch over another view of the page
 *
 * Takes over what @other knows the page to be drawn without.
 */
void
wd_page_requests_learn (WdPageRequests *self,
                        WdPageRequests *other)
{
  g_return_if_fail (WD_IS_PAGE_REQUESTS (self));
  g_return_if_fail (WD_IS_PAGE_REQUESTS (other));

  add_kinds (self->excused, other->excused);
}

/**
 * wd_page_requests_get_saving:
 * @self: a watch
 *
 * Returns: whether what the page requests after the person's last act on it may not be through yet
 */
gboolean
wd_page_requests_get_saving (WdPageRequests *self)
{
  gint64 now = g_get_monotonic_time ();
  GHashTableIter iter;
  WebKitWebResource *resource;
  const char *kind;

  g_return_val_if_fail (WD_IS_PAGE_REQUESTS (self), FALSE);

  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, (gpointer *) &resource, (gpointer *) &kind))
    if (may_save (self, kind) && !is_stream (resource))
      return TRUE;

  return wd_page_requests_get_unsent (self) ? now - self->acted < FIRST_US
                                            : now - self->requested < QUIET_US;
}

/**
 * wd_page_requests_get_unsent:
 * @self: a watch
 *
 * Returns: whether the person has acted on the page, and it has sent nothing since
 */
gboolean
wd_page_requests_get_unsent (WdPageRequests *self)
{
  g_return_val_if_fail (WD_IS_PAGE_REQUESTS (self), FALSE);

  return self->acted > 0 && self->requested < self->acted;
}

/**
 * wd_page_requests_get_waiting:
 * @self: a watch
 *
 * Returns: whether an answer of the service is under way that the page may not be drawn without
 */
gboolean
wd_page_requests_get_waiting (WdPageRequests *self)
{
  GHashTableIter iter;
  WebKitWebResource *resource;
  const char *kind;

  g_return_val_if_fail (WD_IS_PAGE_REQUESTS (self), FALSE);

  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, (gpointer *) &resource, (gpointer *) &kind))
    if (!g_hash_table_contains (self->excused, kind) && !is_stream (resource))
      return TRUE;

  return FALSE;
}

/**
 * wd_page_requests_get_failed:
 * @self: a watch
 *
 * Returns: whether the service has refused or failed to answer anything that the page may not be
 *   drawn without
 */
gboolean
wd_page_requests_get_failed (WdPageRequests *self)
{
  GHashTableIter iter;
  const char *kind;

  g_return_val_if_fail (WD_IS_PAGE_REQUESTS (self), FALSE);

  g_hash_table_iter_init (&iter, self->failed);
  while (g_hash_table_iter_next (&iter, (gpointer *) &kind, NULL))
    if (!g_hash_table_contains (self->excused, kind))
      return TRUE;

  return FALSE;
}
