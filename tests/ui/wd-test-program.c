/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-program.h"

#include "wd-test-web.h"

#include <glib/gstdio.h>

static void
write_file (const char *path,
            const char *contents,
            int         mode)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents_full (path, contents, -1, G_FILE_SET_CONTENTS_CONSISTENT, mode, &error);
  g_assert_no_error (error);
}

char *
wd_test_program_install (void)
{
  g_autofree char *entry = NULL;
  g_autofree char *entry_path = NULL;
  g_autofree char *list_path = NULL;
  char *program = g_build_filename (g_get_user_data_dir (), "program", NULL);

  entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Program\nExec=%s %%u\n"
                           "MimeType=x-scheme-handler/https;x-scheme-handler/mailto;\n",
                           program);
  entry_path = g_build_filename (g_get_user_data_dir (), "applications", "wd-test.desktop", NULL);
  list_path = g_build_filename (g_get_user_config_dir (), "mimeapps.list", NULL);

  write_file (program,
              "#!/bin/sh\n"
              "printf %s \"$1\" > \"$0.new\" && mv \"$0.new\" \"$0.uri\"\n",
              0700);
  write_file (entry_path, entry, 0600);
  write_file (list_path,
              "[Default Applications]\n"
              "x-scheme-handler/https=wd-test.desktop\n"
              "x-scheme-handler/mailto=wd-test.desktop\n",
              0600);

  return program;
}

static gboolean
is_file (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

char *
wd_test_program_wait (const char *program)
{
  g_autofree char *path = g_strconcat (program, ".uri", NULL);
  g_autoptr(GError) error = NULL;
  guint tick = g_timeout_add (20, tick_cb, NULL);
  char *uri;

  wd_test_wait (is_file, path, "the program to be started");
  g_source_remove (tick);
  g_file_get_contents (path, &uri, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);

  return uri;
}
