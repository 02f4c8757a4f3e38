/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-window-private.h"

#include "wd-compat.h"
#include "wd-history-page.h"
#include "wd-holdings-text.h"
#include "wd-text-size.h"

#include <glib/gi18n.h>

/* What is kept on this computer: the choices of the person about it, and the ways to delete it. */

/* A tour that is walked in the session ends with it. */
static void
end_session (WdWindow *self)
{
  if (wd_tour_bin_get_page (self->bin) != NULL)
    wd_window_show_catalogue (self);

  wd_tour_bin_end_sessions (self->bin);
}

/* Deletes, and says in the preferences whether that is done. */
static void
tell_deleted (WdWindow   *self,
              WdHolding   what,
              const char *done)
{
  g_autoptr(GPtrArray) failures = wd_holdings_delete (self->holdings, what);
  g_autofree char *problem = wd_holdings_text_dup_failures (failures);

  if (self->preferences != NULL)
    wd_preferences_page_tell (self->preferences, problem == NULL ? done : NULL, problem);
}

static void
stay_changed_cb (WdWindow *self)
{
  gboolean stay = wd_holdings_get_stay (self->holdings);

  if (!stay && wd_tour_bin_is_signed_in (self->bin))
    end_session (self);

  tell_deleted (self, stay ? 0 : WD_HOLDING_SESSION,
                stay ? NULL : _("Your sign-in was deleted."));
}

/* Nothing that is deleted stays on the screen: the first page is shown, below the preferences. */
static void
delete_everything (GtkWindow *dialog)
{
  WdWindow *self = WD_WINDOW (gtk_window_get_transient_for (dialog));

  self->forgetful = TRUE;
  wd_tour_bin_end (self->bin);
  wd_tour_bin_end_sessions (self->bin);
  tell_deleted (self, WD_HOLDING_ALL,
                _("Your sign-in, your results, your progress and all settings were deleted."));
  self->own_browser = FALSE;
  wd_window_show_catalogue (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->preferences));
}

static void
ask_to_delete_everything_cb (GtkWindow *dialog)
{
  wd_compat_confirm (dialog, _("Delete Everything?"),
                     _("Your sign-in, your results, your progress and all settings will be "
                       "deleted for good. Files that you saved yourself, such as a proof or a "
                       "guide, stay."),
                     _("_Delete"), G_CALLBACK (delete_everything));
}

static void
close_on_escape (GtkWidget *dialog)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut;

  shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                               gtk_named_action_new ("window.close"));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (dialog, controller);
}

static GtkWidget *
create_dialog (WdWindow  *self,
               GtkWidget *page)
{
  GtkWidget *dialog = g_object_new (ADW_TYPE_WINDOW,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG,
                                    NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);

  adw_window_set_content (ADW_WINDOW (dialog), box);
  g_object_set (dialog,
                "default-height", 480,
                "default-width", 460,
                "destroy-with-parent", TRUE,
                "modal", TRUE,
                "title", C_("title", "Preferences"),
                "transient-for", self,
                NULL);
  wd_text_size_grow_window (GTK_WINDOW (dialog));
  close_on_escape (dialog);

  return dialog;
}

/* Over whatever is shown, which stays as it is. */
void
wd_window_show_preferences (WdWindow *self)
{
  GSettings *settings = wd_holdings_get_settings (self->holdings);
  WdPreferencesPage *page = g_object_new (WD_TYPE_PREFERENCES_PAGE, NULL);
  GtkWidget *dialog = create_dialog (self, GTK_WIDGET (page));

  wd_preferences_page_set_settings (page, settings);
  wd_preferences_page_tell (page, NULL,
                            g_settings_is_writable (settings, "stay-signed-in")
                              ? NULL
                              : _("Settings can’t be saved on this computer, so nothing can be "
                                  "changed here."));
  g_signal_connect_object (page, "delete-everything", G_CALLBACK (ask_to_delete_everything_cb),
                           dialog, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->preferences, page);
  wd_window_close_menu (self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

/* Follows what is chosen in the preferences, here or in another instance of the program. */
void
wd_window_follow_preferences (WdWindow *self)
{
  g_signal_connect_object (wd_holdings_get_settings (self->holdings), "changed::stay-signed-in",
                           G_CALLBACK (stay_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
delete_history (WdWindow *self)
{
  WdHistoryPage *page = wd_window_find_page (self, WD_TYPE_HISTORY_PAGE);
  g_autoptr(GPtrArray) failures = wd_holdings_delete (self->holdings, WD_HOLDING_RECORD);
  g_autofree char *problem = wd_holdings_text_dup_failures (failures);

  if (problem == NULL)
    wd_history_page_set_deleted (page, TRUE);
  wd_history_page_set_problem (page, problem);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

void
wd_window_ask_to_delete_history (WdWindow *self)
{
  wd_compat_confirm (GTK_WINDOW (self), _("Delete All Results?"),
                     _("All earlier results will be deleted for good, and their file, too."),
                     _("_Delete"), G_CALLBACK (delete_history));
}
