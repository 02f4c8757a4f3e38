/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-walk.h"

#include "wd-heading.h"
#include "wd-origin.h"
#include "wd-test-program.h"
#include "wd-test-ui.h"

#define CLICK(selector) "document.querySelector ('" selector "').click ()"

typedef struct
{
  WdTestWalk *walk;
  WdTestStep step;
  WdTourStatus status;
  WdPlacement placement;
} Goal;

/* The script that leads from each step to the next; the last turns the switch. */
static const char * const ways[] = {
  [WD_TEST_SIGN_IN] = CLICK ("#sign-in button"),
  [WD_TEST_PROFILE] = CLICK ("a.person"),
  [WD_TEST_SETTINGS] = CLICK ("footer [href=\"/mypreferences/d/\"]"),
  [WD_TEST_PRIVACY] = CLICK ("[href=\"/mypreferences/d/categories/privacy\"]"),
  [WD_TEST_ROW] = CLICK ("[href=\"" WD_TEST_SWITCH_PATH "\"]"),
  [WD_TEST_SWITCH] = CLICK (".track"),
};

static void
resource_load_started_cb (WdTestWalk        *self,
                          WebKitWebResource *resource,
                          WebKitURIRequest  *request)
{
  g_ptr_array_add (self->requests, g_strdup (webkit_uri_request_get_uri (request)));
}

void
wd_test_walk_init (WdTestWalk   *self,
                   WdWebSession *session,
                   WdState       want)
{
  g_autoptr(WdGuide) guide = wd_test_guide_new (want);
  g_autofree char *origin = wd_origin_for_practice (wd_guide_get_service (guide)->origin);

  self->tour = wd_tour_new (guide, origin);
  self->page = g_object_ref_sink (wd_tour_page_new (self->tour, session));
  self->view = WEBKIT_WEB_VIEW (wd_test_find_type (self->page, WEBKIT_TYPE_WEB_VIEW));
  g_assert_nonnull (self->view);
  self->requests = g_ptr_array_new_with_free_func (g_free);
  self->browser = NULL;
  self->finished = 0;

  g_signal_connect_swapped (self->view, "resource-load-started",
                            G_CALLBACK (resource_load_started_cb), self);
  g_signal_connect_swapped (self->page, "finished", G_CALLBACK (wd_test_count_cb), &self->finished);

  self->window = wd_test_window_new (self->page);
  gtk_window_set_default_size (self->window, 1200, 800);
}

void
wd_test_walk_set_up (WdTestWalk    *self,
                     gconstpointer  data)
{
  g_autoptr(WdWebSession) session = wd_web_session_new ();

  wd_test_walk_init (self, session, WD_STATE_OFF);
  self->browser = wd_test_program_install ();
}

void
wd_test_walk_set_up_form (WdTestWalk    *self,
                          gconstpointer  data)
{
  g_autoptr(WdWebSession) session = wd_web_session_new ();

  wd_test_walk_init (self, session, WD_STATE_SENT);
  self->browser = wd_test_program_install ();
}

/* No test may request anything but the practice site, or leave page, view or tour alive. */
void
wd_test_walk_tear_down (WdTestWalk    *self,
                        gconstpointer  data)
{
  WebKitWebView *view = g_object_ref (self->view);

  for (guint i = 0; i < self->requests->len; i++)
    g_assert_true (g_str_has_prefix (g_ptr_array_index (self->requests, i),
                                     WD_PRACTICE_SCHEME "://www.linkedin.com/"));

  gtk_window_destroy (self->window);
  wd_test_assert_gone (self->page);
  wd_test_assert_gone (view);
  wd_test_assert_gone (self->tour);
  g_ptr_array_unref (self->requests);
  g_free (self->browser);
}

void
wd_test_walk_act (WdTestWalk *self,
                  const char *script)
{
  g_autofree char *nothing = wd_test_web_evaluate (self->view, script);

  g_assert_null (nothing);
}

static gboolean
is_reached (gpointer data)
{
  Goal *goal = data;
  const WdTourView *view = wd_tour_get_view (goal->walk->tour);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (goal->walk->window));
  g_autofree char *title = NULL;

  if (view->current != goal->step || view->status != goal->status ||
      webkit_web_view_is_loading (goal->walk->view))
    return FALSE;

  title = wd_step_dup_title (view->step, view->language);

  return WD_IS_HEADING (focus) &&
         g_str_equal (wd_heading_get_label (WD_HEADING (focus)), title) &&
         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)) ==
         GTK_ACCESSIBLE_ROLE_HEADING;
}

void
wd_test_walk_wait (WdTestWalk   *self,
                   WdTestStep    step,
                   WdTourStatus  status)
{
  Goal goal = { .walk = self, .step = step, .status = status };
  g_autofree char *what = g_strdup_printf ("step %d to have status %d", step, status);

  wd_test_wait (is_reached, &goal, what);
}

static gboolean
is_placed (gpointer data)
{
  Goal *goal = data;
  GtkWidget *spotlight = wd_test_find_type (goal->walk->page, WD_TYPE_SPOTLIGHT);

  return spotlight != NULL &&
         wd_spotlight_get_placement (WD_SPOTLIGHT (spotlight)) == goal->placement;
}

void
wd_test_walk_wait_placement (WdTestWalk  *self,
                             WdPlacement  placement)
{
  Goal goal = { .walk = self, .placement = placement };
  g_autofree char *what = g_strdup_printf ("the target to be at placement %d", placement);

  wd_test_wait (is_placed, &goal, what);
}

void
wd_test_walk_wait_outside (WdTestWalk *self,
                           const char *uri)
{
  g_autofree char *opened = wd_test_program_wait (self->browser);

  g_assert_cmpstr (opened, ==, uri);
}

void
wd_test_walk_arrive (WdTestWalk *self,
                     WdTestStep  step)
{
  wd_test_walk_wait (self, step, step == WD_TEST_SIGN_IN ? WD_TOUR_STATUS_READING
                                                         : WD_TOUR_STATUS_POINTING);

  /* The profile redirects to its proper address, and only that page is long. */
  if (step == WD_TEST_SETTINGS)
    wd_test_walk_wait_placement (self, WD_PLACEMENT_BELOW);
}

void
wd_test_walk_leave (WdTestWalk *self,
                    WdTestStep  step)
{
  wd_test_walk_act (self, ways[step]);
}

void
wd_test_walk_to (WdTestWalk *self,
                 WdTestStep  step)
{
  wd_tour_page_start (WD_TOUR_PAGE (self->page));
  wd_test_walk_arrive (self, WD_TEST_SIGN_IN);

  for (guint i = WD_TEST_SIGN_IN; i < step; i++)
    {
      wd_test_walk_leave (self, (WdTestStep) i);
      wd_test_walk_arrive (self, (WdTestStep) (i + 1));
    }
}
