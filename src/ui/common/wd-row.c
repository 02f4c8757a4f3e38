/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-row.h"

#include <glib/gi18n.h>

/* Before GTK 4.12, an item of a list has no name of its own. */
static void
name_item_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  gpointer object = gtk_list_item_get_item (item);

  if (child != NULL && GTK_IS_STRING_OBJECT (object))
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (child)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_string_object_get_string (object),
                                    -1);
}

static const char *
get_subtitle (GtkWidget *row)
{
  const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  gpointer selected = ADW_IS_COMBO_ROW (row)
                        ? adw_combo_row_get_selected_item (ADW_COMBO_ROW (row))
                        : NULL;

  if (GTK_IS_STRING_OBJECT (selected))
    return gtk_string_object_get_string (selected);

  return subtitle != NULL ? subtitle : "";
}

static void
describe (GtkWidget *row)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, get_subtitle (row),
                                  -1);
}

/* The row of an expander that takes the focus: the first one in it. */
static GtkWidget *
find_header (GtkWidget *widget)
{
  GtkWidget *header = NULL;

  if (ADW_IS_ACTION_ROW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && header == NULL;
       child = gtk_widget_get_next_sibling (child))
    header = find_header (child);

  return header;
}

static void
tell_expanded (GtkWidget *expander)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (find_header (expander)),
                               GTK_ACCESSIBLE_STATE_EXPANDED,
                               adw_expander_row_get_expanded (ADW_EXPANDER_ROW (expander)),
                               -1);
}

static gboolean
is_described (GtkWidget *row)
{
  return g_signal_handler_find (row, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, (gpointer) describe,
                                NULL) != 0;
}

/**
 * wd_row_describe:
 * @root: a widget
 *
 * Has a screen reader say the subtitle of every #AdwActionRow in it after the title, as it is then:
 * of an #AdwComboRow, what is selected. The items that can be selected get names, too, and an
 * #AdwExpanderRow tells whether it is expanded.
 */
void
wd_row_describe (GtkWidget *root)
{
  /* One by wd_row_new() is described already. */
  if (ADW_IS_ACTION_ROW (root) && is_described (root))
    return;

  if (ADW_IS_ACTION_ROW (root))
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (root),
                                     GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
      g_signal_connect (root, "notify::subtitle", G_CALLBACK (describe), NULL);
      describe (root);
    }

  if (ADW_IS_EXPANDER_ROW (root))
    {
      g_signal_connect (root, "notify::expanded", G_CALLBACK (tell_expanded), NULL);
      tell_expanded (root);
    }

  if (ADW_IS_COMBO_ROW (root))
    {
      g_signal_connect (root, "notify::selected-item", G_CALLBACK (describe), NULL);
      g_signal_connect (adw_combo_row_get_factory (ADW_COMBO_ROW (root)), "bind",
                        G_CALLBACK (name_item_cb), NULL);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wd_row_describe (child);
}

/**
 * wd_row_new:
 * @title: a title
 * @subtitle: (nullable): more about it
 *
 * Markup in them is shown as it is, as a title may be foreign text.
 *
 * Returns: (transfer floating): a new row of a list, an #AdwActionRow
 */
GtkWidget *
wd_row_new (const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  wd_row_describe (row);

  return row;
}

/**
 * wd_row_new_fact:
 * @name: what it is about
 * @value: what is the case
 *
 * A screen reader says name and value at once: a description may be left out.
 *
 * Returns: (transfer floating): a new row of a list, an #AdwActionRow
 */
GtkWidget *
wd_row_new_fact (const char *name,
                 const char *value)
{
  GtkWidget *row = wd_row_new (name, value);
  g_autofree char *label = NULL;

  /* Translators: what something is about, and what is the case: “Guide: …”. */
  label = g_strdup_printf (_("%s: %s"), name, value);
  gtk_widget_add_css_class (row, "fact");
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return row;
}

/**
 * wd_row_new_action:
 * @title: what the action does, with a mnemonic or without
 * @subtitle: (nullable): more about it
 * @action: the detailed name of the action
 * @icon: the name of the icon at the end of the row, which only decorates it
 *
 * Returns: (transfer floating): a new row of a list, an #AdwActionRow that activates the action
 */
GtkWidget *
wd_row_new_action (const char *title,
                   const char *subtitle,
                   const char *action,
                   const char *icon)
{
  GtkWidget *row = wd_row_new (title, subtitle);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), action);
  g_object_set (row, "activatable", TRUE, "use-underline", TRUE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "icon-name", icon,
                                           NULL));

  return row;
}

/**
 * wd_row_append_action:
 * @list: a list
 * @title: what the action does, with a mnemonic or without
 * @subtitle: (nullable): more about it
 * @action: the detailed name of the action
 * @icon: the name of the icon at the end of the row
 *
 * Returns: (transfer none): a new row of the list, by wd_row_new_action()
 */
GtkWidget *
wd_row_append_action (GtkListBox *list,
                      const char *title,
                      const char *subtitle,
                      const char *action,
                      const char *icon)
{
  GtkWidget *row = wd_row_new_action (title, subtitle, action, icon);

  gtk_list_box_append (list, row);

  return row;
}
