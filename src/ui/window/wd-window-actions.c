/* wd-window-actions.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-window-private.h"

#include "wd-compat.h"
#include "wd-shortcuts-window.h"

/* In percent. */
#define ZOOM_STRIDE 10
#define ZOOM_NORMAL 100

static WdTourPage *
get_tour_page (WdWindow *self)
{
  GtkWidget *page = adw_bin_get_child (self->tour_bin);

  return WD_IS_TOUR_PAGE (page) ? WD_TOUR_PAGE (page) : NULL;
}

static void
zoom_by (WdWindow *self,
         int       stride)
{
  WdTourPage *tour_page = get_tour_page (self);
  int zoom = ZOOM_NORMAL;
  WdPage *page;

  if (tour_page == NULL)
    return;

  page = wd_walk_get_page (wd_tour_page_get_walk (tour_page));
  if (stride != 0)
    zoom = (int) wd_page_get_zoom (page) + stride;

  wd_page_set_zoom (page, MAX (zoom, 0));
}

static void
start_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  wd_window_begin_tour (WD_WINDOW (widget), FALSE, NULL);
}

static void
practise_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  wd_window_begin_tour (WD_WINDOW (widget), TRUE, NULL);
}

static void
resume_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  g_autoptr(WdSavedTour) saved = wd_tour_store_load (self->store, NULL);

  if (saved == NULL)
    return;

  if (saved->companion)
    wd_window_begin_companion (self, saved->state);
  else
    wd_window_begin_tour (self, FALSE, saved->state);
}

static GVariant *
dup_state (WdWindow *self)
{
  return self->tour != NULL && !self->practice ? wd_tour_save (self->tour) : NULL;
}

/* From a tour at the same step, as its counterpart below. */
static void
companion_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_autoptr(GVariant) state = dup_state (WD_WINDOW (widget));

  wd_window_begin_companion (WD_WINDOW (widget), state);
}

static void
embedded_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_autoptr(GVariant) state = dup_state (WD_WINDOW (widget));

  wd_window_begin_tour (WD_WINDOW (widget), FALSE, state);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  WdGuide *guide = wd_guide_library_find (self->library, g_variant_get_string (parameter, NULL));

  if (guide == NULL)
    return;

  g_set_object (&self->guide, guide);
  wd_window_show_welcome (self);
}

static void
why_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);

  wd_why_page_set_guide (self->why, self->guide);
  wd_window_show (self, GTK_WIDGET (self->why), NULL);
}

static void
letter_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);
  g_autoptr(WdLetterTemplate) letter = wd_letter_template_new (wd_guide_get_id (self->guide));

  if (letter == NULL)
    return;

  wd_letter_page_set_letter (self->letter, self->guide, letter);
  wd_window_show (self, GTK_WIDGET (self->letter), NULL);
}

static void
result_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WdWindow *self = WD_WINDOW (widget);

  wd_window_show (self, GTK_WIDGET (self->result), NULL);
}

static void
home_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  wd_window_show_welcome (WD_WINDOW (widget));
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  zoom_by (WD_WINDOW (widget), ZOOM_STRIDE);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  zoom_by (WD_WINDOW (widget), -ZOOM_STRIDE);
}

static void
zoom_reset_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  zoom_by (WD_WINDOW (widget), 0);
}

static void
shortcuts_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (wd_shortcuts_window_new (GTK_WINDOW (widget))));
}

static void
about_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  wd_compat_present_about (GTK_WINDOW (widget));
}

void
wd_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "win.practise", NULL, practise_action);
  gtk_widget_class_install_action (widget_class, "win.resume", NULL, resume_action);
  gtk_widget_class_install_action (widget_class, "win.companion", NULL, companion_action);
  gtk_widget_class_install_action (widget_class, "win.embedded", NULL, embedded_action);
  gtk_widget_class_install_action (widget_class, "win.choose", "s", choose_action);
  gtk_widget_class_install_action (widget_class, "win.why", NULL, why_action);
  gtk_widget_class_install_action (widget_class, "win.letter", NULL, letter_action);
  gtk_widget_class_install_action (widget_class, "win.result", NULL, result_action);
  gtk_widget_class_install_action (widget_class, "win.home", NULL, home_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-reset", NULL, zoom_reset_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
}
