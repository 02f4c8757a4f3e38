/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-field.h"

#include "wd-test-ui.h"

#define WIDTH 360
#define HEIGHT 480

typedef struct
{
  GtkWindow *window;
  GtkWidget *scroller;
  WdField *field;
} Fixture;

static void
append_space (GtkWidget *box)
{
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_BOX, "height-request", 3 * HEIGHT, NULL));
}

/* The field is in the middle of what scrolls. */
static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = gtk_list_box_new ();

  self->field = g_object_new (WD_TYPE_FIELD, "title", "Your Name", NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->field));
  append_space (box);
  gtk_box_append (GTK_BOX (box), list);
  append_space (box);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
  self->window = wd_test_window_new (self->scroller);
  gtk_window_set_default_size (self->window, WIDTH, HEIGHT);
  wd_test_run_frames (self->scroller, 5);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (self->window);
}

static gboolean
is_in_view (Fixture *self)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (self->field), self->scroller, &bounds));

  return bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (self->scroller);
}

/* The title, the entry and what is missing come into view, from above and from below. */
static void
test_demand (Fixture       *self,
             gconstpointer  data)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_set_value (adjustment, data != NULL ? gtk_adjustment_get_upper (adjustment) : 0);
  wd_test_run_frames (self->scroller, 3);
  g_assert_false (is_in_view (self));

  wd_field_demand (self->field, "The letter needs your name. Enter it first.");
  wd_test_run_frames (self->scroller, 20);
  g_assert_true (is_in_view (self));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         GTK_WIDGET (self->field)));
}

#define add(path, data) \
  g_test_add ("/field/" path, Fixture, data, set_up, test_demand, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("demand/from-above", NULL);
  add ("demand/from-below", GINT_TO_POINTER (TRUE));

  return wd_test_ui_run ();
}
