/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-advice.h"
#include "wd-guide-library.h"

#include "wd-test-guide.h"
#include "wd-test-ui.h"

static const WdPlacement placements[] = {
  WD_PLACEMENT_NONE, WD_PLACEMENT_HERE, WD_PLACEMENT_ABOVE, WD_PLACEMENT_BELOW,
  WD_PLACEMENT_LEFT, WD_PLACEMENT_RIGHT,
};
static const WdCover covers[] = {
  WD_COVER_NONE, WD_COVER_COOKIES, WD_COVER_DIALOG, WD_COVER_CHAT, WD_COVER_OTHER,
};
static const WdReason reasons[] = {
  WD_REASON_WEAK, WD_REASON_SEVERAL, WD_REASON_HIDDEN, WD_REASON_FOLDED, WD_REASON_CHOICE,
  WD_REASON_FRAME, WD_REASON_OTHER,
};
static const WdState states[] = { WD_STATE_UNKNOWN, WD_STATE_OFF, WD_STATE_ON };

static WdAdvice
advise (WdTour      *tour,
        WdPlacement  placement)
{
  return wd_advice_find (wd_tour_get_view (tour), placement);
}

/* A setting is no switch on every page. */
static void
assert_fits_any (const char *text)
{
  g_assert_true (text == NULL || strstr (text, "witch") == NULL);
}

static void
assert_status (WdTour      *tour,
               WdPlacement  placement)
{
  WdAdvice advice = advise (tour, placement);

  wd_test_assert_sentence (advice.text);
  assert_fits_any (advice.text);
  assert_fits_any (advice.notice);
  wd_test_assert_icon (advice.icon);
  g_assert_true ((advice.label != NULL) == (advice.action != NULL));
}

static void
test_every_status (void)
{
  const char *texts[WD_TOUR_STATUS_FINISHED + 1];

  for (int status = WD_TOUR_STATUS_LOADING; status <= WD_TOUR_STATUS_FINISHED; status++)
    {
      g_autoptr(WdTour) off = wd_test_tour_new (WD_STATE_OFF, (WdTourStatus) status);
      g_autoptr(WdTour) on = wd_test_tour_new (WD_STATE_ON, (WdTourStatus) status);

      for (gsize i = 0; i < G_N_ELEMENTS (placements); i++)
        {
          assert_status (off, placements[i]);
          assert_status (on, placements[i]);
        }

      texts[status] = advise (off, WD_PLACEMENT_NONE).text;
      g_assert_null (advise (off, WD_PLACEMENT_NONE).notice);

      if (status == WD_TOUR_STATUS_POINTING || status == WD_TOUR_STATUS_SETTLING)
        g_assert_cmpstr (advise (on, WD_PLACEMENT_HERE).text, !=,
                         advise (off, WD_PLACEMENT_HERE).text);
    }

  wd_test_assert_distinct (texts, G_N_ELEMENTS (texts));
}

static void
test_every_sighting (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (placements); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (covers); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (states); k++)
        for (int enabled = FALSE; enabled <= TRUE; enabled++)
          for (int on = FALSE; on <= TRUE; on++)
            {
              g_autoptr(WdTour) tour = NULL;
              const WdSighting sighting = {
                .outcome = WD_OUTCOME_FOUND,
                .state = states[k],
                .enabled = enabled,
                .cover = covers[j],
                .rect.width = 1,
                .rect.height = 1,
              };

              tour = wd_test_tour_new (on ? WD_STATE_ON : WD_STATE_OFF, WD_TOUR_STATUS_SEARCHING);
              wd_test_tour_see (tour, &sighting);
              assert_status (tour, placements[i]);
            }
}

static const char *
get_pointing (WdTour      *tour,
              WdCover      cover,
              WdState      state,
              gboolean     enabled,
              WdPlacement  placement)
{
  const WdSighting sighting = {
    .outcome = WD_OUTCOME_FOUND,
    .state = state,
    .enabled = enabled,
    .cover = cover,
    .rect.width = 1,
    .rect.height = 1,
  };

  wd_test_tour_see (tour, &sighting);
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_POINTING);

  return advise (tour, placement).text;
}

/* A marked switch whose state is not told says why. */
static const char *
get_doubt (WdTour   *tour,
           WdReason  reason)
{
  const WdSighting sighting = {
    .outcome = WD_OUTCOME_FOUND, .reason = reason, .enabled = TRUE, .rect = { 0, 0, 1, 1 },
  };

  wd_test_tour_see (tour, &sighting);
  assert_status (tour, WD_PLACEMENT_HERE);

  return advise (tour, WD_PLACEMENT_HERE).text;
}

static void
test_pointing (void)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_SEARCHING);
  const char *texts[G_N_ELEMENTS (covers) + 8];
  gsize n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (covers); i++)
    texts[n++] = get_pointing (tour, covers[i], WD_STATE_ON, TRUE, WD_PLACEMENT_HERE);

  for (int placement = WD_PLACEMENT_ABOVE; placement <= WD_PLACEMENT_RIGHT; placement++)
    texts[n++] = get_pointing (tour, WD_COVER_NONE, WD_STATE_ON, TRUE, (WdPlacement) placement);

  texts[n++] = get_pointing (tour, WD_COVER_NONE, WD_STATE_ON, FALSE, WD_PLACEMENT_HERE);
  texts[n++] = get_pointing (tour, WD_COVER_NONE, WD_STATE_UNKNOWN, TRUE, WD_PLACEMENT_HERE);
  texts[n++] = get_doubt (tour, WD_REASON_CONTRADICTING);
  texts[n++] = get_doubt (tour, WD_REASON_RENAMED);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (texts));
  wd_test_assert_distinct (texts, n);
}

/* The advice for a link does not speak of a setting. */
static void
test_pointing_at_link (void)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
  g_autofree char *link = NULL;

  wd_test_tour_visit (tour, "/feed/");
  link = g_strdup (get_pointing (tour, WD_COVER_NONE, WD_STATE_UNKNOWN, TRUE, WD_PLACEMENT_HERE));
  wd_test_assert_sentence (link);

  wd_test_tour_visit (tour, WD_TEST_SWITCH_PATH);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    if (states[i] != WD_STATE_OFF)
      g_assert_cmpstr (get_pointing (tour, WD_COVER_NONE, states[i], TRUE, WD_PLACEMENT_HERE),
                       !=, link);
}

static void
test_abstaining (void)
{
  const char *texts[G_N_ELEMENTS (reasons)];

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      const WdSighting sighting = { WD_OUTCOME_ABSTAINED, reasons[i] };
      g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_SEARCHING);

      wd_test_tour_see (tour, &sighting);
      wd_tour_elapse (tour);
      g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_ABSTAINING);
      assert_status (tour, WD_PLACEMENT_NONE);
      texts[i] = advise (tour, WD_PLACEMENT_NONE).text;
    }

  wd_test_assert_distinct (texts, G_N_ELEMENTS (texts));
}

static void
test_reading (void)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_READING);

  g_assert_cmpint (wd_tour_get_view (tour)->step->kind, ==, WD_STEP_KIND_SIGN_IN);
  assert_status (tour, WD_PLACEMENT_NONE);
}

/* A dialog that a row of the guide has opened is no question, but is to be closed, too. */
static void
test_unconfirmed (void)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  WdGuide *guide = wd_guide_library_find (library, "chatgpt-model-training");
  g_autoptr(WdTour) tour = wd_tour_new (guide, wd_guide_get_service (guide)->origin);
  WdSighting sighting = {
    WD_OUTCOME_FOUND, .state = WD_STATE_ON, .enabled = TRUE, .rect = { 1, 2, 3, 4 }, .target = 1,
  };
  const char *texts[3];

  wd_tour_visit (tour, "https://chatgpt.com/settings/data-controls", 1);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(WdObservation) observation =
        wd_observation_new (1, "https://chatgpt.com/settings/data-controls", NULL, "switch",
                            &sighting);

      wd_tour_observe (tour, observation);
      assert_status (tour, WD_PLACEMENT_HERE);
      texts[i] = advise (tour, WD_PLACEMENT_HERE).text;

      /* The switch is turned; then a question covers the row. */
      sighting.state = WD_STATE_OFF;
      sighting.target = i == 0 ? 1 : 0;
      sighting.cover = i == 0 ? WD_COVER_NONE : WD_COVER_DIALOG;
    }

  wd_test_assert_distinct (texts, G_N_ELEMENTS (texts));
  g_assert_nonnull (strstr (texts[1], "Done"));
}

/* Where there is nothing to point at, the program offers to open where the step leads. */
static void
test_reading_open (void)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  WdGuide *guide = wd_guide_library_find (library, "chatgpt-model-training");
  g_autoptr(WdTour) tour = wd_tour_new (guide, wd_guide_get_service (guide)->origin);

  wd_tour_visit (tour, "https://chatgpt.com/auth/login", 1);
  g_assert_cmpstr (advise (tour, WD_PLACEMENT_NONE).action, !=, "tour.open");

  wd_tour_visit (tour, "https://chatgpt.com/", 2);
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_READING);
  g_assert_cmpstr (advise (tour, WD_PLACEMENT_NONE).action, ==, "tour.open");
}

/* Of a form, the last step says neither that something comes up by itself nor of a setting. */
static void
test_sent (void)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_SENT, WD_TOUR_STATUS_LOADING);
  const WdSighting nothing = { WD_OUTCOME_ABSENT };
  const char *texts[3];

  wd_test_tour_visit (tour, "/login");
  wd_tour_go_to (tour, WD_TEST_SWITCH);
  wd_test_tour_visit (tour, WD_TEST_SWITCH_PATH);
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_READING);
  assert_status (tour, WD_PLACEMENT_NONE);
  texts[0] = advise (tour, WD_PLACEMENT_NONE).text;
  texts[1] = "When you’ve done this, the next step comes up by itself.";

  wd_test_tour_visit (tour, "/mypreferences/d/categories/privacy");
  wd_tour_act (tour);
  wd_test_tour_visit (tour, WD_TEST_SWITCH_PATH);
  wd_test_tour_see (tour, &nothing);
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_SETTLING);
  assert_status (tour, WD_PLACEMENT_NONE);
  texts[2] = advise (tour, WD_PLACEMENT_NONE).text;

  wd_test_assert_distinct (texts, G_N_ELEMENTS (texts));
  g_assert_null (strstr (texts[0], "the setting"));
  g_assert_null (strstr (texts[2], "the setting"));
}

/* After a check that failed, the advice is neither that the switch is on nor to click it. */
static void
test_unchecked (void)
{
  g_autoptr(WdTour) on = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_POINTING);
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_CHECKING);

  wd_tour_fail_load (tour);
  wd_test_tour_see_state (tour, WD_STATE_OFF);
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_POINTING);
  assert_status (tour, WD_PLACEMENT_HERE);
  g_assert_cmpstr (advise (tour, WD_PLACEMENT_HERE).text, !=,
                   advise (on, WD_PLACEMENT_HERE).text);
}

/* The target of a page of which nothing was seen is not said to be missing. */
static void
test_unseen (void)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
  g_autofree char *unseen = NULL;
  const WdSighting nothing = { WD_OUTCOME_ABSENT };

  wd_test_tour_visit (tour, "/feed/");
  wd_tour_elapse (tour);
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_MISSING);
  g_assert_false (wd_tour_get_view (tour)->seen);
  assert_status (tour, WD_PLACEMENT_NONE);
  unseen = g_strdup (advise (tour, WD_PLACEMENT_NONE).text);

  wd_test_tour_see (tour, &nothing);
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_MISSING);
  g_assert_true (wd_tour_get_view (tour)->seen);
  g_assert_cmpstr (advise (tour, WD_PLACEMENT_NONE).text, !=, unseen);
}

static void
test_confirming (void)
{
  g_autoptr(WdTour) off = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_CONFIRMING);
  g_autoptr(WdTour) on = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_CONFIRMING);

  wd_test_tour_see_state (on, WD_STATE_ON);
  g_assert_cmpint (wd_tour_get_view (on)->status, ==, WD_TOUR_STATUS_CONFIRMING);
  assert_status (on, WD_PLACEMENT_NONE);
  g_assert_cmpstr (advise (off, WD_PLACEMENT_NONE).text, !=,
                   advise (on, WD_PLACEMENT_NONE).text);
}

static WdTour *
make_noticed (WdState  want,
              WdNotice notice)
{
  WdState other = want == WD_STATE_OFF ? WD_STATE_ON : WD_STATE_OFF;
  const WdSighting nothing = { WD_OUTCOME_ABSENT };
  WdTour *tour = wd_test_tour_new (want, notice == WD_NOTICE_SIGNED_OUT
                                           ? WD_TOUR_STATUS_POINTING
                                           : notice == WD_NOTICE_TURNED_BACK
                                               ? WD_TOUR_STATUS_SETTLING
                                               : WD_TOUR_STATUS_CHECKING);

  if (notice == WD_NOTICE_SIGNED_OUT || notice == WD_NOTICE_SIGNED_OUT_UNCHECKED)
    wd_test_tour_visit (tour, "/login");
  else if (notice == WD_NOTICE_NOT_REPEATED)
    {
      wd_test_tour_visit (tour, WD_TEST_SWITCH_PATH);
      wd_test_tour_see_state (tour, other);
      wd_test_tour_see_state (tour, want);
      wd_tour_elapse (tour);
    }
  else if (notice == WD_NOTICE_NOT_LOADED)
    wd_tour_fail_load (tour);
  else if (notice == WD_NOTICE_NOT_COMPLETE)
    {
      wd_test_tour_visit (tour, WD_TEST_SWITCH_PATH);
      wd_test_tour_see_state (tour, want);
      wd_tour_fail_load (tour);
    }
  else if (notice != WD_NOTICE_TURNED_BACK)
    wd_test_tour_visit (tour, WD_TEST_SWITCH_PATH);

  if (notice == WD_NOTICE_TURNED_BACK)
    {
      wd_tour_act (tour);
      wd_test_tour_see_state (tour, other);
    }

  if (notice == WD_NOTICE_NOT_CONFIRMED)
    {
      wd_test_tour_see (tour, &nothing);
      wd_tour_elapse (tour);
    }

  if (notice == WD_NOTICE_NOT_KEPT)
    {
      wd_test_tour_see_state (tour, other);
      wd_tour_elapse (tour);
      wd_test_tour_see_state (tour, other);
    }

  if (notice == WD_NOTICE_NOT_SETTLED)
    for (guint i = 0; i < 10; i++)
      wd_test_tour_see_state (tour, i % 2 == 0 ? want : other);

  g_assert_cmpint (wd_tour_get_view (tour)->notice, ==, notice);

  return tour;
}

static void
test_notices (void)
{
  const char *texts[WD_NOTICE_NOT_REPEATED + 1];

  for (int i = WD_NOTICE_SIGNED_OUT; i <= WD_NOTICE_NOT_REPEATED; i++)
    {
      g_autoptr(WdTour) off = make_noticed (WD_STATE_OFF, (WdNotice) i);
      g_autoptr(WdTour) on = make_noticed (WD_STATE_ON, (WdNotice) i);

      texts[i] = advise (off, WD_PLACEMENT_NONE).notice;
      wd_test_assert_sentence (texts[i]);
      wd_test_assert_sentence (advise (on, WD_PLACEMENT_NONE).notice);

      /* Notices that name the state name the right one. */
      g_assert_cmpint (g_strcmp0 (texts[i], advise (on, WD_PLACEMENT_NONE).notice) != 0, ==,
                       i == WD_NOTICE_TURNED_BACK || i == WD_NOTICE_NOT_KEPT);
    }

  wd_test_assert_distinct (texts + 1, G_N_ELEMENTS (texts) - 1);
}

/* Each obstacle has a text of its own, and the action that helps. */
static void
test_obstacles (void)
{
  static const struct {
    WdObstacle obstacle;
    const char *path;
    const char *action;
    WdSighting sighting;
  } rows[] = {
    { WD_OBSTACLE_COOKIES, "/login", "win.companion", { .obstacle = WD_OBSTACLE_COOKIES } },
    { WD_OBSTACLE_DIALOG, WD_TEST_SWITCH_PATH, NULL,
      { WD_OUTCOME_FOUND, .enabled = TRUE, .cover = WD_COVER_DIALOG } },
    { WD_OBSTACLE_CHAT, WD_TEST_SWITCH_PATH, NULL,
      { WD_OUTCOME_FOUND, .enabled = TRUE, .cover = WD_COVER_CHAT } },
    { WD_OBSTACLE_COVER, WD_TEST_SWITCH_PATH, NULL,
      { WD_OUTCOME_FOUND, .enabled = TRUE, .cover = WD_COVER_OTHER } },
    { WD_OBSTACLE_QUESTION, WD_TEST_SWITCH_PATH, NULL,
      { WD_OUTCOME_FOUND, .state = WD_STATE_OFF, .enabled = TRUE, .cover = WD_COVER_DIALOG } },
    { WD_OBSTACLE_CAPTCHA, "/login", "win.companion", { .obstacle = WD_OBSTACLE_CAPTCHA } },
    { WD_OBSTACLE_CODE, "/login", "win.companion", { .obstacle = WD_OBSTACLE_CODE } },
    { WD_OBSTACLE_CHALLENGE, "/checkpoint/x", "win.companion", { WD_OUTCOME_ABSENT } },
    { WD_OBSTACLE_JOIN, "/join", "tour.open", { WD_OUTCOME_ABSENT } },
    { WD_OBSTACLE_APP, "/app", "tour.open", { WD_OUTCOME_ABSENT } },
    { WD_OBSTACLE_MENU, "/in/somebody/", "tour.open",
      { WD_OUTCOME_ABSTAINED, WD_REASON_WEAK, .obstacle = WD_OBSTACLE_MENU } },
    { WD_OBSTACLE_DISABLED, WD_TEST_SWITCH_PATH, "tour.help",
      { WD_OUTCOME_FOUND, .state = WD_STATE_ON } },
    { WD_OBSTACLE_NOT_OFFERED, WD_TEST_SWITCH_PATH, "tour.help", { WD_OUTCOME_ABSENT } },
  };
  const char *texts[G_N_ELEMENTS (rows)];

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);

      wd_test_tour_visit (tour, rows[i].path);
      wd_test_tour_see (tour, &rows[i].sighting);
      if (rows[i].obstacle == WD_OBSTACLE_NOT_OFFERED || rows[i].obstacle == WD_OBSTACLE_MENU)
        wd_tour_elapse (tour);

      g_assert_cmpint (wd_tour_get_view (tour)->obstacle, ==, rows[i].obstacle);
      assert_status (tour, WD_PLACEMENT_NONE);
      texts[i] = advise (tour, WD_PLACEMENT_NONE).text;
      g_assert_cmpstr (advise (tour, WD_PLACEMENT_NONE).action, ==, rows[i].action);
    }

  wd_test_assert_distinct (texts, G_N_ELEMENTS (texts));
}

/* A page of the setting that was not shown is told otherwise than one without the switch. */
static void
test_led_away (void)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_SEARCHING);
  const WdSighting nothing = { WD_OUTCOME_ABSENT };
  const char *text;

  wd_test_tour_see (tour, &nothing);
  wd_tour_elapse (tour);
  text = advise (tour, WD_PLACEMENT_NONE).text;

  wd_test_tour_visit (tour, "/feed/");
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_AWAY);
  assert_status (tour, WD_PLACEMENT_NONE);
  g_assert_cmpstr (advise (tour, WD_PLACEMENT_NONE).text, !=, text);
  g_assert_cmpstr (advise (tour, WD_PLACEMENT_NONE).action, ==, "tour.help");
}

/* Each notice has one action; that of signing in, which is done in the page, is the own browser. */
static void
test_next_of_notices (void)
{
  static const char * const actions[] = {
    [WD_NOTICE_SIGNED_OUT] = "win.companion",
    [WD_NOTICE_SIGNED_OUT_UNCHECKED] = "win.companion",
    [WD_NOTICE_TURNED_BACK] = "page.reload",
    [WD_NOTICE_NOT_KEPT] = "win.companion",
    [WD_NOTICE_NOT_CONFIRMED] = "page.reload",
    [WD_NOTICE_NOT_LOADED] = "page.reload",
    [WD_NOTICE_NOT_COMPLETE] = "page.reload",
    [WD_NOTICE_NOT_SETTLED] = "page.reload",
    [WD_NOTICE_NOT_REPEATED] = "page.reload",
  };

  for (int i = WD_NOTICE_SIGNED_OUT; i <= WD_NOTICE_NOT_REPEATED; i++)
    {
      g_autoptr(WdTour) tour = make_noticed (WD_STATE_OFF, (WdNotice) i);

      g_assert_cmpstr (advise (tour, WD_PLACEMENT_HERE).action, ==, actions[i]);
    }
}

/* The person's own browser knows nothing of the practice site. */
static void
test_next_of_practice (void)
{
  g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_OFF);
  g_autoptr(WdTour) tour = wd_tour_new (guide, "practice://www.linkedin.com");

  wd_test_tour_visit (tour, "/login");
  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_READING);
  g_assert_null (advise (tour, WD_PLACEMENT_NONE).action);
}

/* While an error is in the place of the page, the notice is still shown, without an action. */
static void
test_failure (void)
{
  g_autoptr(WdTour) tour = make_noticed (WD_STATE_OFF, WD_NOTICE_NOT_LOADED);
  WdAdvice advice = wd_advice_for_failure (wd_tour_get_view (tour));

  wd_test_assert_sentence (advice.text);
  wd_test_assert_icon (advice.icon);
  g_assert_cmpstr (advice.notice, ==, advise (tour, WD_PLACEMENT_NONE).notice);
  g_assert_null (advice.action);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/advice/every-status", test_every_status);
  g_test_add_func ("/advice/every-sighting", test_every_sighting);
  g_test_add_func ("/advice/pointing", test_pointing);
  g_test_add_func ("/advice/pointing-at-link", test_pointing_at_link);
  g_test_add_func ("/advice/abstaining", test_abstaining);
  g_test_add_func ("/advice/reading", test_reading);
  g_test_add_func ("/advice/reading-open", test_reading_open);
  g_test_add_func ("/advice/unconfirmed", test_unconfirmed);
  g_test_add_func ("/advice/sent", test_sent);
  g_test_add_func ("/advice/unchecked", test_unchecked);
  g_test_add_func ("/advice/unseen", test_unseen);
  g_test_add_func ("/advice/confirming", test_confirming);
  g_test_add_func ("/advice/notices", test_notices);
  g_test_add_func ("/advice/obstacles", test_obstacles);
  g_test_add_func ("/advice/led-away", test_led_away);
  g_test_add_func ("/advice/next-of-notices", test_next_of_notices);
  g_test_add_func ("/advice/next-of-practice", test_next_of_practice);
  g_test_add_func ("/advice/failure", test_failure);

  return wd_test_ui_run ();
}
