/* wd-tour-page-notes.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-page-private.h"

#include <glib/gi18n.h>

/* What the page wanted and did not get, said in passing. */

/* A page can ask for many things in a row, but it cannot make a queue of notes. */
void
wd_tour_page_show_toast (WdTourPage *self,
                         AdwToast   *toast)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);

  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
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

  host = g_markup_escape_text (uri != NULL && g_uri_get_host (uri) != NULL
                                 ? g_uri_get_host (uri)
                                 : address, -1);

  /* Translators: %s is the name of a host. */
  title = g_strdup_printf (_("This leads to %s, which is not shown here."), host);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _("Open in Browser"));
  adw_toast_set_action_name (toast, "page.open-uri");
  adw_toast_set_action_target_value (toast, g_variant_new_string (address));
  wd_tour_page_show_toast (self, toast);
}

void
wd_tour_page_note_refused (WdTourPage *self,
                           WdRefusal   refusal)
{
  const char *title;

  switch (refusal)
    {
    case WD_REFUSAL_DOWNLOAD:
      title = _("The page offered a file. It was not taken.");
      break;

    case WD_REFUSAL_FILE:
      title = _("The page asked for a file of yours. It was refused.");
      break;

    case WD_REFUSAL_PERMISSION:
    default:
      title = _("The page asked for a permission. It was refused.");
      break;
    }

  wd_tour_page_show_toast (self, adw_toast_new (title));
}
