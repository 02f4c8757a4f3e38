/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-welcome-page.h"

#include "wd-guide-library.h"
#include "wd-guide-reader.h"
#include "wd-heading.h"
#include "wd-result-text.h"
#include "wd-test-guide.h"
#include "wd-test-ui.h"

typedef struct
{
  GtkWidget *widget;
  WdWelcomePage *page;
  WdGuide *guide;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  wd_test_set_animated (FALSE);

  fixture->widget = g_object_ref_sink (g_object_new (WD_TYPE_WELCOME_PAGE, NULL));
  fixture->page = WD_WELCOME_PAGE (fixture->widget);
  fixture->guide = wd_test_guide_new (WD_STATE_OFF);
  wd_welcome_page_set_guide (fixture->page, fixture->guide, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->guide);
  g_assert_finalize_object (fixture->widget);
}

static void
test_guide (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *summary = wd_guide_dup_summary (fixture->guide);

  g_assert_cmpstr (wd_test_read_role (fixture->widget, GTK_ACCESSIBLE_ROLE_HEADING), ==,
                   WD_TEST_TITLE);
  g_assert_nonnull (wd_test_find_text (fixture->widget, summary));

  g_assert_nonnull (wd_test_find_action (fixture->widget, "win.begin"));
  g_assert_nonnull (wd_test_find_action (fixture->widget, "win.why"));
  g_assert_nonnull (wd_test_find_text (fixture->widget, "6 steps, about 3 minutes"));
  g_assert_true (wd_test_find_class (fixture->widget, "suggested-action") ==
                 wd_test_find_action (fixture->widget, "win.begin"));

  g_assert_null (wd_test_find_action (fixture->widget, "win.resume"));
}

/* Practice is offered where there are pages for it, and a choice of the way where there is one. */
static void
test_venue (Fixture       *fixture,
            gconstpointer  data)
{
  static const char text[] =
    "<service xmlns='urn:widerspruch:guide' id='a' format='2' name='Tea' venue='own-browser'"
    " origin='https://www.tea.example'/>";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr(GPtrArray) services = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  g_autoptr(WdGuide) outside = NULL;

  g_ptr_array_add (services, wd_guide_read_service (bytes, "a.xml", NULL));
  outside = wd_test_guide_new_of (services);

  wd_welcome_page_set_guide (fixture->page,
                             wd_guide_library_find (library, WD_TEST_SERVICE_GUIDE), NULL);
  g_assert_nonnull (wd_test_find_action (fixture->widget, "win.practise"));
  g_assert_nonnull (wd_test_find_type (fixture->widget, GTK_TYPE_CHECK_BUTTON));

  g_assert_true (wd_test_mentions (fixture->widget, "Every place to click is marked."));

  /* No page of a form is known well enough to mark something on it. */
  wd_welcome_page_set_guide (fixture->page,
                             wd_guide_library_find (library, "facebook-ai-objection"), NULL);
  g_assert_false (wd_test_mentions (fixture->widget, "Every place to click is marked."));

  wd_welcome_page_set_guide (fixture->page, outside, NULL);
  g_assert_null (wd_test_find_action (fixture->widget, "win.practise"));
  g_assert_null (wd_test_find_type (fixture->widget, GTK_TYPE_CHECK_BUTTON));
  g_assert_true (wd_test_mentions (fixture->widget, "Tea only lets you sign in"));
}

/* The disclaimer names the service. */
static void
test_disclaimer (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_true (wd_test_mentions (fixture->widget, wd_guide_get_service (fixture->guide)->name));
}

static void
test_saved (Fixture       *fixture,
            gconstpointer  data)
{
  wd_welcome_page_set_saved (fixture->page, "Drink tea");
  g_assert_true (wd_test_find_class (fixture->widget, "suggested-action") ==
                 wd_test_find_action (fixture->widget, "win.resume"));
  g_assert_true (wd_test_mentions (fixture->widget, "Drink tea"));

  wd_welcome_page_set_saved (fixture->page, NULL);
  g_assert_null (wd_test_find_action (fixture->widget, "win.resume"));
  g_assert_false (wd_test_mentions (fixture->widget, "Drink tea"));
}

/* The answer to the question is told as an action, once for each change. */
static void
own_browser_cb (GSimpleAction *action,
                GVariant      *parameter,
                GString       *answers)
{
  g_string_append_c (answers, g_variant_get_boolean (parameter) ? 'b' : 'w');
}

static void
test_answers (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("own-browser", G_VARIANT_TYPE_BOOLEAN);
  g_autoptr(GPtrArray) answers = wd_test_list_type (fixture->widget, GTK_TYPE_CHECK_BUTTON);
  g_autoptr(GString) told = g_string_new (NULL);

  g_signal_connect (action, "activate", G_CALLBACK (own_browser_cb), told);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->widget, "win", G_ACTION_GROUP (actions));

  g_assert_cmpuint (answers->len, ==, 2);
  g_assert_true (gtk_check_button_get_active (answers->pdata[0]));
  gtk_check_button_set_active (answers->pdata[1], TRUE);
  g_assert_false (gtk_check_button_get_active (answers->pdata[0]));
  gtk_check_button_set_active (answers->pdata[0], TRUE);
  g_assert_cmpstr (told->str, ==, "bw");

  wd_welcome_page_set_own_browser (fixture->page, TRUE);
  g_assert_true (gtk_check_button_get_active (answers->pdata[1]));
}

static void
set_last (Fixture         *fixture,
          const WdVerdict *verdict,
          GDateTime       *time,
          GDateTime       *now)
{
  g_autoptr(WdRecordEntry) entry = NULL;

  entry = wd_record_entry_new (time, "tea", "2026-11-23", "https://www.linkedin.com/", verdict);
  wd_welcome_page_set_last (fixture->page, fixture->guide, entry, now);
}

static void
test_last (Fixture       *fixture,
           gconstpointer  data)
{
  static const WdVerdict verdicts[] = {
    { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN },
    { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_TOLD },
    { WD_STATE_ON, WD_STATE_UNKNOWN, WD_LEARNED_TOLD },
  };
  g_autoptr(GDateTime) time = g_date_time_new_utc (2031, 7, 15, 12, 0, 0);
  g_autoptr(GDateTime) now = g_date_time_new_utc (2031, 9, 16, 12, 0, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      g_autofree char *age = wd_result_text_dup_age (&verdicts[i], time, now);
      const char *title = wd_result_text_get_last (&verdicts[i]);
      GtkWidget *row;

      set_last (fixture, &verdicts[i], time, now);
      row = wd_test_find_action (fixture->widget, "win.history");
      g_assert_nonnull (wd_test_find_text (row, title));
      g_assert_nonnull (wd_test_find_text (row, age));
      g_assert_nonnull (strstr (age, "2 months ago"));
      g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));

      wd_welcome_page_set_last (fixture->page, fixture->guide, NULL, now);
      g_assert_null (wd_test_find_text (fixture->widget, title));
      g_assert_null (wd_test_find_action (fixture->widget, "win.history"));
      g_assert_null (wd_test_find_action (fixture->widget, "win.check-again"));
    }
}

static void
assert_told (Fixture *fixture,
             guint    chosen)
{
  static const char * const titles[] = {
    "With Email and Password", "With a Passkey, Google, Apple or Microsoft",
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *label = wd_test_find_text (fixture->widget, titles[i]);
      GtkWidget *row = gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
      GtkWidget *list = gtk_widget_get_parent (row);

      gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
      gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_RADIO);
      gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED,
                                        i == chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                    : GTK_ACCESSIBLE_TRISTATE_FALSE);
    }

  gtk_test_accessible_assert_property (wd_test_find_action (fixture->widget, "win.begin"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, titles[chosen]);
}

/* To a screen reader, an answer is one thing, which is chosen or not. */
static void
test_answers_told (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GPtrArray) buttons = wd_test_list_type (fixture->widget, GTK_TYPE_CHECK_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      gtk_test_accessible_assert_state (buttons->pdata[i], GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
      g_assert_false (gtk_widget_get_can_focus (buttons->pdata[i]));
    }

  assert_told (fixture, 0);
  wd_welcome_page_set_own_browser (fixture->page, TRUE);
  assert_told (fixture, 1);
  gtk_check_button_set_active (buttons->pdata[0], TRUE);
  assert_told (fixture, 0);
}

/* By the keyboard, Tab and the arrows lead from one answer to the other, and Return chooses. */
static void
test_answer_keys (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWindow *window = wd_test_window_new (fixture->widget);
  g_autoptr(GPtrArray) answers = wd_test_list_type (fixture->widget, GTK_TYPE_CHECK_BUTTON);
  GtkWidget *list = gtk_widget_get_ancestor (answers->pdata[0], GTK_TYPE_LIST_BOX);

  wd_test_run_frames (fixture->widget, 1);
  gtk_window_set_focus (window, NULL);
  for (guint i = 0; i < answers->len; i++)
    {
      g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_widget_is_ancestor (answers->pdata[i],
                                             gtk_root_get_focus (GTK_ROOT (window))));
    }
  g_assert_false (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_BACKWARD));
  g_assert_false (gtk_widget_child_focus (list, GTK_DIR_TAB_BACKWARD));

  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_true (gtk_widget_is_ancestor (answers->pdata[1],
                                         gtk_root_get_focus (GTK_ROOT (window))));
  g_signal_emit_by_name (list, "activate-cursor-row");
  g_assert_true (gtk_check_button_get_active (answers->pdata[1]));

  gtk_window_destroy (window);
}

/* “Check Again” is offered after every verdict, and is the suggested button when that is due. */
static void
test_check_again (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct {
    WdVerdict verdict;
    int months;
    gboolean due;
  } rows[] = {
    { { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN }, 0, FALSE },
    { { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN }, 2, FALSE },
    { { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN }, 6, TRUE },
    { { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_TOLD }, 0, TRUE },
    { { WD_STATE_OFF, WD_STATE_ON, WD_LEARNED_SEEN }, 0, TRUE },
    { { WD_STATE_ON, WD_STATE_UNKNOWN, WD_LEARNED_TOLD }, 0, TRUE },
  };
  g_autoptr(GDateTime) now = g_date_time_new_utc (2031, 7, 15, 12, 0, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GDateTime) time = g_date_time_add_months (now, -rows[i].months);
      GtkWidget *check, *start, *suggested;

      set_last (fixture, &rows[i].verdict, time, now);
      check = wd_test_find_action (fixture->widget, "win.check-again");
      start = wd_test_find_action (fixture->widget, "win.begin");
      suggested = wd_test_find_class (fixture->widget, "suggested-action");

      g_assert_true (suggested == (rows[i].due ? check : start));
      g_assert_cmpint (gtk_widget_has_css_class (start, "suggested-action"), ==, !rows[i].due);

      /* What was left is to be gone on with first. */
      wd_welcome_page_set_saved (fixture->page, "Drink tea");
      g_assert_null (wd_test_find_action (fixture->widget, "win.check-again"));
      g_assert_true (wd_test_find_class (fixture->widget, "suggested-action") ==
                     wd_test_find_action (fixture->widget, "win.resume"));
      wd_welcome_page_set_saved (fixture->page, NULL);

      wd_welcome_page_set_last (fixture->page, fixture->guide, NULL, now);
      g_assert_true (wd_test_find_class (fixture->widget, "suggested-action") == start);
    }
}

/* A guide that is not built in is marked as foreign before it can be started. */
static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(WdGuideLibrary) library = NULL;
  WdGuide *builtin;

  wd_test_guide_write ("first-tea", WD_STATE_OFF);
  library = wd_guide_library_new ();
  builtin = wd_guide_library_find (library, WD_TEST_SERVICE_GUIDE);

  wd_welcome_page_set_guide (fixture->page, wd_guide_library_find (library, "first-tea"), NULL);
  g_assert_true (wd_test_mentions (fixture->widget,
                                   "This guide isn’t part of Widerspruch itself."));

  wd_welcome_page_set_guide (fixture->page, builtin, NULL);
  g_assert_false (wd_test_mentions (fixture->widget,
                                    "This guide isn’t part of Widerspruch itself."));
}

/* The focus begins at the title, where a screen reader says what the page says; Tab leads from
 * there through the answers and the ways to the button.
 */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWindow *window = wd_test_window_new (fixture->widget);
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) start = g_simple_action_new ("begin", NULL);
  g_autoptr(GPtrArray) answers = wd_test_list_type (fixture->widget, GTK_TYPE_CHECK_BUTTON);
  g_autofree char *summary = wd_guide_dup_summary (fixture->guide);
  GtkWidget *focus;

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (start));
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (actions));
  wd_test_run_frames (fixture->widget, 1);

  g_assert_true (gtk_widget_grab_focus (fixture->widget));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, WD_TEST_TITLE);
  wd_test_assert_described (focus, summary);
  wd_test_assert_described (focus, "If you use a screen reader");

  g_assert_true (gtk_widget_child_focus (fixture->widget, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_ancestor (answers->pdata[0],
                                         gtk_root_get_focus (GTK_ROOT (window))));
  while (gtk_widget_child_focus (fixture->widget, GTK_DIR_TAB_FORWARD))
    focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (focus == wd_test_find_action (fixture->widget, "win.begin"));
  gtk_window_destroy (window);
}

/* What is to be known before the choice is said, too, and nothing of a choice that there is not. */
static void
test_described (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(WdGuideLibrary) library = NULL;
  GtkWidget *title = wd_test_find_type (fixture->widget, WD_TYPE_HEADING);
  g_autofree char *description = NULL;

  wd_test_guide_write ("first-tea", WD_STATE_OFF);
  library = wd_guide_library_new ();
  wd_welcome_page_set_guide (fixture->page, wd_guide_library_find (library, "first-tea"),
                             "Guide 1 of 2");
  wd_test_assert_described (title, "Guide 1 of 2");
  wd_test_assert_described (title, "This guide isn’t part of Widerspruch itself.");
  wd_welcome_page_set_saved (fixture->page, "Drink tea");
  wd_test_assert_described (title, "Your next step: Drink tea");

  wd_welcome_page_set_guide (fixture->page, wd_guide_library_find (library, "gemini-activity"),
                             NULL);
  wd_test_assert_described (title, "Google only lets you sign in with your own browser.");
  description = gtk_test_accessible_check_property (GTK_ACCESSIBLE (title),
                                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "none");
  g_assert_null (strstr (description, "screen reader"));
}

/* To a screen reader, lists have names and images are presentational. */
static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) lists = NULL;

  wd_welcome_page_set_saved (fixture->page, "Somewhere");
  lists = wd_test_list_type (fixture->widget, GTK_TYPE_LIST_BOX);

  g_assert_cmpuint (lists->len, >, 1);
  wd_test_assert_named (fixture->widget, GTK_TYPE_LIST_BOX);
  wd_test_assert_silent_images (fixture->widget);
}

#define add(path, function) \
  g_test_add ("/welcome-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("guide", test_guide);
  add ("venue", test_venue);
  add ("disclaimer", test_disclaimer);
  add ("saved", test_saved);
  add ("answers", test_answers);
  add ("answers-told", test_answers_told);
  add ("answer-keys", test_answer_keys);
  add ("last", test_last);
  add ("check-again", test_check_again);
  add ("foreign", test_foreign);
  add ("focus", test_focus);
  add ("described", test_described);
  add ("accessible", test_accessible);

  return wd_test_ui_run ();
}
