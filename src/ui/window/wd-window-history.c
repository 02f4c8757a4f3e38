/* wd-window-history.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-window-private.h"

#include "wd-compat.h"
#include "wd-origin.h"
#include "wd-reminder-window.h"

#include <glib/gi18n.h>

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);

  wd_window_end_tour (self);
  wd_history_page_set_deleted (self->history, FALSE);
  wd_history_page_set_problem (self->history, NULL);
  if (!wd_window_load_record (self))
    wd_history_page_set_problem (self->history, _("The file of your results cannot be read."));

  wd_window_show (self, GTK_WIDGET (self->history), C_("title", "History"));
}

static void
confirmed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  WdWindow *self = WD_WINDOW (object);
  g_autoptr(GError) error = NULL;

  if (!wd_compat_confirm_finish (result))
    return;

  if (wd_record_delete (self->record, &error))
    {
      wd_history_page_set_deleted (self->history, TRUE);
      wd_history_page_set_problem (self->history, NULL);
    }
  else
    {
      g_autofree char *problem = NULL;

      g_warning ("%s", error->message);
      /* Translators: %s is the path of the file. */
      problem = g_strdup_printf (_("The history could not be deleted. Its file is %s."),
                                 wd_record_get_path (self->record));
      wd_history_page_set_problem (self->history, problem);
    }

  gtk_widget_grab_focus (GTK_WIDGET (self->history));
}

static void
delete_history_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  wd_compat_confirm_async (GTK_WINDOW (widget),
                           _("Delete the History?"),
                           _("All earlier results are deleted for good, their file too."),
                           _("_Delete"), NULL, confirmed_cb, NULL);
}

static void
remind_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  g_autoptr(GDateTime) today = g_date_time_new_now_local ();
  g_autofree char *uri = wd_window_dup_switch_uri (self);

  gtk_window_present (wd_reminder_window_new (GTK_WINDOW (self), self->guide, uri, today));
}

/* Straight to the switch, which a page for signing in may come before. */
static void
check_again_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  g_autoptr(WdTour) tour = wd_tour_new (self->guide, wd_guide_get_origin (self->guide));
  g_autoptr(GVariant) state = NULL;

  wd_tour_begin_at (tour, wd_guide_get_n_steps (self->guide) - 1);
  state = wd_tour_save (tour);
  wd_window_begin_tour (self, FALSE, state);
}

void
wd_window_class_install_history_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "win.delete-history", NULL,
                                   delete_history_action);
  gtk_widget_class_install_action (widget_class, "win.remind", NULL, remind_action);
  gtk_widget_class_install_action (widget_class, "win.check-again", NULL, check_again_action);
}

/* Another instance may have added to it meanwhile. What cannot be read now stays as it was. */
gboolean
wd_window_load_record (WdWindow *self)
{
  g_autoptr(GError) error = NULL;

  if (wd_record_load (self->record, &error))
    return TRUE;

  g_warning ("%s", error->message);

  return FALSE;
}

/* The address of the page that the guide leads to. */
char *
wd_window_dup_switch_uri (WdWindow *self)
{
  guint last = wd_guide_get_n_steps (self->guide) - 1;
  const char *link = wd_step_get_link (wd_guide_get_step (self->guide, last), NULL);

  return wd_origin_resolve (wd_guide_get_origin (self->guide), link != NULL ? link : "/");
}
