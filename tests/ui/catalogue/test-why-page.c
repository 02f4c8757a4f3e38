/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-why-page.h"

#include "wd-guide-library.h"
#include "wd-heading.h"
#include "wd-test-guide.h"
#include "wd-test-program.h"
#include "wd-test-ui.h"

/* Its title, and all headings and paragraphs of the guide, in its order, as they were written. */
static void
assert_words (GtkWidget *page,
              WdGuide   *guide)
{
  g_autoptr(GPtrArray) labels = wd_test_list_type (page, GTK_TYPE_LABEL);
  g_autofree char *page_title = wd_guide_dup_title (guide);
  guint next = 0;

  g_assert_true (WD_IS_HEADING (gtk_widget_get_parent (labels->pdata[next])));
  g_assert_cmpstr (gtk_label_get_text (labels->pdata[next++]), ==, page_title);

  for (guint i = 0; i < wd_guide_get_n_sections (guide, WD_GUIDE_PART_WHY); i++)
    {
      g_auto(GStrv) paragraphs = NULL;
      g_autofree char *title = wd_guide_dup_section (guide, WD_GUIDE_PART_WHY, i, &paragraphs);

      g_assert_cmpuint (next, <, labels->len);
      g_assert_true (WD_IS_HEADING (gtk_widget_get_parent (labels->pdata[next])));
      g_assert_cmpstr (gtk_label_get_text (labels->pdata[next++]), ==, title);

      for (gsize j = 0; paragraphs[j] != NULL; j++)
        {
          g_assert_cmpuint (next, <, labels->len);
          g_assert_cmpstr (gtk_label_get_text (labels->pdata[next++]), ==, paragraphs[j]);
        }
    }
}

static void
test_words (void)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (WD_TYPE_WHY_PAGE, NULL));
  g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_OFF);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;

  g_assert_cmpuint (wd_guide_get_n_sections (guide, WD_GUIDE_PART_WHY), >, 1);
  wd_why_page_set_guide (WD_WHY_PAGE (page), guide);
  assert_words (page, guide);
  g_assert_nonnull (wd_test_find_action (page, "win.begin"));
  before = wd_test_list_type (page, GTK_TYPE_LABEL);

  wd_why_page_set_guide (WD_WHY_PAGE (page), guide);
  assert_words (page, guide);
  g_assert_nonnull (wd_test_find_action (page, "win.begin"));
  after = wd_test_list_type (page, GTK_TYPE_LABEL);
  g_assert_cmpuint (after->len, ==, before->len);

  g_assert_finalize_object (page);
}

/* Each article of the service is named once, as a link that opens in the person's own browser. */
static void
test_articles (void)
{
  static const char * const articles[] = {
    "https://www.linkedin.com/help/linkedin", "https://www.linkedin.com/help/linkedin/answer/a6278444",
  };
  GtkWidget *page = g_object_ref_sink (g_object_new (WD_TYPE_WHY_PAGE, NULL));
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  GtkWindow *window = wd_test_window_new (page);
  g_autofree char *program = wd_test_program_install ();
  g_autofree char *uri = NULL;
  GtkWidget *label = NULL;

  wd_why_page_set_guide (WD_WHY_PAGE (page),
                         wd_guide_library_find (library, WD_TEST_SERVICE_GUIDE));
  g_assert_nonnull (wd_test_find_text (page, "What LinkedIn Says About It"));
  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      label = wd_test_find_text (page, articles[i]);
      g_assert_nonnull (label);
    }

  g_assert_true (gtk_widget_grab_focus (label));
  g_signal_emit_by_name (label, "activate-current-link");
  uri = wd_test_program_wait (program);
  g_assert_cmpstr (uri, ==, articles[1]);

  gtk_window_destroy (window);
  wd_test_assert_gone (page);
}

static void
test_starts_at_top (void)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (WD_TYPE_WHY_PAGE, NULL));
  g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_OFF);
  GtkWindow *window = wd_test_window_new (page);
  GtkAdjustment *adjustment;
  GtkWidget *scroller;

  gtk_window_set_default_size (window, 360, 100);
  wd_why_page_set_guide (WD_WHY_PAGE (page), guide);
  wd_test_run_frames (page, 1);

  scroller = wd_test_find_type (page, GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, 20);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);

  wd_why_page_set_guide (WD_WHY_PAGE (page), guide);
  wd_test_run_frames (page, 1);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <=, 0);

  gtk_window_destroy (window);
  wd_test_assert_gone (page);
}

/* The focus goes to the top, so that a screen reader begins there. */
static void
test_focus (void)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (WD_TYPE_WHY_PAGE, NULL));
  g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_OFF);
  GtkWindow *window = wd_test_window_new (page);

  wd_why_page_set_guide (WD_WHY_PAGE (page), guide);
  g_assert_true (gtk_widget_grab_focus (page));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) ==
                 wd_test_find_role (page, GTK_ACCESSIBLE_ROLE_HEADING));

  gtk_window_destroy (window);
  wd_test_assert_gone (page);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/why-page/words", test_words);
  g_test_add_func ("/why-page/articles", test_articles);
  g_test_add_func ("/why-page/starts-at-top", test_starts_at_top);
  g_test_add_func ("/why-page/focus", test_focus);

  return wd_test_ui_run ();
}
