/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-proof-dialog.h"

#include "wd-buttons.h"
#include "wd-compat.h"
#include "wd-document-printing.h"
#include "wd-heading.h"
#include "wd-proof.h"
#include "wd-row.h"
#include "wd-save.h"
#include "wd-text-size.h"

#include <glib/gi18n.h>

/**
 * WdProofDialog:
 *
 * Shows what a proof will say before it is saved. The picture is left out unless the person, who
 * sees it here, turns its switch on.
 */
struct _WdProofDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkListBox *facts;
  GtkWidget *picture_box;
  GtkPicture *picture_view;
  GtkSwitch *include;
  GtkLabel *note;
  GtkLabel *problem;

  /* Owned */
  WdGuide *guide;
  WdRecordEntry *entry;
  GdkTexture *picture;
  GCancellable *cancellable;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WdProofDialog, wd_proof_dialog, ADW_TYPE_WINDOW)

static void
tell (WdProofDialog *self,
      const char    *problem)
{
  wd_label_tell (self->problem, problem);
  if (problem != NULL)
    wd_compat_announce (GTK_WIDGET (self), problem);
}

static gboolean
tell_problem (WdProofDialog *self,
              const GError  *error)
{
  g_autofree char *problem = error != NULL ? wd_save_dup_problem (error) : NULL;

  tell (self, problem);

  return problem != NULL;
}

static WdDocument *
create_document (WdProofDialog *self)
{
  gboolean with_picture = gtk_switch_get_active (self->include);

  return wd_proof_create_document (self->guide, self->entry, with_picture ? self->picture : NULL);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(WdProofDialog) self = WD_PROOF_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = wd_save_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (!tell_problem (self, error))
    {
      g_signal_emit (self, signals[SAVED], 0, file);
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdProofDialog *self = WD_PROOF_DIALOG (widget);
  g_autoptr(WdDocument) document = create_document (self);
  g_autofree char *file_name = wd_proof_dup_name (self->guide, self->entry);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = NULL;

  pdf = wd_document_print (document, WD_PROOF_SCALE_MIN, &error);

  if (!tell_problem (self, error))
    wd_save_async (GTK_WINDOW (self), _("Save Proof"), file_name, pdf, self->cancellable,
                   saved_cb, g_object_ref (self));
}

static void
printed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(WdProofDialog) self = WD_PROOF_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  if (wd_document_print_finish (result, &error))
    gtk_window_close (GTK_WINDOW (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, _("This couldn’t be printed. You can save it as a file instead."));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  WdProofDialog *self = WD_PROOF_DIALOG (widget);
  g_autofree char *job = wd_proof_dup_name (self->guide, self->entry);

  tell (self, NULL);
  wd_document_print_async (create_document (self), WD_PROOF_SCALE_MIN, job, GTK_WINDOW (self),
                           self->cancellable, printed_cb, g_object_ref (self));
}

static void
wd_proof_dialog_dispose (GObject *object)
{
  WdProofDialog *self = WD_PROOF_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->guide);
  g_clear_object (&self->entry);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (wd_proof_dialog_parent_class)->dispose (object);
}

static void
wd_proof_dialog_class_init (WdProofDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_proof_dialog_dispose;

  /**
   * WdProofDialog::saved:
   * @self: a dialog, about to close
   * @file: where the proof is
   */
  signals[SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (WD_TYPE_BUTTONS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/widerspruch/ui/wd-proof-dialog.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);

  gtk_widget_class_bind_template_child (widget_class, WdProofDialog, facts);
  gtk_widget_class_bind_template_child (widget_class, WdProofDialog, picture_box);
  gtk_widget_class_bind_template_child (widget_class, WdProofDialog, picture_view);
  gtk_widget_class_bind_template_child (widget_class, WdProofDialog, include);
  gtk_widget_class_bind_template_child (widget_class, WdProofDialog, note);
  gtk_widget_class_bind_template_child (widget_class, WdProofDialog, problem);

  gtk_widget_class_install_action (widget_class, "proof.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "proof.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
wd_proof_dialog_init (WdProofDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));
  wd_row_describe (GTK_WIDGET (self));

  wd_text_size_grow_window (GTK_WINDOW (self));

  self->cancellable = g_cancellable_new ();
}

/**
 * wd_proof_dialog_new:
 * @parent: the window to stand over
 * @guide: the guide that was walked
 * @entry: what came of it
 * @picture: (nullable): what the page showed around the setting
 *
 * Returns: (transfer none): a new dialog, which its window keeps
 */
GtkWidget *
wd_proof_dialog_new (GtkWindow     *parent,
                     WdGuide       *guide,
                     WdRecordEntry *entry,
                     GdkTexture    *picture)
{
  g_autoptr(GPtrArray) facts = NULL;
  g_autofree char *note = NULL;
  WdProofDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (WD_IS_GUIDE (guide), NULL);
  g_return_val_if_fail (WD_IS_RECORD_ENTRY (entry), NULL);

  self = g_object_new (WD_TYPE_PROOF_DIALOG, "transient-for", parent, NULL);
  self->guide = g_object_ref (guide);
  self->entry = g_object_ref (entry);
  g_set_object (&self->picture, picture);

  facts = wd_proof_list_facts (guide, entry);
  for (guint i = 0; i < facts->len; i++)
    {
      const WdFact *fact = g_ptr_array_index (facts, i);

      gtk_list_box_append (self->facts, wd_row_new_fact (fact->name, fact->value));
    }

  note = wd_proof_dup_note (guide, entry);
  gtk_label_set_label (self->note, note);
  gtk_picture_set_paintable (self->picture_view, GDK_PAINTABLE (picture));
  gtk_widget_set_visible (self->picture_box, picture != NULL);

  return GTK_WIDGET (self);
}
