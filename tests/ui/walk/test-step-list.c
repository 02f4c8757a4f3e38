/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-step-list.h"

#include "wd-test-guide.h"
#include "wd-test-ui.h"

typedef struct
{
  GtkWidget *list;
  GtkWindow *window;
  WdTour *tour;
  guint chosen;
} Fixture;

static void
chosen_cb (Fixture *fixture,
           guint    index)
{
  fixture->chosen = index;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->list = g_object_new (WD_TYPE_STEP_LIST, NULL);
  g_object_ref_sink (fixture->list);
  fixture->window = wd_test_window_new (fixture->list);
  fixture->tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
  fixture->chosen = G_MAXUINT;
  g_signal_connect_swapped (fixture->list, "chosen", G_CALLBACK (chosen_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->list);
  g_assert_finalize_object (fixture->tour);
}

static GPtrArray *
list_rows (Fixture *fixture)
{
  return wd_test_list_type (fixture->list, GTK_TYPE_LIST_BOX_ROW);
}

static char *
dup_name (GtkWidget *row)
{
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (row),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL, "no step is called so");
}

/* A row shows its title and its mark, and has both in its accessible name. */
static void
assert_row (Fixture *fixture,
            guint    index,
            WdMark   mark)
{
  static const char * const words[] = {
    [WD_MARK_AHEAD] = "still to come",
    [WD_MARK_CURRENT] = "current",
    [WD_MARK_PASSED] = "done",
    [WD_MARK_TOLD] = "done, as you said",
    [WD_MARK_SKIPPED] = "skipped",
  };
  g_autoptr(GPtrArray) rows = list_rows (fixture);
  const WdTourView *view = wd_tour_get_view (fixture->tour);
  GtkWidget *row = g_ptr_array_index (rows, index);
  GtkWidget *image = wd_test_find_type (row, GTK_TYPE_IMAGE);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *name = dup_name (row);
  g_autofree char *title = NULL;

  title = wd_step_dup_title (wd_guide_get_step (view->guide, index), view->language);

  g_assert_cmpint (view->marks[index], ==, mark);
  g_assert_nonnull (wd_test_find_text (row, title));
  g_assert_nonnull (strstr (name, title));
  g_assert_nonnull (strstr (name, number));
  g_assert_nonnull (strstr (name, words[mark]));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, words[mark]);

  if (mark == WD_MARK_AHEAD)
    g_assert_null (gtk_image_get_icon_name (GTK_IMAGE (image)));
  else
    wd_test_assert_icon (gtk_image_get_icon_name (GTK_IMAGE (image)));
}

static void
update (Fixture *fixture)
{
  wd_step_list_update (WD_STEP_LIST (fixture->list), wd_tour_get_view (fixture->tour));
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  wd_test_tour_visit (fixture->tour, "/feed/");
  wd_tour_tell_done (fixture->tour);
  wd_tour_skip (fixture->tour);
  update (fixture);

  assert_row (fixture, WD_TEST_SIGN_IN, WD_MARK_PASSED);
  assert_row (fixture, WD_TEST_PROFILE, WD_MARK_TOLD);
  assert_row (fixture, WD_TEST_SETTINGS, WD_MARK_SKIPPED);
  assert_row (fixture, WD_TEST_PRIVACY, WD_MARK_CURRENT);
  assert_row (fixture, WD_TEST_ROW, WD_MARK_AHEAD);
  assert_row (fixture, WD_TEST_SWITCH, WD_MARK_AHEAD);

  wd_tour_go_to (fixture->tour, WD_TEST_PROFILE);
  update (fixture);
  assert_row (fixture, WD_TEST_PROFILE, WD_MARK_CURRENT);
  assert_row (fixture, WD_TEST_SETTINGS, WD_MARK_SKIPPED);
  assert_row (fixture, WD_TEST_PRIVACY, WD_MARK_AHEAD);
}

static void
test_current_stands_out (Fixture       *fixture,
                         gconstpointer  data)
{
  for (guint current = 0; current < WD_TEST_N_STEPS; current++)
    {
      g_autoptr(GPtrArray) rows = NULL;

      wd_tour_go_to (fixture->tour, current);
      update (fixture);

      rows = list_rows (fixture);
      g_assert_cmpuint (rows->len, ==, WD_TEST_N_STEPS);
      for (guint i = 0; i < rows->len; i++)
        g_assert_cmpint (gtk_widget_has_css_class (rows->pdata[i], "current"), ==, i == current);
    }
}

static void
test_activation (Fixture       *fixture,
                 gconstpointer  data)
{
  static const guint choices[] = { WD_TEST_SWITCH, WD_TEST_SIGN_IN, WD_TEST_ROW };

  update (fixture);
  wd_test_run_frames (fixture->list, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr(GPtrArray) rows = list_rows (fixture);

      g_assert_true (gtk_widget_activate (g_ptr_array_index (rows, choices[i])));
      g_assert_cmpuint (fixture->chosen, ==, choices[i]);
    }
}

/* The list keeps no tour alive, and survives the end of its own. */
static void
test_another_tour (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(WdTour) first = g_steal_pointer (&fixture->tour);
  g_autoptr(GPtrArray) rows = NULL;

  wd_tour_go_to (first, WD_TEST_ROW);
  wd_step_list_update (WD_STEP_LIST (fixture->list), wd_tour_get_view (first));

  fixture->tour = wd_test_tour_new (WD_STATE_ON, WD_TOUR_STATUS_LOADING);
  update (fixture);
  rows = list_rows (fixture);
  g_assert_cmpuint (rows->len, ==, WD_TEST_N_STEPS);
  assert_row (fixture, WD_TEST_SIGN_IN, WD_MARK_CURRENT);

  g_assert_finalize_object (g_steal_pointer (&first));
  g_assert_finalize_object (g_steal_pointer (&fixture->tour));
  g_assert_true (gtk_widget_activate (g_ptr_array_index (rows, WD_TEST_SWITCH)));
  g_assert_cmpuint (fixture->chosen, ==, WD_TEST_SWITCH);
  fixture->tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
}

static void
test_roles (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autofree char *name = NULL;
  GtkWidget *box;

  update (fixture);
  box = wd_test_find_type (fixture->list, GTK_TYPE_LIST_BOX);
  gtk_test_accessible_assert_role (box, GTK_ACCESSIBLE_ROLE_LIST);
  name = dup_name (box);
  g_assert_cmpuint (strlen (name), >, 2);

  rows = list_rows (fixture);
  for (guint i = 0; i < rows->len; i++)
    gtk_test_accessible_assert_role (rows->pdata[i], GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

#define add(path, function) \
  g_test_add ("/step-list/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("marks", test_marks);
  add ("current-stands-out", test_current_stands_out);
  add ("activation", test_activation);
  add ("another-tour", test_another_tour);
  add ("roles", test_roles);

  return wd_test_ui_run ();
}
