/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-session-store.h"

#include <errno.h>
#include <ftw.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* How many folders nftw() may have open at once. */
#define MAX_OPEN 16

/* A web process that is ending may still write into the folder. */
#define MAX_ATTEMPTS 10

static gboolean
set_errno_error (GError **error)
{
  gint code = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));

  return FALSE;
}

static int
remove_cb (const char        *path,
           const struct stat *info,
           int                type,
           struct FTW        *place)
{
  return remove (path);
}

/**
 * wd_session_store_dup_folder:
 * @host: (nullable): the host of a service, or %NULL for what is kept of all of them
 *
 * Returns: (transfer full): the path of the folder, which need not exist, for the cookies of a
 *   person who wants to stay signed in to the service
 */
char *
wd_session_store_dup_folder (const char *host)
{
  return g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, "session", host, NULL);
}

/**
 * wd_session_store_dup_scratch:
 * @host: (nullable): the host of a service, or %NULL for all of them
 *
 * Returns: (transfer full): the path of the folder, which need not exist, for everything else that
 *   pages of the service want to store meanwhile: nothing in it outlives the login of the user (XDG
 *   Base Directory Specification, `$XDG_RUNTIME_DIR`)
 */
char *
wd_session_store_dup_scratch (const char *host)
{
  return g_build_filename (g_get_user_runtime_dir (), GETTEXT_PACKAGE, host, NULL);
}

/**
 * wd_session_store_prepare:
 * @folder: path of a folder, which need not exist
 * @error: return location for a #GIOErrorEnum
 *
 * Makes the folder, for nobody but the user to enter.
 *
 * Returns: whether it is there and is so
 */
gboolean
wd_session_store_prepare (const char  *folder,
                          GError     **error)
{
  g_return_val_if_fail (folder != NULL, FALSE);

  /* A folder that was there before may have come from a backup, with another mode. */
  return (g_mkdir_with_parents (folder, 0700) == 0 && g_chmod (folder, 0700) == 0) ||
         set_errno_error (error);
}

/**
 * wd_session_store_delete:
 * @folder: path of a folder, which need not exist
 * @error: return location for a #GIOErrorEnum
 *
 * Deletes the folder and all that is in it, but nothing that a link in it leads to.
 *
 * Returns: whether there is no such folder any more
 */
gboolean
wd_session_store_delete (const char  *folder,
                         GError     **error)
{
  g_return_val_if_fail (folder != NULL, FALSE);

  for (guint i = 0; i < MAX_ATTEMPTS; i++)
    {
      if (nftw (folder, remove_cb, MAX_OPEN, FTW_DEPTH | FTW_PHYS) == 0)
        return TRUE;

      /* ENOENT is about the folder, or about a file in it that was there a moment ago. */
      if (errno == ENOENT && !g_file_test (folder, G_FILE_TEST_EXISTS))
        return TRUE;

      if (errno != ENOENT && errno != ENOTEMPTY)
        break;
    }

  return set_errno_error (error);
}
