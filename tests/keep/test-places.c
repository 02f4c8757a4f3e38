/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-fixture.h"
#include "wd-places.h"

static GFile *
get_file (const char *name)
{
  return g_file_new_build_filename (g_get_user_state_dir (), "widerspruch", name, NULL);
}

static void
save (GFile      *file,
      const char *guide,
      gboolean    companion)
{
  g_autoptr(GVariant) state =
    g_variant_ref_sink (g_variant_new_parsed ("{'current': <'a\\nb “c”'>, 'n': <uint32 5>}"));
  const WdSavedTour tour = { (char *) guide, state, companion };
  g_autoptr(GError) error = NULL;

  wd_places_save (file, &tour, &error);
  g_assert_no_error (error);
}

static void
test_round_trip (void)
{
  g_autoptr(GFile) file = get_file ("tour");
  g_autoptr(GFile) parent = g_file_get_parent (file);
  g_autoptr(GError) error = NULL;
  WdSavedTour *tour = wd_places_load (file, &error);
  guint32 n = 0;

  g_assert_null (tour);
  g_assert_no_error (error);

  save (file, "first", FALSE);
  save (file, "second", TRUE);
  g_assert_cmpuint (get_mode (g_file_peek_path (file)), ==, 0600);
  g_assert_cmpuint (get_mode (g_file_peek_path (parent)), ==, 0700);

  tour = wd_places_load (file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tour->guide, ==, "second");
  g_assert_true (g_variant_lookup (tour->state, "n", "u", &n));
  g_assert_cmpuint (n, ==, 5);
  g_assert_true (tour->companion);
  wd_saved_tour_free (tour);

  g_assert_true (wd_places_clear (file, NULL));
  g_assert_true (wd_places_clear (file, NULL));
  g_assert_null (wd_places_load (file, &error));
  g_assert_no_error (error);
}

static guint
count_files (GFile *beside)
{
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (beside));
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_damaged (void)
{
  static const char * const damaged[] = {
    "",
    "garbage",
    "[tour]\n",
    "[tour]\nguide=a\n",
    "[tour]\nstate=@a{sv} {}\n",
    "[tour]\nguide=a\nstate=5\n",
    "[tour]\nguide=a\nstate=[[[[[[[\n",
    "[tour]\nguide=\xff\nstate=@a{sv} {}\n",
  };
  g_autoptr(GFile) file = get_file ("damaged");
  g_autofree char *big = g_strnfill (64 * 1024 + 1, '#');

  for (gsize i = 0; i <= G_N_ELEMENTS (damaged); i++)
    {
      const char *data = i < G_N_ELEMENTS (damaged) ? damaged[i] : big;
      g_autofree char *suffix = i > 0 ? g_strdup_printf (".%" G_GSIZE_FORMAT, i) : g_strdup ("");
      g_autofree char *aside = g_strconcat (g_file_peek_path (file), ".damaged", suffix, NULL);
      g_autofree char *kept = NULL;
      g_autoptr(GError) error = NULL;

      write_file (file, data, -1);
      g_assert_null (wd_places_load (file, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_false (g_file_query_exists (file, NULL));
      g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, data);
    }

  /* wd_places_clear() leaves damaged files, wd_places_delete() removes them. */
  save (file, "new", FALSE);
  g_assert_true (wd_places_clear (file, NULL));
  g_assert_cmpuint (count_files (file), ==, G_N_ELEMENTS (damaged) + 1);
  save (file, "new", FALSE);
  g_assert_true (wd_places_delete (file, NULL));
  g_assert_true (wd_places_delete (file, NULL));
  g_assert_cmpuint (count_files (file), ==, 0);
}

/* A file that cannot be read is not taken for damaged, and stays in its place. */
static void
test_unreadable (void)
{
  g_autoptr(GFile) file = get_file ("folder");
  g_autoptr(GFile) inside = g_file_get_child (file, "inside");
  g_autoptr(GVariant) state = g_variant_ref_sink (g_variant_new ("a{sv}", NULL));
  const WdSavedTour tour = { (char *) "a", state };
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_make_directory_with_parents (file, NULL, NULL));
  g_assert_null (wd_places_load (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);
  g_assert_true (g_file_query_exists (file, NULL));

  g_assert_false (wd_places_save (file, &tour, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  g_assert_true (g_file_make_directory (inside, NULL, NULL));
  g_assert_false (wd_places_delete (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/places/round-trip", test_round_trip);
  g_test_add_func ("/places/damaged", test_damaged);
  g_test_add_func ("/places/unreadable", test_unreadable);

  return g_test_run ();
}
