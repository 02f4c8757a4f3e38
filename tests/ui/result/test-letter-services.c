/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-letter-page.h"

#include "wd-guide-library.h"
#include "wd-test-ui.h"

/* A profile of another service than each of them. */
#define PROFILE "https://profile.example/ada"

/* Guides with letters, and how a link to a profile of their services looks, if one is asked for. */
static const struct
{
  const char *guide;
  const char *profile;
} rows[] = {
  { "linkedin-ai-training", "www.linkedin.com/in/your-name." },
  { "facebook-ai-objection", NULL },
  { "instagram-ai-objection", NULL },
  { "x-grok-training", " x.com/your-name." },
  { "meta-third-party-objection", NULL },
};

/* The last entry is that of the link, and the one in front of it that of the email address. */
static void
leave_last_entry (GPtrArray *entries)
{
  GtkWidget *last = entries->pdata[entries->len - 1];

  gtk_widget_grab_focus (last);
  gtk_editable_set_text (GTK_EDITABLE (last), PROFILE);
  gtk_widget_grab_focus (entries->pdata[entries->len - 2]);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_problem (GtkWidget  *field,
                const char *end)
{
  g_autoptr(GPtrArray) labels = wd_test_list_type (field, GTK_TYPE_LABEL);
  gboolean found = FALSE;

  for (guint i = 0; i < labels->len; i++)
    found |= g_str_has_suffix (gtk_label_get_text (labels->pdata[i]), end);

  g_assert_true (found);
}

/* The link to a profile is one of the letter’s service, and is asked for if the letter has it. */
static void
test_profile (void)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (WD_TYPE_LETTER_PAGE, NULL));
  GtkWindow *window = wd_test_window_new (page);
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  g_autoptr(GPtrArray) entries = wd_test_list_type (page, GTK_TYPE_ENTRY);
  GtkWidget *field = gtk_widget_get_ancestor (entries->pdata[entries->len - 1],
                                              ADW_TYPE_PREFERENCES_ROW);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdLetterTemplate) letter = wd_letter_template_new (rows[i].guide);

      g_test_message ("%s", rows[i].guide);
      wd_letter_page_set_letter (WD_LETTER_PAGE (page),
                                 wd_guide_library_find (library, rows[i].guide), letter);
      g_assert_cmpint (gtk_widget_get_visible (field), ==, rows[i].profile != NULL);
      if (rows[i].profile == NULL)
        continue;

      leave_last_entry (entries);
      assert_problem (field, rows[i].profile);
    }

  gtk_window_destroy (window);
  wd_test_assert_gone (page);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/letter-services/profile", test_profile);

  return wd_test_ui_run ();
}
