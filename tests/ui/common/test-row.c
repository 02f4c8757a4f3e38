/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-row.h"

#include "wd-compat.h"
#include "wd-test-ui.h"

static void
assert_described (gpointer    row,
                  const char *description)
{
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
  g_assert_false (gtk_test_accessible_has_relation (row, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
}

/* A screen reader gets the subtitle as it is. */
static void
test_subtitle (void)
{
  GtkWidget *row = g_object_ref_sink (wd_row_new ("Tea", "Green & <b>black</b>"));

  assert_described (row, "Green & <b>black</b>");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "White");
  assert_described (row, "White");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), NULL);
  assert_described (row, "");
  g_assert_finalize_object (row);
}

/* An announcement at the row does not take the description away for good. */
static void
test_announcement (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = wd_row_new ("Tea", "Green");
  GtkWidget *button = gtk_button_new ();
  GtkWindow *window;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), button);
  window = wd_test_window_new (box);
  gtk_widget_grab_focus (row);
  wd_compat_announce (row, "Tea is ready.");
  gtk_widget_grab_focus (button);
  assert_described (row, "Green");

  gtk_window_destroy (window);
}

/* The row that takes the focus stands inside a row that can be expanded. */
static void
test_expander (void)
{
  GtkWidget *row = g_object_ref_sink (adw_expander_row_new ());
  GtkWidget *header = wd_test_find_type (row, ADW_TYPE_ACTION_ROW);

  wd_row_describe (row);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), "Green");
  assert_described (header, "Green");

  gtk_test_accessible_assert_state (header, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_test_accessible_assert_state (header, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_assert_finalize_object (row);
}

static void
test_fact (void)
{
  GtkWidget *row = g_object_ref_sink (wd_row_new_fact ("Tea", "Green"));

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Tea: Green");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_finalize_object (row);
}

static const char * const teas[] = { "Green", "Black", NULL };

/* What stands in the list to select from: its items have a type that is private to GTK. */
static GPtrArray *
list_items (GtkWidget *row)
{
  GtkWidget *list = wd_test_find_type (row, GTK_TYPE_POPOVER);
  GType type = g_type_from_name ("GtkListItemWidget");

  return list != NULL && type != 0 ? wd_test_list_type (list, type) : g_ptr_array_new ();
}

static gboolean
has_items (gpointer row)
{
  g_autoptr(GPtrArray) items = list_items (row);

  return items->len == g_strv_length ((char **) teas);
}

/* What is selected is said, whether or not it is the subtitle; and each item has its name. */
static void
test_combo (gconstpointer subtitle)
{
  g_autoptr(GtkStringList) model = gtk_string_list_new (teas);
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWindow *window = wd_test_window_new (list);
  g_autoptr(GPtrArray) items = NULL;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), GPOINTER_TO_INT (subtitle));
  wd_row_describe (row);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  assert_described (row, "Green");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  assert_described (row, "Black");

  adw_action_row_activate (ADW_ACTION_ROW (row));
  wd_test_wait (has_items, row, "the items");
  items = list_items (row);
  for (guint i = 0; i < items->len; i++)
    gtk_test_accessible_assert_property (items->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, teas[i]);

  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/row/subtitle", test_subtitle);
  g_test_add_func ("/row/announcement", test_announcement);
  g_test_add_func ("/row/expander", test_expander);
  g_test_add_func ("/row/fact", test_fact);
  g_test_add_data_func ("/row/combo/value", GINT_TO_POINTER (FALSE), test_combo);
  g_test_add_data_func ("/row/combo/subtitle", GINT_TO_POINTER (TRUE), test_combo);

  return wd_test_ui_run ();
}
