/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-fixture.h"
#include "wd-record.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_WRITERS 4
#define N_LINES 100
#define N_KILLS 15

/* Runs in a process of its own, which ends with the status that is returned. */
typedef int (*Body) (const char *path);

static char *
make_folder (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *template = g_build_filename (g_get_user_data_dir (), "wd-XXXXXX", NULL);
  char *folder;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  folder = g_mkdtemp (g_steal_pointer (&template));
  g_assert_nonnull (folder);

  return folder;
}

static char *
make_path (void)
{
  g_autofree char *folder = make_folder ();

  return g_build_filename (folder, "record.jsonl", NULL);
}

static WdRecord *
open_record (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  return wd_record_new (file);
}

static WdRecord *
load (const char *path)
{
  WdRecord *record = open_record (path);
  g_autoptr(GError) error = NULL;

  wd_record_load (record, &error);
  g_assert_no_error (error);

  return record;
}

/* Tries again for as long as another process holds the lock. */
static gboolean
append (const char  *path,
        const char  *guide,
        GError     **error)
{
  g_autoptr(GError) local_error = NULL;

  const WdVerdict verdict = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };
  g_autoptr(WdRecord) record = open_record (path);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(WdRecordEntry) entry = NULL;

  entry = wd_record_entry_new (now, guide, "2026-11-23", "https://a.example/", &verdict);

  while (!wd_record_append (record, entry, &local_error))
    {
      if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      g_clear_error (&local_error);
    }

  return TRUE;
}

static void
assert_append (const char *path,
               const char *guide)
{
  g_autoptr(GError) error = NULL;

  append (path, guide, &error);
  g_assert_no_error (error);
}

static char *
get_text (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static guint
count (WdRecord *record)
{
  return g_list_model_get_n_items (G_LIST_MODEL (record));
}

static void
run_apart (Body        body,
           const char *path)
{
  pid_t pid = fork ();
  int status;

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    _exit (body (path));

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_modes (void)
{
  static const mode_t modes[] = { 0600, 0640, 0644, 0666, 0777, 0606 };

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *path = make_path ();

      assert_append (path, "old");
      g_assert_cmpint (g_chmod (path, (int) modes[i]), ==, 0);
      assert_append (path, "new");
      g_assert_cmpuint (get_mode (path), ==, modes[i] & 0700);
    }
}

/* Several instances at once: every line is whole and there, in the order of its writer. */
static void
test_concurrent (void)
{
  g_autofree char *path = make_path ();
  g_autoptr(WdRecord) record = NULL;
  pid_t pids[N_WRITERS];
  guint next[N_WRITERS] = { 0 };

  for (guint i = 0; i < N_WRITERS; i++)
    {
      pids[i] = fork ();
      g_assert_cmpint (pids[i], >=, 0);

      for (guint j = 0; pids[i] == 0 && j < N_LINES; j++)
        {
          g_autofree char *guide = g_strdup_printf ("%u-%u", i, j);

          if (!append (path, guide, NULL))
            _exit (1);
        }

      if (pids[i] == 0)
        _exit (0);
    }

  for (guint i = 0; i < N_WRITERS; i++)
    {
      int status;

      g_assert_cmpint (waitpid (pids[i], &status, 0), ==, pids[i]);
      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }

  record = load (path);
  g_assert_cmpuint (wd_record_get_n_damaged (record), ==, 0);
  g_assert_cmpuint (count (record), ==, N_WRITERS * N_LINES);

  for (guint i = 0; i < count (record); i++)
    {
      g_autoptr(WdRecordEntry) entry = g_list_model_get_item (G_LIST_MODEL (record), i);
      guint writer, line;

      g_assert_cmpint (sscanf (entry->guide, "%u-%u", &writer, &line), ==, 2);
      g_assert_cmpuint (line, ==, next[writer]++);
    }
}

/* A record that is shown while another instance writes to it holds no half line. */
static void
test_read_meanwhile (void)
{
  g_autofree char *path = make_path ();
  pid_t pid = fork ();
  guint seen = 0;
  int status;

  g_assert_cmpint (pid, >=, 0);
  for (guint i = 0; pid == 0 && i < N_LINES; i++)
    if (!append (path, "a", NULL))
      _exit (1);
  if (pid == 0)
    _exit (0);

  while (waitpid (pid, &status, WNOHANG) == 0)
    {
      g_autoptr(WdRecord) record = load (path);

      g_assert_cmpuint (wd_record_get_n_damaged (record), ==, 0);
      g_assert_cmpuint (count (record), >=, seen);
      seen = count (record);
    }

  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

static void
append_until_killed (const char *path,
                     int         done)
{
  for (guint i = 0; ; i++)
    {
      g_autofree char *guide = g_strdup_printf ("%u", i);

      if (!append (path, guide, NULL) || write (done, &i, sizeof i) != sizeof i)
        _exit (1);
    }
}

/* An entry that is reported as kept is kept, although the instance is killed right then. */
static void
test_killed (void)
{
  g_autofree char *path = make_path ();
  guint n_kept = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr(WdRecord) record = NULL;
      guint last = G_MAXUINT, n_new = 0;
      int ends[2], status;
      pid_t pid;

      g_assert_cmpint (pipe (ends), ==, 0);
      pid = fork ();
      g_assert_cmpint (pid, >=, 0);
      if (pid == 0)
        append_until_killed (path, ends[1]);

      close (ends[1]);
      g_assert_cmpint (read (ends[0], &last, sizeof last), ==, sizeof last);
      g_usleep (i * 700);
      g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
      while (read (ends[0], &last, sizeof last) == sizeof last)
        n_new = last;
      close (ends[0]);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      g_assert_true (WIFSIGNALED (status));

      record = load (path);
      g_assert_cmpuint (count (record), >=, n_kept + n_new + 1);
      n_kept = count (record);
      assert_append (path, "after");
      n_kept++;
    }
}

/* A line may be torn at any byte: the bytes before stay, and the next entry is whole. */
static void
test_torn (void)
{
  g_autofree char *path = make_path ();
  g_autofree char *whole = NULL;
  gsize first;

  assert_append (path, "first");
  assert_append (path, "second");
  whole = get_text (path);
  first = strchr (whole, '\n') - whole + 1;

  for (gsize length = first; length < strlen (whole); length++)
    {
      g_autoptr(WdRecord) record = NULL;
      g_autofree char *after = NULL;
      gboolean is_whole = length == first || length == strlen (whole) - 1;

      g_assert_true (g_file_set_contents (path, whole, (gssize) length, NULL));
      assert_append (path, "third");

      record = load (path);
      g_assert_nonnull (wd_record_get_last (record, "first"));
      g_assert_nonnull (wd_record_get_last (record, "third"));
      g_assert_cmpuint (wd_record_get_n_damaged (record), ==, is_whole ? 0 : 1);
      after = get_text (path);
      g_assert_cmpint (memcmp (after, whole, length), ==, 0);
    }
}

/* A line of which only a part finds room is taken back. */
static int
fill_partly (const char *path)
{
  struct stat info;
  struct rlimit limit;
  g_autoptr(GError) error = NULL;

  if (!append (path, "first", NULL) || stat (path, &info) < 0)
    return 1;

  signal (SIGXFSZ, SIG_IGN);
  limit.rlim_cur = limit.rlim_max = (rlim_t) info.st_size + 20;
  if (setrlimit (RLIMIT_FSIZE, &limit) < 0)
    return 2;

  if (append (path, "second", &error) ||
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return 3;

  return 0;
}

static void
test_partly (void)
{
  g_autofree char *path = make_path ();
  g_autofree char *text = NULL;

  run_apart (fill_partly, path);
  text = get_text (path);
  g_assert_true (g_str_has_suffix (text, "}\n"));
  g_assert_true (strchr (text, '\n') == text + strlen (text) - 1);
}

/* Mounts a disk of one page over the file's folder, where only this process sees it. */
static gboolean
mount_disk (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return (unshare (CLONE_NEWNS) == 0 || unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0) &&
         mount ("none", "/", "none", MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("none", folder, "tmpfs", 0, "size=4096") == 0;
}

static int
fill_disk (const char *path)
{
  guint n = 0;

  if (!mount_disk (path))
    return 1;

  for (;;)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(WdRecord) record = NULL;
      gboolean kept = append (path, "a", &error);

      if (!kept && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
        return 2;

      record = load (path);
      if (wd_record_get_n_damaged (record) > 0 || count (record) != n + (kept ? 1 : 0))
        return 3;

      if (!kept)
        return n > 5 ? 0 : 4;

      n++;
    }
}

static void
test_full (void)
{
  g_autofree char *path = make_path ();

  run_apart (fill_disk, path);
}

static int
write_protect (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(WdRecord) record = NULL;
  g_autoptr(GError) append_error = NULL;
  g_autoptr(GError) delete_error = NULL;

  if (!mount_disk (path) || !append (path, "old", NULL) ||
      mount ("none", folder, "none", MS_REMOUNT | MS_RDONLY, NULL) < 0)
    return 1;

  if (append (path, "new", &append_error) ||
      !g_error_matches (append_error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return 2;

  record = load (path);
  if (count (record) != 1 || wd_record_delete (record, &delete_error) || count (record) != 1)
    return 3;

  return g_error_matches (delete_error, G_IO_ERROR, G_IO_ERROR_READ_ONLY) ? 0 : 4;
}

static void
test_read_only (void)
{
  g_autofree char *path = make_path ();

  run_apart (write_protect, path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/record-file/modes", test_modes);
  g_test_add_func ("/record-file/concurrent", test_concurrent);
  g_test_add_func ("/record-file/read-meanwhile", test_read_meanwhile);
  g_test_add_func ("/record-file/killed", test_killed);
  g_test_add_func ("/record-file/torn", test_torn);
  g_test_add_func ("/record-file/partly", test_partly);
  g_test_add_func ("/record-file/full", test_full);
  g_test_add_func ("/record-file/read-only", test_read_only);

  return g_test_run ();
}
