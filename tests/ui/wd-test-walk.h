/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-spotlight.h"
#include "wd-test-guide.h"
#include "wd-tour-page.h"

G_BEGIN_DECLS

/**
 * WdTestWalk:
 * @tour: a tour on the practice site
 * @page: where it is walked
 * @view: the view in it
 * @window: where that is shown
 * @requests: what the view has asked for
 * @browser: (nullable): the program that is the person's own browser
 * @finished: how often the page said that the tour has a verdict
 *
 * The fixture of the tests of a tour that is walked. It is not started yet.
 *
 * - wd_test_walk_init(): sets it up in a session of the test's, with the guide of that state, and
 *   without a browser
 * - wd_test_walk_set_up_form(): sets it up with the guide whose goal is the page after a form
 * - wd_test_walk_act(): runs a script in the page; elements are clicked by dispatching the event
 * - wd_test_walk_wait(): until nothing is loading, the step is current, has the status, and the
 *   focus is on its title
 * - wd_test_walk_wait_placement(): until the spotlight sees the target there
 * - wd_test_walk_wait_outside(): until the address has been opened in the person's own browser
 * - wd_test_walk_arrive(): until the step is ready to be done
 * - wd_test_walk_leave(): does what the step is about, which leads to the next if there is one
 * - wd_test_walk_to(): goes all the way to the step, as a person would
 */
typedef struct
{
  WdTour *tour;
  GtkWidget *page;
  WebKitWebView *view;
  GtkWindow *window;
  GPtrArray *requests;
  char *browser;
  guint finished;
} WdTestWalk;

void wd_test_walk_init           (WdTestWalk    *self,
                                  WdWebSession  *session,
                                  WdState        want);
void wd_test_walk_set_up         (WdTestWalk    *self,
                                  gconstpointer  data);
void wd_test_walk_set_up_form    (WdTestWalk    *self,
                                  gconstpointer  data);
void wd_test_walk_tear_down      (WdTestWalk    *self,
                                  gconstpointer  data);

void wd_test_walk_act            (WdTestWalk    *self,
                                  const char    *script);
void wd_test_walk_wait           (WdTestWalk    *self,
                                  WdTestStep     step,
                                  WdTourStatus   status);
void wd_test_walk_wait_placement (WdTestWalk    *self,
                                  WdPlacement    placement);
void wd_test_walk_wait_outside   (WdTestWalk    *self,
                                  const char    *uri);
void wd_test_walk_arrive         (WdTestWalk    *self,
                                  WdTestStep     step);
void wd_test_walk_leave          (WdTestWalk    *self,
                                  WdTestStep     step);
void wd_test_walk_to             (WdTestWalk    *self,
                                  WdTestStep     step);

G_END_DECLS
