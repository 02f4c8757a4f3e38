/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-record-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file of lines that several processes may add to at once, and that may be cut off at any moment.
 * They take turns by flock(). Where a file system knows no locks, O_APPEND alone has to do.
 */

#define OTHERS (S_IRWXG | S_IRWXO)

/* Together too short for a person to notice. */
#define ATTEMPTS 10
#define PAUSE_US 5000

/* Some ten thousand entries. What is larger is not read, so it must not become so. */
#define MAX_SIZE (4 * 1024 * 1024)

static gboolean
set_errno_error (GError **error)
{
  gint code = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));

  return FALSE;
}

/* Waits for a moment only: another process may hold the lock for as long as it likes, and a window
 * would stand still meanwhile.
 */
static gboolean
lock (int fd,
      int operation)
{
  for (guint i = 0; i < ATTEMPTS; i++)
    {
      if (flock (fd, operation | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR))
        return TRUE;

      g_usleep (PAUSE_US);
    }

  return FALSE;
}

/* Opens the file with the lock held, which closing it gives up. A file that was deleted while its
 * lock was waited for is opened anew, or a line written to it would be lost.
 */
static int
open_to_append (const char  *path,
                struct stat *info)
{
  for (;;)
    {
      int fd = open (path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);

      if (fd < 0)
        return -1;

      if (!lock (fd, LOCK_EX))
        {
          close (fd);
          errno = EWOULDBLOCK;
          return -1;
        }

      if (fstat (fd, info) == 0 && info->st_nlink > 0)
        return fd;

      close (fd);
    }
}

/* A line that was torn, as by a power cut, must not take the next one with it. */
static gboolean
ends_in_line_feed (int   fd,
                   off_t size)
{
  char last = '\n';

  return size <= 0 || (pread (fd, &last, 1, size - 1) == 1 && last == '\n');
}

static gboolean
write_all (int         fd,
           const char *data)
{
  gsize length = strlen (data);
  gssize written;

  do
    written = write (fd, data, length);
  while (written < 0 && errno == EINTR);

  if (written >= 0 && (gsize) written < length)
    errno = ENOSPC;

  return written == (gssize) length && fsync (fd) == 0;
}

static gboolean
append (int                 fd,
        const struct stat  *info,
        const char         *line,
        GError            **error)
{
  const char *start = ends_in_line_feed (fd, info->st_size) ? "" : "\n";
  g_autofree char *data = g_strconcat (start, line, "\n", NULL);

  /* It may have come from a backup, or been made by hand. What cannot be made private is still
   * better kept than lost.
   */
  if (S_ISREG (info->st_mode) && (info->st_mode & OTHERS) != 0)
    (void) fchmod (fd, info->st_mode & ~OTHERS & 07777);

  if (info->st_size + (off_t) strlen (data) > MAX_SIZE)
    {
      errno = EFBIG;
      return set_errno_error (error);
    }

  if (write_all (fd, data))
    return TRUE;

  set_errno_error (error);

  /* Whoever comes next finds the file as it was. */
  if (ftruncate (fd, info->st_size) < 0)
    g_debug ("A part of a line may be left: %s", g_strerror (errno));

  return FALSE;
}

/* Reading a pipe or a device could take for ever. */
static gboolean
check_size (int       fd,
            GError  **error)
{
  struct stat info;

  if (fstat (fd, &info) < 0)
    return set_errno_error (error);

  if (S_ISREG (info.st_mode) && info.st_size <= MAX_SIZE)
    return TRUE;

  errno = S_ISDIR (info.st_mode) ? EISDIR : EFBIG;

  return set_errno_error (error);
}

/**
 * wd_record_file_read:
 * @path: a file
 * @data: (out) (transfer full): its content, %NULL if there is no such file
 * @length: (out): the length of @data in bytes
 * @error: return location for a #GIOErrorEnum
 *
 * Reads the file, and no line that is just being written, unless another process holds the lock for
 * longer than that takes. A file of more than 4 MiB is not read.
 *
 * Returns: whether it was read; no file is no error
 */
gboolean
wd_record_file_read (const char  *path,
                     char       **data,
                     gsize       *length,
                     GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) local_error = NULL;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  *data = NULL;
  *length = 0;

  if (fd < 0)
    return errno == ENOENT || set_errno_error (error);

  lock (fd, LOCK_SH);
  if (check_size (fd, &local_error))
    g_file_load_contents (file, NULL, data, length, NULL, &local_error);
  close (fd);

  if (local_error == NULL || g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * wd_record_file_append:
 * @path: a file, which need not exist, nor its folder
 * @line: a line, without its line feed
 * @error: return location for a #GIOErrorEnum
 *
 * Adds a line, so that it is on the disk as a whole when this returns. If that fails, as on a full
 * disk or in a file of 4 MiB, the file is left as it was: with %G_IO_ERROR_WOULD_BLOCK while another
 * process holds the lock. Nobody but the user can read it afterwards.
 *
 * Returns: whether it was added
 */
gboolean
wd_record_file_append (const char  *path,
                       const char  *line,
                       GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat info;
  gboolean appended;
  int fd;

  /* If this fails, so does the opening, with an error that says why. */
  g_mkdir_with_parents (folder, 0700);
  fd = open_to_append (path, &info);

  if (fd < 0)
    return set_errno_error (error);

  appended = append (fd, &info, line, error);
  close (fd);

  return appended;
}
