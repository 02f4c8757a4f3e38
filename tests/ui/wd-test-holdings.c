/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-holdings.h"

#include "wd-test-web.h"

#include <malloc.h>
#include <unistd.h>

/* WebKit's network process, which lives as long as the session; the kernel cuts its name. */
#define NETWORK_PROCESS "(WebKitNetworkPr)"

typedef struct
{
  gboolean is_network;
  int parent;
  gsize resident;
} Process;

static gboolean
read_process (int      pid,
              Process *process)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", pid);
  g_autofree char *text = NULL;
  const char *end;
  glong pages;

  /* The process may have ended meanwhile. */
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;

  /* The name is in brackets, and may contain some itself. */
  end = strrchr (text, ')');
  g_assert_nonnull (end);
  process->is_network = g_strstr_len (text, end + 1 - text, NETWORK_PROCESS) != NULL;

  /* The 4th and the 24th field; see proc(5). */
  g_assert_cmpint (sscanf (end + 1, " %*c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d"
                           " %*d %*d %*d %*d %*u %*u %ld", &process->parent, &pages), ==, 2);
  process->resident = (gsize) pages * (gsize) sysconf (_SC_PAGESIZE);

  return TRUE;
}

static gboolean
is_ours (const Process *process)
{
  Process ancestor = *process;

  while (ancestor.parent > 1 && ancestor.parent != getpid ())
    if (!read_process (ancestor.parent, &ancestor))
      return FALSE;

  return ancestor.parent == getpid ();
}

static void
count_processes (WdTestHoldings *self,
                 guint          *n_pages)
{
  g_autoptr(GDir) dir = g_dir_open ("/proc", 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  self->processes = 0;
  self->children = 0;
  *n_pages = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      Process process;

      if (!g_ascii_isdigit (name[0]) || !read_process (atoi (name), &process) ||
          !is_ours (&process))
        continue;

      self->processes++;
      self->children += process.resident;
      if (!process.is_network)
        (*n_pages)++;
    }
}

static gboolean
is_at_rest (gpointer data)
{
  guint n_pages;

  count_processes (data, &n_pages);

  return n_pages == 0;
}

static gsize
count_handles (void)
{
  g_autoptr(GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  gsize n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;

  /* One of them is that of the folder that is read. */
  return n - 1;
}

WdTestHoldings
wd_test_holdings_measure (void)
{
  WdTestHoldings self = { 0 };
  struct mallinfo2 info;
  Process process;

  wd_test_wait (is_at_rest, &self, "the processes of the pages to end");

  /* Freed memory is given back first, as it is not held. */
  malloc_trim (0);
  info = mallinfo2 ();
  self.heap = info.uordblks + info.hblkhd;

  g_assert_true (read_process (getpid (), &process));
  self.resident = process.resident;
  self.handles = count_handles ();

  return self;
}
