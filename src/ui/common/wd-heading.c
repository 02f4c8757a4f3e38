/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-heading.h"

/**
 * wd_heading_focus:
 * @heading: a focusable widget
 *
 * Moves the focus to the widget, so that a screen reader reads it. A label that cannot be selected
 * does not take the focus by gtk_widget_grab_focus().
 *
 * Returns: whether the focus moved: only what is in a window can have it
 */
gboolean
wd_heading_focus (GtkWidget *heading)
{
  GtkRoot *root = gtk_widget_get_root (heading);

  if (root != NULL)
    gtk_root_set_focus (root, heading);

  return root != NULL;
}

/**
 * wd_heading_grab_focus:
 * @page: a widget whose template has a bound child `title`, a focusable label
 *
 * Implements #GtkWidgetClass.grab_focus: a page gives the focus to its heading.
 *
 * Returns: whether the focus moved
 */
gboolean
wd_heading_grab_focus (GtkWidget *page)
{
  GObject *title = gtk_widget_get_template_child (page, G_OBJECT_TYPE (page), "title");

  return wd_heading_focus (GTK_WIDGET (title));
}

/**
 * wd_label_tell:
 * @label: a label
 * @text: (nullable): what to tell, if there is something
 *
 * Shows the label with the text, or hides it.
 */
void
wd_label_tell (GtkLabel   *label,
               const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}
