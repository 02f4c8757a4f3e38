/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tour-fixture.h"

typedef enum
{
  SPOT_NONE,
  SPOT_TARGET,
  SPOT_REMEDY,
} Spot;

typedef struct
{
  const char *name;
  const char *path;
  gboolean patience_over;
  WdTourStatus status;
  WdObstacle obstacle;
  Spot spot;
  WdSighting sighting;
} Row;

#define STATUS(status) WD_TOUR_STATUS_##status
#define STOPPED_BY(obstacle) WD_OBSTACLE_##obstacle
#define FOUND(...) { .outcome = WD_OUTCOME_FOUND, .state = WD_STATE_ON, .rect.x = 1, __VA_ARGS__ }
#define USABLE(...) FOUND (.enabled = TRUE, __VA_ARGS__)
#define ABSENT(...) { .outcome = WD_OUTCOME_ABSENT, __VA_ARGS__ }
#define COVER(cover_) .cover = WD_COVER_##cover_
#define OBSTACLE(obstacle_) .obstacle = WD_OBSTACLE_##obstacle_, .remedy.x = 2

static const Row rows[] = {
  { "nothing", "/kitchen/cups", FALSE, STATUS (POINTING), STOPPED_BY (NONE), SPOT_TARGET,
    USABLE (.cover = WD_COVER_NONE) },
  { "disabled", "/kitchen/cups", FALSE, STATUS (POINTING), STOPPED_BY (DISABLED), SPOT_TARGET,
    FOUND (.enabled = FALSE) },
  { "dialog", "/kitchen/cups", FALSE, STATUS (POINTING), STOPPED_BY (DIALOG), SPOT_NONE,
    USABLE (COVER (DIALOG)) },
  { "dialog-over-disabled", "/kitchen/cups", FALSE, STATUS (POINTING), STOPPED_BY (DIALOG),
    SPOT_NONE, FOUND (COVER (DIALOG)) },
  { "chat", "/kitchen/cups", FALSE, STATUS (POINTING), STOPPED_BY (CHAT), SPOT_NONE,
    USABLE (COVER (CHAT)) },
  { "other", "/kitchen/cups", FALSE, STATUS (POINTING), STOPPED_BY (COVER), SPOT_NONE,
    USABLE (COVER (OTHER)) },
  { "cookies", "/kitchen/cups", FALSE, STATUS (POINTING), STOPPED_BY (COOKIES), SPOT_REMEDY,
    USABLE (COVER (COOKIES), OBSTACLE (COOKIES)) },
  { "cookies-without-a-remedy", "/kitchen/cups", FALSE, STATUS (POINTING), STOPPED_BY (COOKIES),
    SPOT_NONE, USABLE (COVER (COOKIES)) },
  { "beside", "/kitchen/cups", FALSE, STATUS (POINTING), STOPPED_BY (NONE), SPOT_TARGET,
    USABLE (OBSTACLE (COOKIES)) },
  { "captcha-beside", "/kitchen/cups", FALSE, STATUS (POINTING), STOPPED_BY (NONE), SPOT_TARGET,
    USABLE (OBSTACLE (CAPTCHA)) },
  { "dialog-and-cookies", "/kitchen/cups", FALSE, STATUS (POINTING), STOPPED_BY (DIALOG), SPOT_NONE,
    USABLE (COVER (DIALOG), OBSTACLE (COOKIES)) },
  { "searching", "/kitchen/cups", FALSE, STATUS (SEARCHING), STOPPED_BY (NONE), SPOT_NONE,
    ABSENT (.reason = WD_REASON_NONE) },
  { "not-offered", "/kitchen/cups", TRUE, STATUS (MISSING), STOPPED_BY (NOT_OFFERED), SPOT_NONE,
    ABSENT (.reason = WD_REASON_NONE) },
  { "only-missing", "/kitchen", TRUE, STATUS (MISSING), STOPPED_BY (NONE), SPOT_NONE,
    ABSENT (.reason = WD_REASON_NONE) },
  { "cookies-in-place-of-it", "/kitchen/cups", TRUE, STATUS (MISSING), STOPPED_BY (COOKIES),
    SPOT_REMEDY, ABSENT (OBSTACLE (COOKIES)) },
  { "captcha-in-place-of-it", "/kitchen/cups", FALSE, STATUS (SEARCHING), STOPPED_BY (CAPTCHA),
    SPOT_NONE, ABSENT (OBSTACLE (CAPTCHA)) },
  { "doubt", "/kitchen/cups", TRUE, STATUS (ABSTAINING), STOPPED_BY (NONE), SPOT_NONE,
    { .outcome = WD_OUTCOME_ABSTAINED, .reason = WD_REASON_FOLDED } },
  { "sign-in", "/enter", FALSE, STATUS (READING), STOPPED_BY (NONE), SPOT_NONE,
    ABSENT (.reason = WD_REASON_NONE) },
  { "sign-in-cookies", "/enter", FALSE, STATUS (READING), STOPPED_BY (COOKIES), SPOT_REMEDY,
    ABSENT (OBSTACLE (COOKIES)) },
  { "sign-in-code", "/enter", FALSE, STATUS (READING), STOPPED_BY (CODE), SPOT_NONE,
    ABSENT (OBSTACLE (CODE)) },
  { "challenge", "/door/x", FALSE, STATUS (READING), STOPPED_BY (CHALLENGE), SPOT_NONE,
    ABSENT (.reason = WD_REASON_NONE) },
  { "challenge-is-captcha", "/door/x", FALSE, STATUS (READING), STOPPED_BY (CAPTCHA), SPOT_NONE,
    ABSENT (OBSTACLE (CAPTCHA)) },
  { "challenge-off-the-path", "/riddle", FALSE, STATUS (AWAY), STOPPED_BY (CHALLENGE), SPOT_NONE,
    ABSENT (.reason = WD_REASON_NONE) },
  { "join", "/fence", FALSE, STATUS (AWAY), STOPPED_BY (JOIN), SPOT_NONE,
    ABSENT (.reason = WD_REASON_NONE) },
  { "app", "/spoon", FALSE, STATUS (AWAY), STOPPED_BY (APP), SPOT_NONE,
    ABSENT (.reason = WD_REASON_NONE) },
  { "elsewhere", "/garden", FALSE, STATUS (AWAY), STOPPED_BY (NONE), SPOT_NONE,
    ABSENT (.reason = WD_REASON_NONE) },
};

static void
see (WdTour           *tour,
     guint             document,
     const WdSighting *sighting)
{
  WdStep *step = wd_tour_get_view (tour)->step;
  const char *id = step->target != NULL ? step->id : NULL;
  g_autoptr(WdObservation) observation = wd_observation_new (document, ORIGIN "/", NULL, id,
                                                             sighting);

  wd_tour_observe (tour, observation);
}

static Spot
get_spot (WdTour *tour)
{
  const WdRect *rect = wd_tour_get_view (tour)->spot;

  if (rect == NULL)
    return SPOT_NONE;

  return rect->x < 1.5 ? SPOT_TARGET : SPOT_REMEDY;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);

  visit (tour, row->path, 1);
  see (tour, 1, &row->sighting);
  if (row->patience_over)
    wd_tour_elapse (tour);

  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, row->status);
  g_assert_cmpint (wd_tour_get_view (tour)->obstacle, ==, row->obstacle);
  g_assert_cmpint (get_spot (tour), ==, row->spot);
}

static void
count_cb (WdTour *tour,
          guint  *n)
{
  (*n)++;
}

/* That something has come into the way, or gone, is told; that it has moved is only taken in. */
static void
test_changes (void)
{
  const WdSighting nothing = { .outcome = WD_OUTCOME_ABSENT };
  WdSighting cookies = { .obstacle = WD_OBSTACLE_COOKIES, .remedy.x = 2 };
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);
  guint n_changed = 0;

  visit (tour, "/enter", 1);
  see (tour, 1, &nothing);
  g_signal_connect (tour, "changed", G_CALLBACK (count_cb), &n_changed);
  see (tour, 1, &cookies);
  g_assert_cmpuint (n_changed, ==, 1);
  cookies.remedy.x = 3;
  see (tour, 1, &cookies);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpfloat_with_epsilon (wd_tour_get_view (tour)->spot->x, 3, 1e-9);
  see (tour, 1, &nothing);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_null (wd_tour_get_view (tour)->spot);
}

/* What this account was seen to have is not said not to be offered to it. */
static void
test_offered (void)
{
  const WdSighting nothing = { .outcome = WD_OUTCOME_ABSENT };
  const WdSighting on = { .outcome = WD_OUTCOME_FOUND, .state = WD_STATE_ON, .enabled = TRUE };
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);

  visit (tour, "/kitchen/cups", 1);
  wd_tour_elapse (tour);
  /* Nothing was seen at all. */
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_MISSING);
  g_assert_cmpint (wd_tour_get_view (tour)->obstacle, ==, WD_OBSTACLE_NONE);

  see (tour, 1, &on);
  visit (tour, "/kitchen/cups", 2);
  see (tour, 2, &nothing);
  wd_tour_elapse (tour);
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_MISSING);
  g_assert_cmpint (wd_tour_get_view (tour)->obstacle, ==, WD_OBSTACLE_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/tour/obstacle/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/tour/obstacle/changes", test_changes);
  g_test_add_func ("/tour/obstacle/offered", test_offered);

  return g_test_run ();
}
