/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-welcome-page.h"

#include "wd-result-text.h"

#include <glib/gi18n.h>

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
  AdwActionRow *saved;
  AdwActionRow *check;
  AdwActionRow *last;
  GtkImage *last_icon;
  AdwExpanderRow *problems;
  GtkWidget *others_box;
  GtkListBox *others;
  GtkLabel *disclaimer;

  /* Owned by the rows of problems */
  GPtrArray *problem_rows;
};

G_DEFINE_FINAL_TYPE (WdWelcomePage, wd_welcome_page, ADW_TYPE_BIN)

static void
set_row_text (AdwActionRow *row,
              const char   *title,
              const char   *subtitle)
{
  g_autofree char *escaped = subtitle != NULL ? g_markup_escape_text (subtitle, -1) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, escaped);
}

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
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, saved);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, check);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, last);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, last_icon);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, problems);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, others_box);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, others);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, disclaimer);
}

static void
wd_welcome_page_init (WdWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->problem_rows = g_ptr_array_new ();
  gtk_image_set_from_icon_name (self->icon, APP_ID);
}

/**
 * wd_welcome_page_set_guide:
 * @self: a page
 * @guide: the guide that Start starts
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
 * @guide: the one that is not to be offered again
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
      g_autofree char *escaped = g_markup_escape_text (title, -1);
      GtkWidget *row;

      if (other == guide)
        continue;

      row = adw_action_row_new ();
      set_row_text (ADW_ACTION_ROW (row), escaped,
                    wd_guide_get_builtin (other) ? NULL : _("Not part of Widerspruch itself"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.choose");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", wd_guide_get_id (other));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 g_object_new (GTK_TYPE_IMAGE,
                                               "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                               "icon-name", "go-next-symbolic",
                                               NULL));
      gtk_list_box_append (self->others, row);
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

  set_row_text (self->saved, _("Go On Where You Were"), title);
  gtk_widget_set_visible (GTK_WIDGET (self->saved), title != NULL);
}

/* Only one thing at a time is suggested. */
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
 * @guide: the guide that Start starts
 * @entry: (nullable): the last verdict on the guide, if there is one
 * @now: the present time
 *
 * Tells the last verdict, and offers to look again: first of all if it is time to.
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
      set_row_text (self->last, wd_result_text_get_last (verdict), subtitle);
      gtk_image_set_from_icon_name (self->last_icon, wd_result_text_get_icon (verdict));
      gtk_label_set_label (self->due_reason, get_due_reason (verdict, want));
      due = wd_record_entry_is_due (entry, want, now);
    }

  suggest (self, due);
  gtk_widget_set_visible (GTK_WIDGET (self->check), entry != NULL && !due);
  gtk_widget_set_visible (GTK_WIDGET (self->last), entry != NULL);
}

/**
 * wd_welcome_page_set_problems:
 * @self: a page
 * @problems: (array zero-terminated=1): what went wrong with files of the person's, each a line
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
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problems[i]);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_expander_row_add_row (self->problems, row);
      g_ptr_array_add (self->problem_rows, row);
    }

  title = g_strdup_printf (ngettext ("%u file could not be used",
                                     "%u files could not be used", n), n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->problems), title);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), n > 0);
}
