/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-page.h"

G_BEGIN_DECLS

/**
 * WdTestVisit:
 * @page: a page of the practice site, in a window
 * @view: the view that it shows
 * @outside: the last address that was offered outside
 * @refused: what was refused last
 * @n_refused: how often something was refused
 *
 * The fixture of the tests of a page as the program has it. It begins at the practice site's
 * sign-in page.
 *
 * - wd_test_visit_is_loaded(), wd_test_visit_is_offered(), wd_test_visit_is_refused(): conditions
 * to
 *   wait for; the first takes the page, the others the fixture.
 * - wd_test_visit_add(): adds a test that has this fixture.
 */
typedef struct
{
  GtkWindow *window;
  WdPage *page;
  WebKitWebView *view;
  char *outside;
  WdRefusal refused;
  guint n_refused;
} WdTestVisit;

#define WD_TEST_PRACTICE "practice://www.linkedin.com"

#define wd_test_visit_add(path, test) \
  g_test_add (path, WdTestVisit, NULL, wd_test_visit_set_up, test, wd_test_visit_tear_down)

void     wd_test_visit_set_up     (WdTestVisit   *self,
                                   gconstpointer  data);
void     wd_test_visit_tear_down  (WdTestVisit   *self,
                                   gconstpointer  data);

gboolean wd_test_visit_is_loaded  (gpointer       data);
gboolean wd_test_visit_is_offered (gpointer       data);
gboolean wd_test_visit_is_refused (gpointer       data);

G_END_DECLS
