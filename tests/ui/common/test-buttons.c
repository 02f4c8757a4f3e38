/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-buttons.h"

#include "wd-test-ui.h"

#define N_BUTTONS 3

typedef struct
{
  GtkWidget *box;
  GtkWidget *buttons[N_BUTTONS];
  graphene_rect_t places[N_BUTTONS];
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char * const labels[N_BUTTONS] = { "Back", "Skip", "I Have Checked It Myself" };

  fixture->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_layout_manager (fixture->box, g_object_new (WD_TYPE_BUTTONS_LAYOUT, NULL));
  for (guint i = 0; i < N_BUTTONS; i++)
    {
      fixture->buttons[i] = gtk_button_new_with_label (labels[i]);
      gtk_box_append (GTK_BOX (fixture->box), fixture->buttons[i]);
    }
  wd_buttons_wrap (fixture->box);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->box);
}

/* Gives the buttons so much width, and the height that they then ask for. */
static void
allocate (Fixture *fixture,
          int      width)
{
  graphene_rect_t whole;
  int height;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (fixture->box, width, height, -1, NULL);
  graphene_rect_init (&whole, 0, 0, width, height);

  for (guint i = 0; i < N_BUTTONS; i++)
    {
      int minimum;

      g_assert_true (gtk_widget_compute_bounds (fixture->buttons[i], fixture->box,
                                                &fixture->places[i]));
      gtk_widget_measure (fixture->buttons[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                          NULL, NULL);
      g_assert_cmpfloat (fixture->places[i].size.width, >=, minimum);
      g_assert_true (graphene_rect_contains_rect (&whole, &fixture->places[i]));
      for (guint j = 0; j < i; j++)
        g_assert_false (graphene_rect_intersection (&fixture->places[i], &fixture->places[j],
                                                    NULL));
    }
}

static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  int natural;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  allocate (fixture, natural + 60);
  for (guint i = 1; i < N_BUTTONS; i++)
    {
      g_assert_cmpfloat (fixture->places[i].origin.x, >, fixture->places[i - 1].origin.x);
      g_assert_true (fixture->places[i].origin.y <= 0);
    }

  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  allocate (fixture, natural + 60);
  for (guint i = 1; i < N_BUTTONS; i++)
    g_assert_cmpfloat (fixture->places[i].origin.x, <, fixture->places[i - 1].origin.x);
}

/* Where not even words of their own fit beside each other, the buttons stand below each other. */
static void
test_column (Fixture       *fixture,
             gconstpointer  data)
{
  int minimum;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  allocate (fixture, minimum);
  for (guint i = 1; i < N_BUTTONS; i++)
    {
      g_assert_true (fixture->places[i].origin.x <= 0);
      g_assert_cmpfloat (fixture->places[i].origin.y, >, fixture->places[i - 1].origin.y);
    }
}

static void
test_every_width (Fixture       *fixture,
                  gconstpointer  data)
{
  int minimum;

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  for (int width = minimum; width < 5 * minimum; width += 7)
    allocate (fixture, width);

  gtk_widget_set_visible (fixture->buttons[1], FALSE);
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >, 0);
}

/* A screen reader is given the words as they are shown, once, also when they change. */
static void
test_name (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *button = fixture->buttons[0];

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_button_set_label (GTK_BUTTON (button), "_Go On");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)))), ==,
                   "Go On");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Go On");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (button),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

#define add(path, function) \
  g_test_add ("/buttons/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("row", test_row);
  add ("column", test_column);
  add ("every-width", test_every_width);
  add ("name", test_name);

  return wd_test_ui_run ();
}
