/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-reader.h"
#include "wd-test-agent.h"
#include "wd-test-web.h"

typedef struct
{
  /* Names of pages. */
  const char *page;
  const char *step;
  WdOutcome outcome;
  WdReason reason;
  WdState state;
  WdCover cover;
  gboolean disabled;
  /* A script that gives the expected box; NULL for that of the class “target”. */
  const char *box;
  WdObstacle obstacle;
  /* The path of a page on which the guide of the program has to find what its step is about. */
  const char *path;
} Case;

/* A target scrolled out of its own container is reported as lying just outside the viewport, on the
 * same side: its real coordinates now show other content.
 */
#define BEYOND(across, down) \
  "(({ x, y, width, height }) => ({ x: x + " across " * innerWidth, y: y + " down \
  " * innerHeight, width, height }))(" WD_TEST_TARGET ")"

static const Case cases[] = {
  { "footer", "settings-link", WD_OUTCOME_FOUND },
  { "footer-legacy", "settings-link", WD_OUTCOME_FOUND },
  { "footer-second-line", "settings-link", WD_OUTCOME_FOUND },
  { "footer-unknown-language", "settings-link", WD_OUTCOME_FOUND },
  { "footer-other-setting", "settings-link", WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  { "footer-placeholder", "settings-link", WD_OUTCOME_ABSTAINED, WD_REASON_OTHER },
  { "link-elsewhere", "settings-link", WD_OUTCOME_ABSENT },
  { "list", "list", WD_OUTCOME_FOUND },
  { "row", "row", WD_OUTCOME_FOUND },
  { "row-hidden-duplicate", "row", WD_OUTCOME_FOUND },
  { "row-other-words", "row", WD_OUTCOME_FOUND },
  { "row-twice", "row", WD_OUTCOME_FOUND },
  { "link-patterns", "patterns", WD_OUTCOME_FOUND },
  { "link-token", "entry", WD_OUTCOME_ABSTAINED, WD_REASON_SEVERAL },
  { "words-placeholder", "words", WD_OUTCOME_FOUND },
  { "button", "button", WD_OUTCOME_FOUND },
  { "button-link", "button", WD_OUTCOME_FOUND },
  { "button-image button-reset button-value", "button", WD_OUTCOME_FOUND },
  { "button-ampersand", "conjunction", WD_OUTCOME_FOUND },
  { "button-conjunction", "conjunction", WD_OUTCOME_FOUND },
  { "button-hyphen", "compound", WD_OUTCOME_FOUND },
  { "button-dashes", "compound", WD_OUTCOME_FOUND },
  { "button-two", "button", WD_OUTCOME_ABSTAINED, WD_REASON_SEVERAL },
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
  { "name-row-of-another", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  { "switch-token", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-unknown-language", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  { "switch-hidden-duplicate", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-right-to-left", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "switch-hidden", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_HIDDEN },
  /* A row stays where its control is cut off, transparent, clipped, masked or turned, in view or
   * not.
   */
  { "switch-hidden-clipped switch-hidden-cut switch-hidden-masked switch-hidden-masked-image "
    "switch-hidden-masked-prefixed switch-hidden-masked-reference switch-hidden-masked-twice "
    "switch-hidden-transparent switch-hidden-turned", "switch", WD_OUTCOME_ABSTAINED,
    WD_REASON_HIDDEN },
  { "switch-masked switch-masked-faintly", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-folded", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_FOLDED },
  { "switch-collapsed", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_FOLDED },
  { "switch-hidden-better", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-indeterminate", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_UNKNOWN },
  { "switch-inner", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "switch-inner-other", "switch", WD_OUTCOME_FOUND, WD_REASON_CONTRADICTING },
  { "said-after said-bare said-before said-boxless said-inside "
    "said-inside-and-beside said-language said-pressed "
    "said-round said-shadow said-style said-title said-value", "switch", WD_OUTCOME_FOUND,
    WD_REASON_CONTRADICTING },
  { "said-ends said-next said-same said-sentence", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "renamed-more renamed-row renamed-row-word", "switch", WD_OUTCOME_FOUND, WD_REASON_RENAMED },
  { "switch-pressed", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "switch-word", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-described", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  { "switch-hyphens", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-picture-words", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-shadow-words", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "name-blank name-child-ids name-child-title name-contents-row name-fallback name-hidden-ids "
    "name-ids name-missing-id name-nested name-slot name-slots name-svg name-svg-label", "switch",
    WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "name-contents name-decorative name-inline-blocks name-inline-grid name-presentation "
    "name-style name-style-child name-two name-two-labels name-two-labels-unseen", "switch",
    WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "name-whole-after name-whole-attribute name-whole-blank name-whole-contents name-whole-end "
    "name-whole-fallback name-whole-hidden-id name-whole-ids name-whole-label name-whole-nested "
    "name-whole-own name-whole-row name-whole-slot name-whole-style name-whole-svg "
    "name-whole-title name-whole-two-hidden name-whole-two-labels name-whole-visible", "switch",
    WD_OUTCOME_ABSTAINED, WD_REASON_WEAK },
  { "namesake-anchor namesake-button namesake-focus namesake-role", "row", WD_OUTCOME_ABSTAINED,
    WD_REASON_OTHER },
  { "namesake-range namesake-select", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_OTHER },
  { "choice-radio", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_CHOICE },
  { "choice-buttons", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_CHOICE },
  { "choice-pressed", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_CHOICE },
  { "switch-disabled", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON, 0, TRUE },
  { "switch-busy", "switch", WD_OUTCOME_FOUND },
  { "switch-reversed", "switch", WD_OUTCOME_FOUND, WD_REASON_RENAMED },
  { "switch-asking", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, WD_COVER_BESIDE },
  { "switch-chatting", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "switch-shadow", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON, 0, FALSE,
    "document.querySelector('.target').shadowRoot.querySelector('.inner')"
    ".getBoundingClientRect()" },
  { "switch-frame", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON, 0, FALSE,
    "(({ x, y }) => ({ x: x + 13, y: y + 13, width: 20, height: 20 }))"
    "(document.querySelector('iframe').getBoundingClientRect())" },
  { "cover-cookies", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, WD_COVER_COOKIES,
    .obstacle = WD_OBSTACLE_COOKIES },
  { "cover-dialog", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, WD_COVER_DIALOG },
  { "cover-chat", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, WD_COVER_CHAT },
  { "cover-veil", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, WD_COVER_DIALOG },
  { "cover-bar", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, WD_COVER_CHAT },
  { "cover-header", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, WD_COVER_OTHER },
  { "policy", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "hostile", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON },
  { "cover-header-part", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "scroller", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, 0, FALSE, BEYOND ("0", "1") },
  { "scroller-above", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, 0, FALSE, BEYOND ("0", "-1") },
  { "scroller-aside", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF, 0, FALSE, BEYOND ("1", "0") },
  { "frame-elsewhere", "switch", WD_OUTCOME_ABSTAINED, WD_REASON_FRAME },
  { "endless", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_OFF },
  { "empty", "switch", WD_OUTCOME_ABSENT },
  { "real-feed real-feed-old", "profile", WD_OUTCOME_FOUND, .path = "/feed/" },
  /* Before a single post, the card is that of its author. */
  { "real-feed-old", "profile", WD_OUTCOME_ABSTAINED, WD_REASON_SEVERAL, .path = "/feed/update/1" },
  { "real-feed-others", "profile", WD_OUTCOME_ABSTAINED, WD_REASON_SEVERAL, .path = "/feed/" },
  { "real-job", "profile", WD_OUTCOME_ABSTAINED, WD_REASON_WEAK, .path = "/jobs/view/1/" },
  { "real-job-footer real-later real-later-twice", "profile", WD_OUTCOME_FOUND,
    .path = "/jobs/view/1/" },
  { "menu-closed", "profile", WD_OUTCOME_ABSTAINED, WD_REASON_WEAK,
    .obstacle = WD_OBSTACLE_MENU, .path = "/jobs/view/1/" },
  { "menu-closed-search", "profile", WD_OUTCOME_ABSTAINED, WD_REASON_SEVERAL,
    .obstacle = WD_OBSTACLE_MENU, .path = "/search/results/" },
  { "menu-closed", "settings-link", .obstacle = WD_OBSTACLE_MENU, .path = "/in/du/" },
  { "menu-opening menu-other menu-two", "profile", WD_OUTCOME_ABSTAINED, WD_REASON_WEAK,
    .path = "/jobs/view/1/" },
  { "menu-open", "profile", WD_OUTCOME_FOUND, .path = "/jobs/view/1/" },
  { "menu-open", "settings-link", WD_OUTCOME_FOUND, .path = "/in/wer/" },
  { "real-profile", "settings-link", WD_OUTCOME_FOUND, .path = "/in/ich/" },
  { "real-guest", "profile", WD_OUTCOME_ABSTAINED, WD_REASON_SEVERAL,
    .obstacle = WD_OBSTACLE_SIGNED_OUT, .path = "/posts/du_1" },
  { "real-guest", "settings-link", WD_OUTCOME_ABSTAINED, WD_REASON_WEAK,
    .obstacle = WD_OBSTACLE_SIGNED_OUT, .path = "/in/du" },
  { "real-captcha real-captcha-dialog real-captcha-id", "sign-in", .obstacle = WD_OBSTACLE_CAPTCHA,
    .path = "/authwall" },
  { "real-pin", "sign-in", .obstacle = WD_OBSTACLE_CODE, .path = "/checkpoint/x" },
  { "real-accounts real-login", "sign-in", .path = "/login" },
  { "real-guest-form", "profile", WD_OUTCOME_ABSTAINED, WD_REASON_WEAK,
    .obstacle = WD_OBSTACLE_SIGNED_OUT, .path = "/posts/du_1" },
  { "real-cookies real-cookies-guest", "profile", .obstacle = WD_OBSTACLE_COOKIES,
    .path = "/feed/" },
  { "empty", "sign-in", .path = "/psettings/guest-controls" },
  { "empty", "sign-in", .path = "/mypreferences/g/x" },
  { "empty", "profile", .path = "/preload/" },
  { "list", "privacy", WD_OUTCOME_FOUND, .path = "/mypreferences/d/change-password" },
  { "row", "row", WD_OUTCOME_FOUND, .path = "/mypreferences/m/categories/privacy" },
  { "switch-label", "switch", WD_OUTCOME_FOUND, 0, WD_STATE_ON,
    .path = "/mypreferences/m/settings/data-for-ai-improvement" },
};

static void
assert_sighting (WdTestAgent *fixture,
                 const Case  *expected)
{
  const WdSighting *sighting;

  if (expected->outcome == WD_OUTCOME_FOUND)
    wd_test_wait (wd_test_agent_has_found, fixture, expected->page);
  else
    wd_test_wait (wd_test_agent_has_not_found, fixture, expected->page);

  /* The first observation may be of a page that is only half loaded. */
  wd_test_pass_time (100);

  sighting = &fixture->last->sighting;
  g_assert_cmpint (sighting->outcome, ==, expected->outcome);
  g_assert_cmpint (sighting->reason, ==, expected->reason);
  g_assert_cmpint (sighting->state, ==, expected->state);
  g_assert_cmpint (sighting->cover, ==, expected->cover);
  g_assert_cmpint (sighting->obstacle, ==, expected->obstacle);

  if (expected->obstacle == WD_OBSTACLE_COOKIES || expected->obstacle == WD_OBSTACLE_MENU)
    {
      WdRect rect = sighting->rect;

      fixture->last->sighting.rect = sighting->remedy;
      g_assert_true (wd_test_agent_is_at (fixture, "document.querySelector("
                                          "'button.target, [action-type=DENY]')"
                                          ".getBoundingClientRect()"));
      fixture->last->sighting.rect = rect;
    }

  if (expected->outcome == WD_OUTCOME_FOUND)
    {
      g_assert_cmpint (sighting->enabled, ==, !expected->disabled);
      g_assert_true (wd_test_agent_is_at (fixture, expected->box != NULL ? expected->box
                                                                         : WD_TEST_TARGET));
    }
}

static void
try_page (WdTestAgent *fixture,
          const char  *page,
          const Case  *expected)
{
  g_autofree char *address = expected->path != NULL
    ? g_strconcat (WD_TEST_ORIGIN, expected->path, NULL)
    : g_strdup (WD_TEST_ADDRESS);
  WdStep *step = NULL;

  g_test_message ("%s", page);
  if (expected->path != NULL)
    {
      step = wd_guide_get_step (fixture->guide,
                                (guint) wd_guide_match_location (fixture->guide, expected->path));
      g_assert_cmpstr (step->id, ==, expected->step);
      wd_page_agent_set_step (fixture->agent, step);
    }
  else
    wd_test_agent_look_for (fixture, expected->step);

  wd_test_agent_load_at (fixture, page, address);
  assert_sighting (fixture, expected);
  g_assert_cmpstr (fixture->last->uri, ==, address);
  if (step == NULL || step->targets->len > 0)
    g_assert_cmpstr (fixture->last->step, ==, expected->step);
}

static void
test_cases (WdTestAgent   *fixture,
            gconstpointer  data)
{
  guint document = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) pages = g_strsplit (cases[i].page, " ", -1);

      for (gsize j = 0; pages[j] != NULL; j++)
        {
          try_page (fixture, pages[j], &cases[i]);
          g_assert_cmpuint (fixture->last->document, ==, ++document);
        }
    }
}

static const struct {
  const char *page;
  WdObstacle obstacle;
} obstacles[] = {
  { "obstacle-captcha", WD_OBSTACLE_CAPTCHA },
  { "obstacle-none", WD_OBSTACLE_NONE },
  { "obstacle-code", WD_OBSTACLE_CODE },
  { "obstacle-cookies", WD_OBSTACLE_COOKIES },
};

/* Obstacles are observed without a target, too, as where a person signs in. */
static void
test_obstacles (WdTestAgent   *fixture,
                gconstpointer  data)
{
  wd_test_agent_look_for (fixture, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (obstacles); i++)
    {
      g_test_message ("%s", obstacles[i].page);
      wd_test_agent_load_at (fixture, obstacles[i].page, WD_TEST_ADDRESS);
      wd_test_wait (wd_test_agent_has_not_found, fixture, obstacles[i].page);
      wd_test_pass_time (100);
      g_assert_cmpint (fixture->last->sighting.obstacle, ==, obstacles[i].obstacle);

      if (obstacles[i].obstacle != WD_OBSTACLE_NONE)
        {
          fixture->last->sighting.rect = fixture->last->sighting.remedy;
          g_assert_true (wd_test_agent_is_at (fixture, WD_TEST_TARGET));
        }
    }
}

/* A form around the switch counts only while a button of its own would send it. */
static void
test_submits (WdTestAgent   *fixture,
              gconstpointer  data)
{
  static const struct {
    const char *page;
    gboolean submits;
  } forms[] = {
    { "submits-button", TRUE },
    { "submits-input", TRUE },
    { "submits-nothing-disabled", FALSE },
    { "submits-nothing-else", FALSE },
    { "submits-nothing-elsewhere", FALSE },
    { "submits-nothing-itself", FALSE },
  };

  wd_test_agent_look_for (fixture, "switch");

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_test_message ("%s", forms[i].page);
      wd_test_agent_load_at (fixture, forms[i].page, WD_TEST_ADDRESS);
      wd_test_wait (wd_test_agent_has_found, fixture, forms[i].page);
      wd_test_pass_time (100);
      g_assert_cmpint (fixture->last->sighting.submits, ==, forms[i].submits);
    }

  /* A page may let it be sent only after the change. */
  wd_test_agent_load_at (fixture, "submits-nothing-disabled", WD_TEST_ADDRESS);
  wd_test_wait (wd_test_agent_has_found, fixture, "the switch");
  wd_test_web_run (fixture->view, "document.querySelector('button').disabled = false;"
                   "document.querySelector('.target').click()");
  wd_test_wait (wd_test_agent_has_seen_off, fixture, "the switch turned");
  g_assert_true (fixture->last->sighting.submits);
}

/* Selectors of a guide are searched for, and a broken one does no harm. */
static void
test_selectors (void)
{
  static const char text[] =
    "<guide xmlns='" WD_GUIDE_NAMESPACE "' id='a' format='1' revised='2026-01-01'>"
    "<service name='A' origin='" WD_TEST_ORIGIN "'>"
    "<obstacle kind='code' selector='input]'/><obstacle kind='join' selector='.drawn + button'/>"
    "<cover kind='chat' selector='p:is('/><cover kind='dialog' selector='aside'/></service>"
    "<title>A</title><summary>A</summary>"
    "<why><section><title>A</title><text>A</text></section></why><extent><text>A</text></extent>"
    "<step id='a' path='/'><title>A</title><text>A</text>"
    "<target role='switch' want='off'><label lang='en'>A</label></target></step></guide>";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr(GError) error = NULL;
  g_autoptr(WdGuide) guide = wd_guide_read (bytes, "a.xml", FALSE, NULL, &error);
  WdTestAgent fixture = { .guide = guide };

  g_assert_no_error (error);
  wd_test_agent_set_up (&fixture, NULL);

  wd_test_agent_load_at (&fixture, "obstacle-code", WD_TEST_ADDRESS);
  wd_test_wait (wd_test_agent_has_not_found, &fixture, "the code");
  wd_test_pass_time (100);
  g_assert_cmpint (fixture.last->sighting.obstacle, ==, WD_OBSTACLE_CODE);

  wd_test_agent_load_at (&fixture, "obstacle-join", WD_TEST_ADDRESS);
  wd_test_wait (wd_test_agent_has_not_found, &fixture, "the button");
  wd_test_pass_time (100);
  g_assert_cmpint (fixture.last->sighting.obstacle, ==, WD_OBSTACLE_JOIN);

  wd_test_agent_look_for (&fixture, "switch");
  wd_test_agent_load_at (&fixture, "cover-chat", WD_TEST_ADDRESS);
  wd_test_wait (wd_test_agent_has_found, &fixture, "the switch");
  wd_test_pass_time (100);
  g_assert_cmpint (fixture.last->sighting.cover, ==, WD_COVER_DIALOG);

  wd_test_agent_tear_down (&fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  wd_test_agent_add ("/agent/find", test_cases);
  wd_test_agent_add ("/agent/obstacles", test_obstacles);
  wd_test_agent_add ("/agent/submits", test_submits);
  g_test_add_func ("/agent/selectors", test_selectors);

  return g_test_run ();
}
