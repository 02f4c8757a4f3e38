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

static gboolean
is_default (gpointer id)
{
  g_autoptr(GAppInfo) program = g_app_info_get_default_for_type ("text/calendar", FALSE);

  return program != NULL && g_str_equal (g_app_info_get_id (program), id);
}

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* GIO may have read the entries already, and reads them again in its own time. */
static void
make_default (const char *id,
              const char *keys)
{
  static const char * const types[] = {
    "x-scheme-handler/https", "x-scheme-handler/mailto", "text/calendar", NULL
  };
  g_autoptr(GString) list = g_string_new ("[Default Applications]\n");
  g_autofree char *all = g_strjoinv (";", (char **) types);
  g_autofree char *entry = NULL;
  g_autofree char *entry_path = NULL;
  g_autofree char *list_path = NULL;
  guint tick = g_timeout_add (20, tick_cb, NULL);

  for (gsize i = 0; types[i] != NULL; i++)
    g_string_append_printf (list, "%s=%s\n", types[i], id);

  entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Program\nMimeType=%s;\n%s\n",
                           all, keys);
  entry_path = g_build_filename (g_get_user_data_dir (), "applications", id, NULL);
  list_path = g_build_filename (g_get_user_config_dir (), "mimeapps.list", NULL);
  write_file (entry_path, entry, 0600);
  write_file (list_path, list->str, 0600);
  wd_test_wait (is_default, (gpointer) id, "the program to be known");
  g_source_remove (tick);
}

char *
wd_test_program_install (void)
{
  char *program = g_build_filename (g_get_user_data_dir (), "program", NULL);
  g_autofree char *keys = g_strdup_printf ("Exec=%s %%u", program);

  write_file (program,
              "#!/bin/sh\n"
              "printf %s \"$1\" > \"$0.new\" && mv \"$0.new\" \"$0.uri\"\n",
              0700);
  make_default ("wd-test.desktop", keys);

  return program;
}

/* A program that nobody answers for on the bus. */
void
wd_test_program_break (void)
{
  make_default ("org.example.Nobody.desktop",
                "Exec=true\nDBusActivatable=true\nStartupNotify=true");
}

static gboolean
is_file (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
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
