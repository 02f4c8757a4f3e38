/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-practice-site.h"
#include "wd-test-web.h"

#define ORIGIN "practice://www.linkedin.com"
#define SETTINGS "/mypreferences/d/"
#define AI_PAGE SETTINGS "settings/data-for-ai-improvement"

/* A view that serves the practice site and has nothing else of the program. Paths are relative to
 * its origin. Elements are clicked by dispatching the event. Asserted expressions find elements by
 * one() and all().
 */
typedef struct
{
  WebKitWebView *view;
  GtkWindow *window;
  GPtrArray *requests;
  guint status;
} Fixture;

typedef struct
{
  WebKitWebView *view;
  const char *uri;
} Arrival;

static void
resource_load_started_cb (WebKitWebView     *view,
                          WebKitWebResource *resource,
                          WebKitURIRequest  *request,
                          Fixture           *self)
{
  g_ptr_array_add (self->requests, g_strdup (webkit_uri_request_get_uri (request)));
}

static gboolean
decide_policy_cb (WebKitWebView            *view,
                  WebKitPolicyDecision     *decision,
                  WebKitPolicyDecisionType  type,
                  Fixture                  *self)
{
  WebKitResponsePolicyDecision *response;

  if (type != WEBKIT_POLICY_DECISION_TYPE_RESPONSE)
    return FALSE;

  response = WEBKIT_RESPONSE_POLICY_DECISION (decision);
  if (webkit_response_policy_decision_is_main_frame_main_resource (response))
    {
      WebKitURIResponse *answer = webkit_response_policy_decision_get_response (response);

      self->status = webkit_uri_response_get_status_code (answer);
    }

  return FALSE;
}

static gboolean
has_arrived (gpointer data)
{
  Arrival *arrival = data;

  return !webkit_web_view_is_loading (arrival->view) &&
         g_strcmp0 (webkit_web_view_get_uri (arrival->view), arrival->uri) == 0;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(WebKitWebContext) context = webkit_web_context_new ();
  g_autoptr(WebKitNetworkSession) session = webkit_network_session_new_ephemeral ();

  wd_practice_site_register (context);

  self->view = g_object_new (WEBKIT_TYPE_WEB_VIEW,
                             "network-session", session,
                             "web-context", context,
                             NULL);
  self->requests = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self->view, "resource-load-started",
                    G_CALLBACK (resource_load_started_cb), self);
  g_signal_connect (self->view, "decide-policy", G_CALLBACK (decide_policy_cb), self);
  self->window = wd_test_window_new (GTK_WIDGET (self->view));
}

/* No test may lead to a request beyond the practice site. */
static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_cmpuint (self->requests->len, >, 0);
  for (guint i = 0; i < self->requests->len; i++)
    g_assert_true (g_str_has_prefix (g_ptr_array_index (self->requests, i), ORIGIN "/"));

  gtk_window_destroy (self->window);
  g_ptr_array_unref (self->requests);
}

static void
wait_for (Fixture    *self,
          const char *path)
{
  g_autofree char *uri = g_strconcat (ORIGIN, path, NULL);
  Arrival arrival = { self->view, uri };

  wd_test_wait (has_arrived, &arrival, uri);
}

static void
load (Fixture    *self,
      const char *path,
      const char *arrival)
{
  g_autofree char *uri = g_strconcat (ORIGIN, path, NULL);

  webkit_web_view_load_uri (self->view, uri);
  wait_for (self, arrival);
}

static void
reload (Fixture    *self,
        const char *path)
{
  guint before = self->requests->len;

  webkit_web_view_reload (self->view);
  wait_for (self, path);
  g_assert_cmpuint (self->requests->len, >, before);
}

static void
click (Fixture    *self,
       const char *selector)
{
  g_autofree char *script = g_strdup_printf ("document.querySelector ('%s').click ()", selector);
  g_autofree char *nothing = wd_test_web_evaluate (self->view, script);

  g_assert_null (nothing);
}

static void
sign_in (Fixture    *self,
         const char *path,
         const char *arrival)
{
  load (self, path, path);
  click (self, "#sign-in button");
  wait_for (self, arrival);
}

static void
assert_value (Fixture    *self,
              const char *expression,
              const char *json)
{
  g_autofree char *script = NULL;
  g_autofree char *found = NULL;

  script = g_strconcat ("const one = selector => document.querySelector(selector);"
                        "const all = selector => document.querySelectorAll(selector);"
                        "return ", expression, NULL);
  found = wd_test_web_evaluate (self->view, script);

  if (g_strcmp0 (found, json) != 0)
    g_error ("%s is %s, not %s, at %s", expression, found, json,
             webkit_web_view_get_uri (self->view));
}

static void
test_session (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const members_only[] = {
    "/", "/feed", "/feed/", "/feed/?x=1", "/in/me/", "/in/alex-muster", "/psettings/privacy",
    SETTINGS, SETTINGS "categories/privacy", AI_PAGE "/",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (members_only); i++)
    {
      g_autofree char *escaped = g_uri_escape_string (members_only[i], NULL, FALSE);
      g_autofree char *login = g_strconcat ("/login?session_redirect=", escaped, NULL);

      load (fixture, members_only[i], login);
    }

  sign_in (fixture, "/uas/login?session_redirect=%2F%2Fexample.org%2F", "/feed/");
  load (fixture, "/login", "/feed/");
  load (fixture, AI_PAGE "/", AI_PAGE "/");
  load (fixture, "/psettings/privacy", SETTINGS "categories/account");
  load (fixture, SETTINGS "categories/nonsense", SETTINGS "categories/account");
  click (fixture, "#sign-out");
  wait_for (fixture, "/login");
  load (fixture, "/feed/", "/login?session_redirect=%2Ffeed%2F");
}

static void
test_cookie_banner (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char banner[] = "document.querySelectorAll('.artdeco-global-alert"
                               "[type=COOKIE_CONSENT] button[action-type]').length";

  load (fixture, "/login/de", "/login/de");
  assert_value (fixture, banner, "2");
  assert_value (fixture, "one('[action-type=DENY]').textContent",
                "\"Ablehnen\"");
  click (fixture, "[action-type=DENY]");
  assert_value (fixture, banner, "0");
  reload (fixture, "/login/de");
  assert_value (fixture, banner, "0");
}

static void
test_language_menu (Fixture       *fixture,
                    gconstpointer  data)
{
  load (fixture, "/login/de?x=1", "/login/de?x=1");
  assert_value (fixture, "all('select option').length", "10");
  assert_value (fixture, "one('select').value", "\"de\"");
  wd_test_web_run (fixture->view,
                   "const select = document.querySelector('select');"
                   "select.value = 'fi';"
                   "select.dispatchEvent(new Event('change'));");
  wait_for (fixture, "/login/fi?x=1");
  load (fixture, "/help/linkedin/answer/a548106", "/help/linkedin/answer/a548106");
  assert_value (fixture, "document.documentElement.lang", "\"fi\"");
  assert_value (fixture, "one('main p').lang", "\"en\"");
}

static void
test_status (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const unknown[] = {
    "/nowhere", "/inn/x", "/mypreferences", "/assets/", "/assets/nothing.js", "/login.html",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      fixture->status = 0;
      load (fixture, unknown[i], unknown[i]);
      g_assert_cmpuint (fixture->status, ==, 404);
      assert_value (fixture, "one('h1').dataset.t", "\"notFound\"");
    }

  load (fixture, "/login/de/", "/login/de/");
  g_assert_cmpuint (fixture->status, ==, 200);
  assert_value (fixture, "[document.contentType, document.characterSet]",
                "[\"text/html\",\"UTF-8\"]");
}

static void
test_method (Fixture       *fixture,
             gconstpointer  data)
{
  load (fixture, "/login/de", "/login/de");
  wd_test_web_run (fixture->view,
                   "const form = document.createElement('form');"
                   "form.method = 'post'; form.action = '/feed/';"
                   "document.body.append(form); form.submit();");
  wait_for (fixture, "/feed/");
  g_assert_cmpuint (fixture->status, ==, 405);
  assert_value (fixture, "document.contentType", "\"text/plain\"");
}

static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  sign_in (fixture, "/login/de", "/feed/");
  assert_value (fixture, "all('a[href*=\"/in/\"]').length", "1");
  assert_value (fixture, "all('a[href*=\"/mypreferences\"]').length", "0");

  click (fixture, "a.person");
  wait_for (fixture, "/in/alex-muster/?isSelfProfile=true");
  assert_value (fixture, "one('html').scrollHeight > 2 * innerHeight", "true");
  assert_value (fixture, "one('footer [href=\"" SETTINGS "\"]').target",
                "\"_blank\"");
  assert_value (fixture, "one('footer [href=\"" SETTINGS "\"]').innerText.trim()"
                ".replace(/\\n+/, '\\n')",
                "\"Konto und Datenschutz verwalten\\nZu Ihren Einstellungen\"");

  load (fixture, SETTINGS, SETTINGS "categories/account");
  assert_value (fixture, "all('nav a').length", "6");
  assert_value (fixture, "one('[aria-current]').textContent",
                "\"Kontoeinstellungen\"");

  g_ptr_array_set_size (fixture->requests, 1);
  click (fixture, "[href=\"" SETTINGS "categories/privacy\"]");
  wait_for (fixture, SETTINGS "categories/privacy");
  assert_value (fixture, "one('h2').textContent",
                "\"So verwendet LinkedIn Ihre Daten\"");
  click (fixture, "[href=\"" AI_PAGE "\"]");
  wait_for (fixture, AI_PAGE);
  g_assert_cmpuint (fixture->requests->len, ==, 1);

  assert_value (fixture, "document.title", "\"Daten zur Verbesserung generativer KI\"");
  assert_value (fixture, "document.activeElement.localName", "\"h1\"");
}

static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  sign_in (fixture, "/login/de?session_redirect=" AI_PAGE, AI_PAGE);
  assert_value (fixture, "one('input[role=switch][type=checkbox]').checked",
                "true");
  assert_value (fixture, "document.getElementById(one('input')"
                         ".getAttribute('aria-labelledby')).textContent",
                "\"Ihre Daten zum Schulen von KI-Modellen verwenden, "
                "um Inhalte zu erstellen\"");
  assert_value (fixture, "one('.setting .state').textContent", "\"Ein\"");

  click (fixture, ".track");
  assert_value (fixture, "one('input').checked", "false");
  reload (fixture, AI_PAGE);
  assert_value (fixture, "one('input').checked", "false");
  assert_value (fixture, "one('.setting .state').textContent", "\"Aus\"");

  click (fixture, ".back");
  wait_for (fixture, SETTINGS "categories/privacy");
  assert_value (fixture, "one('.rows .state').textContent", "\"Aus\"");
}

static void
test_every_link (Fixture       *fixture,
                 gconstpointer  data)
{
  sign_in (fixture, "/login/en", "/feed/");
  load (fixture, SETTINGS, SETTINGS "categories/account");
  assert_value (fixture,
                "(() => {"
                "  const hrefs = selector => [...all(selector)]"
                "    .map(link => link.getAttribute('href'));"
                "  const broken = [];"
                "  const seen = new Set();"
                "  const visit = path => {"
                "    one(`[href=\"${path}\"]`).click();"
                "    seen.add(path);"
                "    if (location.pathname !== path || !one('h1').textContent ||"
                "        document.body.innerText.includes('undefined'))"
                "      broken.push(path);"
                "  };"
                "  for (const category of hrefs('nav a')) {"
                "    visit(category);"
                "    for (const row of hrefs('.rows a')) {"
                "      visit(row);"
                "      visit(category);"
                "    }"
                "  }"
                "  return [broken, seen.size];"
                "})()",
                "[[],23]");
}

static void
test_languages (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char *language;
    const char *footer;
    const char *privacy;
    const char *row;
    const char *notice;
  } rows[] = {
    { "de", "Konto und Datenschutz verwalten", "Datenschutz",
      "Daten zur Verbesserung generativer KI", "Übungsseite" },
    { "en", "Manage your account and privacy", "Data privacy",
      "Data for Generative AI Improvement", "Practice site" },
    { "fr", "Manage your account and privacy", "Confidentialité des données",
      "Données pour l’amélioration de l’IA générative", "Site d’entraînement" },
    { "it", "Gestisci il tuo account e la tua privacy", "Privacy dei dati",
      "Dati per migliorare l'IA generativa", "Sito di prova" },
    { "es", "Manage your account and privacy", "Privacidad de datos",
      "Datos para mejorar la IA generativa", "Sitio de prácticas" },
    { "pt-BR", "Gerencie sua conta e privacidade", "Privacidade dos dados",
      "Dados para aprimoramento da IA generativa", "Site de treino" },
    { "nl", "Manage your account and privacy", "Gegevensprivacy",
      "Gegevens voor verbetering van generatieve AI", "Oefensite" },
    { "pl", "Manage your account and privacy", "Prywatność danych",
      "Dane na potrzeby ulepszania generatywnej sztucznej inteligencji", "Strona ćwiczebna" },
    { "cs", "Manage your account and privacy", "Ochrana dat soukromí",
      "Data pro zdokonalování generativní umělé inteligence", "Cvičná stránka" },
    { "fi", "Manage your account and privacy", "Tietosuoja",
      "Tiedot generatiivisen tekoälyn parantamiseen", "Harjoitussivusto" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *login = g_strconcat ("/login/", rows[i].language, NULL);
      g_autofree char *profile = g_strdup_printf ("\"%s|%s|%s\"", rows[i].language,
                                                  rows[i].footer, rows[i].notice);
      g_autofree char *settings = g_strdup_printf ("\"%s|%s\"", rows[i].privacy, rows[i].row);

      sign_in (fixture, login, "/feed/");
      load (fixture, "/in/alex-muster/", "/in/alex-muster/");
      assert_value (fixture, "one('html').lang + '|' + one('footer strong').textContent"
                    " + '|' + one('#notice').textContent.split(/ –|:/)[0]", profile);

      load (fixture, SETTINGS "categories/privacy", SETTINGS "categories/privacy");
      assert_value (fixture, "one('[aria-current]').textContent + '|' +"
                    " one('[href=\"" AI_PAGE "\"] span').textContent", settings);

      click (fixture, "#sign-out");
      wait_for (fixture, "/login");
    }
}

#define add(path, test) \
  g_test_add ("/practice-site/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("session", test_session);
  add ("cookie-banner", test_cookie_banner);
  add ("language-menu", test_language_menu);
  add ("status", test_status);
  add ("method", test_method);
  add ("walk", test_walk);
  add ("switch", test_switch);
  add ("every-link", test_every_link);
  add ("languages", test_languages);

  return g_test_run ();
}
