/* test-page-agent.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-agent-script.h"
#include "wd-page-agent.h"
#include "wd-test-web.h"
#include "wd-test-steps.h"

#include <math.h>

#define ORIGIN "https://www.linkedin.com"
#define ADDRESS ORIGIN "/mypreferences/d/page"

typedef struct
{
  GtkWindow *window;
  WebKitWebView *view;
  WdPageAgent *agent;
  WdObservation *last;
  guint n_observations;
} Fixture;

typedef struct
{
  const char *page;
  const char *step;
  WdOutcome outcome;
  WdReason reason;
  WdState state;
  WdCover cover;
  gboolean disabled;
  /* Whose box it is, in the page's own script; by default that of the class “target”. */
  const char *box;
} Case;

static const Case cases[] = {
  { "footer", "settings-link", WD_OUTCOME_FOUND },
  { "footer-legacy", "settings-link", WD_OUTCOME_FOUND },
  { "footer-second-line", "settings-link", WD_OUTCOME_FOUND },
  { "footer-unknown-language", "settings-link", WD_OUTCOME_FOUND },
  { "footer-placeholder", "settings-link", WD_OUTCOME_ABSENT },
  { "link-elsewhere", "settings-link", WD_OUTCOME_ABSENT },
  { "list", "list", WD_OUTCOME_FOUND },
  { "row", "row", WD_OUTCOME_FOUND },
  { "row-hidden-duplicate", "row", WD_OUTCOME_FOUND },
  { "profiles", "profile", WD_OUTCOME_ABSTAINED, WD_REASON_SEVERAL },
  { "profile-me", "profile", WD_OUTCOME_FOUND },
  { "switch-label", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "switch-wrapped", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-opacity", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-button", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "switch-div", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-mixed", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_UNKNOWN },
  { "switch-english", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-two", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_SEVERAL },
  { "switch-negated", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  { "switch-other", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  { "switch-hidden", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_HIDDEN },
  { "switch-disabled", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON, 0, TRUE },
  { "switch-shadow", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON, 0, FALSE,
    "document.querySelector('.target').shadowRoot.querySelector('.inner').getBoundingClientRect()" },
  { "switch-frame", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON, 0, FALSE,
    "(({ x, y }) => ({ x: x + 13, y: y + 13, width: 20, height: 20 }))"
    "(document.querySelector('iframe').getBoundingClientRect())" },
  { "cover-cookies", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, WD_COVER_COOKIES },
  { "cover-dialog", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, WD_COVER_DIALOG },
  { "cover-header", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, WD_COVER_OTHER },
  { "policy", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "hostile", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "scroller", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, WD_COVER_OTHER },
  { "endless", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "empty", "switch", WD_OUTCOME_ABSENT },
};

static void
observed_cb (WdPageAgent         *agent,
             const WdObservation *observation,
             Fixture             *fixture)
{
  g_clear_pointer (&fixture->last, wd_observation_free);
  fixture->last = wd_observation_copy (observation);
  fixture->n_observations++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->agent = wd_page_agent_new (ORIGIN);
  fixture->view = wd_test_web_view_new (wd_page_agent_get_content_manager (fixture->agent));
  wd_page_agent_attach (fixture->agent, fixture->view);
  g_signal_connect (fixture->agent, "observed", G_CALLBACK (observed_cb), fixture);
  fixture->window = wd_test_window_new (GTK_WIDGET (fixture->view));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->last, wd_observation_free);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->agent);
}

static void
forget (Fixture *fixture)
{
  g_clear_pointer (&fixture->last, wd_observation_free);
}

static void
look_for (Fixture    *fixture,
          const char *id)
{
  g_autoptr (WdStep) step = id != NULL ? wd_test_step_new (id) : NULL;

  forget (fixture);
  wd_page_agent_set_step (fixture->agent, step);
}

static void
load_at (Fixture    *fixture,
         const char *page,
         const char *address)
{
  g_autofree char *name = g_strconcat (page, ".html", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pages", name, NULL);
  g_autofree char *html = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &html, NULL, &error);
  g_assert_no_error (error);

  forget (fixture);
  wd_test_web_load_html (fixture->view, html, address);
}

/* The rectangle that a script in the page gives, or FALSE if the last one observed is another. */
static gboolean
is_at (Fixture    *fixture,
       const char *box)
{
  g_autofree char *script = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *actual = NULL;
  const WdSighting *sighting = &fixture->last->sighting;

  script = g_strdup_printf ("const { x, y, width, height } = %s, { round } = Math;"
                            "return `${round(x)},${round(y)},${round(width)},${round(height)}`",
                            box);
  expected = wd_test_web_evaluate (fixture->view, script);
  actual = g_strdup_printf ("\"%d,%d,%d,%d\"",
                            (int) floor (sighting->x + 0.5), (int) floor (sighting->y + 0.5),
                            (int) floor (sighting->width + 0.5),
                            (int) floor (sighting->height + 0.5));
  if (g_strcmp0 (expected, actual) != 0)
    g_test_message ("It is at %s, and was seen at %s", expected, actual);

  return g_strcmp0 (expected, actual) == 0;
}

#define TARGET "document.querySelector('.target').getBoundingClientRect()"

static gboolean
has_found (gpointer data)
{
  Fixture *fixture = data;

  return fixture->last != NULL && fixture->last->sighting.outcome == WD_OUTCOME_FOUND;
}

static gboolean
has_not_found (gpointer data)
{
  Fixture *fixture = data;

  return fixture->last != NULL && fixture->last->sighting.outcome != WD_OUTCOME_FOUND;
}

static gboolean
has_seen_on (gpointer data)
{
  return has_found (data) && ((Fixture *) data)->last->sighting.state == WD_STATE_ON;
}

static gboolean
has_seen_off (gpointer data)
{
  return has_found (data) && ((Fixture *) data)->last->sighting.state == WD_STATE_OFF;
}

static gboolean
is_on_target (gpointer data)
{
  return has_found (data) && is_at (data, TARGET);
}

static gboolean
is_uncovered (gpointer data)
{
  return has_found (data) && ((Fixture *) data)->last->sighting.cover == WD_COVER_NONE;
}

static void
assert_sighting (Fixture    *fixture,
                 const Case *expected)
{
  const WdSighting *sighting;

  wd_test_wait (expected->outcome == WD_OUTCOME_FOUND ? has_found : has_not_found, fixture,
                expected->page);
  /* It must not be the passing view of a page that is half there. */
  wd_test_pass_time (100);

  sighting = &fixture->last->sighting;
  g_assert_cmpint (sighting->outcome, ==, expected->outcome);
  g_assert_cmpint (sighting->reason, ==, expected->reason);
  g_assert_cmpint (sighting->state, ==, expected->state);
  g_assert_cmpint (sighting->cover, ==, expected->cover);

  if (expected->outcome == WD_OUTCOME_FOUND)
    {
      g_assert_cmpint (sighting->enabled, ==, !expected->disabled);
      g_assert_true (is_at (fixture, expected->box != NULL ? expected->box : TARGET));
    }
}

static void
test_cases (Fixture       *fixture,
            gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].page);
      look_for (fixture, cases[i].step);
      load_at (fixture, cases[i].page, ADDRESS);
      assert_sighting (fixture, &cases[i]);
      g_assert_cmpstr (fixture->last->uri, ==, ADDRESS);
      g_assert_cmpstr (fixture->last->step, ==, cases[i].step);
      g_assert_cmpuint (fixture->last->document, ==, i + 1);
    }
}

static void
evaluate (Fixture    *fixture,
          const char *script)
{
  g_autofree char *result = wd_test_web_evaluate (fixture->view, script);
}

static void
test_late (Fixture       *fixture,
           gconstpointer  data)
{
  look_for (fixture, "switch");
  load_at (fixture, "empty", ADDRESS);
  wd_test_wait (has_not_found, fixture, "nothing on an empty page");

  evaluate (fixture, "document.querySelector('main').innerHTML ="
            " '<button class=target role=switch aria-checked=true id=allowDataForGenerativeAI>Ein'");
  wd_test_wait (has_seen_on, fixture, "what came late");
  g_assert_true (is_at (fixture, TARGET));

  evaluate (fixture, "const old = document.querySelector('.target'), fresh = old.cloneNode(true);"
            "fresh.setAttribute('aria-checked', 'false'); fresh.style.marginTop = '200px';"
            "old.replaceWith(fresh)");
  wd_test_wait (has_seen_off, fixture, "what replaced it");
  wd_test_wait (is_on_target, fixture, "its place");

  evaluate (fixture, "document.querySelector('.target').remove()");
  wd_test_wait (has_not_found, fixture, "its removal");
}

static void
test_moves (Fixture       *fixture,
            gconstpointer  data)
{
  look_for (fixture, "switch");
  load_at (fixture, "switch-english", ADDRESS);
  wd_test_wait (is_on_target, fixture, "the target");

  evaluate (fixture, "const above = document.createElement('div');"
            "above.style = 'height: 0; transition: height 200ms'; document.body.prepend(above);"
            "above.offsetHeight; above.style.height = '333px';"
            "return new Promise((done) => above.ontransitionend = done).then(() => 0)");
  wd_test_wait (is_on_target, fixture, "the target after a shift");

  evaluate (fixture, "document.body.style.height = '5000px'; window.scrollTo(0, 222)");
  wd_test_wait (is_on_target, fixture, "the target after scrolling");

  evaluate (fixture, "document.querySelector('main').style.position = 'relative';"
            "document.querySelector('main').animate([{ left: 0 }, { left: '90px' }],"
            " { duration: 200, fill: 'forwards' })");
  webkit_web_view_set_zoom_level (fixture->view, 1.5);
  wd_test_pass_time (400);
  wd_test_wait (is_on_target, fixture, "the target after zooming");
}

static void
test_reveal (Fixture       *fixture,
             gconstpointer  data)
{
  look_for (fixture, "switch");
  load_at (fixture, "scroller", ADDRESS);
  wd_test_wait (has_found, fixture, "the target");

  wd_page_agent_reveal (fixture->agent);
  wd_test_wait (is_uncovered, fixture, "the target to be shown");
  wd_test_wait (is_on_target, fixture, "its place");
}

static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  look_for (fixture, "switch");
  load_at (fixture, "switch-label", ADDRESS);
  wd_test_wait (has_seen_on, fixture, "the switch on");

  evaluate (fixture, "document.querySelector('label').click()");
  wd_test_wait (has_seen_off, fixture, "the switch off");

  /* Without any event, and without a trace in the document. */
  evaluate (fixture, "setTimeout(() => document.querySelector('input').checked = true, 300)");
  wd_test_wait (has_seen_on, fixture, "the switch turned back");
}

static void
test_language (Fixture       *fixture,
               gconstpointer  data)
{
  look_for (fixture, NULL);
  load_at (fixture, "switch-label", ADDRESS);
  wd_test_wait (has_not_found, fixture, "the language");
  g_assert_cmpint (fixture->last->sighting.outcome, ==, WD_OUTCOME_ABSENT);
  g_assert_cmpstr (fixture->last->language, ==, "de");
  g_assert_null (fixture->last->step);

  load_at (fixture, "switch-english", ADDRESS);
  wd_test_wait (has_not_found, fixture, "no language");
  g_assert_null (fixture->last->language);
}

/* A page that changes its address by itself is seen anew, at the new address. */
static void
test_push_state (Fixture       *fixture,
                 gconstpointer  data)
{
  look_for (fixture, "switch");
  load_at (fixture, "switch-label", ADDRESS);
  wd_test_wait (has_found, fixture, "the target");
  forget (fixture);

  evaluate (fixture, "history.pushState(null, '', '/mypreferences/d/other')");
  wd_test_wait (has_found, fixture, "the target at the new address");
  g_assert_cmpstr (fixture->last->uri, ==, ORIGIN "/mypreferences/d/other");
  g_assert_cmpuint (fixture->last->document, ==, 1);
}

static void
test_other_origin (Fixture       *fixture,
                   gconstpointer  data)
{
  look_for (fixture, "switch");
  load_at (fixture, "switch-label", "https://www.linkedin.com.example/mypreferences/d/page");
  wd_test_pass_time (300);
  g_assert_null (fixture->last);
  g_assert_cmpuint (wd_page_agent_get_document (fixture->agent), ==, 1);
}

/* What the page can find out: nothing of ours in it, and no way to speak as the agent. */
static void
test_unnoticed (Fixture       *fixture,
                gconstpointer  data)
{
  const char *serialise = "return document.documentElement.outerHTML + scrollY + '|' +"
                          " document.activeElement.localName + localStorage.length";
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *globals = NULL;

  load_at (fixture, "hostile", "https://other.example/");
  before = wd_test_web_evaluate (fixture->view, serialise);

  look_for (fixture, "switch");
  load_at (fixture, "hostile", ADDRESS);
  wd_test_wait (has_seen_on, fixture, "the target");
  wd_test_pass_time (300);
  after = wd_test_web_evaluate (fixture->view, serialise);
  g_assert_cmpstr (after, ==, before);

  globals = wd_test_web_evaluate (fixture->view,
                                  "return [typeof window.widerspruch, 'webkit' in window &&"
                                  " 'widerspruch' in (window.webkit.messageHandlers ?? {})]");
  g_assert_cmpstr (globals, ==, "[\"undefined\",false]");
}

/* A rejected or repeated message must not reach anybody; so must none of another document. */
static void
test_forged (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const forged[] = {
    "'{\"hello\":1}'", "null", "{}", "'x'.repeat(1e6)", "'\\u0000'", "''",
    "JSON.stringify({document: 99, step: 'switch', language: 'de', outcome: 'absent',"
    " reason: 'none', state: 'unknown', enabled: false, cover: 'none', rect: [0, 0, 0, 0]})",
    "JSON.stringify({document: 1, step: 'row', language: 'de', outcome: 'absent',"
    " reason: 'none', state: 'unknown', enabled: false, cover: 'none', rect: [0, 0, 0, 0]})",
  };
  guint before;

  look_for (fixture, "switch");
  load_at (fixture, "switch-label", ADDRESS);
  wd_test_wait (has_found, fixture, "the target");
  wd_test_pass_time (200);
  before = fixture->n_observations;

  for (gsize i = 0; i < G_N_ELEMENTS (forged); i++)
    {
      g_autofree char *script =
        g_strdup_printf ("window.webkit.messageHandlers.widerspruch.postMessage(%s)", forged[i]);

      webkit_web_view_call_async_javascript_function (fixture->view, script, -1, NULL,
                                                      WD_AGENT_WORLD, NULL, NULL, NULL, NULL);
    }

  wd_test_pass_time (300);
  g_assert_cmpuint (fixture->n_observations, ==, before);
}

/* Comments have no place in what the page's process gets, so the limit is for what is left. */
static void
test_source (void)
{
  static const char * const files[] = { "find.js", "see.js", "watch.js", "agent.js" };
  static const char * const forbidden[] = {
    ".value", "keydown", "keyup", "keypress", "input'", "setAttribute", "innerHTML", "append",
    ".focus", "dispatchEvent", "localStorage", "sessionStorage", "cookie =", "fetch", ".click",
  };
  g_autoptr (GRegex) comment = NULL;
  gsize total = 0;

  comment = g_regex_new ("/\\*.*?\\*/\\n*|^[ ]*//[^\\n]*\\n|^[ ]*\\n",
                         G_REGEX_DOTALL | G_REGEX_MULTILINE, 0, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/widerspruch/agent/", files[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
      g_autofree char *code = NULL;

      g_assert_nonnull (bytes);
      code = g_regex_replace_literal (comment, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), 0, "", 0, NULL);
      total += strlen (code);

      for (gsize j = 0; j < G_N_ELEMENTS (forbidden); j++)
        if (strstr (code, forbidden[j]) != NULL)
          g_error ("%s has “%s” in it", files[i], forbidden[j]);
    }

  g_test_message ("%" G_GSIZE_FORMAT " bytes", total);
  g_assert_cmpuint (total, >, 1000);
  g_assert_cmpuint (total, <=, 12000);
}

#define ADD(path, function) \
  g_test_add ("/page-agent/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("cases", test_cases);
  ADD ("late", test_late);
  ADD ("moves", test_moves);
  ADD ("reveal", test_reveal);
  ADD ("states", test_states);
  ADD ("language", test_language);
  ADD ("push-state", test_push_state);
  ADD ("other-origin", test_other_origin);
  ADD ("unnoticed", test_unnoticed);
  ADD ("forged", test_forged);
  g_test_add_func ("/page-agent/source", test_source);

  return g_test_run ();
}
