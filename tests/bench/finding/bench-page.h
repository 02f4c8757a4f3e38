/* bench-page.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <webkit/webkit.h>

#include "wd-observation.h"

G_BEGIN_DECLS

/**
 * BenchPage:
 * @view: where it is
 * @window: what shows it
 * @html: the page
 * @label: the words of the switch
 * @spec: what the agent is to look for
 * @uri: where it claims to be from
 * @seen: what it has said of it last, if anything
 *
 * One view that all finders search, with the agent in its world and the others in the page's own.
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
