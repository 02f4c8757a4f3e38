/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-test-guide.h"
#include "wd-window.h"

G_BEGIN_DECLS

/**
 * WdTestBody:
 * @window: the program's window, shown
 *
 * The part of a test that runs while the application does. It may destroy the window.
 */
typedef void (*WdTestBody) (GtkWidget *window);

/* Runs the application until the body is done, with WD_TEST_GUIDE beside the built-in guides and
 * nothing kept from a run before. Afterwards all windows are closed, and the window is seen to be
 * finalized.
 */
void wd_test_window_run      (WdTestBody  body);

/* Likewise, with an option of the command line. */
void wd_test_window_run_with (const char *option,
                              WdTestBody  body);

/* Adds a test that does so. */
void wd_test_window_add      (const char *path,
                              WdTestBody  body);

void wd_test_act             (GtkWidget  *widget,
                              const char *action);
void wd_test_choose_guide    (GtkWidget  *window);

G_END_DECLS
