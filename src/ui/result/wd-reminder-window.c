/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-reminder-window.h"

#include "wd-buttons.h"
#include "wd-compat.h"
#include "wd-heading.h"
#include "wd-reminder.h"
#include "wd-row.h"
#include "wd-save.h"
#include "wd-text-size.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/**
 * WdReminderWindow:
 *
 * Asks for a day, and hands an entry that reminds the person then to their calendar, or saves it.
 * Whether the calendar takes it cannot be known, so that neither is told as done.
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
  GtkLabel *done_text;
  GtkButton *done_act;

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
list_buttons (GtkWidget *widget,
              GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_buttons (child, buttons);
}

/* The arrows of a calendar are icons without a name. Another GTK may have others. */
static void
name_arrows (WdReminderWindow *self)
{
  const char * const names[] = {
    C_("calendar", "Previous Month"), C_("calendar", "Next Month"),
    C_("calendar", "Previous Year"), C_("calendar", "Next Year"),
  };
  g_autoptr(GPtrArray) buttons = g_ptr_array_new ();

  list_buttons (GTK_WIDGET (self->calendar), buttons);
  if (buttons->len != G_N_ELEMENTS (names))
    return;

  for (guint i = 0; i < buttons->len; i++)
    {
      gtk_widget_set_tooltip_text (buttons->pdata[i], names[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (buttons->pdata[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, names[i],
                                      -1);
    }
}

/* The calendar names no day that is chosen in it. A screen reader says the new description of what
 * has the focus.
 */
static void
tell_day (WdReminderWindow *self,
          const char       *hint)
{
  GtkWidget *calendar = GTK_WIDGET (self->calendar);

  gtk_label_set_label (self->hint, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint,
                                  -1);
  if (gtk_widget_get_mapped (calendar) && !gtk_widget_is_focus (calendar))
    wd_compat_announce (calendar, hint);
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
               : g_strdup (_("Choose a date in the future."));
  tell_day (self, hint);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder.add", ahead);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reminder.save", ahead);
  adw_combo_row_set_selected (self->when, find_preset (self, day));
}

/* In the calendar of GTK 4.8, arrow keys move a frame that a screen reader says nothing of. Here
 * they choose the day, which is told.
 */
static gboolean
key_pressed_cb (WdReminderWindow *self,
                guint             key,
                guint             code,
                GdkModifierType   state)
{
  static const struct {
    guint key;
    int days;
    int months;
  } moves[] = {
    { GDK_KEY_Left, -1, 0 },
    { GDK_KEY_Right, 1, 0 },
    { GDK_KEY_Up, -7, 0 },
    { GDK_KEY_Down, 7, 0 },
    { GDK_KEY_Page_Up, 0, -1 },
    { GDK_KEY_Page_Down, 0, 1 },
  };
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self->calendar)) == GTK_TEXT_DIR_RTL;

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    if (key == moves[i].key && (state & gtk_accelerator_get_default_mod_mask ()) == 0)
      {
        gboolean across = key == GDK_KEY_Left || key == GDK_KEY_Right;
        g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);
        g_autoptr(GDateTime) month = g_date_time_add_months (day, moves[i].months);
        g_autoptr(GDateTime) moved = NULL;

        moved = g_date_time_add_days (month, across && rtl ? -moves[i].days : moves[i].days);
        gtk_calendar_select_day (self->calendar, moved);
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

static void
catch_keys (WdReminderWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), keys);
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

static GBytes *
write_reminder (WdReminderWindow *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *title = wd_guide_dup_title (self->guide);
  g_autofree char *summary = NULL;
  g_autofree char *description = NULL;
  WdReminder reminder;
  char *text;

  /* Translators: %s is the title of a guide. */
  summary = g_strdup_printf (_("Check the setting again: %s"), title);
  /* Translators: %s is the address of a page. “Check Again” is the button of that name. */
  description = g_strdup_printf (_("Open Widerspruch and choose “Check Again”.\n\n"
                                   "The page with the setting: %s"), self->uri);

  reminder = (WdReminder) {
    .guide = wd_guide_get_id (self->guide),
    .uri = self->uri,
    .summary = summary,
    .description = description,
    .day = day,
    .now = now,
  };

  text = wd_reminder_write (&reminder);

  return g_bytes_new_take (text, strlen (text));
}

static char *
dup_file_name (WdReminderWindow *self)
{
  g_autofree char *what = NULL;

  /* Translators: the name of a file; %s is that of a service. */
  what = g_strdup_printf (_("Reminder %s"), wd_guide_get_service (self->guide)->name);

  return wd_save_dup_name (what, ".ics");
}

static void
tell_problem (WdReminderWindow *self,
              const char       *problem)
{
  wd_label_tell (self->problem, problem);
  wd_compat_announce (GTK_WIDGET (self), problem);
}

static void
show_done (WdReminderWindow *self,
           const char       *title,
           const char       *text,
           const char       *label,
           const char       *action)
{
  wd_label_tell (self->problem, NULL);
  wd_heading_set_label (self->done_title, title);
  wd_heading_set_description (self->done_title, text);
  gtk_label_set_label (self->done_text, text);
  gtk_button_set_label (self->done_act, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->done_act), action);

  gtk_stack_set_visible_child (self->stack, self->done);
  gtk_widget_grab_focus (GTK_WIDGET (self->done_title));
}

static void
tell_unsaved (WdReminderWindow *self,
              const GError     *error)
{
  g_autofree char *problem = wd_save_dup_problem (error);

  tell_problem (self, problem);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  WdReminderWindow *self = WD_REMINDER_WINDOW (object);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = wd_save_finish (result, &error);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (file == NULL)
    {
      tell_unsaved (self, error);
      return;
    }

  g_set_object (&self->file, file);
  name = g_filename_display_basename (g_file_peek_path (file));
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_("Open the file “%s” with your calendar, here or on your phone. Only "
                            "then will you be reminded."), name);
  show_done (self, _("One Step Left"), text, _("_Open in Calendar"), "reminder.open");
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdReminderWindow *self = WD_REMINDER_WINDOW (widget);
  g_autoptr(GBytes) bytes = write_reminder (self);
  g_autofree char *file_name = dup_file_name (self);

  wd_label_tell (self->problem, NULL);
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
      show_done (self, _("Continue in Your Calendar"),
                 _("The entry was passed to your calendar. Check there that it was added. Only "
                   "then will you be reminded."), _("_Save as File…"), "reminder.save");
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_debug ("%s", error->message);
      tell_problem (self, _("No calendar could be opened. Save the reminder as a file and import "
                            "it into your calendar, here or on your phone."));
    }
}

static void
open_file (WdReminderWindow *self,
           GFile            *file)
{
  g_autoptr(GdkAppLaunchContext) context = NULL;
  g_autofree char *uri = g_file_get_uri (file);

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), self->cancellable,
                                           opened_cb, g_object_ref (self));
}

/* The folder is the person's alone, and is gone when they log out. */
static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  WdReminderWindow *self = WD_REMINDER_WINDOW (widget);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), GETTEXT_PACKAGE, NULL);
  g_autofree char *file_name = dup_file_name (self);
  g_autoptr(GFile) file = g_file_new_build_filename (folder, file_name, NULL);
  g_autoptr(GBytes) bytes = write_reminder (self);
  g_autoptr(GError) error = NULL;

  wd_label_tell (self->problem, NULL);
  g_mkdir_with_parents (folder, 0700);
  if (wd_save_write (file, bytes, &error))
    open_file (self, file);
  else
    tell_unsaved (self, error);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdReminderWindow *self = WD_REMINDER_WINDOW (widget);

  open_file (self, self->file);
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
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);

  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, when);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, calendar);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, done);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, done_title);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, done_text);
  gtk_widget_class_bind_template_child (widget_class, WdReminderWindow, done_act);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preset_changed_cb);

  gtk_widget_class_install_action (widget_class, "reminder.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "reminder.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "reminder.open", NULL, open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
wd_reminder_window_init (WdReminderWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));
  wd_row_describe (GTK_WIDGET (self));
  name_arrows (self);
  catch_keys (self);
  wd_text_size_grow_window (GTK_WINDOW (self));

  self->cancellable = g_cancellable_new ();
}

/**
 * wd_reminder_window_new:
 * @parent: the window to stand over
 * @guide: the guide to be reminded of
 * @uri: address of the page with its setting
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
