/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

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
 * A widget that shows the pages of a service in a web view. Its parts decide where the pages may
 * lead (#WdPagePolicy), follow how they load (#WdPageLoad), say whose they are (#WdPageIdentity),
 * and look for the target of a step (#WdPageAgent).
 *
 * Layers above use the properties and signals of the page and its parts, and never call WebKit.
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
   *
   * The agent's observation of the document has changed.
   */
  signals[OBSERVED] =
    g_signal_new ("observed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, WD_TYPE_OBSERVATION | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * WdPage::outside:
   * @self: a page
   * @uri: an address
   *
   * The page leads to an address that the person's own browser may open, and this view does not.
   */
  signals[OUTSIDE] =
    g_signal_new ("outside", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * WdPage::refused:
   * @self: a page
   * @refusal: (type WdRefusal): what was refused
   *
   * The page asked for something that no page gets.
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
 * @session: the session that the view belongs to
 * @origin: the origin of the service, or of its practice site
 * @guide: (nullable): the guide that tells of the service
 *
 * Makes a page, empty until wd_page_open() is called.
 *
 * Returns: (transfer floating): a new page
 */
WdPage *
wd_page_new (WdWebSession *session,
             const char   *origin,
             WdGuide      *guide)
{
  WdPage *self;

  g_return_val_if_fail (WD_IS_WEB_SESSION (session), NULL);
  g_return_val_if_fail (wd_origin_is_valid (origin), NULL);

  self = g_object_new (WD_TYPE_PAGE, NULL);
  self->origin = g_strdup (origin);
  self->agent = wd_page_agent_new (origin, guide);
  self->view = wd_web_session_create_view (session,
                                           wd_page_agent_get_content_manager (self->agent));

  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));

  self->identity = wd_page_identity_new (self->view);
  self->load = wd_page_load_new (self->view);
  self->password = wd_page_password_new (self->view, origin);
  /* After the load, whose watch counts the dialogs that the policy answers. */
  self->policy = wd_page_policy_new (self->view, origin,
                                       guide != NULL ? wd_guide_get_hosts (guide) : NULL);

  connect_parts (self);
  wd_page_agent_attach (self->agent, self->view);

  return self;
}

/**
 * wd_page_get_identity:
 * @self: a page
 *
 * Returns: (transfer none): the address, host and security of the document shown
 */
WdPageIdentity *
wd_page_get_identity (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  return self->identity;
}

/**
 * wd_page_get_load:
 * @self: a page
 *
 * Returns: (transfer none): the progress and the errors of loading
 */
WdPageLoad *
wd_page_get_load (WdPage *self)
{
  g_return_val_if_fail (WD_IS_PAGE (self), NULL);

  return self->load;
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
 * wd_page_get_document:
 * @self: a page
 *
 * Returns: the serial number of the document shown, which grows with each load; 0 before the first
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
 * wd_page_set_step:
 * @self: a page
 * @step: (nullable): a step
 *
 * Has the agent look for the target of @step, or for none.
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
 * Scrolls the target into view. To be called only when the person asks for it.
 */
void
wd_page_reveal (WdPage *self)
{
  g_return_if_fail (WD_IS_PAGE (self));

  wd_page_agent_reveal (self->agent);
}
