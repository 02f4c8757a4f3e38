/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-help-page.h"

#include "wd-heading.h"
#include "wd-test-ui.h"

static GtkWidget *
create_page (void)
{
  return g_object_ref_sink (g_object_new (WD_TYPE_HELP_PAGE, NULL));
}

/* Each heading has something to read below it, and no two are the same. */
static void
test_sections (void)
{
  GtkWidget *page = create_page ();
  g_autoptr(GPtrArray) labels = wd_test_list_type (page, GTK_TYPE_LABEL);
  g_autoptr(GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_headings = 0;
  gboolean was_heading = FALSE;

  /* The last is that of the link. */
  for (guint i = 1; i + 1 < labels->len; i++)
    {
      GtkWidget *label = labels->pdata[i];
      gboolean is_heading = WD_IS_HEADING (gtk_widget_get_parent (label));

      g_assert_true (g_hash_table_add (texts, (gpointer) gtk_label_get_text (GTK_LABEL (label))));
      g_assert_false (is_heading && was_heading);
      if (!is_heading)
        wd_test_assert_sentence (gtk_label_get_text (GTK_LABEL (label)));

      n_headings += is_heading;
      was_heading = is_heading;
    }

  g_assert_cmpuint (n_headings, >=, 8);
  g_assert_false (was_heading);
  g_assert_finalize_object (page);
}

/* What is said of screen readers is true of the toolkit that runs. */
static void
test_screen_readers (void)
{
  GtkWidget *page = create_page ();
  gboolean reads_pages = gtk_check_version (4, 14, 0) == NULL;

  g_assert_cmpint (wd_test_mentions (page, "It also reads the page"), ==, reads_pages);
  g_assert_cmpint (wd_test_mentions (page, "can’t read the page"), ==, !reads_pages);
  g_assert_finalize_object (page);
}

static void
test_link (void)
{
  GtkWidget *page = create_page ();
  GtkWidget *link = wd_test_find_type (page, GTK_TYPE_LINK_BUTTON);

  g_assert_cmpstr (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)), ==, HOME_URL);
  g_assert_finalize_object (page);
}

/* The focus goes to the top, so that a screen reader begins there. */
static void
test_focus (void)
{
  GtkWidget *page = create_page ();
  GtkWindow *window = wd_test_window_new (page);

  g_assert_true (gtk_widget_grab_focus (page));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) ==
                 wd_test_find_role (page, GTK_ACCESSIBLE_ROLE_HEADING));
  wd_test_assert_narrow (page);

  gtk_window_destroy (window);
  wd_test_assert_gone (page);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/help-page/sections", test_sections);
  g_test_add_func ("/help-page/screen-readers", test_screen_readers);
  g_test_add_func ("/help-page/link", test_link);
  g_test_add_func ("/help-page/focus", test_focus);

  return wd_test_ui_run ();
}
