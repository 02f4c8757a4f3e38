/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-reminder-window.h"

#include "wd-compat.h"
#include "wd-heading.h"
#include "wd-test-guide.h"
#include "wd-test-program.h"
#include "wd-test-ui.h"

#include <glib/gstdio.h>
#include <libical/ical.h>

typedef struct
{
  GtkWindow *window;
  GtkWidget *widget;
  GtkCalendar *calendar;
  AdwComboRow *when;
  char *folder;
} Fixture;

static void
open_window (Fixture    *fixture,
             const char *today)
{
  g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_OFF);
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(GDateTime) day = g_date_time_new_from_iso8601 (today, zone);

  fixture->window = wd_reminder_window_new (NULL, guide, WD_TEST_SWITCH_URI, day);
  fixture->widget = GTK_WIDGET (fixture->window);
  fixture->calendar = GTK_CALENDAR (wd_test_find_type (fixture->widget, GTK_TYPE_CALENDAR));
  fixture->when = ADW_COMBO_ROW (wd_test_find_type (fixture->widget, ADW_TYPE_COMBO_ROW));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  wd_test_set_animated (FALSE);
  open_window (fixture, "2026-11-24T12:00:00");
  fixture->folder = g_build_filename (g_get_user_data_dir (), "out", NULL);
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_ref (fixture->widget);
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->widget);
  g_free (fixture->folder);
}

/* A screen reader says which preset is selected. */
static void
test_heard (Fixture       *fixture,
            gconstpointer  data)
{
  gtk_test_accessible_assert_property (fixture->when, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "In six months");
  adw_combo_row_set_selected (fixture->when, 0);
  gtk_test_accessible_assert_property (fixture->when, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "In three months");
}

/* With large text and a scrollbar that is always there, nothing lies under the scrollbar. */
static void
test_scrollbar (Fixture       *fixture,
                gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *calendar = GTK_WIDGET (fixture->calendar);
  GtkWidget *scroller = gtk_widget_get_ancestor (calendar, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *scrollbar = gtk_scrolled_window_get_vscrollbar (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t shown, bar;

  g_object_set (settings, "gtk-overlay-scrolling", FALSE, "gtk-xft-dpi", 192 * 1024, NULL);
  gtk_window_set_default_size (fixture->window, 340, 600);
  gtk_window_present (fixture->window);
  wd_test_run_frames (fixture->widget, 5);
  g_assert_true (gtk_widget_compute_bounds (calendar, scroller, &shown));
  g_assert_true (gtk_widget_get_mapped (scrollbar));
  g_assert_true (gtk_widget_compute_bounds (scrollbar, scroller, &bar));
  g_assert_cmpfloat (shown.origin.x + shown.size.width, <=, bar.origin.x);

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  gtk_settings_reset_property (settings, "gtk-overlay-scrolling");
}

static void
assert_day (Fixture    *fixture,
            const char *expected)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (fixture->calendar);
  g_autofree char *day = g_date_time_format (date, "%F");

  g_assert_cmpstr (day, ==, expected);
}

static void
select_day (Fixture    *fixture,
            const char *day)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr(GDateTime) date = g_date_time_new_from_iso8601 (day, zone);

  gtk_calendar_select_day (fixture->calendar, date);
}

static gboolean
can_save (Fixture *fixture)
{
  gboolean can = gtk_widget_is_sensitive (wd_test_find_action (fixture->widget, "reminder.save"));

  g_assert_cmpint (gtk_widget_is_sensitive (wd_test_find_action (fixture->widget, "reminder.add")),
                   ==, can);

  return can;
}

static void
test_default (void)
{
  static const struct {
    const char *today;
    const char *day;
  } days[] = {
    { "2026-11-24T12:00:00", "2027-05-24" },
    { "2026-08-31T00:00:00", "2027-02-28" },
    { "2027-08-29T23:59:59", "2028-02-29" },
    { "2026-12-31T12:00:00", "2027-06-30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      Fixture fixture = { NULL };

      open_window (&fixture, days[i].today);
      assert_day (&fixture, days[i].day);
      g_assert_cmpuint (adw_combo_row_get_selected (fixture.when), ==, 1);
      g_assert_true (can_save (&fixture));
      gtk_window_destroy (fixture.window);
    }
}

/* The list and the calendar always say the same. */
static void
test_presets (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const days[] = { "2027-02-24", "2027-05-24", "2027-11-24" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      adw_combo_row_set_selected (fixture->when, i);
      assert_day (fixture, days[i]);
      g_assert_true (can_save (fixture));
    }

  select_day (fixture, "2027-03-01T00:00:00");
  g_assert_cmpuint (adw_combo_row_get_selected (fixture->when), ==, G_N_ELEMENTS (days));
  assert_day (fixture, "2027-03-01");
  g_assert_nonnull (wd_test_find_text (fixture->widget, "Monday, 1 March 2027"));

  select_day (fixture, "2027-02-24T00:00:00");
  g_assert_cmpuint (adw_combo_row_get_selected (fixture->when), ==, 0);
}

static void
test_past (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct {
    const char *day;
    gboolean ahead;
  } days[] = {
    { "2026-11-23T00:00:00", FALSE },
    { "2026-11-24T00:00:00", FALSE },
    { "2026-11-24T23:00:00", FALSE },
    { "2026-11-25T00:00:00", TRUE },
    { "1999-12-31T00:00:00", FALSE },
    { "2099-12-31T00:00:00", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      select_day (fixture, days[i].day);
      g_assert_cmpint (can_save (fixture), ==, days[i].ahead);
      g_assert_cmpint (wd_test_mentions (fixture->widget, "Choose a date in the future."), ==,
                       !days[i].ahead);
    }
}

static GtkFileChooser *
ask (Fixture *fixture)
{
  gtk_window_present (fixture->window);
  g_assert_true (gtk_widget_activate_action (fixture->widget, "reminder.save", NULL));

  return GTK_FILE_CHOOSER (wd_test_wait_dialog (GTK_TYPE_FILE_CHOOSER_DIALOG));
}

static void
choose (Fixture    *fixture,
        const char *folder,
        const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  ask (fixture);
  wd_test_save_as (path);
}

static gboolean
is_saved (gpointer data)
{
  return wd_test_find_action (data, "reminder.open") != NULL;
}

static gboolean
is_refused (gpointer data)
{
  return wd_test_find_role (data, GTK_ACCESSIBLE_ROLE_ALERT) != NULL;
}

/* The entry says when, what and how, in words for somebody who knows no terminal. */
static void
assert_entry (const char *path)
{
  g_autofree char *text = NULL;
  icalcomponent *calendar, *event;
  const char *description;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  calendar = icalparser_parse_string (text);
  g_assert_nonnull (calendar);
  event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  g_assert_cmpstr (icalcomponent_get_uid (event), ==, "tea@" APP_ID);
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstart (event)), ==, "20270524");
  g_assert_nonnull (strstr (icalcomponent_get_summary (event), WD_TEST_TITLE));
  description = icalcomponent_get_description (event);
  g_assert_nonnull (strstr (description, "choose “Check Again”"));
  g_assert_null (strstr (description, "gtk-launch"));
  g_assert_true (g_str_has_suffix (description, WD_TEST_SWITCH_URI));
  icalcomponent_free (calendar);
}

/* What was done only half looks like no success, and its heading is read out. */
static void
assert_half_done (Fixture    *fixture,
                  const char *title)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_cmpstr (wd_heading_get_label (WD_HEADING (focus)), ==, title);
  g_assert_null (wd_test_find_class (fixture->widget, "success"));
  g_assert_false (is_refused (fixture->widget));
}

/* A file that was saved names itself, and can be opened with the calendar. */
static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "when.ics", NULL);
  g_autofree char *program = wd_test_program_install ();
  g_autofree char *opened = NULL;

  choose (fixture, fixture->folder, "when.ics");
  wd_test_wait (is_saved, fixture->widget, "the file to be saved");
  assert_half_done (fixture, "One Step Left");
  g_assert_true (wd_test_mentions (fixture->widget, "“when.ics”"));
  assert_entry (path);

  wd_test_click (fixture->widget, "reminder.open");
  opened = wd_test_program_wait (program);
  g_assert_cmpstr (opened, ==, path);
}

static gboolean
is_added (gpointer data)
{
  return wd_test_find_text (data, "Continue in Your Calendar") != NULL;
}

/* The calendar gets a file that nobody else can read, and the person is told to look there. */
static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *program = wd_test_program_install ();
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  GStatBuf info;

  gtk_window_present (fixture->window);
  wd_test_click (fixture->widget, "reminder.add");
  path = wd_test_program_wait (program);
  wd_test_wait (is_added, fixture->widget, "the calendar to be told of");
  assert_half_done (fixture, "Continue in Your Calendar");
  assert_entry (path);

  name = g_path_get_basename (path);
  g_assert_true (g_str_has_prefix (name, "Reminder "));
  folder = g_path_get_dirname (path);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);

  /* Where nothing has opened, the file can still be saved. */
  choose (fixture, fixture->folder, "after.ics");
  wd_test_wait (is_saved, fixture->widget, "the file to be saved");
}

/* Without a calendar the person is told so, and offered the file. */
static void
test_no_calendar (Fixture       *fixture,
                  gconstpointer  data)
{
  wd_test_program_break ();
  gtk_window_present (fixture->window);
  wd_test_click (fixture->widget, "reminder.add");
  wd_test_wait (is_refused, fixture->widget, "the problem to be told");
  g_assert_true (wd_test_mentions (fixture->widget, "No calendar could be opened."));
  g_assert_false (is_added (fixture->widget));
  g_assert_true (can_save (fixture));

  choose (fixture, fixture->folder, "instead.ics");
  wd_test_wait (is_saved, fixture->widget, "the file to be saved");
  g_assert_false (is_refused (fixture->widget));
}

static const char * const arrows[] = {
  "Previous Month", "Next Month", "Previous Year", "Next Year",
};

/* The chosen day and the arrows of the calendar are told to those who do not see them. */
static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) buttons = wd_test_list_type (GTK_WIDGET (fixture->calendar),
                                                    GTK_TYPE_BUTTON);
  g_autoptr(GDateTime) before = gtk_calendar_get_date (fixture->calendar);
  g_autoptr(GDateTime) next = NULL;

  gtk_test_accessible_assert_role (fixture->widget, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_test_accessible_assert_property (fixture->calendar, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Monday, 24 May 2027");

  g_assert_cmpuint (buttons->len, ==, G_N_ELEMENTS (arrows));
  for (guint i = 0; i < buttons->len; i++)
    gtk_test_accessible_assert_property (buttons->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         arrows[i]);

  g_signal_emit_by_name (buttons->pdata[1], "clicked");
  next = gtk_calendar_get_date (fixture->calendar);
  g_assert_cmpint (g_date_time_get_month (next), ==, g_date_time_get_month (before) + 1);
  g_signal_emit_by_name (buttons->pdata[2], "clicked");
  g_clear_pointer (&next, g_date_time_unref);
  next = gtk_calendar_get_date (fixture->calendar);
  g_assert_cmpint (g_date_time_get_year (next), ==, g_date_time_get_year (before) - 1);
}

static void
press (Fixture *fixture,
       guint    key)
{
  g_autoptr(GListModel) controllers = NULL;

  controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->calendar));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
}

/* Arrow keys choose the day, and tell it. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct {
    guint key;
    const char *day;
  } rows[] = {
    { GDK_KEY_Right, "Tuesday, 25 May 2027" },
    { GDK_KEY_Down, "Tuesday, 1 June 2027" },
    { GDK_KEY_Left, "Monday, 31 May 2027" },
    { GDK_KEY_Up, "Monday, 24 May 2027" },
    { GDK_KEY_Page_Down, "Thursday, 24 June 2027" },
    { GDK_KEY_Page_Up, "Monday, 24 May 2027" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      press (fixture, rows[i].key);
      gtk_test_accessible_assert_property (fixture->calendar, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                           rows[i].day);
    }
}

static void
test_suggestion (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkFileChooser *chooser = ask (fixture);
  g_autofree char *name = gtk_file_chooser_get_current_name (chooser);
  g_autoptr(WdGuide) guide = wd_test_guide_new (WD_STATE_OFF);
  g_autofree char *expected = g_strdup_printf ("Reminder %s.ics",
                                               wd_guide_get_service (guide)->name);

  g_assert_cmpint (gtk_file_chooser_get_action (chooser), ==, GTK_FILE_CHOOSER_ACTION_SAVE);
  g_assert_cmpstr (name, ==, expected);

  /* Cancelling shows neither a problem nor a result. */
  wd_test_save_as (NULL);
  wd_test_run_frames (fixture->widget, 2);
  g_assert_false (is_refused (fixture->widget));
  g_assert_false (is_saved (fixture->widget));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  choose (fixture, "/sys", "when.ics");
  wd_test_wait (is_refused, fixture->widget, "the problem to be told");
  g_assert_false (is_saved (fixture->widget));
  g_assert_true (can_save (fixture));

  /* Saving to another folder succeeds. */
  choose (fixture, fixture->folder, "elsewhere.ics");
  wd_test_wait (is_saved, fixture->widget, "the file to be saved");
}

static gboolean
is_low (gpointer data)
{
  return gtk_widget_get_height (((Fixture *) data)->widget) <= 600;
}

/* Where there is room, nothing has to be scrolled to; on a phone, what saves is in view at once. */
static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  static const int dpis[] = { 96, 120, 144, 192 };
  GtkAdjustment *scrolled;

  for (gsize i = 0; i < G_N_ELEMENTS (dpis); i++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpis[i] * 1024, NULL);
      tear_down (fixture, NULL);
      set_up (fixture, NULL);
      gtk_window_present (fixture->window);
      wd_test_run_frames (fixture->widget, 5);

      scrolled = gtk_scrolled_window_get_vadjustment (
        GTK_SCROLLED_WINDOW (wd_test_find_type (fixture->widget, GTK_TYPE_SCROLLED_WINDOW)));
      g_assert_cmpfloat (gtk_adjustment_get_upper (scrolled), <=,
                         gtk_adjustment_get_page_size (scrolled));

      gtk_window_set_default_size (fixture->window, 360, 600);
      wd_test_wait (is_low, fixture, "a low window");
      wd_test_run_frames (fixture->widget, 3);
      wd_test_assert_uncut (fixture->widget);
      wd_test_assert_within (wd_test_find_action (fixture->widget, "reminder.save"),
                             fixture->widget);
    }

  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

#define add(path, function) \
  g_test_add ("/reminder-window/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);
  wd_compat_mend_scrolling ();

  g_test_add_func ("/reminder-window/default", test_default);
  add ("heard", test_heard);
  add ("scrollbar", test_scrollbar);
  add ("presets", test_presets);
  add ("past", test_past);
  add ("save", test_save);
  add ("add", test_add);
  add ("no-calendar", test_no_calendar);
  add ("keys", test_keys);
  add ("accessible", test_accessible);
  add ("suggestion", test_suggestion);
  add ("refused", test_refused);
  add ("sizes", test_sizes);

  return wd_test_ui_run ();
}
