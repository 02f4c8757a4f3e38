/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-browser.h"

#include <glib/gi18n.h>

static void
launched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(WdToast) toast = WD_TOAST (user_data);
  g_autoptr(GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;

  g_debug ("%s", error->message);
  /* The toast may have left its window meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (toast)) != NULL)
    wd_toast_say (toast, _("No browser could be opened."));
}

/**
 * wd_browser_open:
 * @toast: where to say that it has failed
 * @uri: an address
 *
 * Opens an address in the person's own browser.
 */
void
wd_browser_open (WdToast    *toast,
                 const char *uri)
{
  g_autoptr(GdkAppLaunchContext) context = NULL;

  g_return_if_fail (WD_IS_TOAST (toast));
  g_return_if_fail (uri != NULL);

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (toast)));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           launched_cb, g_object_ref (toast));
}
