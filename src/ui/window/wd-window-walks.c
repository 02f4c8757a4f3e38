/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-window-private.h"

#include <glib/gi18n.h>

/* The ways to walk the chosen guide: in the window, on the practice site, or in the person's own
 * browser.
 */

/* Remembers by which way the person walks, from run to run if settings can be written. */
void
wd_window_set_own_browser (WdWindow *self,
                           gboolean  own_browser)
{
  GSettings *settings = wd_holdings_get_settings (self->holdings);

  self->own_browser = own_browser;
  if (g_settings_get_boolean (settings, "own-browser") != own_browser)
    g_settings_set_boolean (settings, "own-browser", own_browser);
}

/* Which of the planned guides the chosen one is. A plan of one is nothing to speak of.
 *
 * Returns: (transfer full) (nullable): the words
 */
char *
wd_window_dup_turn (WdWindow *self)
{
  guint n = self->plan != NULL ? g_strv_length (self->plan) : 0;

  for (guint i = 0; n > 1 && i < n; i++)
    if (g_str_equal (self->plan[i], wd_guide_get_id (self->guide)))
      /* Translators: which of the guides that the person has chosen, and how many these are. */
      return g_strdup_printf (_("Guide %u of %u"), i + 1, n);

  return NULL;
}

/* Begins a tour, or goes on with one if there is a state. */
static void
embed (WdWindow *self,
       GVariant *state)
{
  g_autofree char *title = wd_guide_dup_title (self->guide);
  g_autofree char *turn = wd_window_dup_turn (self);

  wd_window_set_own_browser (self, FALSE);
  wd_tour_bin_set_turn (self->bin, turn);
  wd_tour_bin_embed (self->bin, self->guide, FALSE, state);
  wd_window_show (self, self->bin, title);
  wd_tour_bin_start (self->bin);
}

/* Returns: whether the service of the chosen guide cannot be used in the window */
gboolean
wd_window_is_outside (WdWindow *self)
{
  return wd_guide_get_service (self->guide)->venue == WD_VENUE_OWN_BROWSER;
}

/* Returns: whether the chosen guide is walked in the person's own browser, by choice or not */
gboolean
wd_window_is_beside_browser (WdWindow *self)
{
  return self->own_browser || wd_window_is_outside (self);
}

/* Where there is no choice, it is not the person's. The title comes first, as the window becomes as
 * narrow as that lets it.
 */
static void
accompany (WdWindow *self,
           GVariant *state,
           gboolean  looks_again)
{
  const char *title = _("In Your Own Browser");
  g_autofree char *turn = wd_window_dup_turn (self);

  if (!wd_window_is_outside (self))
    wd_window_set_own_browser (self, TRUE);
  gtk_stack_page_set_title (gtk_stack_get_page (self->stack, GTK_WIDGET (self->bin)), title);
  wd_tour_bin_set_turn (self->bin, turn);
  wd_tour_bin_accompany (self->bin, self->guide, state);
  if (looks_again)
    wd_tour_bin_look_again (self->bin);
  wd_window_show (self, self->bin, title);
}

/* By the way that the person has chosen, or has come last. */
static void
walk (WdWindow *self,
      GVariant *state,
      gboolean  looks_again)
{
  if (wd_window_is_beside_browser (self))
    accompany (self, state, looks_again);
  else
    embed (self, state);
}

void
wd_window_begin (WdWindow *self)
{
  walk (self, NULL, FALSE);
}

/* In the window, if the service lets one. */
void
wd_window_start_embedded (WdWindow *self)
{
  if (wd_window_is_outside (self))
    accompany (self, NULL, FALSE);
  else
    embed (self, NULL);
}

static gboolean
can_be_practised (WdGuide *guide)
{
  return wd_guide_get_service (guide)->practice != NULL;
}

/* The chosen guide, or else the first for which there are pages to practise on. */
void
wd_window_practise (WdWindow *self)
{
  GPtrArray *guides = wd_guide_library_get_guides (self->library);

  for (guint i = 0; i < guides->len && !can_be_practised (self->guide); i++)
    g_set_object (&self->guide, g_ptr_array_index (guides, i));

  wd_tour_bin_set_turn (self->bin, NULL);
  wd_tour_bin_embed (self->bin, self->guide, TRUE, NULL);
  wd_window_show (self, self->bin, C_("title", "Practice"));
  wd_tour_bin_start (self->bin);
}

/* Begins at the last step, the setting. The service may ask to sign in first. */
void
wd_window_check_again (WdWindow *self)
{
  g_autoptr(WdTour) tour = wd_tour_new (self->guide, wd_guide_get_service (self->guide)->origin);
  g_autoptr(GVariant) state = NULL;

  wd_tour_begin_at (tour, wd_guide_get_n_steps (self->guide) - 1);
  state = wd_tour_save (tour);
  walk (self, state, TRUE);
}

void
wd_window_resume (WdWindow *self)
{
  g_autoptr(WdSavedTour) place = wd_holdings_load_place (self->holdings, NULL);
  WdGuide *guide;

  /* It may be another guide's than the one that was looked at last. */
  guide = place != NULL ? wd_guide_library_find (self->library, place->guide) : NULL;
  if (guide == NULL)
    return;

  g_set_object (&self->guide, guide);
  walk (self, place->state, FALSE);
}

static WdGuide *
find_planned (WdWindow *self)
{
  for (gsize i = 0; self->plan != NULL && self->plan[i] != NULL; i++)
    if (g_str_equal (self->plan[i], wd_guide_get_id (self->guide)) && self->plan[i + 1] != NULL)
      return wd_guide_library_find (self->library, self->plan[i + 1]);

  return NULL;
}

/* Of the same service if @same is set, else of any. */
static WdGuide *
find_open (WdWindow *self,
           gboolean  same)
{
  GPtrArray *guides = wd_guide_library_get_guides (self->library);
  WdService *service = wd_guide_get_service (self->guide);
  WdRecord *record = wd_holdings_get_record (self->holdings);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  for (guint i = 0; i < guides->len; i++)
    {
      WdGuide *guide = g_ptr_array_index (guides, i);
      gboolean fits = !same || wd_service_is_same (wd_guide_get_service (guide), service);

      if (guide != self->guide && fits && wd_record_is_open (record, guide, now))
        return guide;
    }

  return NULL;
}

/* What comes after the chosen guide: as was planned, or else one of the same service, for which the
 * person need not sign in again, or else any that is open.
 *
 * Returns: (transfer none) (nullable): the guide
 */
WdGuide *
wd_window_find_next (WdWindow *self)
{
  WdGuide *next = find_planned (self);

  if (next == NULL)
    next = find_open (self, TRUE);

  return next != NULL ? next : find_open (self, FALSE);
}

void
wd_window_go_on_next (WdWindow *self)
{
  WdGuide *next = wd_window_find_next (self);

  if (next == NULL)
    return;

  g_set_object (&self->guide, next);
  walk (self, NULL, FALSE);
}

/* Goes on at the step of the tour, or begins one. */
void
wd_window_go_on_companion (WdWindow *self)
{
  g_autoptr(GVariant) state = wd_tour_bin_dup_state (self->bin);

  accompany (self, state, FALSE);
}

void
wd_window_go_on_embedded (WdWindow *self)
{
  g_autoptr(GVariant) state = wd_tour_bin_dup_state (self->bin);

  embed (self, state);
}
