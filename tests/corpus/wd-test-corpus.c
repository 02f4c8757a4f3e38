/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-corpus.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-tour-enums.h"

struct _WdTestTally
{
  GHashTable *rows;
};

typedef struct
{
  guint counts[WD_TEST_N_VERDICTS];
} Row;

#define ALL "(all)"

static void
page_free (gpointer data)
{
  WdTestPage *page = data;

  json_object_unref (page->object);
  g_free (page);
}

static WdTestPage *
page_new (JsonObject *object)
{
  WdTestPage *page = g_new0 (WdTestPage, 1);
  const char *cover = json_object_get_string_member (object, "cover");
  gint value = *cover != '\0' ? wd_enum_from_string (WD_TYPE_COVER, cover) : WD_COVER_NONE;
  gint state = wd_enum_from_string (WD_TYPE_STATE,
                                    json_object_get_string_member (object, "state"));

  page->object = json_object_ref (object);
  page->number = (guint) json_object_get_int_member (object, "number");
  page->step = json_object_get_string_member (object, "step");
  page->path = json_object_get_string_member (object, "path");
  page->html = json_object_get_string_member (object, "html");
  page->is_target = g_str_equal (json_object_get_string_member (object, "truth"), "found");
  page->enabled = json_object_get_boolean_member (object, "enabled");

  page->state = (WdState) MAX (state, WD_STATE_UNKNOWN);

  g_assert_cmpint (value, >=, WD_COVER_NONE);
  page->cover = (WdCover) value;

  return page;
}

GPtrArray *
wd_test_corpus_load (const char *path,
                     guint       part,
                     guint       n_parts)
{
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func (page_free);
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  guint n_pages;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (g_strchomp (text), "\n", -1);
  n_pages = g_strv_length (lines);

  for (guint i = n_pages * (part - 1) / n_parts; i < n_pages * part / n_parts; i++)
    {
      json_parser_load_from_data (parser, lines[i], -1, &error);
      g_assert_no_error (error);
      g_ptr_array_add (pages, page_new (json_node_get_object (json_parser_get_root (parser))));
    }

  return g_steal_pointer (&pages);
}

WdTestTally *
wd_test_tally_new (void)
{
  WdTestTally *self = g_new0 (WdTestTally, 1);

  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
wd_test_tally_free (WdTestTally *self)
{
  g_hash_table_unref (self->rows);
  g_free (self);
}

static void
add_to_row (WdTestTally   *self,
            const char    *name,
            WdTestVerdict  verdict)
{
  Row *row = g_hash_table_lookup (self->rows, name);

  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      g_hash_table_insert (self->rows, g_strdup (name), row);
    }

  row->counts[verdict]++;
}

void
wd_test_tally_add (WdTestTally      *self,
                   const WdTestPage *page,
                   WdTestVerdict     verdict)
{
  JsonArray *mutations = json_object_get_array_member (page->object, "mutations");
  g_autofree char *step = g_strdup_printf ("(%s)", page->step);

  add_to_row (self, ALL, verdict);
  add_to_row (self, step, verdict);
  for (guint i = 0; i < json_array_get_length (mutations); i++)
    add_to_row (self, json_array_get_string_element (mutations, i), verdict);
}

guint
wd_test_tally_count (WdTestTally   *self,
                     WdTestVerdict  verdict)
{
  const Row *row = g_hash_table_lookup (self->rows, ALL);

  return row != NULL ? row->counts[verdict] : 0;
}

void
wd_test_tally_print (WdTestTally *self)
{
  g_autoptr(GList) names = g_list_sort (g_hash_table_get_keys (self->rows),
                                        (GCompareFunc) g_strcmp0);

  g_test_message ("%-18s %6s %6s %10s %7s %6s", "mutation", "pages", "found", "abstained",
                  "missed", "wrong");
  for (GList *name = names; name != NULL; name = name->next)
    {
      const guint *counts = ((const Row *) g_hash_table_lookup (self->rows, name->data))->counts;
      guint n_pages = 0;

      for (guint i = 0; i < WD_TEST_N_VERDICTS; i++)
        n_pages += counts[i];

      g_test_message ("%-18s %6u %6u %10u %7u %6u", (const char *) name->data, n_pages,
                      counts[WD_TEST_VERDICT_FOUND], counts[WD_TEST_VERDICT_ABSTAINED],
                      counts[WD_TEST_VERDICT_MISSED], counts[WD_TEST_VERDICT_WRONG]);
    }
}
