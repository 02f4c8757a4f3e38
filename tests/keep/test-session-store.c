/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-fixture.h"
#include "wd-session-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
test_prepare (void)
{
  g_autofree char *folder = wd_session_store_dup_folder ("www.tea.example");
  g_autofree char *file = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_str_has_prefix (folder, g_get_user_data_dir ()));

  g_assert_true (wd_session_store_prepare (folder, NULL));
  g_assert_cmpuint (get_mode (folder), ==, 0700);

  /* An existing folder keeps its files, and only its owner may read it again. */
  file = put_file (folder, "cookies");
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_true (wd_session_store_prepare (folder, NULL));
  g_assert_cmpuint (get_mode (folder), ==, 0700);
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_remove (file), ==, 0);

  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  g_assert_false (wd_session_store_prepare (folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

static void
test_delete (void)
{
  g_autofree char *folder = wd_session_store_dup_folder ("www.tea.example");
  g_autofree char *deep = g_build_filename (folder, "a", "b", NULL);
  g_autofree char *link = g_build_filename (folder, "a", "link", NULL);
  g_autofree char *beside = NULL;
  g_autofree char *cookies = NULL;
  g_autofree char *inner = NULL;

  g_assert_true (wd_session_store_delete (folder, NULL));

  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  beside = put_file (g_get_user_data_dir (), "beside");
  cookies = put_file (folder, "cookies");
  inner = put_file (deep, "inner");
  g_assert_cmpint (symlink (g_get_user_data_dir (), link), ==, 0);

  g_assert_true (wd_session_store_delete (folder, NULL));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (beside, G_FILE_TEST_EXISTS));
}

static void
test_not_deleted (void)
{
  g_autofree char *file = NULL;
  g_autofree char *below = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  file = put_file (g_get_user_data_dir (), "file");
  below = g_build_filename (file, "session", NULL);

  g_assert_false (wd_session_store_delete (below, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session-store/prepare", test_prepare);
  g_test_add_func ("/session-store/delete", test_delete);
  g_test_add_func ("/session-store/not-deleted", test_not_deleted);

  return g_test_run ();
}
