/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-visit.h"

#include "wd-guide-library.h"
#include "wd-test-web.h"

static void
outside_cb (WdPagePolicy *policy,
            const char   *uri,
            WdTestVisit  *self)
{
  g_free (self->outside);
  self->outside = g_strdup (uri);
}

static void
refused_cb (WdPagePolicy *policy,
            WdRefusal     refusal,
            WdTestVisit  *self)
{
  self->refused = refusal;
  self->n_refused++;
}

gboolean
wd_test_visit_is_loaded (gpointer data)
{
  WdPage *page = WD_PAGE (data);

  return !wd_page_get_loading (page) && wd_page_agent_get_document (wd_page_get_agent (page)) > 0;
}

gboolean
wd_test_visit_is_offered (gpointer data)
{
  return ((WdTestVisit *) data)->outside != NULL;
}

gboolean
wd_test_visit_is_refused (gpointer data)
{
  return ((WdTestVisit *) data)->n_refused > 0;
}

void
wd_test_visit_set_up (WdTestVisit   *self,
                      gconstpointer  data)
{
  g_autoptr(WdWebSession) session = wd_web_session_new ();
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  WdGuide *guide = wd_guide_library_find (library, WD_TEST_SERVICE_GUIDE);
  WdPagePolicy *policy;

  self->page = wd_page_new (session, WD_TEST_PRACTICE, wd_guide_get_service (guide));
  self->view = WEBKIT_WEB_VIEW (gtk_widget_get_first_child (GTK_WIDGET (self->page)));
  self->window = wd_test_window_new (GTK_WIDGET (self->page));

  policy = wd_page_get_policy (self->page);
  g_signal_connect (policy, "outside", G_CALLBACK (outside_cb), self);
  g_signal_connect (policy, "refused", G_CALLBACK (refused_cb), self);

  wd_page_open (self->page, "/login/de");
  wd_test_wait (wd_test_visit_is_loaded, self->page, "the first page");
}

void
wd_test_visit_tear_down (WdTestVisit   *self,
                         gconstpointer  data)
{
  WdPage *page = g_object_ref (self->page);

  gtk_window_destroy (self->window);
  g_free (self->outside);

  wd_test_assert_gone (page);
}
