/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-steps.h"

typedef struct
{
  const char *id;
  WdRole role;
  WdRegion region;
  const char *hrefs[5];
  const char *tokens[2];
  const char *german;
  const char *english;
} Row;

static const Row rows[] = {
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

WdStep *
wd_test_step_new (const char *id)
{
  g_autoptr(GHashTable) terms = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(WdLabels) labels = wd_labels_new ();
  WdStep *step = wd_step_new (terms);
  const Row *row = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].id, id))
      row = &rows[i];
  g_assert_nonnull (row);

  if (row->german != NULL)
    {
      wd_labels_add (labels, "de", row->german);
      wd_labels_add (labels, "en", row->english);
    }

  step->id = g_strdup (id);
  step->target = g_new0 (WdTarget, 1);
  *step->target = (WdTarget) {
    .role = row->role,
    .region = row->region,
    .hrefs = (const char * const *) g_strdupv ((char **) row->hrefs),
    .tokens = (const char * const *) g_strdupv ((char **) row->tokens),
    .want = WD_STATE_OFF,
    .labels = g_steal_pointer (&labels),
  };

  return step;
}
