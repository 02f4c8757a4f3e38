/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-identity-bar.h"

#include "wd-identity-text.h"

#include <glib/gi18n.h>

/**
 * WdIdentityBar:
 *
 * Says where the person is, by what the web view knows: lock, host and the progress of the load.
 */
struct _WdIdentityBar
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *button;
  GtkImage *icon;
  GtkLabel *host;
  GtkLabel *explanation;
  GtkLabel *issuer;
  GtkProgressBar *progress;

  /* Borrowed */
  WdPage *page;
};

static const char * const icons[] = {
  [WD_SECURITY_NONE] = "channel-insecure-symbolic",
  [WD_SECURITY_PRACTICE] = "applications-science-symbolic",
  [WD_SECURITY_TLS] = "channel-secure-symbolic",
};

G_DEFINE_FINAL_TYPE (WdIdentityBar, wd_identity_bar, GTK_TYPE_WIDGET)

static void
update_issuer (WdIdentityBar *self)
{
  g_autofree char *organization = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  gboolean valid;

  valid = wd_page_read_issuer (self->page, &organization, &name);
  text = wd_identity_text_dup_issuer (organization, name);

  gtk_label_set_label (self->issuer, text);
  gtk_widget_set_visible (GTK_WIDGET (self->issuer), valid);
}

static void
update (WdIdentityBar *self)
{
  WdSecurity security = wd_page_get_security (self->page);
  g_autofree char *host = wd_page_dup_host (self->page);
  g_autofree char *explanation = wd_identity_text_dup_explanation (security, host);
  g_autoptr(PangoAttrList) attributes = NULL;
  const char *name = host;
  const char *icon = icons[security];

  if (security == WD_SECURITY_PRACTICE)
    name = _("Practice Site");
  else if (host != NULL)
    attributes = wd_identity_text_create_attributes (host);
  else
    name = wd_page_get_loading (self->page) ? _("Loading…") : _("No Page");

  /* What is not there is not insecure. */
  if (security == WD_SECURITY_NONE && host == NULL)
    icon = "content-loading-symbolic";

  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_label (self->host, name);
  gtk_label_set_attributes (self->host, attributes);
  gtk_label_set_label (self->explanation, explanation);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, explanation,
                                  -1);
  update_issuer (self);
}

static void
update_progress (WdIdentityBar *self)
{
  gboolean loading = wd_page_get_loading (self->page);

  /* The bar keeps its place, so that the page does not jump. */
  gtk_widget_set_opacity (GTK_WIDGET (self->progress), loading ? 1 : 0);
  gtk_progress_bar_set_fraction (self->progress, loading ? wd_page_get_progress (self->page) : 0);
  if (wd_page_get_security (self->page) == WD_SECURITY_NONE)
    update (self);
}

static void
wd_identity_bar_dispose (GObject *object)
{
  WdIdentityBar *self = WD_IDENTITY_BAR (object);
  GtkWidget *child;

  g_clear_weak_pointer (&self->page);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (wd_identity_bar_parent_class)->dispose (object);
}

static void
wd_identity_bar_class_init (WdIdentityBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_identity_bar_dispose;

  gtk_widget_class_set_css_name (widget_class, "identitybar");
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-identity-bar.ui");

  gtk_widget_class_bind_template_child (widget_class, WdIdentityBar, button);
  gtk_widget_class_bind_template_child (widget_class, WdIdentityBar, icon);
  gtk_widget_class_bind_template_child (widget_class, WdIdentityBar, host);
  gtk_widget_class_bind_template_child (widget_class, WdIdentityBar, explanation);
  gtk_widget_class_bind_template_child (widget_class, WdIdentityBar, issuer);
  gtk_widget_class_bind_template_child (widget_class, WdIdentityBar, progress);
}

static void
wd_identity_bar_init (WdIdentityBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wd_identity_bar_set_page:
 * @self: a bar
 * @page: the page to show the identity of; not kept alive
 */
void
wd_identity_bar_set_page (WdIdentityBar *self,
                          WdPage        *page)
{
  g_return_if_fail (WD_IS_IDENTITY_BAR (self));
  g_return_if_fail (WD_IS_PAGE (page));

  if (self->page != NULL)
    g_signal_handlers_disconnect_by_data (self->page, self);
  g_set_weak_pointer (&self->page, page);

  g_signal_connect_object (page, "located", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "progressed", G_CALLBACK (update_progress),
                           self, G_CONNECT_SWAPPED);

  update (self);
  update_progress (self);
}
