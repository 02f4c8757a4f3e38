/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-page-sandbox.h"

#include "wd-page-error.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/* WebKit runs the process of each page, and a proxy of the session bus, in a sandbox. If it does
 * not start, WebKit ends the whole program by g_error(). So it is started here before there is a
 * view, in the way in which WebKit starts it.
 */

/* A sandbox that takes longer has come to a halt. */
#define PATIENCE_MS 10000

/* WebKit's BubblewrapLauncher.cpp, without what is bound for the pages themselves. */
#define SANDBOX "--die-with-parent --unshare-ipc --unshare-net --unshare-pid --unshare-uts " \
  "--ro-bind /etc /etc --dev /dev --proc /proc --tmpfs /tmp --ro-bind /sys/block /sys/block " \
  "--ro-bind /sys/bus /sys/bus --ro-bind /sys/class /sys/class --ro-bind /sys/dev /sys/dev " \
  "--ro-bind /sys/devices /sys/devices --ro-bind-try /bin /bin --ro-bind-try /lib /lib " \
  "--ro-bind-try /lib64 /lib64 --ro-bind-try /usr /usr"

/* WebKit's Sandbox.cpp: where this fails in a container, WebKit goes without a sandbox. */
#define CONTAINER "--ro-bind / / --proc /proc --dev /dev --unshare-all echo"

/* The longest of the names that WebKit gives to sockets. */
#define SOCKET_NAME "a11y-proxy-XXXXXX"

/* Where X servers listen. */
#define X_SOCKET "/tmp/.X11-unix/X"

static gint proven;

/* Whether bwrap starts the command, told by the first byte that the command writes. */
static gboolean
starts (const char         *bwrap,
        const char         *options,
        const char * const *command)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = g_strsplit (options, " ", 0);
  g_auto(GStrv) argv = NULL;
  GPollFD output = { -1, G_IO_IN, 0 };
  gboolean started;
  GPid pid;

  g_strv_builder_add (builder, bwrap);
  g_strv_builder_addv (builder, (const char **) words);
  g_strv_builder_addv (builder, (const char **) command);
  argv = g_strv_builder_end (builder);

  if (!g_spawn_async_with_pipes (NULL, argv, NULL,
                                 G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL,
                                 NULL, NULL, &pid, NULL, &output.fd, NULL, NULL))
    return FALSE;

  started = g_poll (&output, 1, PATIENCE_MS) > 0 && read (output.fd, &(char) { 0 }, 1) == 1;

  close (output.fd);
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);

  return started;
}

/* By the signs by which WebKit decides. */
static gboolean
is_used (const char *bwrap)
{
  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ||
      (g_getenv ("SNAP") != NULL && g_getenv ("SNAP_NAME") != NULL &&
       g_getenv ("SNAP_REVISION") != NULL) ||
      g_strcmp0 (g_getenv ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS"), "1") == 0)
    return FALSE;

  return !g_file_test ("/run/.containerenv", G_FILE_TEST_EXISTS) ||
         (bwrap != NULL && starts (bwrap, CONTAINER, (const char * const []) { NULL }));
}

/* Starts the proxy, which connects to the bus for its first client only, and has none here. */
static gboolean
starts_proxy (const char *bwrap,
              const char *proxy,
              const char *folder,
              const char *socket)
{
  const char *bus = g_getenv ("DBUS_SESSION_BUS_ADDRESS");
  const char * const command[] = {
    "--ro-bind", proxy, proxy, "--bind", folder, folder,
    proxy, "--fd=1", bus != NULL ? bus : "unix:path=/dev/null", socket, "--filter", NULL
  };

  return starts (bwrap, SANDBOX, command);
}

static gboolean
answers (const char             *name,
         GUnixSocketAddressType  type)
{
  g_autoptr(GSocketAddress) address = g_unix_socket_address_new_with_type (name, -1, type);
  g_autoptr(GSocket) socket = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_STREAM,
                                            G_SOCKET_PROTOCOL_DEFAULT, NULL);

  g_socket_set_timeout (socket, PATIENCE_MS / 1000);

  return g_socket_connect (socket, address, NULL, NULL);
}

/* The process of a page ends at once without its display. WebKit gives it the socket of an X
 * server on this machine or of a Wayland compositor, and the network only where DISPLAY begins with
 * something else than a colon: abstract sockets belong to the network. Broadway has no socket of
 * the name of its display.
 */
static gboolean
is_reached (const char *display)
{
  const char *number = strchr (display, ':');
  g_autofree char *name = NULL;

  if (number == NULL)
    {
      name = g_build_filename (g_get_user_runtime_dir (), display, NULL);
      return answers (name, G_UNIX_SOCKET_ADDRESS_PATH);
    }

  number++;
  name = g_strdup_printf (X_SOCKET "%.*s", (int) strspn (number, "0123456789"), number);
  if (*display == ':')
    return answers (name, G_UNIX_SOCKET_ADDRESS_PATH);

  return !g_str_has_prefix (display, "unix:") || answers (name, G_UNIX_SOCKET_ADDRESS_ABSTRACT);
}

/**
 * wd_page_sandbox_is_proven:
 *
 * Returns: whether wd_page_sandbox_check() has found that pages can be shown
 */
gboolean
wd_page_sandbox_is_proven (void)
{
  return g_atomic_int_get (&proven) != 0;
}

/**
 * wd_page_sandbox_check:
 * @display: the name of the display, as GDK has it
 * @error: return location for one of the errors `WD_PAGE_ERROR_SANDBOX_…`
 *
 * Tries what WebKit does when it shows a page; once it has worked, not again. Blocks meanwhile.
 *
 * Returns: whether a page can be shown; otherwise WebKit would end the program
 */
gboolean
wd_page_sandbox_check (const char  *display,
                       GError     **error)
{
  g_autofree char *bwrap = g_find_program_in_path ("bwrap");
  g_autofree char *proxy = g_find_program_in_path ("xdg-dbus-proxy");
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "webkitgtk", NULL);
  g_autofree char *socket = g_build_filename (folder, SOCKET_NAME, NULL);
  int code = -1;
  int fd = -1;

  if (wd_page_sandbox_is_proven ())
    return TRUE;

  if (!is_used (bwrap))
    code = -1;
  else if (bwrap == NULL || proxy == NULL)
    code = WD_PAGE_ERROR_SANDBOX_MISSING;
  else if (!is_reached (display))
    code = WD_PAGE_ERROR_SANDBOX_DISPLAY;
  else if (strlen (socket) >= sizeof ((struct sockaddr_un *) NULL)->sun_path)
    code = WD_PAGE_ERROR_SANDBOX_PATH;
  else if (g_mkdir_with_parents (folder, 0700) < 0 || (fd = g_mkstemp (socket)) < 0)
    code = WD_PAGE_ERROR_SANDBOX_FOLDER;
  else if (!starts_proxy (bwrap, proxy, folder, socket))
    code = WD_PAGE_ERROR_SANDBOX_REFUSED;

  if (fd >= 0)
    {
      close (fd);
      g_unlink (socket);
    }

  g_atomic_int_set (&proven, code < 0);
  if (code >= 0)
    g_set_error (error, WD_PAGE_ERROR, code, "No sandbox with %s on %s", socket, display);

  return code < 0;
}
