/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-save.h"

#include "wd-test-ui.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

typedef struct
{
  GtkWindow *window;
  GBytes *content;
  char *folder;
  char *path;
  GFile *saved;
  GError *error;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fixture->window = wd_test_window_new (gtk_label_new (""));
  fixture->content = g_bytes_new_static ("Tea\n", 4);
  fixture->folder = g_dir_make_tmp ("wd-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "tea.txt", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  g_bytes_unref (fixture->content);
  g_clear_object (&fixture->saved);
  g_clear_error (&fixture->error);
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->saved = wd_save_finish (result, &fixture->error);
}

static gboolean
is_answered (gpointer data)
{
  Fixture *fixture = data;

  return fixture->saved != NULL || fixture->error != NULL;
}

static void
save (Fixture *fixture)
{
  wd_save_async (fixture->window, "Save Tea", "tea.txt", fixture->content, NULL, saved_cb,
                 fixture);
}

static void
assert_content (Fixture    *fixture,
                const char *content)
{
  g_autofree char *found = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (fixture->path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, content);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  save (fixture);
  wd_test_save_as (fixture->path);
  wd_test_wait (is_answered, fixture, "the file to be saved");

  g_assert_no_error (fixture->error);
  g_assert_cmpstr (g_file_peek_path (fixture->saved), ==, fixture->path);
  assert_content (fixture, "Tea\n");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  save (fixture);
  wd_test_save_as (NULL);
  wd_test_wait (is_answered, fixture, "the answer");

  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

/* An existing file is replaced only after a second question. */
static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  /* From GTK 4.10 on, the answers are numbered. */
  const int yes = gtk_get_minor_version () >= 10 ? 1 : GTK_RESPONSE_ACCEPT;
  g_autoptr(GError) error = NULL;

  g_file_set_contents (fixture->path, "Coffee\n", -1, &error);
  g_assert_no_error (error);

  save (fixture);
  wd_test_save_as (fixture->path);
  wd_test_wait_dialog (GTK_TYPE_MESSAGE_DIALOG);
  g_assert_false (is_answered (fixture));
  assert_content (fixture, "Coffee\n");

  /* GTK may ask twice when it is answered as fast as this. */
  for (guint i = 0; i < 2 && !is_answered (fixture); i++)
    {
      GtkWidget *question = wd_test_wait_dialog (GTK_TYPE_MESSAGE_DIALOG);

      gtk_dialog_response (GTK_DIALOG (question), yes);
      wd_test_pass_time (1000);
    }

  wd_test_wait (is_answered, fixture, "the file to be replaced");
  g_assert_no_error (fixture->error);
  assert_content (fixture, "Tea\n");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
assert_problem (const GError *error,
                const char   *sentence)
{
  g_autofree char *problem = wd_save_dup_problem (error);

  g_assert_cmpstr (problem, ==, sentence);
}

/* On a full disk, here a limit of a file's size, no half file is left and the old one stays. */
static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *large = g_strnfill (256 * 1024, 'x');
  g_autoptr(GBytes) content = g_bytes_new (large, 256 * 1024);
  g_autoptr(GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr(GError) error = NULL;
  struct rlimit before, small;

  g_assert_true (wd_save_write (file, fixture->content, &error));
  g_assert_no_error (error);

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 64 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (wd_save_write (file, content, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_nonnull (error);
  assert_content (fixture, "Tea\n");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *below = g_build_filename (fixture->path, "below.txt", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr(GFile) below_file = g_file_new_for_path (below);
  g_autoptr(GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr(GFile) remote = g_file_new_for_uri ("sftp://example.org/tea.txt");
  g_autoptr(GError) error = NULL;

  g_assert_true (wd_save_write (file, fixture->content, NULL));

  g_assert_false (wd_save_write (below_file, fixture->content, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
  assert_problem (error, "The file wasn’t saved. Try another folder.");
  g_clear_error (&error);

  g_assert_false (wd_save_write (folder, fixture->content, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  g_assert_false (wd_save_write (remote, fixture->content, &error));
  assert_problem (error, "The file wasn’t saved because this folder can’t be written to.");
  assert_content (fixture, "Tea\n");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_problems (void)
{
  const struct {
    int code;
    const char *sentence;
  } rows[] = {
    { G_FILE_ERROR_NOSPC, "The file wasn’t saved because the disk is full." },
    { G_FILE_ERROR_ROFS, "The file wasn’t saved because this folder can’t be written to." },
    { G_FILE_ERROR_ACCES, "The file wasn’t saved because this folder can’t be written to." },
    { G_FILE_ERROR_PERM, "The file wasn’t saved because this folder can’t be written to." },
    { G_FILE_ERROR_IO, "The file wasn’t saved. Try another folder." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = g_error_new_literal (G_FILE_ERROR, rows[i].code, "");

      assert_problem (error, rows[i].sentence);
    }
}

static void
test_name (void)
{
  g_autofree char *name = wd_save_dup_name ("Proof ../a/b\nÄ", ".pdf");

  g_assert_cmpstr (name, ==, "Proof ..-a-b-Ä.pdf");
}

#define add(path, function) \
  g_test_add ("/save/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  /* Writing beyond the limit of a file's size then fails instead of ending the process. */
  signal (SIGXFSZ, SIG_IGN);

  add ("new", test_new);
  add ("cancel", test_cancel);
  add ("replace", test_replace);
  add ("full", test_full);
  add ("no-folder", test_no_folder);
  g_test_add_func ("/save/problems", test_problems);
  g_test_add_func ("/save/name", test_name);

  return wd_test_ui_run ();
}
