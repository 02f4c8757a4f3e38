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
  g_autoptr(AdwToastOverlay) toasts = ADW_TOAST_OVERLAY (user_data);
  g_autoptr(GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;

  g_debug ("%s", error->message);
  /* The overlay may have left its window meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (toasts)) != NULL)
    adw_toast_overlay_add_toast (toasts, adw_toast_new (_("No browser could be opened.")));
}

/**
 * wd_browser_open:
 * @toasts: where to say that it has failed
 * @uri: an address
 *
 * Opens an address in the person's own browser.
 */
void
wd_browser_open (AdwToastOverlay *toasts,
                 const char      *uri)
{
  g_autoptr(GdkAppLaunchContext) context = NULL;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (uri != NULL);

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (toasts)));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           launched_cb, g_object_ref (toasts));
}
