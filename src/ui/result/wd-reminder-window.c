/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-reminder-window.h"

#include "wd-buttons.h"
#include "wd-heading.h"
#include "wd-reminder.h"
#include "wd-save.h"

#include <glib/gi18n.h>

/**
 * WdReminderWindow:
 *
 * Asks for a day, and saves an entry for the person's calendar that reminds them then.
 */
struct _WdReminderWindow
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkStack *stack;
  AdwComboRow *when;
  GtkCalendar *calendar;
  GtkLabel *hint;
  GtkLabel *problem;
  GtkWidget *done;
  WdHeading *done_title;
  GtkLabel *done_problem;

  /* Owned */
  WdGuide *guide;
  char *uri;
  GDateTime *today;
  GFile *file;
  GCancellable *cancellable;
};

/* The rows of `when` in months from today. The last row is a day of the person's choice. */
static const int presets[] = { 3, 6, 12 };

#define DEFAULT_PRESET 1

G_DEFINE_FINAL_TYPE (WdReminderWindow, wd_reminder_window, ADW_TYPE_WINDOW)

static GDateTime *
dup_preset (WdReminderWindow *self,
            guint             index)
{
  return g_date_time_add_months (self->today, presets[index]);
}

static gboolean
is_same_day (GDateTime *a,
             GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b) &&
         g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

static guint
find_preset (WdReminderWindow *self,
             GDateTime        *day)
{
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      g_autoptr(GDateTime) preset = dup_preset (self, i);

      if (is_same_day (preset, day))
        return i;
    }

  return G_N_ELEMENTS (presets);
}

static void
day_changed_cb (WdReminderWindow *self)
{
  g_autoptr(GDateTime) day = NULL;
  g_autofree char *hint = NULL;
  gboolean ahead;

  if (self->today == NULL)
    return;

  day = gtk_calendar_get_date (self->calendar);
  ahead = g_date_time_compare (day, self->today) > 0 && !is_same_day (day, self->today);

  /* Translators: a day, as for strftime(): “Monday, 24 May 2027”. */
  hint = ahead ? g_date_time_format (day, _("%A, %-e %B %Y"))
               : g_strdup (_("Choose a day after today."));
  gtk_label_set_label (self->hint, hint);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder.save", ahead);
  adw_combo_row_set_selected (self->when, find_preset (self, day));
}

static void
preset_changed_cb (WdReminderWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->when);
  g_autoptr(GDateTime) day = NULL;

  if (self->today == NULL || selected >= G_N_ELEMENTS (presets))
    return;

  day = dup_preset (self, selected);
  gtk_calendar_select_day (self->calendar, day);
}

static char *
write_reminder (WdReminderWindow *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *title = wd_guide_dup_title (self->guide);
  g_autofree char *summary = NULL;
  g_autofree char *description = NULL;
  WdReminder reminder;

  /* Translators: %s is the title of a guide. */
  summary = g_strdup_printf (_("Check the switch again: %s"), title);
  /* Translators: the first is a command, the second the address of a page. “Check Again” is the
   * button of that name.
   */
  description = g_strdup_printf (_("Open Widerspruch and choose “Check Again”.\n\n"
                                   "To open it from a terminal: %s\n\n"
                                   "The page with the switch: %s"),
                                 "gtk-launch " APP_ID ".desktop", self->uri);

  reminder = (WdReminder) {
    .guide = wd_guide_get_id (self->guide),
    .uri = self->uri,
    .summary = summary,
    .description = description,
    .day = day,
    .now = now,
  };

  return wd_reminder_write (&reminder);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  WdReminderWindow *self = WD_REMINDER_WINDOW (object);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = wd_save_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (file == NULL)
    {
      g_autofree char *problem = wd_save_dup_problem (error);

      wd_label_tell (self->problem, problem);
      return;
    }

  g_set_object (&self->file, file);
  gtk_stack_set_visible_child (self->stack, self->done);
  gtk_widget_grab_focus (GTK_WIDGET (self->done_title));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdReminderWindow *self = WD_REMINDER_WINDOW (widget);
  g_autofree char *file_name = NULL;
  g_autoptr(GBytes) bytes = NULL;
  char *text = write_reminder (self);

  wd_label_tell (self->problem, NULL);
  bytes = g_bytes_new_take (text, strlen (text));
  file_name = g_strdup_printf ("widerspruch-%s.ics", wd_guide_get_id (self->guide));
  wd_save_async (GTK_WINDOW (self), _("Save Reminder"), file_name, bytes, self->cancellable,
                 saved_cb, NULL);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(WdReminderWindow) self = WD_REMINDER_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_debug ("%s", error->message);
      wd_label_tell (self->done_problem, _("No calendar could be opened. You can import the file "
                                           "in your calendar, on your phone too."));
    }
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdReminderWindow *self = WD_REMINDER_WINDOW (widget);
  g_autoptr(GdkAppLaunchContext) context = NULL;
  g_autofree char *uri = g_file_get_uri (self->file);

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), self->cancellable,
                                           opened_cb, g_object_ref (self));
}

static void
wd_reminder_window_dispose (GObject *object)
{
  WdReminderWindow *self = WD_REMINDER_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_object (&self->guide);
  g_clear_pointer (&self->today, g_date_time_unref);
  g_clear_pointer (&self->uri, g_free);

  G_OBJECT_CLASS (wd_reminder_window_parent_class)->dispose (object);
}

static void
wd_reminder_window_class_init (WdReminderWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_reminder_window_dispose;

  g_type_ensure (WD_TYPE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/widerspruch/ui/wd-reminder-window.ui");

  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, when);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, calendar);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, done);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, done_title);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, done_problem);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preset_changed_cb);

  gtk_widget_class_install_action (widget_class, "reminder.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "reminder.open", NULL, open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
wd_reminder_window_init (WdReminderWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
}

/**
 * wd_reminder_window_new:
 * @parent: the window to stand over
 * @guide: the guide to be reminded of
 * @uri: address of the page with its switch
 * @today: the present day
 *
 * Returns: (transfer none): a new window, which suggests the day in six months
 */
GtkWindow *
wd_reminder_window_new (GtkWindow  *parent,
                        WdGuide    *guide,
                        const char *uri,
                        GDateTime  *today)
{
  WdReminderWindow *self;

  g_return_val_if_fail (WD_IS_GUIDE (guide), NULL);
  g_return_val_if_fail (uri != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  self = g_object_new (WD_TYPE_REMINDER_WINDOW, "transient-for", parent, NULL);
  self->guide = g_object_ref (guide);
  self->uri = g_strdup (uri);
  self->today = g_date_time_ref (today);

  adw_combo_row_set_selected (self->when, DEFAULT_PRESET);
  preset_changed_cb (self);
  day_changed_cb (self);

  return GTK_WINDOW (self);
}
