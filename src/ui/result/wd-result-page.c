/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-result-page.h"

#include "wd-buttons.h"
#include "wd-compat.h"
#include "wd-focus.h"
#include "wd-heading.h"
#include "wd-letter-template.h"
#include "wd-proof-dialog.h"
#include "wd-prose.h"
#include "wd-result-text.h"
#include "wd-row.h"
#include "wd-save.h"
#include "wd-toast.h"

#include <glib/gi18n.h>

/* In pixels: only what was seen is shown as a success. */
#define SIZE_CERTAIN 96
#define SIZE 64

/**
 * WdResultPage:
 *
 * The verdict at the end of a tour, and what it does and does not reach.
 */
struct _WdResultPage
{
  AdwBin parent_instance;

  /* Template widgets */
  WdToast *toast;
  GtkImage *icon;
  GtkLabel *about;
  WdHeading *title;
  GtkLabel *description;
  GtkLabel *time;
  GtkLabel *problem;
  GtkButton *act;
  GtkButton *next_guide;
  GtkListBox *next;
  GtkLabel *sign_in;
  GtkBox *extent;

  /* Owned by the list of what is next */
  GtkWidget *save_proof;
  GtkWidget *write_letter;
  GtkWidget *set_reminder;

  /* Owned */
  WdGuide *guide;
  WdRecordEntry *entry;
  GdkTexture *picture;
};

G_DEFINE_FINAL_TYPE (WdResultPage, wd_result_page, ADW_TYPE_BIN)

/* The button that leads from practice to the service. */
static char *
dup_in_earnest (WdGuide *guide)
{
  const char *service = wd_guide_get_service (guide)->name;
  WdState aim = wd_guide_get_aim (guide);

  if (aim == WD_STATE_SENT)
    /* Translators: %s is the name of a service. */
    return g_strdup_printf (_("_Object to %s"), service);

  /* Translators: %s is the name of a service. */
  return g_strdup_printf (aim == WD_STATE_ON ? _("_Turn It On on %s") : _("_Turn It Off on %s"),
                          service);
}

static void
set_icon (WdResultPage *self,
          const char   *name,
          gboolean      certain)
{
  GtkWidget *icon = GTK_WIDGET (self->icon);

  gtk_image_set_from_icon_name (self->icon, name);
  gtk_image_set_pixel_size (self->icon, certain ? SIZE_CERTAIN : SIZE);
  gtk_widget_remove_css_class (icon, certain ? "dim-label" : "success");
  gtk_widget_add_css_class (icon, certain ? "success" : "dim-label");
}

static void
set_words (WdResultPage *self,
           const char   *title,
           const char   *description)
{
  wd_heading_set_label (self->title, title);
  gtk_label_set_label (self->description, description);
}

/* Says which guide the result is of, and which of those that are planned. */
static void
set_about (WdResultPage *self,
           const char   *turn)
{
  g_autofree char *title = wd_guide_dup_title (self->guide);
  g_autofree char *about = NULL;
  g_autofree char *description = NULL;

  /* Translators: as in “Guide 1 of 2: Opt Out of AI Training on LinkedIn”. */
  about = turn != NULL ? g_strdup_printf (C_("turn", "%s: %s"), turn, title)
                       : g_steal_pointer (&title);
  description = g_strdup_printf ("%s. %s", about, gtk_label_get_text (self->description));
  gtk_label_set_label (self->about, about);
  wd_heading_set_description (self->title, description);
}

/* Offers the one thing to do now, if there is one. */
static void
set_act (WdResultPage *self,
         const char   *label,
         const char   *action)
{
  gtk_widget_set_visible (GTK_WIDGET (self->act), label != NULL);
  if (label == NULL)
    return;

  gtk_button_set_label (self->act, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->act), action);
}

static void
set_practice (WdResultPage *self,
              WdGuide      *guide)
{
  const char *service = wd_guide_get_service (guide)->name;
  g_autofree char *description = NULL;
  g_autofree char *label = NULL;

  /* Translators: %s is the name of a service. */
  description = g_strdup_printf (_("Nothing has changed in your account on %s. Now you know the "
                                   "steps."), service);
  label = dup_in_earnest (guide);

  set_icon (self, "applications-science-symbolic", FALSE);
  set_words (self, _("Practice Run Complete"), description);
  set_act (self, label, "win.start");
}

/* What the person has told, or left open, can be checked, if a page can tell. In their own browser,
 * only they can look.
 */
static void
set_verdict (WdResultPage    *self,
             WdGuide         *guide,
             const WdVerdict *verdict,
             gboolean         beside_browser)
{
  const char *check = beside_browser ? _("_Look Again") : _("_Check Now");
  gboolean is_open = verdict->learned == WD_LEARNED_TOLD &&
                     (wd_guide_get_goal (guide) == WD_GOAL_STATE ||
                      verdict->after == WD_STATE_UNKNOWN);

  set_icon (self, wd_result_text_get_icon (verdict), wd_result_text_is_certain (verdict));
  set_words (self, wd_result_text_get_title (verdict), wd_result_text_get_description (verdict));
  set_act (self, is_open ? check : NULL, "win.check-again");
}

static void
set_sign_in (WdResultPage  *self,
             WdGuide       *guide,
             WdResultVenue  venue)
{
  const char *service = wd_guide_get_service (guide)->name;
  g_autofree char *text = NULL;

  if (venue == WD_RESULT_VENUE_WINDOW)
    /* Translators: %s is the name of a service. */
    text = g_strdup_printf (_("You can close this window now. Widerspruch then forgets your "
                              "sign-in to %s."), service);
  else if (venue == WD_RESULT_VENUE_KEPT)
    /* Translators: %s is the name of a service. */
    text = g_strdup_printf (_("Widerspruch keeps you signed in to %s on this computer. You can "
                              "change this in Preferences."), service);

  wd_label_tell (self->sign_in, text);
}

static void
add_prose (WdResultPage       *self,
           const char         *title,
           const char * const *text)
{
  GtkWidget *prose = wd_prose_new (title, text);

  wd_prose_link (prose, self->toast);
  gtk_box_append (self->extent, prose);
}

static void
set_extent (WdResultPage *self,
            WdGuide      *guide)
{
  gboolean is_form = wd_guide_get_aim (guide) == WD_STATE_SENT;
  g_auto(GStrv) extent = wd_guide_dup_extent (guide);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) covered = NULL;
  g_autofree char *everywhere = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->extent))) != NULL)
    gtk_box_remove (self->extent, child);

  /* Translators: %s is the name of a service. */
  everywhere = g_strdup_printf (_("The setting belongs to your account. It also applies in the %s "
                                  "app on your phone and in every browser."),
                                wd_guide_get_service (guide)->name);
  g_strv_builder_addv (builder, (const char **) extent);
  if (!is_form)
    g_strv_builder_add (builder, everywhere);
  covered = g_strv_builder_end (builder);
  add_prose (self, is_form ? _("What the Objection Covers") : _("What the Setting Covers"),
             (const char * const *) covered);

  for (guint i = 0; i < wd_guide_get_n_sections (guide, WD_GUIDE_PART_EXTENT); i++)
    {
      g_auto(GStrv) text = NULL;
      g_autofree char *title = wd_guide_dup_section (guide, WD_GUIDE_PART_EXTENT, i, &text);

      add_prose (self, title, (const char * const *) text);
    }
}

static void
proof_saved_cb (WdResultPage *self,
                GFile        *file)
{
  g_autofree char *subtitle = wd_save_dup_done (file);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->save_proof), subtitle);
}

static void
save_proof_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  WdResultPage *self = WD_RESULT_PAGE (widget);
  GtkWidget *dialog = wd_proof_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->guide,
                                           self->entry, self->picture);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (proof_saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
wd_result_page_dispose (GObject *object)
{
  WdResultPage *self = WD_RESULT_PAGE (object);

  g_clear_object (&self->guide);
  g_clear_object (&self->entry);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (wd_result_page_parent_class)->dispose (object);
}

static void
wd_result_page_class_init (WdResultPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_result_page_dispose;

  widget_class->focus = wd_focus_children;
  widget_class->grab_focus = wd_heading_grab_focus;

  g_type_ensure (WD_TYPE_HEADING);
  g_type_ensure (WD_TYPE_TOAST);

  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-result-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdResultPage, toast);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, icon);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, about);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, title);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, description);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, time);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, problem);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, act);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, next_guide);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, next);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, sign_in);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, extent);

  gtk_widget_class_install_action (widget_class, "result.save-proof", NULL, save_proof_action);
}

static void
wd_result_page_init (WdResultPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));

  self->save_proof = wd_row_append_action (self->next, _("Save _Proof…"), NULL,
                                           "result.save-proof", "document-save-symbolic");
  self->write_letter = wd_row_append_action (self->next, _("_Object in Writing"), NULL,
                                             "win.letter", "go-next-symbolic");
  self->set_reminder = wd_row_append_action (self->next, _("Set a _Reminder…"),
                                             _("To check the setting again later"),
                                             "win.remind", "alarm-symbolic");
  wd_row_append_action (self->next, _("Your Results"), NULL, "win.history",
                        "go-next-symbolic");
}

/**
 * wd_result_page_set_result:
 * @self: a page
 * @guide: the guide that was walked
 * @verdict: what came of it
 * @venue: where it was walked
 *
 * Shows a verdict, of which no problem is known yet. A verdict of practice says nothing about the
 * person's account and is not shown.
 */
void
wd_result_page_set_result (WdResultPage    *self,
                           WdGuide         *guide,
                           const WdVerdict *verdict,
                           WdResultVenue    venue)
{
  gboolean practice = venue == WD_RESULT_VENUE_PRACTICE;
  gboolean is_form = wd_guide_get_aim (guide) == WD_STATE_SENT;
  g_autoptr(WdLetterTemplate) letter = NULL;

  g_return_if_fail (WD_IS_RESULT_PAGE (self));
  g_return_if_fail (WD_IS_GUIDE (guide));
  g_return_if_fail (verdict != NULL);

  g_set_object (&self->guide, guide);
  if (practice)
    set_practice (self, guide);
  else
    set_verdict (self, guide, verdict, venue == WD_RESULT_VENUE_BROWSER);
  set_about (self, NULL);

  wd_label_tell (self->problem, NULL);
  wd_result_page_set_proof (self, NULL, NULL);
  letter = wd_letter_template_new (wd_guide_get_id (guide));
  gtk_widget_set_visible (self->write_letter, letter != NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->write_letter),
                               is_form ? _("With a letter, in addition to the form")
                                       : _("Against AI uses that the setting doesn’t cover"));
  gtk_widget_set_visible (self->set_reminder, !is_form);
  gtk_widget_set_visible (GTK_WIDGET (self->next), !practice);
  set_sign_in (self, guide, venue);
  set_extent (self, guide);
  gtk_widget_set_visible (GTK_WIDGET (self->extent), !practice);
}

/**
 * wd_result_page_set_plan:
 * @self: a page that has a result
 * @turn: (nullable): which of the planned guides the result is of, if several are planned
 * @next: (nullable): the title of the guide that is next, %NULL if there is none
 *
 * Says where the person is in what they have planned, and offers to go on with another guide.
 */
void
wd_result_page_set_plan (WdResultPage *self,
                         const char   *turn,
                         const char   *next)
{
  g_autofree char *label = NULL;

  g_return_if_fail (WD_IS_RESULT_PAGE (self));

  set_about (self, turn);
  gtk_widget_set_visible (GTK_WIDGET (self->next_guide), next != NULL);
  if (next == NULL)
    return;

  /* Translators: %s is the title of a guide, such as “Opt Out of AI Training on LinkedIn”. */
  label = g_strdup_printf (_("Next: %s"), next);
  gtk_button_set_label (self->next_guide, label);
}

/**
 * wd_result_page_set_problem:
 * @self: a page
 * @problem: (nullable): why the verdict is not kept, if it is not
 */
void
wd_result_page_set_problem (WdResultPage *self,
                            const char   *problem)
{
  g_return_if_fail (WD_IS_RESULT_PAGE (self));

  wd_label_tell (self->problem, problem);
  if (problem != NULL)
    wd_compat_announce (GTK_WIDGET (self), problem);
}

/**
 * wd_result_page_set_proof:
 * @self: a page
 * @entry: (nullable): the result, of which a proof can be saved; none can be if it is not known
 * @picture: (nullable): what the page showed around the setting
 *
 * Says what there is to prove, and of what time. It is kept until another result is set, or nothing
 * is to be proved.
 */
void
wd_result_page_set_proof (WdResultPage  *self,
                          WdRecordEntry *entry,
                          GdkTexture    *picture)
{
  g_autofree char *time = NULL;
  gboolean known;

  g_return_if_fail (WD_IS_RESULT_PAGE (self));

  known = entry != NULL && entry->verdict.after != WD_STATE_UNKNOWN;
  time = entry != NULL ? wd_result_text_dup_time (entry->time) : NULL;

  g_set_object (&self->entry, entry);
  g_set_object (&self->picture, picture);

  wd_label_tell (self->time, time);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->save_proof),
                               _("One page to print or share"));
  gtk_widget_set_visible (self->save_proof, known);
}
