/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-practice.h"
#include "wd-test-web.h"

#define SETTINGS "/mypreferences/d/"
#define AI_PAGE  SETTINGS "settings/data-for-ai-improvement"

static void
test_session (WdTestPractice *fixture,
              gconstpointer   data)
{
  static const char * const members_only[] = {
    "/", "/feed", "/feed/", "/feed/?x=1", "/in/me/", "/in/alex-muster", "/psettings/privacy",
    SETTINGS, SETTINGS "categories/privacy", AI_PAGE "/",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (members_only); i++)
    {
      g_autofree char *escaped = g_uri_escape_string (members_only[i], NULL, FALSE);
      g_autofree char *login = g_strconcat ("/login?session_redirect=", escaped, NULL);

      wd_test_practice_load (fixture, members_only[i], login);
    }

  wd_test_practice_sign_in (fixture, "/uas/login?session_redirect=%2F%2Fexample.org%2F", "/feed/");
  wd_test_practice_load (fixture, "/login", "/feed/");
  wd_test_practice_load (fixture, AI_PAGE "/", AI_PAGE "/");
  wd_test_practice_load (fixture, "/psettings/privacy", SETTINGS "categories/account");
  wd_test_practice_load (fixture, SETTINGS "categories/nonsense", SETTINGS "categories/account");
  wd_test_practice_click (fixture, "#sign-out");
  wd_test_practice_wait (fixture, "/login");
  wd_test_practice_load (fixture, "/feed/", "/login?session_redirect=%2Ffeed%2F");
}

static void
test_cookie_banner (WdTestPractice *fixture,
                    gconstpointer   data)
{
  static const char banner[] = "document.querySelectorAll('.artdeco-global-alert"
                               "[type=COOKIE_CONSENT] button[action-type]').length";

  wd_test_practice_load (fixture, "/login/de", "/login/de");
  wd_test_practice_assert (fixture, banner, "2");
  wd_test_practice_assert (fixture, "one('[action-type=DENY]').textContent",
                           "\"Ablehnen\"");
  wd_test_practice_click (fixture, "[action-type=DENY]");
  wd_test_practice_assert (fixture, banner, "0");
  wd_test_practice_reload (fixture, "/login/de");
  wd_test_practice_assert (fixture, banner, "0");
}

static void
test_language_menu (WdTestPractice *fixture,
                    gconstpointer   data)
{
  wd_test_practice_load (fixture, "/login/de?x=1", "/login/de?x=1");
  wd_test_practice_assert (fixture, "all('select option').length", "10");
  wd_test_practice_assert (fixture, "one('select').value", "\"de\"");
  wd_test_web_run (fixture->view,
                   "const select = document.querySelector('select');"
                   "select.value = 'fi';"
                   "select.dispatchEvent(new Event('change'));");
  wd_test_practice_wait (fixture, "/login/fi?x=1");
  wd_test_practice_load (fixture, "/help/linkedin/answer/a548106", "/help/linkedin/answer/a548106");
  wd_test_practice_assert (fixture, "document.documentElement.lang", "\"fi\"");
  wd_test_practice_assert (fixture, "one('main p').lang", "\"en\"");
}

static void
test_status (WdTestPractice *fixture,
             gconstpointer   data)
{
  static const char * const unknown[] = {
    "/nowhere", "/inn/x", "/mypreferences", "/assets/", "/assets/nothing.js", "/login.html",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      fixture->status = 0;
      wd_test_practice_load (fixture, unknown[i], unknown[i]);
      g_assert_cmpuint (fixture->status, ==, 404);
      wd_test_practice_assert (fixture, "one('h1').dataset.t", "\"notFound\"");
    }

  wd_test_practice_load (fixture, "/login/de/", "/login/de/");
  g_assert_cmpuint (fixture->status, ==, 200);
  wd_test_practice_assert (fixture, "[document.contentType, document.characterSet]",
                           "[\"text/html\",\"UTF-8\"]");
}

static void
test_method (WdTestPractice *fixture,
             gconstpointer   data)
{
  wd_test_practice_load (fixture, "/login/de", "/login/de");
  wd_test_web_run (fixture->view,
                   "const form = document.createElement('form');"
                   "form.method = 'post'; form.action = '/feed/';"
                   "document.body.append(form); form.submit();");
  wd_test_practice_wait (fixture, "/feed/");
  g_assert_cmpuint (fixture->status, ==, 405);
  wd_test_practice_assert (fixture, "document.contentType", "\"text/plain\"");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  wd_test_practice_add ("/practice-site/session", test_session);
  wd_test_practice_add ("/practice-site/cookie-banner", test_cookie_banner);
  wd_test_practice_add ("/practice-site/language-menu", test_language_menu);
  wd_test_practice_add ("/practice-site/status", test_status);
  wd_test_practice_add ("/practice-site/method", test_method);

  return g_test_run ();
}
