/* wd-window.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-window-private.h"

#include "wd-companion-page.h"
#include "wd-origin.h"

#include <glib/gi18n.h>

/**
 * WdWindow:
 *
 * Shows one of eight pages: welcome, why, tour, companion, result, letter, history, preferences. It
 * keeps the place on the way and the verdicts.
 */

G_DEFINE_FINAL_TYPE (WdWindow, wd_window, ADW_TYPE_APPLICATION_WINDOW)

/* Each once, however often it is met. */
static void
add_problem (WdWindow   *self,
             const char *problem)
{
  g_ptr_array_remove_index (self->problems, self->problems->len - 1);
  if (!g_ptr_array_find_with_equal_func (self->problems, problem, g_str_equal, NULL))
    g_ptr_array_add (self->problems, g_strdup (problem));
  g_ptr_array_add (self->problems, NULL);
}

static WdSavedTour *
load_saved (WdWindow *self)
{
  g_autoptr(GError) error = NULL;
  WdSavedTour *saved = wd_tour_store_load (self->store, &error);

  if (error != NULL)
    {
      g_warning ("%s", error->message);
      add_problem (self, _("Your place on the way could not be read. "
                           "You can begin anew; nothing else is lost."));
    }

  return saved;
}

/* The one that the person was at, or else the first. */
static WdGuide *
choose_guide (WdWindow *self)
{
  g_autoptr(WdSavedTour) saved = load_saved (self);
  WdGuide *guide = NULL;

  if (saved != NULL)
    guide = wd_guide_library_find (self->library, saved->guide);

  if (guide != NULL)
    return g_object_ref (guide);

  return g_list_model_get_item (G_LIST_MODEL (self->library), 0);
}

static void
update_saved (WdWindow *self)
{
  g_autoptr(WdSavedTour) saved = load_saved (self);
  g_autofree char *title = NULL;

  if (saved != NULL && g_strcmp0 (saved->guide, wd_guide_get_id (self->guide)) == 0)
    {
      g_autoptr(WdTour) tour = wd_tour_new (self->guide, wd_guide_get_origin (self->guide));

      if (wd_tour_restore (tour, saved->state))
        {
          const WdTourView *view = wd_tour_get_view (tour);

          title = wd_step_dup_title (view->step, view->language);
        }
    }

  wd_welcome_page_set_saved (self->welcome, title);
}

static void
update_actions (WdWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  gboolean touring = WD_IS_TOUR_PAGE (adw_bin_get_child (self->tour_bin));

  gtk_widget_set_visible (self->home, shown != GTK_WIDGET (self->welcome));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.zoom-in", touring);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.zoom-out", touring);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.zoom-reset", touring);
}

/* Shows one of the pages and moves the focus there. */
void
wd_window_show (WdWindow   *self,
                GtkWidget  *page,
                const char *subtitle)
{
  /* What could be proved, a picture above all, is not kept when the person goes on. */
  if (page != GTK_WIDGET (self->result) && page != GTK_WIDGET (self->letter))
    wd_result_page_set_proof (self->result, NULL, NULL);

  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  gtk_stack_set_visible_child (self->stack, page);
  wd_window_set_narrow (self, WD_IS_COMPANION_PAGE (adw_bin_get_child (self->tour_bin)));
  update_actions (self);
  gtk_widget_grab_focus (page);
}

/* Ends the tour, if there is one. */
void
wd_window_show_welcome (WdWindow *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  wd_window_end_tour (self);
  wd_window_load_record (self);

  wd_welcome_page_set_guide (self->welcome, self->guide);
  wd_welcome_page_set_others (self->welcome, self->library, self->guide);
  wd_welcome_page_set_last (self->welcome, self->guide,
                            wd_record_get_last (self->record, wd_guide_get_id (self->guide)), now);
  update_saved (self);
  wd_welcome_page_set_problems (self->welcome, (const char * const *) self->problems->pdata);

  wd_window_show (self, GTK_WIDGET (self->welcome), NULL);
}

static WdRecordEntry *
create_entry (WdWindow        *self,
              const WdVerdict *verdict)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *uri = wd_window_dup_switch_uri (self);

  return wd_record_entry_new (now, wd_guide_get_id (self->guide),
                              wd_guide_get_revised (self->guide), uri, verdict);
}

static char *
keep_entry (WdWindow      *self,
            WdRecordEntry *entry)
{
  g_autoptr(GError) error = NULL;

  if (wd_record_append (self->record, entry, &error))
    return NULL;

  g_warning ("%s", error->message);

  return g_strdup (_("This result could not be kept, because the file of the record cannot be "
                     "written. Perhaps the disk is full."));
}

/* Shows the verdict, and keeps it. */
void
wd_window_finish_tour (WdWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *problem = NULL;
  g_autoptr(WdRecordEntry) entry = NULL;
  g_autoptr(GdkTexture) picture = NULL;
  const WdVerdict verdict = *wd_tour_get_view (self->tour)->verdict;
  GtkWidget *page;

  page = adw_bin_get_child (self->tour_bin);
  if (WD_IS_TOUR_PAGE (page))
    g_set_object (&picture, wd_walk_get_picture (wd_tour_page_get_walk (WD_TOUR_PAGE (page))));
  wd_window_end_tour (self);

  if (!self->practice)
    {
      entry = create_entry (self, &verdict);
      problem = keep_entry (self, entry);

      if (!wd_tour_store_clear (self->store, &error))
        g_warning ("%s", error->message);
    }

  wd_result_page_set_result (self->result, self->guide, &verdict, self->practice, problem);
  wd_result_page_set_proof (self->result, entry, entry != NULL ? picture : NULL);
  wd_window_show (self, GTK_WIDGET (self->result), self->practice ? C_("title", "Practice") : NULL);
}

static gboolean
wd_window_close_request (GtkWindow *window)
{
  wd_window_keep_size (WD_WINDOW (window));

  return GTK_WINDOW_CLASS (wd_window_parent_class)->close_request (window);
}

static void
wd_window_dispose (GObject *object)
{
  WdWindow *self = WD_WINDOW (object);

  if (self->tour_bin != NULL)
    wd_window_end_tour (self);

  g_clear_object (&self->tour);
  g_clear_object (&self->guide);
  g_clear_object (&self->session);
  g_clear_object (&self->record);
  g_clear_object (&self->store);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (wd_window_parent_class)->dispose (object);
}

static void
wd_window_class_init (WdWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = wd_window_dispose;

  window_class->close_request = wd_window_close_request;

  g_type_ensure (WD_TYPE_HISTORY_PAGE);
  g_type_ensure (WD_TYPE_LETTER_PAGE);
  g_type_ensure (WD_TYPE_PREFERENCES_PAGE);
  g_type_ensure (WD_TYPE_RESULT_PAGE);
  g_type_ensure (WD_TYPE_WELCOME_PAGE);
  g_type_ensure (WD_TYPE_WHY_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-window.ui");

  gtk_widget_class_bind_template_child (widget_class, WdWindow, title);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, home);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, why);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, tour_bin);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, result);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, history);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, letter);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, preferences);

  wd_window_class_install_actions (widget_class);
  wd_window_class_install_history_actions (widget_class);
  wd_window_class_install_preferences_actions (widget_class);
}

static void
wd_window_init (WdWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->problems = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->problems, NULL);
  self->settings = g_settings_new (APP_ID);
  wd_window_restore_size (self);
}

/**
 * wd_window_new:
 * @application: the application
 * @library: the guides, at least one
 * @store: where the place on the way is kept
 * @record: where the verdicts are kept, loaded
 *
 * Returns: (transfer full): a new window that shows the welcome page
 */
GtkWidget *
wd_window_new (GtkApplication *application,
               WdGuideLibrary *library,
               WdTourStore    *store,
               WdRecord       *record)
{
  g_autofree char *kept = NULL;
  const char * const *problems;
  guint n_damaged;
  WdWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (WD_IS_GUIDE_LIBRARY (library), NULL);
  g_return_val_if_fail (WD_IS_TOUR_STORE (store), NULL);
  g_return_val_if_fail (WD_IS_RECORD (record), NULL);

  self = g_object_new (WD_TYPE_WINDOW, "application", application, NULL);
  self->library = g_object_ref (library);
  self->store = g_object_ref (store);
  self->record = g_object_ref (record);
  wd_history_page_set_record (self->history, record, library);

  problems = wd_guide_library_get_problems (library);
  for (gsize i = 0; problems[i] != NULL; i++)
    add_problem (self, problems[i]);

  kept = wd_window_follow_preferences (self);
  if (kept != NULL)
    add_problem (self, kept);

  n_damaged = wd_record_get_n_damaged (record);
  if (n_damaged > 0)
    {
      g_autofree char *problem = NULL;

      problem = g_strdup_printf (ngettext ("%u earlier result could not be read. "
                                           "It is kept in its file.",
                                           "%u earlier results could not be read. "
                                           "They are kept in their file.", n_damaged), n_damaged);
      add_problem (self, problem);
    }

  self->guide = choose_guide (self);
  wd_window_show_welcome (self);

  return GTK_WIDGET (self);
}

/**
 * wd_window_start_tour:
 * @self: a window
 * @guide: (nullable): the guide to walk, or %NULL for the one that is chosen
 * @practice: whether on the practice site
 *
 * Starts a tour without the welcome page.
 */
void
wd_window_start_tour (WdWindow *self,
                      WdGuide  *guide,
                      gboolean  practice)
{
  g_return_if_fail (WD_IS_WINDOW (self));
  g_return_if_fail (guide == NULL || WD_IS_GUIDE (guide));

  if (guide != NULL)
    g_set_object (&self->guide, guide);

  wd_window_begin_tour (self, practice, NULL);
}

/**
 * wd_window_start_companion:
 * @self: a window
 * @guide: (nullable): the guide to walk, or %NULL for the one that is chosen
 *
 * Starts a tour in the person's own browser, without the welcome page.
 */
void
wd_window_start_companion (WdWindow *self,
                           WdGuide  *guide)
{
  g_return_if_fail (WD_IS_WINDOW (self));
  g_return_if_fail (guide == NULL || WD_IS_GUIDE (guide));

  if (guide != NULL)
    g_set_object (&self->guide, guide);

  wd_window_begin_companion (self, NULL);
}
