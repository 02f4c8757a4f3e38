/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-shortcuts.h"

#include "wd-test-guide.h"
#include "wd-test-ui.h"
#include "wd-test-window.h"
#include "wd-tour-page.h"

static void
add_trigger (GtkShortcutTrigger *trigger,
             GHashTable         *labels)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      GtkAlternativeTrigger *both = GTK_ALTERNATIVE_TRIGGER (trigger);

      add_trigger (gtk_alternative_trigger_get_first (both), labels);
      add_trigger (gtk_alternative_trigger_get_second (both), labels);
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    {
      g_hash_table_add (labels, gtk_shortcut_trigger_to_label (trigger,
                                                               gdk_display_get_default ()));
    }
}

/* The shortcuts of all controllers of the widget. */
static GPtrArray *
list_shortcuts (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  GPtrArray *shortcuts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GListModel) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (controller); j++)
        g_ptr_array_add (shortcuts, g_list_model_get_item (controller, j));
    }

  return shortcuts;
}

/* Collects every key that has an effect in the window: of the application, of a widget's class or
 * of one widget.
 */
static void
add_shortcuts (GtkWidget  *widget,
               GHashTable *labels)
{
  g_autoptr(GPtrArray) shortcuts = list_shortcuts (widget);

  for (guint i = 0; i < shortcuts->len; i++)
    add_trigger (gtk_shortcut_get_trigger (shortcuts->pdata[i]), labels);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_shortcuts (child, labels);
}

static const char *
get_keys (GtkWidget *row)
{
  g_autoptr(GPtrArray) labels = wd_test_list_type (row, GTK_TYPE_LABEL);

  return gtk_label_get_text (g_ptr_array_index (labels, labels->len - 1));
}

/* Opens the list by the action of the menu. */
static GtkWidget *
open_list (GtkWidget *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkWidget *list = NULL;

  gtk_widget_activate_action (window, "win.shortcuts", NULL);

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) top = g_list_model_get_item (toplevels, i);

      if (top != window)
        {
          g_assert_null (list);
          list = top;
        }
    }

  g_assert_nonnull (list);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (list)) == GTK_WINDOW (window));
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (list)));

  return list;
}

/* A tour is shown meanwhile, which has keys of its own. */
static void
check_list (GtkWidget *window)
{
  g_autoptr(GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) groups = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  GtkWidget *list;

  gtk_widget_activate_action (window, "win.practise", NULL);
  g_assert_nonnull (wd_test_find_type (window, WD_TYPE_TOUR_PAGE));
  add_shortcuts (window, labels);

  list = open_list (window);
  groups = wd_test_list_type (list, ADW_TYPE_PREFERENCES_GROUP);
  rows = wd_test_list_type (list, ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (groups->len, >, 1);
  g_assert_cmpuint (rows->len, >=, groups->len);

  for (guint i = 0; i < groups->len; i++)
    g_assert_cmpstr (adw_preferences_group_get_title (groups->pdata[i]), !=, "");

  for (guint i = 0; i < rows->len; i++)
    {
      const char *keys = get_keys (rows->pdata[i]);

      g_assert_cmpstr (adw_preferences_row_get_title (rows->pdata[i]), !=, "");
      g_assert_true (g_hash_table_add (told, (gpointer) keys));
      if (!g_hash_table_contains (labels, keys))
        g_error ("Nothing happens on “%s”", keys);
    }

  g_assert_false (g_hash_table_contains (labels, "Ctrl+Alt+Shift+F35"));
}

static GtkShortcut *
find_escape (GtkWidget *window)
{
  g_autoptr(GPtrArray) shortcuts = list_shortcuts (window);

  for (guint i = 0; i < shortcuts->len; i++)
    {
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcuts->pdata[i]);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == GDK_KEY_Escape)
        return g_object_ref (shortcuts->pdata[i]);
    }

  return NULL;
}

static void
check_escape (GtkWidget *window)
{
  GtkWidget *list = g_object_ref (open_list (window));
  g_autoptr(GtkShortcut) escape = find_escape (list);

  g_assert_nonnull (escape);
  g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (escape), 0, list, NULL));
  g_assert_false (gtk_widget_get_visible (list));
  wd_test_assert_gone (list);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  wd_test_window_add ("/shortcuts-window/list", check_list);
  wd_test_window_add ("/shortcuts-window/escape", check_escape);

  return wd_test_ui_run ();
}
