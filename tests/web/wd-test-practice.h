/* wd-test-practice.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>
#include <webkit/webkit.h>

G_BEGIN_DECLS

/**
 * WdTestPractice:
 * @view: a view that knows the practice site and nothing of the rest of the program
 * @window: where it is shown
 * @requests: the addresses that it has asked for
 * @status: the HTTP status of the last page
 *
 * The fixture of the tests of the practice site. Paths are relative to its origin. Elements are
 * clicked by dispatching the event. In what is asserted, one() and all() find elements.
 */
typedef struct
{
  WebKitWebView *view;
  GtkWindow *window;
  GPtrArray *requests;
  guint status;
} WdTestPractice;

void wd_test_practice_set_up    (WdTestPractice *self,
                                 gconstpointer   data);
void wd_test_practice_tear_down (WdTestPractice *self,
                                 gconstpointer   data);

void wd_test_practice_load      (WdTestPractice *self,
                                 const char     *path,
                                 const char     *arrival);
void wd_test_practice_reload    (WdTestPractice *self,
                                 const char     *path);
void wd_test_practice_wait      (WdTestPractice *self,
                                 const char     *path);
void wd_test_practice_click     (WdTestPractice *self,
                                 const char     *selector);
void wd_test_practice_sign_in   (WdTestPractice *self,
                                 const char     *path,
                                 const char     *arrival);
void wd_test_practice_assert    (WdTestPractice *self,
                                 const char     *expression,
                                 const char     *json);

G_END_DECLS
