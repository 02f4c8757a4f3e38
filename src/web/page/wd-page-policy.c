/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-policy.h"

#include "wd-destination.h"
#include "wd-origin.h"
#include "wd-page-enums.h"
#include "wd-page-error.h"
#include "wd-page-fence.h"

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

  /* Owned: the navigations that wait for the fence, or NULL once it is there */
  GPtrArray *waiting;

  /* Borrowed */
  WebKitWebView *view;

  /* Whether there is a document, and whether another one has been asked for */
  gboolean has_page;
  gboolean is_arriving;
};

enum
{
  OUTSIDE,
  REFUSED,
  FAILED,
  N_SIGNALS
};

/* WebKit's error for what a filter blocks, which its API does not name. */
#define BLOCKED 104

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WdPagePolicy, wd_page_policy, G_TYPE_OBJECT)

static void
refuse (WdPagePolicy *self,
        WdRefusal     refusal)
{
  g_signal_emit (self, signals[REFUSED], 0, refusal);
}

/* Takes the error. */
static void
fail (WdPagePolicy *self,
      const char   *uri,
      GError       *error)
{
  g_signal_emit (self, signals[FAILED], 0, uri, error);
  g_error_free (error);
}

/* Ends a load that brings no page. The page before stays, where there is one, and a word in passing
 * is enough; a first load would leave the view blank.
 */
static void
end_load (WdPagePolicy *self,
          const char   *uri,
          WdPageError   code,
          WdRefusal     refusal)
{
  if (self->has_page)
    refuse (self, refusal);
  else
    fail (self, uri, g_error_new (WD_PAGE_ERROR, (gint) code, "Refused: %d", refusal));
}

static void
lead_outside (WdPagePolicy *self,
              const char   *uri)
{
  g_signal_emit (self, signals[OUTSIDE], 0, uri);

  if (!self->has_page)
    fail (self, uri, g_error_new_literal (WD_PAGE_ERROR, WD_PAGE_ERROR_OUTSIDE, "Elsewhere"));
}

static WdDestination
find_destination (WdPagePolicy *self,
                  const char   *uri)
{
  return wd_destination_find (self->origin, (const char * const *) self->hosts, uri);
}

/* Whether a browser would start another program for the address. */
static gboolean
is_of_program (const char *uri)
{
  static const char * const schemes[] = {
    "about", "blob", "data", "file", "ftp", "javascript", WD_PRACTICE_SCHEME, NULL
  };
  g_autofree char *scheme = g_uri_parse_scheme (uri);

  return scheme != NULL && !g_strv_contains (schemes, scheme);
}

/* Whether the page itself is redirected, and not a subframe: the view shows its address already. */
static gboolean
is_redirect (WdPagePolicy           *self,
             WebKitNavigationAction *action,
             const char             *uri)
{
  return webkit_navigation_action_is_redirect (action) &&
         g_strcmp0 (webkit_web_view_get_uri (self->view), uri) == 0;
}

/* WebKit does not say here whether the page or a subframe navigates. A clicked link counts as the
 * page's; for a script or a form, the fence says so. An address of another program never gets as
 * far as the fence. A form is not sent again where a page is loaded again: its address is opened.
 */
static gboolean
decide_navigation (WdPagePolicy                   *self,
                   WebKitNavigationPolicyDecision *decision)
{
  WebKitNavigationAction *action;
  WebKitNavigationType type;
  WdDestination destination;
  const char *uri;

  action = webkit_navigation_policy_decision_get_navigation_action (decision);
  uri = webkit_uri_request_get_uri (webkit_navigation_action_get_request (action));
  destination = find_destination (self, uri);
  type = webkit_navigation_action_get_navigation_type (action);

  if (destination == WD_DESTINATION_NOWHERE && is_of_program (uri))
    end_load (self, uri, WD_PAGE_ERROR_PROGRAM, WD_REFUSAL_PROGRAM);
  else if (destination == WD_DESTINATION_BROWSER &&
           (type == WEBKIT_NAVIGATION_TYPE_LINK_CLICKED || is_redirect (self, action, uri)))
    lead_outside (self, uri);
  else if (type == WEBKIT_NAVIGATION_TYPE_FORM_RESUBMITTED)
    webkit_web_view_load_uri (self->view, uri);
  else
    return FALSE;

  webkit_policy_decision_ignore (WEBKIT_POLICY_DECISION (decision));

  return TRUE;
}

/* Nothing is loaded before the fence is there. */
static gboolean
await_fence (WdPagePolicy                   *self,
             WebKitNavigationPolicyDecision *decision)
{
  if (self->waiting == NULL)
    return decide_navigation (self, decision);

  g_ptr_array_add (self->waiting, g_object_ref (decision));

  return TRUE;
}

/* Without a fence, other hosts are connected to before their response is refused. */
static void
fenced_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(WdPagePolicy) self = WD_PAGE_POLICY (user_data);
  g_autoptr(GPtrArray) waiting = g_steal_pointer (&self->waiting);
  g_autoptr(GError) error = NULL;
  WebKitUserContentFilter *fence = wd_page_fence_make_finish (result, &error);

  if (fence == NULL)
    g_warning ("%s", error->message);
  else if (self->view != NULL)
    webkit_user_content_manager_add_filter (
      webkit_web_view_get_user_content_manager (self->view), fence);
  g_clear_pointer (&fence, webkit_user_content_filter_unref);

  for (guint i = 0; self->view != NULL && i < waiting->len; i++)
    if (!decide_navigation (self, g_ptr_array_index (waiting, i)))
      webkit_policy_decision_use (g_ptr_array_index (waiting, i));
}

/* The fence stops what a script or a form leads to. What may be opened nowhere is not offered. */
static gboolean
load_failed_cb (WdPagePolicy    *self,
                WebKitLoadEvent  event,
                const char      *uri,
                const GError    *error)
{
  if (g_error_matches (error, WEBKIT_POLICY_ERROR, BLOCKED) &&
      find_destination (self, uri) == WD_DESTINATION_BROWSER)
    lead_outside (self, uri);

  return FALSE;
}

/* A page of the service that a click would open in a window is shown in this view; a window that a
 * script opens unasked is not shown.
 */
static void
open_window (WdPagePolicy           *self,
             WebKitNavigationAction *action)
{
  WebKitURIRequest *request = webkit_navigation_action_get_request (action);
  const char *uri = webkit_uri_request_get_uri (request);

  if (!webkit_navigation_action_is_user_gesture (action))
    return;

  switch (find_destination (self, uri))
    {
    case WD_DESTINATION_VIEW:
      webkit_web_view_load_request (self->view, request);
      break;

    case WD_DESTINATION_BROWSER:
      lead_outside (self, uri);
      break;

    case WD_DESTINATION_NOWHERE:
    default:
      refuse (self, is_of_program (uri) ? WD_REFUSAL_PROGRAM : WD_REFUSAL_WINDOW);
      break;
    }
}

/* A script opens a window by `create`, which `decide-policy` does not see. There is never a second
 * view.
 */
static GtkWidget *
create_cb (WdPagePolicy           *self,
           WebKitNavigationAction *action)
{
  open_window (self, action);

  return NULL;
}

static gboolean
decide_new_window (WdPagePolicy                   *self,
                   WebKitNavigationPolicyDecision *decision)
{
  open_window (self, webkit_navigation_policy_decision_get_navigation_action (decision));
  webkit_policy_decision_ignore (WEBKIT_POLICY_DECISION (decision));

  return TRUE;
}

/* Whether a page would come: WebKit shows other files, too, such as a text, a picture or a PDF. */
static gboolean
is_document (WebKitURIResponse *response)
{
  const char *type = webkit_uri_response_get_mime_type (response);

  return g_strcmp0 (type, "text/html") == 0 || g_strcmp0 (type, "application/xhtml+xml") == 0;
}

/* The error that a response of the service's address means. The refusal of a proxy to connect comes
 * as a response without headers, which no server sends.
 */
static GError *
find_error (WebKitURIResponse *response)
{
  SoupMessageHeaders *headers = webkit_uri_response_get_http_headers (response);
  guint status = webkit_uri_response_get_status_code (response);
  SoupMessageHeadersIter iter;
  const char *name, *value;

  if (headers == NULL)
    return wd_page_error_from_http (status);

  soup_message_headers_iter_init (&iter, headers);
  if (status >= 400 && !soup_message_headers_iter_next (&iter, &name, &value))
    return wd_page_error_from_proxy (status);

  value = soup_message_headers_get_one (headers, "Content-Length");
  if (status == 200 && g_strcmp0 (value, "0") == 0)
    return wd_page_error_from_http (204);

  return wd_page_error_from_http (status);
}

static gboolean
decide_response (WdPagePolicy                 *self,
                 WebKitResponsePolicyDecision *decision)
{
  WebKitURIResponse *response = webkit_response_policy_decision_get_response (decision);
  const char *uri = webkit_uri_response_get_uri (response);
  gboolean is_page = webkit_response_policy_decision_is_main_frame_main_resource (decision);
  WdDestination destination = is_page ? find_destination (self, uri) : WD_DESTINATION_VIEW;
  gboolean is_file = !webkit_response_policy_decision_is_mime_type_supported (decision) ||
                     (is_page && !is_document (response));
  g_autoptr(GError) error = NULL;

  if (is_page && destination == WD_DESTINATION_VIEW)
    error = find_error (response);

  if (destination == WD_DESTINATION_BROWSER)
    lead_outside (self, uri);
  else if (g_error_matches (error, WD_PAGE_ERROR, WD_PAGE_ERROR_EMPTY))
    end_load (self, uri, WD_PAGE_ERROR_EMPTY, WD_REFUSAL_EMPTY);
  else if (error != NULL)
    fail (self, uri, g_steal_pointer (&error));
  else if (destination == WD_DESTINATION_VIEW && is_file)
    end_load (self, uri, WD_PAGE_ERROR_DOWNLOAD, WD_REFUSAL_DOWNLOAD);
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
      return await_fence (self, WEBKIT_NAVIGATION_POLICY_DECISION (decision));

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
  end_load (self, webkit_uri_request_get_uri (webkit_download_get_request (download)),
            WD_PAGE_ERROR_DOWNLOAD, WD_REFUSAL_DOWNLOAD);
}

static void
load_changed_cb (WdPagePolicy    *self,
                 WebKitLoadEvent  event)
{
  self->is_arriving = event == WEBKIT_LOAD_STARTED || event == WEBKIT_LOAD_REDIRECTED;
  self->has_page |= event == WEBKIT_LOAD_COMMITTED;
}

/* Without a name the service answers with 401, which is decided on like each response. A proxy and
 * who wants a certificate are told of at once, as no response follows.
 */
static gboolean
authenticate_cb (WdPagePolicy                *self,
                 WebKitAuthenticationRequest *request)
{
  gboolean for_proxy = webkit_authentication_request_is_for_proxy (request);
  WebKitAuthenticationScheme scheme = webkit_authentication_request_get_scheme (request);

  if (!for_proxy &&
      scheme != WEBKIT_AUTHENTICATION_SCHEME_CLIENT_CERTIFICATE_REQUESTED &&
      scheme != WEBKIT_AUTHENTICATION_SCHEME_CLIENT_CERTIFICATE_PIN_REQUESTED)
    {
      webkit_authentication_request_authenticate (request, NULL);
      return TRUE;
    }

  webkit_authentication_request_cancel (request);
  if (for_proxy || self->is_arriving || !self->has_page)
    fail (self, webkit_web_view_get_uri (self->view),
          wd_page_error_from_http (for_proxy ? 407 : 401));

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

  g_clear_pointer (&self->waiting, g_ptr_array_unref);
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
   * WdPagePolicy::failed:
   * @self: a policy
   * @uri: the address of a page that is not shown
   * @error: (type GError): a #WdPageError
   */
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_ERROR);
}

static void
wd_page_policy_init (WdPagePolicy *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
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
    { "create", G_CALLBACK (create_cb) },
    { "decide-policy", G_CALLBACK (decide_policy_cb) },
    { "enter-fullscreen", G_CALLBACK (swallow_cb) },
    { "load-changed", G_CALLBACK (load_changed_cb) },
    { "load-failed", G_CALLBACK (load_failed_cb) },
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
  wd_page_fence_make_async (origin, hosts, fenced_cb, g_object_ref (self));

  return self;
}
