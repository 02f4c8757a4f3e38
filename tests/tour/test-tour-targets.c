/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tour-rows.h"

#define FIXTURE "good-2.xml"
#define PAGE "/kitchen?table=1"

/* The step with several targets. */
#define SUGAR 1

#define SEE_TARGET(document, target, state) \
  { EVENT_SEE, "sugar", document, WD_OUTCOME_FOUND, WD_STATE_##state, FALSE, WD_COVER_NONE, target }
#define SEE_BEHIND(document, state) \
  { EVENT_SEE, "sugar", document, WD_OUTCOME_FOUND, WD_STATE_##state, TRUE, WD_COVER_DIALOG, 0 }

#define AT_ROW { VISIT (PAGE, 1), SUGAR, STATUS (LOADING), 4000 }, \
               { SEE_TARGET (1, 0, ON), SUGAR, STATUS (POINTING), 0 }, \
               { ACT, SUGAR, STATUS (POINTING), 0 }, \
               { SEE_BEHIND (1, ON), SUGAR, STATUS (POINTING), 0 }, \
               { SEE_TARGET (1, 1, ON), SUGAR, STATUS (POINTING), 0 }
#define TURNED AT_ROW, \
               { SEE_TARGET (1, 1, OFF), SUGAR, STATUS (POINTING), 0 }, \
               { ELAPSE, SUGAR, STATUS (POINTING), 0 }
#define CLOSED TURNED, \
               { SEE_TARGET (1, 0, OFF), SUGAR, STATUS (SETTLING), 2000 }, \
               { ELAPSE, SUGAR, STATUS (CHECKING), 30000 }, \
               { VISIT (PAGE, 2), SUGAR, STATUS (CHECKING), 30000 }

static const Tour tours[] = {
  /* The switch of the dialog is as wanted, but the dialog may save only when it is closed. */
  { "open", { TURNED }, FIXTURE },
  { "kept", {
    CLOSED,
    { SEE_TARGET (2, 0, OFF), SUGAR, STATUS (CONFIRMING), 4000 },
    { ELAPSE, SUGAR, STATUS (CONFIRMING), 4000 },
    { SEE_TARGET (2, 0, OFF), SUGAR, STATUS (FINISHED), 0, 0, "on off seen" },
  }, FIXTURE },
  { "not-kept", {
    CLOSED,
    { SEE_TARGET (2, 0, ON), SUGAR, STATUS (CONFIRMING), 4000 },
    { ELAPSE, SUGAR, STATUS (CONFIRMING), 4000 },
    { SEE_TARGET (2, 0, ON), SUGAR, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
  }, FIXTURE },
  /* A switch that is turned in the fresh page, and not confirmed, proves nothing. */
  { "turned-while-read", {
    CLOSED,
    { SEE_TARGET (2, 0, ON), SUGAR, STATUS (CONFIRMING), 4000 },
    { SEE_TARGET (2, 1, ON), SUGAR, STATUS (CHECKING), 10000 },
    { SEE_TARGET (2, 1, OFF), SUGAR, STATUS (CHECKING), 10000 },
    { ELAPSE, SUGAR, STATUS (POINTING), 0, NOTICE (NOT_CONFIRMED) },
    { SEE_TARGET (2, 1, OFF), SUGAR, STATUS (POINTING), 0, NOTICE (NOT_CONFIRMED) },
    { ELAPSE, SUGAR, STATUS (POINTING), 0, NOTICE (NOT_CONFIRMED) },
  }, FIXTURE },
  { "only-the-dialog-tells", {
    CLOSED,
    { SEE_TARGET (2, 0, UNKNOWN), SUGAR, STATUS (CHECKING), 10000 },
    { SEE_TARGET (2, 1, OFF), SUGAR, STATUS (CHECKING), 10000 },
    { ELAPSE, SUGAR, STATUS (POINTING), 0, NOTICE (NOT_CONFIRMED) },
  }, FIXTURE },
  /* The row learns of it later than the dialog: nobody has turned anything back. */
  { "told-late", {
    TURNED,
    { SEE_TARGET (1, 0, ON), SUGAR, STATUS (POINTING), 0 },
    { SEE_TARGET (1, 0, OFF), SUGAR, STATUS (SETTLING), 2000 },
  }, FIXTURE },
  { "turned-back", {
    AT_ROW,
    { SEE_TARGET (1, 1, OFF), SUGAR, STATUS (POINTING), 0 },
    { SEE_TARGET (1, 1, ON), SUGAR, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
  }, FIXTURE },
  /* Another page at the same path. */
  { "elsewhere", {
    AT_ROW,
    { VISIT ("/kitchen?table=2", 2), 0, STATUS (READING), 0 },
    { VISIT ("/#kitchen/", 3), SUGAR, STATUS (LOADING), 4000 },
  }, FIXTURE },
};

/* What a target has opened is no obstacle on the way to the next, but is to be closed in the end. */
static void
test_opened (void)
{
  static const struct
  {
    Event event;
    WdObstacle obstacle;
    gboolean is_pointed_at;
  } cases[] = {
    { SEE_TARGET (1, 0, ON), WD_OBSTACLE_NONE, TRUE },
    { SEE_BEHIND (1, ON), WD_OBSTACLE_NONE, FALSE },
    { SEE_TARGET (1, 1, ON), WD_OBSTACLE_NONE, TRUE },
    { SEE_TARGET (1, 1, OFF), WD_OBSTACLE_QUESTION, FALSE },
    { SEE_BEHIND (1, OFF), WD_OBSTACLE_QUESTION, FALSE },
    { SEE_TARGET (1, 0, OFF), WD_OBSTACLE_NONE, FALSE },
  };
  g_autoptr(WdGuide) guide = load_fixture (FIXTURE);
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);

  visit (tour, PAGE, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%" G_GSIZE_FORMAT, i);
      play (tour, &cases[i].event);
      g_assert_cmpint (wd_tour_get_view (tour)->obstacle, ==, cases[i].obstacle);
      g_assert_cmpint (wd_tour_get_view (tour)->spot != NULL, ==, cases[i].is_pointed_at);
      g_assert_cmpuint (wd_tour_get_view (tour)->sighting.target, ==, cases[i].event.target);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add_tours ("/tour/targets/", tours, G_N_ELEMENTS (tours));
  g_test_add_func ("/tour/targets/opened", test_opened);

  return g_test_run ();
}
