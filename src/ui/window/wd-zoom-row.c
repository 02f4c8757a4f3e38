/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-zoom-row.h"

#include <glib/gi18n.h>

/**
 * WdZoomRow:
 *
 * A row of the main menu: smaller, how large pages are shown, larger. Its buttons activate `win.`
 * actions and leave the menu open.
 */
struct _WdZoomRow
{
  GtkWidget parent_instance;

  /* Owned by the row */
  GtkButton *normal;
};

G_DEFINE_FINAL_TYPE (WdZoomRow, wd_zoom_row, GTK_TYPE_WIDGET)

static GtkWidget *
append_button (WdZoomRow  *self,
               const char *icon,
               const char *tooltip,
               const char *action)
{
  GtkWidget *button = gtk_button_new ();

  if (icon != NULL)
    {
      gtk_button_set_icon_name (GTK_BUTTON (button), icon);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
      gtk_widget_add_css_class (button, "circular");
    }
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (self));

  return button;
}

static void
wd_zoom_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (wd_zoom_row_parent_class)->dispose (object);
}

static void
wd_zoom_row_class_init (WdZoomRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wd_zoom_row_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
wd_zoom_row_init (WdZoomRow *self)
{
  append_button (self, "zoom-out-symbolic", _("Zoom Out"), "win.zoom-out");
  self->normal = GTK_BUTTON (append_button (self, NULL, _("Original Size"), "win.zoom-reset"));
  append_button (self, "zoom-in-symbolic", _("Zoom In"), "win.zoom-in");

  gtk_widget_set_hexpand (GTK_WIDGET (self->normal), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->normal), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Size of the Page"), -1);
}

/**
 * wd_zoom_row_set_zoom:
 * @self: a row
 * @zoom: how large pages are shown, in percent
 */
void
wd_zoom_row_set_zoom (WdZoomRow *self,
                      guint      zoom)
{
  g_autofree char *label = NULL;

  g_return_if_fail (WD_IS_ZOOM_ROW (self));

  /* Translators: how large pages are shown, in percent. */
  label = g_strdup_printf (C_("zoom", "%u%%"), zoom);
  gtk_button_set_label (self->normal, label);
}
