/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-library.h"
#include "wd-test-agent.h"
#include "wd-test-web.h"

/* The services of the other guides, as their pages are described. What is to be found has the class
 * “target”.
 */
typedef struct
{
  const char *guide;
  const char *path;
  const char *language;
  const char *body;
  WdOutcome outcome;
  WdReason reason;
  WdObstacle obstacle;
  WdState state;
  guint target;
} Case;

#define OFF 0, 0, WD_STATE_OFF
#define ON 0, 0, WD_STATE_ON

#define X "x-grok-training"
#define X_NAV(more) \
  "<header role=\"banner\"><nav><a href=\"/home\">Start</a><br><a href=\"/i/grok\">Grok</a><br>" \
  "<button data-testid=\"AppTabBar_More_Menu\"" more ">Mehr</button></nav></header>"
#define X_MENU \
  "<div role=\"menu\" style=\"position:fixed;left:20px;top:200px\">" \
  "<a class=\"target\" href=\"/settings\">Einstellungen und Datenschutz</a></div>"
#define X_SETTINGS(row) \
  X_NAV (" class=\"x\"") "<main><div role=\"tablist\"><a role=\"tab\" href=\"/settings/account\">" \
  "Dein Account</a><br><a role=\"tab\" href=\"/settings/privacy_and_safety\"" row ">Datenschutz " \
  "und Sicherheit</a></div>"
#define X_ROWS(grok) \
  "<h2>Datenfreigabe und Personalisierung</h2><a data-testid=\"pivot\" href=\"/settings/" \
  "data_sharing_with_business_partners\">Partner</a><br><a data-testid=\"pivot\" class=\"target\" " \
  "href=\"/settings/grok_settings\">" grok "</a></main>"

#define RESEARCH "linkedin-research"
#define RESEARCH_PATH "/mypreferences/d/settings/policy-and-academic-research"

#define CHATGPT "chatgpt-model-training"
#define CHATGPT_PATH "/settings/data-controls"
#define CHATGPT_ROW(words) \
  "<main>Chat</main><div role=\"tabpanel\"><button class=\"target\" data-testid=\"" \
  "improve-model-open-modal-button\"><span>" words "</span></button><button>Export data</button></div>"
#define CHATGPT_DIALOG(words, checked) \
  "<div role=\"dialog\" style=\"position:fixed;inset:100px;background:#fff\"><div><span>" words \
  "</span><button class=\"toggle\" role=\"switch\" aria-checked=\"" checked \
  "\" data-testid=\"improve-model-toggle\" style=\"width:40px;height:20px\"></button></div>" \
  "<button>Done</button></div><script>" \
  "document.querySelector ('.target').classList.replace ('target', 'row');" \
  "document.querySelector ('.toggle').classList.add ('target')</script>"

#define COPILOT "github-copilot-training"
#define COPILOT_PATH "/settings/copilot/features"
#define COPILOT_WORDS "Allow GitHub to use my data for AI model training"
#define COPILOT_LIST(enabled, disabled) \
  "<main><label for=\"s\">" COPILOT_WORDS "</label><select class=\"target\" id=\"s\"><option" \
  enabled ">Enabled<option" disabled ">Disabled</select></main>"
#define COPILOT_MENU(attributes, words) \
  "<main><ul><li><div><h3 id=\"s\">" COPILOT_WORDS "</h3><p>More about it.</p></div><button " \
  "class=\"target\" " attributes "><span>" words "</span></button></li><li><div><h3>Suggestions " \
  "matching public code</h3></div><button aria-haspopup=\"true\">Disabled</button></li></ul></main>"

static const Case cases[] = {
  { X, "/home", "de", X_NAV (" class=\"target\"") "<main>…</main>", WD_OUTCOME_ABSENT, 0,
    WD_OBSTACLE_MENU },
  { X, "/ada", "fr", X_NAV (" class=\"target\"") "<main>…</main>", WD_OUTCOME_ABSENT, 0,
    WD_OBSTACLE_MENU },
  { X, "/home", "de", X_NAV (" aria-expanded=\"true\"") "<main>…</main>" X_MENU,
    WD_OUTCOME_FOUND },
  { X, "/home", "sv", X_NAV (" aria-expanded=\"true\"") "<main>…</main>" X_MENU,
    WD_OUTCOME_FOUND },
  { X, "/settings/account", "de", X_SETTINGS (" class=\"target\"") "</main>", WD_OUTCOME_FOUND },
  { X, "/settings/account", "sv", X_SETTINGS (" class=\"target\"") "</main>", WD_OUTCOME_FOUND },
  { X, "/settings/privacy_and_safety", "de",
    X_SETTINGS ("") X_ROWS ("Grok und unabhängige Kooperationspartner"), WD_OUTCOME_FOUND },
  { X, "/settings/privacy_and_safety", "de", X_SETTINGS ("") X_ROWS ("Grok"), WD_OUTCOME_FOUND },
  { X, "/settings/privacy_and_safety", "sv", X_SETTINGS ("") X_ROWS ("Grok och andra"),
    WD_OUTCOME_FOUND },
  { X, "/settings/privacy_and_safety", "de", X_SETTINGS ("") "Lädt …</main>", WD_OUTCOME_ABSENT },

  { RESEARCH, RESEARCH_PATH, "de",
    "<main><label class=\"target\"><p id=\"allowAnonymizedDataResearch\">Etwas</p><input "
    "type=\"checkbox\" role=\"switch\" aria-labelledby=\"allowAnonymizedDataResearch\" "
    "style=\"opacity:0\"></label></main>", WD_OUTCOME_FOUND, OFF },
  { RESEARCH, RESEARCH_PATH, "de",
    "<main><p id=\"allowDataForGenerativeAI\">Etwas</p><input type=\"checkbox\" role=\"switch\" "
    "aria-labelledby=\"allowDataForGenerativeAI\"></main>", WD_OUTCOME_ABSTAINED,
    WD_REASON_WEAK },

  /* The name of the row ends with the state, with or without white space before it. */
  { CHATGPT, CHATGPT_PATH, "en", CHATGPT_ROW ("Improve the model for everyone On"),
    WD_OUTCOME_FOUND, ON },
  { CHATGPT, CHATGPT_PATH, "en", CHATGPT_ROW ("Improve the model for everyone</span><span>Off"),
    WD_OUTCOME_FOUND, OFF },
  { CHATGPT, CHATGPT_PATH, "en",
    CHATGPT_ROW ("Improve the model for everyone</span> <span hidden>On</span><span>Off"),
    WD_OUTCOME_FOUND, OFF },
  { CHATGPT, CHATGPT_PATH, "de", CHATGPT_ROW ("Das Modell für alle verbessern Ein"),
    WD_OUTCOME_FOUND, ON },
  { CHATGPT, CHATGPT_PATH, "de", CHATGPT_ROW ("Das Modell für alle verbessern: Aus"),
    WD_OUTCOME_FOUND, OFF },
  /* Words that may mean something else tell nothing. */
  { CHATGPT, CHATGPT_PATH, "en", CHATGPT_ROW ("Improve the model for everyone"),
    WD_OUTCOME_FOUND },
  { CHATGPT, CHATGPT_PATH, "en", CHATGPT_ROW ("Do not improve the model for everyone Off"),
    WD_OUTCOME_FOUND },
  { CHATGPT, CHATGPT_PATH, "en", CHATGPT_ROW ("Improve the model for everyone Not off"),
    WD_OUTCOME_FOUND },
  { CHATGPT, CHATGPT_PATH, "en", CHATGPT_ROW ("Improve the model for everyone Off On"),
    WD_OUTCOME_FOUND },
  /* The dialog that the row opens counts while it is there. */
  { CHATGPT, CHATGPT_PATH, "en",
    CHATGPT_ROW ("Improve the model for everyone On")
    CHATGPT_DIALOG ("Improve the model for everyone", "true"), WD_OUTCOME_FOUND, ON, 1 },
  { CHATGPT, CHATGPT_PATH, "sv", CHATGPT_ROW ("Förbättra modellen På")
    CHATGPT_DIALOG ("Förbättra modellen", "false"), WD_OUTCOME_FOUND, OFF, 1 },
  { CHATGPT, "/#settings/DataControls", "en", CHATGPT_ROW ("Improve the model for everyone Off"),
    WD_OUTCOME_FOUND, OFF },
  { CHATGPT, CHATGPT_PATH, "en", "<main>Chat</main>", WD_OUTCOME_ABSENT },

  /* The list says what is chosen; so does the button of a menu, whose name is beside it. */
  { COPILOT, COPILOT_PATH, "en", COPILOT_LIST ("", " selected"), WD_OUTCOME_FOUND, OFF },
  { COPILOT, COPILOT_PATH, "en", COPILOT_LIST (" selected", ""), WD_OUTCOME_FOUND, ON },
  { COPILOT, COPILOT_PATH, "en", COPILOT_LIST ("", "><option selected>Ask"), WD_OUTCOME_FOUND },
  { COPILOT, COPILOT_PATH, "en", COPILOT_MENU ("aria-haspopup=\"true\"", "Disabled"),
    WD_OUTCOME_FOUND, OFF },
  { COPILOT, COPILOT_PATH, "en", COPILOT_MENU ("aria-haspopup=\"true\" aria-labelledby=\"s\"",
    "Enabled"), WD_OUTCOME_FOUND, ON },
  { COPILOT, COPILOT_PATH, "en", COPILOT_MENU ("role=\"combobox\" aria-label=\"" COPILOT_WORDS
    "\"", "Disabled"), WD_OUTCOME_FOUND, OFF },
  { COPILOT, COPILOT_PATH, "en", COPILOT_MENU ("aria-haspopup=\"listbox\"", "Not disabled"),
    WD_OUTCOME_ABSENT },
  { COPILOT, COPILOT_PATH, "en", COPILOT_MENU ("", "Disabled"), WD_OUTCOME_FOUND, OFF },
  /* A list of another setting, in a row of its own. */
  { COPILOT, COPILOT_PATH, "en",
    "<main><div><h3>" COPILOT_WORDS "</h3><p>Not offered to you.</p></div><div><h3>Suggestions "
    "matching public code</h3><button aria-haspopup=\"true\">Disabled</button></div></main>",
    WD_OUTCOME_ABSENT },
};

static void
check_case (const Case *c)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  WdTestAgent fixture = { .guide = wd_guide_library_find (library, c->guide) };
  const char *origin = wd_guide_get_service (fixture.guide)->origin;
  gboolean found = c->outcome == WD_OUTCOME_FOUND;
  g_autofree char *address = g_strconcat (origin, c->path, NULL);
  g_autofree char *html = g_strdup_printf ("<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\">"
                                           "<title>Page</title>%s", c->language, c->body);
  gint step = wd_guide_match_location (fixture.guide, c->path);
  WdSighting *sighting;

  wd_test_agent_set_up (&fixture, NULL);
  wd_page_agent_set_step (fixture.agent, wd_guide_get_step (fixture.guide, (guint) step));
  fixture.document_before = wd_page_agent_get_document (fixture.agent);
  wd_test_web_load_html (fixture.view, html, address);
  wd_test_wait (found ? wd_test_agent_has_found : wd_test_agent_has_not_found, &fixture, html);
  wd_test_pass_time (100);

  sighting = &fixture.last->sighting;
  g_assert_cmpint (sighting->outcome, ==, c->outcome);
  g_assert_cmpint (sighting->reason, ==, c->reason);
  g_assert_cmpint (sighting->obstacle, ==, c->obstacle);
  g_assert_cmpint (sighting->state, ==, c->state);
  g_assert_cmpuint (sighting->target, ==, c->target);
  if (c->obstacle != WD_OBSTACLE_NONE)
    sighting->rect = sighting->remedy;
  if (found || c->obstacle != WD_OBSTACLE_NONE)
    g_assert_true (wd_test_agent_is_at (&fixture, WD_TEST_TARGET));

  wd_test_agent_tear_down (&fixture, NULL);
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%" G_GSIZE_FORMAT ": %s, %s, %s", i, cases[i].guide, cases[i].path,
                      cases[i].language);
      check_case (&cases[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agent-services/cases", test_cases);

  return g_test_run ();
}
