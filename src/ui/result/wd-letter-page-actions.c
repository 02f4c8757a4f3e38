/* wd-letter-page-actions.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-letter-page-private.h"

#include "wd-document.h"
#include "wd-save.h"

#include <glib/gi18n.h>
#include <string.h>

/* So that a name does not go on a page of its own for want of a line or two. */
#define SCALE_MIN 0.85

static void
show_toast (WdLetterPage *self,
            const char   *text)
{
  g_autofree char *title = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
}

static void
copy (WdLetterPage *self,
      const char   *text,
      const char   *message)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  show_toast (self, message);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdLetterPage *self = WD_LETTER_PAGE (widget);
  g_autoptr(WdLetter) letter = wd_letter_page_fill (self);
  g_autofree char *text = wd_letter_dup_text (letter);

  copy (self, text, _("The letter was copied."));
}

static void
copy_form_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  WdLetterPage *self = WD_LETTER_PAGE (widget);

  copy (self, wd_letter_template_get_form (self->letter), _("The link was copied."));
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(WdLetterPage) self = WD_LETTER_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = wd_save_finish (result, &error);
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (g_cancellable_is_cancelled (self->cancellable) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (file == NULL)
    {
      message = wd_save_dup_problem (error);
    }
  else
    {
      name = g_filename_display_basename (g_file_peek_path (file));
      /* Translators: %s is the name of a file. */
      message = g_strdup_printf (_("Saved as “%s”"), name);
    }

  show_toast (self, message);
}

/* Takes the content. */
static void
save (WdLetterPage *self,
      GBytes       *content,
      const char   *suffix)
{
  g_autoptr(GBytes) owned = content;
  g_autofree char *what = NULL;
  g_autofree char *name = NULL;

  /* Translators: the name of a file; %s is that of a service. */
  what = g_strdup_printf (_("Objection %s"), self->service);
  name = wd_save_dup_name (what, suffix);
  wd_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Save Letter"), name,
                 content, self->cancellable, saved_cb, g_object_ref (self));
}

/* As for an envelope with a window. Above the name is room to sign. */
static WdDocument *
create_document (const WdLetter *letter)
{
  WdDocument *document = wd_document_new (letter->subject);
  g_autofree char *addressee = g_strjoinv ("\n", letter->addressee);
  guint n_paragraphs = g_strv_length (letter->paragraphs);

  wd_document_add_text (document, WD_TEXT_STYLE_BLOCK, letter->sender);
  wd_document_add_text (document, WD_TEXT_STYLE_BLOCK, addressee);
  wd_document_add_text (document, WD_TEXT_STYLE_DATE, letter->date);
  wd_document_add_text (document, WD_TEXT_STYLE_SUBJECT, letter->subject);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      const char *text = letter->paragraphs[i];

      if (g_str_has_prefix (text, WD_LETTER_ITEM))
        wd_document_add_text (document, WD_TEXT_STYLE_ITEM, text + strlen (WD_LETTER_ITEM));
      else
        wd_document_add_text (document,
                              i + 2 == n_paragraphs ? WD_TEXT_STYLE_BLOCK
                                                    : WD_TEXT_STYLE_PARAGRAPH,
                              text);
    }

  return document;
}

static void
save_pdf_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  WdLetterPage *self = WD_LETTER_PAGE (widget);
  g_autoptr(WdLetter) letter = wd_letter_page_fill (self);
  g_autoptr(WdDocument) document = create_document (letter);
  g_autoptr(GError) error = NULL;
  g_autofree char *problem = NULL;
  GBytes *pdf = wd_document_print (document, SCALE_MIN, &error);

  if (pdf != NULL)
    {
      save (self, pdf, ".pdf");
      return;
    }

  problem = wd_save_dup_problem (error);
  show_toast (self, problem);
}

static void
save_text_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  WdLetterPage *self = WD_LETTER_PAGE (widget);
  g_autoptr(WdLetter) letter = wd_letter_page_fill (self);
  char *text = wd_letter_dup_text (letter);

  save (self, g_bytes_new_take (text, strlen (text)), ".txt");
}

static void
launched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(WdLetterPage) self = WD_LETTER_PAGE (user_data);
  g_autoptr(GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error) ||
      g_cancellable_is_cancelled (self->cancellable))
    return;

  g_debug ("%s", error->message);
  show_toast (self, _("No program for this could be opened. You can copy it instead."));
}

static void
launch (WdLetterPage *self,
        const char   *uri)
{
  g_autoptr(GdkAppLaunchContext) context = NULL;

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), self->cancellable,
                                           launched_cb, g_object_ref (self));
}

static void
mail_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdLetterPage *self = WD_LETTER_PAGE (widget);
  g_autoptr(WdLetter) letter = wd_letter_page_fill (self);
  g_autofree char *mailto = wd_letter_dup_mailto (letter);

  launch (self, mailto);
}

static void
open_form_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  WdLetterPage *self = WD_LETTER_PAGE (widget);

  launch (self, wd_letter_template_get_form (self->letter));
}

void
wd_letter_page_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "letter.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "letter.save-pdf", NULL, save_pdf_action);
  gtk_widget_class_install_action (widget_class, "letter.save-text", NULL, save_text_action);
  gtk_widget_class_install_action (widget_class, "letter.mail", NULL, mail_action);
  gtk_widget_class_install_action (widget_class, "letter.open-form", NULL, open_form_action);
  gtk_widget_class_install_action (widget_class, "letter.copy-form", NULL, copy_form_action);
}
