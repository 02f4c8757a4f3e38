/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-private.h"

#include "wd-origin.h"

#define ZOOM_MIN 50
#define ZOOM_MAX 300

/* The time a request may go without an answer until it counts as stalled. WebKit has no limit. */
#define PATIENCE_MS 15000

/**
 * WdPage:
 *
 * A widget that shows the pages of a service in a web view. It says whose they are and how they
 * load. Its parts decide where they may lead (#WdPagePolicy), watch over passwords
 * (#WdPagePassword), and look for the target of a step (#WdPageAgent).
 *
 * Layers above use the functions and signals of the page and its parts, and never call WebKit.
 */

enum
{
  PROP_ZOOM = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Each says that something may have changed; the functions of the page tell what it is now. */
static const char * const signal_names[] = {
  "located",    /* the address, the document or its security */
  "progressed", /* whether a page is loading, and how far it is */
  "stalled",    /* whether the page keeps the person waiting */
  "failed",     /* the error; there is one now */
  "acted",      /* the person presses a key or a button on the page, which does not know yet */
  "shown",      /* whether a page or an error is shown, and whether there is a previous page */
};

G_DEFINE_FINAL_TYPE (WdPage, wd_page, GTK_TYPE_WIDGET)

static void
located_cb (WdPage *self)
{
  g_signal_emit_by_name (self, "located");
}

static void
load_changed_cb (WdPage          *self,
                 WebKitLoadEvent  event)
{
  if (event == WEBKIT_LOAD_COMMITTED)
    located_cb (self);
}

/* By default, GTK would give the focus to the page itself on the way back out of the view, and so to
 * the view again.
 */
static gboolean
focus (GtkWidget        *widget,
       GtkDirectionType  direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (WD_PAGE (widget)->view), direction);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WD_PAGE (widget)->view));
}

static void
wd_page_dispose (GObject *object)
{
  WdPage *self = WD_PAGE (object);

  g_clear_pointer ((GtkWidget **) &self->view, gtk_widget_unparent);
  g_clear_object (&self->password);
  g_clear_object (&self->policy);
  g_clear_object (&self->requests);
  g_clear_object (&self->stall);
  g_clear_object (&self->agent);
  g_clear_pointer (&self->origin, g_free);
  g_clear_error (&self->error);
  g_clear_pointer (&self->failed_uri, g_free);
  g_clear_pointer (&self->afresh, g_free);

  G_OBJECT_CLASS (wd_page_parent_class)->dispose (object);
}

static void
wd_page_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  WdPage *self = WD_PAGE (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_uint (value, wd_page_get_zoom (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wd_page_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  WdPage *self = WD_PAGE (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      wd_page_set_zoom (self, g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wd_page_class_init (WdPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_page_dispose;
  object_class->get_property = wd_page_get_property;
  object_class->set_property = wd_page_set_property;

  widget_class->focus = focus;
  widget_class->grab_focus = grab_focus;

  properties[PROP_ZOOM] =
    g_param_spec_uint ("zoom", NULL, NULL, ZOOM_MIN, ZOOM_MAX, 100,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  for (gsize i = 0; i < G_N_ELEMENTS (signal_names); i++)
    g_signal_new (signal_names[i], WD_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
wd_page_init (WdPage *self)
{
}

/**
 * wd_page_new:
 * @session: the session that the view belongs to
 * @origin: the origin of the service, or of its practice site
 * @service: (nullable): the service, if its guide is known
 *
 * Returns: (transfer floating): a new page, empty until wd_page_open() is called
 */
WdPage *
wd_page_new (WdWebSession *session,
             const char   *origin,
             WdService    *service)
{
  WdPage *self;

  g_return_val_if_fail (WD_IS_WEB_SESSION (session), NULL);
  g_return_val_if_fail (wd_origin_is_valid (origin), NULL);

  self = g_object_new (WD_TYPE_PAGE, NULL);
  self->origin = g_strdup (origin);
  self->view = wd_web_session_create_view (session);
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));

  /* Without a name, the view is called by that of its class. */
  if (service != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, service->name, -1);

  self->password = wd_page_password_new (self->view, origin);
  /* Before the policy, which answers the dialogs that the stall counts. */
  self->stall = wd_page_stall_new (self->view, PATIENCE_MS);
  self->policy = wd_page_policy_new (self->view, origin,
                                     service != NULL ? wd_service_get_hosts (service) : NULL);
  self->requests = wd_page_requests_new (self->view, origin);

  g_signal_connect_object (self->view, "notify::uri", G_CALLBACK (located_cb),
                           self, G_CONNECT_SWAPPED);
  wd_page_watch_load (self);
  self->agent = wd_page_agent_new (self->view, origin, service);
  /* After the agent, which counts the documents. */
  g_signal_connect_object (self->view, "load-changed", G_CALLBACK (load_changed_cb),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wd_page_get_agent:
 * @self: a page
 *
 * Returns: (transfer none): the bridge to the script that looks for the target of a step
 */
WdPageAgent *
wd_page_get_agent (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  return self->agent;
}

/**
 * wd_page_get_password:
 * @self: a page
 *
 * Returns: (transfer none): whether a page of another site asks for a password
 */
WdPagePassword *
wd_page_get_password (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  return self->password;
}

/**
 * wd_page_get_policy:
 * @self: a page
 *
 * Returns: (transfer none): what decides about all that a page asks for
 */
WdPagePolicy *
wd_page_get_policy (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  return self->policy;
}

/**
 * wd_page_get_requests:
 * @self: a page
 *
 * Returns: (transfer none): what the page requests of the service
 */
WdPageRequests *
wd_page_get_requests (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  return self->requests;
}

/**
 * wd_page_get_zoom:
 * @self: a page
 *
 * Returns: the zoom level in percent
 */
guint
wd_page_get_zoom (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), 100);

  return (guint) (webkit_web_view_get_zoom_level (self->view) * 100 + 0.5);
}

/**
 * wd_page_set_zoom:
 * @self: a page
 * @percent: the zoom level in percent, which is clamped to 50 to 300
 *
 * Scales the whole page.
 */
void
wd_page_set_zoom (WdPage *self,
                  guint   percent)
{
  g_return_if_fail (WD_IS_PAGE (self));

  percent = CLAMP (percent, ZOOM_MIN, ZOOM_MAX);
  if (percent == wd_page_get_zoom (self))
    return;

  webkit_web_view_set_zoom_level (self->view, percent / 100.0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/**
 * wd_page_open:
 * @self: a page
 * @path: an absolute path on the service's origin, with its query if it has one
 *
 * Opens a page of the service. To be called only when the person asks for it.
 */
void
wd_page_open (WdPage     *self,
              const char *path)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (WD_IS_PAGE (self));
  g_return_if_fail (path != NULL && path[0] == '/');

  uri = wd_origin_resolve (self->origin, path);
  webkit_web_view_load_uri (self->view, uri);
}

/**
 * wd_page_note_act:
 * @self: a page
 *
 * Notes that the person does something on the page now.
 */
void
wd_page_note_act (WdPage *self)
{
  g_return_if_fail (WD_IS_PAGE (self));

  wd_page_requests_note_act (self->requests);
  g_signal_emit_by_name (self, "acted");
}
