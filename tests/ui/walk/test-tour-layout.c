/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-layout.h"

#include "wd-test-ui.h"

typedef struct
{
  GtkWidget *box;
  GtkWidget *panel;
  GtkWidget *page;
} Fixture;

/* The children are about as large as the widgets of the program. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  fixture->panel = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  fixture->page = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (fixture->panel, 300, 200);
  gtk_widget_set_size_request (fixture->page, 200, 100);

  gtk_box_append (GTK_BOX (fixture->box), fixture->panel);
  gtk_box_append (GTK_BOX (fixture->box), fixture->page);
  gtk_widget_set_layout_manager (fixture->box, g_object_new (WD_TYPE_TOUR_LAYOUT, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->box);
}

static void
get_minimum (Fixture *fixture,
             int     *width,
             int     *height)
{
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, width, NULL, NULL, NULL);
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, -1, height, NULL, NULL, NULL);
}

static GdkRectangle
get_bounds (Fixture   *fixture,
            GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, fixture->box, &bounds));

  return (GdkRectangle) {
    (int) bounds.origin.x, (int) bounds.origin.y,
    (int) bounds.size.width, (int) bounds.size.height,
  };
}

/* Each child has its minimum size at least and lies inside, and they do not overlap. */
static void
allocate (Fixture *fixture,
          int      width,
          int      height)
{
  GtkWidget * const children[] = { fixture->panel, fixture->page };
  const GdkRectangle whole = { 0, 0, width, height };
  GdkRectangle first, second;

  gtk_widget_allocate (fixture->box, width, height, -1, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      GdkRectangle bounds = get_bounds (fixture, children[i]);
      GdkRectangle inside;
      int min_width, min_height;

      gtk_widget_get_size_request (children[i], &min_width, &min_height);
      g_assert_cmpint (bounds.width, >=, min_width);
      g_assert_cmpint (bounds.height, >=, min_height);
      g_assert_true (gdk_rectangle_intersect (&whole, &bounds, &inside));
      g_assert_true (gdk_rectangle_equal (&inside, &bounds));
    }

  first = get_bounds (fixture, fixture->panel);
  second = get_bounds (fixture, fixture->page);
  g_assert_false (gdk_rectangle_intersect (&first, &second, NULL));
}

static void
test_every_size (Fixture       *fixture,
                 gconstpointer  data)
{
  int min_width, min_height;

  get_minimum (fixture, &min_width, &min_height);
  g_assert_cmpint (min_width, <=, 360);
  g_assert_cmpint (min_height, <=, 480);

  for (int width = min_width; width < 1600; width += 20)
    for (int height = min_height; height < 1200; height += 40)
      allocate (fixture, width, height);
}

static void
test_wide (Fixture       *fixture,
           gconstpointer  data)
{
  GdkRectangle panel, page;

  allocate (fixture, 1200, 800);
  panel = get_bounds (fixture, fixture->panel);
  page = get_bounds (fixture, fixture->page);

  g_assert_cmpint (panel.height, ==, 800);
  g_assert_cmpint (page.x, >, panel.x);
  g_assert_cmpint (page.width, >, panel.width);
  g_assert_cmpint (page.height, ==, 800);

  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  allocate (fixture, 1200, 800);

  /* From right to left, the layout is mirrored. */
  g_assert_cmpint (get_bounds (fixture, fixture->panel).x, ==,
                     1200 - panel.width);
  g_assert_cmpint (get_bounds (fixture, fixture->page).x, ==, 0);
  g_assert_cmpint (get_bounds (fixture, fixture->page).width, ==, page.width);
}

/* The panel grows with the text and with its content, until the page would have too little room. */
static void
test_large_text (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct {
    int dpi;
    int minimum;
    int width;
    int panel;
  } rows[] = {
    { 96, 300, 1100, 360 }, { 120, 300, 1100, 450 }, { 144, 300, 1100, 540 },
    { 96, 400, 1100, 400 }, { 144, 600, 1100, 600 }, { 144, 300, 990, 990 },
    { 96, 300, 820, 360 }, { 96, 300, 819, 819 },
  };
  GtkSettings *settings = gtk_widget_get_settings (fixture->box);
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_object_set (settings, "gtk-xft-dpi", rows[i].dpi * 1024, NULL);
      gtk_widget_set_size_request (fixture->panel, rows[i].minimum, 200);
      gtk_widget_queue_resize (fixture->box);
      allocate (fixture, rows[i].width, 800);
      g_assert_cmpint (get_bounds (fixture, fixture->panel).width, ==, rows[i].panel);
    }

  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GdkRectangle panel, page;

  allocate (fixture, 360, 640);
  panel = get_bounds (fixture, fixture->panel);
  page = get_bounds (fixture, fixture->page);

  g_assert_cmpint (panel.width, ==, 360);
  g_assert_cmpint (page.width, ==, 360);
  g_assert_cmpint (page.y, ==, 0);
  g_assert_cmpint (page.y + page.height, ==, panel.y);
  g_assert_cmpint (page.height, >, panel.height);
}

static void
test_minimum (Fixture       *fixture,
              gconstpointer  data)
{
  int width, height;

  get_minimum (fixture, &width, &height);
  allocate (fixture, width, height);

  gtk_widget_set_size_request (fixture->page, 350, 400);
  get_minimum (fixture, &width, &height);
  g_assert_cmpint (width, ==, 350);
  g_assert_cmpint (height, ==, 600);
  allocate (fixture, width, height);

  gtk_widget_set_size_request (fixture->panel, 355, 300);
  get_minimum (fixture, &width, &height);
  g_assert_cmpint (width, ==, 355);
  g_assert_cmpint (height, ==, 700);
  allocate (fixture, width, height);
}

#define add(path, function) \
  g_test_add ("/tour-layout/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("every-size", test_every_size);
  add ("wide", test_wide);
  add ("large-text", test_large_text);
  add ("narrow", test_narrow);
  add ("minimum", test_minimum);

  return wd_test_ui_run ();
}
