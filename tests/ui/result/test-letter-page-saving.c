/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "letter-fixture.h"

#include "wd-test-pdf.h"
#include "wd-test-program.h"

#include <string.h>

static void
assert_copied (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *text = wd_test_dup_clipboard (fixture->page);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *preview = NULL;

  type_in (fixture, "Ada", PROFILE, "کیونکہ\n因为");
  preview = dup_preview (fixture);
  gtk_widget_activate_action (fixture->page, "letter.copy", NULL);
  assert_copied (fixture, preview);

  gtk_widget_activate_action (fixture->page, "letter.copy-form", NULL);
  assert_copied (fixture, FORM);
}

static gboolean
has_toast (gpointer data)
{
  return wd_test_find_text (((Fixture *) data)->page, "Saved as “letter”") != NULL;
}

static GBytes *
save (Fixture    *fixture,
      const char *action)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *content = NULL;
  gsize size;

  gtk_widget_activate_action (fixture->page, action, NULL);
  wd_test_save_as (fixture->path);
  wd_test_wait (has_toast, fixture, "the letter to be saved");
  g_file_get_contents (fixture->path, &content, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (g_steal_pointer (&content), size);
}

static void
test_save_text (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *preview = NULL;
  g_autoptr(GBytes) saved = NULL;

  type_in (fixture, "Ada", PROFILE, "Because.\nשלום");
  preview = dup_preview (fixture);
  saved = save (fixture, "letter.save-text");
  g_assert_cmpmem (g_bytes_get_data (saved, NULL), g_bytes_get_size (saved),
                   preview, strlen (preview));
}

/* All that the preview says is in the PDF, in the same order. */
static void
test_save_pdf (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *preview = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;
  g_autoptr(GBytes) saved = NULL;

  type_in (fixture, "Ζωή Müller", PROFILE, "Потому что <b>&amp;</b>\n因为");
  preview = dup_preview (fixture);
  saved = save (fixture, "letter.save-pdf");

  expected = wd_test_pdf_dup_bare (preview);
  text = wd_test_pdf_dup_text (saved);
  g_assert_cmpstr (text, ==, expected);
  info = wd_test_pdf_dup_info (saved);
  g_assert_nonnull (strstr (info, "Title:           Objection to the processing of my data by AI "
                                  "(Article 21 GDPR)\n"));
  g_assert_nonnull (strstr (info, "Tagged:          yes\n"));
  g_assert_null (strstr (info, "Müller"));
  g_assert_cmpuint (wd_test_pdf_get_n_pages (saved), ==, 1);
}

static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GString) reasons = g_string_new (NULL);
  g_autoptr(GBytes) saved = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) found = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (reasons, "Wort ");
  type_in (fixture, "Ada", PROFILE, reasons->str);
  saved = save (fixture, "letter.save-pdf");

  text = wd_test_pdf_dup_text (saved);
  found = g_strsplit (text, "Wort", -1);
  g_assert_cmpuint (g_strv_length (found) - 1, ==, 2000);
  g_assert_cmpuint (wd_test_pdf_get_n_pages (saved), >, 2);
}

/* A name of any length and script is whole on the paper, which stays one page. */
static void
test_long_name (Fixture       *fixture,
                gconstpointer  word)
{
  g_autoptr(GString) name = g_string_new (word);
  g_autoptr(GBytes) saved = NULL;
  g_autofree char *preview = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;

  while (g_utf8_strlen (name->str, -1) < 200)
    g_string_append_printf (name, " %s", (const char *) word);

  type_in (fixture, name->str, PROFILE, "");
  preview = dup_preview (fixture);
  g_assert_nonnull (strstr (preview, name->str));
  wd_test_assert_narrow (fixture->page);

  saved = save (fixture, "letter.save-pdf");
  text = wd_test_pdf_dup_text (saved);
  expected = wd_test_pdf_dup_bare (name->str);
  g_assert_cmpuint (wd_test_pdf_get_n_pages (saved), ==, 1);
  g_assert_true (g_str_has_prefix (text, expected));
  g_assert_true (g_str_has_suffix (text, expected));
}

/* The mail program gets all of the letter, and the browser the form. */
static void
test_programs (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *program = wd_test_program_install ();
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GString) reasons = g_string_new ("<b>&amp;</b>\n");
  g_autoptr(WdLetter) letter = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *mailto = NULL;
  g_autofree char *form = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (reasons, "ж");
  type_in (fixture, "Ada & Zoë", PROFILE, reasons->str);
  letter = wd_letter_template_fill (fixture->letter, "en", now, &(WdLetterWriter) {
    "Ada & Zoë", "", "", "", PROFILE, reasons->str
  });
  expected = wd_letter_dup_mailto (letter);

  gtk_widget_activate_action (fixture->page, "letter.mail", NULL);
  mailto = wd_test_program_wait (program);
  g_assert_cmpstr (mailto, ==, expected);

  gtk_widget_activate_action (fixture->page, "letter.open-form", NULL);
  form = wd_test_program_wait (program);
  g_assert_cmpstr (form, ==, FORM);
}

/* What was typed and chosen is still there when the page is shown again. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(WdLetterTemplate) again = wd_letter_template_new (WD_TEST_SERVICE_GUIDE);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  type_in (fixture, "Ada", PROFILE, "Because.");
  adw_combo_row_set_selected (get (fixture, ADW_TYPE_COMBO_ROW, 0), 0);
  before = dup_preview (fixture);
  g_assert_nonnull (strstr (before, "Sehr geehrte Damen und Herren,"));

  wd_letter_page_set_letter (WD_LETTER_PAGE (fixture->page), get_guide (fixture), again);
  after = dup_preview (fixture);
  g_assert_cmpstr (after, ==, before);
  wd_letter_page_set_letter (WD_LETTER_PAGE (fixture->page), get_guide (fixture),
                             fixture->letter);
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_mapped (data);
}

/* Printing asks on which printer. */
static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog;

  type_in (fixture, "Ada", PROFILE, "");
  gtk_widget_activate_action (fixture->page, "letter.print", NULL);
  dialog = wd_test_wait_dialog (g_type_from_name ("GtkPrintUnixDialog"));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == fixture->window);
  g_object_ref (dialog);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  wd_test_wait (is_hidden, dialog, "the dialog to go");
  g_object_unref (dialog);
  g_assert_false (wd_test_mentions (fixture->page, "couldn’t be printed"));
}

#define add(path, function) \
  g_test_add ("/letter-page-saving/" path, Fixture, NULL, set_up, function, tear_down)

#define add_long_name(path, word) \
  g_test_add ("/letter-page-saving/long-name/" path, Fixture, word, \
              set_up, test_long_name, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("copy", test_copy);
  add ("save-text", test_save_text);
  add ("save-pdf", test_save_pdf);
  add ("long", test_long);
  add ("programs", test_programs);
  add ("kept", test_kept);
  add_long_name ("latin", "Wolfeschlegelsteinhausen");
  add_long_name ("hebrew", "עדה");
  add_long_name ("arabic", "شیرین");
  add_long_name ("chinese", "王");
  add ("print", test_print);

  return wd_test_ui_run ();
}
