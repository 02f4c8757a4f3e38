/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include <webkit/webkit.h>

G_BEGIN_DECLS

/**
 * WdTestPractice:
 * @view: a view that serves the practice site and has nothing else of the program
 * @window: the window that shows @view
 * @requests: the addresses that @view has requested
 * @status: the HTTP status of the last page
 *
 * The fixture of the tests of the practice site. Paths are relative to its origin. Elements are
 * clicked by dispatching the event. Asserted expressions find elements by one() and all().
 */
typedef struct
{
  WebKitWebView *view;
  GtkWindow *window;
  GPtrArray *requests;
  guint status;
} WdTestPractice;

#define wd_test_practice_add(path, test) \
  g_test_add (path, WdTestPractice, NULL, wd_test_practice_set_up, test, \
              wd_test_practice_tear_down)

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
