/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-page-private.h"

#include <glib/gi18n.h>

/* The toasts and the warning of a tour page. */

/* Hosts of those by whom one signs in elsewhere: their windows need a second view. */
static const char * const sign_in_hosts[] = {
  "accounts.google.com", "appleid.apple.com", "login.live.com", "login.microsoftonline.com", NULL
};

/* A new toast takes the place of the one before, so that a page cannot make a queue of them. Its
 * words wrap, or a narrow window would cut them.
 */
static void
show_toast (WdTourPage *self,
            AdwToast   *toast)
{
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (words), adw_toast_get_title (toast));
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_add_css_class (words, "heading");
  adw_toast_set_custom_title (toast, words);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);

  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
offer_own_browser (AdwToast *toast)
{
  adw_toast_set_button_label (toast, _("Use My Own Browser"));
  adw_toast_set_action_name (toast, "win.companion");
}

/**
 * wd_tour_page_note:
 * @self: a tour page
 * @text: a sentence
 *
 * Says something in passing.
 */
void
wd_tour_page_note (WdTourPage *self,
                   const char *text)
{
  g_autofree char *title = g_markup_escape_text (text, -1);

  g_return_if_fail (WD_IS_TOUR_PAGE (self));

  show_toast (self, adw_toast_new (title));
}

void
wd_tour_page_note_outside (WdTourPage *self,
                           const char *address)
{
  const GUriFlags flags = G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED;
  g_autoptr(GUri) uri = g_uri_parse (address, flags, NULL);
  g_autofree char *title = NULL;
  g_autofree char *host = NULL;
  AdwToast *toast;

  if (uri != NULL && g_uri_get_host (uri) != NULL &&
      g_strv_contains (sign_in_hosts, g_uri_get_host (uri)))
    {
      toast = adw_toast_new (_("This way to sign in does not work here."));
      offer_own_browser (toast);
      show_toast (self, toast);
      return;
    }

  host = g_markup_escape_text (uri != NULL && g_uri_get_host (uri) != NULL
                                 ? g_uri_get_host (uri)
                                 : address, -1);

  /* Translators: %s is the name of a host. */
  title = g_strdup_printf (_("This leads to %s, which is not shown here."), host);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _("Open in Browser"));
  adw_toast_set_action_name (toast, "page.open-uri");
  adw_toast_set_action_target_value (toast, g_variant_new_string (address));
  show_toast (self, toast);
}

/* The toast about a page that does not answer stays until the page does. */
void
wd_tour_page_note_stalled (WdTourPage *self)
{
  AdwToast *toast;

  if (self->stall_toast != NULL)
    adw_toast_dismiss (self->stall_toast);

  if (!wd_page_get_stalled (wd_tour_page_get_page (self)))
    return;

  toast = adw_toast_new (_("The page has not answered for a while."));
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("Load the Page Again"));
  adw_toast_set_action_name (toast, "page.reload");
  g_set_weak_pointer (&self->stall_toast, toast);
  show_toast (self, toast);
}

void
wd_tour_page_note_refused (WdTourPage *self,
                           WdRefusal   refusal)
{
  static const char * const titles[] = {
    [WD_REFUSAL_DOWNLOAD] = N_("The page offered a file. It was not taken."),
    [WD_REFUSAL_FILE] = N_("The page asked for a file of yours. It was refused."),
    [WD_REFUSAL_PERMISSION] = N_("The page asked for a permission. It was refused."),
    [WD_REFUSAL_WINDOW] = N_("The page wanted a window of its own, which is not opened here."),
    [WD_REFUSAL_PROGRAM] = N_("This leads to another program, which is not started from here."),
    [WD_REFUSAL_EMPTY] = N_("The service answered, but without a page."),
  };
  AdwToast *toast = adw_toast_new (_(titles[refusal]));

  if (refusal != WD_REFUSAL_FILE && refusal != WD_REFUSAL_PERMISSION)
    offer_own_browser (toast);
  show_toast (self, toast);
}

/* The warning stays as long as the page does. */
void
wd_tour_page_note_password (WdTourPage *self)
{
  WdGuide *guide = wd_tour_page_get_view (self)->guide;
  g_autoptr(GUri) origin = g_uri_parse (wd_guide_get_origin (guide), G_URI_FLAGS_NONE, NULL);
  WdPagePassword *password = wd_page_get_password (wd_tour_page_get_page (self));
  gboolean asked = wd_page_password_get_asked (password);
  g_autofree char *text = NULL;

  /* Translators: the first is the name of a host, such as www.linkedin.com, the second the name of
   * a service, such as LinkedIn.
   */
  text = g_strdup_printf (_("This page asks for a password, but it is not a page of %s. "
                            "Do not type your %s password here."),
                          g_uri_get_host (origin), wd_guide_get_service_name (guide));

  gtk_label_set_label (self->warning_text, asked ? text : "");
  gtk_widget_set_visible (self->warning, asked);
}
