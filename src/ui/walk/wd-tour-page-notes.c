/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-page-private.h"

#include "wd-compat.h"

#include <glib/gi18n.h>

/* What a tour page says in passing, and its warning. */

/* Hosts of those by whom one signs in elsewhere: their windows need a second view. */
static const char * const sign_in_hosts[] = {
  "accounts.google.com", "appleid.apple.com", "login.live.com", "login.microsoftonline.com", NULL
};

static void
offer_own_browser (WdTourPage *self,
                   const char *text)
{
  wd_toast_offer (self->toast, text, _("Use My Own Browser"), "win.companion", NULL);
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
  g_return_if_fail (WD_IS_TOUR_PAGE (self));

  wd_toast_say (self->toast, text);
}

void
wd_tour_page_note_outside (WdTourPage *self,
                           const char *address)
{
  const GUriFlags flags = G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED;
  g_autoptr(GUri) uri = g_uri_parse (address, flags, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  g_autofree char *text = NULL;

  if (host != NULL && g_strv_contains (sign_in_hosts, host))
    {
      offer_own_browser (self, _("This way to sign in doesn’t work here."));
      return;
    }

  /* Translators: %s is the name of a host. */
  text = g_strdup_printf (_("This leads to %s, which isn’t shown here."),
                          host != NULL ? host : address);
  wd_toast_offer (self->toast, text, _("Open in Browser"), "page.open-uri",
                  g_variant_new_string (address));
}

/* The toast about a page that does not answer stays until the page does. */
void
wd_tour_page_note_stalled (WdTourPage *self)
{
  const char *text = _("The page hasn’t responded for a while.");

  if (wd_page_get_stalled (wd_tour_page_get_page (self)))
    {
      wd_toast_offer (self->toast, text, _("Reload the Page"), "page.reload", NULL);
      wd_toast_keep (self->toast);
    }
  else
    {
      wd_toast_withdraw (self->toast, text);
    }
}

void
wd_tour_page_note_refused (WdTourPage *self,
                           WdRefusal   refusal)
{
  static const char * const texts[] = {
    [WD_REFUSAL_DOWNLOAD] = N_("The page offered a file, which was blocked."),
    [WD_REFUSAL_FILE] = N_("The page asked for one of your files, which was refused."),
    [WD_REFUSAL_PERMISSION] = N_("The page asked for a permission, which was refused."),
    [WD_REFUSAL_WINDOW] = N_("The page wanted a window of its own, which isn’t opened here."),
    [WD_REFUSAL_PROGRAM] = N_("This leads to another app, which isn’t started from here."),
    [WD_REFUSAL_EMPTY] = N_("The service answered, but without a page."),
  };
  const char *text = _(texts[refusal]);

  if (refusal == WD_REFUSAL_FILE || refusal == WD_REFUSAL_PERMISSION)
    wd_toast_say (self->toast, text);
  else
    offer_own_browser (self, text);
}

/* The warning stays as long as the page does. */
void
wd_tour_page_note_password (WdTourPage *self)
{
  WdService *service = wd_guide_get_service (wd_tour_page_get_view (self)->guide);
  g_autoptr(GUri) origin = g_uri_parse (service->origin, G_URI_FLAGS_NONE, NULL);
  WdPagePassword *password = wd_page_get_password (wd_tour_page_get_page (self));
  gboolean asked = wd_page_password_get_asked (password);
  g_autofree char *text = NULL;

  /* Translators: the first is the name of a host, such as www.linkedin.com, the second the name of
   * a service, such as LinkedIn.
   */
  text = g_strdup_printf (_("This page asks for a password, but it isn’t a page of %s. Don’t "
                            "type your %s password here."),
                          g_uri_get_host (origin), service->name);

  if (asked && !gtk_widget_get_visible (self->warning))
    wd_compat_announce (self->warning, text);
  gtk_label_set_label (self->warning_text, asked ? text : "");
  gtk_widget_set_visible (self->warning, asked);
}
