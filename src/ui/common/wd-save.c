/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-save.h"

#include "wd-compat.h"

#include <glib/gi18n.h>

/* A saved file gets the mode of any new file: it is the person's to share. */
#define MODE 0666

/**
 * wd_save_write:
 * @file: where to write
 * @content: what to write
 * @error: return location for an error
 *
 * Writes a file as a whole or not at all: an older file stays until everything is written. GIO
 * alone does not promise that: when the disk fills up, half a file takes the place of the old one.
 *
 * Returns: whether it was written
 */
gboolean
wd_save_write (GFile   *file,
               GBytes  *content,
               GError **error)
{
  const GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;
  const char *path;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  path = g_file_peek_path (file);
  if (path == NULL)
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_ACCES, "Not a folder of this machine");
      return FALSE;
    }

  data = g_bytes_get_data (content, &size);

  return g_file_set_contents_full (path, data, (gssize) size, flags, MODE, error);
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  GError *error = NULL;
  GFile *file = g_object_get_data (G_OBJECT (task), "file");

  if (wd_save_write (file, data, &error))
    g_task_return_pointer (task, g_object_ref (file), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = G_TASK (user_data);
  GError *error = NULL;
  GFile *file = wd_compat_save_file_finish (object, result, &error);

  if (file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_object_set_data_full (G_OBJECT (task), "file", file, g_object_unref);
  g_task_run_in_thread (task, write_thread);
}

/**
 * wd_save_async:
 * @parent: the window to stand over
 * @title: what is to be saved
 * @name: a name for the file
 * @content: what is to be in it
 * @cancellable: (nullable): a cancellable
 * @callback: called when that is done
 * @user_data: data for the callback
 *
 * Asks where to save something, and saves it there; see wd_save_write().
 */
void
wd_save_async (GtkWindow           *parent,
               const char          *title,
               const char          *name,
               GBytes              *content,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (content != NULL);

  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, wd_save_async);
  g_task_set_task_data (task, g_bytes_ref (content), (GDestroyNotify) g_bytes_unref);

  wd_compat_save_file_async (parent, title, name, cancellable, chosen_cb, task);
}

/**
 * wd_save_finish:
 * @result: what the callback was given
 * @error: return location for an error; %G_IO_ERROR_CANCELLED if the person changed their mind
 *
 * Returns: (transfer full): the file that was written, or %NULL with an error
 */
GFile *
wd_save_finish (GAsyncResult  *result,
                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * wd_save_dup_done:
 * @file: what was saved
 *
 * Returns: (transfer full): that it was, for the person
 */
char *
wd_save_dup_done (GFile *file)
{
  g_autofree char *name = g_filename_display_basename (g_file_peek_path (file));

  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_("Saved as “%s”"), name);
}

/**
 * wd_save_dup_problem:
 * @error: why something could not be saved
 *
 * Returns: (transfer full): a sentence for the person that says so
 */
char *
wd_save_dup_problem (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return g_strdup (_("The file wasn’t saved because the disk is full."));

  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return g_strdup (_("The file wasn’t saved because this folder can’t be written to."));

  return g_strdup (_("The file wasn’t saved. Try another folder."));
}

/**
 * wd_save_dup_name:
 * @what: what a file holds
 * @suffix: the end of its name, dot included
 *
 * Returns: (transfer full): a name for the file
 */
char *
wd_save_dup_name (const char *what,
                  const char *suffix)
{
  char *name = g_strconcat (what, suffix, NULL);

  /* The name of a service comes from a guide, and may hold anything. */
  return g_strdelimit (name, "/\n", '-');
}
