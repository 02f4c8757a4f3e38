/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-step-card.h"

#include "wd-heading.h"
#include "wd-origin.h"
#include "wd-test-guide.h"
#include "wd-test-ui.h"

typedef struct
{
  GtkWidget *card;
  GtkWindow *window;
  GSimpleActionGroup *actions;
  char *activated;
} Fixture;

static const char * const names[] = {
  "back", "skip", "done", "show", "open", "ahead", "help",
};

static void
activated_cb (GSimpleAction *action,
              GVariant      *parameter,
              Fixture       *fixture)
{
  g_free (fixture->activated);
  fixture->activated = g_strdup (g_action_get_name (G_ACTION (action)));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  wd_test_set_animated (FALSE);

  fixture->card = g_object_new (WD_TYPE_STEP_CARD, NULL);
  g_object_ref_sink (fixture->card);
  fixture->actions = g_simple_action_group_new ();
  fixture->activated = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GSimpleAction) action = g_simple_action_new (names[i], NULL);

      g_signal_connect (action, "activate", G_CALLBACK (activated_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (fixture->actions), G_ACTION (action));
    }

  fixture->window = wd_test_window_new (fixture->card);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "tour",
                                  G_ACTION_GROUP (fixture->actions));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->card);
  g_object_unref (fixture->actions);
  g_free (fixture->activated);
}

static void
show (Fixture     *fixture,
      WdTour      *tour,
      WdPlacement  placement)
{
  const WdTourView *view = wd_tour_get_view (tour);
  WdAdvice advice = wd_advice_find (view, placement);

  wd_step_card_update (WD_STEP_CARD (fixture->card), view, &advice);
}

static const char *
get_primary (Fixture *fixture)
{
  GtkWidget *button = wd_test_find_class (fixture->card, "suggested-action");

  return button != NULL ? gtk_actionable_get_action_name (GTK_ACTIONABLE (button)) : NULL;
}

static GtkExpander *
get_ways (Fixture *fixture)
{
  GtkWidget *ways = wd_test_find_type (fixture->card, GTK_TYPE_EXPANDER);

  return ways != NULL ? GTK_EXPANDER (ways) : NULL;
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);

  for (guint i = 0; i < WD_TEST_N_STEPS; i++)
    {
      WdStep *step = wd_guide_get_step (wd_tour_get_view (tour)->guide, i);
      g_autofree char *position = NULL;
      g_autofree char *title = wd_step_dup_title (step, wd_tour_get_view (tour)->language);
      g_autofree char *text = wd_step_dup_text (step, wd_tour_get_view (tour)->language);

      wd_tour_go_to (tour, i);
      show (fixture, tour, WD_PLACEMENT_NONE);

      position = g_strdup_printf ("Step %u of %u", i + 1, WD_TEST_N_STEPS);
      g_assert_nonnull (wd_test_find_text (fixture->card, position));
      g_assert_nonnull (wd_test_find_text (fixture->card, title));
      g_assert_nonnull (wd_test_find_text (fixture->card, text));
    }
}

/* Labels are quoted in the language of the page. */
static void
test_language (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
  g_autoptr(GVariant) state = NULL;
  g_autoptr(GVariant) german = NULL;
  g_autoptr(WdTour) other = NULL;
  GVariantDict dict;
  WdStep *step;
  g_autofree char *text = NULL;

  wd_tour_go_to (tour, WD_TEST_SETTINGS);
  state = wd_tour_save (tour);
  g_variant_dict_init (&dict, state);
  g_variant_dict_insert (&dict, "language", "s", "de");
  german = g_variant_ref_sink (g_variant_dict_end (&dict));

  other = wd_tour_new (wd_tour_get_view (tour)->guide, wd_tour_get_origin (tour));
  g_assert_true (wd_tour_restore (other, german));
  show (fixture, other, WD_PLACEMENT_NONE);

  step = wd_tour_get_view (other)->step;
  text = wd_step_dup_text (step, "de");
  g_assert_nonnull (strstr (text, "Konto und Datenschutz verwalten"));
  g_assert_nonnull (wd_test_find_text (fixture->card, text));
}

static void
test_every_status (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct {
    WdTourStatus status;
    WdPlacement placement;
    const char *primary;
    gboolean expanded;
  } rows[] = {
    { WD_TOUR_STATUS_LOADING, WD_PLACEMENT_NONE, NULL, FALSE },
    { WD_TOUR_STATUS_AWAY, WD_PLACEMENT_NONE, "tour.open", FALSE },
    { WD_TOUR_STATUS_READING, WD_PLACEMENT_NONE, NULL, FALSE },
    { WD_TOUR_STATUS_SEARCHING, WD_PLACEMENT_NONE, NULL, FALSE },
    { WD_TOUR_STATUS_POINTING, WD_PLACEMENT_NONE, NULL, FALSE },
    { WD_TOUR_STATUS_POINTING, WD_PLACEMENT_HERE, NULL, FALSE },
    { WD_TOUR_STATUS_POINTING, WD_PLACEMENT_ABOVE, "tour.show", FALSE },
    { WD_TOUR_STATUS_POINTING, WD_PLACEMENT_BELOW, "tour.show", FALSE },
    { WD_TOUR_STATUS_POINTING, WD_PLACEMENT_LEFT, "tour.show", FALSE },
    { WD_TOUR_STATUS_POINTING, WD_PLACEMENT_RIGHT, "tour.show", FALSE },
    { WD_TOUR_STATUS_ABSTAINING, WD_PLACEMENT_NONE, "tour.open", TRUE },
    { WD_TOUR_STATUS_MISSING, WD_PLACEMENT_NONE, "tour.help", TRUE },
    { WD_TOUR_STATUS_SETTLING, WD_PLACEMENT_HERE, NULL, FALSE },
    { WD_TOUR_STATUS_CHECKING, WD_PLACEMENT_NONE, NULL, FALSE },
    { WD_TOUR_STATUS_CONFIRMING, WD_PLACEMENT_NONE, NULL, FALSE },
    { WD_TOUR_STATUS_FINISHED, WD_PLACEMENT_NONE, NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, rows[i].status);
      const char *status = wd_advice_find (wd_tour_get_view (tour), rows[i].placement).text;

      show (fixture, tour, rows[i].placement);

      g_assert_cmpstr (wd_test_read_role (fixture->card, GTK_ACCESSIBLE_ROLE_STATUS), ==, status);
      g_assert_null (wd_test_find_role (fixture->card, GTK_ACCESSIBLE_ROLE_ALERT));
      g_assert_cmpstr (get_primary (fixture), ==, rows[i].primary);
      g_assert_cmpint (gtk_expander_get_expanded (get_ways (fixture)), ==, rows[i].expanded);

      g_assert_nonnull (wd_test_find_action (fixture->card, "tour.back"));
      g_assert_nonnull (wd_test_find_action (fixture->card, "tour.done"));

      g_assert_cmpint (wd_test_find_type (fixture->card, GTK_TYPE_PROGRESS_BAR) != NULL, ==,
                       rows[i].status == WD_TOUR_STATUS_SETTLING ||
                       rows[i].status == WD_TOUR_STATUS_CHECKING ||
                       rows[i].status == WD_TOUR_STATUS_CONFIRMING);
    }
}

static void
test_notice (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_CHECKING);

  wd_tour_elapse (tour);
  g_assert_cmpint (wd_tour_get_view (tour)->notice, ==, WD_NOTICE_NOT_LOADED);
  show (fixture, tour, WD_PLACEMENT_NONE);
  g_assert_cmpstr (wd_test_read_role (fixture->card, GTK_ACCESSIBLE_ROLE_ALERT), ==,
                   wd_advice_find (wd_tour_get_view (tour), WD_PLACEMENT_NONE).notice);

  wd_tour_go_back (tour);
  show (fixture, tour, WD_PLACEMENT_NONE);
  g_assert_null (wd_test_find_role (fixture->card, GTK_ACCESSIBLE_ROLE_ALERT));
}

static const char *
get_done (Fixture *fixture)
{
  return gtk_button_get_label (GTK_BUTTON (wd_test_find_action (fixture->card, "tour.done")));
}

/* The button has another label at the last step, where it leads to a result. */
static void
test_done (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
  g_autofree char *done = NULL;

  show (fixture, tour, WD_PLACEMENT_NONE);
  done = g_strdup (get_done (fixture));

  for (guint i = 0; i < WD_TEST_N_STEPS; i++)
    {
      wd_tour_go_to (tour, i);
      show (fixture, tour, WD_PLACEMENT_NONE);
      g_assert_cmpint (g_strcmp0 (get_done (fixture), done) == 0, ==, i != WD_TEST_SWITCH);
      g_assert_cmpint (wd_test_find_action (fixture->card, "tour.skip") != NULL, ==,
                       i != WD_TEST_SWITCH);
    }
}

/* Only ways that the guide has are offered, and no expander without content. */
static void
test_ways (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct {
    guint step;
    gboolean menu;
    gboolean open;
    gboolean help;
  } rows[] = {
    { WD_TEST_SIGN_IN, FALSE, TRUE, FALSE },
    { WD_TEST_PROFILE, FALSE, FALSE, FALSE },
    { WD_TEST_SETTINGS, TRUE, TRUE, TRUE },
    { WD_TEST_PRIVACY, TRUE, TRUE, FALSE },
    { WD_TEST_ROW, FALSE, FALSE, TRUE },
    { WD_TEST_SWITCH, TRUE, TRUE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
      g_autofree char *menu = NULL;

      wd_tour_go_to (tour, rows[i].step);
      menu = wd_step_dup_menu (wd_tour_get_view (tour)->step, wd_tour_get_view (tour)->language);
      show (fixture, tour, WD_PLACEMENT_NONE);

      g_assert_cmpint (get_ways (fixture) != NULL, ==,
                       rows[i].menu || rows[i].open || rows[i].help);
      if (get_ways (fixture) == NULL)
        continue;

      gtk_test_accessible_assert_property (get_ways (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           "Other Ways");
      g_assert_false (gtk_expander_get_expanded (get_ways (fixture)));
      gtk_expander_set_expanded (get_ways (fixture), TRUE);

      g_assert_cmpint (menu != NULL, ==, rows[i].menu);
      if (menu != NULL)
        g_assert_nonnull (wd_test_find_text (fixture->card, menu));
      g_assert_cmpint (wd_test_find_action (fixture->card, "tour.open") != NULL, ==, rows[i].open);
      g_assert_cmpint (wd_test_find_action (fixture->card, "tour.help") != NULL, ==, rows[i].help);

      /* The link is offered once: among the ways, or as the primary button. */
      wd_test_tour_visit (tour, "/nowhere/");
      g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_AWAY);
      show (fixture, tour, WD_PLACEMENT_NONE);
      g_assert_cmpint (wd_test_find_action (fixture->card, "tour.open") != NULL, ==, rows[i].open);
      g_assert_cmpstr (get_primary (fixture), ==, rows[i].open ? "tour.open" : NULL);
      g_assert_cmpint (get_ways (fixture) != NULL, ==, rows[i].menu || rows[i].help);
    }
}

/* The expander stays open while the status changes, and closes for another step. */
static void
test_ways_stay (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_SEARCHING);

  show (fixture, tour, WD_PLACEMENT_NONE);
  gtk_expander_set_expanded (get_ways (fixture), TRUE);

  wd_test_tour_see_state (tour, WD_STATE_ON);
  show (fixture, tour, WD_PLACEMENT_HERE);
  g_assert_true (gtk_expander_get_expanded (get_ways (fixture)));

  wd_tour_go_back (tour);
  show (fixture, tour, WD_PLACEMENT_NONE);
  g_assert_false (gtk_expander_get_expanded (get_ways (fixture)));
}

static void
test_ahead (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_POINTING);
  g_autofree char *title = wd_step_dup_title (wd_tour_get_view (tour)->step, "en");
  GtkWidget *ahead;
  GtkWidget *label;

  show (fixture, tour, WD_PLACEMENT_HERE);
  g_assert_null (wd_test_find_action (fixture->card, "tour.ahead"));

  /* Nothing is offered ahead of signing in again. */
  wd_test_tour_visit (tour, "/login");
  show (fixture, tour, WD_PLACEMENT_NONE);
  g_assert_null (wd_test_find_action (fixture->card, "tour.ahead"));

  wd_test_tour_visit (tour, "/feed/");
  show (fixture, tour, WD_PLACEMENT_NONE);
  ahead = wd_test_find_action (fixture->card, "tour.ahead");
  label = wd_test_find_type (ahead, GTK_TYPE_LABEL);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), title));
}

static void
test_buttons (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_POINTING);

  wd_test_tour_visit (tour, "/in/me/");
  wd_test_tour_see_state (tour, WD_STATE_UNKNOWN);
  show (fixture, tour, WD_PLACEMENT_BELOW);
  gtk_expander_set_expanded (get_ways (fixture), TRUE);
  wd_test_run_frames (fixture->card, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *action = g_strconcat ("tour.", names[i], NULL);

      wd_test_click (fixture->card, action);
      g_assert_cmpstr (fixture->activated, ==, names[i]);
    }
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_SEARCHING);
  g_autofree char *title = wd_step_dup_title (wd_tour_get_view (tour)->step, "en");
  GtkWidget *focus;

  show (fixture, tour, WD_PLACEMENT_NONE);
  g_assert_true (gtk_widget_grab_focus (fixture->card));

  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_cmpstr (wd_heading_get_label (WD_HEADING (focus)), ==, title);
}

/* The person's own browser is offered, also while an error is in the place of the page. */
static void
test_own_browser (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_READING);
  WdAdvice failure = wd_advice_for_failure (wd_tour_get_view (tour));

  show (fixture, tour, WD_PLACEMENT_NONE);
  g_assert_nonnull (wd_test_find_action (fixture->card, "win.companion"));

  wd_step_card_update (WD_STEP_CARD (fixture->card), wd_tour_get_view (tour), &failure);
  g_assert_nonnull (wd_test_find_action (fixture->card, "win.companion"));
}

/* The person's own browser is offered at every step, but not in practice. A note says why at the
 * sign-in step, and what happens next at the switch.
 */
static void
test_companion (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);
  g_autofree char *origin = wd_origin_for_practice (wd_tour_get_origin (tour));
  g_autoptr(WdTour) practice = wd_tour_new (wd_tour_get_view (tour)->guide, origin);
  GObject *note = gtk_widget_get_template_child (fixture->card, WD_TYPE_STEP_CARD, "note");

  for (guint i = 0; i < WD_TEST_N_STEPS; i++)
    {
      wd_tour_go_to (tour, i);
      show (fixture, tour, WD_PLACEMENT_NONE);
      g_assert_nonnull (wd_test_find_action (fixture->card, "win.companion"));
      g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (note)), ==,
                       i == WD_TEST_SIGN_IN || i == WD_TEST_SWITCH);
      if (gtk_widget_get_visible (GTK_WIDGET (note)))
        {
          wd_test_assert_sentence (gtk_label_get_label (GTK_LABEL (note)));
          wd_test_assert_described (wd_test_find_type (fixture->card, WD_TYPE_HEADING),
                                    gtk_label_get_label (GTK_LABEL (note)));
        }
    }

  show (fixture, practice, WD_PLACEMENT_NONE);
  g_assert_null (wd_test_find_action (fixture->card, "win.companion"));
  g_assert_true (wd_test_mentions (fixture->card, "Alt+M"));
  wd_tour_go_to (practice, WD_TEST_PROFILE);
  show (fixture, practice, WD_PLACEMENT_NONE);
  g_assert_false (wd_test_mentions (fixture->card, "Alt+M"));
}

/* The way through the menus, to which Tab does not lead, is said at the button that unfolds it. */
static void
test_ways_described (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_LOADING);

  for (guint i = 0; i < WD_TEST_N_STEPS; i++)
    {
      g_autofree char *menu = NULL;

      wd_tour_go_to (tour, i);
      show (fixture, tour, WD_PLACEMENT_NONE);
      menu = wd_step_dup_menu (wd_tour_get_view (tour)->step, "en");
      gtk_test_accessible_assert_property (gtk_widget_get_template_child (fixture->card,
                                                                          WD_TYPE_STEP_CARD,
                                                                          "ways"),
                                           GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                           menu != NULL ? menu : "");
    }
}

/* With every part of the card shown. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(WdTour) tour = wd_test_tour_new (WD_STATE_OFF, WD_TOUR_STATUS_CHECKING);

  wd_tour_elapse (tour);
  wd_test_tour_visit (tour, "/in/me/");
  wd_test_tour_see_state (tour, WD_STATE_UNKNOWN);
  show (fixture, tour, WD_PLACEMENT_BELOW);
  gtk_expander_set_expanded (get_ways (fixture), TRUE);
  wd_test_assert_narrow (fixture->card);
}

#define add(path, function) \
  g_test_add ("/step-card/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("words", test_words);
  add ("language", test_language);
  add ("every-status", test_every_status);
  add ("notice", test_notice);
  add ("done", test_done);
  add ("ways", test_ways);
  add ("ways-stay", test_ways_stay);
  add ("ahead", test_ahead);
  add ("buttons", test_buttons);
  add ("focus", test_focus);
  add ("own-browser", test_own_browser);
  add ("companion", test_companion);
  add ("ways-described", test_ways_described);
  add ("narrow", test_narrow);

  return wd_test_ui_run ();
}
