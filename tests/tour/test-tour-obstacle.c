/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tour-rows.h"

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
  WdTourStatus status;
  WdObstacle obstacle;
  Spot spot;
  WdSighting sighting;
  gboolean patience_over;
} ObstacleRow;

#define CUPS "/kitchen/cups"
#define ROW(name, path, status_, obstacle_, spot_, ...) \
  { name, path, WD_TOUR_STATUS_##status_, WD_OBSTACLE_##obstacle_, SPOT_##spot_, __VA_ARGS__ }
#define NOTHING { .outcome = WD_OUTCOME_ABSENT }
#define FOUND(...) { .outcome = WD_OUTCOME_FOUND, .state = WD_STATE_ON, .rect.x = 1, __VA_ARGS__ }
#define OFF(...) \
  { .outcome = WD_OUTCOME_FOUND, .state = WD_STATE_OFF, .enabled = TRUE, __VA_ARGS__ }
#define USABLE(...) FOUND (.enabled = TRUE, __VA_ARGS__)
#define ABSENT(...) { .outcome = WD_OUTCOME_ABSENT, __VA_ARGS__ }
#define COVER(cover_) .cover = WD_COVER_##cover_
#define OBSTACLE(obstacle_) .obstacle = WD_OBSTACLE_##obstacle_, .remedy.x = 2

static const ObstacleRow rows[] = {
  ROW ("nothing", CUPS, POINTING, NONE, TARGET, USABLE (COVER (NONE))),
  ROW ("disabled", CUPS, POINTING, DISABLED, TARGET, FOUND (.enabled = FALSE)),
  ROW ("dialog", CUPS, POINTING, DIALOG, NONE, USABLE (COVER (DIALOG))),
  ROW ("dialog-over-disabled", CUPS, POINTING, DIALOG, NONE, FOUND (COVER (DIALOG))),
  ROW ("chat", CUPS, POINTING, CHAT, NONE, USABLE (COVER (CHAT))),
  ROW ("other", CUPS, POINTING, COVER, NONE, USABLE (COVER (OTHER))),
  ROW ("dialog-beside", CUPS, POINTING, NONE, TARGET, USABLE (COVER (BESIDE))),
  ROW ("question", CUPS, POINTING, QUESTION, NONE, OFF (COVER (DIALOG))),
  ROW ("cookies-over-off", CUPS, POINTING, COOKIES, REMEDY,
       OFF (COVER (COOKIES), OBSTACLE (COOKIES))),
  ROW ("cookies", CUPS, POINTING, COOKIES, REMEDY, USABLE (COVER (COOKIES), OBSTACLE (COOKIES))),
  ROW ("cookies-without-a-remedy", CUPS, POINTING, COOKIES, NONE, USABLE (COVER (COOKIES))),
  ROW ("beside", CUPS, POINTING, NONE, TARGET, USABLE (OBSTACLE (COOKIES))),
  ROW ("captcha-beside", CUPS, POINTING, NONE, TARGET, USABLE (OBSTACLE (CAPTCHA))),
  ROW ("dialog-and-cookies", CUPS, POINTING, DIALOG, NONE,
       USABLE (COVER (DIALOG), OBSTACLE (COOKIES))),
  ROW ("searching", CUPS, SEARCHING, NONE, NONE, NOTHING),
  ROW ("not-offered", CUPS, MISSING, NOT_OFFERED, NONE, NOTHING, .patience_over = TRUE),
  ROW ("only-missing", "/kitchen", MISSING, NONE, NONE, NOTHING, .patience_over = TRUE),
  ROW ("cookies-in-place-of-it", CUPS, MISSING, COOKIES, REMEDY,
       ABSENT (OBSTACLE (COOKIES)), .patience_over = TRUE),
  ROW ("captcha-in-place-of-it", CUPS, SEARCHING, CAPTCHA, NONE, ABSENT (OBSTACLE (CAPTCHA))),
  ROW ("signed-out", "/kitchen", SEARCHING, SIGNED_OUT, NONE, ABSENT (OBSTACLE (SIGNED_OUT))),
  ROW ("signed-out-at-sign-in", "/enter", READING, NONE, NONE, ABSENT (OBSTACLE (SIGNED_OUT))),
  ROW ("doubt", CUPS, ABSTAINING, NONE, NONE,
       { .outcome = WD_OUTCOME_ABSTAINED, .reason = WD_REASON_FOLDED }, .patience_over = TRUE),
  ROW ("menu-while-searching", "/kitchen", SEARCHING, NONE, NONE, ABSENT (OBSTACLE (MENU))),
  ROW ("menu", "/kitchen", ABSTAINING, MENU, REMEDY,
       { .outcome = WD_OUTCOME_ABSTAINED, .reason = WD_REASON_WEAK, OBSTACLE (MENU) },
       .patience_over = TRUE),
  ROW ("menu-beside", CUPS, POINTING, NONE, TARGET, USABLE (OBSTACLE (MENU))),
  ROW ("sign-in", "/enter", READING, NONE, NONE, NOTHING),
  ROW ("sign-in-cookies", "/enter", READING, COOKIES, REMEDY, ABSENT (OBSTACLE (COOKIES))),
  ROW ("sign-in-code", "/enter", READING, CODE, NONE, ABSENT (OBSTACLE (CODE))),
  ROW ("challenge", "/door/x", READING, CHALLENGE, NONE, NOTHING),
  ROW ("challenge-is-captcha", "/door/x", READING, CAPTCHA, NONE, ABSENT (OBSTACLE (CAPTCHA))),
  ROW ("challenge-off-the-path", "/riddle", AWAY, CHALLENGE, NONE, NOTHING),
  ROW ("join", "/fence", AWAY, JOIN, NONE, NOTHING),
  ROW ("app", "/spoon", AWAY, APP, NONE, NOTHING),
  ROW ("elsewhere", "/garden", AWAY, NONE, NONE, NOTHING),
};

static void
see (WdTour           *tour,
     guint             document,
     const WdSighting *sighting)
{
  WdStep *step = wd_tour_get_view (tour)->step;
  const char *id = step->targets->len > 0 ? step->id : NULL;
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
  const ObstacleRow *row = data;
  g_autoptr(WdTour) tour = make_tour ();

  visit (tour, row->path, 1);
  see (tour, 1, &row->sighting);
  if (row->patience_over)
    wd_tour_elapse (tour);

  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, row->status);
  g_assert_cmpint (wd_tour_get_view (tour)->obstacle, ==, row->obstacle);
  g_assert_cmpint (get_spot (tour), ==, row->spot);
}

/* An obstacle that comes or goes emits “changed”; one that only moves does not. */
static void
test_changes (void)
{
  const WdSighting nothing = NOTHING;
  WdSighting cookies = { .obstacle = WD_OBSTACLE_COOKIES, .remedy.x = 2 };
  g_autoptr(WdTour) tour = make_tour ();
  guint n_changed = 0;

  visit (tour, "/enter", 1);
  see (tour, 1, &nothing);
  g_signal_connect (tour, "changed", G_CALLBACK (count_changed_cb), &n_changed);
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

/* Once the switch was seen, it is not said any more that the account may not have it. */
static void
test_offered (void)
{
  const WdSighting nothing = NOTHING;
  const WdSighting on = { .outcome = WD_OUTCOME_FOUND, .state = WD_STATE_ON, .enabled = TRUE };
  g_autoptr(WdTour) tour = make_tour ();

  visit (tour, "/kitchen/cups", 1);
  wd_tour_elapse (tour);
  /* The page has sent no observation. */
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_MISSING);
  g_assert_cmpint (wd_tour_get_view (tour)->obstacle, ==, WD_OBSTACLE_NONE);

  see (tour, 1, &on);
  visit (tour, "/kitchen/cups", 2);
  see (tour, 2, &nothing);
  wd_tour_elapse (tour);
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_MISSING);
  g_assert_cmpint (wd_tour_get_view (tour)->obstacle, ==, WD_OBSTACLE_NONE);
}

/* Whoever asks for the page of the setting and is shown another page of the way may not have the
 * setting. What a person does leads nobody away. */
static void
test_led_away (void)
{
  static const struct {
    const char *name;
    Event events[7];
    WdObstacle obstacle;
    guint current;
  } cases[] = {
    { "in the same document", { VISIT (CUPS, 1), VISIT ("/kitchen", 1) },
      WD_OBSTACLE_NOT_OFFERED, CUP },
    { "to another document", { VISIT ("/kitchen", 1), VISIT (CUPS, 1), VISIT ("/kitchen", 2) },
      WD_OBSTACLE_NOT_OFFERED, CUP },
    { "by a click", { VISIT ("/kitchen", 1), ACT, VISIT (CUPS, 1), VISIT ("/kitchen", 1) },
      WD_OBSTACLE_NOT_OFFERED, CUP },
    { "further on", { VISIT (CUPS, 1), VISIT ("/kitchen", 2), VISIT ("/kitchen/pots", 3) },
      WD_OBSTACLE_NOT_OFFERED, CUP },
    { "without the switch having come", { VISIT (CUPS, 1), SEE (1, "cup", ABSENT, UNKNOWN),
                                          VISIT ("/kitchen", 1) },
      WD_OBSTACLE_NOT_OFFERED, CUP },
    { "by the person", { VISIT (CUPS, 1), ACT, VISIT ("/kitchen", 2) },
      WD_OBSTACLE_NONE, KITCHEN },
    { "after the switch", { VISIT (CUPS, 1), SEE (1, "cup", FOUND, ON), VISIT ("/kitchen", 2) },
      WD_OBSTACLE_NONE, KITCHEN },
    { "after a switch without a state", { VISIT (CUPS, 1), SEE (1, "cup", FOUND, UNKNOWN),
                                          VISIT ("/kitchen", 2) },
      WD_OBSTACLE_NONE, KITCHEN },
    { "to sign in", { VISIT (CUPS, 1), VISIT ("/enter", 2), VISIT ("/kitchen", 3) },
      WD_OBSTACLE_NONE, KITCHEN },
    { "to an obstacle", { VISIT (CUPS, 1), VISIT ("/fence", 2) }, WD_OBSTACLE_JOIN, CUP },
    { "elsewhere", { VISIT (CUPS, 1), VISIT ("/garden", 2) }, WD_OBSTACLE_NONE, CUP },
    { "then on by the person", { VISIT (CUPS, 1), VISIT ("/kitchen", 2), ACT,
                                 VISIT ("/kitchen", 3) },
      WD_OBSTACLE_NONE, CUP },
    { "then back", { VISIT (CUPS, 1), VISIT ("/kitchen", 2), GO_TO (KITCHEN) },
      WD_OBSTACLE_NONE, KITCHEN },
    { "then there after all", { VISIT (CUPS, 1), VISIT ("/kitchen", 2), VISIT (CUPS, 3),
                                SEE (3, "cup", FOUND, ON) },
      WD_OBSTACLE_NONE, CUP },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(WdTour) tour = make_tour ();

      g_test_message ("%s", cases[i].name);
      for (const Event *event = cases[i].events; event->type != EVENT_NONE; event++)
        play (tour, event);
      g_assert_cmpint (wd_tour_get_view (tour)->obstacle, ==, cases[i].obstacle);
      g_assert_cmpuint (wd_tour_get_view (tour)->current, ==, cases[i].current);
    }
}

static void
test_missed (void)
{
  g_autoptr(WdTour) tour = make_tour ();
  g_autofree char *verdict = NULL;

  visit (tour, CUPS, 1);
  visit (tour, "/kitchen", 2);
  wd_tour_skip (tour);
  verdict = dup_verdict (tour);
  g_assert_cmpstr (verdict, ==, "unknown unknown missed");
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
  g_test_add_func ("/tour/obstacle/led-away", test_led_away);
  g_test_add_func ("/tour/obstacle/missed", test_missed);

  return g_test_run ();
}
