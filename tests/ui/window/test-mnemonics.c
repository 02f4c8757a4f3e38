/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-companion-page.h"
#include "wd-error-view.h"
#include "wd-page-error.h"
#include "wd-preferences-page.h"
#include "wd-proof-dialog.h"
#include "wd-reminder-window.h"
#include "wd-result-page.h"
#include "wd-step-card.h"
#include "wd-test-guide.h"
#include "wd-test-ui.h"
#include "wd-test-window.h"
#include "wd-tour-page.h"

#include <glib/gi18n.h>
#include <locale.h>

/* In the language of the environment, no two things that are shown at once react to one letter. */

typedef struct
{
  const char *state;
  GHashTable *labels;
} Letters;

static void
add_letter (Letters    *letters,
            gunichar    letter,
            const char *label)
{
  gpointer key = GUINT_TO_POINTER (g_unichar_tolower (letter));
  const char *other = g_hash_table_lookup (letters->labels, key);

  /* The same thing may be offered twice. */
  if (other != NULL && !g_str_equal (other, label))
    g_error ("%s: “%s” and “%s” have the same letter", letters->state, other, label);

  g_hash_table_insert (letters->labels, key, g_strdup (label));
}

static void
add_widgets (Letters   *letters,
             GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget))
    {
      guint key = gtk_label_get_mnemonic_keyval (GTK_LABEL (widget));
      gunichar letter = gdk_keyval_to_unicode (key);

      if (letter != 0)
        add_letter (letters, letter, gtk_label_get_label (GTK_LABEL (widget)));
    }

  if (GTK_IS_EXPANDER (widget) || ADW_IS_EXPANDER_ROW (widget))
    g_object_set (widget, "expanded", TRUE, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_widgets (letters, child);
}

static Letters
begin (const char *state)
{
  return (Letters) { state, g_hash_table_new_full (NULL, NULL, NULL, g_free) };
}

static guint
end (Letters *letters)
{
  guint n = g_hash_table_size (letters->labels);

  g_hash_table_unref (letters->labels);

  return n;
}

/* Returns: how many letters do something there */
static guint
check (GtkWidget  *window,
       const char *state)
{
  Letters letters = begin (state);

  wd_test_run_frames (window, 1);
  add_widgets (&letters, window);

  return end (&letters);
}

static void
add_menu (Letters    *letters,
          GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;
      const char *letter;

      if (section != NULL)
        add_menu (letters, section);
      else if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label) &&
               (letter = strchr (label, '_')) != NULL)
        add_letter (letters, g_utf8_get_char (letter + 1), label);
    }
}

static void
check_menu (GtkWidget *window)
{
  GtkWidget *button = wd_test_find_type (window, GTK_TYPE_MENU_BUTTON);
  Letters letters = begin ("the menu");

  add_menu (&letters, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)));
  g_assert_cmpuint (end (&letters), >, 4);
}

static void
check_pages (GtkWidget *window)
{
  static const char * const pages[] = { "win.why", "win.letter", "win.help", "win.history" };
  guint n = check (window, "the first page");

  g_assert_cmpuint (n, >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      wd_test_act (window, pages[i]);
      check (window, pages[i]);
    }
}

/* With a result, and all that can be done with it. */
static void
check_result (GtkWidget *window)
{
  GtkWidget *page;
  GtkWidget *dialog;

  wd_test_act (window, "win.companion");
  while ((page = wd_test_find_type (window, WD_TYPE_COMPANION_PAGE)) != NULL)
    {
      check (window, "the companion");
      check (window, "the companion with all that it unfolds");
      wd_test_act (page, "companion.done");
    }

  check (window, "the result");
  wd_test_act (wd_test_find_type (window, WD_TYPE_RESULT_PAGE), "result.save-proof");
  dialog = wd_test_wait_dialog (WD_TYPE_PROOF_DIALOG);
  check (dialog, "the proof");
  gtk_window_destroy (GTK_WINDOW (dialog));

  wd_test_act (window, "win.remind");
  dialog = wd_test_wait_dialog (WD_TYPE_REMINDER_WINDOW);
  check (dialog, "the reminder");
  gtk_window_destroy (GTK_WINDOW (dialog));

  wd_test_act (window, "win.history");
  check (window, "the results");
  check (window, "a result with its offers");
  wd_test_act (window, "win.home");
  check (window, "the first page with a result");
  wd_test_act (window, "win.companion");
  wd_test_act (window, "win.home");
  check (window, "the first page with a step to go on at");
}

static void
check_preferences (GtkWidget *window)
{
  GtkWidget *dialog;

  wd_test_act (window, "win.preferences");
  dialog = GTK_WIDGET (gtk_widget_get_root (wd_test_wait_dialog (WD_TYPE_PREFERENCES_PAGE)));
  g_assert_cmpuint (check (dialog, "the preferences"), >, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
check_practice (GtkWidget *window)
{
  GtkWidget *page;

  wd_test_act (window, "win.practise");
  while ((page = wd_test_find_type (window, WD_TYPE_TOUR_PAGE)) != NULL)
    {
      check (window, "practice");
      check (window, "practice with all that it unfolds");
      wd_test_act (page, "tour.skip");
    }

  check (window, "the result of practice");
}

static void
check_errors (GtkWindow *window,
              GtkWidget *view)
{
  for (int code = WD_PAGE_ERROR_OFFLINE; code <= WD_PAGE_ERROR_OTHER; code++)
    {
      g_autoptr(GError) error = g_error_new_literal (WD_PAGE_ERROR, code, "");

      wd_error_view_set_error (WD_ERROR_VIEW (view), error, TRUE);
      check (GTK_WIDGET (window), wd_error_view_describe (error));
    }
}

/* The card of each step, at the service itself, whatever the page is like or stands in its place. */
static void
test_card (void)
{
  static const char * const actions[] = {
    "back", "skip", "done", "show", "open", "ahead", "help",
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *card = g_object_new (WD_TYPE_STEP_CARD, NULL);
  GtkWidget *errors = g_object_new (WD_TYPE_ERROR_VIEW, NULL);
  GtkWindow *window = wd_test_window_new (box);
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), errors);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr(GSimpleAction) action = g_simple_action_new (actions[i], NULL);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (window), "tour", G_ACTION_GROUP (group));

  for (int status = WD_TOUR_STATUS_LOADING; status < WD_TOUR_STATUS_FINISHED; status++)
    {
      g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, (WdTourStatus) status);
      const WdTourView *view = wd_tour_get_view (tour);
      WdAdvice advice = wd_advice_find (view, WD_PLACEMENT_HERE);

      wd_step_card_update (WD_STEP_CARD (card), view, &advice);
      check (GTK_WIDGET (window), "a step");
      g_assert_cmpuint (check (GTK_WIDGET (window), "a step with other ways"), >, 0);
      check_errors (window, errors);
    }

  gtk_window_destroy (window);
}

/* Messages are translated in no locale that is called C, whatever LANGUAGE is, and there may be none
 * but that one.
 */
static void
use_locale (void)
{
  const char *folder = g_get_user_cache_dir ();
  g_autofree char *path = g_build_filename (folder, "en_US.UTF-8", NULL);
  char *arguments[] = { (char *) "localedef", (char *) "-i", (char *) "en_US", (char *) "-f",
                        (char *) "UTF-8", path, NULL };
  g_autoptr(GError) error = NULL;

  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL,
                NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_setenv ("LOCPATH", folder, TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "en_US.UTF-8"));
}

int
main (int    argc,
      char **argv)
{
  const char *language = g_getenv ("LANGUAGE");

  wd_test_ui_init (&argc, &argv);
  use_locale ();
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("WD_TEST_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* The catalogue is there, or all of this would test English. */
  g_assert_cmpint (g_str_equal (_("Your Results"), "Your Results"), ==,
                   g_str_equal (language, "en"));

  wd_test_window_add ("/mnemonics/menu", check_menu);
  wd_test_window_add ("/mnemonics/pages", check_pages);
  wd_test_window_add ("/mnemonics/preferences", check_preferences);
  wd_test_window_add ("/mnemonics/result", check_result);
  wd_test_window_add ("/mnemonics/practice", check_practice);
  g_test_add_func ("/mnemonics/card", test_card);

  return wd_test_ui_run ();
}
