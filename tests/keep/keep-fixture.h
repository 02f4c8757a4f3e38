/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

/* Makes the folders that lead to the file, too. */
static G_GNUC_UNUSED void
write_file (GFile      *file,
            const char *data,
            gssize      length)
{
  g_autoptr(GFile) parent = g_file_get_parent (file);

  g_file_make_directory_with_parents (parent, NULL, NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), data, length, NULL));
}

static G_GNUC_UNUSED guint
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);

  return info.st_mode & 0777;
}

/* Makes a file of some content, and returns its path. */
static G_GNUC_UNUSED char *
put_file (const char *folder,
          const char *name)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  write_file (file, "x", 1);

  return path;
}
