/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-policy.h"

#include "wd-destination.h"
#include "wd-origin.h"
#include "wd-page-enums.h"

/**
 * WdPagePolicy:
 *
 * The answer to everything that a page asks of the program: to go to an address, to open a window,
 * to download, to have a permission or a file, to show a dialog or a menu.
 */
struct _WdPagePolicy
{
  GObject parent_instance;

  /* Owned */
  char *origin;
  char **hosts;

  /* Borrowed */
  WebKitWebView *view;
};

enum
{
  OUTSIDE,
  REFUSED,
  HTTP_ERROR,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WdPagePolicy, wd_page_policy, G_TYPE_OBJECT)

static void
refuse (WdPagePolicy *self,
        WdRefusal     refusal)
{
  g_signal_emit (self, signals[REFUSED], 0, refusal);
}

static WdDestination
find_destination (WdPagePolicy *self,
                  const char   *uri)
{
  return wd_destination_find (self->origin, (const char * const *) self->hosts, uri);
}

/* WebKit does not say here whether the page or a subframe navigates. A clicked link counts as the
 * page's; every other navigation is decided on its response, which says so.
 */
static gboolean
decide_navigation (WdPagePolicy                   *self,
                   WebKitNavigationPolicyDecision *decision)
{
  WebKitNavigationAction *action;
  const char *uri;

  action = webkit_navigation_policy_decision_get_navigation_action (decision);
  uri = webkit_uri_request_get_uri (webkit_navigation_action_get_request (action));

  if (find_destination (self, uri) != WD_DESTINATION_BROWSER ||
      webkit_navigation_action_get_navigation_type (action) != WEBKIT_NAVIGATION_TYPE_LINK_CLICKED)
    return FALSE;

  g_signal_emit (self, signals[OUTSIDE], 0, uri);
  webkit_policy_decision_ignore (WEBKIT_POLICY_DECISION (decision));

  return TRUE;
}

/* The signal `create` has no handler, so that there is never a second view. A page of the service
 * that a click would open there is shown in this one; a window that a script opens is not shown.
 */
static gboolean
decide_new_window (WdPagePolicy                   *self,
                   WebKitNavigationPolicyDecision *decision)
{
  WebKitNavigationAction *action;
  WebKitURIRequest *request;
  WdDestination destination;

  action = webkit_navigation_policy_decision_get_navigation_action (decision);
  request = webkit_navigation_action_get_request (action);
  destination = find_destination (self, webkit_uri_request_get_uri (request));

  if (webkit_navigation_action_is_user_gesture (action))
    {
      if (destination == WD_DESTINATION_VIEW)
        webkit_web_view_load_request (self->view, request);
      else if (destination == WD_DESTINATION_BROWSER)
        g_signal_emit (self, signals[OUTSIDE], 0, webkit_uri_request_get_uri (request));
    }

  webkit_policy_decision_ignore (WEBKIT_POLICY_DECISION (decision));

  return TRUE;
}

static gboolean
decide_response (WdPagePolicy                 *self,
                 WebKitResponsePolicyDecision *decision)
{
  WebKitURIResponse *response = webkit_response_policy_decision_get_response (decision);
  const char *uri = webkit_uri_response_get_uri (response);
  guint status = webkit_uri_response_get_status_code (response);
  gboolean is_page = webkit_response_policy_decision_is_main_frame_main_resource (decision);
  WdDestination destination = is_page ? find_destination (self, uri) : WD_DESTINATION_VIEW;

  if (destination == WD_DESTINATION_BROWSER)
    g_signal_emit (self, signals[OUTSIDE], 0, uri);
  else if (destination == WD_DESTINATION_VIEW && is_page && status >= 400)
    g_signal_emit (self, signals[HTTP_ERROR], 0, uri, status);
  else if (destination == WD_DESTINATION_VIEW &&
           !webkit_response_policy_decision_is_mime_type_supported (decision))
    refuse (self, WD_REFUSAL_DOWNLOAD);
  else if (destination == WD_DESTINATION_VIEW)
    return FALSE;

  webkit_policy_decision_ignore (WEBKIT_POLICY_DECISION (decision));

  return TRUE;
}

static gboolean
decide_policy_cb (WdPagePolicy             *self,
                  WebKitPolicyDecision     *decision,
                  WebKitPolicyDecisionType  type)
{
  switch (type)
    {
    case WEBKIT_POLICY_DECISION_TYPE_NAVIGATION_ACTION:
      return decide_navigation (self, WEBKIT_NAVIGATION_POLICY_DECISION (decision));

    case WEBKIT_POLICY_DECISION_TYPE_NEW_WINDOW_ACTION:
      return decide_new_window (self, WEBKIT_NAVIGATION_POLICY_DECISION (decision));

    case WEBKIT_POLICY_DECISION_TYPE_RESPONSE:
      return decide_response (self, WEBKIT_RESPONSE_POLICY_DECISION (decision));

    default:
      return FALSE;
    }
}

static gboolean
permission_request_cb (WdPagePolicy            *self,
                       WebKitPermissionRequest *request)
{
  webkit_permission_request_deny (request);
  refuse (self, WD_REFUSAL_PERMISSION);

  return TRUE;
}

static gboolean
run_file_chooser_cb (WdPagePolicy             *self,
                     WebKitFileChooserRequest *request)
{
  webkit_file_chooser_request_cancel (request);
  refuse (self, WD_REFUSAL_FILE);

  return TRUE;
}

/* A download that a script starts, as by a link with a `download` attribute, skips `decide-policy`.
 */
static void
download_started_cb (WdPagePolicy   *self,
                     WebKitDownload *download)
{
  if (webkit_download_get_web_view (download) != self->view)
    return;

  webkit_download_cancel (download);
  refuse (self, WD_REFUSAL_DOWNLOAD);
}

static gboolean
authenticate_cb (WdPagePolicy                *self,
                 WebKitAuthenticationRequest *request)
{
  webkit_authentication_request_cancel (request);

  return TRUE;
}

/* The menu keeps the items that edit a field or move through the pages. The others open windows,
 * download or search, which this view does not do.
 */
static void
trim_menu (WebKitContextMenu *menu)
{
  g_autoptr(GList) items = g_list_copy (webkit_context_menu_get_items (menu));

  for (const GList *l = items; l != NULL; l = l->next)
    {
      switch ((int) webkit_context_menu_item_get_stock_action (l->data))
        {
        case WEBKIT_CONTEXT_MENU_ACTION_GO_BACK:
        case WEBKIT_CONTEXT_MENU_ACTION_GO_FORWARD:
        case WEBKIT_CONTEXT_MENU_ACTION_STOP:
        case WEBKIT_CONTEXT_MENU_ACTION_RELOAD:
        case WEBKIT_CONTEXT_MENU_ACTION_COPY:
        case WEBKIT_CONTEXT_MENU_ACTION_CUT:
        case WEBKIT_CONTEXT_MENU_ACTION_PASTE:
        case WEBKIT_CONTEXT_MENU_ACTION_DELETE:
        case WEBKIT_CONTEXT_MENU_ACTION_SELECT_ALL:
          break;

        default:
          webkit_context_menu_remove (menu, l->data);
          break;
        }
    }
}

static gboolean
context_menu_cb (WdPagePolicy      *self,
                 WebKitContextMenu *menu)
{
  trim_menu (menu);

  /* An empty menu is not shown. */
  return webkit_context_menu_get_n_items (menu) == 0;
}

/* A dialog of the page would look like one of the program, so none is shown. The question whether
 * to leave a page counts as answered with yes.
 */
static gboolean
script_dialog_cb (WdPagePolicy       *self,
                  WebKitScriptDialog *dialog)
{
  if (webkit_script_dialog_get_dialog_type (dialog) == WEBKIT_SCRIPT_DIALOG_BEFORE_UNLOAD_CONFIRM)
    webkit_script_dialog_confirm_set_confirmed (dialog, TRUE);

  return TRUE;
}

static gboolean
swallow_cb (void)
{
  return TRUE;
}

static void
wd_page_policy_dispose (GObject *object)
{
  WdPagePolicy *self = WD_PAGE_POLICY (object);

  g_clear_weak_pointer (&self->view);
  g_clear_pointer (&self->origin, g_free);
  g_clear_pointer (&self->hosts, g_strfreev);

  G_OBJECT_CLASS (wd_page_policy_parent_class)->dispose (object);
}

static void
wd_page_policy_class_init (WdPagePolicyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wd_page_policy_dispose;

  /**
   * WdPagePolicy::outside:
   * @self: a policy
   * @uri: an address that the person's own browser may open
   */
  signals[OUTSIDE] =
    g_signal_new ("outside", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * WdPagePolicy::refused:
   * @self: a policy
   * @refusal: (type WdRefusal): what the page asked for and did not get
   */
  signals[REFUSED] =
    g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, WD_TYPE_REFUSAL);

  /**
   * WdPagePolicy::http-error:
   * @self: a policy
   * @uri: the address of a page of the service
   * @status: the HTTP status of its response, 400 or above; the page is not shown
   */
  signals[HTTP_ERROR] =
    g_signal_new ("http-error", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_UINT);
}

static void
wd_page_policy_init (WdPagePolicy *self)
{
}

/**
 * wd_page_policy_new:
 * @view: the view to decide for; not kept alive
 * @origin: the origin of the service, or of its practice site
 * @hosts: (nullable) (array zero-terminated=1): further hosts of the service
 *
 * Makes a policy that takes every decision of @view. A handler that shall see a decision first has
 * to be connected before.
 *
 * Returns: (transfer full): a new policy
 */
WdPagePolicy *
wd_page_policy_new (WebKitWebView      *view,
                    const char         *origin,
                    const char * const *hosts)
{
  const struct {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "authenticate", G_CALLBACK (authenticate_cb) },
    { "context-menu", G_CALLBACK (context_menu_cb) },
    { "decide-policy", G_CALLBACK (decide_policy_cb) },
    { "enter-fullscreen", G_CALLBACK (swallow_cb) },
    { "permission-request", G_CALLBACK (permission_request_cb) },
    { "print", G_CALLBACK (swallow_cb) },
    { "run-file-chooser", G_CALLBACK (run_file_chooser_cb) },
    { "script-dialog", G_CALLBACK (script_dialog_cb) },
    { "show-notification", G_CALLBACK (swallow_cb) },
  };
  WdPagePolicy *self;

  g_return_val_if_fail (WEBKIT_IS_WEB_VIEW (view), NULL);
  g_return_val_if_fail (wd_origin_is_valid (origin), NULL);

  self = g_object_new (WD_TYPE_PAGE_POLICY, NULL);
  self->origin = g_strdup (origin);
  self->hosts = g_strdupv ((char **) hosts);
  g_set_weak_pointer (&self->view, view);

  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (view, handlers[i].signal, handlers[i].callback,
                             self, G_CONNECT_SWAPPED);
  g_signal_connect_object (webkit_web_view_get_network_session (view), "download-started",
                           G_CALLBACK (download_started_cb), self, G_CONNECT_SWAPPED);

  return self;
}
