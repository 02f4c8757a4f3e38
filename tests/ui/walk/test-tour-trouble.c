/* test-tour-trouble.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-text.h"

#include "wd-test-guide.h"
#include "wd-test-ui.h"
#include "wd-tour-next.h"

static void
assert_status (WdTour      *tour,
               WdPlacement  placement)
{
  wd_test_assert_sentence (wd_tour_text_get_status (tour, placement));
  wd_test_assert_icon (wd_tour_text_get_icon (tour, placement));
}

static WdTour *
make_noticed (WdState      want,
              WdTourNotice notice)
{
  WdState other = want == WD_STATE_OFF ? WD_STATE_ON : WD_STATE_OFF;
  const WdSighting nothing = { WD_OUTCOME_ABSENT };
  WdTour *tour = wd_test_tour_new (want, notice == WD_TOUR_NOTICE_SIGNED_OUT
                                           ? WD_TOUR_STATUS_POINTING
                                           : notice == WD_TOUR_NOTICE_TURNED_BACK
                                               ? WD_TOUR_STATUS_SETTLING
                                               : WD_TOUR_STATUS_CHECKING);

  if (notice == WD_TOUR_NOTICE_SIGNED_OUT || notice == WD_TOUR_NOTICE_SIGNED_OUT_UNCHECKED)
    wd_test_tour_visit (tour, "/login");
  else if (notice == WD_TOUR_NOTICE_NOT_LOADED)
    wd_tour_fail_load (tour);
  else if (notice != WD_TOUR_NOTICE_TURNED_BACK)
    wd_test_tour_visit (tour, WD_TEST_SWITCH_PATH);

  if (notice == WD_TOUR_NOTICE_TURNED_BACK)
    wd_test_tour_see_state (tour, other);

  if (notice == WD_TOUR_NOTICE_NOT_CONFIRMED)
    {
      wd_test_tour_see (tour, &nothing);
      wd_tour_elapse (tour);
    }

  if (notice == WD_TOUR_NOTICE_NOT_KEPT)
    {
      wd_test_tour_see_state (tour, other);
      wd_tour_elapse (tour);
      wd_test_tour_see_state (tour, other);
    }

  if (notice == WD_TOUR_NOTICE_NOT_SETTLED)
    for (guint i = 0; i < 10; i++)
      wd_test_tour_see_state (tour, i % 2 == 0 ? want : other);

  g_assert_cmpint (wd_tour_get_notice (tour), ==, notice);

  return tour;
}

static void
test_notices (void)
{
  const char *texts[WD_TOUR_NOTICE_NOT_SETTLED + 1];

  for (int i = WD_TOUR_NOTICE_SIGNED_OUT; i <= WD_TOUR_NOTICE_NOT_SETTLED; i++)
    {
      g_autoptr(WdTour) off = make_noticed (WD_STATE_OFF, (WdTourNotice) i);
      g_autoptr(WdTour) on = make_noticed (WD_STATE_ON, (WdTourNotice) i);

      texts[i] = wd_tour_text_get_notice (off);
      wd_test_assert_sentence (texts[i]);
      wd_test_assert_sentence (wd_tour_text_get_notice (on));

      /* What names the state names the right one. */
      g_assert_cmpint (g_strcmp0 (texts[i], wd_tour_text_get_notice (on)) != 0, ==,
                       i == WD_TOUR_NOTICE_TURNED_BACK || i == WD_TOUR_NOTICE_NOT_KEPT);
    }

  wd_test_assert_distinct (texts + 1, G_N_ELEMENTS (texts) - 1);
}

/* What is said of each thing that can stop the person, and what is offered then. */
static void
test_hindrances (void)
{
  static const struct {
    WdHindrance hindrance;
    const char *path;
    const char *action;
    WdSighting sighting;
  } rows[] = {
    { WD_HINDRANCE_COOKIES, "/login", "win.companion", { .obstacle = WD_OBSTACLE_COOKIES } },
    { WD_HINDRANCE_DIALOG, WD_TEST_SWITCH_PATH, NULL,
      { WD_OUTCOME_FOUND, .enabled = TRUE, .cover = WD_COVER_DIALOG } },
    { WD_HINDRANCE_CHAT, WD_TEST_SWITCH_PATH, NULL,
      { WD_OUTCOME_FOUND, .enabled = TRUE, .cover = WD_COVER_CHAT } },
    { WD_HINDRANCE_COVER, WD_TEST_SWITCH_PATH, NULL,
      { WD_OUTCOME_FOUND, .enabled = TRUE, .cover = WD_COVER_OTHER } },
    { WD_HINDRANCE_CAPTCHA, "/login", "win.companion", { .obstacle = WD_OBSTACLE_CAPTCHA } },
    { WD_HINDRANCE_CODE, "/login", "win.companion", { .obstacle = WD_OBSTACLE_CODE } },
    { WD_HINDRANCE_CHALLENGE, "/checkpoint/x", "win.companion", { WD_OUTCOME_ABSENT } },
    { WD_HINDRANCE_JOIN, "/join", "tour.open", { WD_OUTCOME_ABSENT } },
    { WD_HINDRANCE_APP, "/app", "tour.open", { WD_OUTCOME_ABSENT } },
    { WD_HINDRANCE_DISABLED, WD_TEST_SWITCH_PATH, "tour.help",
      { WD_OUTCOME_FOUND, .state = WD_STATE_ON } },
    { WD_HINDRANCE_NOT_OFFERED, WD_TEST_SWITCH_PATH, "tour.help", { WD_OUTCOME_ABSENT } },
  };
  const char *texts[G_N_ELEMENTS (rows)];

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
      WdTourNext next;

      wd_test_tour_visit (tour, rows[i].path);
      wd_test_tour_see (tour, &rows[i].sighting);
      if (rows[i].hindrance == WD_HINDRANCE_NOT_OFFERED)
        wd_tour_elapse (tour);

      g_assert_cmpint (wd_tour_get_hindrance (tour), ==, rows[i].hindrance);
      assert_status (tour, WD_PLACEMENT_NONE);
      texts[i] = wd_tour_text_get_hindrance (tour);
      g_assert_cmpstr (wd_tour_text_get_status (tour, WD_PLACEMENT_NONE), ==, texts[i]);

      next = wd_tour_next_find (tour, WD_PLACEMENT_NONE);
      g_assert_cmpstr (next.action, ==, rows[i].action);
      g_assert_true ((next.label != NULL) == (next.action != NULL));
    }

  wd_test_assert_distinct (texts, G_N_ELEMENTS (texts));
}

/* Each thing that can go wrong has one thing to do next. To sign in is done in the page. */
static void
test_next_of_notices (void)
{
  static const char * const actions[] = {
    [WD_TOUR_NOTICE_SIGNED_OUT] = "win.companion",
    [WD_TOUR_NOTICE_SIGNED_OUT_UNCHECKED] = "win.companion",
    [WD_TOUR_NOTICE_TURNED_BACK] = "page.reload",
    [WD_TOUR_NOTICE_NOT_KEPT] = "win.companion",
    [WD_TOUR_NOTICE_NOT_CONFIRMED] = "page.reload",
    [WD_TOUR_NOTICE_NOT_LOADED] = "page.reload",
    [WD_TOUR_NOTICE_NOT_SETTLED] = "page.reload",
  };

  for (int i = WD_TOUR_NOTICE_SIGNED_OUT; i <= WD_TOUR_NOTICE_NOT_SETTLED; i++)
    {
      g_autoptr(WdTour) tour = make_noticed (WD_STATE_OFF, (WdTourNotice) i);

      g_assert_cmpstr (wd_tour_next_find (tour, WD_PLACEMENT_HERE).action, ==, actions[i]);
    }
}

/* The person's own browser knows nothing of the practice site. */
static void
test_next_of_practice (void)
{
  g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_OFF);
  g_autoptr(WdTour) tour = wd_tour_new (guide, "practice://www.linkedin.com");

  wd_test_tour_visit (tour, "/login");
  g_assert_cmpint (wd_tour_get_status (tour), ==, WD_TOUR_STATUS_READING);
  g_assert_false (wd_tour_next_can_go_out (tour));
  g_assert_null (wd_tour_next_find (tour, WD_PLACEMENT_NONE).action);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/tour-trouble/notices", test_notices);
  g_test_add_func ("/tour-trouble/hindrances", test_hindrances);
  g_test_add_func ("/tour-trouble/next-of-notices", test_next_of_notices);
  g_test_add_func ("/tour-trouble/next-of-practice", test_next_of_practice);

  return wd_test_ui_run ();
}
