/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-letter-page.h"

#include "wd-buttons.h"
#include "wd-document-printing.h"
#include "wd-field.h"
#include "wd-focus.h"
#include "wd-heading.h"
#include "wd-letter-text.h"
#include "wd-row.h"
#include "wd-save.h"
#include "wd-toast.h"

#include <glib/gi18n.h>
#include <string.h>

/* A letter is made smaller, down to this, where a line or two would go on a page of their own. */
#define SCALE_MIN 0.85

/**
 * WdLetterPage:
 *
 * The letter of objection to uses that cannot be turned off, and the way to the service’s own form.
 * What is typed is kept in the widgets only.
 */
struct _WdLetterPage
{
  AdwBin parent_instance;

  /* Template widgets */
  WdToast *toast;
  GtkScrolledWindow *scroller;
  WdHeading *title;
  GtkLabel *intro;
  GtkLabel *privacy;
  GtkLabel *form_title;
  GtkListBox *forms;
  GtkLabel *details;
  WdField *name;
  WdField *street;
  WdField *city;
  WdField *email;
  WdField *profile;
  AdwComboRow *language;
  GtkTextView *reasons;
  GtkTextView *preview;
  GtkListBox *uses;

  /* Owned by the lists */
  GtkWidget *form;
  GtkWidget *mail;

  /* Owned */
  WdLetterTemplate *letter;
  char *service;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (WdLetterPage, wd_letter_page, ADW_TYPE_BIN)

/* The letter as it is now. */
static WdLetter *
fill (WdLetterPage *self)
{
  const char * const *languages = wd_letter_template_get_languages (self->letter);
  guint selected = adw_combo_row_get_selected (self->language);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *reasons = NULL;

  g_object_get (gtk_text_view_get_buffer (self->reasons), "text", &reasons, NULL);

  return wd_letter_template_fill (self->letter, languages[selected], now, &(WdLetterWriter) {
    .name = wd_field_get_text (self->name),
    .street = wd_field_get_text (self->street),
    .city = wd_field_get_text (self->city),
    .email = wd_field_get_text (self->email),
    .profile = wd_field_get_text (self->profile),
    .reasons = reasons,
  });
}

static void
email_left_cb (WdLetterPage *self)
{
  const char *text = wd_field_get_text (self->email);
  g_autofree char *email = wd_letter_text_dup_email (text);

  wd_field_tell (self->email,
                 text[0] == '\0' || email != NULL
                   ? NULL
                   : _("That’s not an email address, so it’s left out of the letter."));
}

static void
profile_left_cb (WdLetterPage *self)
{
  const char *text = wd_field_get_text (self->profile);
  const char *start = wd_letter_template_get_profile (self->letter);
  g_autofree char *profile = wd_letter_template_dup_profile (self->letter, text);
  g_autofree char *problem = NULL;

  if (start != NULL && text[0] != '\0' && profile == NULL)
    /* Translators: %s is how the addresses of profiles begin, such as www.linkedin.com/in/. */
    problem = g_strdup_printf (_("That’s not a link to a profile, so it’s left out of the letter. It "
                                 "should look like %syour-name."), start + strlen ("https://"));

  wd_field_tell (self->profile, problem);
}

static void
update_cb (WdLetterPage *self)
{
  g_autoptr(WdLetter) letter = NULL;
  g_autofree char *text = NULL;

  /* The signals come while the template is built, and while the languages are exchanged, too. */
  if (self->letter == NULL ||
      adw_combo_row_get_selected (self->language) == GTK_INVALID_LIST_POSITION)
    return;

  letter = fill (self);
  text = wd_letter_dup_text (letter);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), text, -1);
}

/* The letter to use, or %NULL: without a name it is of no use, and the person is asked for it. */
static WdLetter *
fill_signed (WdLetterPage *self)
{
  WdLetter *letter = fill (self);

  if (letter->name[0] != '\0')
    return letter;

  wd_field_demand (self->name, _("The letter needs your name. Enter it first."));
  wd_letter_free (letter);

  return NULL;
}

/* The language that was chosen before, or else that of the program, or else English, or else the
 * first.
 */
static guint
choose_language (const char * const *languages,
                 const char         *chosen)
{
  const char * const *wanted = g_get_language_names ();

  for (guint i = 0; chosen != NULL && languages[i] != NULL; i++)
    if (g_str_equal (languages[i], chosen))
      return i;

  for (gsize i = 0; wanted[i] != NULL; i++)
    for (guint j = 0; languages[j] != NULL; j++)
      if (g_str_equal (languages[j], g_str_equal (wanted[i], "C") ? "en" : wanted[i]))
        return j;

  return 0;
}

static void
copy (WdLetterPage *self,
      const char   *text,
      const char   *message)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  wd_toast_say (self->toast, message);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WdLetterPage *self = WD_LETTER_PAGE (widget);
  g_autoptr(WdLetter) letter = fill_signed (self);
  g_autofree char *text = NULL;

  if (letter == NULL)
    return;

  text = wd_letter_dup_text (letter);
  copy (self, text, _("Letter copied"));
}

static void
copy_form_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  WdLetterPage *self = WD_LETTER_PAGE (widget);

  copy (self, wd_letter_template_get_form (self->letter), _("Link copied"));
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(WdLetterPage) self = WD_LETTER_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = wd_save_finish (result, &error);
  g_autofree char *message = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  message = file != NULL ? wd_save_dup_done (file) : wd_save_dup_problem (error);
  wd_toast_say (self->toast, message);
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

/* Lays the letter out as for an envelope with a window. Above the name is room to sign. */
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
                              : i + 1 == n_paragraphs ? WD_TEXT_STYLE_NAME
                                                      : WD_TEXT_STYLE_PARAGRAPH,
                              text);
    }

  return document;
}

static void
printed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(WdLetterPage) self = WD_LETTER_PAGE (user_data);
  g_autoptr(GError) error = NULL;

  if (!wd_document_print_finish (result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    wd_toast_say (self->toast, _("This couldn’t be printed. You can save it as a file instead."));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  WdLetterPage *self = WD_LETTER_PAGE (widget);
  g_autoptr(WdLetter) letter = fill_signed (self);

  if (letter != NULL)
    wd_document_print_async (create_document (letter), SCALE_MIN, letter->subject,
                             GTK_WINDOW (gtk_widget_get_root (widget)), self->cancellable,
                             printed_cb, g_object_ref (self));
}

static void
save_pdf_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  WdLetterPage *self = WD_LETTER_PAGE (widget);
  g_autoptr(WdLetter) letter = fill_signed (self);
  g_autoptr(WdDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *problem = NULL;
  GBytes *pdf;

  if (letter == NULL)
    return;

  document = create_document (letter);
  pdf = wd_document_print (document, SCALE_MIN, &error);
  if (pdf != NULL)
    {
      save (self, pdf, ".pdf");
      return;
    }

  problem = wd_save_dup_problem (error);
  wd_toast_say (self->toast, problem);
}

static void
save_text_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  WdLetterPage *self = WD_LETTER_PAGE (widget);
  g_autoptr(WdLetter) letter = fill_signed (self);
  char *text;

  if (letter == NULL)
    return;

  text = wd_letter_dup_text (letter);
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
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_debug ("%s", error->message);
  wd_toast_say (self->toast, _("No app for this could be opened. You can copy it instead."));
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
  g_autoptr(WdLetter) letter = fill_signed (self);
  g_autofree char *mailto = NULL;

  if (letter == NULL)
    return;

  mailto = wd_letter_dup_mailto (letter);
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

/* Calls the service by its name. */
static void
set_service (WdLetterPage *self,
             const char   *service)
{
  g_autofree char *intro = NULL;
  g_autofree char *form = NULL;
  g_autofree char *details = NULL;
  g_autofree char *mail = NULL;
  g_autofree char *heard = NULL;

  g_free (self->service);
  self->service = g_strdup (service);

  /* Translators: %s is the name of a service. */
  intro = g_strdup_printf (_("Not every use of AI can be turned off. Where the GDPR applies, you can "
                             "object to the others in writing: with %s’s own form, or with this "
                             "letter. It only applies going forward."), service);
  /* Translators: %s is the name of a service. */
  form = g_strdup_printf (_("%s’s Own Form"), service);
  /* Translators: %s is the name of a service. */
  details = g_strdup_printf (_("Only your name is needed. With the rest, %s can find your account "
                               "and reply to you."), service);
  /* Translators: %s is the name of a service. */
  mail = g_strdup_printf (_("As a draft without a recipient: %s publishes a form, but no email "
                            "address for this"), service);

  heard = g_strjoin ("\n", intro, gtk_label_get_label (self->privacy), NULL);

  gtk_label_set_label (self->intro, intro);
  wd_heading_set_description (self->title, heard);
  gtk_label_set_label (self->form_title, form);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->forms), GTK_ACCESSIBLE_PROPERTY_LABEL, form,
                                  -1);
  gtk_label_set_label (self->details, details);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->mail), mail);
}

static void
wd_letter_page_dispose (GObject *object)
{
  WdLetterPage *self = WD_LETTER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->letter);
  g_clear_pointer (&self->service, g_free);

  G_OBJECT_CLASS (wd_letter_page_parent_class)->dispose (object);
}

static void
wd_letter_page_class_init (WdLetterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_letter_page_dispose;

  widget_class->focus = wd_focus_children;
  widget_class->grab_focus = wd_heading_grab_focus;

  g_type_ensure (WD_TYPE_FIELD);
  g_type_ensure (WD_TYPE_HEADING);
  g_type_ensure (WD_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-letter-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, toast);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, title);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, intro);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, privacy);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, form_title);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, forms);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, details);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, name);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, street);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, city);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, email);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, profile);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, language);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, reasons);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, preview);
  gtk_widget_class_bind_template_child (widget_class, WdLetterPage, uses);
  gtk_widget_class_bind_template_callback (widget_class, email_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, profile_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);

  gtk_widget_class_install_action (widget_class, "letter.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "letter.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "letter.save-pdf", NULL, save_pdf_action);
  gtk_widget_class_install_action (widget_class, "letter.save-text", NULL, save_text_action);
  gtk_widget_class_install_action (widget_class, "letter.mail", NULL, mail_action);
  gtk_widget_class_install_action (widget_class, "letter.open-form", NULL, open_form_action);
  gtk_widget_class_install_action (widget_class, "letter.copy-form", NULL, copy_form_action);
}

static void
wd_letter_page_init (WdLetterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));
  wd_row_describe (GTK_WIDGET (self));

  self->form = wd_row_append_action (self->forms, _("Open the _Objection Form"), NULL,
                                     "letter.open-form", "adw-external-link-symbolic");
  wd_row_append_action (self->forms, _("Copy the _Link"), NULL, "letter.copy-form",
                        "edit-copy-symbolic");

  wd_row_append_action (self->uses, _("P_rint…"), _("To sign and send by post"), "letter.print",
                        "printer-symbolic");
  wd_row_append_action (self->uses, _("Save as _PDF…"), NULL, "letter.save-pdf",
                        "document-save-symbolic");
  wd_row_append_action (self->uses, _("_Copy Text"), NULL, "letter.copy", "edit-copy-symbolic");
  wd_row_append_action (self->uses, _("Save as _Text…"), NULL, "letter.save-text",
                        "document-save-symbolic");
  self->mail = wd_row_append_action (self->uses, _("Open in _Mail App"), NULL, "letter.mail",
                                     "mail-send-symbolic");

  self->cancellable = g_cancellable_new ();
}

/**
 * wd_letter_page_set_letter:
 * @self: a page
 * @guide: the guide that the letter goes with
 * @letter: the letter
 *
 * Shows a letter, in the language of the program if it is there in it. What was typed or chosen
 * before stays.
 */
void
wd_letter_page_set_letter (WdLetterPage     *self,
                           WdGuide          *guide,
                           WdLetterTemplate *letter)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = NULL;
  const char * const *languages;

  g_return_if_fail (WD_IS_LETTER_PAGE (self));
  g_return_if_fail (WD_IS_GUIDE (guide));
  g_return_if_fail (WD_IS_LETTER_TEMPLATE (letter));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  set_service (self, wd_guide_get_service (guide)->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->form), wd_letter_template_get_form (letter));

  if (self->letter != NULL)
    chosen = g_strdup (wd_letter_template_get_languages (self->letter)
                         [adw_combo_row_get_selected (self->language)]);

  g_set_object (&self->letter, letter);
  gtk_widget_set_visible (GTK_WIDGET (self->profile),
                          wd_letter_template_get_profile (letter) != NULL);
  languages = wd_letter_template_get_languages (letter);
  for (gsize i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = wd_letter_template_dup_language_name (letter, languages[i]);

      gtk_string_list_append (names, name);
    }

  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language, choose_language (languages, chosen));
  update_cb (self);
}
