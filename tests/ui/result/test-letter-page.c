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

/* The rows to type in, in order. */
enum
{
  NAME,
  STREET,
  CITY,
  EMAIL,
  PROFILE_LINK,
};

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

  gtk_editable_set_text (get (fixture, GTK_TYPE_ENTRY, NAME), name);
  gtk_editable_set_text (get (fixture, GTK_TYPE_ENTRY, PROFILE_LINK), profile);
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

static GtkWidget *
get_field (GtkWidget *entry)
{
  return gtk_widget_get_ancestor (entry, ADW_TYPE_PREFERENCES_ROW);
}

/* What is said in red, if something is. */
static const char *
get_problem (GtkWidget *root)
{
  GtkWidget *label = NULL;
  g_autoptr(GPtrArray) labels = wd_test_list_type (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], "error"))
      label = labels->pdata[i];

  return label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

static void
assert_focus_within (Fixture   *fixture,
                     GtkWidget *entry)
{
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), entry));
}

/* The preview follows what is typed and chosen. */
static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *empty = dup_preview (fixture);
  g_autofree char *english = NULL;
  g_autofree char *german = NULL;

  g_assert_true (g_str_has_prefix (empty, "LinkedIn Ireland Unlimited Company\nAttn: "));
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

/* Address and account are in the letter as far as they are said. */
static void
test_details (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *preview = NULL;

  type_in (fixture, "Ada", PROFILE, "");
  gtk_editable_set_text (get (fixture, GTK_TYPE_ENTRY, STREET), "Tea <Street> 1");
  gtk_editable_set_text (get (fixture, GTK_TYPE_ENTRY, CITY), "12345 Cup");
  gtk_editable_set_text (get (fixture, GTK_TYPE_ENTRY, EMAIL), "ada@tea.example");
  preview = dup_preview (fixture);
  g_assert_true (g_str_has_prefix (preview, "Ada\nTea <Street> 1\n12345 Cup\n\nLinkedIn"));
  g_assert_nonnull (strstr (preview, "account: ada@tea.example\n\nMy LinkedIn profile: " PROFILE));
  g_assert_null (get_problem (fixture->page));
}

static const char * const uses[] = {
  "letter.print", "letter.copy", "letter.save-pdf", "letter.save-text", "letter.mail",
};

/* Nobody is blamed for a name that they have not typed yet. Whoever wants to use the letter without
 * one is told, and is where to type it.
 */
static void
test_name (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *name = get (fixture, GTK_TYPE_ENTRY, NAME);

  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      g_assert_false (gtk_widget_has_css_class (name, "error"));
      g_assert_true (gtk_widget_is_sensitive (wd_test_find_action (fixture->page, uses[i])));
      gtk_widget_activate_action (fixture->page, uses[i], NULL);
      g_assert_true (gtk_widget_has_css_class (name, "error"));
      g_assert_cmpstr (get_problem (get_field (name)), ==,
                       "The letter needs your name. Enter it first.");
      assert_focus_within (fixture, name);

      gtk_editable_set_text (GTK_EDITABLE (name), "Ada");
      g_assert_false (gtk_widget_has_css_class (name, "error"));
      gtk_editable_set_text (GTK_EDITABLE (name), "");
    }
}

/* Types into a field, and goes on to another. */
static GtkWidget *
fill_in (Fixture    *fixture,
         guint       field,
         const char *text)
{
  GtkWidget *entry = get (fixture, GTK_TYPE_ENTRY, field);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_assert_null (get_problem (get_field (entry)));
  gtk_widget_grab_focus (get (fixture, GTK_TYPE_ENTRY, STREET));
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return entry;
}

/* What is wrong is said below the field, to whoever sees it and whoever does not. */
static void
assert_problem (GtkWidget  *entry,
                const char *problem)
{
  const char *told = get_problem (get_field (entry));

  g_assert_nonnull (told);
  g_assert_true (g_str_has_prefix (told, problem));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told);
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
}

static void
assert_no_problem (GtkWidget *entry)
{
  g_assert_null (get_problem (get_field (entry)));
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
}

/* What is wrong with an address is told in a sentence, and nothing that was typed is lost. It is
 * told once the person goes on, and until they type again.
 */
static void
test_problem (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct {
    guint field;
    const char *text;
    const char *problem;
  } rows[] = {
    { PROFILE_LINK, "ada", "That’s not a link to a profile" },
    { PROFILE_LINK, "https://example.org/in/ada", "That’s not a link to a profile" },
    { PROFILE_LINK, "<i>&", "That’s not a link to a profile" },
    { PROFILE_LINK, "עדה", "That’s not a link to a profile" },
    { PROFILE_LINK, " ", "That’s not a link to a profile" },
    { EMAIL, "ada", "That’s not an email address" },
    { EMAIL, "a b@example.org", "That’s not an email address" },
  };

  type_in (fixture, "Ada", "", "Because.");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *entry = fill_in (fixture, rows[i].field, rows[i].text);
      g_autofree char *preview = dup_preview (fixture);

      assert_problem (entry, rows[i].problem);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, rows[i].text);
      g_assert_null (strstr (preview, "profile:"));
      g_assert_null (strstr (preview, "account:"));
      g_assert_nonnull (strstr (preview, "Because."));
      gtk_editable_set_text (GTK_EDITABLE (entry), "a");
      assert_no_problem (entry);
      assert_no_problem (fill_in (fixture, rows[i].field, ""));
    }

  assert_no_problem (fill_in (fixture, EMAIL, "ada@tea.example"));
  assert_no_problem (fill_in (fixture, PROFILE_LINK, PROFILE));
}

/* Two fields can be wrong at once. */
static void
test_problems (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *email = fill_in (fixture, EMAIL, "ada");
  GtkWidget *profile = fill_in (fixture, PROFILE_LINK, "ada");

  assert_problem (email, "That’s not an email address");
  assert_problem (profile, "That’s not a link to a profile");
  wd_test_assert_narrow (fixture->page);
}

/* The Tab key comes to each entry and leaves it, both ways, and each has its name. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  wd_test_run_frames (fixture->page, 1);
  gtk_widget_grab_focus (get (fixture, GTK_TYPE_ENTRY, NAME));
  for (guint i = NAME; i <= PROFILE_LINK; i++)
    {
      GtkWidget *entry = get (fixture, GTK_TYPE_ENTRY, i);
      GtkWidget *label = wd_test_find_type (get_field (entry), GTK_TYPE_LABEL);

      assert_focus_within (fixture, entry);
      g_assert_true (gtk_label_get_mnemonic_widget (GTK_LABEL (label)) == entry);
      g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (entry),
                                                       GTK_ACCESSIBLE_RELATION_LABELLED_BY));
      gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
    }

  for (guint i = PROFILE_LINK + 1; i > NAME; i--)
    {
      gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_BACKWARD);
      assert_focus_within (fixture, get (fixture, GTK_TYPE_ENTRY, i - 1));
    }
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

static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *heard = NULL;
  GtkWidget *focus;

  g_assert_true (gtk_widget_grab_focus (fixture->page));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_cmpstr (wd_heading_get_label (WD_HEADING (focus)), ==, "Object in Writing");
  heard = gtk_test_accessible_check_property (GTK_ACCESSIBLE (focus),
                                              GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_nonnull (strstr (heard, "with LinkedIn’s own form"));
  g_assert_nonnull (strstr (heard, "stays on this computer"));
}

#define add(path, function) \
  g_test_add ("/letter-page/" path, Fixture, NULL, set_up, function, tear_down)

#define add_long_name(path, word) \
  g_test_add ("/letter-page/long-name/" path, Fixture, word, set_up, test_long_name, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("preview", test_preview);
  add ("details", test_details);
  add ("name", test_name);
  add ("problem", test_problem);
  add ("problems", test_problems);
  add ("tab", test_tab);
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
  add ("focus", test_focus);

  return wd_test_ui_run ();
}
