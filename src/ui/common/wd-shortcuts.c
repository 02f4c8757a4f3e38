/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-shortcuts.h"

#include <glib/gi18n.h>

#define GENERAL N_("General")
#define GUIDE N_("In a Guide")
#define PAGE N_("Page")

/* The rows of a group follow each other. The action is missing where the toolkit has it. */
static const struct {
  const char *group;
  const char *title;
  const char *action;
  const char *keys[3];
} shortcuts[] = {
  { GENERAL, N_("Help"), "win.help", { "F1" } },
  { GENERAL, N_("Main menu"), NULL, { "F10" } },
  { GENERAL, N_("Preferences"), "win.preferences", { "<Control>comma" } },
  { GENERAL, N_("Keyboard shortcuts"), "win.shortcuts", { "<Control>question" } },
  { GENERAL, N_("Back"), WD_SHORTCUTS_BACK, { "<Alt>Left", "Escape" } },
  { GENERAL, N_("Back to start"), "win.home", { "<Alt>Home" } },
  { GENERAL, N_("Close window"), "window.close", { "<Control>w" } },
  { GENERAL, N_("Quit"), "app.quit", { "<Control>q" } },
  { GUIDE, N_("Switch between instructions and page"), "win.switch-pane", { "F6" } },
  { GUIDE, N_("Go to the marked place"), "tour.show", { "<Alt>m" } },
  { PAGE, N_("Reload"), "page.reload", { "<Control>r", "F5" } },
  { PAGE, N_("Stop loading"), "page.stop", { "Escape" } },
  { PAGE, N_("Previous page"), "page.back", { "<Alt>Left" } },
  { PAGE, N_("Next page"), "page.forward", { "<Alt>Right" } },
  { PAGE, N_("Zoom in"), "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { PAGE, N_("Zoom out"), "win.zoom-out", { "<Control>minus" } },
  { PAGE, N_("Original size"), "win.zoom-reset", { "<Control>0" } },
};

static gboolean
is_in (gsize       i,
       const char *prefix)
{
  return shortcuts[i].action != NULL && g_str_has_prefix (shortcuts[i].action, prefix);
}

#define END "</object></child>"

static void
begin_group (GString    *ui,
             const char *title)
{
  g_autofree char *child = NULL;

  child = g_markup_printf_escaped ("<child><object class=\"GtkShortcutsGroup\">"
                                   "<property name=\"title\">%s</property>", title);
  g_string_append (ui, child);
}

static void
add_shortcut (GString *ui,
              gsize    i)
{
  g_autofree char *keys = g_strjoinv (" ", (char **) shortcuts[i].keys);
  g_autofree char *child = NULL;

  child = g_markup_printf_escaped ("<child><object class=\"GtkShortcutsShortcut\">"
                                   "<property name=\"title\">%s</property>"
                                   "<property name=\"accelerator\">%s</property>" END,
                                   _(shortcuts[i].title), keys);
  g_string_append (ui, child);
}

/* On the floor only a builder can fill the window. */
static char *
dup_ui (void)
{
  GString *ui = g_string_new ("<interface><object class=\"GtkShortcutsWindow\" id=\"window\">"
                              "<child><object class=\"GtkShortcutsSection\">");
  const char *group = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (g_strcmp0 (group, shortcuts[i].group) != 0)
        {
          g_string_append (ui, group != NULL ? END : "");
          begin_group (ui, _(shortcuts[i].group));
          group = shortcuts[i].group;
        }

      add_shortcut (ui, i);
    }

  g_string_append (ui, END END "</object></interface>");

  return g_string_free (ui, FALSE);
}

/**
 * wd_shortcuts_set:
 * @application: the application
 *
 * Gives the actions of the application and of its windows their keys. Menus show these, too.
 * Not those of %WD_SHORTCUTS_BACK: they would be taken from whatever has the focus, such as Escape
 * from an input method.
 */
void
wd_shortcuts_set (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (is_in (i, "app.") || (is_in (i, "win") && !is_in (i, WD_SHORTCUTS_BACK)))
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
  g_autofree char *ui = dup_ui ();
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_string (ui, -1);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));

  gtk_window_set_modal (window, TRUE);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
