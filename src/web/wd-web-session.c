/* wd-web-session.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-web-session.h"

#include "wd-practice-site.h"
#include "wd-session-store.h"

#include <string.h>

/**
 * WdWebSession:
 *
 * What the views of one run of the program share: a network session, which is ephemeral unless the
 * person wants to stay signed in, and a context that knows the practice site.
 *
 * It is the one factory of web views. A view made in any other way, be it by a template, would get
 * WebKit's default session, which writes to disk.
 */
struct _WdWebSession
{
  GObject parent_instance;

  /* Owned */
  WebKitNetworkSession *network;
  WebKitWebContext *context;
  WebKitSettings *settings;

  /* Owned: where a session that is kept has what it does not keep */
  char *scratch;
};

/* No page may take the memory of the whole machine. The service's own need a fraction of this. */
#define MOST_MEGABYTES 2048
#define LOOK_SECONDS 5

/* A proxy that cannot be: nothing ever listens on port 0. It is told the names of hosts, so that
 * none is looked up either.
 */
#define NOWHERE "http://127.0.0.1:0"

G_DEFINE_FINAL_TYPE (WdWebSession, wd_web_session, G_TYPE_OBJECT)

/* The press of a button over a link must not look its host up, nor a header of a page connect to
 * another host. There are no properties for these, and each WebKit has some of its own.
 */
static void
disable_guesswork (WebKitSettings *settings)
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

/* What a settings page needs stays; what only widens the surface, or speaks to the person in the
 * program's name, goes. The user agent stays WebKit's own.
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

  webkit_memory_pressure_settings_set_memory_limit (memory, MOST_MEGABYTES);
  webkit_memory_pressure_settings_set_kill_threshold (memory, 1);
  webkit_memory_pressure_settings_set_poll_interval (memory, LOOK_SECONDS);

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
  self->context = make_context ();
  self->settings = make_settings ();
  disable_guesswork (self->settings);
}

static WdWebSession *
take_network (WebKitNetworkSession *network)
{
  WdWebSession *self = g_object_new (WD_TYPE_WEB_SESSION, NULL);

  self->network = network;
  webkit_network_session_set_itp_enabled (network, TRUE);
  webkit_network_session_set_tls_errors_policy (network, WEBKIT_TLS_ERRORS_POLICY_FAIL);
  webkit_network_session_set_persistent_credential_storage_enabled (network, FALSE);

  return self;
}

/**
 * wd_web_session_new:
 *
 * Makes a session of which nothing is ever written to disk.
 *
 * Returns: (transfer full): a new session
 */
WdWebSession *
wd_web_session_new (void)
{
  return take_network (webkit_network_session_new_ephemeral ());
}

/**
 * wd_web_session_new_kept:
 * @folder: path of a folder, which need not exist
 * @error: return location for a #GIOErrorEnum
 *
 * Makes a session that keeps cookies in a folder, which nobody but the user can enter, and takes up
 * those that are there. What else pages store does not outlive the person's login, see
 * wd_session_store_dup_scratch(), and no other session sees it.
 *
 * Returns: (transfer full) (nullable): a new session, or %NULL if the folder could not be made
 */
WdWebSession *
wd_web_session_new_kept (const char  *folder,
                         GError     **error)
{
  g_autofree char *cookies = NULL;
  g_autofree char *scratch = NULL;
  WebKitNetworkSession *network;
  WdWebSession *self;

  g_return_val_if_fail (folder != NULL, NULL);

  cookies = g_build_filename (folder, "cookies.sqlite", NULL);
  scratch = wd_session_store_dup_scratch ();

  if (!wd_session_store_prepare (folder, error) ||
      !wd_session_store_delete (scratch, error) ||
      !wd_session_store_prepare (scratch, error))
    return NULL;

  network = webkit_network_session_new (scratch, scratch);
  webkit_cookie_manager_set_persistent_storage (webkit_network_session_get_cookie_manager (network),
                                                cookies, WEBKIT_COOKIE_PERSISTENT_STORAGE_SQLITE);
  self = take_network (network);
  self->scratch = g_steal_pointer (&scratch);

  return self;
}

/**
 * wd_web_session_get_kept:
 * @self: a session
 *
 * Returns: whether cookies are kept
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
 * Makes a session like wd_web_session_new() whose pages reach no host, not even one on this
 * machine, by any way: each of their requests fails at once, and no name is looked up.
 *
 * Returns: (transfer full): a new session
 */
WdWebSession *
wd_web_session_new_offline (void)
{
  WdWebSession *self = wd_web_session_new ();
  WebKitNetworkProxySettings *proxy = webkit_network_proxy_settings_new (NOWHERE, NULL);

  webkit_network_session_set_proxy_settings (self->network, WEBKIT_NETWORK_PROXY_MODE_CUSTOM,
                                             proxy);
  webkit_network_proxy_settings_free (proxy);

  /* There are none to play, and the first would have GStreamer write down what it can. */
  webkit_settings_set_enable_media (self->settings, FALSE);

  return self;
}

/* A page could ask for a file to be dropped on it, and an address that is dropped would be opened,
 * wherever it leads: WebKit tells nobody that it did not come from a link.
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

/**
 * wd_web_session_create_view:
 * @self: a session
 * @content: the scripts and message handlers of the view
 *
 * Makes a view of this session with hardened settings. Nothing can be dropped on it.
 *
 * Returns: (transfer floating): a new view
 */
WebKitWebView *
wd_web_session_create_view (WdWebSession             *self,
                            WebKitUserContentManager *content)
{
  WebKitWebView *view;

  g_return_val_if_fail (WD_IS_WEB_SESSION (self), NULL);
  g_return_val_if_fail (WEBKIT_IS_USER_CONTENT_MANAGER (content), NULL);

  view = g_object_new (WEBKIT_TYPE_WEB_VIEW,
                       "network-session", self->network,
                       "settings", self->settings,
                       "user-content-manager", content,
                       "web-context", self->context,
                       NULL);
  refuse_drops (GTK_WIDGET (view));

  return view;
}
