/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-window-private.h"

#include "wd-compat.h"
#include "wd-history-page.h"
#include "wd-holdings-text.h"
#include "wd-letter-page.h"
#include "wd-preferences-page.h"
#include "wd-result-page.h"
#include "wd-welcome-page.h"
#include "wd-why-page.h"

#include <glib/gi18n.h>

/* A page is built when it is first shown. What it shows is read whenever it is shown. A page that
 * the header bar leads to ends the tour.
 */

static gpointer
find_page (WdWindow *self,
           GType     type)
{
  return gtk_stack_get_child_by_name (self->stack, g_type_name (type));
}

/* Builds the page if need be. */
static gpointer
get_page (WdWindow *self,
          GType     type)
{
  GtkWidget *page = find_page (self, type);

  if (page == NULL)
    {
      page = g_object_new (type, NULL);
      gtk_stack_add_named (self->stack, page, g_type_name (type));
    }

  return page;
}

/* Shows a page and moves the focus there. */
static void
show (WdWindow   *self,
      gpointer    page,
      const char *subtitle)
{
  WdResultPage *result = find_page (self, WD_TYPE_RESULT_PAGE);

  /* A proof, above all its picture, is kept for the page of the result and the letter only. */
  if (result != NULL && page != (gpointer) result && !WD_IS_LETTER_PAGE (page))
    wd_result_page_set_proof (result, NULL, NULL);

  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  gtk_stack_set_visible_child (self->stack, page);
  wd_window_update (self);
  gtk_widget_grab_focus (page);
}

/* Takes the problem, if there is one. A problem that is met again is not told twice. */
static void
add_problem (WdWindow *self,
             char     *problem)
{
  g_autofree char *owned = problem;

  if (problem == NULL ||
      g_strv_contains ((const char * const *) self->problems->pdata, problem))
    return;

  g_ptr_array_insert (self->problems, (int) self->problems->len - 1, g_steal_pointer (&owned));
}

static WdSavedTour *
load_place (WdWindow *self)
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

/* Another process may have added to the record meanwhile. A record that cannot be read now stays
 * as it was.
 */
static gboolean
load_record (WdWindow *self)
{
  g_autoptr(GError) error = NULL;

  if (wd_record_load (wd_holdings_get_record (self->holdings), &error))
    return TRUE;

  g_warning ("%s", error->message);

  return FALSE;
}

/* The guide that is chosen at first is the one that the person was at, or else the first. */
static void
choose_first (WdWindow          *self,
              const WdSavedTour *place)
{
  add_problem (self, wd_holdings_text_dup_damage (wd_holdings_get_record (self->holdings)));
  if (place != NULL)
    g_set_object (&self->guide, wd_guide_library_find (self->library, place->guide));

  if (self->guide == NULL)
    g_set_object (&self->guide,
                  g_ptr_array_index (wd_guide_library_get_guides (self->library), 0));
}

static void
show_welcome (WdWindow *self)
{
  WdRecord *record = wd_holdings_get_record (self->holdings);
  WdWelcomePage *page = get_page (self, WD_TYPE_WELCOME_PAGE);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(WdSavedTour) place = NULL;
  g_autofree char *title = NULL;

  wd_tour_bin_end (self->bin);
  load_record (self);
  place = load_place (self);
  if (self->guide == NULL)
    choose_first (self, place);
  title = wd_holdings_text_dup_place (place, self->guide);

  wd_welcome_page_set_guide (page, self->guide);
  wd_welcome_page_set_others (page, self->library, self->guide);
  wd_welcome_page_set_last (page, self->guide,
                            wd_record_get_last (record, wd_guide_get_id (self->guide)), now);
  wd_welcome_page_set_saved (page, title);
  wd_welcome_page_set_problems (page, (const char * const *) self->problems->pdata);

  show (self, page, NULL);
}

static void
show_why (WdWindow *self)
{
  WdWhyPage *page = get_page (self, WD_TYPE_WHY_PAGE);

  wd_why_page_set_guide (page, self->guide);
  show (self, page, NULL);
}

static void
show_result (WdWindow *self)
{
  show (self, get_page (self, WD_TYPE_RESULT_PAGE), NULL);
}

/* Not every guide has a letter. */
static void
show_letter (WdWindow *self)
{
  g_autoptr(WdLetterTemplate) letter = wd_letter_template_new (wd_guide_get_id (self->guide));
  WdLetterPage *page;

  if (letter == NULL)
    return;

  page = get_page (self, WD_TYPE_LETTER_PAGE);
  wd_letter_page_set_letter (page, self->guide, letter);
  show (self, page, NULL);
}

static void
show_history (WdWindow *self)
{
  gboolean built = find_page (self, WD_TYPE_HISTORY_PAGE) != NULL;
  WdHistoryPage *page = get_page (self, WD_TYPE_HISTORY_PAGE);

  wd_tour_bin_end (self->bin);
  wd_history_page_set_deleted (page, FALSE);
  wd_history_page_set_problem (page, load_record (self)
                                       ? NULL
                                       : _("The file of your results cannot be read."));
  if (!built)
    wd_history_page_set_record (page, wd_holdings_get_record (self->holdings), self->library);

  show (self, page, C_("title", "History"));
}

static void
show_preferences (WdWindow *self)
{
  gboolean built = find_page (self, WD_TYPE_PREFERENCES_PAGE) != NULL;
  WdPreferencesPage *page = get_page (self, WD_TYPE_PREFERENCES_PAGE);
  GSettings *settings = wd_holdings_get_settings (self->holdings);

  wd_tour_bin_end (self->bin);
  if (!built)
    wd_preferences_page_set_settings (page, settings);
  wd_preferences_page_tell (page, NULL,
                            g_settings_is_writable (settings, "stay-signed-in")
                              ? NULL
                              : _("The settings of this computer cannot be written, so that "
                                  "nothing can be changed here."));

  show (self, page, C_("title", "Preferences"));
}

/* Says of the result that is shown whether it is kept. */
static void
kept_cb (WdWindow     *self,
         const GError *error)
{
  WdResultPage *page = find_page (self, WD_TYPE_RESULT_PAGE);
  const char *problem = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
    {
      problem = _("This result is not kept yet, because another program holds the file of the "
                  "record. It will be kept once that lets go of it.");
    }
  else if (error != NULL)
    {
      g_warning ("%s", error->message);
      problem = _("This result could not be kept, because the file of the record cannot be "
                  "written. Perhaps the disk is full.");
    }

  if (page != NULL)
    wd_result_page_set_problem (page, problem);
}

static WdResultVenue
get_venue (WdWindow *self)
{
  if (wd_tour_bin_is_practice (self->bin))
    return WD_RESULT_VENUE_PRACTICE;

  if (self->own_browser)
    return WD_RESULT_VENUE_BROWSER;

  return wd_tour_bin_is_signed_in (self->bin) ? WD_RESULT_VENUE_KEPT : WD_RESULT_VENUE_WINDOW;
}

/* Shows the verdict, and has it kept. */
static void
finished_cb (WdWindow        *self,
             const WdVerdict *verdict,
             const char      *uri,
             GdkTexture      *picture)
{
  gboolean practice = wd_tour_bin_is_practice (self->bin);
  WdResultPage *page = get_page (self, WD_TYPE_RESULT_PAGE);
  g_autoptr(WdRecordEntry) entry = NULL;

  if (!practice)
    entry = wd_holdings_keep_verdict (self->holdings, self->guide, verdict, uri);

  wd_result_page_set_result (page, self->guide, verdict, get_venue (self));
  wd_result_page_set_proof (page, entry, entry != NULL ? picture : NULL);
  show (self, page, practice ? C_("title", "Practice") : NULL);
}

/* Begins a tour of the chosen guide, or goes on with one if there is a state. */
static void
embed (WdWindow *self,
       gboolean  practice,
       GVariant *state)
{
  g_autofree char *title = wd_guide_dup_title (self->guide);

  self->own_browser = FALSE;
  wd_tour_bin_embed (self->bin, self->guide, practice, state);
  show (self, self->bin, practice ? C_("title", "Practice") : title);
  wd_tour_bin_start (self->bin);
}

static void
accompany (WdWindow *self,
           GVariant *state)
{
  self->own_browser = TRUE;
  wd_tour_bin_accompany (self->bin, self->guide, state);
  show (self, self->bin, _("In Your Own Browser"));
}

static void
start (WdWindow *self)
{
  embed (self, FALSE, NULL);
}

static void
practise (WdWindow *self)
{
  embed (self, TRUE, NULL);
}

/* Begins at the last step, the switch, where the last tour was walked. The service may ask to sign
 * in first.
 */
static void
check_again (WdWindow *self)
{
  g_autoptr(WdTour) tour = wd_tour_new (self->guide, wd_guide_get_origin (self->guide));
  g_autoptr(GVariant) state = NULL;

  wd_tour_begin_at (tour, wd_guide_get_n_steps (self->guide) - 1);
  state = wd_tour_save (tour);
  if (self->own_browser)
    accompany (self, state);
  else
    embed (self, FALSE, state);
}


static void
resume (WdWindow *self)
{
  g_autoptr(WdSavedTour) place = wd_holdings_load_place (self->holdings, NULL);

  if (place == NULL)
    return;

  if (place->companion)
    accompany (self, place->state);
  else
    embed (self, FALSE, place->state);
}

/* Goes on at the step of the tour, or begins one. */
static void
go_on_companion (WdWindow *self)
{
  g_autoptr(GVariant) state = wd_tour_bin_dup_state (self->bin);

  accompany (self, state);
}

static void
go_on_embedded (WdWindow *self)
{
  g_autoptr(GVariant) state = wd_tour_bin_dup_state (self->bin);

  embed (self, FALSE, state);
}

/* A tour that is walked in the session ends with it. */
static void
end_session (WdWindow *self)
{
  if (wd_tour_bin_get_page (self->bin) != NULL)
    show_welcome (self);

  wd_tour_bin_end_session (self->bin);
}

/* Deletes, and says on the page of the preferences whether that is done. */
static void
tell_deleted (WdWindow   *self,
              WdHolding   what,
              const char *done)
{
  WdPreferencesPage *page = find_page (self, WD_TYPE_PREFERENCES_PAGE);
  g_autoptr(GPtrArray) failures = wd_holdings_delete (self->holdings, what);
  g_autofree char *problem = wd_holdings_text_dup_failures (failures);

  if (page != NULL)
    wd_preferences_page_tell (page, problem == NULL ? done : NULL, problem);
}

static void
stay_changed_cb (WdWindow *self)
{
  gboolean stay = wd_holdings_get_stay (self->holdings);

  if (!stay && wd_tour_bin_is_signed_in (self->bin))
    end_session (self);

  tell_deleted (self, stay ? 0 : WD_HOLDING_SESSION,
                stay ? NULL : _("Nothing of the sign-in is kept any more."));
}

static void
delete_everything (WdWindow *self)
{
  self->forgetful = TRUE;
  end_session (self);
  tell_deleted (self, WD_HOLDING_ALL,
                _("The sign-in, your results, your place on the way and all settings are "
                  "deleted."));
  gtk_widget_grab_focus (find_page (self, WD_TYPE_PREFERENCES_PAGE));
}

static void
ask_to_delete_everything (WdWindow *self)
{
  wd_compat_confirm (GTK_WINDOW (self), _("Delete Everything?"),
                     _("The sign-in, your results, your place on the way and all settings "
                       "are deleted for good. Files that you have saved yourself, such as a "
                       "proof or a guide, stay."),
                     _("_Delete"), G_CALLBACK (delete_everything));
}

static void
delete_history (WdWindow *self)
{
  WdHistoryPage *page = get_page (self, WD_TYPE_HISTORY_PAGE);
  g_autoptr(GPtrArray) failures = wd_holdings_delete (self->holdings, WD_HOLDING_RECORD);
  g_autofree char *problem = wd_holdings_text_dup_failures (failures);

  if (problem == NULL)
    wd_history_page_set_deleted (page, TRUE);
  wd_history_page_set_problem (page, problem);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
ask_to_delete_history (WdWindow *self)
{
  wd_compat_confirm (GTK_WINDOW (self), _("Delete the History?"),
                     _("All earlier results are deleted for good, their file too."),
                     _("_Delete"), G_CALLBACK (delete_history));
}

static const struct {
  const char *action;
  void (*go) (WdWindow *self);
} ways[] = {
  { "win.check-again", check_again },
  { "win.companion", go_on_companion },
  { "win.delete-everything", ask_to_delete_everything },
  { "win.delete-history", ask_to_delete_history },
  { "win.embedded", go_on_embedded },
  { "win.history", show_history },
  { "win.home", show_welcome },
  { "win.letter", show_letter },
  { "win.practise", practise },
  { "win.preferences", show_preferences },
  { "win.result", show_result },
  { "win.resume", resume },
  { "win.start", start },
  { "win.why", show_why },
};

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (name, ways[i].action))
      ways[i].go (WD_WINDOW (widget));
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  WdGuide *guide = wd_guide_library_find (self->library, g_variant_get_string (parameter, NULL));

  if (guide == NULL)
    return;

  g_set_object (&self->guide, guide);
  show_welcome (self);
}

/* Installs the actions by which a page leads to another. */
void
wd_window_class_install_ways (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_class_install_action (widget_class, ways[i].action, NULL, go_action);
  gtk_widget_class_install_action (widget_class, "win.choose", "s", choose_action);
}

/* Shows the first page, once library and holdings are there. */
void
wd_window_open_pages (WdWindow *self)
{
  const char * const *problems = wd_guide_library_get_problems (self->library);

  self->bin = get_page (self, WD_TYPE_TOUR_BIN);
  wd_tour_bin_set_holdings (self->bin, self->holdings);
  g_signal_connect_object (self->bin, "finished",
                           G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bin, "notify::child",
                           G_CALLBACK (wd_window_update), self, G_CONNECT_SWAPPED);

  for (gsize i = 0; problems[i] != NULL; i++)
    add_problem (self, g_strdup (problems[i]));

  /* A run that was killed may have left a sign-in. */
  if (!wd_holdings_get_stay (self->holdings))
    {
      g_autoptr(GPtrArray) failures = wd_holdings_delete (self->holdings, WD_HOLDING_SESSION);

      add_problem (self, wd_holdings_text_dup_failures (failures));
    }

  g_signal_connect_object (self->holdings, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (wd_holdings_get_settings (self->holdings), "changed::stay-signed-in",
                           G_CALLBACK (stay_changed_cb), self, G_CONNECT_SWAPPED);
  show_welcome (self);
}

/**
 * wd_window_start:
 * @self: a window
 * @guide: (nullable): the guide to walk, or %NULL for the one that is chosen
 * @action: one of the actions that begin a tour: `win.start`, `win.practise` or `win.companion`
 *
 * Begins a tour at its first step, without the welcome page. A tour that is walked ends.
 */
void
wd_window_start (WdWindow   *self,
                 WdGuide    *guide,
                 const char *action)
{
  g_return_if_fail (WD_IS_WINDOW (self));
  g_return_if_fail (guide == NULL || WD_IS_GUIDE (guide));

  /* The companion would go on at the step of the tour. */
  wd_tour_bin_end (self->bin);
  if (guide != NULL)
    g_set_object (&self->guide, guide);

  go_action (GTK_WIDGET (self), action, NULL);
}
