/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-web-session.h"

#include "wd-practice-site.h"
#include "wd-session-store.h"

#include <string.h>

/**
 * WdWebSession:
 *
 * The one factory of web views, and all that the views share: a network session, which is ephemeral
 * unless the person chose to stay signed in, hardened settings, and a context that serves the
 * practice site. A view made in another way, as by a template, gets WebKit's default session, which
 * writes to disk.
 */
struct _WdWebSession
{
  GObject parent_instance;

  /* Owned */
  WebKitNetworkSession *network;
  WebKitWebContext *context;
  WebKitSettings *settings;

  /* Owned: the session whose cookies this one got, and gives back; and whether somebody else was
   * signed in there then than before */
  WdWebSession *source;
  gboolean is_other_sign_in;

  /* Owned: the cookies by which the sign-in was remembered */
  GList *sign_in;

  /* Owned: the folder for all data but the kept cookies, or NULL if the session is ephemeral */
  char *scratch;
};

/* WebKit kills a page's process above this size. The pages of services need a fraction of it. */
#define MAX_MEGABYTES 2048
#define POLL_SECONDS 5

/* A proxy that cannot exist, as nothing can listen on port 0. Host names go to a proxy unresolved,
 * so none is looked up either.
 */
#define NO_PROXY "http://127.0.0.1:0"

G_DEFINE_FINAL_TYPE (WdWebSession, wd_web_session, G_TYPE_OBJECT)

/* Prefetching looks up the host of a link when a button is pressed over it, preconnecting connects
 * to hosts that a page's header names: both before the person has decided. They are features
 * without a property, and each version of WebKit has others.
 */
static void
disable_prefetch (WebKitSettings *settings)
{
  g_autoptr(WebKitFeatureList) features = webkit_settings_get_all_features ();

  for (gsize i = 0; i < webkit_feature_list_get_length (features); i++)
    {
      WebKitFeature *feature = webkit_feature_list_get (features, i);
      const char *identifier = webkit_feature_get_identifier (feature);

      if (strstr (identifier, "Prefetch") != NULL || strstr (identifier, "Preconnect") != NULL)
        webkit_settings_set_feature_enabled (settings, feature, FALSE);
    }
}

/* Features that a settings page does not need are off: they widen the attack surface, or let a page
 * speak in the program's name. The user agent stays WebKit's own.
 */
static WebKitSettings *
make_settings (void)
{
  return webkit_settings_new_with_settings (
    "allow-file-access-from-file-urls", FALSE,
    "allow-modal-dialogs", FALSE,
    "allow-top-navigation-to-data-urls", FALSE,
    "allow-universal-access-from-file-urls", FALSE,
    "disable-web-security", FALSE,
    "enable-back-forward-navigation-gestures", FALSE,
    "enable-developer-extras", FALSE,
    "enable-encrypted-media", FALSE,
    "enable-fullscreen", FALSE,
    "enable-media-capabilities", FALSE,
    "enable-media-stream", FALSE,
    "enable-mock-capture-devices", FALSE,
    "enable-webaudio", FALSE,
    "enable-webrtc", FALSE,
    "enable-write-console-messages-to-stdout", FALSE,
    "javascript-can-access-clipboard", FALSE,
    "javascript-can-open-windows-automatically", FALSE,
    "media-playback-requires-user-gesture", TRUE,
    NULL);
}

static WebKitWebContext *
make_context (void)
{
  WebKitMemoryPressureSettings *memory = webkit_memory_pressure_settings_new ();
  WebKitWebContext *context;

  webkit_memory_pressure_settings_set_memory_limit (memory, MAX_MEGABYTES);
  webkit_memory_pressure_settings_set_kill_threshold (memory, 1);
  webkit_memory_pressure_settings_set_poll_interval (memory, POLL_SECONDS);

  context = g_object_new (WEBKIT_TYPE_WEB_CONTEXT, "memory-pressure-settings", memory, NULL);
  webkit_web_context_set_cache_model (context, WEBKIT_CACHE_MODEL_DOCUMENT_VIEWER);
  webkit_web_context_set_spell_checking_enabled (context, FALSE);
  wd_practice_site_register (context);

  webkit_memory_pressure_settings_free (memory);

  return context;
}

static void
wd_web_session_dispose (GObject *object)
{
  WdWebSession *self = WD_WEB_SESSION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->context);
  g_clear_object (&self->network);
  g_clear_object (&self->source);
  g_clear_list (&self->sign_in, (GDestroyNotify) soup_cookie_free);
  if (self->scratch != NULL)
    wd_session_store_delete (self->scratch, NULL);
  g_clear_pointer (&self->scratch, g_free);

  G_OBJECT_CLASS (wd_web_session_parent_class)->dispose (object);
}

static void
wd_web_session_class_init (WdWebSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wd_web_session_dispose;
}

static void
wd_web_session_init (WdWebSession *self)
{
}

static WdWebSession *
take_network (WebKitNetworkSession *network,
              WdWebSession         *source)
{
  WdWebSession *self = g_object_new (WD_TYPE_WEB_SESSION, NULL);

  self->network = network;
  if (g_set_object (&self->source, source))
    {
      self->context = g_object_ref (source->context);
      self->settings = g_object_ref (source->settings);
    }
  else
    {
      self->context = make_context ();
      self->settings = make_settings ();
      disable_prefetch (self->settings);
    }

  webkit_network_session_set_itp_enabled (network, TRUE);
  webkit_network_session_set_tls_errors_policy (network, WEBKIT_TLS_ERRORS_POLICY_FAIL);
  webkit_network_session_set_persistent_credential_storage_enabled (network, FALSE);

  return self;
}

/**
 * wd_web_session_new:
 *
 * Returns: (transfer full): a new ephemeral session: nothing of it is written to disk
 */
WdWebSession *
wd_web_session_new (void)
{
  return take_network (webkit_network_session_new_ephemeral (), NULL);
}

/**
 * wd_web_session_new_kept:
 * @host: the host of a service
 * @error: return location for a #GIOErrorEnum
 *
 * Makes a session that loads the cookies that are kept for the service and keeps its own there. Only
 * the user may enter their folder. All else that pages store is deleted with the session, or at the
 * latest when the person logs out; see wd_session_store_dup_scratch(). A service has one such
 * session at a time.
 *
 * Returns: (transfer full) (nullable): a new session, or %NULL if a folder could not be made
 */
WdWebSession *
wd_web_session_new_kept (const char  *host,
                         GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *cookies = NULL;
  g_autofree char *scratch = NULL;
  WebKitNetworkSession *network;
  WdWebSession *self;

  g_return_val_if_fail (host != NULL, NULL);

  folder = wd_session_store_dup_folder (host);
  cookies = g_build_filename (folder, "cookies.sqlite", NULL);
  scratch = wd_session_store_dup_scratch (host);

  if (!wd_session_store_prepare (folder, error) ||
      !wd_session_store_delete (scratch, error) ||
      !wd_session_store_prepare (scratch, error))
    return NULL;

  network = webkit_network_session_new (scratch, scratch);
  webkit_cookie_manager_set_persistent_storage (webkit_network_session_get_cookie_manager (network),
                                                cookies, WEBKIT_COOKIE_PERSISTENT_STORAGE_SQLITE);
  self = take_network (network, NULL);
  self->scratch = g_steal_pointer (&scratch);

  return self;
}

/**
 * wd_web_session_get_kept:
 * @self: a session
 *
 * Returns: whether the session keeps its cookies on disk
 */
gboolean
wd_web_session_get_kept (WdWebSession *self)
{
  g_return_val_if_fail (WD_IS_WEB_SESSION (self), FALSE);

  return self->scratch != NULL;
}

/**
 * wd_web_session_new_offline:
 *
 * Makes an ephemeral session without a network. Each request of a page fails at once, even one to
 * this machine, and no host name is looked up.
 *
 * Returns: (transfer full): a new session
 */
WdWebSession *
wd_web_session_new_offline (void)
{
  WdWebSession *self = wd_web_session_new ();
  WebKitNetworkProxySettings *proxy = webkit_network_proxy_settings_new (NO_PROXY, NULL);

  webkit_network_session_set_proxy_settings (self->network, WEBKIT_NETWORK_PROXY_MODE_CUSTOM,
                                             proxy);
  webkit_network_proxy_settings_free (proxy);

  /* For the first medium, GStreamer would write a registry of its plugins. */
  webkit_settings_set_enable_media (self->settings, FALSE);

  return self;
}

static WebKitCookieManager *
get_cookies (WdWebSession *self)
{
  return webkit_network_session_get_cookie_manager (self->network);
}

static void
replaced_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;

  if (webkit_cookie_manager_replace_cookies_finish (WEBKIT_COOKIE_MANAGER (object), result, &error))
    g_task_return_pointer (task, g_object_ref (g_task_get_task_data (task)), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
free_cookies (GList *cookies)
{
  g_list_free_full (cookies, (GDestroyNotify) soup_cookie_free);
}

/* Domains are not among what soup_cookie_equal() compares. */
static gint
compare (gconstpointer a,
         gconstpointer b)
{
  SoupCookie *one = (SoupCookie *) a;
  SoupCookie *other = (SoupCookie *) b;

  return soup_cookie_equal (one, other) ? g_strcmp0 (soup_cookie_get_domain (one),
                                                     soup_cookie_get_domain (other)) : 1;
}

/* A sign-in is kept from scripts. What only came in addition may have been a counter’s. */
static gboolean
is_other_sign_in (GList *before,
                  GList *now)
{
  for (GList *l = before; l != NULL; l = l->next)
    if (soup_cookie_get_http_only (l->data) && g_list_find_custom (now, l->data, compare) == NULL)
      return TRUE;

  return FALSE;
}

/* WebKit takes no empty list. */
static void
got_cb (GObject      *object,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr(GTask) task = data;
  WdWebSession *self = g_task_get_source_object (task);
  WdWebSession *other = g_task_get_task_data (task);
  GError *error = NULL;
  GList *cookies;

  cookies = webkit_cookie_manager_get_all_cookies_finish (WEBKIT_COOKIE_MANAGER (object), result,
                                                          &error);
  other->is_other_sign_in = is_other_sign_in (self->sign_in, cookies);
  if (error != NULL)
    g_task_return_error (task, error);
  else if (cookies == NULL)
    g_task_return_pointer (task, g_object_ref (other), g_object_unref);
  else
    webkit_cookie_manager_replace_cookies (get_cookies (other), cookies,
                                           g_task_get_cancellable (task), replaced_cb,
                                           g_object_ref (task));
  free_cookies (cookies);
}

/* Takes the other session. */
static void
copy_cookies_async (WdWebSession        *self,
                    WdWebSession        *other,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_task_data (task, other, g_object_unref);
  webkit_cookie_manager_get_all_cookies (get_cookies (self), cancellable, got_cb, task);
}

static void
remembered_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(WdWebSession) self = WD_WEB_SESSION (user_data);

  g_clear_list (&self->sign_in, (GDestroyNotify) soup_cookie_free);
  self->sign_in = webkit_cookie_manager_get_all_cookies_finish (WEBKIT_COOKIE_MANAGER (object),
                                                                result, NULL);
}

/**
 * wd_web_session_remember_sign_in:
 * @self: a session
 *
 * Remembers who is signed in now, by the cookies that no script can read.
 */
void
wd_web_session_remember_sign_in (WdWebSession *self)
{
  g_return_if_fail (WD_IS_WEB_SESSION (self));

  webkit_cookie_manager_get_all_cookies (get_cookies (self), NULL, remembered_cb,
                                         g_object_ref (self));
}

/**
 * wd_web_session_is_other_sign_in:
 * @self: a fork of a session
 *
 * Returns: whether somebody else may have been signed in when the session was forked than when it
 *   was to remember that
 */
gboolean
wd_web_session_is_other_sign_in (WdWebSession *self)
{
  g_return_val_if_fail (WD_IS_WEB_SESSION (self), FALSE);

  return self->is_other_sign_in;
}

/**
 * wd_web_session_fork_async:
 * @self: a session
 * @cancellable: (nullable): a cancellable
 * @callback: called when there is a session
 * @user_data: for @callback
 *
 * Makes an ephemeral session that has the cookies of @self and remembers nothing else: no cache, no
 * service worker, no storage of pages and no connection. Whoever is signed in is so there, too.
 */
void
wd_web_session_fork_async (WdWebSession        *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (WD_IS_WEB_SESSION (self));

  copy_cookies_async (self, take_network (webkit_network_session_new_ephemeral (),
                                          self->source != NULL ? self->source : self),
                      cancellable, callback, user_data);
}

/**
 * wd_web_session_fork_finish:
 * @self: the session that was forked
 * @result: the result
 * @error: return location for an error of WebKit
 *
 * Returns: (transfer full) (nullable): the new session
 */
WdWebSession *
wd_web_session_fork_finish (WdWebSession  *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
give_back (WdWebSession *self)
{
  copy_cookies_async (self, g_object_ref (self->source), NULL, NULL, NULL);
}

/**
 * wd_web_session_give_back:
 * @self: a session
 *
 * Gives the cookies of a fork back to the session that was forked first, now and whenever they
 * change: or a sign-in that the service has renewed would be lost. To be called when no page of
 * that session is left, as it has no cookies for a moment.
 */
void
wd_web_session_give_back (WdWebSession *self)
{
  g_return_if_fail (WD_IS_WEB_SESSION (self));

  if (self->source == NULL)
    return;

  give_back (self);
  g_signal_connect_object (get_cookies (self), "changed", G_CALLBACK (give_back), self,
                           G_CONNECT_SWAPPED);
}

/* A page could ask for a file to be dropped on it. A dropped address would be loaded wherever it
 * leads, as `decide-policy` cannot tell it from the program's own.
 */
static void
refuse_drops (GtkWidget *view)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_DROP_TARGET_ASYNC (controller))
        gtk_widget_remove_controller (view, controller);
    }
}

static void
refuse_text (GtkTextBuffer *buffer)
{
  g_signal_stop_emission_by_name (buffer, "insert-text");
}

/* For the key bindings of text fields, WebKit passes each key of the page on to an invisible
 * GtkTextView in the web view. It would keep all that is typed, passwords too, tell it to whoever
 * listens on the accessibility bus, and take the focus after the last control of the page.
 */
static void
forget_keys (GtkWidget *view)
{
  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TEXT_VIEW (child))
      {
        gtk_widget_set_can_focus (child, FALSE);
        gtk_widget_set_focusable (child, FALSE);
        g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (child)), "insert-text",
                          G_CALLBACK (refuse_text), NULL);
      }
}

/**
 * wd_web_session_create_view:
 * @self: a session
 *
 * Returns: (transfer floating): a new view of the session, on which nothing can be dropped, and
 *   which keeps nothing that is typed
 */
WebKitWebView *
wd_web_session_create_view (WdWebSession *self)
{
  WebKitWebView *view;

  g_return_val_if_fail (WD_IS_WEB_SESSION (self), NULL);

  view = g_object_new (WEBKIT_TYPE_WEB_VIEW,
                       "network-session", self->network,
                       "settings", self->settings,
                       "web-context", self->context,
                       NULL);
  refuse_drops (GTK_WIDGET (view));
  forget_keys (GTK_WIDGET (view));

  return view;
}
