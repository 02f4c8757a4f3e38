/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-heading.h"

#include "wd-test-ui.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *children[3];
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->children[0] = gtk_button_new_with_label ("Before");
  fixture->children[1] = wd_heading_new ("A heading", GTK_JUSTIFY_LEFT);
  fixture->children[2] = gtk_button_new_with_label ("After");
  for (gsize i = 0; i < G_N_ELEMENTS (fixture->children); i++)
    gtk_box_append (GTK_BOX (box), fixture->children[i]);
  fixture->window = wd_test_window_new (box);
  wd_test_run_frames (box, 1);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *heading = g_object_ref (fixture->children[1]);

  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (heading);
}

static void
move (Fixture          *fixture,
      GtkDirectionType  direction,
      gsize             expected)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), direction);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->children[expected]);
}

/* The Tab key comes to it and leaves it, both ways. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  gtk_widget_grab_focus (fixture->children[0]);

  move (fixture, GTK_DIR_TAB_FORWARD, 1);
  move (fixture, GTK_DIR_TAB_FORWARD, 2);
  move (fixture, GTK_DIR_TAB_BACKWARD, 1);
  move (fixture, GTK_DIR_TAB_BACKWARD, 0);
}

static void
count_cb (guint *n_moves)
{
  (*n_moves)++;
}

/* Given the focus once more, it is read once more. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_moves = 0;

  g_signal_connect_swapped (fixture->window, "notify::focus-widget", G_CALLBACK (count_cb),
                            &n_moves);

  for (guint i = 0; i < 2; i++)
    {
      n_moves = 0;
      g_assert_true (gtk_widget_grab_focus (fixture->children[1]));
      g_assert_cmpuint (n_moves, >, 0);
      g_assert_true (gtk_window_get_focus (fixture->window) == fixture->children[1]);
    }
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (fixture->children[1]);

  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "A heading");
  g_assert_nonnull (wd_test_find_text (fixture->children[1], "A heading"));

  wd_heading_set_label (WD_HEADING (accessible), "Another");
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "Another");
  g_assert_nonnull (wd_test_find_text (fixture->children[1], "Another"));
}

/* A heading that is in no window cannot have the focus. */
static void
test_apart (void)
{
  g_autoptr(GtkWidget) heading = g_object_ref_sink (wd_heading_new ("", GTK_JUSTIFY_CENTER));

  g_assert_false (gtk_widget_grab_focus (heading));
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add ("/heading/tab", Fixture, NULL, set_up, test_tab, tear_down);
  g_test_add ("/heading/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/heading/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add_func ("/heading/apart", test_apart);

  return wd_test_ui_run ();
}
