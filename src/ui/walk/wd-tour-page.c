/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-page-private.h"

#include "wd-focus.h"
#include "wd-tour-layout.h"

/**
 * WdTourPage:
 *
 * A guide being walked: the words on one side, the page with the spotlight over it on the other.
 * It shows what the walk's view says.
 */

G_DEFINE_FINAL_TYPE (WdTourPage, wd_tour_page, GTK_TYPE_WIDGET)

/* Called, too, when the target comes into view or goes out of it. */
static void
update_cb (WdTourPage *self)
{
  if (self->walk != NULL)
    wd_tour_page_update_words (self);
}

static void
update_spotlight (WdTourPage *self)
{
  const WdTourView *view = wd_tour_page_get_view (self);

  wd_spotlight_point_at (self->spotlight, view->spot, &view->sighting.viewport);
}

static void
update_hint (WdTourPage *self)
{
  const WdTourView *view = wd_tour_page_get_view (self);
  g_autofree char *position = g_strdup_printf ("%u/%u", view->current + 1,
                                               wd_guide_get_n_steps (view->guide));

  wd_spotlight_set_words (self->spotlight, wd_advice_get_hint (view), position);
}

static gboolean
focus_cb (gpointer user_data)
{
  WdTourPage *self = WD_TOUR_PAGE (user_data);

  self->focus_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->card));

  return G_SOURCE_REMOVE;
}

/* The focus moves when the new words have their place; earlier it would scroll to the old one. */
void
wd_tour_page_move_focus (WdTourPage *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add_full (G_PRIORITY_LOW, focus_cb, self, NULL);
}

static void
changed_cb (WdTourPage *self)
{
  update_hint (self);
  update_spotlight (self);
  wd_tour_page_update_actions (self);
  wd_tour_page_count_change (self);
  update_cb (self);
}

static void
finished_cb (WdTourPage *self)
{
  g_signal_emit_by_name (self, "finished");
}

static void
step_chosen_cb (WdTourPage *self,
                guint       index)
{
  wd_tour_page_note_act (self);
  wd_tour_go_to (wd_walk_get_tour (self->walk), index);
}

static gboolean
has_focus (WdTourPage *self,
           GtkWidget  *widget)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Why no page is shown is read out when it comes; once it goes, the step is. */
static void
shown_cb (WdTourPage *self)
{
  WdPage *page = wd_tour_page_get_page (self);
  const GError *error = wd_page_get_error (page);

  GtkWidget *former = gtk_stack_get_visible_child (self->stack);
  GtkWidget *shown = error != NULL ? GTK_WIDGET (self->error_view) : GTK_WIDGET (self->overlay);

  if (error != NULL)
    wd_error_view_set_error (self->error_view, error, wd_page_get_can_go_back (page));

  if (shown != former && error == NULL && has_focus (self, former))
    wd_tour_page_move_focus (self);
  gtk_stack_set_visible_child (self->stack, shown);
  if (shown != former && error != NULL)
    gtk_widget_grab_focus (shown);
  wd_tour_page_update_actions (self);
  update_cb (self);
}

static void
wd_tour_page_dispose (GObject *object)
{
  WdTourPage *self = WD_TOUR_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_clear_handle_id (&self->words_id, g_source_remove);
  g_clear_handle_id (&self->period_id, g_source_remove);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->walk);

  G_OBJECT_CLASS (wd_tour_page_parent_class)->dispose (object);
}

static void
wd_tour_page_class_init (WdTourPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_tour_page_dispose;

  widget_class->focus = wd_focus_children;

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
  g_type_ensure (WD_TYPE_TOAST);
  g_type_ensure (WD_TYPE_TOUR_LAYOUT);

  gtk_widget_class_set_css_name (widget_class, "tourpage");
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-tour-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdTourPage, card);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, identity_bar);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, warning);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, warning_text);
  gtk_widget_class_bind_template_child (widget_class, WdTourPage, toast);
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

  g_signal_connect_object (wd_step_card_get_list (self->card), "chosen",
                           G_CALLBACK (step_chosen_cb), self, G_CONNECT_SWAPPED);
  wd_tour_page_catch_input (self);
  self->shown_step = G_MAXUINT;
}

static void
connect_page (WdTourPage *self,
              WdPage     *page)
{
  WdPagePolicy *policy = wd_page_get_policy (page);
  const struct {
    gpointer object;
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { page, "acted", G_CALLBACK (wd_tour_page_note_act) },
    { page, "progressed", G_CALLBACK (wd_tour_page_update_actions) },
    { page, "shown", G_CALLBACK (shown_cb) },
    { page, "stalled", G_CALLBACK (wd_tour_page_note_stalled) },
    { policy, "outside", G_CALLBACK (wd_tour_page_note_outside) },
    { policy, "refused", G_CALLBACK (wd_tour_page_note_refused) },
    { wd_page_get_password (page), "changed", G_CALLBACK (wd_tour_page_note_password) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (handlers[i].object, handlers[i].signal, handlers[i].callback,
                             self, G_CONNECT_SWAPPED);
}

/* Shows the walk's page in place of the former one, which is not heard any more. */
static void
page_changed_cb (WdTourPage *self)
{
  WdPage *page = wd_tour_page_get_page (self);
  GtkWidget *former = gtk_overlay_get_child (self->overlay);
  gboolean had_focus = former != NULL && has_focus (self, former);

  if (former != NULL)
    {
      g_signal_handlers_disconnect_by_data (former, self);
      g_signal_handlers_disconnect_by_data (wd_page_get_policy (WD_PAGE (former)), self);
      g_signal_handlers_disconnect_by_data (wd_page_get_password (WD_PAGE (former)), self);
    }

  connect_page (self, page);
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (page));
  wd_identity_bar_set_page (self->identity_bar, page);
  wd_tour_page_note_stalled (self);
  wd_tour_page_note_password (self);
  shown_cb (self);

  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
connect_walk (WdTourPage *self)
{
  const struct {
    gpointer object;
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { self->walk, "changed", G_CALLBACK (changed_cb) },
    { self->walk, "finished", G_CALLBACK (finished_cb) },
    { self->walk, "page-changed", G_CALLBACK (page_changed_cb) },
    { wd_walk_get_tour (self->walk), "moved", G_CALLBACK (update_spotlight) },
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
 * Returns: (transfer floating): a new page, which loads nothing before wd_tour_page_start()
 */
GtkWidget *
wd_tour_page_new (WdTour       *tour,
                  WdWebSession *session)
{
  WdTourPage *self;

  g_return_val_if_fail (WD_IS_TOUR (tour), NULL);
  g_return_val_if_fail (WD_IS_WEB_SESSION (session), NULL);

  self = g_object_new (WD_TYPE_TOUR_PAGE, NULL);
  self->walk = wd_walk_new (tour, session);
  connect_walk (self);
  page_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * wd_tour_page_get_walk:
 * @self: a tour page
 *
 * Returns: (transfer none): the tour and the page that it is walked on
 */
WdWalk *
wd_tour_page_get_walk (WdTourPage *self)
{
  g_return_val_if_fail (WD_IS_TOUR_PAGE (self), NULL);

  return self->walk;
}

/**
 * wd_tour_page_set_turn:
 * @self: a tour page that was not started yet
 * @turn: (nullable): which of the planned guides is walked, if several are planned
 */
void
wd_tour_page_set_turn (WdTourPage *self,
                       const char *turn)
{
  g_return_if_fail (WD_IS_TOUR_PAGE (self));

  wd_step_card_set_turn (self->card, turn);
}

static gboolean
start_cb (gpointer user_data)
{
  WdTourPage *self = WD_TOUR_PAGE (user_data);

  self->start_id = 0;
  wd_walk_open (self->walk);

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

  changed_cb (self);
  if (self->start_id == 0)
    self->start_id = g_idle_add (start_cb, self);
}
