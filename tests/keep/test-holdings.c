/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "keep-fixture.h"
#include "wd-guide-library.h"
#include "wd-holdings.h"
#include "wd-session-store.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

typedef struct
{
  WdHoldings *holdings;
  WdGuide *guide;
  WdTour *tour;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();

  fixture->holdings = wd_holdings_new ();
  fixture->guide = g_object_ref (g_ptr_array_index (wd_guide_library_get_guides (library), 0));
  fixture->tour = wd_tour_new (fixture->guide, wd_guide_get_service (fixture->guide)->origin);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->tour);
  g_assert_finalize_object (fixture->holdings);
  g_object_unref (fixture->guide);
}

static void
assert_place (Fixture    *fixture,
              const char *step,
              gboolean    companion)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(WdSavedTour) place = wd_holdings_load_place (fixture->holdings, &error);
  g_autoptr(WdTour) tour = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (place != NULL, ==, step != NULL);
  if (step == NULL)
    return;

  tour = wd_tour_new (fixture->guide, wd_guide_get_service (fixture->guide)->origin);
  g_assert_true (wd_tour_restore (tour, place->state));
  g_assert_cmpstr (place->guide, ==, wd_guide_get_id (fixture->guide));
  g_assert_cmpstr (wd_tour_get_view (tour)->step->id, ==, step);
  g_assert_cmpint (place->companion, ==, companion);
}

static void
keep_place (Fixture  *fixture,
            gboolean  companion)
{
  wd_holdings_keep_place (fixture->holdings, fixture->tour, companion);
  wd_holdings_settle (fixture->holdings);
}

typedef struct
{
  gboolean told;
  int code;
} Kept;

static void
kept_cb (Kept         *kept,
         const GError *error)
{
  kept->told = TRUE;
  kept->code = error != NULL ? error->code : -1;
}

/* Keeps a verdict, and waits for what is told of that: a GIOErrorEnum, or -1 for none. */
static WdRecordEntry *
keep_verdict (Fixture         *fixture,
              const WdVerdict *verdict,
              const char      *uri,
              int              code)
{
  Kept kept = { FALSE };
  gulong handler = g_signal_connect_swapped (fixture->holdings, "kept", G_CALLBACK (kept_cb),
                                             &kept);
  WdRecordEntry *entry = wd_holdings_keep_verdict (fixture->holdings, fixture->guide, verdict, uri);

  g_assert_false (kept.told);
  while (!kept.told)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (kept.code, ==, code);
  g_signal_handler_disconnect (fixture->holdings, handler);

  return entry;
}

/* A place that has not changed is not written again, so a file that was removed stays removed. */
static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, "tour", NULL);

  assert_place (fixture, NULL, FALSE);

  keep_place (fixture, FALSE);
  assert_place (fixture, wd_guide_get_step (fixture->guide, 0)->id, FALSE);

  keep_place (fixture, TRUE);
  g_assert_cmpint (g_remove (path), ==, 0);
  keep_place (fixture, TRUE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  wd_tour_go_to (fixture->tour, 1);
  keep_place (fixture, TRUE);
  assert_place (fixture, wd_guide_get_step (fixture->guide, 1)->id, TRUE);

  /* A place that was read is written in any case, as another instance may have changed it. */
  g_assert_cmpint (g_remove (path), ==, 0);
  keep_place (fixture, TRUE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* An entry has the address of the page that decided, or else the link of the guide. */
static void
test_verdict (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const uris[] = { "https://www.linkedin.com/decided", NULL };
  const WdVerdict verdict = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };
  g_autofree char *link = wd_guide_dup_link (fixture->guide);
  WdRecord *record = wd_holdings_get_record (fixture->holdings);

  g_assert_true (g_str_has_prefix (link, wd_guide_get_service (fixture->guide)->origin));
  g_assert_cmpstr (link, !=, wd_guide_get_service (fixture->guide)->origin);

  for (gsize i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr(WdRecordEntry) entry = NULL;

      keep_place (fixture, FALSE);
      entry = keep_verdict (fixture, &verdict, uris[i], -1);
      g_assert_cmpstr (entry->uri, ==, uris[i] != NULL ? uris[i] : link);
      g_assert_cmpint (entry->verdict.after, ==, WD_STATE_OFF);
      g_assert_true (wd_record_get_last (record, wd_guide_get_id (fixture->guide)) == entry);
      assert_place (fixture, NULL, FALSE);
    }
}

/* While another program holds the record, nothing waits for it, and the place on the way stays. */
static void
test_verdict_later (Fixture       *fixture,
                    gconstpointer  data)
{
  const WdVerdict verdict = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };
  WdRecord *record = wd_holdings_get_record (fixture->holdings);
  g_autofree char *path = put_file (g_get_user_data_dir (), "widerspruch/record.jsonl");
  int fd = open (path, O_RDWR | O_CLOEXEC);
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GError) error = NULL;
  g_autoptr(WdRecordEntry) entry = NULL;

  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  keep_place (fixture, FALSE);
  entry = keep_verdict (fixture, &verdict, NULL, G_IO_ERROR_WOULD_BLOCK);
  g_assert_true (wd_record_load (record, &error));
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
  g_assert_null (wd_record_get_last (record, wd_guide_get_id (fixture->guide)));
  assert_place (fixture, wd_guide_get_step (fixture->guide, 0)->id, FALSE);

  close (fd);
  while (wd_record_get_last (record, wd_guide_get_id (fixture->guide)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_place (fixture, NULL, FALSE);
}

/* Where no schema is found, the settings are the defaults, and can be set. */
static void
test_no_schema (void)
{
  static const char * const variables[] = { "GSETTINGS_SCHEMA_DIR", "XDG_DATA_DIRS" };

  if (g_test_subprocess ())
    {
      g_autoptr(WdHoldings) holdings = wd_holdings_new ();
      GSettings *settings = wd_holdings_get_settings (holdings);

      g_assert_cmpuint (g_settings_get_uint (settings, "zoom"), ==, 100);
      g_assert_true (g_settings_set_uint (settings, "zoom", 130));
      g_assert_cmpuint (g_settings_get_uint (settings, "zoom"), ==, 130);
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    g_setenv (variables[i], "/nonexistent", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* A verdict that cannot be written is returned all the same, and the place is cleared. */
static void
test_verdict_failed (Fixture       *fixture,
                     gconstpointer  data)
{
  const WdVerdict verdict = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_TOLD };
  g_autofree char *inside = put_file (g_get_user_data_dir (), "widerspruch/record.jsonl/inside");
  g_autofree char *path = g_path_get_dirname (inside);
  g_autoptr(WdRecordEntry) entry = NULL;

  keep_place (fixture, FALSE);
  entry = keep_verdict (fixture, &verdict, NULL, G_IO_ERROR_IS_DIRECTORY);
  g_assert_nonnull (entry);
  assert_place (fixture, NULL, FALSE);

  g_assert_cmpint (g_remove (inside), ==, 0);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* Each holding is deleted alone, or all of them together. */
static void
test_delete (Fixture       *fixture,
             gconstpointer  data)
{
  static const WdHolding rows[] = {
    WD_HOLDING_SETTINGS, WD_HOLDING_SESSION, WD_HOLDING_RECORD, WD_HOLDING_PLACE, WD_HOLDING_ALL,
  };
  GSettings *settings = wd_holdings_get_settings (fixture->holdings);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *session = put_file (g_get_user_data_dir (), "widerspruch/session/cookies");
      g_autofree char *record = put_file (g_get_user_data_dir (), "widerspruch/record.jsonl");
      g_autofree char *place = put_file (g_get_user_state_dir (), "widerspruch/tour");
      g_autofree char *damaged = put_file (g_get_user_state_dir (), "widerspruch/tour.damaged.3");
      g_autofree char *guide = put_file (g_get_user_data_dir (), "widerspruch/guides/mine.xml");
      g_autoptr(GPtrArray) failures = NULL;

      g_settings_set_boolean (settings, "stay-signed-in", TRUE);
      failures = wd_holdings_delete (fixture->holdings, rows[i]);
      g_assert_cmpuint (failures->len, ==, 0);

      g_assert_cmpint (wd_holdings_get_stay (fixture->holdings), ==,
                       !(rows[i] & WD_HOLDING_SETTINGS));
      g_assert_cmpint (g_file_test (session, G_FILE_TEST_EXISTS), ==,
                       !(rows[i] & WD_HOLDING_SESSION));
      g_assert_cmpint (g_file_test (record, G_FILE_TEST_EXISTS), ==,
                       !(rows[i] & WD_HOLDING_RECORD));
      g_assert_cmpint (g_file_test (place, G_FILE_TEST_EXISTS), ==,
                       !(rows[i] & WD_HOLDING_PLACE));
      g_assert_cmpint (g_file_test (damaged, G_FILE_TEST_EXISTS), ==,
                       !(rows[i] & WD_HOLDING_PLACE));
      g_assert_true (g_file_test (guide, G_FILE_TEST_EXISTS));
    }
}

/* A holding that cannot be deleted is reported with its path, and the others are deleted. */
static void
test_delete_failed (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *record = put_file (g_get_user_data_dir (), "widerspruch/record.jsonl/inside");
  g_autofree char *place = put_file (g_get_user_state_dir (), "widerspruch/tour/inside");
  g_autofree char *session = put_file (g_get_user_data_dir (), "widerspruch/session/cookies");
  g_autoptr(GPtrArray) failures = wd_holdings_delete (fixture->holdings, WD_HOLDING_ALL);
  const WdHoldingFailure *failure;

  g_assert_cmpuint (failures->len, ==, 2);
  failure = g_ptr_array_index (failures, 0);
  g_assert_cmpint (failure->what, ==, WD_HOLDING_RECORD);
  g_assert_true (g_str_has_prefix (record, failure->path));
  g_assert_error (failure->error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY);
  failure = g_ptr_array_index (failures, 1);
  g_assert_cmpint (failure->what, ==, WD_HOLDING_PLACE);
  g_assert_true (g_str_has_prefix (place, failure->path));
  g_assert_error (failure->error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY);
  g_assert_false (g_file_test (session, G_FILE_TEST_EXISTS));
}

static void
test_delete_session_failed (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, NULL);
  g_autofree char *session = wd_session_store_dup_folder (NULL);
  g_autoptr(GPtrArray) failures = NULL;
  const WdHoldingFailure *failure;

  /* A file in the place of a folder above the session lets deleting fail. */
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  failures = wd_holdings_delete (fixture->holdings, WD_HOLDING_SESSION);

  g_assert_cmpuint (failures->len, ==, 1);
  failure = g_ptr_array_index (failures, 0);
  g_assert_cmpint (failure->what, ==, WD_HOLDING_SESSION);
  g_assert_cmpstr (failure->path, ==, session);
  g_assert_error (failure->error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture       *fixture,
                  gconstpointer  data);
  } tests[] = {
    { "/holdings/place", test_place },
    { "/holdings/verdict", test_verdict },
    { "/holdings/verdict-failed", test_verdict_failed },
    { "/holdings/verdict-later", test_verdict_later },
    { "/holdings/delete", test_delete },
    { "/holdings/delete-failed", test_delete_failed },
    { "/holdings/delete-session-failed", test_delete_session_failed },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/holdings/no-schema", test_no_schema);

  return g_test_run ();
}
