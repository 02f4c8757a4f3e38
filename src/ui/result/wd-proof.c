/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-proof.h"

#include "wd-result-text.h"
#include "wd-save.h"

#include <glib/gi18n.h>

/* The words of a proof are for somebody who has not used the program. */

static void
fact_free (gpointer data)
{
  WdFact *fact = data;

  g_free (fact->value);
  g_free (fact);
}

/* Takes the value. */
static void
add_fact (GPtrArray  *facts,
          const char *name,
          char       *value)
{
  WdFact *fact = g_new0 (WdFact, 1);

  fact->name = name;
  fact->value = value;
  g_ptr_array_add (facts, fact);
}

static const char *
get_state (WdState state)
{
  if (state == WD_STATE_OFF)
    return C_("setting", "Off");

  return state == WD_STATE_ON ? C_("setting", "On") : C_("setting", "Unknown");
}

static const char *
get_state_after (const WdVerdict *verdict)
{
  if (verdict->learned != WD_LEARNED_TOLD || verdict->after == WD_STATE_UNKNOWN)
    return get_state (verdict->after);

  return verdict->after == WD_STATE_OFF ? C_("setting", "Off (reported)")
                                        : C_("setting", "On (reported)");
}

static const char *
get_result (const WdVerdict *verdict)
{
  gboolean seen = verdict->learned == WD_LEARNED_SEEN;

  if (verdict->learned == WD_LEARNED_BARRED && verdict->after != WD_STATE_UNKNOWN)
    return verdict->after == WD_STATE_OFF
             ? _("The page shows the setting as off (can’t be changed)")
             : _("The page shows the setting as on (can’t be changed)");

  if (verdict->after == WD_STATE_OFF)
    return seen ? _("The setting is off (seen)") : _("The setting is off (reported)");

  if (verdict->after == WD_STATE_ON)
    return seen ? _("The setting is on (seen)") : _("The setting is on (reported)");

  if (verdict->after == WD_STATE_SENT)
    return seen ? _("The objection was sent (confirmation seen)")
                : _("The objection was sent (reported)");

  return _("It’s unknown whether the setting is on or off");
}

static const char *
get_learned (const WdVerdict *verdict)
{
  if (verdict->learned == WD_LEARNED_SEEN && verdict->after == WD_STATE_SENT)
    return _("After the form was sent, Widerspruch saw the service’s confirmation page.");

  if (verdict->learned == WD_LEARNED_SEEN)
    return _("Widerspruch reloaded the page and read the setting there.");

  if (verdict->learned == WD_LEARNED_BARRED)
    return _("Widerspruch reloaded the page and read the setting there. The page didn’t let it be "
             "changed.");

  return _("Reported by the person who used Widerspruch; not checked.");
}

/**
 * wd_proof_list_facts:
 * @guide: the guide that was walked
 * @entry: what came of it
 *
 * Returns: (transfer full) (element-type WdFact): all that a proof says, in order
 */
GPtrArray *
wd_proof_list_facts (WdGuide       *guide,
                     WdRecordEntry *entry)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (fact_free);
  const WdVerdict *verdict = &entry->verdict;
  g_autofree char *title = wd_guide_dup_title (guide);
  g_autofree char *day = wd_result_text_dup_day (entry->revision);

  add_fact (facts, _("Result"), g_strdup (get_result (verdict)));
  add_fact (facts, C_("proof", "Source"), g_strdup (get_learned (verdict)));
  add_fact (facts, _("When"),
            /* Translators: as for strftime(); %:z is like “+01:00”. */
            g_date_time_format (entry->time, _("%-e %B %Y, %H:%M:%S (UTC%:z)")));
  /* Translators: the title of a guide, and a date like “23 November 2026”. */
  add_fact (facts, _("Guide"), g_strdup_printf (_("%s, as of %s"), title, day));
  add_fact (facts, _("Service"), g_strdup (wd_guide_get_service (guide)->name));
  add_fact (facts, C_("proof", "Page"), g_strdup (entry->uri));
  if (verdict->after != WD_STATE_SENT)
    {
      add_fact (facts, _("Setting Before"), g_strdup (get_state (verdict->before)));
      add_fact (facts, _("Setting Afterwards"), g_strdup (get_state_after (verdict)));
    }
  add_fact (facts, _("App"), g_strdup ("Widerspruch " PACKAGE_VERSION));

  return facts;
}

/**
 * wd_proof_dup_note:
 * @guide: the guide that was walked
 * @entry: what came of it
 *
 * Returns: (transfer full): what a proof is, and what it is not
 */
char *
wd_proof_dup_note (WdGuide       *guide,
                   WdRecordEntry *entry)
{
  const char *service = wd_guide_get_service (guide)->name;

  if (entry->verdict.learned != WD_LEARNED_TOLD)
    /* Translators: %s is the name of a service. */
    return g_strdup_printf (_("This is Widerspruch’s own observation, made on the computer of the "
                              "person who used it. It is neither a confirmation by %s nor legal "
                              "advice, and it does not name the account."), service);

  /* Translators: %s is the name of a service. */
  return g_strdup_printf (_("This is Widerspruch’s own note of what the person who used it "
                            "reported. It is neither an observation nor a confirmation by %s nor "
                            "legal advice, and it does not name the account."), service);
}

static char *
dup_title (WdGuide *guide)
{
  const char *service = wd_guide_get_service (guide)->name;

  if (wd_guide_get_aim (guide) == WD_STATE_SENT)
    /* Translators: the title of a proof; %s is the name of a service. */
    return g_strdup_printf (_("Proof of an Objection to %s"), service);

  /* Translators: the title of a proof; %s is the name of a service. */
  return g_strdup_printf (_("Proof of a Setting on %s"), service);
}

/**
 * wd_proof_dup_name:
 * @guide: the guide that was walked
 * @entry: what came of it
 *
 * Returns: (transfer full): a name for the file of a proof
 */
char *
wd_proof_dup_name (WdGuide       *guide,
                   WdRecordEntry *entry)
{
  g_autofree char *date = g_date_time_format (entry->time, "%Y-%m-%d");
  g_autofree char *what = NULL;

  /* Translators: the name of a file: that of a service, and a date like “2026-11-23”. */
  what = g_strdup_printf (_("Proof %s %s"), wd_guide_get_service (guide)->name, date);

  return wd_save_dup_name (what, ".pdf");
}

/**
 * wd_proof_create_document:
 * @guide: the guide that was walked
 * @entry: what came of it
 * @picture: (nullable): what the page showed around the setting
 *
 * Returns: (transfer full): a proof, to be printed on one page
 */
WdDocument *
wd_proof_create_document (WdGuide       *guide,
                          WdRecordEntry *entry,
                          GdkTexture    *picture)
{
  g_autofree char *title = dup_title (guide);
  g_autofree char *note = wd_proof_dup_note (guide, entry);
  g_autoptr(GPtrArray) facts = wd_proof_list_facts (guide, entry);
  WdDocument *document = wd_document_new (title);

  wd_document_add_text (document, WD_TEXT_STYLE_TITLE, title);

  for (guint i = 0; i < facts->len; i++)
    {
      const WdFact *fact = g_ptr_array_index (facts, i);

      wd_document_add_row (document, fact->name, fact->value);
    }

  if (picture != NULL)
    {
      wd_document_add_text (document, WD_TEXT_STYLE_HEADING,
                            wd_guide_get_aim (guide) == WD_STATE_SENT
                              ? _("What the page showed")
                              : _("What the page showed around the setting"));
      wd_document_add_picture (document, picture);
    }

  wd_document_add_text (document, WD_TEXT_STYLE_NOTE, note);

  return document;
}
