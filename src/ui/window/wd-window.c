/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-window-private.h"

#include "wd-catalogue-page.h"
#include "wd-compat.h"
#include "wd-letter-template.h"
#include "wd-shortcuts.h"
#include "wd-text-size.h"

/* In percent. */
#define ZOOM_STRIDE 10
#define ZOOM_NORMAL 100

/* In percent: from here on, two lines of a title are higher than the header bar. */
#define LARGE_TEXT 150

#define ZOOM_ROW "zoom"

/* The button at the side of a mouse that leads back. */
#define BACK_BUTTON 8

/* In pixels, unless the header bar needs more. A narrow window has its place beside a browser. */
#define NARROW_WIDTH 380

/* In pixels. Without a compositor, GTK draws a border within the size of a window. */
#define BORDER 12

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
update_zoom_row (WdWindow *self)
{
  WdPage *page = wd_tour_bin_get_page (self->bin);

  if (page != NULL && self->zoom_row != NULL)
    wd_zoom_row_set_zoom (self->zoom_row, wd_page_get_zoom (page));
}

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

  update_zoom_row (WD_WINDOW (widget));
}

/* To be called before a dialog is shown. GTK would take the focus out of a menu with a later frame,
 * and a screen reader would hear it leave the dialog.
 */
void
wd_window_close_menu (WdWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menu_button)))
    return;

  gtk_menu_button_popdown (self->menu_button);
  gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
}

static void
shortcuts_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  wd_window_close_menu (WD_WINDOW (widget));
  wd_shortcuts_present (GTK_WINDOW (widget));
}

/* The panes are the tour's, but the key is to work from the header bar, too. */
static void
switch_pane_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  GtkWidget *page = adw_bin_get_child (ADW_BIN (WD_WINDOW (widget)->bin));

  if (page != NULL && gtk_widget_get_mapped (page))
    gtk_widget_activate_action (page, "tour.switch-pane", NULL);
}

static void
about_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  wd_window_close_menu (WD_WINDOW (widget));
  wd_compat_present_about (GTK_WINDOW (widget));
}

static void
pressed_cb (WdWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* The tour page takes the button before, as it leads through the pages of the service there. */
static void
catch_back_button (WdWindow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), BACK_BUTTON);
  g_signal_connect_swapped (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

/* WebKit moves the focus out of a page by itself, and then hands back the Tab that led there. It
 * would skip the first control beyond the page.
 */
static gboolean
key_pressed_cb (WdWindow           *self,
                guint               key,
                guint               code,
                GdkModifierType     state,
                GtkEventController *controller)
{
  guint32 time = gtk_event_controller_get_current_event_time (controller);
  WdPage *page = wd_tour_bin_get_page (self->bin);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean is_in_page = page != NULL && focus != NULL &&
                        gtk_widget_is_ancestor (focus, GTK_WIDGET (page));
  gboolean is_handed_back = !is_in_page && time == self->tab_time;

  if (key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;

  self->tab_time = is_in_page ? time : GDK_CURRENT_TIME;

  return is_handed_back && time != GDK_CURRENT_TIME;
}

static void
catch_tab (WdWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
wrap_title (GtkWidget *widget,
            gboolean   wrap)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title"))
    g_object_set (widget,
                  "ellipsize", wrap ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END,
                  "justify", GTK_JUSTIFY_CENTER,
                  "wrap", wrap,
                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                  NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_title (child, wrap);
}

/* A narrow header bar would cut a large title. A smaller one fits into its height twice: it would
 * take two lines without need.
 */
static void
text_size_changed_cb (WdWindow *self)
{
  wrap_title (GTK_WIDGET (self->title), wd_text_size_scale (GTK_WIDGET (self), 100) >= LARGE_TEXT);
}

static void
follow_text_size (WdWindow *self)
{
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (text_size_changed_cb), self, G_CONNECT_SWAPPED);
  text_size_changed_cb (self);
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

/* The title, which could be shortened, gets the room that it needs. */
static int
get_narrow_width (WdWindow *self)
{
  int width, title_min, title_nat;

  gtk_widget_measure (self->header, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->title), GTK_ORIENTATION_HORIZONTAL, -1,
                      &title_min, &title_nat, NULL, NULL);

  return MIN (self->width, MAX (NARROW_WIDTH, width - title_min + title_nat + BORDER));
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
      gtk_window_set_default_size (GTK_WINDOW (self), get_narrow_width (self), self->height);
    }
  else
    {
      set_size (self);
    }
}

/* GTK gives the focus to the first button when it shows a window, whatever page has asked for it. */
static void
wd_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (wd_window_parent_class)->map (widget);

  gtk_widget_grab_focus (gtk_stack_get_visible_child (WD_WINDOW (widget)->stack));
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

  g_clear_weak_pointer (&self->zoom_row);
  g_clear_weak_pointer (&self->preferences);
  g_clear_pointer (&self->trail, wd_trail_free);
  g_clear_pointer (&self->plan, g_strfreev);
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

  widget_class->map = wd_window_map;

  window_class->close_request = wd_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-window.ui");

  gtk_widget_class_bind_template_child (widget_class, WdWindow, header);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, title);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, back);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, home);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, WdWindow, stack);

  wd_window_class_install_ways (widget_class);
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_install_action (widget_class, zooms[i].action, NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
  gtk_widget_class_install_action (widget_class, "win.switch-pane", NULL, switch_pane_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  wd_shortcuts_install (widget_class, WD_SHORTCUTS_BACK);
}

static void
wd_window_init (WdWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  catch_back_button (self);
  catch_tab (self);
  follow_text_size (self);

  self->problems = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->problems, NULL);
}

/**
 * wd_window_new:
 * @application: the application
 * @library: the guides, at least one
 * @holdings: what is kept on this computer
 *
 * Returns: (transfer full): a new window that shows the catalogue
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

  self->own_browser = g_settings_get_boolean (wd_holdings_get_settings (holdings), "own-browser");
  load_size (self);
  set_size (self);
  wd_window_open_pages (self);

  return GTK_WIDGET (self);
}

/* The menu during a tour: it begins with the row to zoom the page by. */
static GMenuModel *
create_tour_menu (GMenuModel *menu)
{
  GMenu *tour_menu = g_menu_new ();
  g_autoptr(GMenu) section = g_menu_new ();
  g_autoptr(GMenuItem) row = g_menu_item_new (NULL, NULL);

  g_menu_item_set_attribute (row, "custom", "s", ZOOM_ROW);
  g_menu_append_item (section, row);
  g_menu_append_section (tour_menu, NULL, G_MENU_MODEL (section));

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new_from_model (menu, i);

      g_menu_append_item (tour_menu, item);
    }

  return G_MENU_MODEL (tour_menu);
}

/* A popover does not take the widget of a row before it has the row, nor keep it any longer. */
static void
update_menu (WdWindow *self,
             gboolean  touring)
{
  g_autoptr(GMenuModel) tour_menu = NULL;
  GtkWidget *row;

  if (touring == (self->zoom_row != NULL))
    return;

  g_clear_weak_pointer (&self->zoom_row);
  if (!touring)
    {
      gtk_menu_button_set_menu_model (self->menu_button, self->menu);
      return;
    }

  tour_menu = create_tour_menu (self->menu);
  gtk_menu_button_set_menu_model (self->menu_button, tour_menu);
  row = g_object_new (WD_TYPE_ZOOM_ROW, NULL);
  gtk_popover_menu_add_child (GTK_POPOVER_MENU (gtk_menu_button_get_popover (self->menu_button)),
                              row, ZOOM_ROW);
  g_signal_connect_object (row, "map", G_CALLBACK (update_zoom_row), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->zoom_row, WD_ZOOM_ROW (row));
}

/* The first page and a tour stand under the name of the program, which tells the guide, too, during a
 * tour. Any other page stands under its own title.
 */
static void
update_title (WdWindow  *self,
              GtkWidget *page)
{
  const char *title = gtk_stack_page_get_title (gtk_stack_get_page (self->stack, page));
  gboolean is_tour = page == GTK_WIDGET (self->bin);

  adw_window_title_set_title (self->title, title != NULL && !is_tour
                                             ? title
                                             : gtk_window_get_title (GTK_WINDOW (self)));
  adw_window_title_set_subtitle (self->title, title != NULL && is_tour ? title : "");
}

static gboolean
has_letter (WdWindow *self)
{
  g_autoptr(WdLetterTemplate) letter = wd_letter_template_new (wd_guide_get_id (self->guide));

  return letter != NULL;
}

/* Follows the page that is shown now: the companion stands beside a browser, and only pages of a
 * service can be zoomed.
 */
void
wd_window_update (WdWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  gboolean touring;
  gboolean leads_back;

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  touring = page == GTK_WIDGET (self->bin) && wd_tour_bin_get_page (self->bin) != NULL;
  leads_back = wd_trail_get_previous (self->trail) != NULL;

  update_title (self, page);
  update_menu (self, touring);
  gtk_widget_set_visible (self->back, leads_back);
  gtk_widget_set_visible (self->home, !leads_back && !WD_IS_CATALOGUE_PAGE (page));
  set_narrow (self, wd_tour_bin_is_companion (self->bin) &&
                    (self->narrow || page == GTK_WIDGET (self->bin)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", leads_back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.letter", has_letter (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.embedded", !wd_window_is_outside (self));
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), zooms[i].action, touring);
}
