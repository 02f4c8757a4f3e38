/* wd-window-tour.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-window-private.h"

#include "wd-companion-page.h"
#include "wd-origin.h"

#include <glib/gi18n.h>

static void
save_tour (WdWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) state = NULL;
  WdSavedTour saved = { .guide = (char *) wd_guide_get_id (self->guide) };

  /* It may have ended in the same change. */
  if (self->tour == NULL)
    return;

  saved.companion = WD_IS_COMPANION_PAGE (adw_bin_get_child (self->tour_bin));
  saved.state = state = g_variant_ref_sink (wd_tour_save (self->tour));
  if (self->state != NULL && g_variant_equal (self->state, state))
    return;

  g_clear_pointer (&self->state, g_variant_unref);
  self->state = g_steal_pointer (&state);

  if (!wd_tour_store_save (self->store, &saved, &error))
    g_warning ("%s", error->message);
}

/* A tour that is not shown has no web view. */
void
wd_window_end_tour (WdWindow *self)
{
  adw_bin_set_child (self->tour_bin, NULL);
  g_clear_object (&self->tour);
  g_clear_pointer (&self->state, g_variant_unref);
}

static void
make_tour (WdWindow *self,
           gboolean  practice,
           GVariant *state)
{
  g_autofree char *practice_origin = NULL;
  const char *origin = wd_guide_get_origin (self->guide);

  if (practice)
    origin = practice_origin = wd_origin_for_practice (origin);

  wd_window_end_tour (self);
  self->practice = practice;
  self->tour = wd_tour_new (self->guide, origin);
  if (state != NULL && !wd_tour_restore (self->tour, state))
    g_warning ("The place on the way could not be restored");
}

static void
show_tour (WdWindow   *self,
           GtkWidget  *page,
           const char *subtitle)
{
  adw_bin_set_child (self->tour_bin, page);
  g_signal_connect_object (page, "finished",
                           G_CALLBACK (wd_window_finish_tour), self, G_CONNECT_SWAPPED);

  if (!self->practice)
    {
      g_signal_connect_object (self->tour, "changed",
                               G_CALLBACK (save_tour), self, G_CONNECT_SWAPPED);
      save_tour (self);
    }

  wd_window_show (self, GTK_WIDGET (self->tour_bin), subtitle);
}

/* Begins the chosen guide, or goes on with it if there is a saved state. */
void
wd_window_begin_tour (WdWindow *self,
                      gboolean  practice,
                      GVariant *state)
{
  g_autofree char *title = wd_guide_dup_title (self->guide);
  GtkWidget *page;
  gboolean chosen;

  make_tour (self, practice, state);
  chosen = wd_window_choose_session (self, practice);
  page = wd_tour_page_new (self->tour, self->session);
  g_settings_bind (self->settings, "zoom",
                   wd_walk_get_page (wd_tour_page_get_walk (WD_TOUR_PAGE (page))), "zoom",
                   G_SETTINGS_BIND_DEFAULT);

  show_tour (self, page, practice ? C_("title", "Practice") : title);
  wd_tour_page_start (WD_TOUR_PAGE (page));

  if (!chosen)
    wd_tour_page_note (WD_TOUR_PAGE (page),
                       _("Your sign-in will not be kept, because the folder for it cannot be "
                         "written."));
}

/* The same in the person's own browser. It takes no web session, as nothing is requested. */
void
wd_window_begin_companion (WdWindow *self,
                           GVariant *state)
{
  make_tour (self, FALSE, state);
  show_tour (self, wd_companion_page_new (self->tour), _("In Your Own Browser"));
}
