/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-shortcuts.h"

#include "wd-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define GENERAL N_("General")
#define WAY N_("On the Way")
#define PAGE N_("Page")

/* The rows of a group follow each other, and those without one, which are not listed, come last.
 * The action is missing where the toolkit has it. The first key is the one that is listed.
 */
static const struct {
  const char *group;
  const char *title;
  const char *action;
  const char *keys[3];
} shortcuts[] = {
  { GENERAL, N_("Main menu"), NULL, { "F10" } },
  { GENERAL, N_("Preferences"), "win.preferences", { "<Control>comma" } },
  { GENERAL, N_("Keyboard shortcuts"), "win.shortcuts", { "<Control>question" } },
  { GENERAL, N_("Quit"), "app.quit", { "<Control>q" } },
  { WAY, N_("Between the words and the page"), "tour.switch-pane", { "F6" } },
  { WAY, N_("Show me"), "tour.show", { "<Alt>m" } },
  { WAY, N_("Back to the start"), "win.home", { "<Alt>Home" } },
  { PAGE, N_("Load again"), "page.reload", { "<Control>r", "F5" } },
  { PAGE, N_("Page before"), "page.back", { "<Alt>Left" } },
  { PAGE, N_("Larger"), "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { PAGE, N_("Smaller"), "win.zoom-out", { "<Control>minus" } },
  { PAGE, N_("Normal size"), "win.zoom-reset", { "<Control>0" } },
  { NULL, NULL, "window.close", { "<Control>w" } },
};

static gboolean
is_in (gsize       i,
       const char *prefix)
{
  return shortcuts[i].action != NULL && g_str_has_prefix (shortcuts[i].action, prefix);
}

static GtkWidget *
create_row (gsize i)
{
  GtkWidget *row = wd_row_new (_(shortcuts[i].title), NULL);
  GtkWidget *keys;
  g_autofree char *label = NULL;
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (shortcuts[i].keys[0], &key, &modifiers);
  label = gtk_accelerator_get_label (key, modifiers);

  keys = gtk_label_new (label);
  gtk_widget_add_css_class (keys, "dim-label");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);

  return row;
}

static GtkWidget *
create_list (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *title = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts) && shortcuts[i].group != NULL; i++)
    {
      if (g_strcmp0 (title, shortcuts[i].group) != 0)
        {
          title = shortcuts[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(title));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }

      adw_preferences_group_add (group, create_row (i));
    }

  return page;
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut;

  shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                               gtk_named_action_new ("window.close"));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (window, controller);
}

/**
 * wd_shortcuts_set:
 * @application: the application
 *
 * Gives the actions of the application and of its windows their keys. Menus show these, too.
 */
void
wd_shortcuts_set (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (is_in (i, "app.") || is_in (i, "win"))
      gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].keys);
}

/**
 * wd_shortcuts_install:
 * @widget_class: the class of a widget that has actions
 * @prefix: how the names of the actions begin, such as `tour.`
 *
 * Gives the actions their keys, which work while the focus is in the widget.
 */
void
wd_shortcuts_install (GtkWidgetClass *widget_class,
                      const char     *prefix)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (!is_in (i, prefix))
        continue;

      for (gsize j = 0; shortcuts[i].keys[j] != NULL; j++)
        {
          GdkModifierType modifiers;
          guint key;

          gtk_accelerator_parse (shortcuts[i].keys[j], &key, &modifiers);
          gtk_widget_class_add_binding_action (widget_class, key, modifiers, shortcuts[i].action,
                                               NULL);
        }
    }
}

/**
 * wd_shortcuts_present:
 * @parent: the window to stand over
 *
 * Lists the shortcuts in a window of their own.
 */
void
wd_shortcuts_present (GtkWindow *parent)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = create_list ();

  gtk_widget_set_vexpand (list, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), list);

  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (window), 420, 560);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  close_on_escape (window);

  gtk_window_present (GTK_WINDOW (window));
}
