/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/* The helpers of tests with a real web view. A test's main() is
 *
 *   gtk_test_init (&argc, &argv, NULL);
 *   …
 *   return g_test_run ();
 *
 * - wd_test_window_new(): shows a widget in a mapped window of 900×700, as frames are delivered to
 *   views that are shown only. Free with gtk_window_destroy(), which takes the widget along.
 * - wd_test_web_view_new(): a plain view with an ephemeral session of its own, for tests that do
 *   not want the session factory. Floating.
 * - wd_test_web_load_html(): loads the text as if it had come from that address, without any
 *   network, and returns when it has been loaded.
 * - wd_test_web_evaluate(): runs the body of a function in the page's own world, waits for it (and
 *   for the promise that it may return) and gives what it returned as JSON, or NULL for undefined.
 *   The test fails if the script throws.
 * - wd_test_web_run(): likewise, for the sake of what the script does.
 * - wd_test_web_call(): like wd_test_web_evaluate(), with named arguments, and in the script world
 *   of that name.
 * - wd_test_web_assert_hard(): the view lets pages do no more than they need, and refuses
 *   connections that are not secure.
 * - wd_test_wait(): runs the main loop until the condition holds; the test fails after a minute.
 *   The last argument says in the failure what was waited for.
 * - wd_test_wait_not(): likewise, until the condition does not hold.
 * - wd_test_is_true(): the condition that a gboolean is true, or a count not 0.
 * - wd_test_count_cb(): adds 1 to a count; for signals that are connected swapped.
 * - wd_test_assert_gone(): drops the reference to an object and waits until it is finalized:
 *   widgets and calls into the page without an answer may hold it for a moment.
 * - wd_test_pass_time(): runs the main loop for so many milliseconds: for what must not happen.
 */

/* The guide of the service that the pages of the tests are like. */
#define WD_TEST_SERVICE_GUIDE "linkedin-ai-training"

typedef gboolean (*WdTestCondition) (gpointer data);

GtkWindow     *wd_test_window_new      (GtkWidget                *child);
WebKitWebView *wd_test_web_view_new    (WebKitUserContentManager *content);
void           wd_test_web_load_html   (WebKitWebView            *view,
                                        const char               *html,
                                        const char               *uri);
char          *wd_test_web_evaluate    (WebKitWebView            *view,
                                        const char               *script);
char          *wd_test_web_call        (WebKitWebView            *view,
                                        const char               *script,
                                        GVariant                 *arguments,
                                        const char               *world);
void           wd_test_web_run         (WebKitWebView            *view,
                                        const char               *script);
void           wd_test_web_assert_hard (WebKitWebView            *view);

void           wd_test_wait            (WdTestCondition           condition,
                                        gpointer                  data,
                                        const char               *what);
void           wd_test_wait_not        (WdTestCondition           condition,
                                        gpointer                  data,
                                        const char               *what);
gboolean       wd_test_is_true         (gpointer                  flag);
void           wd_test_count_cb        (guint                    *count);
void           wd_test_assert_gone     (gpointer                  object);
void           wd_test_pass_time       (guint                     milliseconds);

G_END_DECLS
