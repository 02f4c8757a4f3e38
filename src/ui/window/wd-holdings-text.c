/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-holdings-text.h"

#include <glib/gi18n.h>

/**
 * wd_holdings_text_dup_place:
 * @place: (nullable): where a tour was left
 * @guide: the guide to go on with
 *
 * Returns: (transfer full) (nullable): the title of the step to go on at, or %NULL if there is none
 */
char *
wd_holdings_text_dup_place (const WdSavedTour *place,
                            WdGuide           *guide)
{
  g_autoptr(WdTour) tour = NULL;
  const WdTourView *view;

  if (place == NULL || !g_str_equal (place->guide, wd_guide_get_id (guide)))
    return NULL;

  tour = wd_tour_new (guide, wd_guide_get_service (guide)->origin);
  if (!wd_tour_restore (tour, place->state))
    return NULL;

  view = wd_tour_get_view (tour);

  /* Whoever has done nothing yet goes on just as well by starting. */
  return view->current > 0 ? wd_step_dup_title (view->step, view->language) : NULL;
}

/**
 * wd_holdings_text_dup_damage:
 * @record: the record, loaded
 *
 * Returns: (transfer full) (nullable): how much of the record could not be read, %NULL for nothing
 */
char *
wd_holdings_text_dup_damage (WdRecord *record)
{
  guint n = wd_record_get_n_damaged (record);

  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u earlier result couldn’t be read. "
                                    "It’s kept in its file.",
                                    "%u earlier results couldn’t be read. "
                                    "They’re kept in their file.", n), n);
}

static char *
dup_failure (const WdHoldingFailure *failure)
{
  switch (failure->what)
    {
    case WD_HOLDING_SESSION:
      /* Translators: %s is the path of the folder. */
      return g_strdup_printf (_("Your saved sign-in couldn’t be deleted. Its folder is %s."),
                              failure->path);

    case WD_HOLDING_RECORD:
      /* Translators: %s is the path of the file. */
      return g_strdup_printf (_("Your results couldn’t be deleted. Their file is %s."),
                              failure->path);

    case WD_HOLDING_PLACE:
      /* Translators: %s is the path of the file. */
      return g_strdup_printf (_("Your progress couldn’t be deleted. Its file is %s."),
                              failure->path);

    case WD_HOLDING_SETTINGS:
      return g_strdup (_("The settings couldn’t be reset."));

    case WD_HOLDING_ALL:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * wd_holdings_text_dup_failures:
 * @failures: (element-type WdHoldingFailure): what could not be deleted
 *
 * Logs the failures, and words them for the person.
 *
 * Returns: (transfer full) (nullable): a sentence a line, or %NULL if there is no failure
 */
char *
wd_holdings_text_dup_failures (GPtrArray *failures)
{
  g_autoptr(GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto(GStrv) lines = NULL;

  for (guint i = 0; i < failures->len; i++)
    {
      const WdHoldingFailure *failure = g_ptr_array_index (failures, i);
      g_autofree char *sentence = dup_failure (failure);

      g_warning ("%s", failure->error->message);
      g_strv_builder_add (sentences, sentence);
    }

  lines = g_strv_builder_end (sentences);

  return failures->len > 0 ? g_strjoinv ("\n", lines) : NULL;
}
