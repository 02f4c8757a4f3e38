/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-step-card.h"

#include "wd-advice.h"
#include "wd-buttons.h"
#include "wd-check-progress.h"
#include "wd-compat.h"
#include "wd-focus.h"
#include "wd-heading.h"
#include "wd-step-words.h"

#include <glib/gi18n.h>

/* In pixels: room for the title and a line or two, and for how it stands; the rest scrolls. */
#define WORDS_MIN_HEIGHT 96
#define FOOTER_MIN_HEIGHT 144

/**
 * WdStepCard:
 *
 * The current step in words: what to do, how it stands, and the ways on, with all steps below what
 * to do. Where there is little room the words and the steps scroll; how it stands and the ways on
 * are always there, the buttons in one place, and scroll only on a phone with the largest text. They
 * activate the `tour.` actions of the widget that the card stands in.
 */
struct _WdStepCard
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkScrolledWindow *scroller;
  GtkWidget *words;
  WdStepList *list;
  GtkWidget *footer_scroller;
  GtkWidget *footer;
  GtkLabel *position;
  WdHeading *title;
  GtkLabel *text;
  GtkLabel *menu;
  GtkLabel *note;
  GtkWidget *companion;
  GtkWidget *notice_box;
  GtkLabel *notice;
  GtkImage *status_icon;
  GtkLabel *status;
  GtkExpander *ways;
  GtkWidget *open_way;
  GtkWidget *help_way;
  WdCheckProgress *progress;
  GtkButton *primary;
  GtkWidget *skip;
  GtkButton *done;
  GtkButton *ahead;

  /* Borrowed */
  WdStep *step;

  gboolean is_stuck;

  /* Owned: how the step stands, as a screen reader has said it, and which of the planned guides
   * this is
   */
  char *said;
  char *turn;
};

G_DEFINE_FINAL_TYPE (WdStepCard, wd_step_card, GTK_TYPE_WIDGET)

/* The note holds for this program's window only, so it is not a guide's to say. In practice, the
 * first step has no password to speak of, and is where the ring is seen first.
 */
static const char *
get_note (const WdTourView *view)
{
  if (view->step->kind == WD_STEP_KIND_SIGN_IN)
    return view->practice
             ? _("Without a mouse, Alt+M takes you to the marked place, and Return clicks it. F6 "
                 "leads back to these instructions.")
             : _("Passkeys and signing in with Google, Apple, or Microsoft only work in your own "
                 "browser. It’s also the better choice for captchas and screen readers.");

  switch (view->want)
    {
    case WD_STATE_OFF:
      return _("Widerspruch will then reload the page once to make sure it stayed off.");

    case WD_STATE_ON:
      return _("Widerspruch will then reload the page once to make sure it stayed on.");

    case WD_STATE_UNKNOWN:
    case WD_STATE_SENT:
    default:
      return NULL;
    }
}

static void
update_offer (GtkWidget      *way,
              gboolean        possible,
              const WdAdvice *advice,
              const char     *action)
{
  gtk_widget_set_visible (way, possible && g_strcmp0 (advice->action, action) != 0);
}

/* A way that the primary button offers is not offered a second time. */
static void
update_advice (WdStepCard       *self,
               const WdTourView *view,
               const WdAdvice   *advice)
{
  gtk_label_set_label (self->status, advice->text);
  gtk_image_set_from_icon_name (self->status_icon, advice->icon);
  wd_label_tell (self->notice, advice->notice);
  gtk_widget_set_visible (self->notice_box, advice->notice != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->primary), advice->action != NULL);
  update_offer (self->open_way, view->link != NULL, advice, "tour.open");
  update_offer (self->companion, !view->practice, advice, "win.companion");
  update_offer (self->help_way, view->step->help != NULL, advice, "tour.help");

  if (advice->action == NULL)
    return;

  gtk_button_set_label (self->primary, advice->label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->primary), advice->action);
  wd_buttons_suggest (GTK_WIDGET (self->primary), advice->is_suggested);
}

/* The last step is not only done: it has a result, and the person's word for it is one. That they do
 * not know is one of the answers to the question that follows.
 */
static void
update_done (WdStepCard       *self,
             const WdTourView *view)
{
  gboolean is_form = wd_guide_get_aim (view->guide) == WD_STATE_SENT;

  gtk_button_set_label (self->done, !view->is_last ? C_("step", "_Done")
                                    : is_form      ? _("I _Sent It…")
                                                   : _("I _Checked It Myself…"));
  gtk_widget_set_visible (self->skip, !view->is_last);
}

/* A person who had to sign in again need not go the whole way once more. */
static void
update_ahead (WdStepCard       *self,
              const WdTourView *view)
{
  gboolean is_behind = view->furthest > view->current &&
                       view->step->kind != WD_STEP_KIND_SIGN_IN;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->ahead), is_behind);
  if (!is_behind)
    return;

  title = wd_step_dup_title (wd_guide_get_step (view->guide, view->furthest), view->language);
  /* Translators: %s is the title of a step that the person has been at before. */
  label = g_strdup_printf (_("Continue with “%s”"), title);
  gtk_button_set_label (self->ahead, label);
}

static void
update_ways (WdStepCard       *self,
             const WdTourView *view)
{
  gboolean has_ways = gtk_widget_get_visible (self->help_way) ||
                      gtk_widget_get_visible (self->open_way) ||
                      gtk_widget_get_visible (GTK_WIDGET (self->menu));
  gboolean is_stuck = view->status == WD_TOUR_STATUS_ABSTAINING ||
                      view->status == WD_TOUR_STATUS_MISSING;

  gtk_widget_set_visible (GTK_WIDGET (self->ways), has_ways);

  /* The ways unfold once, when the person gets stuck: folded again by hand, they stay so. */
  if (self->step != view->step || is_stuck != self->is_stuck)
    gtk_expander_set_expanded (self->ways, is_stuck);

  self->is_stuck = is_stuck;
}

/* The title says all of the step, whenever the focus comes there, and all of it anew when something
 * changes meanwhile. Elsewhere, only what changes is said.
 */
static void
say (WdStepCard       *self,
     const WdTourView *view,
     const WdAdvice   *advice)
{
  g_autofree char *news = advice->notice != NULL
                            ? g_strdup_printf ("%s %s", advice->notice, advice->text)
                            : g_strdup (advice->text);
  g_autofree char *description = NULL;

  if (self->step == view->step && g_strcmp0 (self->said, news) == 0)
    return;

  description = g_strdup_printf ("%s %s", news, gtk_label_get_text (self->note));
  wd_step_words_describe (self->position, self->title, self->text, description);
  if (self->step == view->step && !advice->is_told_elsewhere &&
      !gtk_widget_is_focus (GTK_WIDGET (self->title)))
    wd_compat_announce (GTK_WIDGET (self), news);

  g_free (self->said);
  self->said = g_steal_pointer (&news);
}

static GtkSizeRequestMode
wd_step_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A scrolled window does not know how high its child would like to be at a given width; the words
 * themselves do. The list of the steps takes what is left.
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
  int words_min, words_nat, list_min, footer_min, footer_nat;

  /* The words and the footer share a height, so that neither can be measured for the whole. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;

  gtk_widget_measure (self->words, orientation, for_size, &words_min, &words_nat, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->list), orientation, for_size, &list_min, NULL, NULL, NULL);
  gtk_widget_measure (self->footer, orientation, for_size, &footer_min, &footer_nat, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (MAX (words_min, list_min), footer_min);
      *natural = MAX (words_nat, footer_nat);
    }
  else
    {
      *minimum = MIN (words_min, WORDS_MIN_HEIGHT) + MIN (footer_min, FOOTER_MIN_HEIGHT);
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
  footer_height = MIN (footer_height, MAX (height - WORDS_MIN_HEIGHT, FOOTER_MIN_HEIGHT));

  gtk_widget_size_allocate (GTK_WIDGET (self->scroller),
                            &(GtkAllocation) { 0, 0, width, height - footer_height }, -1);
  gtk_widget_size_allocate (self->footer_scroller,
                            &(GtkAllocation) { 0, height - footer_height, width, footer_height },
                            -1);
}

static void
wd_step_card_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_weak_pointer (&WD_STEP_CARD (object)->step);
  g_clear_pointer (&WD_STEP_CARD (object)->said, g_free);
  g_clear_pointer (&WD_STEP_CARD (object)->turn, g_free);

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

  widget_class->focus = wd_focus_children;
  widget_class->get_request_mode = wd_step_card_get_request_mode;
  widget_class->grab_focus = wd_heading_grab_focus;
  widget_class->measure = wd_step_card_measure;
  widget_class->size_allocate = wd_step_card_size_allocate;

  g_type_ensure (WD_TYPE_CHECK_PROGRESS);
  g_type_ensure (WD_TYPE_HEADING);
  g_type_ensure (WD_TYPE_STEP_LIST);

  gtk_widget_class_set_css_name (widget_class, "stepcard");
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-step-card.ui");

  gtk_widget_class_bind_template_child (widget_class, WdStepCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, words);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, list);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, footer_scroller);
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
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, skip);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, done);
  gtk_widget_class_bind_template_child (widget_class, WdStepCard, ahead);
}

static void
wd_step_card_init (WdStepCard *self)
{
  g_type_ensure (WD_TYPE_BUTTONS_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));
}

/**
 * wd_step_card_get_list:
 * @self: a card
 *
 * Returns: (transfer none): the list of all steps, by which the person may go to another
 */
WdStepList *
wd_step_card_get_list (WdStepCard *self)
{
  g_return_val_if_fail (WD_IS_STEP_CARD (self), NULL);

  return self->list;
}

/**
 * wd_step_card_set_turn:
 * @self: a card, before it is updated
 * @turn: (nullable): which of the planned guides is walked, if several are planned
 */
void
wd_step_card_set_turn (WdStepCard *self,
                       const char *turn)
{
  g_return_if_fail (WD_IS_STEP_CARD (self));

  g_free (self->turn);
  self->turn = g_strdup (turn);
}

/**
 * wd_step_card_update:
 * @self: a card
 * @view: how the tour stands
 * @advice: what to say of it
 */
void
wd_step_card_update (WdStepCard       *self,
                     const WdTourView *view,
                     const WdAdvice   *advice)
{
  g_return_if_fail (WD_IS_STEP_CARD (self));

  wd_step_words_update (view, self->turn, self->position, self->title, self->text, self->ways,
                        self->menu);
  wd_label_tell (self->note, get_note (view));
  update_advice (self, view, advice);
  wd_check_progress_update (self->progress, view);
  wd_step_list_update (self->list, view);
  update_done (self, view);
  update_ahead (self, view);
  update_ways (self, view);
  say (self, view, advice);

  if (self->step != view->step)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  g_set_weak_pointer (&self->step, view->step);
}
