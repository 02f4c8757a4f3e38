/* test-save.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-save.h"

#include <glib/gstdio.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

/* Two pages, of which the old file takes one. */
#define DISK_OPTIONS "size=8192"
#define TOO_MUCH 20000

static char *
make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("wd-save-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static gboolean
write_text (const char  *path,
            const char  *text,
            GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return wd_save_write (file, bytes, error);
}

static gboolean
holds (const char *path,
       const char *text)
{
  g_autofree char *found = NULL;

  return g_file_get_contents (path, &found, NULL, NULL) && g_str_equal (found, text);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_write (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "ä b.ics", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (write_text (path, "a longer one", &error));
  g_assert_no_error (error);
  g_assert_true (write_text (path, "new", &error));
  g_assert_no_error (error);
  g_assert_true (holds (path, "new"));
  g_assert_cmpuint (count_files (folder), ==, 1);

  g_remove (path);
  g_rmdir (folder);
}

/* In a process of its own, where alone the small disk is seen. */
static int
fill_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "old", NULL);
  g_autofree char *other = g_build_filename (folder, "new", NULL);
  g_autofree char *text = g_strnfill (TOO_MUCH, 'x');
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) other_error = NULL;

  if ((unshare (CLONE_NEWNS) < 0 && unshare (CLONE_NEWUSER | CLONE_NEWNS) < 0) ||
      mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0 ||
      mount ("none", folder, "tmpfs", 0, DISK_OPTIONS) < 0)
    return 1;

  if (!write_text (path, "old", NULL))
    return 2;

  if (write_text (path, text, &error) || write_text (other, text, &other_error))
    return 3;

  if (!g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ||
      !g_error_matches (other_error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return 4;

  return holds (path, "old") && count_files (folder) == 1 ? 0 : 5;
}

/* No half file, and what was there is as it was. */
static void
test_full (void)
{
  g_autofree char *folder = make_folder ();
  pid_t pid = fork ();
  int status;

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    _exit (fill_disk (folder));

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_rmdir (folder);
}

static void
test_impossible (void)
{
  g_autoptr(GFile) resource = g_file_new_for_uri ("resource:///nowhere/x.ics");
  g_autoptr(GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr(GError) folder_error = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (write_text ("/proc/nowhere/x.ics", "x", &folder_error));
  g_assert_error (folder_error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_false (wd_save_write (resource, bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/save/write", test_write);
  g_test_add_func ("/save/full", test_full);
  g_test_add_func ("/save/impossible", test_impossible);

  return g_test_run ();
}
