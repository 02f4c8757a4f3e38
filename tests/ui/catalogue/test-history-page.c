/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-history-page.h"

#include "wd-result-text.h"
#include "wd-test-guide.h"
#include "wd-test-ui.h"

typedef struct
{
  GtkWidget *widget;
  WdHistoryPage *page;
  WdGuideLibrary *library;
  WdRecord *record;
} Fixture;

static const struct {
  const char *time;
  const char *guide;
  WdVerdict verdict;
} rows[] = {
  { "2025-01-02T03:04:05Z", "gone & <b>forgotten</b>",
    { WD_STATE_UNKNOWN, WD_STATE_UNKNOWN, WD_LEARNED_TOLD } },
  { "2026-05-06T07:08:09Z", "tea", { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_TOLD } },
  { "2026-11-24T12:00:00Z", "tea", { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN } },
};

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GFile) file = g_file_new_build_filename (g_get_user_data_dir (), "record.jsonl", NULL);

  wd_test_set_animated (FALSE);
  wd_test_guide_write ("tea", WD_STATE_OFF);
  g_file_delete (file, NULL, NULL);

  fixture->widget = g_object_ref_sink (g_object_new (WD_TYPE_HISTORY_PAGE, NULL));
  fixture->page = WD_HISTORY_PAGE (fixture->widget);
  fixture->library = wd_guide_library_new ();
  fixture->record = wd_record_new (file);
  wd_history_page_set_record (fixture->page, fixture->record, fixture->library);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->widget);
  g_assert_finalize_object (fixture->record);
  g_assert_finalize_object (fixture->library);
}

static void
append (Fixture *fixture,
        gsize    i)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (rows[i].time, NULL);
  g_autoptr(WdRecordEntry) entry = NULL;

  entry = wd_record_entry_new (time, rows[i].guide, "2026-11-23", "https://a.example/?a&b",
                               &rows[i].verdict);
  g_assert_true (wd_record_append (fixture->record, entry, NULL));
}

static void
write_damaged (Fixture *fixture)
{
  g_assert_true (g_file_set_contents (wd_record_get_path (fixture->record), "x\n\ny\n", -1, NULL));
  g_assert_true (wd_record_load (fixture->record, NULL));
}

/* A screen reader says the value of a detail with its name. */
static void
assert_heard (GtkWidget  *row,
              const char *label)
{
  g_autoptr(GPtrArray) details = wd_test_list_type (row, ADW_TYPE_ACTION_ROW);
  guint n_heard = 0;

  for (guint i = 0; i < details->len; i++)
    {
      g_autofree char *other = NULL;

      other = gtk_test_accessible_check_property (details->pdata[i],
                                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label);
      n_heard += other == NULL;
    }

  g_assert_cmpuint (n_heard, ==, 1);
}

static void
assert_row (GtkWidget *row,
            gsize      i)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (rows[i].time, NULL);
  g_autofree char *exactly = wd_result_text_dup_time (time);
  const char *guide = g_str_equal (rows[i].guide, "tea") ? WD_TEST_TITLE : rows[i].guide;
  gboolean seen = rows[i].verdict.learned == WD_LEARNED_SEEN;
  g_autofree char *heard = NULL;
  GtkWidget *header;

  g_assert_nonnull (wd_test_find_text (row, wd_result_text_get_title (&rows[i].verdict)));
  g_assert_true (wd_test_mentions (row, exactly));
  g_assert_true (wd_test_mentions (row, guide));
  g_assert_cmpint (wd_test_find_class (row, "success") != NULL, ==, seen);

  header = wd_test_find_type (row, ADW_TYPE_ACTION_ROW);
  heard = gtk_test_accessible_check_property (GTK_ACCESSIBLE (header),
                                              GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_nonnull (strstr (heard, exactly));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  assert_heard (row, "Page: https://a.example/?a&b");
  g_assert_nonnull (wd_test_find_text (row, wd_result_text_get_description (&rows[i].verdict)));
  g_assert_cmpint (wd_test_find_text (row, wd_result_text_get_before (&rows[i].verdict)) != NULL,
                   ==, !seen);
  g_assert_nonnull (wd_test_find_text (row, "https://a.example/?a&b"));
  g_assert_true (wd_test_mentions (row, "23 November 2026"));
  g_assert_true (wd_test_mentions (row, PACKAGE_VERSION));
}

/* Newest first, each entry as it was learned, under the title of its guide if that is there. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    append (fixture, i);

  found = wd_test_list_type (fixture->widget, ADW_TYPE_EXPANDER_ROW);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < found->len; i++)
    assert_row (found->pdata[i], G_N_ELEMENTS (rows) - 1 - i);

  g_assert_nonnull (wd_test_find_action (fixture->widget, "win.delete-history"));
}

static GtkWidget *
open_row (Fixture *fixture,
          guint    index)
{
  g_autoptr(GPtrArray) found = wd_test_list_type (fixture->widget, ADW_TYPE_EXPANDER_ROW);

  adw_expander_row_set_expanded (found->pdata[index], TRUE);

  return found->pdata[index];
}

static guint
count_rows (GtkWidget *row)
{
  g_autoptr(GPtrArray) found = wd_test_list_type (row, ADW_TYPE_ACTION_ROW);

  return found->len;
}

static GVariant *
get_target (GtkWidget  *row,
            const char *action)
{
  GtkWidget *offer = wd_test_find_action (row, action);

  g_assert_nonnull (offer);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (offer)));

  return gtk_actionable_get_action_target_value (GTK_ACTIONABLE (offer));
}

/* A row is filled once, and each offer is about its own entry: the newest stands first. */
static void
test_offers (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *row;
  guint n_rows;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    append (fixture, i);

  row = open_row (fixture, 1);
  g_assert_cmpuint (g_variant_get_uint32 (get_target (row, "win.proof-of")), ==, 1);
  g_assert_cmpstr (g_variant_get_string (get_target (row, "win.remind-of"), NULL), ==, "tea");
  g_assert_null (wd_test_find_action (row, "win.letter-of"));

  n_rows = count_rows (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  g_assert_cmpuint (count_rows (open_row (fixture, 1)), ==, n_rows);

  row = open_row (fixture, 0);
  g_assert_cmpuint (g_variant_get_uint32 (get_target (row, "win.proof-of")), ==, 2);

  /* Of a guide that is gone, and of a state that is not known, there is nothing to do. */
  row = open_row (fixture, 2);
  g_assert_null (wd_test_find_action (row, "win.proof-of"));
  g_assert_null (wd_test_find_action (row, "win.remind-of"));
}

/* The letter is offered where the guide has one. */
static void
test_letter (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(WdRecordEntry) entry = NULL;

  entry = wd_record_entry_new (now, WD_TEST_SERVICE_GUIDE, "2026-11-23", "https://a.example/",
                               &rows[1].verdict);
  g_assert_true (wd_record_append (fixture->record, entry, NULL));
  g_assert_cmpstr (g_variant_get_string (get_target (open_row (fixture, 0), "win.letter-of"), NULL),
                   ==, WD_TEST_SERVICE_GUIDE);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  wd_history_page_set_deleted (fixture->page, FALSE);
  g_assert_nonnull (wd_test_find_text (fixture->widget, "No Results Yet"));
  g_assert_null (wd_test_find_action (fixture->widget, "win.delete-history"));

  append (fixture, 0);
  g_assert_null (wd_test_find_text (fixture->widget, "No Results Yet"));
  g_assert_nonnull (wd_test_find_action (fixture->widget, "win.delete-history"));

  g_assert_true (wd_record_delete (fixture->record, NULL));
  wd_history_page_set_deleted (fixture->page, TRUE);
  g_assert_null (wd_test_find_text (fixture->widget, "No Results Yet"));
  g_assert_nonnull (wd_test_find_text (fixture->widget, "Results Deleted"));
}

/* A record with unreadable lines can be deleted, and its path is shown. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  write_damaged (fixture);
  g_assert_true (wd_test_mentions (fixture->widget, wd_record_get_path (fixture->record)));
  g_assert_true (wd_test_mentions (fixture->widget, "2 results"));
  g_assert_null (wd_test_find_type (fixture->widget, GTK_TYPE_LIST_BOX));
  g_assert_nonnull (wd_test_find_action (fixture->widget, "win.delete-history"));

  append (fixture, 0);
  g_assert_nonnull (wd_test_find_type (fixture->widget, GTK_TYPE_LIST_BOX));
  g_assert_true (wd_test_mentions (fixture->widget, wd_record_get_path (fixture->record)));

  g_assert_true (wd_record_delete (fixture->record, NULL));
  g_assert_false (wd_test_mentions (fixture->widget, wd_record_get_path (fixture->record)));
}

static void
test_problem (Fixture       *fixture,
              gconstpointer  data)
{
  const char *problem = "It is <locked> & closed.";

  append (fixture, 0);
  g_assert_null (wd_test_find_role (fixture->widget, GTK_ACCESSIBLE_ROLE_ALERT));
  wd_history_page_set_problem (fixture->page, problem);
  g_assert_cmpstr (wd_test_read_role (fixture->widget, GTK_ACCESSIBLE_ROLE_ALERT), ==, problem);
  wd_history_page_set_problem (fixture->page, NULL);
  g_assert_null (wd_test_find_role (fixture->widget, GTK_ACCESSIBLE_ROLE_ALERT));
}

/* The focus goes to the top of the page, so that a screen reader begins there. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWindow *window = wd_test_window_new (fixture->widget);

  wd_history_page_set_deleted (fixture->page, FALSE);
  g_assert_true (gtk_widget_grab_focus (fixture->widget));
  g_assert_true (ADW_IS_STATUS_PAGE (gtk_root_get_focus (GTK_ROOT (window))));

  append (fixture, 0);
  g_assert_true (gtk_widget_grab_focus (fixture->widget));
  gtk_test_accessible_assert_role (gtk_root_get_focus (GTK_ROOT (window)),
                                   GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_window_destroy (window);
}

#define add(path, function) \
  g_test_add ("/history-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("rows", test_rows);
  add ("offers", test_offers);
  add ("letter", test_letter);
  add ("empty", test_empty);
  add ("damaged", test_damaged);
  add ("problem", test_problem);
  add ("focus", test_focus);

  return wd_test_ui_run ();
}
