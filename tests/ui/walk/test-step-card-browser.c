/* test-step-card-browser.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-step-card.h"

#include "wd-origin.h"
#include "wd-test-guide.h"
#include "wd-test-ui.h"
#include "wd-tour-text.h"

typedef struct
{
  GtkWidget *card;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  wd_test_set_animated (FALSE);

  fixture->card = g_object_new (WD_TYPE_STEP_CARD, NULL);
  g_object_ref_sink (fixture->card);
  fixture->window = wd_test_window_new (fixture->card);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->card);
}

static void
show (Fixture     *fixture,
      WdTour      *tour,
      WdPlacement  placement)
{
  wd_step_card_update (WD_STEP_CARD (fixture->card), tour, placement);
}

/* Another way is offered beside the page, not before it, and also while no page can be shown. */
static void
test_own_browser (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_READING);

  show (fixture, tour, WD_PLACEMENT_NONE);
  g_assert_nonnull (wd_test_find_action (fixture->card, "win.companion"));

  wd_step_card_set_failed (WD_STEP_CARD (fixture->card), TRUE);
  show (fixture, tour, WD_PLACEMENT_NONE);
  g_assert_nonnull (wd_test_find_action (fixture->card, "win.companion"));
}

/* The person's own browser is offered at every step, unless it is only practice. Where to sign in,
 * it is said why, and at the switch what happens next.
 */
static void
test_companion (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
  g_autofree char *origin = wd_origin_for_practice (wd_tour_get_origin (tour));
  g_autoptr(WdTour) practice = wd_tour_new (wd_tour_get_guide (tour), origin);

  for (guint i = 0; i < WD_TEST_N_STEPS; i++)
    {
      const char *note;

      wd_tour_go_to (tour, i);
      note = wd_tour_text_get_note (tour);
      show (fixture, tour, WD_PLACEMENT_NONE);
      g_assert_nonnull (wd_test_find_action (fixture->card, "win.companion"));
      g_assert_cmpint (note != NULL, ==, i == WD_TEST_SIGN_IN || i == WD_TEST_SWITCH);
      if (note != NULL)
        g_assert_nonnull (wd_test_find_text (fixture->card, note));
    }

  show (fixture, practice, WD_PLACEMENT_NONE);
  g_assert_null (wd_test_find_action (fixture->card, "win.companion"));
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add ("/step-card/own-browser", Fixture, NULL, set_up, test_own_browser, tear_down);
  g_test_add ("/step-card/companion", Fixture, NULL, set_up, test_companion, tear_down);

  return g_test_run ();
}
