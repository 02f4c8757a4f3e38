/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

#include "wd-observation.h"

G_BEGIN_DECLS

/**
 * BenchPage:
 * @view: the view that shows the page
 * @window: the window of @view
 * @seen: (nullable): the last observation of the agent
 * @html: the page
 * @label: the label of the switch
 * @spec: the spec of the switch for the agent
 * @uri: the address that the page is loaded as
 *
 * A page that all finders search, with the agent in its script world and the others in the page's.
 */
typedef struct
{
  WebKitWebView *view;
  GtkWindow *window;
  WdObservation *seen;

  char *html;
  char *label;
  char *spec;
  char *uri;
} BenchPage;

BenchPage *bench_page_new         (const char *page,
                                   const char *peers);
void       bench_page_free        (BenchPage  *self);

void       bench_page_load        (BenchPage  *self);
double     bench_page_run         (BenchPage  *self,
                                   const char *world,
                                   const char *script,
                                   guint       n);
gboolean   bench_page_agent_finds (BenchPage  *self,
                                   const char *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchPage, bench_page_free)

G_END_DECLS
