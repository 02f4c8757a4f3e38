/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-fuzz.h"

#include "wd-record-line.h"
#include "wd-record.h"

#include <sanitizer/lsan_interface.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Makes a file of that content that needs no disk. */
static GFile *
make_file (const guint8 *data,
           gsize         size,
           int          *fd)
{
  g_autofree char *path = NULL;

  *fd = memfd_create ("record", MFD_CLOEXEC);
  g_assert_cmpint (*fd, >=, 0);
  g_assert_cmpint (write (*fd, data, size), ==, (gssize) size);
  path = g_strdup_printf ("/proc/self/fd/%d", *fd);

  return g_file_new_for_path (path);
}

/* JSON-GLib 1.6 leaks strings with half of an escaped surrogate pair. All other leaks count. */
static gboolean
load (WdRecord      *record,
      const guint8  *data,
      gsize          size,
      GError       **error)
{
  gboolean may_leak = memmem (data, size, "\\ud", 3) != NULL ||
                      memmem (data, size, "\\uD", 3) != NULL;
  gboolean loaded;

  if (may_leak)
    __lsan_disable ();
  loaded = wd_record_load (record, error);
  if (may_leak)
    __lsan_enable ();

  return loaded;
}

/* An entry that is read is written and read back unchanged. */
static void
assert_kept (WdRecordEntry *entry)
{
  g_autofree char *line = wd_record_line_write (entry);
  g_autofree char *again_line = NULL;
  g_autoptr(WdRecordEntry) again = NULL;

  /* Writing escapes characters, so that the line may become too long to be read. */
  if (strlen (line) > WD_RECORD_LINE_MAX_LENGTH)
    return;

  g_assert_null (strchr (line, '\n'));
  again = wd_record_line_read (line, strlen (line));
  g_assert_nonnull (again);
  again_line = wd_record_line_write (again);
  g_assert_cmpstr (again_line, ==, line);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  int fd;
  g_autoptr(GFile) file = make_file (data, size, &fd);
  g_autoptr(WdRecord) record = wd_record_new (file);
  g_autoptr(GError) error = NULL;
  guint n_lines = 1;

  for (gsize i = 0; i < size; i++)
    n_lines += data[i] == '\n';

  load (record, data, size, &error);
  close (fd);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (record)) +
                    wd_record_get_n_damaged (record), <=, n_lines);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (record)); i++)
    {
      g_autoptr(WdRecordEntry) entry = g_list_model_get_item (G_LIST_MODEL (record), i);

      assert_kept (entry);
      g_assert_nonnull (wd_record_get_last (record, entry->guide));
    }

  return 0;
}
