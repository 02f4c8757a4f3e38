/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-welcome-page.h"

#include "wd-buttons.h"
#include "wd-focus.h"
#include "wd-heading.h"
#include "wd-result-text.h"
#include "wd-row.h"

#include <glib/gi18n.h>

#define NEXT "go-next-symbolic"

/**
 * WdWelcomePage:
 *
 * What a guide is good for, and every way to begin it. Its buttons activate `win.` actions.
 */
struct _WdWelcomePage
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkScrolledWindow *scroller;
  GtkImage *icon;
  GtkLabel *turn;
  WdHeading *title;
  GtkLabel *summary;
  GtkLabel *duration;
  GtkLabel *foreign;
  GtkLabel *reason;
  GtkLabel *question;
  GtkWidget *answers_box;
  GtkListBox *answers;
  GtkLabel *own_only;
  AdwActionRow *in_window_row;
  GtkCheckButton *in_window;
  GtkCheckButton *in_browser;
  GtkLabel *password;
  GtkWidget *resume;
  GtkWidget *check;
  GtkWidget *start;
  GtkListBox *ways;
  GtkLabel *disclaimer;

  /* Owned by the list of ways */
  GtkWidget *practice;
  GtkWidget *last;
  GtkImage *last_icon;

  /* Owned: what step to go on at, if there is one */
  char *next;

  /* Borrowed: why the setting should be looked at again, if it should */
  const char *due;
};

G_DEFINE_FINAL_TYPE (WdWelcomePage, wd_welcome_page, ADW_TYPE_BIN)

/* The one thing to do: to go on, to look again if that is due, or else to begin. */
static GtkWidget *
get_suggested (WdWelcomePage *self)
{
  if (self->next != NULL)
    return self->resume;

  return self->due != NULL ? self->check : self->start;
}

/* Has a screen reader say what the page says, and which way suits it: on GTK 4.8, it cannot read
 * the pages in the window.
 */
static void
describe (WdWelcomePage *self)
{
  GtkLabel * const labels[] = {
    self->turn, self->summary, self->duration, self->foreign, self->reason, self->own_only,
  };
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;
  g_autofree char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (labels[i])))
      g_strv_builder_add (lines, gtk_label_get_text (labels[i]));

  if (gtk_widget_get_visible (self->answers_box))
    g_strv_builder_add (lines, _("If you use a screen reader, choose your own browser below."));

  parts = g_strv_builder_end (lines);
  text = g_strjoinv ("\n", parts);
  wd_heading_set_description (self->title, text);
}

/* The setting is not to be looked at again while a tour is to be gone on with. */
static void
update_offers (WdWelcomePage *self)
{
  GtkWidget * const buttons[] = { self->resume, self->check, self->start };
  GtkWidget *suggested = get_suggested (self);

  wd_label_tell (self->reason, self->next != NULL ? self->next : self->due);
  gtk_widget_set_visible (self->resume, self->next != NULL);
  gtk_widget_set_visible (self->check,
                          self->next == NULL && gtk_widget_get_visible (self->last));
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    wd_buttons_suggest (buttons[i], buttons[i] == suggested);
  describe (self);
}

/* A row has the focus in place of its button, so it tells whether it is chosen; and the Start button
 * tells the answer that it goes by. While the answer changes, neither button is active.
 */
static void
tell_answer (WdWelcomePage *self)
{
  GtkCheckButton * const answers[] = { self->in_window, self->in_browser };
  gsize answer = gtk_check_button_get_active (self->in_browser);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      gboolean chosen = i == answer;
      GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (answers[i]), ADW_TYPE_ACTION_ROW);

      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                                   chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                          : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
      if (chosen)
        gtk_accessible_update_property (GTK_ACCESSIBLE (self->start),
                                        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                        adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                        -1);
    }
}

static void
answered_cb (WdWelcomePage *self)
{
  tell_answer (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.own-browser", "b",
                              gtk_check_button_get_active (self->in_browser));
}

/* What scrolls is to be read from its top. */
static gboolean
wd_welcome_page_grab_focus (GtkWidget *widget)
{
  WdWelcomePage *self = WD_WELCOME_PAGE (widget);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  return wd_heading_grab_focus (widget);
}

static void
wd_welcome_page_dispose (GObject *object)
{
  WdWelcomePage *self = WD_WELCOME_PAGE (object);

  g_clear_pointer (&self->next, g_free);

  G_OBJECT_CLASS (wd_welcome_page_parent_class)->dispose (object);
}

static void
wd_welcome_page_class_init (WdWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_welcome_page_dispose;

  widget_class->focus = wd_focus_children;
  widget_class->grab_focus = wd_welcome_page_grab_focus;

  g_type_ensure (WD_TYPE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-welcome-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, icon);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, turn);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, title);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, summary);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, duration);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, foreign);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, reason);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, question);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, answers_box);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, answers);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, own_only);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, in_window_row);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, in_window);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, in_browser);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, password);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, resume);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, check);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, start);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, ways);
  gtk_widget_class_bind_template_child (widget_class, WdWelcomePage, disclaimer);

  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
}

static void
append_ways (WdWelcomePage *self)
{
  self->practice = wd_row_append_action (self->ways, _("Try a _Practice Run First"),
                                         _("On copies of the pages, where nothing real can change"),
                                         "win.practise", NEXT);
  wd_row_append_action (self->ways, _("_What Is It About?"),
                        _("What happens to your data, and what you can object to"), "win.why",
                        NEXT);
  self->last = wd_row_append_action (self->ways, "", NULL, "win.history", NEXT);
  self->last_icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self->last), GTK_WIDGET (self->last_icon));

  gtk_widget_set_visible (self->last, FALSE);
}

static void
wd_welcome_page_init (WdWelcomePage *self)
{
  g_type_ensure (WD_TYPE_BUTTONS_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));
  wd_row_describe (GTK_WIDGET (self));

  gtk_image_set_from_icon_name (self->icon, APP_ID);
  append_ways (self);
  tell_answer (self);
  update_offers (self);
}

/* As it takes about half a minute a step. */
static char *
dup_duration (WdGuide *guide)
{
  guint n_steps = wd_guide_get_n_steps (guide);
  guint n_minutes = (n_steps + 1) / 2;
  g_autofree char *minutes = NULL;
  g_autofree char *steps = NULL;

  minutes = g_strdup_printf (ngettext ("about %u minute", "about %u minutes", n_minutes),
                             n_minutes);
  steps = g_strdup_printf (ngettext ("%u step", "%u steps", n_steps), n_steps);

  /* Translators: as in “6 steps, about 3 minutes”. */
  return g_strdup_printf (_("%s, %s"), steps, minutes);
}

/* A service that lets nobody sign in elsewhere leaves no choice, and one without copies of its pages
 * no practice.
 */
static void
set_venue (WdWelcomePage *self,
           WdService     *service)
{
  gboolean own_only = service->venue == WD_VENUE_OWN_BROWSER;
  g_autofree char *text = NULL;

  if (own_only)
    /* Translators: %s is the name of a service, such as Google. */
    text = g_strdup_printf (_("%s only lets you sign in with your own browser. This window stays "
                              "beside it and tells you each step."), service->name);

  gtk_widget_set_visible (self->answers_box, !own_only);
  wd_label_tell (self->own_only, text);
  gtk_widget_set_visible (self->practice, service->practice != NULL);
}

static void
set_service (WdWelcomePage *self,
             const char    *service)
{
  g_autofree char *question = NULL;
  g_autofree char *password = NULL;
  g_autofree char *disclaimer = NULL;

  /* Translators: %s is the name of a service, such as LinkedIn. */
  question = g_strdup_printf (_("How do you sign in to %s?"), service);
  /* Translators: %s is the name of a service, such as LinkedIn. */
  password = g_strdup_printf (_("Only %s gets your password; this app doesn’t read it. When you "
                                "close the window, your sign-in is forgotten, unless you choose "
                                "otherwise in the preferences."), service);
  /* Translators: %s is the name of a service, such as LinkedIn. */
  disclaimer = g_strdup_printf (_("Nothing is sent except what you do yourself on %s’s pages. "
                                  "Widerspruch is not affiliated with %s."), service, service);

  gtk_label_set_label (self->question, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  gtk_label_set_label (self->password, password);
  gtk_label_set_label (self->disclaimer, disclaimer);
}

/**
 * wd_welcome_page_set_guide:
 * @self: a page
 * @guide: the guide that the Start button starts
 * @turn: (nullable): which of the planned guides it is, if several are planned
 */
void
wd_welcome_page_set_guide (WdWelcomePage *self,
                           WdGuide       *guide,
                           const char    *turn)
{
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *duration = NULL;

  g_return_if_fail (WD_IS_WELCOME_PAGE (self));
  g_return_if_fail (WD_IS_GUIDE (guide));

  title = wd_guide_dup_title (guide);
  summary = wd_guide_dup_summary (guide);
  duration = dup_duration (guide);

  wd_label_tell (self->turn, turn);
  wd_heading_set_label (self->title, title);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->duration, duration);
  gtk_widget_set_visible (GTK_WIDGET (self->foreign), !wd_guide_get_builtin (guide));
  adw_action_row_set_subtitle (self->in_window_row,
                               wd_guide_get_goal (guide) == WD_GOAL_STATE
                                 ? _("In this window. Every place to click is marked.")
                                 : _("In this window. The words for each step stand beside the page."));
  set_service (self, wd_guide_get_service (guide)->name);
  set_venue (self, wd_guide_get_service (guide));
  describe (self);
}

/**
 * wd_welcome_page_set_own_browser:
 * @self: a page
 * @own_browser: whether the person’s own browser is the way that is chosen
 */
void
wd_welcome_page_set_own_browser (WdWelcomePage *self,
                                 gboolean       own_browser)
{
  g_return_if_fail (WD_IS_WELCOME_PAGE (self));

  gtk_check_button_set_active (own_browser ? self->in_browser : self->in_window, TRUE);
}

/**
 * wd_welcome_page_set_saved:
 * @self: a page
 * @title: (nullable): the title of the step that a saved tour is at, or %NULL if there is none
 */
void
wd_welcome_page_set_saved (WdWelcomePage *self,
                           const char    *title)
{
  g_return_if_fail (WD_IS_WELCOME_PAGE (self));

  g_clear_pointer (&self->next, g_free);
  if (title != NULL)
    /* Translators: %s is the title of a step, such as “Open your profile”. */
    self->next = g_strdup_printf (_("Your next step: %s"), title);

  update_offers (self);
}

static const char *
get_due_reason (const WdVerdict *verdict,
                WdGuide         *guide)
{
  WdState aim = wd_guide_get_aim (guide);

  if (verdict->after == aim &&
      (verdict->learned == WD_LEARNED_SEEN || wd_guide_get_goal (guide) == WD_GOAL_WORD))
    return _("It’s been a while since you checked. Services change their settings now and then.");

  if (aim == WD_STATE_SENT)
    return _("Last time, you didn’t say that it was sent.");

  return aim == WD_STATE_OFF
           ? _("Last time, the app couldn’t confirm that the setting was off.")
           : _("Last time, the app couldn’t confirm that the setting was on.");
}

/**
 * wd_welcome_page_set_last:
 * @self: a page
 * @guide: the guide that the Start button starts
 * @entry: (nullable): the last verdict on the guide, if there is one
 * @now: the present time
 *
 * Tells the last verdict, and offers to look again: as the first thing to do if that is due.
 */
void
wd_welcome_page_set_last (WdWelcomePage *self,
                          WdGuide       *guide,
                          WdRecordEntry *entry,
                          GDateTime     *now)
{
  g_return_if_fail (WD_IS_WELCOME_PAGE (self));
  g_return_if_fail (WD_IS_GUIDE (guide));
  g_return_if_fail (entry == NULL || WD_IS_RECORD_ENTRY (entry));
  g_return_if_fail (now != NULL);

  self->due = NULL;
  if (entry != NULL)
    {
      const WdVerdict *verdict = &entry->verdict;
      g_autofree char *subtitle = NULL;

      subtitle = wd_result_text_dup_age (verdict, entry->time, now);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->last),
                                     wd_result_text_get_last (verdict));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->last), subtitle);
      gtk_image_set_from_icon_name (self->last_icon, wd_result_text_get_icon (verdict));
      if (wd_record_entry_is_due (entry, guide, now))
        self->due = get_due_reason (verdict, guide);
    }

  gtk_widget_set_visible (self->last, entry != NULL);
  update_offers (self);
}
