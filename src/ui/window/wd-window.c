/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-window.h"

#include "wd-compat.h"
#include "wd-navigator.h"
#include "wd-reminder-window.h"
#include "wd-shortcuts.h"
#include "wd-window-size.h"

#include <glib/gi18n.h>

/* In percent. */
#define ZOOM_STRIDE 10
#define ZOOM_NORMAL 100

/**
 * WdWindow:
 *
 * The header bar, the stack in which a #WdNavigator shows the pages, and the actions `win.` of all
 * pages. It keeps its size.
 */
struct _WdWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  AdwWindowTitle *title;
  GtkWidget *home;
  GtkStack *stack;

  /* Owned */
  WdGuideLibrary *library;
  WdHoldings *holdings;
  WdNavigator *navigator;

  gboolean narrow;
  gboolean forgetful;
  WdWindowSize wide;
};

G_DEFINE_FINAL_TYPE (WdWindow, wd_window, ADW_TYPE_APPLICATION_WINDOW)

static const struct {
  const char *action;
  void (*go) (WdNavigator *navigator);
} ways[] = {
  { "win.check-again", wd_navigator_check_again },
  { "win.companion", wd_navigator_go_on_companion },
  { "win.embedded", wd_navigator_go_on_embedded },
  { "win.history", wd_navigator_show_history },
  { "win.home", wd_navigator_show_welcome },
  { "win.letter", wd_navigator_show_letter },
  { "win.practise", wd_navigator_practise },
  { "win.preferences", wd_navigator_show_preferences },
  { "win.result", wd_navigator_show_result },
  { "win.resume", wd_navigator_resume },
  { "win.start", wd_navigator_start },
  { "win.why", wd_navigator_show_why },
};

static const struct {
  const char *action;
  int stride;
} zooms[] = {
  { "win.zoom-in", ZOOM_STRIDE },
  { "win.zoom-out", -ZOOM_STRIDE },
  { "win.zoom-reset", 0 },
};

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (name, ways[i].action))
      ways[i].go (WD_WINDOW (widget)->navigator);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdPage *page = wd_navigator_get_page (WD_WINDOW (widget)->navigator);

  for (gsize i = 0; page != NULL && i < G_N_ELEMENTS (zooms); i++)
    if (g_str_equal (name, zooms[i].action))
      wd_page_set_zoom (page, zooms[i].stride == 0
                                ? ZOOM_NORMAL
                                : (guint) MAX ((int) wd_page_get_zoom (page) + zooms[i].stride, 0));
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  WdGuide *guide = wd_guide_library_find (self->library, g_variant_get_string (parameter, NULL));

  if (guide == NULL)
    return;

  wd_navigator_set_guide (self->navigator, guide);
  wd_navigator_show_welcome (self->navigator);
}

static void
history_confirmed_cb (WdWindow *self)
{
  wd_navigator_delete_history (self->navigator);
}

static void
delete_history_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  wd_compat_confirm (GTK_WINDOW (widget), _("Delete the History?"),
                     _("All earlier results are deleted for good, their file too."),
                     _("_Delete"), G_CALLBACK (history_confirmed_cb));
}

/* The size of this window counts no more when it is closed. */
static void
everything_confirmed_cb (WdWindow *self)
{
  self->forgetful = TRUE;
  wd_navigator_delete_everything (self->navigator);
}

static void
delete_everything_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  wd_compat_confirm (GTK_WINDOW (widget), _("Delete Everything?"),
                     _("The sign-in, your results, your place on the way and all settings "
                       "are deleted for good. Files that you have saved yourself, such as a "
                       "proof or a guide, stay."),
                     _("_Delete"), G_CALLBACK (everything_confirmed_cb));
}

static void
remind_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WdGuide *guide = wd_navigator_get_guide (WD_WINDOW (widget)->navigator);
  g_autoptr(GDateTime) today = g_date_time_new_now_local ();
  g_autofree char *uri = wd_guide_dup_link (guide);

  gtk_window_present (wd_reminder_window_new (GTK_WINDOW (widget), guide, uri, today));
}

static void
shortcuts_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  wd_shortcuts_present (GTK_WINDOW (widget));
}

static void
about_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  wd_compat_present_about (GTK_WINDOW (widget));
}

/* The companion stands beside a browser. */
static void
set_narrow (WdWindow *self,
            gboolean  narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;

  if (narrow)
    {
      wd_window_size_get (&self->wide, GTK_WINDOW (self));
      wd_window_size_narrow (&self->wide, GTK_WINDOW (self));
    }
  else
    {
      wd_window_size_apply (&self->wide, GTK_WINDOW (self));
    }
}

static void
shown_cb (WdWindow *self)
{
  gboolean touring = wd_navigator_get_page (self->navigator) != NULL;

  set_narrow (self, wd_navigator_is_companion (self->navigator));
  gtk_widget_set_visible (self->home, !wd_navigator_is_home (self->navigator));
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), zooms[i].action, touring);
}

/* While the window is narrow, the size that is worth keeping is the one before. */
static gboolean
wd_window_close_request (GtkWindow *window)
{
  WdWindow *self = WD_WINDOW (window);

  if (!self->narrow)
    wd_window_size_get (&self->wide, window);
  if (!self->forgetful)
    wd_window_size_save (&self->wide, wd_holdings_get_settings (self->holdings));

  return GTK_WINDOW_CLASS (wd_window_parent_class)->close_request (window);
}

static void
wd_window_dispose (GObject *object)
{
  WdWindow *self = WD_WINDOW (object);

  g_clear_object (&self->navigator);
  g_clear_object (&self->holdings);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (wd_window_parent_class)->dispose (object);
}

static void
wd_window_class_init (WdWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = wd_window_dispose;

  window_class->close_request = wd_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-window.ui");

  gtk_widget_class_bind_template_child (widget_class, WdWindow, title);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, home);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, stack);

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_class_install_action (widget_class, ways[i].action, NULL, go_action);
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_install_action (widget_class, zooms[i].action, NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  gtk_widget_class_install_action (widget_class, "win.choose", "s", choose_action);
  gtk_widget_class_install_action (widget_class, "win.delete-everything", NULL,
                                   delete_everything_action);
  gtk_widget_class_install_action (widget_class, "win.delete-history", NULL,
                                   delete_history_action);
  gtk_widget_class_install_action (widget_class, "win.remind", NULL, remind_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
}

static void
wd_window_init (WdWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wd_window_new:
 * @application: the application
 * @library: the guides, at least one
 * @holdings: what is kept on this computer
 *
 * Returns: (transfer full): a new window that shows the welcome page
 */
GtkWidget *
wd_window_new (GtkApplication *application,
               WdGuideLibrary *library,
               WdHoldings     *holdings)
{
  WdWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (WD_IS_GUIDE_LIBRARY (library), NULL);
  g_return_val_if_fail (WD_IS_HOLDINGS (holdings), NULL);

  self = g_object_new (WD_TYPE_WINDOW, "application", application, NULL);
  self->library = g_object_ref (library);
  self->holdings = g_object_ref (holdings);

  wd_window_size_load (&self->wide, wd_holdings_get_settings (holdings));
  wd_window_size_apply (&self->wide, GTK_WINDOW (self));

  self->navigator = wd_navigator_new (self->stack, self->title, library, holdings);
  g_signal_connect_object (self->navigator, "shown",
                           G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  wd_navigator_show_welcome (self->navigator);

  return GTK_WIDGET (self);
}

/**
 * wd_window_start_tour:
 * @self: a window
 * @guide: (nullable): the guide to walk, or %NULL for the one that is chosen
 * @practice: whether on the practice site
 *
 * Starts a tour without the welcome page.
 */
void
wd_window_start_tour (WdWindow *self,
                      WdGuide  *guide,
                      gboolean  practice)
{
  g_return_if_fail (WD_IS_WINDOW (self));
  g_return_if_fail (guide == NULL || WD_IS_GUIDE (guide));

  if (guide != NULL)
    wd_navigator_set_guide (self->navigator, guide);

  if (practice)
    wd_navigator_practise (self->navigator);
  else
    wd_navigator_start (self->navigator);
}

/**
 * wd_window_start_companion:
 * @self: a window
 * @guide: (nullable): the guide to walk, or %NULL for the one that is chosen
 *
 * Starts a tour in the person's own browser, without the welcome page.
 */
void
wd_window_start_companion (WdWindow *self,
                           WdGuide  *guide)
{
  g_return_if_fail (WD_IS_WINDOW (self));
  g_return_if_fail (guide == NULL || WD_IS_GUIDE (guide));

  if (guide != NULL)
    wd_navigator_set_guide (self->navigator, guide);

  wd_navigator_start_companion (self->navigator);
}
