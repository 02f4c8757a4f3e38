/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-agent.h"

#include "wd-guide-library.h"
#include "wd-test-web.h"

#include <math.h>
#include <string.h>

#define HEAD \
  "<meta charset=\"utf-8\"><title>Seite</title><style>" \
  "body { margin: 0; font: 16px sans-serif }" \
  "main { padding: 20px }" \
  ".hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;" \
  "          clip: rect(0 0 0 0) }" \
  ".drawn { display: inline-block; width: 48px; height: 24px; border-radius: 12px;" \
  "         background: #084 }" \
  "</style>"

typedef struct
{
  const char *id;
  WdRole role;
  WdRegion region;
  const char *hrefs[5];
  const char *tokens[2];
  const char *german;
  const char *english;
} StepRow;

/* The steps that the pages in agent/pages.txt are for. */
static const StepRow step_rows[] = {
  { "settings-link", WD_ROLE_LINK, WD_REGION_CONTENTINFO,
    { "/psettings", "/mypreferences/d", "/psettings/*", "/mypreferences/d/*" }, { NULL },
    "Konto und Datenschutz verwalten", "Manage your account and privacy" },
  { "list", WD_ROLE_LINK, WD_REGION_NAVIGATION,
    { "/mypreferences/d/categories/privacy" }, { NULL }, "Datenschutz", "Data privacy" },
  { "row", WD_ROLE_LINK, WD_REGION_MAIN,
    { "/mypreferences/d/settings/data-for-ai-improvement" }, { NULL },
    "Daten zur Verbesserung generativer KI", "Data for Generative AI Improvement" },
  { "words", WD_ROLE_LINK, WD_REGION_ANY, { NULL }, { NULL }, "Mehr erfahren", "Learn more" },
  { "patterns", WD_ROLE_LINK, WD_REGION_NAVIGATION,
    { "/*a*a*a*a*a*a*a*a*b", "/one/*/two*" }, { NULL }, "Daten", "Data" },
  { "button", WD_ROLE_BUTTON, WD_REGION_MAIN, { NULL }, { NULL },
    "Einstellungen speichern", "Save settings" },
  { "conjunction", WD_ROLE_BUTTON, WD_REGION_MAIN, { NULL }, { NULL }, "An und ab", "On and up" },
  { "compound", WD_ROLE_BUTTON, WD_REGION_MAIN, { NULL }, { NULL },
    "Onlinedienste", "Web services" },
  { "entry", WD_ROLE_LINK, WD_REGION_NAVIGATION,
    { "/one", "/many/*" }, { "menu-entry" }, "Daten", "Data" },
  { "profile", WD_ROLE_LINK, WD_REGION_NAVIGATION, { "/in/me", "/in/*" }, { NULL } },
  { "switch", WD_ROLE_SWITCH, WD_REGION_MAIN, { NULL }, { "allowDataForGenerativeAI" },
    WD_TEST_LABEL,
    "Use my data for training content creation AI models" },
};

static void
observed_cb (WdPageAgent         *agent,
             const WdObservation *observation,
             WdTestAgent         *fixture)
{
  /* The previous document may still send observations while the next one is loading. */
  if (observation->document <= fixture->document_before)
    return;

  g_clear_pointer (&fixture->last, wd_observation_free);
  fixture->last = wd_observation_copy (observation);
  fixture->n_observations++;
}

void
wd_test_agent_set_up (WdTestAgent   *fixture,
                      gconstpointer  data)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  WdService *service;

  if (fixture->guide == NULL)
    fixture->guide = wd_guide_library_find (library, WD_TEST_SERVICE_GUIDE);
  g_object_ref (fixture->guide);
  fixture->view = wd_test_web_view_new (NULL);
  service = wd_guide_get_service (fixture->guide);
  fixture->agent = wd_page_agent_new (fixture->view, service->origin, service);
  g_signal_connect (fixture->agent, "observed", G_CALLBACK (observed_cb), fixture);
  fixture->window = wd_test_window_new (GTK_WIDGET (fixture->view));
}

void
wd_test_agent_tear_down (WdTestAgent   *fixture,
                         gconstpointer  data)
{
  g_clear_pointer (&fixture->last, wd_observation_free);
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->agent);
  g_object_unref (fixture->guide);
}

void
wd_test_agent_forget (WdTestAgent *fixture)
{
  g_clear_pointer (&fixture->last, wd_observation_free);
}

void
wd_test_agent_look_for (WdTestAgent *fixture,
                        const char  *id)
{
  g_autoptr(WdStep) step = id != NULL ? wd_test_step_new (id) : NULL;

  wd_test_agent_forget (fixture);
  wd_page_agent_set_step (fixture->agent, step);
}

char *
wd_test_agent_dup_page (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "agent", "pages.txt", NULL);
  g_autofree char *title = g_strdup_printf ("\n== %s\n", name);
  g_autofree char *pages = NULL;
  g_autoptr(GString) page = NULL;
  g_autoptr(GError) error = NULL;
  const char *body;
  const char *end;

  g_file_get_contents (path, &pages, NULL, &error);
  g_assert_no_error (error);

  body = strstr (pages, title);
  if (body == NULL)
    g_error ("There is no page “%s”", name);
  body += strlen (title);
  end = strstr (body, "\n== ");

  page = g_string_new_len (body, end != NULL ? end - body : (gssize) strlen (body));
  g_string_replace (page, "{label}", WD_TEST_LABEL, 0);

  return g_strconcat ("<!doctype html>",
                      g_str_has_prefix (page->str, "<html") ? "" : "<html lang=\"de\">",
                      HEAD, page->str, NULL);
}

void
wd_test_agent_load_at (WdTestAgent *fixture,
                       const char  *page,
                       const char  *address)
{
  g_autofree char *html = wd_test_agent_dup_page (page);

  wd_test_agent_forget (fixture);
  fixture->document_before = wd_page_agent_get_document (fixture->agent);
  wd_test_web_load_html (fixture->view, html, address);
}

/* Whether the last observed rectangle is the one that the script in the page gives. */
gboolean
wd_test_agent_is_at (WdTestAgent *fixture,
                     const char  *box)
{
  g_autofree char *script = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *actual = NULL;
  const WdSighting *sighting;

  script = g_strdup_printf ("const { x, y, width, height } = %s, { round } = Math;"
                            "return `${round(x)},${round(y)},${round(width)},${round(height)}`",
                            box);
  expected = wd_test_web_evaluate (fixture->view, script);

  /* The script has let further observations in, so that the last one is read only now. */
  sighting = &fixture->last->sighting;
  actual = g_strdup_printf ("\"%d,%d,%d,%d\"",
                            (int) floor (sighting->rect.x + 0.5),
                            (int) floor (sighting->rect.y + 0.5),
                            (int) floor (sighting->rect.width + 0.5),
                            (int) floor (sighting->rect.height + 0.5));
  if (g_strcmp0 (expected, actual) != 0)
    g_test_message ("It is at %s, and was seen at %s", expected, actual);

  return g_strcmp0 (expected, actual) == 0;
}

gboolean
wd_test_agent_has_found (gpointer data)
{
  WdTestAgent *fixture = data;

  return fixture->last != NULL && fixture->last->sighting.outcome == WD_OUTCOME_FOUND;
}

gboolean
wd_test_agent_has_not_found (gpointer data)
{
  WdTestAgent *fixture = data;

  return fixture->last != NULL && fixture->last->sighting.outcome != WD_OUTCOME_FOUND;
}

gboolean
wd_test_agent_has_seen_on (gpointer data)
{
  WdTestAgent *fixture = data;

  return wd_test_agent_has_found (data) && fixture->last->sighting.state == WD_STATE_ON;
}

gboolean
wd_test_agent_has_seen_off (gpointer data)
{
  WdTestAgent *fixture = data;

  return wd_test_agent_has_found (data) && fixture->last->sighting.state == WD_STATE_OFF;
}

gboolean
wd_test_agent_is_on_target (gpointer data)
{
  return wd_test_agent_has_found (data) && wd_test_agent_is_at (data, WD_TEST_TARGET);
}

gboolean
wd_test_agent_is_uncovered (gpointer data)
{
  WdTestAgent *fixture = data;

  return wd_test_agent_has_found (data) && fixture->last->sighting.cover == WD_COVER_NONE;
}

WdStep *
wd_test_step_new (const char *id)
{
  g_autoptr(GHashTable) terms = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(WdLabels) labels = wd_labels_new ();
  WdTarget *target;
  WdStep *step = wd_step_new (terms);
  const StepRow *row = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (step_rows); i++)
    if (g_str_equal (step_rows[i].id, id))
      row = &step_rows[i];
  g_assert_nonnull (row);

  if (row->german != NULL)
    {
      wd_labels_add (labels, "de", row->german);
      wd_labels_add (labels, "en", row->english);
    }

  step->id = g_strdup (id);
  target = wd_step_add_target (step, labels);
  target->role = row->role;
  target->region = row->region;
  target->hrefs = (const char * const *) g_strdupv ((char **) row->hrefs);
  target->tokens = (const char * const *) g_strdupv ((char **) row->tokens);
  target->want = WD_STATE_OFF;

  return step;
}
