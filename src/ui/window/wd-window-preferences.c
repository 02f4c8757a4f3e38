/* wd-window-preferences.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-window-private.h"

#include "wd-compat.h"
#include "wd-session-store.h"

#include <glib/gi18n.h>

static gboolean
wants_to_stay (WdWindow *self)
{
  return g_settings_get_boolean (self->settings, "stay-signed-in");
}

/* A tour that is walked with it ends. */
static void
end_session (WdWindow *self)
{
  if (WD_IS_TOUR_PAGE (adw_bin_get_child (self->tour_bin)))
    wd_window_show_welcome (self);

  g_clear_object (&self->session);
}

/* Gives a sentence for the person if it cannot be done. */
static char *
delete_session (void)
{
  g_autofree char *folder = wd_session_store_dup_folder ();
  g_autofree char *scratch = wd_session_store_dup_scratch ();
  const char * const folders[] = { folder, scratch };

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr(GError) error = NULL;

      if (wd_session_store_delete (folders[i], &error))
        continue;

      g_warning ("%s", error->message);

      /* Translators: %s is the path of the folder. */
      return g_strdup_printf (_("The sign-in that was kept could not be deleted. "
                                "Its folder is %s."), folders[i]);
    }

  return NULL;
}

static char *
delete_record (WdWindow *self)
{
  g_autoptr(GError) error = NULL;

  if (wd_record_delete (self->record, &error))
    return NULL;

  g_warning ("%s", error->message);

  /* Translators: %s is the path of the file. */
  return g_strdup_printf (_("The history could not be deleted. Its file is %s."),
                          wd_record_get_path (self->record));
}

static char *
delete_place (WdWindow *self)
{
  g_autoptr(GError) error = NULL;

  if (wd_tour_store_delete (self->store, &error))
    return NULL;

  g_warning ("%s", error->message);

  /* Translators: %s is the path of the file. */
  return g_strdup_printf (_("Your place on the way could not be deleted. Its file is %s."),
                          wd_tour_store_get_path (self->store));
}

/* The size of this window counts no more when it is closed. */
static char *
reset_settings (WdWindow *self)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_auto(GStrv) keys = NULL;
  gboolean reset = TRUE;

  g_object_get (self->settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_autoptr(GVariant) value = NULL;

      g_settings_reset (self->settings, keys[i]);
      value = g_settings_get_user_value (self->settings, keys[i]);
      reset = reset && value == NULL;
    }

  self->forgetful = TRUE;

  return reset ? NULL : g_strdup (_("The settings could not be reset."));
}

static void
add_problem (GString *problems,
             char    *problem)
{
  if (problem == NULL)
    return;

  if (problems->len > 0)
    g_string_append_c (problems, '\n');
  g_string_append (problems, problem);
  g_free (problem);
}

static void
delete_everything (WdWindow *self)
{
  g_autoptr(GString) problems = g_string_new (NULL);
  gboolean deleted;

  end_session (self);
  add_problem (problems, reset_settings (self));
  add_problem (problems, delete_session ());
  add_problem (problems, delete_record (self));
  add_problem (problems, delete_place (self));
  deleted = problems->len == 0;

  wd_preferences_page_tell (self->preferences,
                            deleted
                              ? _("The sign-in, your results, your place on the way and all "
                                  "settings are deleted.")
                              : NULL,
                            deleted ? NULL : problems->str);
  gtk_widget_grab_focus (GTK_WIDGET (self->preferences));
}

static void
confirmed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  if (wd_compat_confirm_finish (result))
    delete_everything (WD_WINDOW (object));
}

static void
delete_everything_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  wd_compat_confirm_async (GTK_WINDOW (widget),
                           _("Delete Everything?"),
                           _("The sign-in, your results, your place on the way and all settings "
                             "are deleted for good. Files that you have saved yourself, such as a "
                             "proof or a guide, stay."),
                           _("_Delete"), NULL, confirmed_cb, NULL);
}

static void
preferences_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);

  wd_window_end_tour (self);
  wd_preferences_page_tell (self->preferences, NULL, NULL);
  wd_window_show (self, GTK_WIDGET (self->preferences), C_("title", "Preferences"));
}

static void
stay_changed_cb (WdWindow *self)
{
  g_autofree char *problem = NULL;
  gboolean stay = wants_to_stay (self);

  if (!stay)
    {
      if (self->session != NULL && wd_web_session_get_kept (self->session))
        end_session (self);
      problem = delete_session ();
    }

  wd_preferences_page_tell (self->preferences,
                            !stay && problem == NULL
                              ? _("Nothing of the sign-in is kept any more.")
                              : NULL,
                            problem);
}

void
wd_window_class_install_preferences_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.delete-everything", NULL,
                                   delete_everything_action);
}

/* Gives a sentence for the person if what an earlier run has left cannot be deleted. */
char *
wd_window_follow_preferences (WdWindow *self)
{
  wd_preferences_page_set_settings (self->preferences, self->settings);
  g_signal_connect_object (self->settings, "changed::stay-signed-in",
                           G_CALLBACK (stay_changed_cb), self, G_CONNECT_SWAPPED);

  return wants_to_stay (self) ? NULL : delete_session ();
}

/* Makes the session that the person wants, unless there is one like it. Nothing is kept of practice.
 * Returns FALSE if it will not be kept although it should.
 */
gboolean
wd_window_choose_session (WdWindow *self,
                          gboolean  practice)
{
  gboolean keep = !practice && wants_to_stay (self);
  g_autofree char *folder = NULL;
  g_autoptr(GError) error = NULL;

  if (self->session != NULL && wd_web_session_get_kept (self->session) == keep)
    return TRUE;

  g_clear_object (&self->session);

  if (keep)
    {
      folder = wd_session_store_dup_folder ();
      self->session = wd_web_session_new_kept (folder, &error);
    }

  if (error != NULL)
    g_warning ("%s", error->message);

  if (self->session == NULL)
    self->session = wd_web_session_new ();

  return error == NULL;
}
