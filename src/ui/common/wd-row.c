/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-row.h"

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
