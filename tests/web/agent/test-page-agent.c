/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-agent-script.h"
#include "wd-test-agent.h"
#include "wd-test-web.h"

/* Loads a page and looks for the target of a step in it, until something is seen. */
static void
begin (WdTestAgent     *fixture,
       const char      *step,
       const char      *page,
       WdTestCondition  condition,
       const char      *what)
{
  wd_test_agent_look_for (fixture, step);
  wd_test_agent_load_at (fixture, page, WD_TEST_ADDRESS);
  wd_test_wait (condition, fixture, what);
}

static void
test_late (WdTestAgent   *fixture,
           gconstpointer  data)
{
  begin (fixture, "switch", "empty", wd_test_agent_has_not_found, "nothing on an empty page");

  wd_test_web_run (fixture->view, "document.querySelector('main').innerHTML = '<button"
                   " class=target role=switch aria-checked=true"
                   " id=allowDataForGenerativeAI style=\"width:20px;height:20px\">'");
  wd_test_wait (wd_test_agent_has_seen_on, fixture, "what came late");
  g_assert_true (wd_test_agent_is_at (fixture, WD_TEST_TARGET));

  wd_test_web_run (fixture->view, "const old = document.querySelector('.target');"
                   "const fresh = old.cloneNode(true);"
                   "fresh.setAttribute('aria-checked', 'false');"
                   "fresh.style.marginTop = '200px';"
                   "old.replaceWith(fresh)");
  wd_test_wait (wd_test_agent_has_seen_off, fixture, "what replaced it");
  wd_test_wait (wd_test_agent_is_on_target, fixture, "its place");

  wd_test_web_run (fixture->view, "document.querySelector('.target').remove()");
  wd_test_wait (wd_test_agent_has_not_found, fixture, "its removal");
}

/* Before a page comes to life, its links may lead nowhere yet. */
static void
test_placeholder (WdTestAgent   *fixture,
                  gconstpointer  data)
{
  begin (fixture, "settings-link", "footer-placeholder", wd_test_agent_has_not_found,
         "nothing among placeholders");

  wd_test_web_run (fixture->view, "document.querySelector('.target').href = '/psettings/'");
  wd_test_wait (wd_test_agent_is_on_target, fixture, "the link once it leads somewhere");
}

/* A page from the back/forward cache asks anew what to look for. */
static void
test_return (WdTestAgent   *fixture,
             gconstpointer  data)
{
  begin (fixture, "switch", "switch-label", wd_test_agent_has_found, "the target");
  wd_test_pass_time (300);
  wd_test_agent_forget (fixture);

  wd_test_web_run (fixture->view, "dispatchEvent(new PageTransitionEvent('pageshow'))");
  wd_test_pass_time (300);
  g_assert_null (fixture->last);

  wd_test_web_run (fixture->view, "dispatchEvent(new PageTransitionEvent('pageshow',"
                   " { persisted: true }))");
  wd_test_wait (wd_test_agent_has_found, fixture, "the target on the page that came back");
}

static void
test_moves (WdTestAgent   *fixture,
            gconstpointer  data)
{
  begin (fixture, "switch", "switch-english", wd_test_agent_is_on_target, "the target");

  wd_test_web_run (fixture->view, "const above = document.createElement('div');"
                   "above.style = 'height: 0; transition: height 200ms';"
                   "document.body.prepend(above);"
                   "above.offsetHeight; above.style.height = '333px';"
                   "return new Promise((done) => above.ontransitionend = done)"
                   ".then(() => 0)");
  wd_test_wait (wd_test_agent_is_on_target, fixture, "the target after a shift");

  wd_test_web_run (fixture->view, "document.body.style.height = '5000px';"
                   "window.scrollTo(0, 222)");
  wd_test_wait (wd_test_agent_is_on_target, fixture, "the target after scrolling");

  wd_test_web_run (fixture->view, "document.querySelector('main').style.position = 'relative';"
                   "document.querySelector('main').animate([{ left: 0 }, { left: '90px' }],"
                   " { duration: 200, fill: 'forwards' })");
  webkit_web_view_set_zoom_level (fixture->view, 1.5);
  wd_test_pass_time (400);
  wd_test_wait (wd_test_agent_is_on_target, fixture, "the target after zooming");
}

/* What was out of sight when it was looked for is found once it has come into sight. */
static void
test_appears (WdTestAgent   *fixture,
              gconstpointer  data)
{
  begin (fixture, "switch", "drawer", wd_test_agent_has_not_found, "nothing but a closed drawer");
  wd_test_web_run (fixture->view, "document.querySelector('aside').classList.add('open')");
  wd_test_wait (wd_test_agent_is_on_target, fixture, "the target in the open drawer");
  wd_test_web_run (fixture->view, "document.querySelector('aside').classList.remove('open')");
  wd_test_wait (wd_test_agent_has_not_found, fixture, "the drawer to be closed");

  begin (fixture, "switch", "wide-only", wd_test_agent_has_found, "the target in a wide view");
  webkit_web_view_set_zoom_level (fixture->view, 2);
  wd_test_wait (wd_test_agent_has_not_found, fixture, "it to be gone in a narrow view");
  webkit_web_view_set_zoom_level (fixture->view, 1);
  wd_test_wait (wd_test_agent_is_on_target, fixture, "it to be back");

  begin (fixture, "switch", "skipped", wd_test_agent_is_on_target, "what is drawn late");
}

static void
test_reveal (WdTestAgent   *fixture,
             gconstpointer  data)
{
  begin (fixture, "switch", "scroller", wd_test_agent_has_found, "the target");

  g_assert_false (wd_test_agent_is_on_target (fixture));

  wd_page_agent_reveal (fixture->agent);
  wd_test_wait (wd_test_agent_is_on_target, fixture, "the target to be shown");
  g_assert_true (wd_test_agent_is_uncovered (fixture));
}

static gboolean
is_answer_in_view (gpointer data)
{
  WdTestAgent *fixture = data;
  const WdSighting *sighting;

  if (fixture->last == NULL)
    return FALSE;

  sighting = &fixture->last->sighting;

  return sighting->obstacle == WD_OBSTACLE_COOKIES && sighting->remedy.y > 0 &&
         sighting->remedy.y < gtk_widget_get_height (GTK_WIDGET (fixture->view));
}

/* What stops the person is shown likewise. */
static void
test_reveal_obstacle (WdTestAgent   *fixture,
                      gconstpointer  data)
{
  wd_test_agent_look_for (fixture, NULL);
  wd_test_agent_load_at (fixture, "obstacle-cookies", WD_TEST_ADDRESS);
  wd_test_wait (is_answer_in_view, fixture, "the banner");

  wd_test_web_run (fixture->view, "document.body.style.paddingTop = '3000px'");
  wd_test_wait_not (is_answer_in_view, fixture, "the banner to be out of view");

  wd_page_agent_reveal (fixture->agent);
  wd_test_wait (is_answer_in_view, fixture, "the banner to be shown");
}

static void
test_states (WdTestAgent   *fixture,
             gconstpointer  data)
{
  begin (fixture, "switch", "switch-label", wd_test_agent_has_seen_on, "the switch on");

  wd_test_web_run (fixture->view, "document.querySelector('label').click()");
  wd_test_wait (wd_test_agent_has_seen_off, fixture, "the switch off");

  /* The state changes without an event, and without a mutation of the document. */
  wd_test_web_run (fixture->view, "setTimeout(() => document.querySelector('input').checked"
                   " = true, 300)");
  wd_test_wait (wd_test_agent_has_seen_on, fixture, "the switch turned back");
}

/* A page that is not drawn gets no frames. */
static void
test_undrawn (WdTestAgent   *fixture,
              gconstpointer  data)
{
  begin (fixture, "switch", "switch-label", wd_test_agent_has_seen_on, "the switch on");

  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  wd_test_web_run (fixture->view, "document.querySelector('label').click()");
  wd_test_wait (wd_test_agent_has_seen_off, fixture, "the switch off");
}

static void
test_language (WdTestAgent   *fixture,
               gconstpointer  data)
{
  begin (fixture, NULL, "switch-label", wd_test_agent_has_not_found, "the language");
  g_assert_cmpint (fixture->last->sighting.outcome, ==, WD_OUTCOME_ABSENT);
  g_assert_cmpstr (fixture->last->language, ==, "de");
  g_assert_null (fixture->last->step);

  wd_test_agent_load_at (fixture, "switch-english", WD_TEST_ADDRESS);
  wd_test_wait (wd_test_agent_has_not_found, fixture, "no language");
  g_assert_null (fixture->last->language);
}

/* A page that changes its own address is observed anew, at the new address. */
static void
test_push_state (WdTestAgent   *fixture,
                 gconstpointer  data)
{
  begin (fixture, "switch", "switch-label", wd_test_agent_has_found, "the target");
  wd_test_agent_forget (fixture);

  wd_test_web_run (fixture->view, "history.pushState(null, '', '/mypreferences/d/other')");
  wd_test_wait (wd_test_agent_has_found, fixture, "the target at the new address");
  g_assert_cmpstr (fixture->last->uri, ==, WD_TEST_ORIGIN "/mypreferences/d/other");
  g_assert_cmpuint (fixture->last->document, ==, 1);
}

static void
test_other_origin (WdTestAgent   *fixture,
                   gconstpointer  data)
{
  wd_test_agent_look_for (fixture, "switch");
  wd_test_agent_load_at (fixture, "switch-label",
                         WD_TEST_ORIGIN ".example/mypreferences/d/page");
  wd_test_pass_time (300);
  g_assert_null (fixture->last);
  g_assert_cmpuint (wd_page_agent_get_document (fixture->agent), ==, 1);
}

/* The page has no trace of the agent in it, and cannot send messages as the agent. */
static void
test_unnoticed (WdTestAgent   *fixture,
                gconstpointer  data)
{
  const char *serialise = "return document.documentElement.outerHTML + scrollY + '|' +"
                          " document.activeElement.localName + localStorage.length";
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *globals = NULL;

  wd_test_agent_load_at (fixture, "hostile", "https://other.example/");
  before = wd_test_web_evaluate (fixture->view, serialise);

  begin (fixture, "switch", "hostile", wd_test_agent_has_seen_on, "the target");
  wd_test_pass_time (300);
  after = wd_test_web_evaluate (fixture->view, serialise);
  g_assert_cmpstr (after, ==, before);

  globals = wd_test_web_evaluate (fixture->view,
                                  "return [typeof window.widerspruch, 'webkit' in window &&"
                                  " 'widerspruch' in (window.webkit.messageHandlers ?? {})]");
  g_assert_cmpstr (globals, ==, "[\"undefined\",false]");
}

/* Messages that are malformed, or of another document or step, are not passed on. */
static void
test_forged (WdTestAgent   *fixture,
             gconstpointer  data)
{
  static const char * const forged[] = {
    "'{\"hello\":1}'", "null", "{}", "'x'.repeat(1e6)", "'\\u0000'", "''",
    "JSON.stringify({document: 99, step: 'switch', language: 'de', outcome: 'absent',"
    " reason: 'none', state: 'unknown', enabled: false, cover: 'none', submits: false,"
    " rect: [0, 0, 0, 0]})",
    "JSON.stringify({document: 1, step: 'row', language: 'de', outcome: 'absent',"
    " reason: 'none', state: 'unknown', enabled: false, cover: 'none', submits: false,"
    " rect: [0, 0, 0, 0]})",
  };
  guint before;

  begin (fixture, "switch", "switch-label", wd_test_agent_has_found, "the target");
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

static void
free_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* The arguments of a call are freed with it, as calls are large and frequent. */
static void
test_arguments (WdTestAgent   *fixture,
                gconstpointer  data)
{
  g_autoptr(GVariant) model = g_variant_ref_sink (g_variant_new_parsed ("{'text': <'a'>}"));
  gboolean freed = FALSE;
  GVariant *arguments;
  GBytes *bytes;

  bytes = g_bytes_new_with_free_func (g_variant_get_data (model), g_variant_get_size (model),
                                      free_cb, &freed);
  arguments = g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, TRUE);
  g_bytes_unref (bytes);
  g_assert_false (freed);

  wd_agent_call (fixture->view, "return text", arguments, NULL, NULL, NULL);
  wd_test_wait (wd_test_is_true, &freed, "the arguments to be freed");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  wd_test_agent_add ("/page-agent/late", test_late);
  wd_test_agent_add ("/page-agent/placeholder", test_placeholder);
  wd_test_agent_add ("/page-agent/return", test_return);
  wd_test_agent_add ("/page-agent/moves", test_moves);
  wd_test_agent_add ("/page-agent/appears", test_appears);
  wd_test_agent_add ("/page-agent/reveal", test_reveal);
  wd_test_agent_add ("/page-agent/reveal-obstacle", test_reveal_obstacle);
  wd_test_agent_add ("/page-agent/states", test_states);
  wd_test_agent_add ("/page-agent/undrawn", test_undrawn);
  wd_test_agent_add ("/page-agent/language", test_language);
  wd_test_agent_add ("/page-agent/push-state", test_push_state);
  wd_test_agent_add ("/page-agent/other-origin", test_other_origin);
  wd_test_agent_add ("/page-agent/unnoticed", test_unnoticed);
  wd_test_agent_add ("/page-agent/forged", test_forged);
  wd_test_agent_add ("/page-agent/arguments", test_arguments);

  return g_test_run ();
}
