/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-spotlight.h"

#include "wd-bubble.h"
#include "wd-test-picture.h"
#include "wd-test-ui.h"

/* Ring and arrow are drawn with a higher opacity than this, the dim with a lower one. */
#define STRONG 200

typedef struct
{
  GtkWindow *window;
  GtkWidget *under;
  GtkWidget *spotlight;
  WdSpotlight *self;
  guint n_shown;
} Fixture;

static void
show_cb (Fixture *fixture)
{
  fixture->n_shown++;
}

static void
add_action (Fixture *fixture)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) show = g_simple_action_new ("show", NULL);

  fixture->n_shown = 0;
  g_signal_connect_swapped (show, "activate", G_CALLBACK (show_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (show));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "tour", G_ACTION_GROUP (group));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  animated)
{
  GtkWidget *overlay = gtk_overlay_new ();

  wd_test_set_animated (animated != NULL);

  fixture->under = gtk_button_new ();
  fixture->spotlight = g_object_new (WD_TYPE_SPOTLIGHT, NULL);
  fixture->self = WD_SPOTLIGHT (g_object_ref (fixture->spotlight));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), fixture->under);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), fixture->spotlight);

  fixture->window = wd_test_window_new (overlay);
  add_action (fixture);
  wd_test_run_frames (overlay, 1);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->self);
}

static void
point_at (Fixture *fixture,
          float    x,
          float    y)
{
  const WdRect rect = { x, y, 60, 40 };
  const WdViewport viewport = { gtk_widget_get_width (fixture->spotlight),
                                gtk_widget_get_height (fixture->spotlight) };

  wd_spotlight_point_at (fixture->self, &rect, &viewport);
}

static gboolean
get_marks (Fixture         *fixture,
           graphene_rect_t *bounds)
{
  g_autoptr(WdTestPicture) picture = wd_test_picture_new (fixture->spotlight);

  return wd_test_picture_get_bounds (picture, STRONG, bounds);
}

static guchar
get_strongest (Fixture *fixture)
{
  g_autoptr(WdTestPicture) picture = wd_test_picture_new (fixture->spotlight);

  return wd_test_picture_get_strongest (picture);
}

static void
assert_ring_around (Fixture *fixture,
                    float    x,
                    float    y)
{
  g_autoptr(WdTestPicture) picture = wd_test_picture_new (fixture->spotlight);
  const graphene_rect_t target = GRAPHENE_RECT_INIT (x, y, 60, 40);
  graphene_rect_t bounds;
  guchar dim;

  g_assert_true (wd_test_picture_get_bounds (picture, STRONG, &bounds));
  g_assert_true (graphene_rect_contains_rect (&bounds, &target));
  g_assert_cmpfloat (graphene_rect_get_width (&bounds), <, 3 * 60);
  g_assert_cmpfloat (graphene_rect_get_height (&bounds), <, 3 * 40);

  for (int i = (int) x; i < (int) x + 60; i++)
    for (int j = (int) y; j < (int) y + 40; j++)
      g_assert_cmpint (wd_test_picture_get_opacity (picture, i, j), ==, 0);

  dim = wd_test_picture_get_opacity (picture, 0, 0);
  g_assert_cmpint (dim, >, 0);
  g_assert_cmpint (dim, <, 128);

  /* The dim has neither a gap nor a seam, from the soft edge of the ring to those of what lies below.
   */
  graphene_rect_inset (&bounds, -3, -3);
  for (int i = 0; i < gtk_widget_get_width (fixture->under); i++)
    for (int j = 0; j < gtk_widget_get_height (fixture->under); j++)
      if (!graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT (i, j)))
        g_assert_cmpint (ABS (wd_test_picture_get_opacity (picture, i, j) - dim), <=, 2);
}

static void
test_one_tick_late (Fixture       *fixture,
                    gconstpointer  data)
{
  g_assert_cmpint (get_strongest (fixture), ==, 0);

  point_at (fixture, 300, 200);
  wd_test_run_frames (fixture->spotlight, 1);
  g_assert_cmpint (get_strongest (fixture), ==, 0);
  g_assert_cmpint (wd_spotlight_get_placement (fixture->self), ==, WD_PLACEMENT_NONE);

  wd_test_run_frames (fixture->spotlight, 1);
  assert_ring_around (fixture, 300, 200);
  g_assert_cmpint (wd_spotlight_get_placement (fixture->self), ==, WD_PLACEMENT_HERE);

  /* Every rectangle of a series is drawn one frame late, and not only the first. */
  for (int i = 1; i <= 10; i++)
    {
      point_at (fixture, 300, 200 + i * 10);
      wd_test_run_frames (fixture->spotlight, 1);
      assert_ring_around (fixture, 300, 200 + (i - 1) * 10);
    }

  wd_test_run_frames (fixture->spotlight, 1);
  assert_ring_around (fixture, 300, 300);
}

static void
test_newest_counts (Fixture       *fixture,
                    gconstpointer  data)
{
  point_at (fixture, 100, 100);
  point_at (fixture, 300, 200);
  wd_test_run_frames (fixture->spotlight, 2);
  assert_ring_around (fixture, 300, 200);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  point_at (fixture, 300, 200);
  wd_spotlight_point_at (fixture->self, NULL, NULL);
  wd_test_run_frames (fixture->spotlight, 3);
  g_assert_cmpint (get_strongest (fixture), ==, 0);

  point_at (fixture, 300, 200);
  wd_test_run_frames (fixture->spotlight, 1);
  wd_spotlight_point_at (fixture->self, NULL, NULL);
  wd_test_run_frames (fixture->spotlight, 3);
  g_assert_cmpint (get_strongest (fixture), ==, 0);

  point_at (fixture, 300, 200);
  wd_test_run_frames (fixture->spotlight, 2);
  g_assert_cmpint (get_strongest (fixture), >=, STRONG);

  wd_spotlight_point_at (fixture->self, NULL, NULL);
  g_assert_cmpint (wd_spotlight_get_placement (fixture->self), ==, WD_PLACEMENT_NONE);
  wd_test_run_frames (fixture->spotlight, 1);
  g_assert_cmpint (get_strongest (fixture), ==, 0);
}

static void
test_placement (Fixture       *fixture,
                gconstpointer  data)
{
  const float width = gtk_widget_get_width (fixture->spotlight);
  const float height = gtk_widget_get_height (fixture->spotlight);
  const struct {
    float x, y;
    WdPlacement placement;
  } rows[] = {
    { 300, 200, WD_PLACEMENT_HERE },
    { 300, -500, WD_PLACEMENT_ABOVE },
    { 300, height + 500, WD_PLACEMENT_BELOW },
    { -500, 200, WD_PLACEMENT_LEFT },
    { width + 500, 200, WD_PLACEMENT_RIGHT },
    { -500, height + 500, WD_PLACEMENT_BELOW },
    { 0, 0, WD_PLACEMENT_HERE },
    { width - 60, height - 40, WD_PLACEMENT_HERE },
  };
  WdPlacement before = WD_PLACEMENT_NONE;
  guint count = 0;

  g_signal_connect_swapped (fixture->self, "placed", G_CALLBACK (wd_test_count_cb), &count);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      count = 0;
      point_at (fixture, rows[i].x, rows[i].y);
      wd_test_run_frames (fixture->spotlight, 2);

      g_assert_cmpint (wd_spotlight_get_placement (fixture->self), ==, rows[i].placement);
      g_assert_cmpuint (count, ==, rows[i].placement != before ? 1 : 0);
      before = rows[i].placement;
    }
}

static gboolean
is_at_rest (gpointer data)
{
  return get_strongest (data) >= STRONG;
}

/* The arrow stands at the edge behind which the target is, in line with it where possible. */
static void
test_arrow (Fixture       *fixture,
            gconstpointer  data)
{
  const float width = gtk_widget_get_width (fixture->spotlight);
  const float height = gtk_widget_get_height (fixture->spotlight);
  const struct {
    float x, y;
    float expected_x, expected_y;
  } rows[] = {
    { 200, -500, 230, 0 },
    { 200, height + 500, 230, height },
    { -500, 200, 0, 220 },
    { width + 500, 200, width, 220 },
    { width + 500, height + 500, width, height },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      graphene_rect_t bounds;
      graphene_point_t centre;

      point_at (fixture, rows[i].x, rows[i].y);
      wd_test_run_frames (fixture->spotlight, 2);
      wd_test_wait (is_at_rest, fixture, "the arrow");

      g_assert_true (get_marks (fixture, &bounds));
      graphene_rect_get_center (&bounds, &centre);
      g_assert_cmpfloat (ABS (centre.x - rows[i].expected_x), <, 60);
      g_assert_cmpfloat (ABS (centre.y - rows[i].expected_y), <, 60);
      g_assert_cmpfloat (bounds.origin.x, >, 0);
      g_assert_cmpfloat (bounds.origin.y, >, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <, width);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <, height);
    }
}

static gboolean
is_small_enough (gpointer data)
{
  gtk_widget_queue_resize (GTK_WIDGET (data));

  return gtk_widget_get_width (data) < 280;
}

static void
test_resize (Fixture       *fixture,
             gconstpointer  data)
{
  point_at (fixture, 250, 20);
  wd_test_run_frames (fixture->spotlight, 2);
  g_assert_cmpint (wd_spotlight_get_placement (fixture->self), ==, WD_PLACEMENT_HERE);

  /* Until the page has followed, nothing is pointed at. */
  gtk_window_set_default_size (fixture->window, 200, 400);
  wd_test_wait (is_small_enough, fixture->spotlight, "the window to become narrow");
  wd_test_run_frames (fixture->spotlight, 1);
  g_assert_cmpint (wd_spotlight_get_placement (fixture->self), ==, WD_PLACEMENT_NONE);
  g_assert_cmpint (get_strongest (fixture), ==, 0);

  point_at (fixture, 250, 20);
  wd_test_run_frames (fixture->spotlight, 2);
  g_assert_cmpint (wd_spotlight_get_placement (fixture->self), ==, WD_PLACEMENT_RIGHT);
}

static void
rush (Fixture *fixture,
      int      i)
{
  point_at (fixture, 300, i % 2 == 0 ? 100 : 400);
  wd_test_run_frames (fixture->spotlight, 1);
}

static void
test_fades_while_fast (Fixture       *fixture,
                       gconstpointer  animated)
{
  int i = 0;

  point_at (fixture, 300, 400);
  wd_test_run_frames (fixture->spotlight, 2);
  g_assert_cmpint (get_strongest (fixture), >=, STRONG);

  /* The first rectangle waits, and the second is far from it. */
  rush (fixture, i++);
  rush (fixture, i++);
  if (animated == NULL)
    g_assert_cmpint (get_strongest (fixture), ==, 0);

  while (get_strongest (fixture) > 0)
    {
      g_assert_cmpint (i, <, 1000);
      rush (fixture, i++);
    }

  /* The ring stays hidden as long as the rectangles jump. */
  for (int j = 0; j < 20; j++)
    rush (fixture, i++);
  g_assert_cmpint (get_strongest (fixture), ==, 0);
  g_assert_cmpint (wd_spotlight_get_placement (fixture->self), ==, WD_PLACEMENT_HERE);

  point_at (fixture, 300, 250);
  wd_test_wait (is_at_rest, fixture, "the ring to come back");
  wd_test_run_frames (fixture->spotlight, 1);
  assert_ring_around (fixture, 300, 250);
}

static void
test_slow_stays (Fixture       *fixture,
                 gconstpointer  data)
{
  for (int i = 0; i < 20; i++)
    {
      point_at (fixture, 300, 200 + i * 10);
      wd_test_run_frames (fixture->spotlight, 1);
      if (i > 0)
        g_assert_cmpint (get_strongest (fixture), >=, STRONG);
    }
}

static void
test_appears (Fixture       *fixture,
              gconstpointer  animated)
{
  graphene_rect_t first, later;

  point_at (fixture, 300, 200);
  wd_test_run_frames (fixture->spotlight, 2);
  g_assert_true (get_marks (fixture, &first));

  do
    {
      wd_test_run_frames (fixture->spotlight, 1);
      g_assert_true (get_marks (fixture, &later));
    }
  while (animated != NULL && later.size.width > first.size.width - 10);

  if (animated == NULL)
    g_assert_true (graphene_rect_equal (&first, &later));
  else
    g_assert_true (graphene_rect_contains_rect (&first, &later));
}

static void
test_takes_no_click (Fixture       *fixture,
                     gconstpointer  data)
{
  point_at (fixture, 300, 200);
  wd_test_run_frames (fixture->spotlight, 2);
  g_assert_cmpint (get_strongest (fixture), >=, STRONG);

  for (double x = 280; x < 380; x += 2)
    g_assert_true (gtk_widget_pick (GTK_WIDGET (fixture->window), x, 220, GTK_PICK_DEFAULT) ==
                   fixture->under);

  g_assert_false (gtk_widget_get_focusable (fixture->spotlight));
  gtk_test_accessible_assert_role (fixture->spotlight, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

/* The arrow is a button, and what lies beside it takes the click. */
static void
test_arrow_is_button (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *arrow = wd_test_find_type (fixture->spotlight, GTK_TYPE_BUTTON);
  GtkWidget *picked;
  graphene_rect_t bounds;
  graphene_point_t centre;

  g_assert_null (arrow);
  point_at (fixture, 200, 5000);
  wd_test_run_frames (fixture->spotlight, 3);
  wd_test_wait (is_at_rest, fixture, "the arrow");

  arrow = wd_test_find_action (fixture->spotlight, "tour.show");
  g_assert_true (gtk_widget_get_focusable (arrow));
  g_assert_true (gtk_widget_compute_bounds (arrow, GTK_WIDGET (fixture->window), &bounds));
  graphene_rect_get_center (&bounds, &centre);
  picked = gtk_widget_pick (GTK_WIDGET (fixture->window), centre.x, centre.y, GTK_PICK_DEFAULT);
  g_assert_true (picked == arrow || gtk_widget_is_ancestor (picked, arrow));
  g_assert_true (gtk_widget_pick (GTK_WIDGET (fixture->window),
                                  bounds.origin.x - 6, centre.y, GTK_PICK_DEFAULT) ==
                 fixture->under);

  wd_test_click (fixture->spotlight, "tour.show");
  g_assert_cmpuint (fixture->n_shown, ==, 1);
}

/* Whether the tail reaches out of the bubble on that side of it. */
static gboolean
has_tail (Fixture               *fixture,
          const graphene_rect_t *bubble,
          int                    distance)
{
  g_autoptr(WdTestPicture) picture = wd_test_picture_new (fixture->spotlight);
  int x = (int) (bubble->origin.x + bubble->size.width / 2);
  int y = distance < 0 ? (int) bubble->origin.y + distance
                       : (int) (bubble->origin.y + bubble->size.height) + distance;

  return wd_test_picture_get_opacity (picture, x, y) >= STRONG;
}

/* The tail turns to the ring when the bubble comes to another side of it. */
static void
test_tail (Fixture       *fixture,
           gconstpointer  data)
{
  const float bottom = gtk_widget_get_height (fixture->spotlight) - 40;
  const float heights[] = { bottom, 100, bottom };
  GtkWidget *bubble;

  wd_spotlight_set_words (fixture->self, "Click here", "1/6");
  for (gsize i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      graphene_rect_t bounds;
      gboolean below = heights[i] < bottom;

      point_at (fixture, 300, heights[i]);
      wd_test_run_frames (fixture->spotlight, 3);
      wd_test_wait (is_at_rest, fixture, "the ring");
      bubble = wd_test_find_type (fixture->spotlight, WD_TYPE_BUBBLE);
      g_assert_true (gtk_widget_compute_bounds (bubble, fixture->spotlight, &bounds));
      g_assert_cmpint (bounds.origin.y > heights[i], ==, below);
      g_assert_cmpint (has_tail (fixture, &bounds, -4), ==, below);
      g_assert_cmpint (has_tail (fixture, &bounds, 4), ==, !below);
    }
}

/* What is said beside the ring is all in view, over none of it, and takes no click; where there is
 * no such place, nothing is said.
 */
static void
test_bubble (Fixture       *fixture,
             gconstpointer  data)
{
  const float width = gtk_widget_get_width (fixture->spotlight);
  const float height = gtk_widget_get_height (fixture->spotlight);
  const WdRect rects[] = {
    { 300, 200, 60, 40 }, { 0, 0, 60, 40 }, { width - 60, height - 40, 60, 40 },
    { 0, 100, width, 40 }, { 0, height - 40, width, 40 }, { width / 2, 0, 40, height },
    { 0, -2000, 40, 4000 }, { 0, 0, width, height },
  };
  const WdViewport viewport = { width, height };
  const graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, width, height);
  GtkWidget *bubble;

  g_assert_null (wd_test_find_type (fixture->spotlight, WD_TYPE_BUBBLE));
  wd_spotlight_set_words (fixture->self, "Turn off here", "3/6");

  for (gsize i = 0; i < G_N_ELEMENTS (rects); i++)
    {
      const graphene_rect_t target = GRAPHENE_RECT_INIT (rects[i].x - 6, rects[i].y - 6,
                                                         rects[i].width + 12,
                                                         rects[i].height + 12);
      graphene_rect_t bounds;

      wd_spotlight_point_at (fixture->self, &rects[i], &viewport);
      wd_test_run_frames (fixture->spotlight, 3);
      bubble = wd_test_find_type (fixture->spotlight, WD_TYPE_BUBBLE);
      if (i == G_N_ELEMENTS (rects) - 1)
        {
          g_assert_null (bubble);
          continue;
        }

      g_assert_nonnull (wd_test_find_text (bubble, "Turn off here"));
      g_assert_nonnull (wd_test_find_text (bubble, "3/6"));
      g_assert_true (gtk_widget_compute_bounds (bubble, fixture->spotlight, &bounds));
      g_assert_true (graphene_rect_contains_rect (&view, &bounds));
      g_assert_false (graphene_rect_intersection (&target, &bounds, NULL));
      g_assert_true (gtk_widget_pick (GTK_WIDGET (fixture->window), bounds.origin.x + 9,
                                      bounds.origin.y + 9, GTK_PICK_DEFAULT) == fixture->under);
    }

  /* Without words there is no bubble. */
  wd_spotlight_set_words (fixture->self, NULL, "3/6");
  g_assert_null (wd_test_find_type (fixture->spotlight, WD_TYPE_BUBBLE));
}

#define add(path, function) \
  G_STMT_START { \
    g_test_add ("/spotlight/" path "/still", Fixture, NULL, set_up, function, tear_down); \
    g_test_add ("/spotlight/" path "/animated", Fixture, "animated", \
                set_up, function, tear_down); \
  } G_STMT_END

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("one-tick-late", test_one_tick_late);
  add ("newest-counts", test_newest_counts);
  add ("nothing", test_nothing);
  add ("placement", test_placement);
  add ("arrow", test_arrow);
  add ("resize", test_resize);
  add ("fades-while-fast", test_fades_while_fast);
  add ("slow-stays", test_slow_stays);
  add ("appears", test_appears);
  add ("takes-no-click", test_takes_no_click);
  add ("arrow-is-button", test_arrow_is_button);
  add ("bubble", test_bubble);
  add ("tail", test_tail);

  return wd_test_ui_run ();
}
