/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-catalogue-page.h"

#include "wd-result-text.h"
#include "wd-test-guide.h"
#include "wd-test-ui.h"

typedef struct
{
  GtkWidget *widget;
  WdCataloguePage *page;
  WdGuideLibrary *library;
  WdRecord *record;
  GDateTime *now;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GFile) file = g_file_new_build_filename (g_get_user_data_dir (), "record", NULL);

  wd_test_set_animated (FALSE);
  wd_test_guide_write ("first-tea", WD_STATE_OFF);
  wd_test_guide_write ("second-tea", WD_STATE_SENT);

  fixture->library = wd_guide_library_new ();
  fixture->record = wd_record_new (file);
  fixture->now = g_date_time_new_utc (2026, 7, 5, 0, 0, 0);
  fixture->widget = g_object_ref_sink (g_object_new (WD_TYPE_CATALOGUE_PAGE, NULL));
  fixture->page = WD_CATALOGUE_PAGE (fixture->widget);
  wd_catalogue_page_set_library (fixture->page, fixture->library);
  wd_catalogue_page_set_record (fixture->page, fixture->record, fixture->now);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->widget);
  g_object_unref (fixture->library);
  g_object_unref (fixture->record);
  g_date_time_unref (fixture->now);
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *id)
{
  g_autoptr(GPtrArray) rows = wd_test_list_type (fixture->widget, ADW_TYPE_ACTION_ROW);

  for (guint i = 0; i < rows->len; i++)
    {
      GtkActionable *row = rows->pdata[i];

      if (g_strcmp0 (gtk_actionable_get_action_name (row), "win.choose") == 0 &&
          g_str_equal (g_variant_get_string (gtk_actionable_get_action_target_value (row), NULL),
                       id))
        return GTK_WIDGET (row);
    }

  return NULL;
}

static void
tick (Fixture    *fixture,
      const char *id)
{
  GtkWidget *button = wd_test_find_type (find_row (fixture, id), GTK_TYPE_CHECK_BUTTON);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
}

/* The icon of the verdict stands before the arrow of the row. */
static GtkWidget *
find_icon (GtkWidget *row)
{
  g_autoptr(GPtrArray) images = wd_test_list_type (row, GTK_TYPE_IMAGE);

  return images->len > 1 ? images->pdata[0] : NULL;
}

static void
add_verdict (Fixture         *fixture,
             const char      *id,
             const WdVerdict *verdict)
{
  g_autoptr(WdRecordEntry) entry = NULL;

  entry = wd_test_entry_new (wd_guide_library_find (fixture->library, id), verdict);
  wd_record_add (fixture->record, entry);
  wd_catalogue_page_set_record (fixture->page, fixture->record, fixture->now);
}

/* What the Start button leads to, in order. */
static char *
dup_plan (Fixture *fixture)
{
  GtkWidget *start = wd_test_find_action (fixture->widget, "win.plan");
  g_autofree const char **plan = NULL;

  if (start == NULL)
    return NULL;

  plan = g_variant_get_strv (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (start)), NULL);

  return g_strjoinv (" ", (char **) plan);
}

static void
assert_plan (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *plan = dup_plan (fixture);

  g_assert_cmpstr (plan, ==, expected);
}

/* The Start button tells, before it is pressed, where it leads to. */
static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  GtkWidget *start = wd_test_find_action (fixture->widget, "win.plan");

  g_assert_cmpstr (gtk_widget_get_tooltip_text (start), ==, expected);
}

/* Every guide has a row that leads to it, those of one service in one list, below its name. */
static void
test_guides (Fixture       *fixture,
             gconstpointer  data)
{
  GPtrArray *guides = wd_guide_library_get_guides (fixture->library);

  g_assert_cmpuint (guides->len, >, 2);
  for (guint i = 0; i < guides->len; i++)
    {
      WdGuide *guide = g_ptr_array_index (guides, i);
      const char *service = wd_guide_get_service (guide)->name;
      GtkWidget *row = find_row (fixture, wd_guide_get_id (guide));
      g_autofree char *title = wd_guide_dup_title (guide);
      GtkWidget *list;

      g_assert_nonnull (row);
      g_assert_nonnull (wd_test_find_text (row, title));
      g_assert_cmpint (wd_test_mentions (row, "Not part of Widerspruch itself"), ==,
                       !wd_guide_get_builtin (guide));
      g_assert_true (wd_test_mentions (row, "Still open"));
      list = gtk_widget_get_parent (row);
      gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, service);
      g_assert_nonnull (wd_test_find_text (gtk_widget_get_parent (list), service));
    }

  g_assert_true (gtk_widget_get_parent (find_row (fixture, "first-tea")) ==
                 gtk_widget_get_parent (find_row (fixture, WD_TEST_SERVICE_GUIDE)));
}

/* A guide says how it stands; only what was seen looks like success. What was told is done, too, or
 * nobody who walks beside their own browser would ever be.
 */
static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  const WdVerdict seen = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };
  const WdVerdict told = { WD_STATE_UNKNOWN, WD_STATE_OFF, WD_LEARNED_TOLD };
  const WdVerdict on = { WD_STATE_UNKNOWN, WD_STATE_ON, WD_LEARNED_TOLD };
  GtkWidget *row = find_row (fixture, "first-tea");
  GtkWidget *other = find_row (fixture, "second-tea");
  guint n_guides = wd_guide_library_get_guides (fixture->library)->len;
  g_autofree char *one = g_strdup_printf ("1 of %u done", n_guides);

  g_assert_false (wd_test_mentions (fixture->widget, " done"));
  g_assert_null (find_icon (row));
  g_assert_null (find_icon (other));

  /* Once there is an icon, all titles leave room for one. */
  add_verdict (fixture, "first-tea", &on);
  g_assert_cmpfloat (gtk_widget_get_opacity (find_icon (row)), >, 0.5);
  g_assert_cmpfloat (gtk_widget_get_opacity (find_icon (other)), <, 0.5);
  g_assert_true (wd_test_mentions (row, wd_result_text_get_title (&on)));
  g_assert_true (wd_test_mentions (row, "4 July 2026 (yesterday)"));
  g_assert_true (wd_test_mentions (row, "Worth another look"));
  g_assert_null (wd_test_find_class (row, "success"));
  g_assert_false (wd_test_mentions (fixture->widget, " done"));

  add_verdict (fixture, "first-tea", &told);
  g_assert_true (wd_test_mentions (row, wd_result_text_get_title (&told)));
  g_assert_false (wd_test_mentions (row, "Worth another look"));
  g_assert_null (wd_test_find_class (row, "success"));
  g_assert_nonnull (wd_test_find_text (fixture->widget, one));

  add_verdict (fixture, "first-tea", &seen);
  g_assert_true (wd_test_mentions (row, wd_result_text_get_title (&seen)));
  g_assert_false (wd_test_mentions (row, "Worth another look"));
  g_assert_nonnull (wd_test_find_class (row, "success"));
  g_assert_nonnull (wd_test_find_text (fixture->widget, one));
}

/* The Start button leads to the first that is open, or to all that are ticked. */
static void
test_plan (Fixture       *fixture,
           gconstpointer  data)
{
  const WdVerdict seen = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };
  const WdVerdict sent = { WD_STATE_UNKNOWN, WD_STATE_SENT, WD_LEARNED_SEEN };
  GPtrArray *guides = wd_guide_library_get_guides (fixture->library);

  assert_plan (fixture, WD_TEST_SERVICE_GUIDE);
  assert_told (fixture, "Opt Out of AI Training on LinkedIn");
  g_assert_true (wd_test_find_class (fixture->widget, "suggested-action") ==
                 wd_test_find_action (fixture->widget, "win.plan"));

  tick (fixture, "second-tea");
  assert_plan (fixture, "second-tea");
  tick (fixture, "first-tea");
  assert_plan (fixture, "first-tea second-tea");
  assert_told (fixture, "Tea & <i>biscuits</i>\nTea & <i>biscuits</i>");
  g_assert_nonnull (wd_test_find_text (fixture->widget, "Go Through 2 Guides"));

  /* What is done is no longer ticked. */
  add_verdict (fixture, "second-tea", &sent);
  assert_plan (fixture, "first-tea");

  for (guint i = 0; i < guides->len; i++)
    {
      WdGuide *guide = g_ptr_array_index (guides, i);

      add_verdict (fixture, wd_guide_get_id (guide),
                   wd_guide_get_aim (guide) == WD_STATE_SENT ? &sent : &seen);
    }
  assert_plan (fixture, NULL);
}

/* A tour that was left comes before all else. */
static void
test_saved (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_null (wd_test_find_action (fixture->widget, "win.resume"));

  wd_catalogue_page_set_saved (fixture->page, "Drink tea");
  g_assert_true (wd_test_mentions (fixture->widget, "Drink tea"));
  g_assert_true (wd_test_find_class (fixture->widget, "suggested-action") ==
                 wd_test_find_action (fixture->widget, "win.resume"));

  wd_catalogue_page_set_saved (fixture->page, NULL);
  g_assert_null (wd_test_find_action (fixture->widget, "win.resume"));
  g_assert_true (wd_test_find_class (fixture->widget, "suggested-action") ==
                 wd_test_find_action (fixture->widget, "win.plan"));
}

static void
test_problems (Fixture       *fixture,
               gconstpointer  data)
{
  static const char * const none[] = { NULL };
  static const char * const three[] = {
    "a.xml:1:2: “<guide>” & more", "<b>b.xml</b>", "100 %s & 5 %", NULL,
  };
  static const char * const one[] = { "c.xml:3:4: _mnemonic_ &amp; entity", NULL };
  GtkWidget *row;

  wd_catalogue_page_set_problems (fixture->page, three);
  row = wd_test_find_type (fixture->widget, ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "3"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  for (gsize i = 0; three[i] != NULL; i++)
    g_assert_nonnull (wd_test_find_text (fixture->widget, three[i]));

  wd_catalogue_page_set_problems (fixture->page, one);
  row = wd_test_find_type (fixture->widget, ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "1"));
  g_assert_nonnull (wd_test_find_text (fixture->widget, one[0]));
  g_assert_null (wd_test_find_text (fixture->widget, three[0]));

  wd_catalogue_page_set_problems (fixture->page, none);
  g_assert_null (wd_test_find_type (fixture->widget, ADW_TYPE_EXPANDER_ROW));
}

/* To a screen reader, lists and ticks have names, and images are presentational. */
static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) ticks = wd_test_list_type (fixture->widget, GTK_TYPE_CHECK_BUTTON);

  g_assert_cmpuint (ticks->len, ==, wd_guide_library_get_guides (fixture->library)->len);
  wd_test_assert_named (fixture->widget, GTK_TYPE_CHECK_BUTTON);
  wd_test_assert_named (fixture->widget, GTK_TYPE_LIST_BOX);
  wd_test_assert_silent_images (fixture->widget);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  wd_catalogue_page_set_saved (fixture->page, "Drink tea");
  wd_test_assert_narrow (fixture->widget);
}

#define add(path, function) \
  g_test_add ("/catalogue-page/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("guides", test_guides);
  add ("states", test_states);
  add ("plan", test_plan);
  add ("saved", test_saved);
  add ("problems", test_problems);
  add ("accessible", test_accessible);
  add ("narrow", test_narrow);

  return wd_test_ui_run ();
}
