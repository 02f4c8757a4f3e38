/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-window-private.h"

#include "wd-catalogue-page.h"
#include "wd-help-page.h"
#include "wd-history-page.h"
#include "wd-holdings-text.h"
#include "wd-letter-page.h"
#include "wd-proof-dialog.h"
#include "wd-reminder-window.h"
#include "wd-result-page.h"
#include "wd-welcome-page.h"
#include "wd-why-page.h"

#include <glib/gi18n.h>

/* A page is built when it is first shown. What it shows is read whenever it is shown. */

/* Returns: (transfer none) (nullable): the page, if it was built */
gpointer
wd_window_find_page (WdWindow *self,
                     GType     type)
{
  return gtk_stack_get_child_by_name (self->stack, g_type_name (type));
}

/* Builds the page if need be. */
static gpointer
get_page (WdWindow *self,
          GType     type)
{
  GtkWidget *page = wd_window_find_page (self, type);

  if (page == NULL)
    {
      page = g_object_new (type, NULL);
      gtk_stack_add_named (self->stack, page, g_type_name (type));
    }

  return page;
}

static void
set_title (WdWindow   *self,
           GtkWidget  *page,
           const char *title)
{
  gtk_stack_page_set_title (gtk_stack_get_page (self->stack, page), title);
}

/* Shows a page that nothing leads back from: welcome, a tour, or its result. */
void
wd_window_show (WdWindow   *self,
                gpointer    page,
                const char *title)
{
  WdResultPage *result = wd_window_find_page (self, WD_TYPE_RESULT_PAGE);

  /* A proof, above all its picture, is kept only as long as one can come back to the result. */
  if (result != NULL && page != (gpointer) result)
    wd_result_page_set_proof (result, NULL, NULL);

  set_title (self, page, title);
  wd_trail_restart (self->trail, page);
  wd_window_update (self);
}

/* Shows a page that leads back to where one is: nothing is lost by looking around. */
static void
visit (WdWindow   *self,
       gpointer    page,
       const char *title)
{
  set_title (self, page, title);
  wd_trail_visit (self->trail, page);
  wd_window_update (self);
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
      add_problem (self, g_strdup (_("Your progress couldn’t be read. "
                                     "You can start over; nothing else is lost.")));
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
update_welcome (WdWindow *self)
{
  WdRecord *record = wd_holdings_get_record (self->holdings);
  WdWelcomePage *page = get_page (self, WD_TYPE_WELCOME_PAGE);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(WdSavedTour) place = NULL;
  g_autofree char *title = NULL;
  g_autofree char *turn = wd_window_dup_turn (self);

  load_record (self);
  place = load_place (self);
  title = wd_holdings_text_dup_place (place, self->guide);

  wd_welcome_page_set_guide (page, self->guide, turn);
  wd_welcome_page_set_own_browser (page, self->own_browser);
  wd_welcome_page_set_last (page, self->guide,
                            wd_record_get_last (record, wd_guide_get_id (self->guide)), now);
  wd_welcome_page_set_saved (page, title);
}

static void
update_catalogue (WdWindow *self)
{
  gboolean built = wd_window_find_page (self, WD_TYPE_CATALOGUE_PAGE) != NULL;
  WdCataloguePage *page = get_page (self, WD_TYPE_CATALOGUE_PAGE);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(WdSavedTour) place = NULL;
  WdGuide *left = NULL;
  g_autofree char *title = NULL;

  load_record (self);
  place = load_place (self);
  if (self->guide == NULL)
    choose_first (self, place);
  if (place != NULL)
    left = wd_guide_library_find (self->library, place->guide);
  if (left != NULL)
    title = wd_holdings_text_dup_place (place, left);

  if (!built)
    wd_catalogue_page_set_library (page, self->library);
  wd_catalogue_page_set_record (page, wd_holdings_get_record (self->holdings), now);
  wd_catalogue_page_set_saved (page, title);
  wd_catalogue_page_set_problems (page, (const char * const *) self->problems->pdata);
}

/* Ends the tour, if one is walked. */
void
wd_window_show_catalogue (WdWindow *self)
{
  wd_tour_bin_end (self->bin);
  update_catalogue (self);
  wd_window_show (self, wd_window_find_page (self, WD_TYPE_CATALOGUE_PAGE), NULL);
}

static void
choose (WdWindow *self,
        WdGuide  *guide)
{
  g_set_object (&self->guide, guide);
  update_welcome (self);
  visit (self, wd_window_find_page (self, WD_TYPE_WELCOME_PAGE),
         wd_guide_get_service (guide)->name);
}

static void
go_back (WdWindow *self)
{
  /* What was looked at may have been deleted meanwhile. */
  if (WD_IS_WELCOME_PAGE (wd_trail_get_previous (self->trail)))
    update_welcome (self);
  else if (WD_IS_CATALOGUE_PAGE (wd_trail_get_previous (self->trail)))
    update_catalogue (self);

  wd_trail_go_back (self->trail);
  wd_window_update (self);
}

static void
show_why (WdWindow *self)
{
  WdWhyPage *page = get_page (self, WD_TYPE_WHY_PAGE);

  wd_why_page_set_guide (page, self->guide);
  visit (self, page, _("What Is It About?"));
}

static void
show_help (WdWindow *self)
{
  visit (self, get_page (self, WD_TYPE_HELP_PAGE), _("Help"));
}

/* Not every guide has a letter. */
static void
show_letter_of (WdWindow *self,
                WdGuide  *guide)
{
  g_autoptr(WdLetterTemplate) letter = wd_letter_template_new (wd_guide_get_id (guide));
  WdLetterPage *page;

  if (letter == NULL)
    return;

  page = get_page (self, WD_TYPE_LETTER_PAGE);
  wd_letter_page_set_letter (page, guide, letter);
  visit (self, page, C_("title", "Letter"));
}

static void
show_letter (WdWindow *self)
{
  show_letter_of (self, self->guide);
}

static void
remind_of (WdWindow *self,
           WdGuide  *guide)
{
  g_autoptr(GDateTime) today = g_date_time_new_now_local ();
  g_autofree char *uri = wd_guide_dup_link (guide);

  gtk_window_present (wd_reminder_window_new (GTK_WINDOW (self), guide, uri, today));
}

static void
remind (WdWindow *self)
{
  remind_of (self, self->guide);
}

static void
show_history (WdWindow *self)
{
  gboolean built = wd_window_find_page (self, WD_TYPE_HISTORY_PAGE) != NULL;
  WdHistoryPage *page = get_page (self, WD_TYPE_HISTORY_PAGE);

  wd_history_page_set_deleted (page, FALSE);
  wd_history_page_set_problem (page, load_record (self)
                                       ? NULL
                                       : _("The file of your results can’t be read."));
  if (!built)
    wd_history_page_set_record (page, wd_holdings_get_record (self->holdings), self->library);

  visit (self, page, C_("title", "Your Results"));
}

/* Says of the result that is shown whether it is kept. */
static void
kept_cb (WdWindow     *self,
         const GError *error)
{
  WdResultPage *page = wd_window_find_page (self, WD_TYPE_RESULT_PAGE);
  const char *problem = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
    {
      problem = _("This result isn’t saved yet, because another program is using the file of "
                  "your results. It will be saved as soon as the file is free.");
    }
  else if (error != NULL)
    {
      g_warning ("%s", error->message);
      problem = _("This result couldn’t be saved, because the file of your results can’t be "
                  "written. The disk may be full.");
    }

  if (page != NULL)
    wd_result_page_set_problem (page, problem);
}

static WdResultVenue
get_venue (WdWindow *self)
{
  if (wd_tour_bin_is_practice (self->bin))
    return WD_RESULT_VENUE_PRACTICE;

  if (wd_window_is_beside_browser (self))
    return WD_RESULT_VENUE_BROWSER;

  return wd_tour_bin_is_signed_in (self->bin) ? WD_RESULT_VENUE_KEPT : WD_RESULT_VENUE_WINDOW;
}

static void
offer_next (WdWindow     *self,
            WdResultPage *page,
            gboolean      practice)
{
  WdGuide *next = practice ? NULL : wd_window_find_next (self);
  g_autofree char *title = next != NULL ? wd_guide_dup_title (next) : NULL;
  g_autofree char *turn = practice ? NULL : wd_window_dup_turn (self);

  wd_result_page_set_plan (page, turn, title);
}

/* Shows the verdict, or has it ready for when one comes back to the tour, and has it kept. */
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
  offer_next (self, page, practice);

  set_title (self, GTK_WIDGET (page), practice ? C_("title", "Practice") : C_("title", "Result"));
  wd_trail_arrive (self->trail, GTK_WIDGET (page));
  wd_window_update (self);
}

/* What leads to a page, or acts on the guide, that is named by the parameter. */
static WdGuide *
find_guide (WdWindow *self,
            GVariant *id)
{
  return wd_guide_library_find (self->library, g_variant_get_string (id, NULL));
}

static void
letter_of_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  WdGuide *guide = find_guide (self, parameter);

  if (guide != NULL)
    show_letter_of (self, guide);
}

static void
remind_of_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  WdGuide *guide = find_guide (self, parameter);

  if (guide != NULL)
    remind_of (self, guide);
}

/* The picture of a result is not kept, so the proof of an earlier one has none. */
static void
proof_of_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  GListModel *record = G_LIST_MODEL (wd_holdings_get_record (self->holdings));
  g_autoptr(WdRecordEntry) entry = g_list_model_get_item (record, g_variant_get_uint32 (parameter));
  WdGuide *guide = entry != NULL ? wd_guide_library_find (self->library, entry->guide) : NULL;

  if (guide != NULL)
    gtk_window_present (GTK_WINDOW (wd_proof_dialog_new (GTK_WINDOW (self), guide, entry, NULL)));
}

static const struct {
  const char *action;
  void (*go) (WdWindow *self);
} ways[] = {
  { "win.back", go_back },
  { "win.begin", wd_window_begin },
  { "win.check-again", wd_window_check_again },
  { "win.companion", wd_window_go_on_companion },
  { "win.delete-history", wd_window_ask_to_delete_history },
  { "win.embedded", wd_window_go_on_embedded },
  { "win.help", show_help },
  { "win.history", show_history },
  { "win.home", wd_window_show_catalogue },
  { "win.letter", show_letter },
  { "win.next", wd_window_go_on_next },
  { "win.practise", wd_window_practise },
  { "win.preferences", wd_window_show_preferences },
  { "win.remind", remind },
  { "win.resume", wd_window_resume },
  { "win.start", wd_window_start_embedded },
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

/* One guide by itself, and no plan any more. */
static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  WdGuide *guide = find_guide (self, parameter);

  if (guide == NULL)
    return;

  g_clear_pointer (&self->plan, g_strfreev);
  choose (self, guide);
}

/* What is to be walked, one after the other; the first of it now. */
static void
plan_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  WdGuide *guide;

  g_strfreev (self->plan);
  self->plan = g_variant_dup_strv (parameter, NULL);
  guide = self->plan[0] != NULL ? wd_guide_library_find (self->library, self->plan[0]) : NULL;
  if (guide != NULL)
    choose (self, guide);
}

static void
own_browser_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  wd_window_set_own_browser (WD_WINDOW (widget), g_variant_get_boolean (parameter));
}

/* Installs the actions by which a page leads to another. */
void
wd_window_class_install_ways (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_class_install_action (widget_class, ways[i].action, NULL, go_action);
  gtk_widget_class_install_action (widget_class, "win.choose", "s", choose_action);
  gtk_widget_class_install_action (widget_class, "win.letter-of", "s", letter_of_action);
  gtk_widget_class_install_action (widget_class, "win.own-browser", "b", own_browser_action);
  gtk_widget_class_install_action (widget_class, "win.plan", "as", plan_action);
  gtk_widget_class_install_action (widget_class, "win.proof-of", "u", proof_of_action);
  gtk_widget_class_install_action (widget_class, "win.remind-of", "s", remind_of_action);
}

static void
focused_cb (WdWindow *self)
{
  if (self->trail != NULL)
    wd_trail_note_focus (self->trail, gtk_root_get_focus (GTK_ROOT (self)));
}

/* Shows the first page, once library and holdings are there. */
void
wd_window_open_pages (WdWindow *self)
{
  const char * const *problems = wd_guide_library_get_problems (self->library);

  self->trail = wd_trail_new (self->stack);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focused_cb), NULL);
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
  wd_window_follow_preferences (self);
  wd_window_show_catalogue (self);
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
