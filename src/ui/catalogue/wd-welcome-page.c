/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-welcome-page.h"

#include "wd-buttons.h"
#include "wd-result-text.h"
#include "wd-row.h"

#include <glib/gi18n.h>

#define NEXT "go-next-symbolic"

/**
 * WdWelcomePage:
 *
 * What the program is for, and every way to begin. Its buttons activate `win.` actions.
 */
struct _WdWelcomePage
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *summary;
  GtkWidget *foreign;
  GtkWidget *due;
  GtkLabel *due_reason;
  GtkWidget *due_check;
  GtkWidget *start;
  GtkListBox *ways;
  GtkWidget *others_box;
  GtkListBox *others;
  GtkLabel *disclaimer;

  /* Owned by the list of ways */
  GtkWidget *saved;
  GtkWidget *last;
  GtkImage *last_icon;
  GtkWidget *check;
  AdwExpanderRow *problems;

  /* Owned; its elements by the row of problems */
  GPtrArray *problem_rows;
};

G_DEFINE_FINAL_TYPE (WdWelcomePage, wd_welcome_page, ADW_TYPE_BIN)

static gboolean
wd_welcome_page_grab_focus (GtkWidget *widget)
{
  WdWelcomePage *self = WD_WELCOME_PAGE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->due) ? self->due_check : self->start);
}

static void
wd_welcome_page_dispose (GObject *object)
{
  WdWelcomePage *self = WD_WELCOME_PAGE (object);

  g_clear_pointer (&self->problem_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (wd_welcome_page_parent_class)->dispose (object);
}

static void
wd_welcome_page_class_init (WdWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_welcome_page_dispose;

  widget_class->grab_focus = wd_welcome_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-welcome-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, icon);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, title);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, summary);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, foreign);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, due);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, due_reason);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, due_check);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, start);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, ways);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, others_box);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, others);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, disclaimer);
}

static void
append_ways (WdWelcomePage *self)
{
  self->saved = wd_row_append_action (self->ways, _("Go On Where You Were"), NULL, "win.resume",
                                      NEXT);
  wd_row_append_action (self->ways, _("What Is It About?"),
                        _("What happens to your data, and what you can object to"), "win.why",
                        NEXT);
  self->last = wd_row_append_action (self->ways, "", NULL, "win.history", NEXT);
  self->last_icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->last), GTK_WIDGET (self->last_icon));
  self->check = wd_row_append_action (self->ways, _("Check Again"),
                                      _("Straight to the switch, after you have signed in"),
                                      "win.check-again", NEXT);
  self->problems = ADW_EXPANDER_ROW (adw_expander_row_new ());
  gtk_list_box_append (self->ways, GTK_WIDGET (self->problems));

  gtk_widget_set_visible (self->saved, FALSE);
  gtk_widget_set_visible (self->last, FALSE);
  gtk_widget_set_visible (self->check, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), FALSE);
}

static void
wd_welcome_page_init (WdWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));

  self->problem_rows = g_ptr_array_new ();
  gtk_image_set_from_icon_name (self->icon, APP_ID);
  append_ways (self);
}

/**
 * wd_welcome_page_set_guide:
 * @self: a page
 * @guide: the guide that the Start button starts
 */
void
wd_welcome_page_set_guide (WdWelcomePage *self,
                           WdGuide       *guide)
{
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *disclaimer = NULL;

  g_return_if_fail (WD_IS_WELCOME_PAGE (self));
  g_return_if_fail (WD_IS_GUIDE (guide));

  title = wd_guide_dup_title (guide);
  summary = wd_guide_dup_summary (guide);
  /* Translators: %s is the name of a service, such as LinkedIn. */
  disclaimer = g_strdup_printf (_("Nothing leaves your computer but what you do on the pages of %s "
                                  "yourself. Widerspruch is not affiliated with %s."),
                                wd_guide_get_service_name (guide),
                                wd_guide_get_service_name (guide));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (self->foreign, !wd_guide_get_builtin (guide));
  gtk_label_set_label (self->disclaimer, disclaimer);
}

/**
 * wd_welcome_page_set_others:
 * @self: a page
 * @library: all guides
 * @guide: the chosen one
 *
 * Offers the other guides.
 */
void
wd_welcome_page_set_others (WdWelcomePage  *self,
                            WdGuideLibrary *library,
                            WdGuide        *guide)
{
  GPtrArray *guides = wd_guide_library_get_guides (library);
  GtkListBoxRow *old;

  g_return_if_fail (WD_IS_WELCOME_PAGE (self));

  while ((old = gtk_list_box_get_row_at_index (self->others, 0)) != NULL)
    gtk_list_box_remove (self->others, GTK_WIDGET (old));

  for (guint i = 0; i < guides->len; i++)
    {
      WdGuide *other = g_ptr_array_index (guides, i);
      g_autofree char *title = wd_guide_dup_title (other);
      g_autofree char *action = g_strconcat ("win.choose::", wd_guide_get_id (other), NULL);
      GtkWidget *row;

      if (other == guide)
        continue;

      row = wd_row_append_action (self->others, title,
                                  wd_guide_get_builtin (other)
                                    ? NULL
                                    : _("Not part of Widerspruch itself"),
                                  action, NEXT);
      adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), FALSE);
    }

  gtk_widget_set_visible (self->others_box, guides->len > 1);
}

/**
 * wd_welcome_page_set_saved:
 * @self: a page
 * @title: (nullable): the title of the step that a saved tour is at, or %NULL if there is none
 */
void
wd_welcome_page_set_saved (WdWelcomePage *self,
                           const char    *title)
{
  g_return_if_fail (WD_IS_WELCOME_PAGE (self));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->saved), title);
  gtk_widget_set_visible (self->saved, title != NULL);
}

/* Only one button at a time is suggested. */
static void
suggest (WdWelcomePage *self,
         gboolean       due)
{
  gtk_widget_set_visible (self->due, due);
  if (due)
    gtk_widget_remove_css_class (self->start, "suggested-action");
  else
    gtk_widget_add_css_class (self->start, "suggested-action");
}

static const char *
get_due_reason (const WdVerdict *verdict,
                WdState          want)
{
  if (verdict->learned == WD_LEARNED_SEEN && verdict->after == want)
    return _("It has been a while since you looked. Services change their settings now and then.");

  return _("Last time it was not seen that the switch is as it should be.");
}

/**
 * wd_welcome_page_set_last:
 * @self: a page
 * @guide: the guide that the Start button starts
 * @entry: (nullable): the last verdict on the guide, if there is one
 * @now: the present time
 *
 * Tells the last verdict, and offers to look again: as the first thing to do if that is due.
 */
void
wd_welcome_page_set_last (WdWelcomePage *self,
                          WdGuide       *guide,
                          WdRecordEntry *entry,
                          GDateTime     *now)
{
  gboolean due = FALSE;

  g_return_if_fail (WD_IS_WELCOME_PAGE (self));
  g_return_if_fail (WD_IS_GUIDE (guide));
  g_return_if_fail (entry == NULL || WD_IS_RECORD_ENTRY (entry));
  g_return_if_fail (now != NULL);

  if (entry != NULL)
    {
      const WdVerdict *verdict = &entry->verdict;
      WdStep *step = wd_guide_get_step (guide, wd_guide_get_n_steps (guide) - 1);
      WdState want = step->target->want;
      g_autofree char *subtitle = NULL;

      subtitle = wd_result_text_dup_age (verdict, entry->time, now);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->last),
                                     wd_result_text_get_last (verdict));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->last), subtitle);
      gtk_image_set_from_icon_name (self->last_icon, wd_result_text_get_icon (verdict));
      gtk_label_set_label (self->due_reason, get_due_reason (verdict, want));
      due = wd_record_entry_is_due (entry, want, now);
    }

  suggest (self, due);
  gtk_widget_set_visible (self->check, entry != NULL && !due);
  gtk_widget_set_visible (self->last, entry != NULL);
}

/**
 * wd_welcome_page_set_problems:
 * @self: a page
 * @problems: (array zero-terminated=1): what went wrong with files of the person's, a row each
 */
void
wd_welcome_page_set_problems (WdWelcomePage      *self,
                              const char * const *problems)
{
  g_autofree char *title = NULL;
  guint n;

  g_return_if_fail (WD_IS_WELCOME_PAGE (self));

  while (self->problem_rows->len > 0)
    adw_expander_row_remove (self->problems, g_ptr_array_steal_index (self->problem_rows, 0));

  n = g_strv_length ((char **) problems);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = wd_row_new (problems[i], NULL);

      adw_expander_row_add_row (self->problems, row);
      g_ptr_array_add (self->problem_rows, row);
    }

  title = g_strdup_printf (ngettext ("%u file could not be used",
                                     "%u files could not be used", n), n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->problems), title);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), n > 0);
}
