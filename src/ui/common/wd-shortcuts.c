/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-shortcuts.h"

#include <glib/gi18n.h>

#define GENERAL N_("General")
#define WAY N_("On the Way")
#define PAGE N_("Page")

static const WdShortcut shortcuts[] = {
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

/**
 * wd_shortcuts_get:
 * @n: (out): their number
 *
 * Returns: (array length=n): all shortcuts, those of a group in a row
 */
const WdShortcut *
wd_shortcuts_get (gsize *n)
{
  *n = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

static gboolean
has_prefix (const WdShortcut *shortcut,
            const char       *prefix)
{
  return shortcut->action != NULL && g_str_has_prefix (shortcut->action, prefix);
}

/**
 * wd_shortcuts_set:
 * @application: the application
 *
 * Gives the actions of the application and of its windows their keys, which menus show, too.
 */
void
wd_shortcuts_set (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (has_prefix (&shortcuts[i], "app.") || has_prefix (&shortcuts[i], "win"))
      gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                             shortcuts[i].accelerators);
}

/**
 * wd_shortcuts_install:
 * @widget_class: the class of a widget that has actions
 * @prefix: what the names of those begin with, such as `tour.`
 *
 * Gives the actions their keys, which then work wherever the focus is in the widget.
 */
void
wd_shortcuts_install (GtkWidgetClass *widget_class,
                      const char     *prefix)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (!has_prefix (&shortcuts[i], prefix))
        continue;

      for (gsize j = 0; shortcuts[i].accelerators[j] != NULL; j++)
        {
          GdkModifierType modifiers;
          guint key;

          gtk_accelerator_parse (shortcuts[i].accelerators[j], &key, &modifiers);
          gtk_widget_class_add_binding_action (widget_class, key, modifiers, shortcuts[i].action,
                                               NULL);
        }
    }
}
