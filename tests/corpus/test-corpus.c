/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-library.h"
#include "wd-test-agent.h"
#include "wd-test-corpus.h"
#include "wd-test-web.h"

#include <math.h>

/* The number of missed or wrong pages that are named. */
#define MAX_NAMED 40

/* A small window, as drawing the pages takes most of the time. */
#define WIDTH 640
#define HEIGHT 400

/* The percentage of targets that have to be found. */
#define MIN_FOUND 97

/* Gives the boxes of all elements with data-truth, in shadow trees and frames, too. */
static const char boxes_script[] =
  "const boxes = [];"
  "const collect = (root, x, y) => {"
  "  for (const node of root.querySelectorAll ('*')) {"
  "    const box = node.getBoundingClientRect ();"
  "    if (node.hasAttribute ('data-truth'))"
  "      boxes.push ([box.x + x, box.y + y, box.width, box.height]);"
  "    if (node.shadowRoot)"
  "      collect (node.shadowRoot, x, y);"
  "    if (node.contentDocument)"
  "      collect (node.contentDocument, x + box.x + node.clientLeft, y + box.y + node.clientTop);"
  "  }"
  "};"
  "collect (document, 0, 0);"
  "return boxes";

typedef struct
{
  const char *path;
  guint part;
  guint n_parts;
} Corpus;

typedef struct
{
  WebKitWebView *view;
  char *title;
} Readiness;

static gboolean
is_ready (gpointer data)
{
  Readiness *readiness = data;

  return g_strcmp0 (webkit_web_view_get_title (readiness->view), readiness->title) == 0;
}

static gboolean
has_observed (gpointer data)
{
  WdTestAgent *fixture = data;

  return fixture->last != NULL;
}

/* The agent handles messages in order: the script is answered after the step has been taken away,
 * so the observation that comes with the step was made after the script.
 */
static JsonArray *
look_anew (WdTestAgent *fixture,
           WdStep      *step)
{
  g_autoptr(JsonNode) boxes = NULL;
  g_autofree char *json = NULL;

  wd_page_agent_set_step (fixture->agent, NULL);
  json = wd_test_web_evaluate (fixture->view, boxes_script);
  boxes = json_from_string (json, NULL);

  wd_test_agent_forget (fixture);
  wd_page_agent_set_step (fixture->agent, step);
  wd_test_wait (has_observed, fixture, "the agent to answer");

  return json_array_ref (json_node_get_array (boxes));
}

static gboolean
is_at_truth (const WdSighting *sighting,
             JsonArray        *boxes)
{
  const WdRect *rect = &sighting->rect;
  const double seen[] = { rect->x, rect->y, rect->width, rect->height };

  for (guint i = 0; i < json_array_get_length (boxes); i++)
    {
      JsonArray *box = json_array_get_array_element (boxes, i);
      gboolean is_same = TRUE;

      for (guint j = 0; j < G_N_ELEMENTS (seen); j++)
        is_same = is_same && fabs (json_array_get_double_element (box, j) - seen[j]) < 1;

      if (is_same)
        return TRUE;
    }

  return FALSE;
}

static WdTestVerdict
judge (const WdTestPage *page,
       const WdSighting *sighting,
       JsonArray        *boxes)
{
  if (sighting->outcome != WD_OUTCOME_FOUND)
    return page->is_target ? WD_TEST_VERDICT_MISSED : WD_TEST_VERDICT_ABSTAINED;

  if (!page->is_target || !is_at_truth (sighting, boxes) ||
      (sighting->state != page->state && sighting->state != WD_STATE_UNKNOWN))
    return WD_TEST_VERDICT_WRONG;

  if (sighting->state != page->state || sighting->enabled != page->enabled ||
      sighting->cover != page->cover)
    return WD_TEST_VERDICT_MISSED;

  return WD_TEST_VERDICT_FOUND;
}

static void
load (WdTestAgent      *fixture,
      const WdTestPage *page)
{
  g_autofree char *address = g_strconcat (WD_TEST_ORIGIN, page->path, NULL);
  g_autofree char *title = g_strdup_printf ("Page %u", page->number);
  Readiness readiness = { fixture->view, title };

  g_assert_nonnull (page->html);
  fixture->document_before = wd_page_agent_get_document (fixture->agent);
  wd_test_web_load_html (fixture->view, page->html, address);
  wd_test_wait (is_ready, &readiness, "the page to be ready");
}

/* The agent watches while the page is loaded, and is asked anew once the page is ready. */
static WdTestVerdict
try_page (WdTestAgent      *fixture,
          const WdTestPage *page,
          WdStep           *step)
{
  g_autoptr(JsonArray) boxes = NULL;
  WdTestVerdict verdict;

  wd_page_agent_set_step (fixture->agent, step);
  load (fixture, page);
  boxes = look_anew (fixture, step);
  g_assert_cmpuint (json_array_get_length (boxes) > 0, ==, page->is_target);
  verdict = judge (page, &fixture->last->sighting, boxes);

  /* Out of view, the rectangle is not exact and a cover is not known: scroll, and look again. */
  if (page->is_target && fixture->last->sighting.outcome == WD_OUTCOME_FOUND &&
      verdict != WD_TEST_VERDICT_FOUND)
    {
      wd_page_agent_reveal (fixture->agent);
      json_array_unref (boxes);
      boxes = look_anew (fixture, step);
      verdict = judge (page, &fixture->last->sighting, boxes);
    }

  return verdict;
}

static void
name_page (WdTestAgent      *fixture,
           const WdTestPage *page,
           WdTestVerdict     verdict)
{
  JsonArray *mutations = json_object_get_array_member (page->object, "mutations");
  const WdSighting *sighting = &fixture->last->sighting;
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (mutations); i++)
    g_string_append_printf (names, " %s", json_array_get_string_element (mutations, i));

  g_test_message ("%s: page %u, %s:%s", verdict == WD_TEST_VERDICT_WRONG ? "wrong" : "missed",
                  page->number, page->step, names->str);
  g_test_message ("  true: target %d, state %d, enabled %d, cover %d", page->is_target,
                  page->state, page->enabled, page->cover);
  g_test_message ("  seen: outcome %d, reason %d, state %d, enabled %d, cover %d, %g×%g at %g, %g",
                  sighting->outcome, sighting->reason, sighting->state, sighting->enabled,
                  sighting->cover, sighting->rect.width, sighting->rect.height,
                  sighting->rect.x, sighting->rect.y);
}

static void
test_corpus (WdTestAgent   *fixture,
             gconstpointer  data)
{
  const Corpus *corpus = data;
  g_autoptr(GPtrArray) pages = wd_test_corpus_load (corpus->path, corpus->part, corpus->n_parts);
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  g_autoptr(WdTestTally) tally = wd_test_tally_new ();
  WdGuide *guide = wd_guide_library_find (library, WD_TEST_SERVICE_GUIDE);
  guint n_found, n_missed, n_named = 0;

  g_assert_true (wd_guide_get_builtin (guide));
  gtk_window_set_default_size (fixture->window, WIDTH, HEIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      const WdTestPage *page = g_ptr_array_index (pages, i);
      gint index = wd_guide_find_step (guide, page->step);
      WdTestVerdict verdict;

      g_assert_cmpint (index, >=, 0);
      g_assert_cmpint (index, ==, wd_guide_match_path (guide, page->path));

      verdict = try_page (fixture, page, wd_guide_get_step (guide, (guint) index));
      wd_test_tally_add (tally, page, verdict);
      if ((verdict == WD_TEST_VERDICT_MISSED || verdict == WD_TEST_VERDICT_WRONG) &&
          n_named++ < MAX_NAMED)
        name_page (fixture, page, verdict);
    }

  if (n_named > 0)
    g_test_message ("To look at one: tests/corpus/generate.py --page NUMBER > page.html");
  wd_test_tally_print (tally);

  n_found = wd_test_tally_count (tally, WD_TEST_VERDICT_FOUND);
  n_missed = wd_test_tally_count (tally, WD_TEST_VERDICT_MISSED);
  g_assert_cmpuint (wd_test_tally_count (tally, WD_TEST_VERDICT_WRONG), ==, 0);
  g_assert_cmpuint (wd_test_tally_count (tally, WD_TEST_VERDICT_ABSTAINED), >, 0);
  g_assert_cmpuint (n_found, >, 0);
  g_assert_cmpuint (100 * n_found, >=, MIN_FOUND * (n_found + n_missed));
}

/* The arguments: the file of pages, the number of the part to try, and the number of parts. */
int
main (int    argc,
      char **argv)
{
  Corpus corpus;

  gtk_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 4);
  corpus.path = argv[1];
  corpus.part = (guint) g_ascii_strtoull (argv[2], NULL, 10);
  corpus.n_parts = (guint) g_ascii_strtoull (argv[3], NULL, 10);

  g_test_add ("/corpus", WdTestAgent, &corpus, wd_test_agent_set_up, test_corpus,
              wd_test_agent_tear_down);

  return g_test_run ();
}
