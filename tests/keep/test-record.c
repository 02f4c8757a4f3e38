/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "guide-fixture.h"
#include "keep-fixture.h"

#include "wd-record-line.h"
#include "wd-record.h"

#include <string.h>

#define MEMBERS(time, guide) \
  "\"time\":\"" time "\",\"guide\":\"" guide "\",\"revision\":\"2026-11-23\"," \
  "\"url\":\"https://a.example/\",\"before\":\"on\",\"after\":\"off\"," \
  "\"learned\":\"seen\",\"version\":\"1.0.0\""
#define LINE(time, guide) "{" MEMBERS (time, guide) "}"
#define NEW_YEAR "2026-01-01T00:00:00Z"

static GFile *
get_file (const char *name)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "widerspruch", name, NULL);
}

static WdRecordEntry *
make_entry (const char *guide)
{
  const WdVerdict verdict = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_TOLD };
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 ("2026-11-23T12:34:56+01:00", NULL);

  return wd_record_entry_new (time, guide, "2026-11-23", "https://a.example/\"\n?x=ä", &verdict);
}

static void
append (WdRecord   *record,
        const char *guide)
{
  g_autoptr(WdRecordEntry) entry = make_entry (guide);
  g_autoptr(GError) error = NULL;

  wd_record_append (record, entry, &error);
  g_assert_no_error (error);
}

static void
changed_cb (GListModel *model,
            guint       position,
            guint       removed,
            guint       added,
            guint      *n)
{
  *n += added;
}

static void
test_round_trip (void)
{
  g_autoptr(GFile) file = get_file ("record.jsonl");
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  WdRecord *record = wd_record_new (file);
  WdRecord *again = wd_record_new (file);
  WdRecordEntry *entry;
  guint n = 0;

  g_signal_connect (record, "items-changed", G_CALLBACK (changed_cb), &n);
  g_assert_true (wd_record_load (record, &error));
  g_assert_no_error (error);
  append (record, "one");
  append (record, "two");
  g_assert_cmpuint (n, ==, 2);

  g_assert_cmpuint (get_mode (g_file_peek_path (file)), ==, 0600);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_true (g_str_has_suffix (text, "}\n"));
  g_assert_nonnull (strstr (text, "\"time\":\"2026-11-23T12:34:56+01\""));
  g_assert_nonnull (strstr (text, "\"before\":\"on\",\"after\":\"off\",\"learned\":\"told\","
                                  "\"version\":\"" PACKAGE_VERSION "\"}"));

  g_assert_true (wd_record_load (again, &error));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (again)), ==, 2);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (again)) == WD_TYPE_RECORD_ENTRY);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (again), 2));
  entry = wd_record_get_last (again, "one");
  g_assert_cmpstr (entry->guide, ==, "one");
  g_assert_cmpstr (entry->revision, ==, "2026-11-23");
  g_assert_cmpstr (entry->uri, ==, "https://a.example/\"\n?x=ä");
  g_assert_cmpint (g_date_time_to_unix (entry->time), ==, 1795433696);
  g_assert_cmpint (g_date_time_get_utc_offset (entry->time), ==, G_TIME_SPAN_HOUR);
  g_assert_cmpint (entry->verdict.before, ==, WD_STATE_ON);
  g_assert_cmpint (entry->verdict.after, ==, WD_STATE_OFF);
  g_assert_cmpint (entry->verdict.learned, ==, WD_LEARNED_TOLD);
  g_assert_null (wd_record_get_last (again, "three"));

  g_assert_finalize_object (record);
  g_assert_finalize_object (again);
}

/* What was sent, seen or told, is read as it was written. */
static void
test_sent (void)
{
  static const WdLearned ways[] = { WD_LEARNED_SEEN, WD_LEARNED_TOLD };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      const WdVerdict verdict = { WD_STATE_UNKNOWN, WD_STATE_SENT, ways[i] };
      g_autoptr(GDateTime) time = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);
      g_autoptr(WdRecordEntry) entry = wd_record_entry_new (time, "a", "b", "c", &verdict);
      g_autofree char *line = wd_record_line_write (entry);
      g_autoptr(WdRecordEntry) read = wd_record_line_read (line, strlen (line));

      g_assert_nonnull (read);
      g_assert_cmpint (read->verdict.before, ==, WD_STATE_UNKNOWN);
      g_assert_cmpint (read->verdict.after, ==, WD_STATE_SENT);
      g_assert_cmpint (read->verdict.learned, ==, ways[i]);
    }
}

static void
test_damaged (void)
{
  static const char * const lines[] = {
    "x",
    "{}",
    "[]",
    "null",
    "{\"time\":5}",
    "{\"time\":",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    LINE ("yesterday", "a"),
    LINE (NEW_YEAR, "a\\ud800b"),
    LINE (NEW_YEAR, "a") LINE (NEW_YEAR, "b"),
    "\"a\"" LINE (NEW_YEAR, "a"),
    LINE (NEW_YEAR, "a") "/*b*/",
    "{/*\"*/" MEMBERS (NEW_YEAR, "a") "/*\"*/}",
    "{\"more\":[[[[1]]]]," MEMBERS (NEW_YEAR, "a") "}",
    "\xff\xfe",
    "{\"time\":\"2026-01-01T00:00:00Z\",\"guide\":\"a\",\"revision\":\"b\",\"url\":\"c\","
    "\"before\":\"on\",\"after\":\"gone\",\"learned\":\"seen\"}",
    "{\"time\":\"2026-01-01T00:00:00Z\",\"guide\":\"a\",\"revision\":\"b\",\"url\":\"c\","
    "\"before\":\"on\",\"after\":\"off\",\"learned\":\"guessed\"}",
    "{\"time\":\"2026-01-01T00:00:00Z\",\"guide\":\"a\",\"revision\":\"b\",\"url\":\"c\","
    "\"before\":\"sent\",\"after\":\"off\",\"learned\":\"seen\"}",
    "{\"time\":\"2026-01-01T00:00:00Z\",\"guide\":\"a\",\"revision\":\"b\",\"url\":\"c\","
    "\"before\":\"unknown\",\"after\":\"sent\",\"learned\":\"barred\"}",
    "{\"time\":\"2026-01-01T00:00:00Z\",\"guide\":[\"a\"],\"revision\":\"b\",\"url\":\"c\","
    "\"before\":\"on\",\"after\":\"off\",\"learned\":\"seen\"}",
  };
  g_autoptr(GFile) file = get_file ("damaged.jsonl");
  g_autoptr(GString) text = g_string_new (LINE (NEW_YEAR, "first") "\n"
                                          "{\"more\":[[{}]]," MEMBERS (NEW_YEAR, "newer") "}\n\n");
  g_autoptr(WdRecord) record = wd_record_new (file);
  g_autofree char *long_line = g_strnfill (5000, '[');
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    g_string_append_printf (text, "%s\n", lines[i]);

  g_string_append (text, long_line);
  g_string_append_len (text, "\nnul\0nul\n", 9);
  g_string_append (text, LINE ("2026-01-02T00:00:00Z", "last") "\n{\"time\":\"2026-");
  write_file (file, text->str, (gssize) text->len);

  g_assert_true (wd_record_load (record, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (record)), ==, 3);
  g_assert_cmpuint (wd_record_get_n_damaged (record), ==, G_N_ELEMENTS (lines) + 3);

  /* The torn line at the end does not harm the next entry, and stays. */
  append (record, "next");
  g_assert_true (wd_record_load (record, NULL));
  g_assert_nonnull (wd_record_get_last (record, "next"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (record)), ==, 4);
  g_assert_cmpuint (wd_record_get_n_damaged (record), ==, G_N_ELEMENTS (lines) + 3);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &after, NULL, NULL));
  g_assert_cmpint (memcmp (after, text->str, text->len), ==, 0);
}

static void
test_unwritable (void)
{
  g_autoptr(GFile) file = get_file ("folder");
  g_autoptr(WdRecord) record = wd_record_new (file);
  g_autoptr(WdRecordEntry) entry = make_entry ("one");
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_make_directory_with_parents (file, NULL, NULL));
  g_assert_false (wd_record_load (record, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);
  g_assert_false (wd_record_append (record, entry, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (record)), ==, 0);
}

static void
assert_not_loaded (GFile *file)
{
  g_autoptr(WdRecord) record = wd_record_new (file);
  g_autoptr(GError) error = NULL;

  g_assert_false (wd_record_load (record, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

/* A record that would become too large to be read is not appended to, and stays as it is. */
static void
test_large (void)
{
  const gsize max = 4 * 1024 * 1024;
  g_autoptr(GFile) file = get_file ("large.jsonl");
  g_autoptr(WdRecord) record = wd_record_new (file);
  g_autoptr(WdRecordEntry) entry = make_entry ("one");
  g_autofree char *data = g_strnfill (max + 1, '\n');
  g_autoptr(GError) error = NULL;
  struct stat info;

  write_file (file, data, (gssize) max);
  g_assert_true (wd_record_load (record, &error));
  g_assert_no_error (error);
  g_assert_false (wd_record_append (record, entry, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpint (stat (g_file_peek_path (file), &info), ==, 0);
  g_assert_cmpuint (info.st_size, ==, max);

  write_file (file, data, (gssize) max + 1);
  assert_not_loaded (file);
}

/* Nobody writes to the pipe: reading it to its end would block for ever. */
static void
test_pipe (void)
{
  g_autoptr(GFile) file = get_file ("pipe.jsonl");

  write_file (file, "", 0);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (mkfifo (g_file_peek_path (file), 0600), ==, 0);
  assert_not_loaded (file);
}

static void
test_delete (void)
{
  g_autoptr(GFile) file = get_file ("delete.jsonl");
  g_autoptr(WdRecord) record = wd_record_new (file);
  g_autoptr(WdRecord) other = wd_record_new (file);
  g_autoptr(GError) error = NULL;

  write_file (file, "damaged\n", -1);
  g_assert_true (wd_record_load (record, NULL));
  append (record, "one");
  g_assert_true (wd_record_load (other, NULL));
  g_assert_cmpstr (wd_record_get_path (record), ==, g_file_peek_path (file));
  g_assert_cmpuint (wd_record_get_n_damaged (record), ==, 1);

  g_assert_true (wd_record_delete (record, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_query_exists (file, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (record)), ==, 0);
  g_assert_cmpuint (wd_record_get_n_damaged (record), ==, 0);
  g_assert_null (wd_record_get_last (record, "one"));

  /* Another instance notices when it loads, begins a new file, and may delete one that is gone. */
  g_assert_true (wd_record_load (other, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (other)), ==, 0);
  append (other, "two");
  g_assert_true (wd_record_load (record, NULL));
  g_assert_nonnull (wd_record_get_last (record, "two"));
  g_assert_true (wd_record_delete (record, NULL));
  g_assert_true (wd_record_delete (record, NULL));
}

/* Entries whose file cannot be deleted stay in the list. */
static void
test_delete_fails (void)
{
  g_autoptr(GFile) file = get_file ("delete-fails.jsonl");
  g_autoptr(GFile) inside = g_file_get_child (file, "inside");
  g_autoptr(WdRecord) record = wd_record_new (file);
  g_autoptr(GError) error = NULL;

  append (record, "one");
  g_assert_true (g_file_delete (file, NULL, NULL));
  write_file (inside, "x", -1);

  g_assert_false (wd_record_delete (record, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY);
  g_assert_nonnull (wd_record_get_last (record, "one"));
}

/* An entry keeps the version of the program that made it, NULL if its line has none. */
static void
test_version (void)
{
  g_autoptr(GFile) file = get_file ("version.jsonl");
  g_autoptr(WdRecord) record = wd_record_new (file);
  g_autoptr(WdRecordEntry) entry = make_entry ("new");

  g_assert_cmpstr (entry->version, ==, PACKAGE_VERSION);
  write_file (file,
              "{\"time\":\"2026-01-01T00:00:00Z\",\"guide\":\"old\",\"revision\":\"b\","
              "\"url\":\"c\",\"before\":\"on\",\"after\":\"off\",\"learned\":\"seen\","
              "\"version\":\"0.1\"}\n"
              "{\"time\":\"2026-01-01T00:00:00Z\",\"guide\":\"none\",\"revision\":\"b\","
              "\"url\":\"c\",\"before\":\"on\",\"after\":\"off\",\"learned\":\"seen\"}\n", -1);
  g_assert_true (wd_record_load (record, NULL));
  g_assert_cmpstr (wd_record_get_last (record, "old")->version, ==, "0.1");
  g_assert_null (wd_record_get_last (record, "none")->version);
}

/* The good guide that wants its switch on. */
static WdGuide *
load_on (void)
{
  g_autoptr(GBytes) good = read_fixture ("good.xml");
  g_autoptr(GString) xml = g_string_new_len (g_bytes_get_data (good, NULL),
                                             (gssize) g_bytes_get_size (good));
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  WdGuide *guide;

  g_assert_cmpuint (g_string_replace (xml, "want=\"off\"", "want=\"on\"", 0), ==, 1);
  bytes = g_bytes_new (xml->str, xml->len);
  guide = wd_guide_read (bytes, "on.xml", FALSE, NULL, &error);
  g_assert_no_error (error);

  return guide;
}

/* A result is due at once, or again after three months, or never, by its guide. */
static void
test_due (void)
{
  enum { OFF, ON, FORM, WORD };
  static const struct {
    WdVerdict verdict;
    guint guide;
    const char *now;
    gboolean due;
  } rows[] = {
    { { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN }, OFF, "2026-11-30T12:00:00Z", FALSE },
    { { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN }, OFF, "2027-02-27T12:00:00Z", FALSE },
    { { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN }, OFF, "2027-02-28T12:00:00Z", TRUE },
    { { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN }, OFF, "2029-01-01T00:00:00Z", TRUE },
    /* A clock that was put back. */
    { { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN }, OFF, "1970-01-01T00:00:00Z", FALSE },
    { { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_TOLD }, OFF, "2026-11-30T12:00:01Z", TRUE },
    { { WD_STATE_ON, WD_STATE_ON, WD_LEARNED_SEEN }, OFF, "2026-11-30T12:00:01Z", TRUE },
    { { WD_STATE_ON, WD_STATE_UNKNOWN, WD_LEARNED_TOLD }, OFF, "2026-11-30T12:00:01Z", TRUE },
    { { WD_STATE_OFF, WD_STATE_ON, WD_LEARNED_SEEN }, ON, "2026-11-30T12:00:01Z", FALSE },
    { { WD_STATE_OFF, WD_STATE_OFF, WD_LEARNED_SEEN }, ON, "2026-11-30T12:00:01Z", TRUE },
    { { WD_STATE_UNKNOWN, WD_STATE_SENT, WD_LEARNED_SEEN }, FORM, "2029-01-01T00:00:00Z", FALSE },
    { { WD_STATE_UNKNOWN, WD_STATE_SENT, WD_LEARNED_TOLD }, FORM, "2029-01-01T00:00:00Z", FALSE },
    { { WD_STATE_UNKNOWN, WD_STATE_UNKNOWN, WD_LEARNED_TOLD }, FORM, "2026-11-30T12:00:01Z", TRUE },
    { { WD_STATE_UNKNOWN, WD_STATE_OFF, WD_LEARNED_TOLD }, WORD, "2026-11-30T12:00:01Z", FALSE },
    { { WD_STATE_UNKNOWN, WD_STATE_OFF, WD_LEARNED_TOLD }, WORD, "2027-02-28T12:00:00Z", TRUE },
    { { WD_STATE_UNKNOWN, WD_STATE_ON, WD_LEARNED_TOLD }, WORD, "2026-11-30T12:00:01Z", TRUE },
  };
  g_autoptr(WdGuide) off = load_fixture ("good.xml");
  g_autoptr(WdGuide) on = load_on ();
  g_autoptr(WdGuide) form = load_fixture ("good-form.xml");
  g_autoptr(WdGuide) word = load_fixture ("good-word.xml");
  WdGuide * const guides[] = { off, on, form, word };
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 ("2026-11-30T12:00:00Z", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GDateTime) now = g_date_time_new_from_iso8601 (rows[i].now, NULL);
      g_autoptr(WdRecordEntry) entry = wd_record_entry_new (time, "a", "2026-11-23", "https://a/",
                                                            &rows[i].verdict);

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpint (wd_record_entry_is_due (entry, guides[rows[i].guide], now), ==, rows[i].due);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/record/round-trip", test_round_trip);
  g_test_add_func ("/record/sent", test_sent);
  g_test_add_func ("/record/damaged", test_damaged);
  g_test_add_func ("/record/unwritable", test_unwritable);
  g_test_add_func ("/record/large", test_large);
  g_test_add_func ("/record/pipe", test_pipe);
  g_test_add_func ("/record/delete", test_delete);
  g_test_add_func ("/record/delete-fails", test_delete_fails);
  g_test_add_func ("/record/version", test_version);
  g_test_add_func ("/record/due", test_due);

  return g_test_run ();
}
