/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-compat.h"

#if GTK_CHECK_VERSION (4, 10, 0)

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GError) error = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file != NULL || error->domain == GTK_DIALOG_ERROR)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
choose (GtkWindow  *parent,
        const char *title,
        const char *name,
        GTask      *task)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, parent, g_task_get_cancellable (task), saved_cb, task);
}

G_GNUC_END_IGNORE_DEPRECATIONS

#else

static void
response_cb (GtkNativeDialog *chooser,
             int              response,
             GTask           *task)
{
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_task_return_pointer (task, file, g_object_unref);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (task);
}

static void
choose (GtkWindow  *parent,
        const char *title,
        const char *name,
        GTask      *task)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent,
                                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                                               NULL, NULL);

  g_task_set_task_data (task, chooser, g_object_unref);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

#endif

/**
 * wd_compat_save_file_async:
 * @parent: the window to stand over
 * @title: what is to be saved
 * @name: the name to suggest
 * @cancellable: (nullable): a cancellable
 * @callback: what to call with the answer
 * @user_data: data for @callback
 *
 * Asks where to save a file. If there is one already, it asks whether to replace it.
 */
void
wd_compat_save_file_async (GtkWindow           *parent,
                           const char          *title,
                           const char          *name,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, wd_compat_save_file_async);
  choose (parent, title, name, task);
}

/**
 * wd_compat_save_file_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file; %NULL without an error if the person wants none
 */
GFile *
wd_compat_save_file_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, wd_compat_save_file_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
