/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-page-agent.h"

G_BEGIN_DECLS

#define WD_TEST_ORIGIN "https://www.linkedin.com"
#define WD_TEST_ADDRESS WD_TEST_ORIGIN "/mypreferences/d/page"

/* The label of the target of the step “switch”. */
#define WD_TEST_LABEL \
  "Ihre Daten zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen"

/* The box of the element that a page marks as the target, as a script in it. */
#define WD_TEST_TARGET "document.querySelector('.target').getBoundingClientRect()"

/* The guide is that of the service, if it is not set before. */
typedef struct
{
  WdGuide *guide;
  GtkWindow *window;
  WebKitWebView *view;
  WdPageAgent *agent;
  WdObservation *last;
  guint n_observations;
  guint document_before;
} WdTestAgent;

#define wd_test_agent_add(path, test) \
  g_test_add (path, WdTestAgent, NULL, wd_test_agent_set_up, test, wd_test_agent_tear_down)

/* A view with an agent, and its last observation. The conditions at the end are for wd_test_wait();
 * all but wd_test_agent_has_not_found() imply that something was found.
 */
void     wd_test_agent_set_up        (WdTestAgent   *fixture,
                                      gconstpointer  data);
void     wd_test_agent_tear_down     (WdTestAgent   *fixture,
                                      gconstpointer  data);

void     wd_test_agent_forget        (WdTestAgent   *fixture);
void     wd_test_agent_look_for      (WdTestAgent   *fixture,
                                      const char    *id);
char    *wd_test_agent_dup_page      (const char    *name);
void     wd_test_agent_load_at       (WdTestAgent   *fixture,
                                      const char    *page,
                                      const char    *address);

gboolean wd_test_agent_is_at         (WdTestAgent   *fixture,
                                      const char    *box);
gboolean wd_test_agent_has_found     (gpointer       data);
gboolean wd_test_agent_has_not_found (gpointer       data);
gboolean wd_test_agent_has_seen_on   (gpointer       data);
gboolean wd_test_agent_has_seen_off  (gpointer       data);
gboolean wd_test_agent_is_on_target  (gpointer       data);
gboolean wd_test_agent_is_uncovered  (gpointer       data);

/* Makes one of the steps that the pages in agent/pages.txt are for. */
WdStep  *wd_test_step_new            (const char    *id);

G_END_DECLS
