/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-result-page.h"

#include "wd-buttons.h"
#include "wd-heading.h"
#include "wd-letter-template.h"
#include "wd-proof-dialog.h"
#include "wd-prose.h"
#include "wd-result-text.h"
#include "wd-row.h"
#include "wd-save.h"

#include <glib/gi18n.h>

/**
 * WdResultPage:
 *
 * The verdict at the end of a tour, and what it does and does not reach.
 */
struct _WdResultPage
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkImage *icon;
  WdHeading *title;
  GtkLabel *description;
  GtkLabel *problem;
  GtkWidget *real;
  GtkListBox *next;
  GtkBox *extent;

  /* Owned by the list of what is next */
  GtkWidget *save_proof;
  GtkWidget *write_letter;

  /* Owned */
  WdGuide *guide;
  WdRecordEntry *entry;
  GdkTexture *picture;
};

G_DEFINE_FINAL_TYPE (WdResultPage, wd_result_page, ADW_TYPE_BIN)

static void
set_extent (WdResultPage *self,
            WdGuide      *guide)
{
  g_auto(GStrv) extent = wd_guide_dup_extent (guide);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->extent))) != NULL)
    gtk_box_remove (self->extent, child);

  gtk_box_append (self->extent, wd_prose_new (_("What the Switch Reaches"),
                                              (const char * const *) extent));

  for (guint i = 0; i < wd_guide_get_n_sections (guide, WD_GUIDE_PART_EXTENT); i++)
    {
      g_auto(GStrv) text = NULL;
      g_autofree char *title = wd_guide_dup_section (guide, WD_GUIDE_PART_EXTENT, i, &text);

      gtk_box_append (self->extent, wd_prose_new (title, (const char * const *) text));
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

  widget_class->grab_focus = wd_heading_grab_focus;

  g_type_ensure (WD_TYPE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-result-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdResultPage, icon);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, title);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, description);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, problem);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, real);
  gtk_widget_class_bind_template_child (widget_class, WdResultPage, next);
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
  self->write_letter = wd_row_append_action (self->next, _("_Object in Writing…"),
                                             _("To what the switch does not cover"), "win.letter",
                                             "go-next-symbolic");
  wd_row_append_action (self->next, _("Remind Me…"), _("To check the switch again some day"),
                        "win.remind", "go-next-symbolic");
  wd_row_append_action (self->next, _("History"), _("This result and the earlier ones"),
                        "win.history", "go-next-symbolic");
}

/**
 * wd_result_page_set_result:
 * @self: a page
 * @guide: the guide that was walked
 * @verdict: what came of it
 * @practice: whether it was walked on the practice site
 *
 * Shows a verdict, of which no problem is known yet.
 */
void
wd_result_page_set_result (WdResultPage    *self,
                           WdGuide         *guide,
                           const WdVerdict *verdict,
                           gboolean         practice)
{
  g_autoptr(WdLetterTemplate) letter = NULL;

  g_return_if_fail (WD_IS_RESULT_PAGE (self));
  g_return_if_fail (WD_IS_GUIDE (guide));
  g_return_if_fail (verdict != NULL);

  gtk_image_set_from_icon_name (self->icon, wd_result_text_get_icon (verdict));
  wd_heading_set_label (self->title, wd_result_text_get_title (verdict));
  gtk_label_set_label (self->description,
                       practice
                         ? _("That was practice: nothing real has changed. You know the way now.")
                         : wd_result_text_get_description (verdict));
  wd_label_tell (self->problem, NULL);
  gtk_widget_set_visible (self->real, practice);

  gtk_widget_set_visible (GTK_WIDGET (self->next), !practice);
  gtk_widget_set_visible (GTK_WIDGET (self->extent), !practice);
  set_extent (self, guide);

  g_set_object (&self->guide, guide);
  letter = practice ? NULL : wd_letter_template_new (wd_guide_get_id (guide));
  gtk_widget_set_visible (self->write_letter, letter != NULL);
  wd_result_page_set_proof (self, NULL, NULL);

  if (wd_result_text_is_certain (verdict))
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), "success");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), "success");
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
}

/**
 * wd_result_page_set_proof:
 * @self: a page
 * @entry: (nullable): the result, of which a proof can be saved; none can be if it is not known
 * @picture: (nullable): what the page showed around the switch
 *
 * Says what there is to prove. It is kept until another result is set, or nothing is to be proved.
 */
void
wd_result_page_set_proof (WdResultPage  *self,
                          WdRecordEntry *entry,
                          GdkTexture    *picture)
{
  gboolean known;

  g_return_if_fail (WD_IS_RESULT_PAGE (self));

  known = entry != NULL && entry->verdict.after != WD_STATE_UNKNOWN;

  g_set_object (&self->entry, entry);
  g_set_object (&self->picture, picture);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->save_proof),
                               _("On one page, to print or to send"));
  gtk_widget_set_visible (self->save_proof, known);
}
