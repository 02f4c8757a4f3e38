/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-preferences-page.h"

#include "wd-buttons.h"
#include "wd-compat.h"
#include "wd-focus.h"
#include "wd-heading.h"
#include "wd-row.h"

/**
 * WdPreferencesPage:
 *
 * What is kept on this computer: the choice to stay signed in, and the way to delete all of it.
 */
struct _WdPreferencesPage
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkWidget *answer;
  GtkLabel *done;
  GtkLabel *problem;
  GtkSwitch *stay;
};

static guint delete_signal;

G_DEFINE_FINAL_TYPE (WdPreferencesPage, wd_preferences_page, ADW_TYPE_BIN)

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, delete_signal, 0);
}

static gboolean
wd_preferences_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WD_PREFERENCES_PAGE (widget)->stay));
}

static void
wd_preferences_page_class_init (WdPreferencesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = wd_focus_children;
  widget_class->grab_focus = wd_preferences_page_grab_focus;

  /**
   * WdPreferencesPage::delete-everything:
   * @self: a page
   *
   * The person wants all to be deleted, and has not been asked yet whether that is meant.
   */
  delete_signal = g_signal_new ("delete-everything", WD_TYPE_PREFERENCES_PAGE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/widerspruch/ui/wd-preferences-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdPreferencesPage, answer);
  gtk_widget_class_bind_template_child (widget_class, WdPreferencesPage, done);
  gtk_widget_class_bind_template_child (widget_class, WdPreferencesPage, problem);
  gtk_widget_class_bind_template_child (widget_class, WdPreferencesPage, stay);

  gtk_widget_class_install_action (widget_class, "preferences.delete-everything", NULL,
                                   delete_action);
}

static void
wd_preferences_page_init (WdPreferencesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));
  wd_row_describe (GTK_WIDGET (self));
}

/**
 * wd_preferences_page_set_settings:
 * @self: a page without settings
 * @settings: the settings of the program
 */
void
wd_preferences_page_set_settings (WdPreferencesPage *self,
                                  GSettings         *settings)
{
  g_return_if_fail (WD_IS_PREFERENCES_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_bind (settings, "stay-signed-in", self->stay, "active", G_SETTINGS_BIND_DEFAULT);
}

/**
 * wd_preferences_page_tell:
 * @self: a page
 * @done: (nullable): what was done, if something was
 * @problem: (nullable): what went wrong, if something did
 */
void
wd_preferences_page_tell (WdPreferencesPage *self,
                          const char        *done,
                          const char        *problem)
{
  g_return_if_fail (WD_IS_PREFERENCES_PAGE (self));

  wd_label_tell (self->done, done);
  wd_label_tell (self->problem, problem);
  gtk_widget_set_visible (self->answer, done != NULL || problem != NULL);
  if (done != NULL || problem != NULL)
    wd_compat_announce (GTK_WIDGET (self), problem != NULL ? problem : done);
}
