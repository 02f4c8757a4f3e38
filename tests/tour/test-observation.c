/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-observation.h"

static void
test_copy (void)
{
  const WdSighting sighting = {
    .outcome = WD_OUTCOME_FOUND,
    .state = WD_STATE_ON,
    .enabled = TRUE,
    .cover = WD_COVER_DIALOG,
    .rect.x = 1.5,
    .rect.width = 20,
  };
  g_autoptr(WdObservation) first = wd_observation_new (7, "https://a.example/", "de", "switch",
                                                       &sighting);
  g_autoptr(WdObservation) copy = g_boxed_copy (WD_TYPE_OBSERVATION, first);

  g_assert_true (copy != first);
  g_assert_true (copy->uri != first->uri);
  g_assert_cmpuint (copy->document, ==, 7);
  g_assert_cmpstr (copy->uri, ==, "https://a.example/");
  g_assert_cmpstr (copy->language, ==, "de");
  g_assert_cmpstr (copy->step, ==, "switch");
  g_assert_cmpint (copy->sighting.cover, ==, WD_COVER_DIALOG);
  g_assert_cmpint (copy->sighting.state, ==, WD_STATE_ON);
  g_assert_cmpfloat_with_epsilon (copy->sighting.rect.x, 1.5, 1e-9);
}

static void
test_bare (void)
{
  const WdSighting sighting = { .outcome = WD_OUTCOME_ABSENT };
  g_autoptr(WdObservation) first = wd_observation_new (1, "https://a.example/", NULL, NULL,
                                                       &sighting);
  g_autoptr(WdObservation) copy = wd_observation_copy (first);

  g_assert_null (copy->language);
  g_assert_null (copy->step);
}

/* A rectangle keeps its place in the view whatever zooms the page, and has none in a view of a shape
 * that the page does not have yet.
 */
static void
test_map (void)
{
  static const struct { WdViewport page; double width, height, x, y, right, bottom; } rows[] = {
    { { 800, 600 }, 800, 600, 100, 200, 400, 240 },
    { { 640, 480 }, 800, 600, 125, 250, 500, 300 },
    { { 1600, 1200 }, 800, 600, 50, 100, 200, 120 },
    { { 267, 200 }, 800, 600, 299.6, 600, 1198.5, 720 },
    { { 800, 600 }, 700, 600 }, { { 800, 600 }, 800, 640 }, { { 640, 480 }, 780, 600 },
    { { 0, 0 }, 800, 600 }, { { 800, 600 }, 0, 600 },
  };
  const WdRect rect = { 100, 200, 300, 40 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      WdRect mapped = { 0 };

      g_assert_cmpint (wd_viewport_map (&rows[i].page, &rect, rows[i].width, rows[i].height, &mapped),
                       ==, rows[i].right > 0);
      g_assert_cmpfloat_with_epsilon (mapped.x, rows[i].x, 0.1);
      g_assert_cmpfloat_with_epsilon (mapped.y, rows[i].y, 0.1);
      g_assert_cmpfloat_with_epsilon (mapped.x + mapped.width, rows[i].right, 0.1);
      g_assert_cmpfloat_with_epsilon (mapped.y + mapped.height, rows[i].bottom, 0.1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/observation/copy", test_copy);
  g_test_add_func ("/observation/bare", test_bare);
  g_test_add_func ("/observation/map", test_map);

  return g_test_run ();
}
