/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-agent-script.h"
#include "wd-test-agent.h"
#include "wd-test-web.h"

/* The page writes down what it can see of the agent. In the agent's own world, every way to read
 * what was entered, to listen, to write and to send is replaced by one that writes its call down.
 */

#define N_FLOOD 10000

static const char traps[] =
  "const note = (what) => told.push(what);"
  "const told = window.told = [];"
  "function wrap(owner, name) {"
  "  const old = Object.getOwnPropertyDescriptor(owner, name);"
  "  if (!old) throw Error(`There is no ${name}`);"
  "  const fresh = { ...old };"
  "  for (const key of ['get', 'set', 'value'])"
  "    if (old[key]) fresh[key] = function (...given) {"
  "      note(`${name} ${key === 'value' ? given[0] : key}`);"
  "      return new.target ? Reflect.construct(old[key], given)"
  "                        : Reflect.apply(old[key], this, given);"
  "    };"
  "  Object.defineProperty(owner, name, fresh);"
  "}"
  "const wrapAll = (owner, names) => names.split(' ').forEach((name) => wrap(owner, name));"
  "wrapAll(HTMLInputElement.prototype, 'value valueAsNumber valueAsDate defaultValue files"
  " selectionStart selectionEnd select setSelectionRange setRangeText');"
  "wrapAll(HTMLTextAreaElement.prototype, 'value defaultValue textLength selectionStart"
  " selectionEnd select setSelectionRange setRangeText');"
  "wrapAll(HTMLSelectElement.prototype, 'value selectedIndex selectedOptions');"
  "wrapAll(HTMLFormElement.prototype, 'submit requestSubmit reset');"
  "wrapAll(HTMLElement.prototype, 'click focus blur innerText outerText');"
  "wrapAll(EventTarget.prototype, 'addEventListener dispatchEvent');"
  "wrapAll(Node.prototype, 'appendChild insertBefore replaceChild removeChild normalize');"
  "wrapAll(Element.prototype, 'append prepend before after remove replaceWith replaceChildren"
  " setAttribute setAttributeNS removeAttribute toggleAttribute insertAdjacentElement"
  " insertAdjacentHTML insertAdjacentText attachShadow innerHTML outerHTML id className animate');"
  "wrapAll(CharacterData.prototype, 'appendData insertData replaceData deleteData');"
  "wrapAll(Document.prototype, 'createElement createTextNode write execCommand cookie"
  " adoptNode importNode');"
  "wrapAll(CSSStyleDeclaration.prototype, 'setProperty removeProperty cssText');"
  "wrapAll(Storage.prototype, 'getItem setItem');"
  "wrapAll(History.prototype, 'pushState replaceState back forward go');"
  "wrapAll(XMLHttpRequest.prototype, 'open send');"
  "wrapAll(window, 'localStorage sessionStorage fetch open FormData WebSocket EventSource Image');"
  "wrapAll(Navigator.prototype, 'sendBeacon');";

static const char page[] =
  "<!DOCTYPE html><html lang=de><body>"
  "<script>"
  "window.seen = [];"
  "new MutationObserver((records) => seen.push(...records.map((one) => one.type)))"
  "  .observe(document, { attributes: true, characterData: true, childList: true,"
  "                       subtree: true });"
  "for (const type of ['focusin', 'focusout', 'click', 'input', 'change', 'select', 'keydown'])"
  "  addEventListener(type, () => seen.push(type), true);"
  "</script>"
  "<form><input value=name autofocus><input type=password value=secret>"
  "<input type=email value=a@b.example><input type=checkbox checked>"
  "<textarea>a draft</textarea><select><option>one<option selected>two</select>"
  "<p contenteditable>a note</p></form>"
  "<p style='height: 3000px'></p>"
  "<main><label><input class=target type=checkbox role=switch checked"
  " id=allowDataForGenerativeAI aria-labelledby=name><span id=name>"
  WD_TEST_LABEL "</span>"
  "</label></main></body></html>";

/* Injects the traps, and then the agent as it is. */
static void
lay_out (WdTestAgent *fixture)
{
  WebKitUserContentManager *content = webkit_web_view_get_user_content_manager (fixture->view);
  g_autoptr(WebKitUserScript) agent = wd_agent_script_new (WD_TEST_ORIGIN);
  g_autoptr(WebKitUserScript) trap = NULL;

  trap = webkit_user_script_new_for_world (traps, WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                           WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_START,
                                           WD_AGENT_WORLD, NULL, NULL);
  webkit_user_content_manager_remove_all_scripts (content);
  webkit_user_content_manager_add_script (content, trap);
  webkit_user_content_manager_add_script (content, agent);

  wd_test_agent_look_for (fixture, "switch");
  wd_test_web_load_html (fixture->view, page, WD_TEST_ADDRESS);
  wd_test_wait (wd_test_agent_has_seen_on, fixture, "the target");
}

static char *
ask (WdTestAgent *fixture,
     const char  *script)
{
  return wd_test_web_call (fixture->view, script, NULL, WD_AGENT_WORLD);
}

/* The agent listens to these, by which something may have moved or changed, and to no key. */
#define HEARD "/^addEventListener (scroll|resize|animationstart|animationend|transitionrun|" \
              "transitionend|contentvisibilityautostatechange|" \
              "change|click|load|popstate|hashchange|pageshow)$/"

static void
test_untouched (WdTestAgent   *fixture,
                gconstpointer  data)
{
  g_autofree char *told = NULL;
  g_autofree char *seen = NULL;
  g_autofree char *works = NULL;

  lay_out (fixture);
  wd_page_agent_reveal (fixture->agent);
  wd_test_wait (wd_test_agent_is_on_target, fixture, "the target to be shown");
  wd_test_agent_look_for (fixture, "switch");
  wd_test_wait (wd_test_agent_has_seen_on, fixture, "the target once more");
  wd_test_pass_time (300);

  told = ask (fixture, "return told.filter((what) => !" HEARD ".test(what))");
  g_assert_cmpstr (told, ==, "[]");
  seen = wd_test_web_evaluate (fixture->view,
                               "return [...seen.filter((what) => what !== 'childList'),"
                               " document.activeElement.localName]");
  g_assert_cmpstr (seen, ==, "[\"focusin\",\"input\"]");

  /* The traps do work. */
  works = ask (fixture,
               "told.length = 0;"
               "document.querySelector('[type=password]').value;"
               "addEventListener('keydown', () => {});"
               "document.querySelector('p').setAttribute('a', 'b');"
               "return told");
  g_assert_cmpstr (works, ==, "[\"value get\",\"addEventListener keydown\",\"setAttribute a\"]");
}

static gboolean
has_focus (gpointer data)
{
  WdTestAgent *fixture = data;
  g_autofree char *focused = wd_test_web_evaluate (fixture->view, "return document.activeElement"
                                                                  ".matches('.target')");

  return g_str_equal (focused, "true");
}

/* The target takes the focus when the person asks for that, which is all that the page hears. */
static void
test_focus (WdTestAgent   *fixture,
            gconstpointer  data)
{
  g_autofree char *told = NULL;
  g_autofree char *seen = NULL;

  lay_out (fixture);
  g_assert_false (has_focus (fixture));

  wd_page_agent_focus (fixture->agent);
  wd_test_wait (has_focus, fixture, "the focus on the target");

  told = ask (fixture, "return told.filter((what) => !" HEARD ".test(what))");
  g_assert_cmpstr (told, ==, "[\"focus [object Object]\"]");
  seen = wd_test_web_evaluate (fixture->view, "return [...seen.filter((what) => what !== "
                                              "'childList'), scrollY]");
  g_assert_cmpstr (seen, ==, "[\"focusin\",\"focusout\",\"focusin\",0]");
}

/* Forged messages are ignored, however many, and the true one behind them is not lost. */
static void
test_flood (WdTestAgent   *fixture,
            gconstpointer  data)
{
  g_autofree char *script = NULL;
  g_autofree char *sent = NULL;
  gint64 start;
  guint before;

  lay_out (fixture);
  wd_test_pass_time (200);
  before = fixture->n_observations;

  script = g_strdup_printf (
    "const send = (what) => window.webkit.messageHandlers.widerspruch.postMessage(what);"
    "const head = { document: 1, step: 'row', language: 'de', outcome: 'found', reason: 'none',"
    "               state: 'off', enabled: true, cover: 'none', submits: false,"
    "               obstacle: 'none',"
    "               remedy: [0, 0, 0, 0], viewport: [900, 700] };"
    "for (let i = 1; i <= %d; i++)"
    "  send(JSON.stringify({ ...head, rect: [i, 0, 1, 1] }));"
    "return 'sent'", N_FLOOD);
  start = g_get_monotonic_time ();
  sent = ask (fixture, script);
  g_assert_cmpstr (sent, ==, "\"sent\"");
  g_assert_cmpuint (fixture->n_observations, ==, before);
  g_test_message ("%d messages in %" G_GINT64_FORMAT " ms", N_FLOOD,
                  (g_get_monotonic_time () - start) / 1000);

  wd_test_web_run (fixture->view, "document.querySelector('.target').click()");
  wd_test_wait (wd_test_agent_has_seen_off, fixture, "what is true");
  g_assert_cmpstr (fixture->last->step, ==, "switch");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  wd_test_agent_add ("/agent-decoys/untouched", test_untouched);
  wd_test_agent_add ("/agent-decoys/focus", test_focus);
  wd_test_agent_add ("/agent-decoys/flood", test_flood);

  return g_test_run ();
}
