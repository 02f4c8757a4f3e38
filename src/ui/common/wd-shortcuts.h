/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WdShortcut:
 * @group: (nullable): the heading that it is listed under, untranslated; %NULL if it is not listed
 * @title: (nullable): what it does, untranslated
 * @action: (nullable): the detailed action that it activates; %NULL if that is the toolkit's
 * @accelerators: its keys, the one to be listed first
 *
 * A shortcut of the keyboard.
 */
typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *accelerators[3];
} WdShortcut;

const WdShortcut *wd_shortcuts_get     (gsize          *n);

void              wd_shortcuts_set     (GtkApplication *application);
void              wd_shortcuts_install (GtkWidgetClass *widget_class,
                                        const char     *prefix);

G_END_DECLS
