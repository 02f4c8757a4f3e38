/* wd-save.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-save.h"

#include "wd-compat.h"

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = wd_compat_save_file_finish (result, &error);

  if (file != NULL)
    wd_save_write (file, g_task_get_task_data (task), &error);

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
}

/**
 * wd_save_write:
 * @file: a file, which need not exist
 * @bytes: the content
 * @error: return location for an error
 *
 * Writes a file. What it replaces is there either as it was or as a whole. GIO alone does not promise
 * that: what it could write of a file takes the place of the old one when the disk fills up.
 *
 * Returns: whether it was written
 */
gboolean
wd_save_write (GFile   *file,
               GBytes  *bytes,
               GError **error)
{
  const char *path;
  const char *data;
  gsize size;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = g_file_peek_path (file);
  data = g_bytes_get_data (bytes, &size);

  if (path != NULL)
    return g_file_set_contents_full (path, data, (gssize) size,
                                     G_FILE_SET_CONTENTS_CONSISTENT |
                                     G_FILE_SET_CONTENTS_DURABLE,
                                     0666, error);

  return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                  error);
}

/**
 * wd_save_async:
 * @parent: the window to stand over
 * @title: what is to be saved
 * @name: the name to suggest
 * @bytes: the content
 * @cancellable: (nullable): a cancellable
 * @callback: what to call when it is done
 * @user_data: data for @callback
 *
 * Asks where to save a file and writes it, as a whole or not at all.
 */
void
wd_save_async (GtkWindow           *parent,
               const char          *title,
               const char          *name,
               GBytes              *bytes,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, wd_save_async);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  wd_compat_save_file_async (parent, title, name, cancellable, chosen_cb, task);
}

/**
 * wd_save_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file that was written; %NULL without an error if the
 *   person wants none
 */
GFile *
wd_save_finish (GAsyncResult  *result,
                GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, wd_save_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
