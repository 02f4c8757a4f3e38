/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "letter-fixture.h"

#include "wd-heading.h"

#include <string.h>

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

/* Nobody is blamed for a name that they have not typed yet. Whoever wants to use the letter without
 * one is told, and is where to type it.
 */
static void
test_name (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *name = get (fixture, GTK_TYPE_ENTRY, NAME);

  gtk_test_accessible_assert_property (name, GTK_ACCESSIBLE_PROPERTY_REQUIRED, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      wd_test_assert_described (name, "Required");
      g_assert_false (gtk_widget_has_css_class (name, "error"));
      g_assert_true (gtk_widget_is_sensitive (wd_test_find_action (fixture->page, uses[i])));
      gtk_widget_activate_action (fixture->page, uses[i], NULL);
      assert_problem (name, "The letter needs your name.");
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
  add ("focus", test_focus);

  return wd_test_ui_run ();
}
