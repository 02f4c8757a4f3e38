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

static void
check_key (const char *accelerator,
           GHashTable *labels)
{
  g_autofree char *label = NULL;
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  label = gtk_accelerator_get_label (key, modifiers);
  if (!g_hash_table_contains (labels, label))
    g_error ("Nothing happens on “%s”", label);
}

/* Each key that is told does something. */
static void
check_row (GtkWidget  *row,
           GHashTable *labels)
{
  g_autofree char *title = NULL;
  g_autofree char *accelerators = NULL;
  g_auto(GStrv) keys = NULL;

  g_object_get (row, "title", &title, "accelerator", &accelerators, NULL);
  keys = g_strsplit (accelerators, " ", -1);
  g_assert_cmpstr (title, !=, "");
  g_assert_nonnull (keys[0]);
  for (gsize i = 0; keys[i] != NULL; i++)
    check_key (keys[i], labels);
}

/* A tour is shown meanwhile, which has keys of its own. */
static void
check_list (GtkWidget *window)
{
  g_autoptr(GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) rows = NULL;
  GtkWidget *list;

  gtk_widget_activate_action (window, "win.practise", NULL);
  g_assert_nonnull (wd_test_find_type (window, WD_TYPE_TOUR_PAGE));
  add_shortcuts (window, labels);

  list = open_list (window);
  rows = wd_test_list_type (list, GTK_TYPE_SHORTCUTS_SHORTCUT);
  g_assert_cmpuint (rows->len, >, 10);

  for (guint i = 0; i < rows->len; i++)
    check_row (rows->pdata[i], labels);

  g_assert_false (g_hash_table_contains (labels, "Ctrl+Alt+Shift+F35"));
}

static void
check_close (GtkWidget *window)
{
  GtkWidget *list = g_object_ref (open_list (window));

  g_signal_emit_by_name (list, "close");
  g_assert_false (gtk_widget_get_visible (list));
  wd_test_assert_gone (list);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  wd_test_window_add ("/shortcuts-window/list", check_list);
  wd_test_window_add ("/shortcuts-window/close", check_close);

  return wd_test_ui_run ();
}
