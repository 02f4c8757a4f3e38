/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-window-private.h"

#include "wd-compat.h"
#include "wd-reminder-window.h"
#include "wd-shortcuts.h"
#include "wd-welcome-page.h"

/* In percent. */
#define ZOOM_STRIDE 10
#define ZOOM_NORMAL 100

/* In pixels. A narrow window has its place beside a browser. */
#define NARROW_WIDTH 380

/**
 * WdWindow:
 *
 * The header bar, the stack of pages, and the actions `win.` of all pages. It keeps its size.
 */
G_DEFINE_FINAL_TYPE (WdWindow, wd_window, ADW_TYPE_APPLICATION_WINDOW)

static const struct {
  const char *action;
  int stride;
} zooms[] = {
  { "win.zoom-in", ZOOM_STRIDE },
  { "win.zoom-out", -ZOOM_STRIDE },
  { "win.zoom-reset", 0 },
};

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdPage *page = wd_tour_bin_get_page (WD_WINDOW (widget)->bin);

  for (gsize i = 0; page != NULL && i < G_N_ELEMENTS (zooms); i++)
    if (g_str_equal (name, zooms[i].action))
      wd_page_set_zoom (page, zooms[i].stride == 0
                                ? ZOOM_NORMAL
                                : (guint) MAX ((int) wd_page_get_zoom (page) + zooms[i].stride, 0));
}

static void
remind_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WdGuide *guide = WD_WINDOW (widget)->guide;
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

static void
get_size (WdWindow *self)
{
  gtk_window_get_default_size (GTK_WINDOW (self), &self->width, &self->height);
  self->maximized = gtk_window_is_maximized (GTK_WINDOW (self));
}

static void
set_size (WdWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), self->width, self->height);
  if (self->maximized)
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
load_size (WdWindow *self)
{
  GSettings *settings = wd_holdings_get_settings (self->holdings);

  self->width = g_settings_get_int (settings, "window-width");
  self->height = g_settings_get_int (settings, "window-height");
  self->maximized = g_settings_get_boolean (settings, "window-maximized");
}

static void
save_size (WdWindow *self)
{
  GSettings *settings = wd_holdings_get_settings (self->holdings);

  g_settings_set_int (settings, "window-width", self->width);
  g_settings_set_int (settings, "window-height", self->height);
  g_settings_set_boolean (settings, "window-maximized", self->maximized);
}

static void
set_narrow (WdWindow *self,
            gboolean  narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;

  if (narrow)
    {
      get_size (self);
      gtk_window_unmaximize (GTK_WINDOW (self));
      gtk_window_set_default_size (GTK_WINDOW (self), MIN (self->width, NARROW_WIDTH),
                                   self->height);
    }
  else
    {
      set_size (self);
    }
}

static gboolean
wd_window_close_request (GtkWindow *window)
{
  WdWindow *self = WD_WINDOW (window);

  if (!self->narrow)
    get_size (self);
  if (!self->forgetful)
    save_size (self);

  return GTK_WINDOW_CLASS (wd_window_parent_class)->close_request (window);
}

static void
wd_window_dispose (GObject *object)
{
  WdWindow *self = WD_WINDOW (object);

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_object (&self->guide);
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

  wd_window_class_install_ways (widget_class);
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_install_action (widget_class, zooms[i].action, NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  gtk_widget_class_install_action (widget_class, "win.remind", NULL, remind_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
}

static void
wd_window_init (WdWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->problems = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->problems, NULL);
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

  load_size (self);
  set_size (self);
  wd_window_open_pages (self);

  return GTK_WIDGET (self);
}

/* Follows the page that is shown now: the companion stands beside a browser, and only pages of a
 * service can be zoomed.
 */
void
wd_window_update (WdWindow *self)
{
  gboolean touring = wd_tour_bin_get_page (self->bin) != NULL;
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  set_narrow (self, wd_tour_bin_is_companion (self->bin));
  gtk_widget_set_visible (self->home, !WD_IS_WELCOME_PAGE (page));
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), zooms[i].action, touring);
}
