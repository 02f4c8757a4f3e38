/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-step-words.h"

#include <glib/gi18n.h>

/**
 * wd_step_words_update:
 * @view: how the tour stands
 * @position: shows which step of how many the current one is
 * @title: shows its title
 * @text: shows what to do
 * @menu: shows the way through the service's menus; hidden if the guide names none
 *
 * Puts the words of the current step into labels.
 */
void
wd_step_words_update (const WdTourView *view,
                      GtkLabel         *position,
                      WdHeading        *title,
                      GtkLabel         *text,
                      GtkLabel         *menu)
{
  g_autofree char *step_title = wd_step_dup_title (view->step, view->language);
  g_autofree char *step_text = wd_step_dup_text (view->step, view->language);
  g_autofree char *step_menu = wd_step_dup_menu (view->step, view->language);
  g_autofree char *step_position = NULL;

  /* Translators: the first is the number of the current step, the second that of all steps. */
  step_position = g_strdup_printf (_("Step %u of %u"), view->current + 1,
                                   wd_guide_get_n_steps (view->guide));

  gtk_label_set_label (position, step_position);
  wd_heading_set_label (title, step_title);
  gtk_label_set_label (text, step_text);
  wd_label_tell (menu, step_menu);
}
