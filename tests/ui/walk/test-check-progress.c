/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-check-progress.h"

#include "wd-test-guide.h"
#include "wd-test-ui.h"

typedef struct
{
  GtkWidget *progress;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  wd_test_set_animated (FALSE);
  fixture->progress = g_object_new (WD_TYPE_CHECK_PROGRESS, NULL);
  g_object_ref_sink (fixture->progress);
  fixture->window = wd_test_window_new (fixture->progress);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->progress);
}

static void
show (Fixture      *fixture,
      WdTourStatus  status)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, status);

  wd_check_progress_update (WD_CHECK_PROGRESS (fixture->progress), wd_tour_get_view (tour));
}

static double
get_fraction (Fixture *fixture)
{
  GtkWidget *bar = adw_bin_get_child (ADW_BIN (fixture->progress));

  return gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar));
}

static void
test_visible (Fixture       *fixture,
              gconstpointer  data)
{
  for (int status = WD_TOUR_STATUS_LOADING; status <= WD_TOUR_STATUS_FINISHED; status++)
    {
      show (fixture, (WdTourStatus) status);
      g_assert_cmpint (gtk_widget_get_visible (fixture->progress), ==,
                       status == WD_TOUR_STATUS_SETTLING || status == WD_TOUR_STATUS_CHECKING ||
                       status == WD_TOUR_STATUS_CONFIRMING);
    }
}

/* Each stage begins beyond the end of the one before, also without animations. */
static void
test_stages (Fixture       *fixture,
             gconstpointer  data)
{
  double before = -1;

  for (int status = WD_TOUR_STATUS_SETTLING; status <= WD_TOUR_STATUS_CONFIRMING; status++)
    {
      show (fixture, (WdTourStatus) status);
      g_assert_cmpfloat (get_fraction (fixture), >, before);
      before = get_fraction (fixture);
      wd_test_run_frames (fixture->progress, 3);
      g_assert_cmpfloat_with_epsilon (get_fraction (fixture), before, 1e-9);
    }
}

static void
test_moves (Fixture       *fixture,
            gconstpointer  data)
{
  double before;

  wd_test_set_animated (TRUE);
  show (fixture, WD_TOUR_STATUS_CONFIRMING);
  before = get_fraction (fixture);
  wd_test_run_frames (fixture->progress, 5);
  g_assert_cmpfloat (get_fraction (fixture), >, before);
  g_assert_cmpfloat (get_fraction (fixture), <=, 1);

  /* An update with the same stage does not begin it anew. */
  before = get_fraction (fixture);
  show (fixture, WD_TOUR_STATUS_CONFIRMING);
  g_assert_cmpfloat (get_fraction (fixture), >=, before);
}

#define add(path, function) \
  g_test_add ("/check-progress/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("visible", test_visible);
  add ("stages", test_stages);
  add ("moves", test_moves);

  return wd_test_ui_run ();
}
