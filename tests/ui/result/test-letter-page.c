/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-letter-page.h"

#include "wd-guide-library.h"
#include "wd-heading.h"
#include "wd-test-pdf.h"
#include "wd-test-program.h"
#include "wd-test-ui.h"

#include <glib/gstdio.h>
#include <string.h>

#define FORM "https://www.linkedin.com/help/linkedin/ask/TS-DPRO"
#define PROFILE "https://www.linkedin.com/in/ada"

typedef struct
{
  GtkWidget *page;
  GtkWindow *window;
  WdGuideLibrary *library;
  WdLetterTemplate *letter;
  char *path;
} Fixture;

static WdGuide *
get_guide (Fixture *fixture)
{
  return wd_guide_library_find (fixture->library, WD_TEST_SERVICE_GUIDE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->page = g_object_ref_sink (g_object_new (WD_TYPE_LETTER_PAGE, NULL));
  fixture->library = wd_guide_library_new ();
  fixture->letter = wd_letter_template_new (WD_TEST_SERVICE_GUIDE);
  fixture->window = wd_test_window_new (fixture->page);
  fixture->path = g_build_filename (g_get_user_data_dir (), "letter", NULL);
  wd_letter_page_set_letter (WD_LETTER_PAGE (fixture->page), get_guide (fixture),
                             fixture->letter);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->page);
  g_assert_finalize_object (fixture->letter);
  g_object_unref (fixture->library);
  g_remove (fixture->path);
  g_free (fixture->path);
}

static gpointer
get (Fixture *fixture,
     GType    type,
     guint    index)
{
  g_autoptr(GPtrArray) found = wd_test_list_type (fixture->page, type);

  g_assert_cmpuint (found->len, >, index);

  return g_ptr_array_index (found, index);
}

static void
type_in (Fixture    *fixture,
         const char *name,
         const char *profile,
         const char *reasons)
{
  GtkTextView *view = get (fixture, GTK_TYPE_TEXT_VIEW, 0);

  gtk_editable_set_text (get (fixture, ADW_TYPE_ENTRY_ROW, 0), name);
  gtk_editable_set_text (get (fixture, ADW_TYPE_ENTRY_ROW, 1), profile);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), reasons, -1);
}

static char *
dup_preview (Fixture *fixture)
{
  GtkTextView *view = get (fixture, GTK_TYPE_TEXT_VIEW, 1);
  char *text;

  g_assert_false (gtk_text_view_get_editable (view));
  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);

  return text;
}

static gboolean
is_offered (Fixture    *fixture,
            const char *action)
{
  return gtk_widget_is_sensitive (wd_test_find_action (fixture->page, action));
}

static const char *
get_problem (Fixture *fixture)
{
  return wd_test_read_role (fixture->page, GTK_ACCESSIBLE_ROLE_STATUS);
}

/* The preview follows what is typed and chosen. */
static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *empty = dup_preview (fixture);
  g_autofree char *english = NULL;
  g_autofree char *german = NULL;

  g_assert_true (g_str_has_prefix (empty, "LinkedIn Ireland Unlimited Company\nWilton Plaza\n"));
  g_assert_nonnull (strstr (empty, "Dear Sir or Madam,"));

  type_in (fixture, "Ada <b>", PROFILE "/?x=y", "One.\n\nTwo & three.");
  english = dup_preview (fixture);
  g_assert_true (g_str_has_prefix (english, "Ada <b>\n\nLinkedIn Ireland"));
  g_assert_nonnull (strstr (english, "profile: " PROFILE "\n"));
  g_assert_nonnull (strstr (english, "One.\n\nTwo & three.\n"));

  adw_combo_row_set_selected (get (fixture, ADW_TYPE_COMBO_ROW, 0), 0);
  german = dup_preview (fixture);
  g_assert_true (g_str_has_prefix (german, "Ada <b>\n\nLinkedIn Ireland"));
  g_assert_nonnull (strstr (german, "Sehr geehrte Damen und Herren,"));
  g_assert_nonnull (strstr (german, "One.\n\nTwo & three.\n"));
}

/* A missing name or a wrong address is told in a sentence, and nothing that was typed is lost. */
static void
test_problem (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const actions[] = {
    "letter.copy", "letter.save-pdf", "letter.save-text", "letter.mail",
  };
  static const char * const bad[] = { "ada", "https://example.org/in/ada", "<i>&", "עדה", " " };
  GtkEditable *profile = get (fixture, ADW_TYPE_ENTRY_ROW, 1);

  g_assert_cmpstr (get_problem (fixture), ==, "The letter still needs your name.");
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_false (is_offered (fixture, actions[i]));
  g_assert_true (is_offered (fixture, "letter.open-form"));

  type_in (fixture, "Ada", "", "Because.");
  g_assert_null (get_problem (fixture));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_true (is_offered (fixture, actions[i]));

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *preview = NULL;

      gtk_editable_set_text (profile, bad[i]);
      g_assert_true (g_str_has_prefix (get_problem (fixture), "That is not the address"));
      g_assert_cmpstr (gtk_editable_get_text (profile), ==, bad[i]);
      g_assert_true (is_offered (fixture, "letter.copy"));
      preview = dup_preview (fixture);
      g_assert_null (strstr (preview, "profile:"));
      g_assert_nonnull (strstr (preview, "Because."));
    }

  gtk_editable_set_text (profile, PROFILE);
  g_assert_null (get_problem (fixture));
}

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
  letter = wd_letter_template_fill (fixture->letter, "en", now, "Ada & Zoë", PROFILE,
                                    reasons->str);
  expected = wd_letter_dup_mailto (letter);

  gtk_widget_activate_action (fixture->page, "letter.mail", NULL);
  mailto = wd_test_program_wait (program);
  g_assert_cmpstr (mailto, ==, expected);

  gtk_widget_activate_action (fixture->page, "letter.open-form", NULL);
  form = wd_test_program_wait (program);
  g_assert_cmpstr (form, ==, FORM);
}

/* Typed text is still there when the page is shown again. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  type_in (fixture, "Ada", PROFILE, "Because.");
  before = dup_preview (fixture);
  wd_letter_page_set_letter (WD_LETTER_PAGE (fixture->page), get_guide (fixture),
                             fixture->letter);
  after = dup_preview (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *focus;

  g_assert_true (gtk_widget_grab_focus (fixture->page));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_cmpstr (wd_heading_get_label (WD_HEADING (focus)), ==, "Object in Writing");
}

#define add(path, function) \
  g_test_add ("/letter-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("preview", test_preview);
  add ("problem", test_problem);
  add ("copy", test_copy);
  add ("save-text", test_save_text);
  add ("save-pdf", test_save_pdf);
  add ("long", test_long);
  add ("programs", test_programs);
  add ("kept", test_kept);
  add ("focus", test_focus);

  return wd_test_ui_run ();
}
