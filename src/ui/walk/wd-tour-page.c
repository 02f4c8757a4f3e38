/* wd-tour-page.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-page-private.h"

#include "wd-tour-layout.h"
#include "wd-ui-walk-enums.h"

/**
 * WdTourPage:
 *
 * A guide being walked: the words on one side, the page with the spotlight over it on the other.
 * It carries what the page and the agent see to the tour, and what the tour wants to the page and
 * to the widgets.
 */

G_DEFINE_FINAL_TYPE (WdTourPage, wd_tour_page, GTK_TYPE_WIDGET)

static void
update_cb (WdTourPage *self)
{
  WdPlacement placement;

  if (self->tour == NULL)
    return;

  placement = wd_spotlight_get_placement (self->spotlight);
  wd_step_card_update (self->card, self->tour, placement);
  wd_step_list_update (self->list, self->tour);
}

static void
update_spotlight (WdTourPage *self)
{
  const WdRect *spot = wd_tour_get_spot (self->tour);
  double zoom = wd_page_get_zoom (self->page) / 100.0;
  graphene_rect_t rect;

  if (spot == NULL)
    {
      wd_spotlight_point_at (self->spotlight, NULL);
      return;
    }

  graphene_rect_init (&rect, spot->x, spot->y, spot->width, spot->height);
  graphene_rect_scale (&rect, zoom, zoom, &rect);
  wd_spotlight_point_at (self->spotlight, &rect);
}

/* The one thing that is done unasked; the status says so meanwhile. */
static void
status_changed_cb (WdTourPage *self)
{
  if (wd_tour_get_status (self->tour) == WD_TOUR_STATUS_CHECKING)
    wd_page_load_again (wd_page_get_load (self->page));
}

static gboolean
focus_cb (gpointer user_data)
{
  WdTourPage *self = WD_TOUR_PAGE (user_data);

  self->focus_id = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->card));

  return G_SOURCE_REMOVE;
}

/* Only after the new words have their place: a focus that comes before scrolls to where they
 * were.
 */
static void
move_focus (WdTourPage *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add_full (G_PRIORITY_LOW, focus_cb, self, NULL);
}

static void
tour_changed_cb (WdTourPage *self)
{
  guint current = wd_tour_get_current (self->tour);

  update_spotlight (self);
  wd_tour_page_update_actions (self);
  update_cb (self);

  if (self->shown_step != current)
    {
      self->shown_step = current;
      move_focus (self);
    }

  if (wd_tour_get_status (self->tour) == WD_TOUR_STATUS_FINISHED)
    wd_tour_page_finish (self);
}

/* Also for the same step: what was seen of it may have been seen on another page. */
static void
look_for_target (WdTourPage *self)
{
  wd_page_set_step (self->page, wd_tour_get_step (self->tour));
}

static void timeout_changed_cb (WdTourPage *self);

/* What is looked for may be in the part of a slow page that is still to come. */
static gboolean
is_page_coming (WdTourPage *self)
{
  WdPageLoad *load = wd_page_get_load (self->page);
  WdTourStatus status = wd_tour_get_status (self->tour);

  return (status == WD_TOUR_STATUS_LOADING || status == WD_TOUR_STATUS_SEARCHING) &&
         wd_page_load_get_active (load) && wd_page_load_get_progress (load) > self->progress;
}

static gboolean
elapsed_cb (gpointer user_data)
{
  WdTourPage *self = WD_TOUR_PAGE (user_data);

  self->timeout_id = 0;
  if (is_page_coming (self))
    {
      timeout_changed_cb (self);
      return G_SOURCE_REMOVE;
    }

  wd_tour_elapse (self->tour);

  /* What was seen last is not enough for a verdict. */
  if (wd_tour_get_status (self->tour) == WD_TOUR_STATUS_CONFIRMING)
    look_for_target (self);

  return G_SOURCE_REMOVE;
}

static void
timeout_changed_cb (WdTourPage *self)
{
  guint timeout = wd_tour_get_timeout (self->tour);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->progress = wd_page_load_get_progress (wd_page_get_load (self->page));
  if (timeout > 0)
    self->timeout_id = g_timeout_add (timeout, elapsed_cb, self);
}

static void
visited_cb (WdTourPage *self)
{
  wd_tour_visit (self->tour,
                 wd_page_identity_get_uri (wd_page_get_identity (self->page)),
                 wd_page_get_document (self->page));
  look_for_target (self);
}

static void
observed_cb (WdTourPage          *self,
             const WdObservation *observation)
{
  wd_tour_observe (self->tour, observation);
  update_spotlight (self);
}

static void
zoom_changed_cb (WdTourPage *self)
{
  update_spotlight (self);
}

static void
error_changed_cb (WdTourPage *self)
{
  WdPageLoad *load = wd_page_get_load (self->page);
  const GError *error = wd_page_load_get_error (load);

  if (error != NULL)
    {
      wd_tour_fail_load (self->tour);
      wd_error_view_set_error (self->error_view, error, wd_page_load_get_can_go_back (load));
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->error_view));
    }
  else
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->overlay));
    }

  wd_step_card_set_failed (self->card, error != NULL);
  update_cb (self);
}

static void
wd_tour_page_dispose (GObject *object)
{
  WdTourPage *self = WD_TOUR_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->toast);
  g_clear_weak_pointer (&self->stall_toast);
  g_clear_handle_id (&self->finish_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_clear_handle_id (&self->timeout_id, g_source_remove);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->picture);
  g_clear_object (&self->page);
  g_clear_object (&self->tour);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (wd_tour_page_parent_class)->dispose (object);
}

static void
wd_tour_page_class_init (WdTourPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_tour_page_dispose;

  /**
   * WdTourPage::finished:
   * @self: a page
   *
   * The tour has a verdict.
   */
  g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);

  g_type_ensure (WD_TYPE_ERROR_VIEW);
  g_type_ensure (WD_TYPE_IDENTITY_BAR);
  g_type_ensure (WD_TYPE_SPOTLIGHT);
  g_type_ensure (WD_TYPE_STEP_CARD);
  g_type_ensure (WD_TYPE_STEP_LIST);
  g_type_ensure (WD_TYPE_TOUR_LAYOUT);

  gtk_widget_class_set_css_name (widget_class, "tourpage");
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-tour-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdTourPage, card);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, list);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, identity_bar);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, warning);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, warning_text);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, spotlight);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, error_view);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);

  wd_tour_page_class_install_actions (widget_class);
}

static void
wd_tour_page_init (WdTourPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
}

static void
connect_page (WdTourPage *self)
{
  const struct {
    gpointer object;
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { wd_page_get_load (self->page), "notify::can-go-back",
      G_CALLBACK (wd_tour_page_update_actions) },
    /* What an error offers depends on it, and the view tells where it is only afterwards. */
    { wd_page_get_load (self->page), "notify::can-go-back", G_CALLBACK (error_changed_cb) },
    { wd_page_get_load (self->page), "notify::error", G_CALLBACK (error_changed_cb) },
    { wd_page_get_load (self->page), "notify::stalled", G_CALLBACK (wd_tour_page_note_stalled) },
    { self->page, "notify::document", G_CALLBACK (visited_cb) },
    { self->page, "notify::zoom", G_CALLBACK (zoom_changed_cb) },
    { self->page, "observed", G_CALLBACK (observed_cb) },
    { self->page, "outside", G_CALLBACK (wd_tour_page_note_outside) },
    { self->page, "refused", G_CALLBACK (wd_tour_page_note_refused) },
    { wd_page_get_identity (self->page), "notify::uri", G_CALLBACK (visited_cb) },
    { wd_page_get_password (self->page), "notify::asked",
      G_CALLBACK (wd_tour_page_note_password) },
    { self->tour, "changed", G_CALLBACK (tour_changed_cb) },
    { self->tour, "notify::current", G_CALLBACK (look_for_target) },
    { self->tour, "notify::status", G_CALLBACK (status_changed_cb) },
    { self->tour, "notify::timeout", G_CALLBACK (timeout_changed_cb) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (handlers[i].object, handlers[i].signal, handlers[i].callback,
                             self, G_CONNECT_SWAPPED);
}

/**
 * wd_tour_page_new:
 * @tour: the tour to walk
 * @session: the session to walk it in
 *
 * Makes the page of a tour. Nothing is loaded before wd_tour_page_start().
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
wd_tour_page_new (WdTour       *tour,
                  WdWebSession *session)
{
  WdTourPage *self;

  g_return_val_if_fail (WD_IS_TOUR (tour), NULL);
  g_return_val_if_fail (WD_IS_WEB_SESSION (session), NULL);

  self = g_object_new (WD_TYPE_TOUR_PAGE, NULL);
  self->tour = g_object_ref (tour);
  self->page = g_object_ref_sink (wd_page_new (session,
                                               wd_tour_get_origin (tour),
                                               wd_guide_get_hosts (wd_tour_get_guide (tour))));
  self->shown_step = G_MAXUINT;

  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->page));
  wd_identity_bar_set_page (self->identity_bar, self->page);
  connect_page (self);
  wd_tour_page_update_actions (self);

  return GTK_WIDGET (self);
}

/**
 * wd_tour_page_get_page:
 * @self: a tour page
 *
 * Returns: the page that is shown
 */
WdPage *
wd_tour_page_get_page (WdTourPage *self)
{
  g_return_val_if_fail (WD_IS_TOUR_PAGE (self), NULL);

  return self->page;
}

static gboolean
start_cb (gpointer user_data)
{
  WdTourPage *self = WD_TOUR_PAGE (user_data);

  self->start_id = 0;
  gtk_widget_activate_action (GTK_WIDGET (self), "tour.open", NULL);

  return G_SOURCE_REMOVE;
}

/**
 * wd_tour_page_start:
 * @self: a tour page that was not started yet
 *
 * Opens the page of the tour's current step, as soon as the tour page itself was drawn: WebKit
 * takes its time to begin.
 */
void
wd_tour_page_start (WdTourPage *self)
{
  g_return_if_fail (WD_IS_TOUR_PAGE (self));

  tour_changed_cb (self);
  look_for_target (self);
  if (self->start_id == 0)
    self->start_id = g_idle_add (start_cb, self);
}
