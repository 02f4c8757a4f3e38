/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-step-words.h"

#include <glib/gi18n.h>

static char *
dup_position (const WdTourView *view,
              const char       *turn)
{
  g_autofree char *position = NULL;

  /* Translators: the first is the number of the current step, the second that of all steps. */
  position = g_strdup_printf (_("Step %u of %u"), view->current + 1,
                              wd_guide_get_n_steps (view->guide));
  if (turn == NULL)
    return g_steal_pointer (&position);

  /* Translators: as in “Guide 1 of 2, Step 3 of 6”. */
  return g_strdup_printf (C_("position", "%s, %s"), turn, position);
}

/* What a guide says of the service's own sign-in does not hold on the practice site. */
static char *
dup_text (const WdTourView *view)
{
  if (view->practice && view->step->kind == WD_STEP_KIND_SIGN_IN)
    return g_strdup (_("Nothing is real here, and nothing can go wrong. Leave the fields empty "
                       "or type whatever you like, then click the button."));

  return wd_step_dup_text (view->step, view->language);
}

/**
 * wd_step_words_update:
 * @view: how the tour stands
 * @turn: (nullable): which of the planned guides it is, if several are planned
 * @position: shows which step of how many the current one is
 * @title: shows its title
 * @text: shows what to do
 * @ways: has @menu in it
 * @menu: shows the way through the service's menus; hidden if the guide names none
 *
 * Puts the words of the current step into labels. What stands in the expander is said with its
 * name: the Tab key does not come to a label.
 */
void
wd_step_words_update (const WdTourView *view,
                      const char       *turn,
                      GtkLabel         *position,
                      WdHeading        *title,
                      GtkLabel         *text,
                      GtkExpander      *ways,
                      GtkLabel         *menu)
{
  g_autofree char *step_position = dup_position (view, turn);
  g_autofree char *step_title = wd_step_dup_title (view->step, view->language);
  g_autofree char *step_text = dup_text (view);
  g_autofree char *step_menu = wd_step_dup_menu (view->step, view->language);

  gtk_label_set_label (position, step_position);
  wd_heading_set_label (title, step_title);
  gtk_label_set_label (text, step_text);
  wd_label_tell (menu, step_menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (ways),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  step_menu != NULL ? step_menu : "",
                                  -1);
}

/**
 * wd_step_words_describe:
 * @position: shows which step of how many the current one is
 * @title: shows its title
 * @text: shows what to do
 * @status: how the step stands
 *
 * Has a screen reader say all of the current step after its title, when the focus comes there.
 */
void
wd_step_words_describe (GtkLabel   *position,
                        WdHeading  *title,
                        GtkLabel   *text,
                        const char *status)
{
  g_autofree char *description = NULL;

  description = g_strdup_printf ("%s. %s %s", gtk_label_get_text (position),
                                 gtk_label_get_text (text), status);
  wd_heading_set_description (title, description);
}
