/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-navigator.h"

#include "wd-history-page.h"
#include "wd-holdings-text.h"
#include "wd-letter-page.h"
#include "wd-preferences-page.h"
#include "wd-result-page.h"
#include "wd-tour-bin.h"
#include "wd-welcome-page.h"
#include "wd-why-page.h"

#include <glib/gi18n.h>

/**
 * WdNavigator:
 *
 * Shows one of eight pages in a stack: welcome, why, tour, companion, result, letter, history,
 * preferences. A page is built when it is first shown, and what it shows is read then. A tour ends
 * when another page is shown.
 */
struct _WdNavigator
{
  GObject parent_instance;

  /* Borrowed from the window */
  GtkStack *stack;
  WdTourBin *bin;
  AdwWindowTitle *title;

  /* Owned */
  WdGuideLibrary *library;
  WdHoldings *holdings;
  WdGuide *guide;
  GPtrArray *problems;
};

enum
{
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WdNavigator, wd_navigator, G_TYPE_OBJECT)

static gpointer
find_page (WdNavigator *self,
           GType        type)
{
  return gtk_stack_get_child_by_name (self->stack, g_type_name (type));
}

/* Builds the page if need be, and says so. */
static gpointer
get_page (WdNavigator *self,
          GType        type,
          gboolean    *built)
{
  GtkWidget *page = find_page (self, type);

  if (built != NULL)
    *built = page == NULL;

  if (page == NULL)
    {
      page = g_object_new (type, NULL);
      gtk_stack_add_named (self->stack, page, g_type_name (type));
    }

  return page;
}

/* Shows a page and moves the focus there. */
static void
show (WdNavigator *self,
      gpointer     page,
      const char  *subtitle)
{
  WdResultPage *result = find_page (self, WD_TYPE_RESULT_PAGE);

  /* What could be proved, a picture above all, is not kept when the person goes on. */
  if (result != NULL && page != (gpointer) result && !WD_IS_LETTER_PAGE (page))
    wd_result_page_set_proof (result, NULL, NULL);

  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  gtk_stack_set_visible_child (self->stack, page);
  g_signal_emit (self, signals[SHOWN], 0);
  gtk_widget_grab_focus (page);
}

/* Takes the problem, if there is one. Each is told once, however often it is met. */
static void
add_problem (WdNavigator *self,
             char        *problem)
{
  g_autofree char *owned = problem;

  if (problem == NULL ||
      g_strv_contains ((const char * const *) self->problems->pdata, problem))
    return;

  g_ptr_array_insert (self->problems, (int) self->problems->len - 1, g_steal_pointer (&owned));
}

static WdSavedTour *
load_place (WdNavigator *self)
{
  g_autoptr(GError) error = NULL;
  WdSavedTour *place = wd_holdings_load_place (self->holdings, &error);

  if (error != NULL)
    {
      g_warning ("%s", error->message);
      add_problem (self, g_strdup (_("Your place on the way could not be read. "
                                     "You can begin anew; nothing else is lost.")));
    }

  return place;
}

/* Another instance may have added to it meanwhile. What cannot be read now stays as it was. */
static gboolean
load_record (WdNavigator *self)
{
  g_autoptr(GError) error = NULL;

  if (wd_record_load (wd_holdings_get_record (self->holdings), &error))
    return TRUE;

  g_warning ("%s", error->message);

  return FALSE;
}

static void
show_welcome (WdNavigator       *self,
              const WdSavedTour *place)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *title = wd_holdings_text_dup_place (place, self->guide);
  WdRecord *record = wd_holdings_get_record (self->holdings);
  WdWelcomePage *page = get_page (self, WD_TYPE_WELCOME_PAGE, NULL);

  wd_welcome_page_set_guide (page, self->guide);
  wd_welcome_page_set_others (page, self->library, self->guide);
  wd_welcome_page_set_last (page, self->guide,
                            wd_record_get_last (record, wd_guide_get_id (self->guide)), now);
  wd_welcome_page_set_saved (page, title);
  wd_welcome_page_set_problems (page, (const char * const *) self->problems->pdata);

  show (self, page, NULL);
}

/* Shows the verdict, and keeps it. */
static void
finished_cb (WdNavigator     *self,
             const WdVerdict *verdict,
             const char      *uri,
             GdkTexture      *picture)
{
  gboolean practice = wd_tour_bin_is_practice (self->bin);
  WdResultPage *page = get_page (self, WD_TYPE_RESULT_PAGE, NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *problem = NULL;
  g_autoptr(WdRecordEntry) entry = NULL;

  if (!practice)
    entry = wd_holdings_keep_verdict (self->holdings, self->guide, verdict, uri, &error);

  if (error != NULL)
    {
      g_warning ("%s", error->message);
      problem = g_strdup (_("This result could not be kept, because the file of the record cannot "
                            "be written. Perhaps the disk is full."));
    }

  wd_result_page_set_result (page, self->guide, verdict, practice, problem);
  wd_result_page_set_proof (page, entry, entry != NULL ? picture : NULL);
  show (self, page, practice ? C_("title", "Practice") : NULL);
}

/* Begins the chosen guide, or goes on with it if there is a state. */
static void
embed (WdNavigator *self,
       gboolean     practice,
       GVariant    *state)
{
  g_autofree char *title = wd_guide_dup_title (self->guide);

  wd_tour_bin_embed (self->bin, self->guide, practice, state);
  show (self, self->bin, practice ? C_("title", "Practice") : title);
  wd_tour_bin_start (self->bin);
}

static void
accompany (WdNavigator *self,
           GVariant    *state)
{
  wd_tour_bin_accompany (self->bin, self->guide, state);
  show (self, self->bin, _("In Your Own Browser"));
}

/* A tour that is walked in the session ends with it. */
static void
end_session (WdNavigator *self)
{
  if (wd_navigator_get_page (self) != NULL)
    wd_navigator_show_welcome (self);

  wd_tour_bin_end_session (self->bin);
}

/* Deletes, and tells on the page of the preferences whether that is done. */
static void
tell_deleted (WdNavigator *self,
              WdHolding    what,
              const char  *done)
{
  WdPreferencesPage *page = find_page (self, WD_TYPE_PREFERENCES_PAGE);
  g_autoptr(GPtrArray) failures = wd_holdings_delete (self->holdings, what);
  g_autofree char *problem = wd_holdings_text_dup_failures (failures);

  if (page != NULL)
    wd_preferences_page_tell (page, problem == NULL ? done : NULL, problem);
}

static void
stay_changed_cb (WdNavigator *self)
{
  gboolean stay = wd_holdings_get_stay (self->holdings);

  if (!stay && wd_tour_bin_is_signed_in (self->bin))
    end_session (self);

  tell_deleted (self, stay ? 0 : WD_HOLDING_SESSION,
                stay ? NULL : _("Nothing of the sign-in is kept any more."));
}

static void
wd_navigator_dispose (GObject *object)
{
  WdNavigator *self = WD_NAVIGATOR (object);

  g_clear_object (&self->guide);
  g_clear_object (&self->holdings);
  g_clear_object (&self->library);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (wd_navigator_parent_class)->dispose (object);
}

static void
wd_navigator_class_init (WdNavigatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wd_navigator_dispose;

  /**
   * WdNavigator::shown:
   * @self: a navigator
   *
   * Another page is shown now.
   */
  signals[SHOWN] =
    g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
wd_navigator_init (WdNavigator *self)
{
  self->problems = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->problems, NULL);
}

/**
 * wd_navigator_new:
 * @stack: where to show the pages; the one who calls keeps it alive
 * @title: where to say which it is; the one who calls keeps it alive
 * @library: the guides, at least one
 * @holdings: what is kept on this computer
 *
 * Returns: (transfer full): a navigator that shows nothing yet
 */
WdNavigator *
wd_navigator_new (GtkStack       *stack,
                  AdwWindowTitle *title,
                  WdGuideLibrary *library,
                  WdHoldings     *holdings)
{
  const char * const *problems = wd_guide_library_get_problems (library);
  WdNavigator *self = g_object_new (WD_TYPE_NAVIGATOR, NULL);

  self->stack = stack;
  self->title = title;
  self->library = g_object_ref (library);
  self->holdings = g_object_ref (holdings);
  self->bin = get_page (self, WD_TYPE_TOUR_BIN, NULL);
  wd_tour_bin_set_holdings (self->bin, holdings);
  g_signal_connect_object (self->bin, "finished",
                           G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);

  for (gsize i = 0; problems[i] != NULL; i++)
    add_problem (self, g_strdup (problems[i]));

  /* An earlier run may have left something. */
  if (!wd_holdings_get_stay (holdings))
    {
      g_autoptr(GPtrArray) failures = wd_holdings_delete (holdings, WD_HOLDING_SESSION);

      add_problem (self, wd_holdings_text_dup_failures (failures));
    }

  g_signal_connect_object (wd_holdings_get_settings (holdings), "changed::stay-signed-in",
                           G_CALLBACK (stay_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wd_navigator_is_home:
 * @self: a navigator
 *
 * Returns: whether the welcome page is shown
 */
gboolean
wd_navigator_is_home (WdNavigator *self)
{
  return WD_IS_WELCOME_PAGE (gtk_stack_get_visible_child (self->stack));
}

/**
 * wd_navigator_is_companion:
 * @self: a navigator
 *
 * Returns: whether the companion is shown, which stands beside a browser
 */
gboolean
wd_navigator_is_companion (WdNavigator *self)
{
  return wd_tour_bin_is_companion (self->bin);
}

/**
 * wd_navigator_get_page:
 * @self: a navigator
 *
 * Returns: (transfer none) (nullable): the page of the service that is shown, if one is
 */
WdPage *
wd_navigator_get_page (WdNavigator *self)
{
  return wd_tour_bin_get_page (self->bin);
}

/**
 * wd_navigator_get_guide:
 * @self: a navigator
 *
 * Returns: (transfer none): the chosen guide, once something was shown
 */
WdGuide *
wd_navigator_get_guide (WdNavigator *self)
{
  return self->guide;
}

void
wd_navigator_set_guide (WdNavigator *self,
                        WdGuide     *guide)
{
  g_set_object (&self->guide, guide);
}

/**
 * wd_navigator_show_welcome:
 * @self: a navigator
 *
 * Ends the tour, if there is one. The guide that is chosen at first is the one that the person was
 * at, or else the first.
 */
void
wd_navigator_show_welcome (WdNavigator *self)
{
  gboolean first = self->guide == NULL;
  g_autoptr(WdSavedTour) place = NULL;

  wd_tour_bin_end (self->bin);
  load_record (self);
  place = load_place (self);

  if (first)
    {
      add_problem (self, wd_holdings_text_dup_damage (wd_holdings_get_record (self->holdings)));
      if (place != NULL)
        g_set_object (&self->guide, wd_guide_library_find (self->library, place->guide));
    }

  if (self->guide == NULL)
    g_set_object (&self->guide,
                  g_ptr_array_index (wd_guide_library_get_guides (self->library), 0));

  show_welcome (self, place);
}

void
wd_navigator_show_why (WdNavigator *self)
{
  WdWhyPage *page = get_page (self, WD_TYPE_WHY_PAGE, NULL);

  wd_why_page_set_guide (page, self->guide);
  show (self, page, NULL);
}

void
wd_navigator_show_result (WdNavigator *self)
{
  show (self, get_page (self, WD_TYPE_RESULT_PAGE, NULL), NULL);
}

/**
 * wd_navigator_show_letter:
 * @self: a navigator
 *
 * Shows the letter that goes with the guide, if there is one.
 */
void
wd_navigator_show_letter (WdNavigator *self)
{
  g_autoptr(WdLetterTemplate) letter = wd_letter_template_new (wd_guide_get_id (self->guide));
  WdLetterPage *page;

  if (letter == NULL)
    return;

  page = get_page (self, WD_TYPE_LETTER_PAGE, NULL);
  wd_letter_page_set_letter (page, self->guide, letter);
  show (self, page, NULL);
}

void
wd_navigator_show_history (WdNavigator *self)
{
  gboolean built;
  WdHistoryPage *page = get_page (self, WD_TYPE_HISTORY_PAGE, &built);

  wd_tour_bin_end (self->bin);
  wd_history_page_set_deleted (page, FALSE);
  wd_history_page_set_problem (page, load_record (self)
                                       ? NULL
                                       : _("The file of your results cannot be read."));
  if (built)
    wd_history_page_set_record (page, wd_holdings_get_record (self->holdings), self->library);

  show (self, page, C_("title", "History"));
}

void
wd_navigator_show_preferences (WdNavigator *self)
{
  gboolean built;
  WdPreferencesPage *page = get_page (self, WD_TYPE_PREFERENCES_PAGE, &built);

  wd_tour_bin_end (self->bin);
  if (built)
    wd_preferences_page_set_settings (page, wd_holdings_get_settings (self->holdings));
  wd_preferences_page_tell (page, NULL, NULL);

  show (self, page, C_("title", "Preferences"));
}

void
wd_navigator_start (WdNavigator *self)
{
  embed (self, FALSE, NULL);
}

void
wd_navigator_practise (WdNavigator *self)
{
  embed (self, TRUE, NULL);
}

/**
 * wd_navigator_check_again:
 * @self: a navigator
 *
 * Starts a tour straight at the switch, which a page for signing in may come before.
 */
void
wd_navigator_check_again (WdNavigator *self)
{
  g_autoptr(WdTour) tour = wd_tour_new (self->guide, wd_guide_get_origin (self->guide));
  g_autoptr(GVariant) state = NULL;

  wd_tour_begin_at (tour, wd_guide_get_n_steps (self->guide) - 1);
  state = wd_tour_save (tour);
  embed (self, FALSE, state);
}

/**
 * wd_navigator_resume:
 * @self: a navigator
 *
 * Goes on where the person was in an earlier tour, if there is such a place.
 */
void
wd_navigator_resume (WdNavigator *self)
{
  g_autoptr(WdSavedTour) place = wd_holdings_load_place (self->holdings, NULL);

  if (place == NULL)
    return;

  if (place->companion)
    accompany (self, place->state);
  else
    embed (self, FALSE, place->state);
}

void
wd_navigator_start_companion (WdNavigator *self)
{
  accompany (self, NULL);
}

/**
 * wd_navigator_go_on_companion:
 * @self: a navigator
 *
 * Goes on at the same step in the person's own browser.
 */
void
wd_navigator_go_on_companion (WdNavigator *self)
{
  g_autoptr(GVariant) state = wd_tour_bin_dup_state (self->bin);

  accompany (self, state);
}

/**
 * wd_navigator_go_on_embedded:
 * @self: a navigator
 *
 * Goes on at the same step in the window's own web view.
 */
void
wd_navigator_go_on_embedded (WdNavigator *self)
{
  g_autoptr(GVariant) state = wd_tour_bin_dup_state (self->bin);

  embed (self, FALSE, state);
}

/**
 * wd_navigator_delete_history:
 * @self: a navigator that shows the history
 *
 * Deletes the record, and tells it.
 */
void
wd_navigator_delete_history (WdNavigator *self)
{
  WdHistoryPage *page = get_page (self, WD_TYPE_HISTORY_PAGE, NULL);
  g_autoptr(GPtrArray) failures = wd_holdings_delete (self->holdings, WD_HOLDING_RECORD);
  g_autofree char *problem = wd_holdings_text_dup_failures (failures);

  if (problem == NULL)
    wd_history_page_set_deleted (page, TRUE);
  wd_history_page_set_problem (page, problem);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

/**
 * wd_navigator_delete_everything:
 * @self: a navigator that shows the preferences
 *
 * Deletes all that is kept, and tells it.
 */
void
wd_navigator_delete_everything (WdNavigator *self)
{
  end_session (self);
  tell_deleted (self, WD_HOLDING_ALL,
                _("The sign-in, your results, your place on the way and all settings are "
                  "deleted."));
  gtk_widget_grab_focus (find_page (self, WD_TYPE_PREFERENCES_PAGE));
}
