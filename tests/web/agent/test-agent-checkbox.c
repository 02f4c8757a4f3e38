/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-library.h"
#include "wd-test-agent.h"
#include "wd-test-web.h"

/* The one setting among several checkboxes, as X has it: each is a native one, transparent, within a
 * label that has its words and a drawn box. None has an id or a name.
 */
#define GUIDE "x-grok-training"
#define ADDRESS "https://x.com/settings/grok_settings"

#define ENGLISH \
  "Allow your public data as well as your interactions, inputs, and results with Grok and xAI to " \
  "be used for training and fine-tuning"
#define ENGLISH_OLDER \
  "Allow your posts as well as your interactions, inputs, and results with Grok to be used for " \
  "training and fine-tuning"
#define GERMAN \
  "Erlauben, dass deine öffentlichen Daten sowie deine Interaktionen, Eingaben und Ergebnisse bei " \
  "Grok und xAI für Training und Feinabstimmung herangezogen werden"
#define GERMAN_OLDER \
  "Erlauben, dass deine Interaktionen, Eingaben und Ergebnisse für Training und Feinabstimmung " \
  "herangezogen werden"
#define FRENCH \
  "Autoriser l’utilisation de mes données publiques ainsi que de mes interactions, saisies et " \
  "résultats obtenus avec Grok et xAI à des fins d’entraînement et d’ajustement"
#define SWEDISH "Tillåt att dina offentliga uppgifter används för träning"

#define ENGLISH_SECOND "Allow X to personalize your experience with Grok"
#define ENGLISH_THIRD "Allow Grok to remember your conversation history"
#define GERMAN_SECOND "Erlauben, dass X deine Erfahrung mit Grok personalisiert"
#define GERMAN_THIRD "Erlauben, dass Grok sich an deine Unterhaltungen erinnert"
#define FRENCH_SECOND "Autoriser X à personnaliser votre expérience avec Grok"
#define SWEDISH_SECOND "Tillåt att X anpassar din upplevelse med Grok"

/* What is different about a page. */
typedef enum
{
  CHECKED = 1 << 0,
  OTHERS_CHECKED = 1 << 1,
  /* The help text within the label, not below it. */
  HELP_INSIDE = 1 << 2,
  /* No element has the id by which the page is known. */
  BARE = 1 << 3,
  DISABLED = 1 << 4,
} Trait;

typedef struct
{
  const char *language;
  /* The words of the checkboxes, in order. The first is the target, unless it is missing. */
  const char *labels[3];
  Trait traits;
  WdOutcome outcome;
  WdReason reason;
  WdState state;
} Case;

#define ALL (CHECKED | OTHERS_CHECKED)

static const Case cases[] = {
  { "en", { ENGLISH, ENGLISH_SECOND }, ALL, WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "en", { ENGLISH, ENGLISH_SECOND }, OTHERS_CHECKED, WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "en", { ENGLISH, ENGLISH_SECOND }, CHECKED, WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "en", { ENGLISH, ENGLISH_SECOND, ENGLISH_THIRD }, ALL, WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "en", { ENGLISH }, CHECKED, WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "en-GB", { ENGLISH_OLDER, ENGLISH_SECOND }, ALL, WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "en", { ENGLISH, ENGLISH_SECOND }, BARE, WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "en", { ENGLISH, ENGLISH_SECOND }, ALL | DISABLED, WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "de", { GERMAN, GERMAN_SECOND }, ALL, WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "de", { GERMAN, GERMAN_SECOND, GERMAN_THIRD }, OTHERS_CHECKED, WD_OUTCOME_FOUND, 0,
    WD_STATE_OFF },
  { "de", { GERMAN_OLDER, GERMAN_SECOND }, ALL, WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "fr", { FRENCH, FRENCH_SECOND }, OTHERS_CHECKED, WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  /* A page in another language than it says. */
  { "sv", { ENGLISH, ENGLISH_SECOND }, CHECKED, WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  /* Words that go on may mean something else. */
  { "en", { ENGLISH, ENGLISH_SECOND }, ALL | HELP_INSIDE, WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  { "en", { "Do not " ENGLISH, ENGLISH_SECOND }, ALL, WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  /* Without its words, the setting may be any of them, or none. */
  { "sv", { SWEDISH, SWEDISH_SECOND }, ALL, WD_OUTCOME_ABSTAINED, WD_REASON_SEVERAL },
  { "sv", { SWEDISH }, CHECKED, WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  { "sv", { NULL, SWEDISH_SECOND }, ALL, WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  { "en", { NULL, ENGLISH_SECOND }, ALL, WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  { "de", { NULL, GERMAN_SECOND, GERMAN_THIRD }, ALL, WD_OUTCOME_ABSTAINED, WD_REASON_SEVERAL },
};

#define STYLE \
  "<style>body{margin:0;font:15px sans-serif}main{display:flex;width:600px}" \
  "[role=region],label,label div{display:flex;position:relative}[role=region]{flex-direction:column}" \
  "label{padding:12px 16px;justify-content:space-between}label.target{align-items:center}" \
  ".box{width:20px;height:20px;border:2px solid #555;border-radius:4px}" \
  "label input{position:absolute;inset:0;margin:0;opacity:0}</style>"

static void
append_checkbox (GString    *html,
                 const Case *c,
                 gsize       i)
{
  gboolean first = i == 0;
  gboolean checked = (c->traits & (first ? CHECKED : OTHERS_CHECKED)) != 0;
  gboolean inside = first && (c->traits & HELP_INSIDE) != 0;
  g_autofree char *help = g_strdup_printf ("<div id=\"CHECKBOX_%" G_GSIZE_FORMAT "_LABEL\"><span>"
                                           "Grok &amp; xAI. <a href=\"https://help.x.com/\">?</a>"
                                           "</span></div>", i + 1);

  g_string_append_printf (html, "<label%s><div><span>%s</span></div>%s<div class=\"box\"></div>"
                          "<input type=\"checkbox\" aria-describedby=\"CHECKBOX_%" G_GSIZE_FORMAT
                          "_LABEL\"%s%s></label>%s",
                          first ? " class=\"target\"" : "", c->labels[i], inside ? help : "", i + 1,
                          checked ? " checked" : "",
                          first && (c->traits & DISABLED) != 0 ? " disabled" : "",
                          inside ? "" : help);
}

static char *
dup_page (const Case *c)
{
  GString *html = g_string_new (NULL);

  g_string_append_printf (html, "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\">"
                          "<title>X</title>" STYLE "<nav><a href=\"/i/grok\">Grok</a></nav><main>"
                          "<div role=\"region\"%s><h2>Grok</h2>", c->language,
                          (c->traits & BARE) != 0 ? ""
                                                  : " data-testid=\"xaiDataSharingSettings\"");
  for (gsize i = 0; i < G_N_ELEMENTS (c->labels); i++)
    if (c->labels[i] != NULL)
      append_checkbox (html, c, i);
  g_string_append (html, "<button role=\"button\">Delete</button></div></main>");

  return g_string_free (html, FALSE);
}

static void
set_up (WdTestAgent   *fixture,
        gconstpointer  data)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  gint step;

  fixture->guide = wd_guide_library_find (library, GUIDE);
  wd_test_agent_set_up (fixture, data);
  step = wd_guide_match_location (fixture->guide, "/settings/grok_settings");
  wd_page_agent_set_step (fixture->agent, wd_guide_get_step (fixture->guide, (guint) step));
}

static void
load (WdTestAgent *fixture,
      const char  *html)
{
  wd_test_agent_forget (fixture);
  fixture->document_before = wd_page_agent_get_document (fixture->agent);
  wd_test_web_load_html (fixture->view, html, ADDRESS);
}

/* The checkbox is found by its words, with its own state, and never another one. */
static void
test_cases (WdTestAgent   *fixture,
            gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      gboolean found = c->outcome == WD_OUTCOME_FOUND;
      g_autofree char *html = dup_page (c);
      const WdSighting *sighting;

      g_test_message ("%" G_GSIZE_FORMAT ": %s, %s", i, c->language, c->labels[0]);
      load (fixture, html);
      wd_test_wait (found ? wd_test_agent_has_found : wd_test_agent_has_not_found, fixture, html);
      wd_test_pass_time (100);

      sighting = &fixture->last->sighting;
      g_assert_cmpint (sighting->outcome, ==, c->outcome);
      g_assert_cmpint (sighting->reason, ==, c->reason);
      g_assert_cmpint (sighting->state, ==, c->state);
      g_assert_cmpint (sighting->cover, ==, WD_COVER_NONE);
      if (found)
        {
          g_assert_cmpint (sighting->enabled, ==, (c->traits & DISABLED) == 0);
          g_assert_true (wd_test_agent_is_on_target (fixture));
        }
    }
}

/* The page comes before what the service holds: nothing is pointed at until then, and the state is
 * that of the checkbox, whatever the page changes it to.
 */
static void
test_late (WdTestAgent   *fixture,
           gconstpointer  data)
{
  const Case c = { "de", { GERMAN, GERMAN_SECOND }, OTHERS_CHECKED };
  g_autofree char *html = dup_page (&c);
  g_autoptr(GString) page = g_string_new (html);

  g_string_append (page, "<script>const region = document.querySelector ('[role=region]');"
                   "const whole = region.innerHTML; region.innerHTML = '<h2>Grok</h2>';"
                   "globalThis.come = () => { region.innerHTML = whole };"
                   "globalThis.turn = () => { document.querySelector ('input').checked ^= true;"
                   "  document.querySelector ('.box').classList.toggle ('on') };</script>");

  load (fixture, page->str);
  wd_test_wait (wd_test_agent_has_not_found, fixture, "the empty page");
  wd_test_pass_time (100);
  g_assert_cmpint (fixture->last->sighting.outcome, ==, WD_OUTCOME_ABSENT);

  wd_test_web_run (fixture->view, "come ()");
  wd_test_wait (wd_test_agent_has_seen_off, fixture, "the checkbox");
  wd_test_web_run (fixture->view, "turn ()");
  wd_test_wait (wd_test_agent_has_seen_on, fixture, "what the service holds");
  g_assert_true (wd_test_agent_is_on_target (fixture));
}

#define BAR(buttons) \
  "<div data-testid=\"BottomBar\" style=\"position:fixed;inset:auto 0 0;background:#fff\"><div>" \
  "<div><span>Cookies</span></div><div>" buttons "</div></div></div>"

/* In any language, the bar with two buttons is that of cookies, and its second one refuses. */
static void
test_cookies (WdTestAgent   *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *bar;
    WdObstacle obstacle;
  } bars[] = {
    { BAR ("<button>Alle Cookies akzeptieren</button><button id=\"refuse\">Unwesentliche Cookies "
           "ablehnen</button>"), WD_OBSTACLE_COOKIES },
    { BAR ("<button>A</button><button id=\"refuse\">B</button>"), WD_OBSTACLE_COOKIES },
    { BAR ("<button>A</button>"), WD_OBSTACLE_NONE },
    { BAR ("<button>A</button><button>B</button><button>C</button>"), WD_OBSTACLE_NONE },
    { BAR ("<a href=\"/login\">A</a><a href=\"/i/flow/signup\">B</a>"), WD_OBSTACLE_NONE },
  };
  const Case c = { "de", { GERMAN, GERMAN_SECOND }, ALL };
  g_autofree char *html = dup_page (&c);

  for (gsize i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      g_autofree char *page = g_strconcat (html, bars[i].bar, NULL);

      load (fixture, page);
      wd_test_wait (wd_test_agent_has_found, fixture, bars[i].bar);
      wd_test_pass_time (100);
      g_assert_cmpint (fixture->last->sighting.obstacle, ==, bars[i].obstacle);
      if (bars[i].obstacle == WD_OBSTACLE_NONE)
        continue;

      fixture->last->sighting.rect = fixture->last->sighting.remedy;
      g_assert_true (wd_test_agent_is_at (fixture, "document.querySelector('#refuse')"
                                          ".getBoundingClientRect()"));
    }
}

#define ADD(path, test) \
  g_test_add (path, WdTestAgent, NULL, set_up, test, wd_test_agent_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/agent-checkbox/cases", test_cases);
  ADD ("/agent-checkbox/late", test_late);
  ADD ("/agent-checkbox/cookies", test_cookies);

  return g_test_run ();
}
