/* wd-compat.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-compat.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The one place for what has no API that lasts from the floor to the newest libraries. What stands
 * behind a version check is newer than the floor on purpose.
 */

#define ABOUT \
  "application-icon", APP_ID, \
  "application-name", "Widerspruch", \
  "comments", _("Guides you through objecting to AI training, on the service’s own pages. " \
                "You make every click yourself, and nothing leaves your computer otherwise.\n\n" \
                "Widerspruch is free software by independent people. It is not affiliated with " \
                "the services that its guides speak of, and it gives no legal advice."), \
  "copyright", "© 2026 The Widerspruch developers", \
  "developer-name", _("The Widerspruch developers"), \
  "license-type", GTK_LICENSE_GPL_3_0, \
  "translator-credits", _("translator-credits"), \
  "version", PACKAGE_VERSION, \
  "website", HOME_URL

/**
 * wd_compat_present_about:
 * @parent: the window to stand over
 *
 * Shows what the program is.
 */
void
wd_compat_present_about (GtkWindow *parent)
{
#if ADW_CHECK_VERSION (1, 5, 0)
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  AdwDialog *about = g_object_new (ADW_TYPE_ABOUT_DIALOG, ABOUT, NULL);

  adw_dialog_present (about, GTK_WIDGET (parent));
G_GNUC_END_IGNORE_DEPRECATIONS
#else
  GtkWindow *about = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                   "modal", TRUE,
                                   "transient-for", parent,
                                   ABOUT,
                                   NULL);

  gtk_window_present (about);
#endif
}
