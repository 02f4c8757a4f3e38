/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

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

#if ADW_CHECK_VERSION (1, 5, 0)

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static GObject *
present_question (GtkWindow  *parent,
                  const char *heading,
                  const char *body,
                  const char *label)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "do", label, NULL);
  adw_alert_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_DESTRUCTIVE);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (parent));

  return G_OBJECT (dialog);
}

G_GNUC_END_IGNORE_DEPRECATIONS

#else

static GObject *
present_question (GtkWindow  *parent,
                  const char *heading,
                  const char *body,
                  const char *label)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "do", label, NULL);
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  gtk_window_present (GTK_WINDOW (dialog));

  return G_OBJECT (dialog);
}

#endif

static void
response_cb (GTask      *task,
             const char *response)
{
  g_task_return_boolean (task, g_str_equal (response, "do"));
}

/**
 * wd_compat_confirm_async:
 * @parent: the window to stand over
 * @heading: a question
 * @body: what follows from a yes
 * @label: what to call a yes, with a mnemonic
 * @cancellable: (nullable): a cancellable
 * @callback: what to call with the answer
 * @user_data: data for @callback
 *
 * Asks before something is done that cannot be undone.
 */
void
wd_compat_confirm_async (GtkWindow           *parent,
                         const char          *heading,
                         const char          *body,
                         const char          *label,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  GObject *dialog = present_question (parent, heading, body, label);

  g_task_set_source_tag (task, wd_compat_confirm_async);
  g_object_set_data_full (dialog, "task", task, g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), task, G_CONNECT_SWAPPED);
}

/**
 * wd_compat_confirm_finish:
 * @result: what the callback was given
 *
 * Returns: whether the answer is yes
 */
gboolean
wd_compat_confirm_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, wd_compat_confirm_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static gboolean
unrealize_cb (GSignalInvocationHint *hint,
              guint                  n_values,
              const GValue          *values,
              gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_SCROLLED_WINDOW (widget))
    g_signal_handlers_disconnect_by_data (gtk_widget_get_settings (widget), widget);

  return TRUE;
}

/**
 * wd_compat_mend_scrolling:
 *
 * Sees to it that no scrolled window is told of a change to overlay scrolling after its end. GTK
 * 4.8 means to see to it itself when one is unrealized, but disconnects another function than the
 * one that it has connected. So the handler stays, and when the person asks for scrollbars that are
 * always there, every scrolled window that was ever shown is touched, although it is freed.
 *
 * Once, when the program starts.
 */
void
wd_compat_mend_scrolling (void)
{
  /* The class has the signal, and is never unloaded. */
  g_type_class_ref (GTK_TYPE_WIDGET);
  g_signal_add_emission_hook (g_signal_lookup ("unrealize", GTK_TYPE_WIDGET), 0, unrealize_cb,
                              NULL, NULL);
}
