/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-guide-library.h"
#include "wd-test-agent.h"
#include "wd-test-web.h"
#include "wd-tour-enums.h"

#include <json-glib/json-glib.h>
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

/* Tells whether a box is that of an element with data-truth by what is hit just within its sides
 * and just outside of them, as WebKit does not always have CSS zoom in the boxes of elements.
 */
#define HITS_SCRIPT \
  "const [x, y, width, height] = [%.3f, %.3f, %.3f, %.3f];" \
  "const hits = (x, y, root = document) => root.elementsFromPoint (x, y)" \
  "  .filter (node => node.getRootNode () === root)" \
  "  .flatMap (node => node.shadowRoot ? [...hits (x, y, node.shadowRoot), node] : node);" \
  "const sides = inset => [" \
  "  [x + inset, y + height / 2], [x + width - inset, y + height / 2]," \
  "  [x + width / 2, y + inset], [x + width / 2, y + height - inset]]" \
  "  .filter (([a, b]) => a >= 0 && b >= 0 && a < innerWidth && b < innerHeight);" \
  "const isMarked = node => node.hasAttribute ('data-truth');" \
  "return hits (x + width / 2, y + height / 2).filter (isMarked).some (node =>" \
  "  sides (2).every (([a, b]) => hits (a, b).includes (node)) &&" \
  "  sides (-2).every (([a, b]) => !hits (a, b).includes (node)))"

typedef enum
{
  TRUTH_FOUND,
  TRUTH_ABSTAIN,
  TRUTH_NAMESAKE,
  TRUTH_EITHER,
} Truth;

/* A page with its truth. Strings and arrays are borrowed from @object. */
typedef struct
{
  JsonObject *object;
  guint number;
  const char *step;
  const char *path;
  const char *html;
  Truth truth;
  /* What may be said of the state and of the obstacle, the best first. */
  JsonArray *states;
  JsonArray *obstacles;
  gboolean enabled;
  const char *cover;
  int dpi;
  double magnification;
  gboolean is_zoomed;
} Page;

/**
 * Verdict:
 * @FOUND: the target was found, with its true state and cover, and the true obstacle
 * @ABSTAINED: nothing was found, and there is no target; the obstacle is true
 * @MISSED: the target was not found, or its state, its cover or the obstacle was not seen
 * @WRONG: another element was found, or the target with a false state, or a false obstacle, or what
 *   has the target's name was called absent
 */
typedef enum
{
  FOUND,
  ABSTAINED,
  MISSED,
  WRONG,
  N_VERDICTS,
} Verdict;

/* The row of the tally that counts all pages; the others count those of a mutation or a step. */
#define ALL "(all)"

typedef struct
{
  const char *path;
  const char *guide;
  guint part;
  guint n_parts;
} Corpus;

typedef struct
{
  WebKitWebView *view;
  char *title;
} Readiness;

static void
page_free (gpointer data)
{
  Page *page = data;

  json_object_unref (page->object);
  g_free (page);
}

static Page *
page_new (JsonObject *object)
{
  static const char * const truths[] = { "found", "abstain", "namesake", "either", NULL };
  const char *truth = json_object_get_string_member (object, "truth");
  Page *page = g_new0 (Page, 1);

  page->object = json_object_ref (object);
  page->number = (guint) json_object_get_int_member (object, "number");
  page->step = json_object_get_string_member (object, "step");
  page->path = json_object_get_string_member (object, "path");
  page->html = json_object_get_string_member (object, "html");
  page->states = json_object_get_array_member (object, "states");
  page->obstacles = json_object_get_array_member (object, "obstacles");
  page->enabled = json_object_get_boolean_member (object, "enabled");
  page->cover = json_object_get_string_member (object, "cover");
  page->dpi = (int) json_object_get_int_member (object, "dpi");
  page->magnification = json_object_get_double_member (object, "magnification");
  page->is_zoomed = json_object_get_boolean_member (object, "is_zoomed");

  g_assert_true (g_strv_contains (truths, truth));
  while (!g_str_equal (truths[page->truth], truth))
    page->truth++;

  return page;
}

/* Loads one of equal parts of the file. Parts are numbered from 1. */
static GPtrArray *
load_pages (const Corpus *corpus)
{
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func (page_free);
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  guint n_pages;

  g_file_get_contents (corpus->path, &text, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (g_strchomp (text), "\n", -1);
  n_pages = g_strv_length (lines);

  for (guint i = n_pages * (corpus->part - 1) / corpus->n_parts;
       i < n_pages * corpus->part / corpus->n_parts;
       i++)
    {
      json_parser_load_from_data (parser, lines[i], -1, &error);
      g_assert_no_error (error);
      g_ptr_array_add (pages, page_new (json_node_get_object (json_parser_get_root (parser))));
    }

  return g_steal_pointer (&pages);
}

static void
add_to_row (GHashTable *tally,
            const char *name,
            Verdict     verdict)
{
  guint *counts = g_hash_table_lookup (tally, name);

  if (counts == NULL)
    {
      counts = g_new0 (guint, N_VERDICTS);
      g_hash_table_insert (tally, g_strdup (name), counts);
    }

  counts[verdict]++;
}

static void
add_to_tally (GHashTable *tally,
              const Page *page,
              Verdict     verdict)
{
  JsonArray *mutations = json_object_get_array_member (page->object, "mutations");
  g_autofree char *step = g_strdup_printf ("(%s)", page->step);

  add_to_row (tally, ALL, verdict);
  add_to_row (tally, step, verdict);
  for (guint i = 0; i < json_array_get_length (mutations); i++)
    add_to_row (tally, json_array_get_string_element (mutations, i), verdict);
}

static void
print_tally (GHashTable *tally)
{
  g_autoptr(GList) names = g_list_sort (g_hash_table_get_keys (tally),
                                        (GCompareFunc) g_strcmp0);

  g_test_message ("%-18s %6s %6s %10s %7s %6s", "mutation", "pages", "found", "abstained",
                  "missed", "wrong");
  for (GList *name = names; name != NULL; name = name->next)
    {
      const guint *counts = g_hash_table_lookup (tally, name->data);
      guint n_pages = 0;

      for (guint i = 0; i < N_VERDICTS; i++)
        n_pages += counts[i];

      g_test_message ("%-18s %6u %6u %10u %7u %6u", (const char *) name->data, n_pages,
                      counts[FOUND], counts[ABSTAINED], counts[MISSED], counts[WRONG]);
    }
}

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
is_hit_as_truth (WdTestAgent *fixture)
{
  const WdRect *rect = &fixture->last->sighting.rect;
  g_autofree char *script = g_strdup_printf (HITS_SCRIPT, rect->x, rect->y, rect->width,
                                             rect->height);
  g_autofree char *answer = wd_test_web_evaluate (fixture->view, script);

  return g_str_equal (answer, "true");
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

static gboolean
has (JsonArray  *names,
     const char *name)
{
  for (guint i = 0; i < json_array_get_length (names); i++)
    if (g_str_equal (json_array_get_string_element (names, i), name))
      return TRUE;

  return FALSE;
}

/* Whether what is seen is among what may be said, or says nothing, or says something else. */
static Verdict
compare (JsonArray  *names,
         const char *seen,
         const char *nothing)
{
  if (has (names, seen))
    return FOUND;

  return g_str_equal (seen, nothing) ? MISSED : WRONG;
}

static Verdict
judge_target (WdTestAgent *fixture,
              const Page  *page,
              JsonArray   *boxes)
{
  const WdSighting *sighting = &fixture->last->sighting;
  const char *state = wd_enum_to_string (WD_TYPE_STATE, (int) sighting->state);
  const char *cover = wd_enum_to_string (WD_TYPE_COVER, (int) sighting->cover);
  Verdict verdict = compare (page->states, state, "unknown");

  if (page->truth == TRUTH_ABSTAIN || page->truth == TRUTH_NAMESAKE)
    return WRONG;
  if (!(page->is_zoomed ? is_hit_as_truth (fixture) : is_at_truth (sighting, boxes)))
    return WRONG;
  if (sighting->enabled != page->enabled || !g_str_equal (cover, page->cover))
    return MAX (verdict, MISSED);

  return verdict;
}

static Verdict
judge (WdTestAgent *fixture,
       const Page  *page,
       JsonArray   *boxes)
{
  const WdSighting *sighting = &fixture->last->sighting;
  const char *obstacle = wd_enum_to_string (WD_TYPE_OBSTACLE, (int) sighting->obstacle);
  Verdict verdict = compare (page->obstacles, obstacle, "none");

  if (sighting->outcome == WD_OUTCOME_FOUND)
    return MAX (verdict, judge_target (fixture, page, boxes));
  if (page->truth == TRUTH_NAMESAKE && sighting->outcome == WD_OUTCOME_ABSENT)
    return WRONG;

  return MAX (verdict, page->truth == TRUTH_FOUND ? MISSED : ABSTAINED);
}

static void
load (WdTestAgent *fixture,
      const Page  *page)
{
  const char *origin = wd_guide_get_service (fixture->guide)->origin;
  g_autofree char *address = g_strconcat (origin, page->path, NULL);
  g_autofree char *title = g_strdup_printf ("Page %u", page->number);
  Readiness readiness = { fixture->view, title };

  g_assert_nonnull (page->html);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", page->dpi * 1024, NULL);
  webkit_web_view_set_zoom_level (fixture->view, page->magnification);
  fixture->document_before = wd_page_agent_get_document (fixture->agent);
  wd_test_web_load_html (fixture->view, page->html, address);
  wd_test_wait (is_ready, &readiness, title);
}

/* The agent watches while the page is loaded, and is asked anew once the page is ready. */
static Verdict
try_page (WdTestAgent *fixture,
          const Page  *page,
          WdStep      *step)
{
  g_autoptr(JsonArray) boxes = NULL;
  Verdict verdict;

  wd_page_agent_set_step (fixture->agent, step);
  load (fixture, page);
  boxes = look_anew (fixture, step);
  g_assert_cmpuint (json_array_get_length (boxes) > 0, ==,
                    page->truth == TRUTH_FOUND || page->truth == TRUTH_EITHER);
  verdict = judge (fixture, page, boxes);

  /* Out of view, the rectangle is not exact and a cover is not known: scroll, and look again. */
  if (fixture->last->sighting.outcome == WD_OUTCOME_FOUND && verdict != FOUND)
    {
      wd_page_agent_reveal (fixture->agent);
      json_array_unref (boxes);
      boxes = look_anew (fixture, step);
      verdict = judge (fixture, page, boxes);
    }

  return verdict;
}

static void
name_page (WdTestAgent *fixture,
           const Page  *page,
           Verdict      verdict)
{
  JsonArray *mutations = json_object_get_array_member (page->object, "mutations");
  const WdSighting *sighting = &fixture->last->sighting;
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (mutations); i++)
    g_string_append_printf (names, " %s", json_array_get_string_element (mutations, i));

  g_test_message ("%s: page %u, %s:%s", verdict == WRONG ? "wrong" : "missed",
                  page->number, page->step, names->str);
  g_test_message ("  true: %s, %s, %s, cover %s, obstacle %s",
                  json_object_get_string_member (page->object, "truth"),
                  json_array_get_string_element (page->states, 0),
                  page->enabled ? "enabled" : "disabled", page->cover,
                  json_array_get_string_element (page->obstacles, 0));
  g_test_message ("  seen: %s (%s), %s, %s, cover %s, obstacle %s, %g×%g at %g, %g",
                  wd_enum_to_string (WD_TYPE_OUTCOME, (int) sighting->outcome),
                  wd_enum_to_string (WD_TYPE_REASON, (int) sighting->reason),
                  wd_enum_to_string (WD_TYPE_STATE, (int) sighting->state),
                  sighting->enabled ? "enabled" : "disabled",
                  wd_enum_to_string (WD_TYPE_COVER, (int) sighting->cover),
                  wd_enum_to_string (WD_TYPE_OBSTACLE, (int) sighting->obstacle),
                  sighting->rect.width, sighting->rect.height,
                  sighting->rect.x, sighting->rect.y);
}

static void
set_up (WdTestAgent   *fixture,
        gconstpointer  data)
{
  const Corpus *corpus = data;
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();

  fixture->guide = wd_guide_library_find (library, corpus->guide);
  wd_test_agent_set_up (fixture, NULL);
}

static void
test_corpus (WdTestAgent   *fixture,
             gconstpointer  data)
{
  const Corpus *corpus = data;
  g_autoptr(GPtrArray) pages = load_pages (corpus);
  g_autoptr(GHashTable) tally = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  WdGuide *guide = fixture->guide;
  guint n_named = 0;
  const guint *counts;

  g_assert_true (wd_guide_get_builtin (guide));
  gtk_window_set_default_size (fixture->window, WIDTH, HEIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      const Page *page = g_ptr_array_index (pages, i);
      gint index = wd_guide_find_step (guide, page->step);
      Verdict verdict;

      g_assert_cmpint (index, >=, 0);
      g_assert_cmpint (index, ==, wd_guide_match_location (guide, page->path));

      verdict = try_page (fixture, page, wd_guide_get_step (guide, (guint) index));
      add_to_tally (tally, page, verdict);
      if ((verdict == MISSED || verdict == WRONG) && n_named++ < MAX_NAMED)
        name_page (fixture, page, verdict);
    }

  if (n_named > 0)
    g_test_message ("To look at one, give the script that has made the pages --page=NUMBER");
  print_tally (tally);

  counts = g_hash_table_lookup (tally, ALL);
  g_assert_nonnull (counts);
  g_assert_cmpuint (counts[WRONG], ==, 0);
  g_assert_cmpuint (counts[ABSTAINED], >, 0);
  g_assert_cmpuint (counts[FOUND], >, 0);
  g_assert_cmpuint (100 * counts[FOUND], >=, MIN_FOUND * (counts[FOUND] + counts[MISSED]));
}

/* The arguments: the id of the guide, the file of pages, the number of the part to try, and the number
 * of parts.
 */
int
main (int    argc,
      char **argv)
{
  Corpus corpus;

  gtk_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 5);
  corpus.guide = argv[1];
  corpus.path = argv[2];
  corpus.part = (guint) g_ascii_strtoull (argv[3], NULL, 10);
  corpus.n_parts = (guint) g_ascii_strtoull (argv[4], NULL, 10);

  g_test_add ("/corpus", WdTestAgent, &corpus, set_up, test_corpus,
              wd_test_agent_tear_down);

  return g_test_run ();
}
