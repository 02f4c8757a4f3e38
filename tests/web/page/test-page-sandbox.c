/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-error.h"
#include "wd-page-sandbox.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define LONG "a-name-of-some-forty-characters-and-more/"
#define FAIL "echo 'bwrap: Creating new namespace failed: Permission denied' >&2; exit 1"
#define FAIL_PARTLY "case \"$*\" in *--proc*) exit 1;; esac; echo x"

#define X_SOCKET "/tmp/.X11-unix/X"

/* What bwrap and the proxy do, if they are not those of the system (""), the folder for sockets or
 * NULL for none that is named, and the error, or -1. Then the name of the display, and the socket
 * that something listens at: in the folder, elsewhere, or an abstract one (@). The number of the
 * process is appended to both.
 */
static const struct {
  const char *name;
  const char *bwrap;
  const char *proxy;
  const char *folder;
  int code;
  const char *display;
  const char *socket;
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
  { "x", "", "", "run", -1, ":", X_SOCKET },
  { "x-abstract", "", "", "run", WD_PAGE_ERROR_SANDBOX_DISPLAY, ":", "@" X_SOCKET },
  { "x-none", "", "", "run", WD_PAGE_ERROR_SANDBOX_DISPLAY, ":" },
  { "x-no-sandbox", FAIL, "", "run", WD_PAGE_ERROR_SANDBOX_REFUSED, ":", X_SOCKET },
  { "x-unix", "", "", "run", WD_PAGE_ERROR_SANDBOX_DISPLAY, "unix:", X_SOCKET },
  { "x-unix-abstract", "", "", "run", -1, "unix:", "@" X_SOCKET },
  { "wayland", "", "", "run", -1, "wayland-", "wayland-" },
  { "wayland-other", "", "", "run", WD_PAGE_ERROR_SANDBOX_DISPLAY, "wayland-", "wayland-1-" },
  { "wayland-elsewhere", "", "", "run", WD_PAGE_ERROR_SANDBOX_DISPLAY, X_SOCKET, X_SOCKET },
  { "broadway", "", "", "run", WD_PAGE_ERROR_SANDBOX_DISPLAY, "Broadway", "broadway" },
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

static char *
number (const char *text)
{
  return g_strdup_printf ("%s%d", text, getpid ());
}

/* Returns the file of the socket, if it has one. */
static char *
listen_at (GSocket    *server,
           const char *name,
           const char *folder)
{
  gboolean is_abstract = *name == '@';
  g_autofree char *numbered = number (is_abstract ? name + 1 : name);
  g_autofree char *path = g_canonicalize_filename (numbered, folder);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr(GSocketAddress) address = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (parent, 0700));
  address = g_unix_socket_address_new_with_type (path, -1,
                                                 is_abstract ? G_UNIX_SOCKET_ADDRESS_ABSTRACT
                                                             : G_UNIX_SOCKET_ADDRESS_PATH);
  g_socket_bind (server, address, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (g_socket_listen (server, NULL));

  return is_abstract ? NULL : g_steal_pointer (&path);
}

/* In a process of its own: what has worked is not tried again. */
static void
test_row (gconstpointer data)
{
  static const char * const left[] = {
    "bwrap", "xdg-dbus-proxy", "file", "run/webkitgtk", "run", ""
  };
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *folder = g_dir_make_tmp ("sandbox-XXXXXX", NULL);
  g_autofree char *run = g_build_filename (folder, rows[row].folder, NULL);
  const char *variable = rows[row].folder != NULL ? "XDG_RUNTIME_DIR" : "XDG_CACHE_HOME";
  g_autofree char *display = number (rows[row].display != NULL ? rows[row].display : "remote:");
  g_autoptr(GSocket) server = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_STREAM,
                                            G_SOCKET_PROTOCOL_DEFAULT, NULL);
  g_autofree char *file = NULL;
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
  if (rows[row].socket != NULL)
    file = listen_at (server, rows[row].socket, run);

  g_assert_cmpint (wd_page_sandbox_check (display, &error), ==, rows[row].code < 0);
  g_assert_cmpint (wd_page_sandbox_is_proven (), ==, rows[row].code < 0);
  if (rows[row].code >= 0)
    g_assert_error (error, WD_PAGE_ERROR, rows[row].code);

  if (file != NULL)
    g_assert_no_errno (g_remove (file));
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
