/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-practice.h"
#include "wd-test-web.h"

#define SETTINGS "/mypreferences/d/"
#define AI_PAGE  SETTINGS "settings/data-for-ai-improvement"

static void
test_walk (WdTestPractice *fixture,
           gconstpointer   data)
{
  wd_test_practice_sign_in (fixture, "/login/de", "/feed/");
  wd_test_practice_assert (fixture, "all('a[href*=\"/in/\"]').length", "1");
  wd_test_practice_assert (fixture, "all('a[href*=\"/mypreferences\"]').length", "0");

  wd_test_practice_click (fixture, "a.person");
  wd_test_practice_wait (fixture, "/in/alex-muster/?isSelfProfile=true");
  wd_test_practice_assert (fixture, "one('html').scrollHeight > 2 * innerHeight", "true");
  wd_test_practice_assert (fixture, "one('footer [href=\"" SETTINGS "\"]').target",
                           "\"_blank\"");
  wd_test_practice_assert (fixture, "one('footer [href=\"" SETTINGS "\"]').innerText.trim()"
                           ".replace(/\\n+/, '\\n')",
                           "\"Konto und Datenschutz verwalten\\nZu Ihren Einstellungen\"");

  wd_test_practice_load (fixture, SETTINGS, SETTINGS "categories/account");
  wd_test_practice_assert (fixture, "all('nav a').length", "6");
  wd_test_practice_assert (fixture, "one('[aria-current]').textContent",
                           "\"Kontoeinstellungen\"");

  g_ptr_array_set_size (fixture->requests, 1);
  wd_test_practice_click (fixture, "[href=\"" SETTINGS "categories/privacy\"]");
  wd_test_practice_wait (fixture, SETTINGS "categories/privacy");
  wd_test_practice_assert (fixture, "one('h2').textContent",
                           "\"So verwendet LinkedIn Ihre Daten\"");
  wd_test_practice_click (fixture, "[href=\"" AI_PAGE "\"]");
  wd_test_practice_wait (fixture, AI_PAGE);
  g_assert_cmpuint (fixture->requests->len, ==, 1);

  wd_test_practice_assert (fixture, "document.title", "\"Daten zur Verbesserung generativer KI\"");
  wd_test_practice_assert (fixture, "document.activeElement.localName", "\"h1\"");
}

static void
test_switch (WdTestPractice *fixture,
             gconstpointer   data)
{
  wd_test_practice_sign_in (fixture, "/login/de?session_redirect=" AI_PAGE, AI_PAGE);
  wd_test_practice_assert (fixture, "one('input[role=switch][type=checkbox]').checked",
                           "true");
  wd_test_practice_assert (fixture, "document.getElementById(one('input')"
                                    ".getAttribute('aria-labelledby')).textContent",
                           "\"Ihre Daten zum Schulen von KI-Modellen verwenden, "
                           "um Inhalte zu erstellen\"");
  wd_test_practice_assert (fixture, "one('.setting .state').textContent", "\"Ein\"");

  wd_test_practice_click (fixture, ".track");
  wd_test_practice_assert (fixture, "one('input').checked", "false");
  wd_test_practice_reload (fixture, AI_PAGE);
  wd_test_practice_assert (fixture, "one('input').checked", "false");
  wd_test_practice_assert (fixture, "one('.setting .state').textContent", "\"Aus\"");

  wd_test_practice_click (fixture, ".back");
  wd_test_practice_wait (fixture, SETTINGS "categories/privacy");
  wd_test_practice_assert (fixture, "one('.rows .state').textContent", "\"Aus\"");
}

static void
test_every_link (WdTestPractice *fixture,
                 gconstpointer   data)
{
  wd_test_practice_sign_in (fixture, "/login/en", "/feed/");
  wd_test_practice_load (fixture, SETTINGS, SETTINGS "categories/account");
  wd_test_practice_assert (fixture,
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
test_languages (WdTestPractice *fixture,
                gconstpointer   data)
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

      wd_test_practice_sign_in (fixture, login, "/feed/");
      wd_test_practice_load (fixture, "/in/alex-muster/", "/in/alex-muster/");
      wd_test_practice_assert (fixture, "one('html').lang + '|' + one('footer strong').textContent"
                               " + '|' + one('#notice').textContent.split(/ –|:/)[0]", profile);

      wd_test_practice_load (fixture, SETTINGS "categories/privacy", SETTINGS "categories/privacy");
      wd_test_practice_assert (fixture, "one('[aria-current]').textContent + '|' +"
                               " one('[href=\"" AI_PAGE "\"] span').textContent", settings);

      wd_test_practice_click (fixture, "#sign-out");
      wd_test_practice_wait (fixture, "/login");
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  wd_test_practice_add ("/practice-pages/walk", test_walk);
  wd_test_practice_add ("/practice-pages/switch", test_switch);
  wd_test_practice_add ("/practice-pages/every-link", test_every_link);
  wd_test_practice_add ("/practice-pages/languages", test_languages);

  return g_test_run ();
}
