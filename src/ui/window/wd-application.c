/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-application.h"

#include "wd-command-line.h"
#include "wd-compat.h"
#include "wd-error-view.h"
#include "wd-guide-library.h"
#include "wd-inspect-command.h"
#include "wd-page-error.h"
#include "wd-shortcuts.h"
#include "wd-ui-resources.h"
#include "wd-window.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* How long the session bus may take to answer, in microseconds. */
#define BUS_PATIENCE_US (5 * G_USEC_PER_SEC)

/* The exit status of wrong use, as the shell's own programs have it. */
#define EXIT_WRONG_USE 2

/**
 * WdApplication:
 *
 * The command line, the one window, and what is kept from run to run.
 */
struct _WdApplication
{
  AdwApplication parent_instance;

  /* Owned */
  WdGuideLibrary *library;
  WdHoldings *holdings;
};

G_DEFINE_FINAL_TYPE (WdApplication, wd_application, ADW_TYPE_APPLICATION)

static WdWindow *
get_window (WdApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (WD_IS_WINDOW (l->data))
      return l->data;

  return WD_WINDOW (wd_window_new (GTK_APPLICATION (self),
                                   self->library, self->holdings));
}

static void
tour_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  WdApplication *self = WD_APPLICATION (user_data);
  WdWindow *window = get_window (self);
  WdGuide *guide = NULL;
  gboolean practice;
  const char *id;

  g_variant_get (parameter, "(&sb)", &id, &practice);
  if (id[0] != '\0')
    guide = wd_guide_library_find (self->library, id);

  /* Another process may have asked, for a guide that was added after this one has started. */
  if (id[0] != '\0' && guide == NULL)
    g_warning ("There is no guide “%s” here", id);
  else
    wd_window_start (window, guide, practice ? "win.practise" : "win.start");

  gtk_window_present (GTK_WINDOW (window));
}

static void
companion_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  WdApplication *self = WD_APPLICATION (user_data);
  const char *id = g_variant_get_string (parameter, NULL);
  WdWindow *window = get_window (self);

  wd_window_start (window, wd_guide_library_find (self->library, id), "win.companion");
  gtk_window_present (GTK_WINDOW (window));
}

static void
practice_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "tour",
                                  g_variant_new ("(sb)", "", TRUE));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (const GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { "companion", companion_action, "s" },
  { "practice", practice_action },
  { "quit", quit_action },
  { "tour", tour_action, "(sb)" },
};

static void
list_guides (WdApplication *self)
{
  const char * const *problems = wd_guide_library_get_problems (self->library);
  GPtrArray *guides = wd_guide_library_get_guides (self->library);

  for (guint i = 0; i < guides->len; i++)
    {
      WdGuide *guide = g_ptr_array_index (guides, i);
      g_autofree char *title = wd_guide_dup_title (guide);

      g_print ("%s\t%s\n", wd_guide_get_id (guide), title);
    }

  for (gsize i = 0; problems[i] != NULL; i++)
    g_printerr ("%s\n", problems[i]);
}

/* A bus that cannot be connected to at all keeps nobody waiting. */
static gpointer
call_bus (gpointer data)
{
  g_autoptr(GAsyncQueue) answers = data;
  g_autoptr(GDBusConnection) bus = NULL;
  g_autofree char *address = NULL;

  address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (address != NULL)
    bus = g_dbus_connection_new_for_address_sync (address,
                                                  G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                  NULL, NULL, NULL);
  g_async_queue_push (answers, GUINT_TO_POINTER (TRUE));

  return NULL;
}

/* GTK, GApplication and WebKit would wait without end for a session bus that accepts them and then
 * says nothing. */
static void
avoid_silent_bus (void)
{
  g_autoptr(GAsyncQueue) answers = g_async_queue_new ();

  g_thread_unref (g_thread_new ("call-bus", call_bus, g_async_queue_ref (answers)));
  if (g_async_queue_timeout_pop (answers, BUS_PATIENCE_US) != NULL)
    return;

  g_printerr ("widerspruch: %s\n", _("The session bus doesn’t answer, so it isn’t used"));
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
}

static gboolean
open_display (GError **error)
{
  avoid_silent_bus ();

  if (gtk_init_check ())
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _("There is no display to open a window on; "
                         "start it from a desktop session"));

  return FALSE;
}

static int
inspect (WdApplication        *self,
         const WdCommandLine  *line,
         WdGuide              *guide,
         GError              **error)
{
  const WdInspectOptions options = {
    line->inspect, line->url, guide, line->width, line->height, line->repeat,
  };

  return wd_inspect_command_run (&options, self->library, open_display, error);
}

static void
launch (WdApplication        *self,
        const WdCommandLine  *line,
        GError              **error)
{
  const char *id = line->guide != NULL ? line->guide : "";

  if (!open_display (error) || !g_application_register (G_APPLICATION (self), NULL, error))
    return;

  if (line->companion)
    g_action_group_activate_action (G_ACTION_GROUP (self), "companion", g_variant_new_string (id));
  else if (line->practice || line->guide != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (self), "tour",
                                    g_variant_new ("(sb)", id, line->practice));
  else
    g_application_activate (G_APPLICATION (self));
}

/* Returns the exit status that counts if there is no error. */
static int
follow (WdApplication        *self,
        const WdCommandLine  *line,
        GError              **error)
{
  WdGuide *guide = NULL;

  if (line->guide != NULL)
    guide = wd_guide_library_find (self->library, line->guide);

  if (line->version)
    g_print ("Widerspruch %s\n", PACKAGE_VERSION);
  else if (line->list)
    list_guides (self);
  else if (line->guide != NULL && guide == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("There is no guide “%s”; --list names those there are"), line->guide);
  else if (line->practice && guide != NULL && wd_guide_get_service (guide)->practice == NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("There are no pages to practice the guide “%s” on"), line->guide);
  else if (line->inspect != NULL)
    return inspect (self, line, guide, error);
  else
    launch (self, line, error);

  return EXIT_SUCCESS;
}

static gboolean
wd_application_local_command_line (GApplication   *application,
                                   char         ***arguments,
                                   int            *status)
{
  g_autoptr(WdCommandLine) line = NULL;
  g_autoptr(GError) error = NULL;

  /* The parent class handles the option by which D-Bus activation starts the program. */
  if (g_strv_contains ((const char * const *) *arguments, "--gapplication-service"))
    return G_APPLICATION_CLASS (wd_application_parent_class)->local_command_line (application,
                                                                                  arguments,
                                                                                  status);

  line = wd_command_line_parse (*arguments, &error);
  if (line != NULL)
    *status = follow (WD_APPLICATION (application), line, &error);

  if (error != NULL)
    {
      g_printerr ("widerspruch: %s\n", error->domain == WD_PAGE_ERROR
                                         ? wd_error_view_describe (error)
                                         : error->message);
      *status = error->domain == G_OPTION_ERROR ? EXIT_WRONG_USE : EXIT_FAILURE;
    }

  return TRUE;
}

static void
wd_application_startup (GApplication *application)
{
  WdApplication *self = WD_APPLICATION (application);

  G_APPLICATION_CLASS (wd_application_parent_class)->startup (application);

  self->holdings = wd_holdings_new ();
  wd_compat_mend_scrolling ();
  wd_compat_mend_clamps ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  wd_shortcuts_set (GTK_APPLICATION (self));

  gtk_window_set_default_icon_name (APP_ID);
}

static void
wd_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_window (WD_APPLICATION (application))));
}

static void
wd_application_dispose (GObject *object)
{
  WdApplication *self = WD_APPLICATION (object);

  g_clear_object (&self->holdings);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (wd_application_parent_class)->dispose (object);
}

static void
wd_application_class_init (WdApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = wd_application_dispose;

  application_class->activate = wd_application_activate;
  application_class->local_command_line = wd_application_local_command_line;
  application_class->startup = wd_application_startup;

  g_resources_register (wd_ui_get_resource ());
}

static void
wd_application_init (WdApplication *self)
{
  self->library = wd_guide_library_new ();
}

/**
 * wd_application_new:
 *
 * Returns: (transfer full): a new application
 */
WdApplication *
wd_application_new (void)
{
  return g_object_new (WD_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "resource-base-path", "/widerspruch",
                       NULL);
}
