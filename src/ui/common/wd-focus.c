/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-focus.h"

/**
 * wd_focus_children:
 * @widget: a widget that does not take the focus itself
 * @direction: where to
 *
 * Implements #GtkWidgetClass.focus: the focus goes from child to child, in their order, and out at
 * both ends. By default, GTK sorts them by their place, and gives the focus to a widget itself on
 * the way back: one that passes it on to its heading would never be left.
 *
 * Returns: whether the focus is in the widget
 */
gboolean
wd_focus_children (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  gboolean backward = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP ||
                      direction == GTK_DIR_LEFT;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = backward ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);

  while (child != NULL && !gtk_widget_child_focus (child, direction))
    child = backward ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);

  return child != NULL;
}
