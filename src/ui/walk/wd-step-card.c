/* wd-step-card.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-step-card.h"

#include "wd-check-progress.h"
#include "wd-tour-next.h"
#include "wd-tour-text.h"

#include <glib/gi18n.h>

/* In pixels: the title and a line or two. What there is more of the words can be scrolled to. */
#define WORDS_MIN_HEIGHT 96

/**
 * WdStepCard:
 *
 * The current step in words: what to do, how it stands, and the ways on. Where there is little room
 * the words scroll; how it stands and the ways on are always there. Its buttons activate the
 * `tour.` actions of the widget that it stands in.
 */
struct _WdStepCard
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkScrolledWindow *scroller;
  GtkWidget *words;
  GtkWidget *footer;
  GtkLabel *position;
  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *note;
  GtkWidget *companion;
  GtkWidget *notice_box;
  GtkLabel *notice;
  GtkImage *status_icon;
  GtkLabel *status;
  GtkExpander *ways;
  GtkLabel *menu;
  GtkWidget *open_way;
  GtkWidget *help_way;
  WdCheckProgress *progress;
  GtkButton *primary;
  GtkButton *done;
  GtkWidget *ahead;
  GtkLabel *ahead_label;

  /* Borrowed */
  WdStep *step;

  gboolean failed;
  gboolean is_stuck;
};

G_DEFINE_FINAL_TYPE (WdStepCard, wd_step_card, GTK_TYPE_WIDGET)

static void
set_or_hide (GtkLabel   *label,
             GtkWidget  *whole,
             const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (whole, text != NULL);
}

static void
update_words (WdStepCard *self,
              WdTour     *tour)
{
  WdStep *step = wd_tour_get_step (tour);
  const char *language = wd_tour_text_get_language (tour);
  g_autofree char *position = wd_tour_text_dup_position (tour);
  g_autofree char *title = wd_step_dup_title (step, language);
  g_autofree char *text = wd_step_dup_text (step, language);
  g_autofree char *menu = wd_step_dup_menu (step, language);

  gtk_label_set_label (self->position, position);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, text);
  set_or_hide (self->note, GTK_WIDGET (self->note), wd_tour_text_get_note (tour));
  set_or_hide (self->menu, GTK_WIDGET (self->menu), menu);
}

static void
update_status (WdStepCard  *self,
               WdTour      *tour,
               WdPlacement  placement)
{
  const char *status = wd_tour_text_get_status (tour, placement);
  const char *icon = wd_tour_text_get_icon (tour, placement);

  if (self->failed)
    {
      status = _("The page cannot be shown at the moment. The reason stands in its place.");
      icon = "dialog-warning-symbolic";
    }

  gtk_label_set_label (self->status, status);
  gtk_image_set_from_icon_name (self->status_icon, icon);
  set_or_hide (self->notice, self->notice_box, wd_tour_text_get_notice (tour));
}

static gboolean
is_next (const WdTourNext *next,
         const char       *action)
{
  return g_strcmp0 (next->action, action) == 0;
}

/* While no page can be shown, the next thing to do stands in the page's place. No offer is made
 * twice.
 */
static void
update_next (WdStepCard  *self,
             WdTour      *tour,
             WdPlacement  placement)
{
  WdTourNext next = { NULL };

  if (!self->failed)
    next = wd_tour_next_find (tour, placement);

  gtk_widget_set_visible (GTK_WIDGET (self->primary), next.action != NULL);
  gtk_widget_set_visible (self->open_way,
                          wd_tour_next_can_open (tour) && !is_next (&next, "tour.open"));
  gtk_widget_set_visible (self->companion,
                          wd_tour_next_can_go_out (tour) && !is_next (&next, "win.companion"));
  gtk_widget_set_visible (self->help_way,
                          wd_step_get_help (wd_tour_get_step (tour)) != NULL &&
                          !is_next (&next, "tour.help"));

  if (next.action == NULL)
    return;

  gtk_button_set_label (self->primary, next.label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->primary), next.action);
  if (next.is_suggested)
    gtk_widget_add_css_class (GTK_WIDGET (self->primary), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->primary), "suggested-action");
}

/* The last step is not only done, it has a result, and the person's word for it is one. */
static void
update_done (WdStepCard *self,
             WdTour     *tour)
{
  gboolean is_last = wd_tour_get_current (tour) + 1 ==
                     wd_guide_get_n_steps (wd_tour_get_guide (tour));

  gtk_button_set_label (self->done, is_last ? _("I Have _Checked It Myself")
                                            : _("I Have _Done It"));

  /* There is little room for it beside its neighbours. */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (self->done)), TRUE);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (self->done)), GTK_JUSTIFY_CENTER);
}

/* Who had to sign in again need not go the whole way once more. */
static void
update_ahead (WdStepCard *self,
              WdTour     *tour)
{
  guint furthest = wd_tour_get_furthest (tour);
  gboolean is_behind = furthest > wd_tour_get_current (tour) &&
                       wd_step_get_kind (wd_tour_get_step (tour)) != WD_STEP_KIND_SIGN_IN;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->ahead, is_behind);
  if (!is_behind)
    return;

  title = wd_step_dup_title (wd_guide_get_step (wd_tour_get_guide (tour), furthest),
                             wd_tour_text_get_language (tour));
  /* Translators: %s is the title of a step that the person has been at before. */
  label = g_strdup_printf (_("Go On at “%s”"), title);
  gtk_label_set_label (self->ahead_label, label);
}

static void
update_ways (WdStepCard *self,
             WdTour     *tour)
{
  WdStep *step = wd_tour_get_step (tour);
  WdTourStatus status = wd_tour_get_status (tour);
  gboolean has_ways = gtk_widget_get_visible (self->help_way) ||
                      gtk_widget_get_visible (self->open_way) ||
                      gtk_widget_get_visible (GTK_WIDGET (self->menu));
  gboolean is_stuck = status == WD_TOUR_STATUS_ABSTAINING || status == WD_TOUR_STATUS_MISSING;

  gtk_widget_set_visible (GTK_WIDGET (self->ways), has_ways);

  /* Only when it comes to that: who folds them again wants them folded. */
  if (self->step != step || is_stuck != self->is_stuck)
    gtk_expander_set_expanded (self->ways, is_stuck);

  self->is_stuck = is_stuck;
}

static GtkSizeRequestMode
wd_step_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A scrolled window does not know how high its child would like to be at a given width; the words
 * themselves do.
 */
static void
wd_step_card_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  WdStepCard *self = WD_STEP_CARD (widget);
  int words_min, words_nat, footer_min, footer_nat;

  /* The words and the footer share a height, so that neither can be measured for the whole. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;

  gtk_widget_measure (self->words, orientation, for_size, &words_min, &words_nat, NULL, NULL);
  gtk_widget_measure (self->footer, orientation, for_size, &footer_min, &footer_nat, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (words_min, footer_min);
      *natural = MAX (words_nat, footer_nat);
    }
  else
    {
      *minimum = MIN (words_min, WORDS_MIN_HEIGHT) + footer_min;
      *natural = words_nat + footer_nat;
    }
}

static void
wd_step_card_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  WdStepCard *self = WD_STEP_CARD (widget);
  int footer_height;

  gtk_widget_measure (self->footer, GTK_ORIENTATION_VERTICAL, width,
                      NULL, &footer_height, NULL, NULL);

  gtk_widget_size_allocate (GTK_WIDGET (self->scroller),
                            &(GtkAllocation) { 0, 0, width, height - footer_height }, -1);
  gtk_widget_size_allocate (self->footer,
                            &(GtkAllocation) { 0, height - footer_height, width, footer_height },
                            -1);
}

/* A label that cannot be selected does not take the focus by itself. */
static gboolean
wd_step_card_grab_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root == NULL)
    return FALSE;

  gtk_root_set_focus (root, GTK_WIDGET (WD_STEP_CARD (widget)->title));

  return TRUE;
}

static void
wd_step_card_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_weak_pointer (&WD_STEP_CARD (object)->step);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (wd_step_card_parent_class)->dispose (object);
}

static void
wd_step_card_class_init (WdStepCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_step_card_dispose;

  widget_class->get_request_mode = wd_step_card_get_request_mode;
  widget_class->grab_focus = wd_step_card_grab_focus;
  widget_class->measure = wd_step_card_measure;
  widget_class->size_allocate = wd_step_card_size_allocate;

  g_type_ensure (WD_TYPE_CHECK_PROGRESS);

  gtk_widget_class_set_css_name (widget_class, "stepcard");
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-step-card.ui");

  gtk_widget_class_bind_template_child (widget_class, WdStepCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, words);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, footer);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, position);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, title);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, text);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, note);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, companion);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, notice_box);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, notice);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, status_icon);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, status);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, ways);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, menu);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, open_way);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, help_way);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, progress);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, primary);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, done);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, ahead);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, ahead_label);
}

static void
wd_step_card_init (WdStepCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wd_step_card_set_failed:
 * @self: a card
 * @failed: whether no page can be shown
 *
 * Takes effect with the next wd_step_card_update().
 */
void
wd_step_card_set_failed (WdStepCard *self,
                         gboolean    failed)
{
  g_return_if_fail (WD_IS_STEP_CARD (self));

  self->failed = failed;
}

/**
 * wd_step_card_update:
 * @self: a card
 * @tour: the tour to tell of
 * @placement: where the spotlight sees the target
 *
 * Says anew how the tour stands.
 */
void
wd_step_card_update (WdStepCard  *self,
                     WdTour      *tour,
                     WdPlacement  placement)
{
  g_return_if_fail (WD_IS_STEP_CARD (self));
  g_return_if_fail (WD_IS_TOUR (tour));

  update_words (self, tour);
  update_status (self, tour, placement);
  wd_check_progress_update (self->progress, tour);
  update_next (self, tour, placement);
  update_done (self, tour);
  update_ahead (self, tour);
  update_ways (self, tour);

  if (self->step != wd_tour_get_step (tour))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  g_set_weak_pointer (&self->step, wd_tour_get_step (tour));
}
