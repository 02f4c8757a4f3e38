/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The action that leads back from a page that was opened to look around. */
#define WD_SHORTCUTS_BACK "win.back"

void wd_shortcuts_set     (GtkApplication *application);
void wd_shortcuts_install (GtkWidgetClass *widget_class,
                           const char     *prefix);
void wd_shortcuts_present (GtkWindow      *parent);

G_END_DECLS
