/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-password.h"

#include "wd-agent-script.h"
#include "wd-origin.h"

#define HANDLER "password"
#define WORLD "widerspruch-password"

/**
 * WdPagePassword:
 *
 * A watch that notices when a page of another site than the service asks for a password. A script
 * in a script world of its own sends `true`, once a document. A field in a closed shadow tree or in
 * a frame goes unnoticed. A page can provoke the message, but neither see the script nor take the
 * message back.
 *
 * The script skips the service's host on every port, as WebKit's URL patterns have no ports;
 * #WdPagePolicy shows no other port.
 */
struct _WdPagePassword
{
  GObject parent_instance;

  /* Owned */
  char *origin;
  WebKitUserContentManager *content;

  /* Borrowed */
  WebKitWebView *view;

  gboolean asked;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (WdPagePassword, wd_page_password, G_TYPE_OBJECT)

static void
set_asked (WdPagePassword *self,
           gboolean        asked)
{
  if (self->asked == asked)
    return;

  self->asked = asked;
  g_signal_emit (self, changed_signal, 0);
}

/* A message may arrive after its document has gone, so the address that is shown decides. */
static void
message_received_cb (WdPagePassword *self,
                     JSCValue       *value)
{
  if (self->view == NULL || !jsc_value_is_boolean (value) || !jsc_value_to_boolean (value))
    return;

  if (!wd_origin_contains (self->origin, webkit_web_view_get_uri (self->view)))
    set_asked (self, TRUE);
}

static void
load_changed_cb (WdPagePassword  *self,
                 WebKitLoadEvent  event)
{
  if (event == WEBKIT_LOAD_COMMITTED)
    set_asked (self, FALSE);
}

static void
wd_page_password_dispose (GObject *object)
{
  WdPagePassword *self = WD_PAGE_PASSWORD (object);

  if (self->content != NULL)
    webkit_user_content_manager_unregister_script_message_handler (self->content, HANDLER, WORLD);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->content);
  g_clear_pointer (&self->origin, g_free);

  G_OBJECT_CLASS (wd_page_password_parent_class)->dispose (object);
}

static void
wd_page_password_class_init (WdPagePasswordClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wd_page_password_dispose;

  /**
   * WdPagePassword::changed:
   * @self: a watch
   *
   * The page has asked for a password, or another one is shown.
   */
  changed_signal = g_signal_new ("changed", WD_TYPE_PAGE_PASSWORD, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wd_page_password_init (WdPagePassword *self)
{
}

/**
 * wd_page_password_new:
 * @view: a view that has not loaded anything; not kept alive
 * @origin: the origin of the service, whose pages may ask for a password
 *
 * Returns: (transfer full): a new watch over the pages of @view
 */
WdPagePassword *
wd_page_password_new (WebKitWebView *view,
                      const char    *origin)
{
  WdPagePassword *self;

  g_return_val_if_fail (WEBKIT_IS_WEB_VIEW (view), NULL);
  g_return_val_if_fail (wd_origin_is_valid (origin), NULL);

  self = g_object_new (WD_TYPE_PAGE_PASSWORD, NULL);
  self->origin = g_strdup (origin);
  self->content = g_object_ref (webkit_web_view_get_user_content_manager (view));
  g_set_weak_pointer (&self->view, view);

  wd_agent_script_install (wd_agent_script_new_password (origin, WORLD), view, WORLD, HANDLER,
                           G_CALLBACK (message_received_cb), self);
  g_signal_connect_object (view, "load-changed", G_CALLBACK (load_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wd_page_password_get_asked:
 * @self: a watch
 *
 * Returns: whether a page of another site is shown and has asked for a password
 */
gboolean
wd_page_password_get_asked (WdPagePassword *self)
{
  g_return_val_if_fail (WD_IS_PAGE_PASSWORD (self), FALSE);

  return self->asked;
}
