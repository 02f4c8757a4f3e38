/* test-tour-text.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-text.h"

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
  WD_REASON_FRAME,
};
static const WdState states[] = { WD_STATE_UNKNOWN, WD_STATE_OFF, WD_STATE_ON };

static void
assert_status (WdTour      *tour,
               WdPlacement  placement)
{
  wd_test_assert_sentence (wd_tour_text_get_status (tour, placement));
  wd_test_assert_icon (wd_tour_text_get_icon (tour, placement));
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

      texts[status] = wd_tour_text_get_status (off, WD_PLACEMENT_NONE);
      g_assert_null (wd_tour_text_get_notice (off));

      if (status == WD_TOUR_STATUS_POINTING || status == WD_TOUR_STATUS_SETTLING)
        g_assert_cmpstr (wd_tour_text_get_status (on, WD_PLACEMENT_HERE), !=,
                         wd_tour_text_get_status (off, WD_PLACEMENT_HERE));
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
  g_assert_cmpint (wd_tour_get_status (tour), ==, WD_TOUR_STATUS_POINTING);

  return wd_tour_text_get_status (tour, placement);
}

static void
test_pointing (void)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_SEARCHING);
  const char *texts[G_N_ELEMENTS (covers) + 6];
  gsize n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (covers); i++)
    texts[n++] = get_pointing (tour, covers[i], WD_STATE_ON, TRUE, WD_PLACEMENT_HERE);

  for (int placement = WD_PLACEMENT_ABOVE; placement <= WD_PLACEMENT_RIGHT; placement++)
    texts[n++] = get_pointing (tour, WD_COVER_NONE, WD_STATE_ON, TRUE, (WdPlacement) placement);

  texts[n++] = get_pointing (tour, WD_COVER_NONE, WD_STATE_ON, FALSE, WD_PLACEMENT_HERE);
  texts[n++] = get_pointing (tour, WD_COVER_NONE, WD_STATE_UNKNOWN, TRUE, WD_PLACEMENT_HERE);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (texts));
  wd_test_assert_distinct (texts, n);
}

/* A target that only wants to be clicked is not spoken of as a switch. */
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
      g_assert_cmpint (wd_tour_get_status (tour), ==, WD_TOUR_STATUS_ABSTAINING);
      assert_status (tour, WD_PLACEMENT_NONE);
      texts[i] = wd_tour_text_get_status (tour, WD_PLACEMENT_NONE);
    }

  wd_test_assert_distinct (texts, G_N_ELEMENTS (texts));
}

static void
test_reading (void)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_READING);

  g_assert_cmpint (wd_step_get_kind (wd_tour_get_step (tour)), ==, WD_STEP_KIND_SIGN_IN);
  assert_status (tour, WD_PLACEMENT_NONE);
}

/* A check that was not brought to its end: neither “on” nor “click” would be true. */
static void
test_unchecked (void)
{
  g_autoptr(WdTour) on = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_POINTING);
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_CHECKING);

  wd_tour_fail_load (tour);
  wd_test_tour_see_state (tour, WD_STATE_OFF);
  g_assert_cmpint (wd_tour_get_status (tour), ==, WD_TOUR_STATUS_POINTING);
  assert_status (tour, WD_PLACEMENT_HERE);
  g_assert_cmpstr (wd_tour_text_get_status (tour, WD_PLACEMENT_HERE), !=,
                   wd_tour_text_get_status (on, WD_PLACEMENT_HERE));
}

/* What was not looked at is not said not to be there. */
static void
test_unseen (void)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
  g_autofree char *unseen = NULL;
  const WdSighting nothing = { WD_OUTCOME_ABSENT };

  wd_test_tour_visit (tour, "/feed/");
  wd_tour_elapse (tour);
  g_assert_cmpint (wd_tour_get_status (tour), ==, WD_TOUR_STATUS_MISSING);
  g_assert_false (wd_tour_has_seen (tour));
  assert_status (tour, WD_PLACEMENT_NONE);
  unseen = g_strdup (wd_tour_text_get_status (tour, WD_PLACEMENT_NONE));

  wd_test_tour_see (tour, &nothing);
  g_assert_cmpint (wd_tour_get_status (tour), ==, WD_TOUR_STATUS_MISSING);
  g_assert_true (wd_tour_has_seen (tour));
  g_assert_cmpstr (wd_tour_text_get_status (tour, WD_PLACEMENT_NONE), !=, unseen);
}

static void
test_confirming (void)
{
  g_autoptr(WdTour) off = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_CONFIRMING);
  g_autoptr(WdTour) on = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_CONFIRMING);

  wd_test_tour_see_state (on, WD_STATE_ON);
  g_assert_cmpint (wd_tour_get_status (on), ==, WD_TOUR_STATUS_CONFIRMING);
  assert_status (on, WD_PLACEMENT_NONE);
  g_assert_cmpstr (wd_tour_text_get_status (off, WD_PLACEMENT_NONE), !=,
                   wd_tour_text_get_status (on, WD_PLACEMENT_NONE));
}

static void
test_marks (void)
{
  const char *texts[WD_MARK_SKIPPED + 1];

  for (int mark = WD_MARK_AHEAD; mark <= WD_MARK_SKIPPED; mark++)
    {
      texts[mark] = wd_tour_text_get_mark ((WdMark) mark);
      g_assert_cmpuint (strlen (texts[mark]), >, 0);
    }

  wd_test_assert_distinct (texts, G_N_ELEMENTS (texts));
}

static void
test_position (void)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);

  for (guint i = 0; i < WD_TEST_N_STEPS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *all = g_strdup_printf ("%u", WD_TEST_N_STEPS);
      g_autofree char *position = NULL;

      wd_tour_go_to (tour, i);
      position = wd_tour_text_dup_position (tour);
      g_assert_nonnull (strstr (position, number));
      g_assert_true (strrchr (position, *all) > strstr (position, number) ||
                     i + 1 == WD_TEST_N_STEPS);
    }
}

/* The person's own as long as no page has named one. */
static void
test_language (void)
{
  static const struct {
    const char *locale;
    const char *language;
  } rows[] = {
    { "de_AT.UTF-8", "de" },
    { "pl", "pl" },
    { "sr_RS@latin", "sr" },
    { "C.UTF-8", NULL },
  };
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
  g_autofree char *locale = g_strdup (g_getenv ("LC_ALL"));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_setenv ("LC_ALL", rows[i].locale, TRUE);
      g_assert_cmpstr (wd_tour_text_get_language (tour), ==, rows[i].language);
    }

  g_setenv ("LC_ALL", "de_AT.UTF-8", TRUE);
  wd_test_tour_visit (tour, "/feed/");
  wd_test_tour_see_state (tour, WD_STATE_UNKNOWN);
  g_assert_cmpstr (wd_tour_text_get_language (tour), ==, "en");

  if (locale != NULL)
    g_setenv ("LC_ALL", locale, TRUE);
  else
    g_unsetenv ("LC_ALL");
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/tour-text/every-status", test_every_status);
  g_test_add_func ("/tour-text/every-sighting", test_every_sighting);
  g_test_add_func ("/tour-text/pointing", test_pointing);
  g_test_add_func ("/tour-text/pointing-at-link", test_pointing_at_link);
  g_test_add_func ("/tour-text/abstaining", test_abstaining);
  g_test_add_func ("/tour-text/reading", test_reading);
  g_test_add_func ("/tour-text/unchecked", test_unchecked);
  g_test_add_func ("/tour-text/unseen", test_unseen);
  g_test_add_func ("/tour-text/confirming", test_confirming);
  g_test_add_func ("/tour-text/marks", test_marks);
  g_test_add_func ("/tour-text/position", test_position);
  g_test_add_func ("/tour-text/language", test_language);

  return wd_test_ui_run ();
}
