/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-prose.h"

#include "wd-test-program.h"
#include "wd-test-ui.h"

/* What the only paragraph says once addresses are links, as markup. */
static char *
dup_linked (const char *text)
{
  const char * const paragraphs[] = { text, NULL };
  GtkWidget *prose = g_object_ref_sink (wd_prose_new ("Tea & biscuits.example/a", paragraphs));
  WdToast *toast = g_object_ref_sink (g_object_new (WD_TYPE_TOAST, NULL));
  GtkWidget *label;
  char *markup;

  wd_prose_link (prose, toast);
  label = gtk_widget_get_last_child (prose);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, text);
  markup = g_strdup (gtk_label_get_label (GTK_LABEL (label)));
  g_assert_finalize_object (prose);
  g_assert_finalize_object (toast);

  return markup;
}

#define LINK(uri, text) "<a href=\"https://" uri "\">" text "</a>"

/* Only what has a host and a path is an address, and a stop or bracket after it is none of it. */
static void
test_links (void)
{
  static const struct {
    const char *text;
    const char *markup;
  } rows[] = {
    { "", "" },
    { "Tea & <i>biscuits</i>.", "Tea & <i>biscuits</i>." },
    { "e.g. this. And/or that", "e.g. this. And/or that" },
    { "www.tea.example", "www.tea.example" },
    { "See tea.example/a.", "See " LINK ("tea.example/a", "tea.example/a") "." },
    { "(https://tea.example/a/b-c)",
      "(" LINK ("tea.example/a/b-c", "https://tea.example/a/b-c") ")" },
    { "tea.example/?a=1&b=<2>",
      LINK ("tea.example/?a=1&amp;b", "tea.example/?a=1&amp;b") "=&lt;2&gt;" },
    { "tea.example/a\"onclick=b", LINK ("tea.example/a", "tea.example/a") "&quot;onclick=b" },
    { "a.example/x & b.example/y",
      LINK ("a.example/x", "a.example/x") " &amp; " LINK ("b.example/y", "b.example/y") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *markup = dup_linked (rows[i].text);

      g_assert_cmpstr (markup, ==, rows[i].markup);
    }
}

/* A screen reader says all of a section at its heading. */
static void
test_heard (void)
{
  const char * const paragraphs[] = { "Green.", "See tea.example/a & more.", NULL };
  GtkWidget *prose = g_object_ref_sink (wd_prose_new ("Tea", paragraphs));

  gtk_test_accessible_assert_property (gtk_widget_get_first_child (prose),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Green.\nSee tea.example/a & more.");
  g_assert_finalize_object (prose);
}

static gboolean
has_toast (gpointer toast)
{
  return wd_test_find_text (toast, "No browser could be opened.") != NULL;
}

/* A link that cannot be opened is told of. */
static void
test_no_browser (void)
{
  const char * const paragraphs[] = { "tea.example/a", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *prose = wd_prose_new ("Tea", paragraphs);
  GtkWidget *toast = g_object_new (WD_TYPE_TOAST, NULL);
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), prose);
  gtk_box_append (GTK_BOX (box), toast);
  window = wd_test_window_new (box);
  wd_test_program_break ();
  wd_prose_link (prose, WD_TOAST (toast));
  gtk_widget_grab_focus (gtk_widget_get_last_child (prose));
  g_signal_emit_by_name (gtk_widget_get_last_child (prose), "activate-current-link");
  wd_test_wait (has_toast, toast, "the toast");

  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/prose/links", test_links);
  g_test_add_func ("/prose/heard", test_heard);
  g_test_add_func ("/prose/no-browser", test_no_browser);

  return wd_test_ui_run ();
}
