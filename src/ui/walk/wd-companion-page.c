/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-companion-page.h"

#include "wd-browser.h"
#include "wd-buttons.h"
#include "wd-focus.h"
#include "wd-heading.h"
#include "wd-language-row.h"
#include "wd-origin.h"
#include "wd-step-list.h"
#include "wd-step-words.h"
#include "wd-toast.h"

#include <glib/gi18n.h>

/**
 * WdCompanionPage:
 *
 * A guide being walked in the person's own browser: the same words and steps as on the tour page,
 * ticked by hand. It has no web view and requests nothing; it knows what the person tells it.
 */
struct _WdCompanionPage
{
  AdwBin parent_instance;

  /* Template widgets */
  WdToast *toast;
  GtkScrolledWindow *scroller;
  GtkLabel *guide;
  GtkLabel *position;
  WdHeading *title;
  GtkLabel *text;
  GtkLabel *hint;
  GtkWidget *links;
  GtkWidget *open;
  WdLanguageRow *language;
  GtkExpander *ways;
  GtkLabel *menu;
  GtkWidget *help_way;
  WdStepList *list;
  GtkButton *done;
  GtkButton *not_done;
  GtkButton *skip;

  /* Owned */
  WdTour *tour;
  char *turn;

  guint focus_id;
  guint shown_step;
  gboolean looks_again;
};

static guint finished_signal;

typedef struct
{
  const char *done;
  const char *not_done;
  WdState otherwise;
} Answers;

/* What the person can say at the last step, by what the guide leads to. */
static const Answers answers[] = {
  [WD_STATE_OFF] = { N_("The Setting Is O_ff"), N_("The Setting Is Still O_n"), WD_STATE_ON },
  [WD_STATE_ON] = { N_("The Setting Is O_n"), N_("The Setting Is Still O_ff"), WD_STATE_OFF },
  [WD_STATE_SENT] = { N_("It’s Se_nt"), N_("It’s _Not Sent"), WD_STATE_UNKNOWN },
};

G_DEFINE_FINAL_TYPE (WdCompanionPage, wd_companion_page, ADW_TYPE_BIN)

static const WdTourView *
get_view (WdCompanionPage *self)
{
  return wd_tour_get_view (self->tour);
}

static WdState
get_aim (WdCompanionPage *self)
{
  return wd_guide_get_aim (get_view (self)->guide);
}

static char *
dup_uri (WdCompanionPage *self)
{
  const WdTourView *view = get_view (self);
  WdService *service = wd_guide_get_service (view->guide);

  return view->link != NULL ? wd_origin_resolve (service->origin, view->link) : NULL;
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdCompanionPage *self = WD_COMPANION_PAGE (widget);
  g_autofree char *uri = dup_uri (self);

  wd_browser_open (self->toast, uri);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdCompanionPage *self = WD_COMPANION_PAGE (widget);
  g_autofree char *uri = dup_uri (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), uri);
  wd_toast_say (self->toast, _("Link copied."));
}

static void
help_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdCompanionPage *self = WD_COMPANION_PAGE (widget);

  wd_browser_open (self->toast, get_view (self)->step->help);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  wd_tour_go_back (WD_COMPANION_PAGE (widget)->tour);
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  wd_tour_skip (WD_COMPANION_PAGE (widget)->tour);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  wd_tour_tell_done (WD_COMPANION_PAGE (widget)->tour);
}

static void
not_done_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  WdCompanionPage *self = WD_COMPANION_PAGE (widget);

  wd_tour_tell_state (self->tour, answers[get_aim (self)].otherwise);
}

static const char *
get_hint (const WdTourView *view)
{
  if (view->is_last && wd_guide_get_aim (view->guide) == WD_STATE_SENT)
    return _("Widerspruch can’t see your browser. After you send the form, wait until the page "
             "says that it has arrived. Then choose what you see.");

  if (view->is_last)
    return _("Widerspruch can’t see your browser. After you change the setting, reload the page "
             "there and check it. Then choose what you see.");

  if (view->step->kind == WD_STEP_KIND_SIGN_IN)
    return _("In your browser, you can sign in as you always do. If you’re already signed in "
             "there, click “Done”.");

  return _("Widerspruch can’t see your browser. Click “Done” when you’ve finished this step "
           "there.");
}

/* Who only looks again is not to turn what is as wanted already. A form has nothing to look at. */
static void
update_words (WdCompanionPage  *self,
              const WdTourView *view)
{
  g_autofree char *status = NULL;
  g_autofree char *text = NULL;

  wd_step_words_update (view, self->turn, self->position, self->title, self->text, self->ways,
                        self->menu);

  if (self->looks_again && view->is_last && wd_guide_get_aim (view->guide) != WD_STATE_SENT)
    {
      /* Translators: %s is what the guide says of the step, such as “Turn off “…”.” */
      text = g_strdup_printf (_("Open the page in your browser, or reload it there, and look at "
                                "the setting. Change it only if it isn’t as it should be:\n%s"),
                              gtk_label_get_text (self->text));
      wd_heading_set_label (self->title, _("Look at the Setting Again"));
      gtk_label_set_label (self->text, text);
    }

  status = g_strdup_printf ("%s %s", get_hint (view), gtk_label_get_text (self->guide));
  wd_step_words_describe (self->position, self->title, self->text, status);
  gtk_label_set_label (self->hint, get_hint (view));
}

static void
update_ways (WdCompanionPage  *self,
             const WdTourView *view)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *help = view->step->help;
  g_autofree char *uri = dup_uri (self);

  gtk_widget_action_set_enabled (widget, "companion.open", uri != NULL);
  gtk_widget_action_set_enabled (widget, "companion.copy", uri != NULL);
  gtk_widget_action_set_enabled (widget, "companion.help", help != NULL);
  gtk_widget_action_set_enabled (widget, "companion.back", view->current > 0);

  gtk_widget_set_visible (self->links, uri != NULL);
  gtk_widget_set_tooltip_text (self->open, uri);
  gtk_widget_set_visible (self->help_way, help != NULL);
}

static void
update_answers (WdCompanionPage  *self,
                const WdTourView *view)
{
  gboolean last = view->is_last;
  const Answers *words = &answers[get_aim (self)];

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "companion.not-done", last);
  gtk_widget_set_visible (GTK_WIDGET (self->not_done), last);

  if (last)
    {
      gtk_button_set_label (self->done, _(words->done));
      gtk_button_set_label (self->not_done, _(words->not_done));
      gtk_button_set_label (self->skip, _("I _Don’t Know"));
    }
  else
    {
      gtk_button_set_label (self->done, C_("step", "_Done"));
      gtk_button_set_label (self->skip, C_("step", "_Skip"));
    }
}

static gboolean
focus_cb (gpointer user_data)
{
  WdCompanionPage *self = WD_COMPANION_PAGE (user_data);

  self->focus_id = 0;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
changed_cb (WdCompanionPage *self)
{
  const WdTourView *view = get_view (self);

  update_words (self, view);
  update_ways (self, view);
  update_answers (self, view);
  wd_language_row_update (self->language, view);
  wd_step_list_update (self->list, view);

  /* The focus moves when the new words have their place. */
  if (self->shown_step != view->current && self->focus_id == 0)
    self->focus_id = g_idle_add_full (G_PRIORITY_LOW, focus_cb, self, NULL);
  self->shown_step = view->current;

  if (view->request & WD_TOUR_REQUEST_FINISH)
    g_signal_emit (self, finished_signal, 0);
}

static void
step_chosen_cb (WdCompanionPage *self,
                guint            index)
{
  wd_tour_go_to (self->tour, index);
}

static void
language_chosen_cb (WdCompanionPage *self,
                    const char      *language)
{
  wd_tour_quote_in (self->tour, language);
}

static void
wd_companion_page_dispose (GObject *object)
{
  WdCompanionPage *self = WD_COMPANION_PAGE (object);

  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_object (&self->tour);
  g_clear_pointer (&self->turn, g_free);

  G_OBJECT_CLASS (wd_companion_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "companion.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "companion.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "companion.help", NULL, help_action);
  gtk_widget_class_install_action (widget_class, "companion.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "companion.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "companion.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "companion.not-done", NULL, not_done_action);
}

static void
wd_companion_page_class_init (WdCompanionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_companion_page_dispose;

  widget_class->focus = wd_focus_children;
  widget_class->grab_focus = wd_heading_grab_focus;

  /**
   * WdCompanionPage::finished:
   * @self: the page
   *
   * The tour has a verdict.
   */
  finished_signal =
    g_signal_new ("finished", WD_TYPE_COMPANION_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  g_type_ensure (WD_TYPE_LANGUAGE_ROW);
  g_type_ensure (WD_TYPE_STEP_LIST);
  g_type_ensure (WD_TYPE_TOAST);

  g_type_ensure (WD_TYPE_HEADING);
  gtk_widget_class_set_css_name (widget_class, "companionpage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/widerspruch/ui/wd-companion-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, toast);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, guide);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, position);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, title);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, text);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, hint);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, links);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, open);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, language);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, ways);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, menu);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, help_way);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, list);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, done);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, not_done);
  gtk_widget_class_bind_template_child (widget_class, WdCompanionPage, skip);

  gtk_widget_class_bind_template_callback (widget_class, language_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_chosen_cb);

  install_actions (widget_class);
}

static void
wd_companion_page_init (WdCompanionPage *self)
{
  g_type_ensure (WD_TYPE_BUTTONS_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));
}

/**
 * wd_companion_page_new:
 * @tour: the tour to walk, at the service's own origin
 *
 * Returns: (transfer floating): a new page
 */
GtkWidget *
wd_companion_page_new (WdTour *tour)
{
  WdCompanionPage *self;
  g_autofree char *guide = NULL;

  g_return_val_if_fail (WD_IS_TOUR (tour), NULL);

  self = g_object_new (WD_TYPE_COMPANION_PAGE, NULL);
  self->tour = g_object_ref (tour);
  self->shown_step = wd_tour_get_view (tour)->current;
  guide = wd_guide_dup_title (wd_tour_get_view (tour)->guide);
  gtk_label_set_label (self->guide, guide);

  g_signal_connect_object (tour, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * wd_companion_page_set_turn:
 * @self: a page
 * @turn: (nullable): which of the planned guides is walked, if several are planned
 */
void
wd_companion_page_set_turn (WdCompanionPage *self,
                            const char      *turn)
{
  g_return_if_fail (WD_IS_COMPANION_PAGE (self));

  g_free (self->turn);
  self->turn = g_strdup (turn);
  changed_cb (self);
}

/**
 * wd_companion_page_look_again:
 * @self: a page
 *
 * At the last step, asks to reload the page and look, in place of asking for the change: the person
 * has done that before.
 */
void
wd_companion_page_look_again (WdCompanionPage *self)
{
  g_return_if_fail (WD_IS_COMPANION_PAGE (self));

  self->looks_again = TRUE;
  changed_cb (self);
}
