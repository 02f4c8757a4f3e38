/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-error.h"
#include "wd-page-sandbox.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define LONG "a-name-of-some-forty-characters-and-more/"
#define FAIL "echo 'bwrap: Creating new namespace failed: Permission denied' >&2; exit 1"
#define FAIL_PARTLY "case \"$*\" in *--proc*) exit 1;; esac; echo x"

/* What bwrap and the proxy do, if they are not those of the system (""), the folder for sockets or
 * NULL for none that is named, and the error, or -1.
 */
static const struct {
  const char *name;
  const char *bwrap;
  const char *proxy;
  const char *folder;
  int code;
} rows[] = {
  { "works", "", "", "run", -1 },
  { "no-bwrap", NULL, "", "run", WD_PAGE_ERROR_SANDBOX_MISSING },
  { "no-proxy", "", NULL, "run", WD_PAGE_ERROR_SANDBOX_MISSING },
  { "bwrap-fails", FAIL, "", "run", WD_PAGE_ERROR_SANDBOX_REFUSED },
  { "bwrap-fails-partly", FAIL_PARTLY, "", "run", WD_PAGE_ERROR_SANDBOX_REFUSED },
  { "bwrap-hangs", "exec /bin/sleep 60", "", "run", WD_PAGE_ERROR_SANDBOX_REFUSED },
  { "proxy-fails", "", FAIL, "run", WD_PAGE_ERROR_SANDBOX_REFUSED },
  { "no-variable", "", "", NULL, -1 },
  { "no-folder", "", "", "file/run", WD_PAGE_ERROR_SANDBOX_FOLDER },
  { "long-path", "", "", LONG LONG "run", WD_PAGE_ERROR_SANDBOX_PATH },
};

static void
install (const char *folder,
         const char *name,
         const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *own = g_build_filename ("/usr/bin", name, NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\n%s\n", text);

  if (text != NULL && *text == '\0')
    g_assert_no_errno (symlink (own, path));
  else if (text != NULL)
    g_assert_true (g_file_set_contents_full (path, script, -1, G_FILE_SET_CONTENTS_NONE, 0700,
                                             NULL));
}

/* In a process of its own: what has worked is not tried again. */
static void
test_row (gconstpointer data)
{
  static const char * const left[] = { "bwrap", "xdg-dbus-proxy", "file", "run", "" };
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *folder = g_dir_make_tmp ("sandbox-XXXXXX", NULL);
  g_autofree char *run = g_build_filename (folder, rows[row].folder, NULL);
  const char *variable = rows[row].folder != NULL ? "XDG_RUNTIME_DIR" : "XDG_CACHE_HOME";
  g_autoptr(GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_rmdir (folder);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  install (folder, "bwrap", rows[row].bwrap);
  install (folder, "xdg-dbus-proxy", rows[row].proxy);
  install (folder, "file", "exit");
  g_setenv ("PATH", folder, TRUE);
  g_unsetenv ("XDG_RUNTIME_DIR");
  g_setenv (variable, run, TRUE);

  g_assert_cmpint (wd_page_sandbox_check (&error), ==, rows[row].code < 0);
  g_assert_cmpint (wd_page_sandbox_is_proven (), ==, rows[row].code < 0);
  if (rows[row].code >= 0)
    g_assert_error (error, WD_PAGE_ERROR, rows[row].code);

  for (gsize i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autofree char *path = g_build_filename (folder, left[i], NULL);

      g_remove (path);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/page-sandbox/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }

  return g_test_run ();
}
