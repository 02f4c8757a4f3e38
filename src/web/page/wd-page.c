/* wd-page.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-page-private.h"

#include "wd-origin.h"
#include "wd-page-error.h"
#include "wd-page-enums.h"

#define ZOOM_MIN 50
#define ZOOM_MAX 300

/**
 * WdPage:
 *
 * The web view with everything around it that is not seen: which pages it may show, what it says
 * of their load, and the agent that looks at them.
 *
 * It exposes properties and signals only; nobody above it calls WebKit.
 */

enum
{
  PROP_DOCUMENT = 1,
  PROP_ZOOM,
  N_PROPS
};

enum
{
  OBSERVED,
  OUTSIDE,
  REFUSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WdPage, wd_page, GTK_TYPE_WIDGET)

static void
observed_cb (WdPage              *self,
             const WdObservation *observation)
{
  g_signal_emit (self, signals[OBSERVED], 0, observation);
}

static void
document_changed_cb (WdPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

static void
http_error_cb (WdPage     *self,
               const char *uri,
               guint       status)
{
  wd_page_load_take_error (self->load, uri, wd_page_error_from_http (status));
}

static void
outside_cb (WdPage     *self,
            const char *uri)
{
  g_signal_emit (self, signals[OUTSIDE], 0, uri);
}

static void
refused_cb (WdPage    *self,
            WdRefusal  refusal)
{
  g_signal_emit (self, signals[REFUSED], 0, refusal);
}

static void
connect_parts (WdPage *self)
{
  const struct {
    gpointer object;
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { self->agent, "notify::document", G_CALLBACK (document_changed_cb) },
    { self->agent, "observed", G_CALLBACK (observed_cb) },
    { self->policy, "http-error", G_CALLBACK (http_error_cb) },
    { self->policy, "outside", G_CALLBACK (outside_cb) },
    { self->policy, "refused", G_CALLBACK (refused_cb) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (handlers[i].object, handlers[i].signal, handlers[i].callback,
                             self, G_CONNECT_SWAPPED);
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
  g_clear_object (&self->identity);
  g_clear_object (&self->load);
  g_clear_object (&self->password);
  g_clear_object (&self->policy);
  g_clear_object (&self->agent);
  g_clear_pointer (&self->origin, g_free);

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
    case PROP_DOCUMENT:
      g_value_set_uint (value, wd_page_get_document (self));
      break;

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
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags writable = readable | G_PARAM_WRITABLE;

  object_class->dispose = wd_page_dispose;
  object_class->get_property = wd_page_get_property;
  object_class->set_property = wd_page_set_property;

  widget_class->grab_focus = grab_focus;

  properties[PROP_DOCUMENT] = g_param_spec_uint ("document", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_ZOOM] = g_param_spec_uint ("zoom", NULL, NULL, ZOOM_MIN, ZOOM_MAX, 100, writable);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * WdPage::observed:
   * @self: a page
   * @observation: (type WdObservation): what the agent saw
   */
  signals[OBSERVED] =
    g_signal_new ("observed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, WD_TYPE_OBSERVATION | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * WdPage::outside:
   * @self: a page
   * @uri: an address that is not shown here, but may be in the person's own browser
   */
  signals[OUTSIDE] =
    g_signal_new ("outside", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * WdPage::refused:
   * @self: a page
   * @refusal: (type WdRefusal): what the page asked for in vain
   */
  signals[REFUSED] =
    g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, WD_TYPE_REFUSAL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
wd_page_init (WdPage *self)
{
}

/**
 * wd_page_new:
 * @session: the session that the view is to belong to
 * @origin: the origin of the service, or of its practice site
 * @hosts: (nullable) (array zero-terminated=1): further hosts that may be shown
 *
 * Makes a page. Nothing is loaded before wd_page_open().
 *
 * Returns: (transfer floating): a new page
 */
WdPage *
wd_page_new (WdWebSession       *session,
             const char         *origin,
             const char * const *hosts)
{
  WdPage *self;

  g_return_val_if_fail (WD_IS_WEB_SESSION (session), NULL);
  g_return_val_if_fail (wd_origin_is_valid (origin), NULL);

  self = g_object_new (WD_TYPE_PAGE, NULL);
  self->origin = g_strdup (origin);
  self->agent = wd_page_agent_new (origin, hosts);
  self->view = wd_web_session_create_view (session,
                                           wd_page_agent_get_content_manager (self->agent));

  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));

  self->identity = wd_page_identity_new (self->view);
  self->load = wd_page_load_new (self->view);
  self->password = wd_page_password_new (self->view, origin);
  self->policy = wd_page_policy_new (origin, hosts);

  connect_parts (self);
  wd_page_policy_attach (self->policy, self->view);
  wd_page_agent_attach (self->agent, self->view);

  return self;
}

/**
 * wd_page_get_document:
 * @self: a page
 *
 * Returns: the serial number of the document shown, 0 for none yet; it grows with each load
 */
guint
wd_page_get_document (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), 0);

  return wd_page_agent_get_document (self->agent);
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
 * @percent: the zoom level in percent; values below 50 and above 300 count as these
 *
 * Sets the size of everything on the page.
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
 * @path: an absolute path of the service, a query included
 *
 * Opens a page of the service. Called only when the person asked for it.
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
 * wd_page_go_back:
 * @self: a page
 *
 * Shows the page before this one, if there is one; see wd_page_load_go_back().
 */
void
wd_page_go_back (WdPage *self)
{
  g_return_if_fail (WD_IS_PAGE (self));

  wd_page_load_go_back (self->load);
}

/**
 * wd_page_set_step:
 * @self: a page
 * @step: (nullable): the step whose target is to be looked for
 *
 * Tells the agent what to look for.
 */
void
wd_page_set_step (WdPage *self,
                  WdStep *step)
{
  g_return_if_fail (WD_IS_PAGE (self));

  wd_page_agent_set_step (self->agent, step);
}

/**
 * wd_page_reveal:
 * @self: a page
 *
 * Scrolls the target into view. Called only when the person asked for it.
 */
void
wd_page_reveal (WdPage *self)
{
  g_return_if_fail (WD_IS_PAGE (self));

  wd_page_agent_reveal (self->agent);
}
