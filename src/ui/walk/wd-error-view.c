/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-error-view.h"

#include "wd-buttons.h"
#include "wd-focus.h"
#include "wd-heading.h"
#include "wd-page-error.h"

#include <glib/gi18n.h>

/**
 * WdErrorView:
 *
 * Stands in the page's place while no page can be shown: what happened, in one sentence, and the
 * one thing to do about it.
 */
struct _WdErrorView
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkImage *icon;
  WdHeading *title;
  GtkLabel *description;
  GtkButton *action;
};

/* Without a label and an action of its own, the thing to do is to try again. */
typedef struct
{
  WdPageError code;
  const char *icon;
  const char *title;
  const char *description;
  const char *label;
  const char *action;
} Words;

#define OWN_BROWSER N_("_Use My Own Browser"), "win.companion"
#define UNSAFE "computer-fail-symbolic", N_("Pages Can’t Be Shown Safely Here")

static const Words words[] = {
  { WD_PAGE_ERROR_OFFLINE, "network-offline-symbolic",
    N_("No Network"),
    N_("This computer isn’t connected to a network. Connect it, then try again.") },
  { WD_PAGE_ERROR_HOST, "network-error-symbolic",
    N_("Address Not Found"),
    N_("The page’s address couldn’t be looked up. You may have to sign in to the Wi-Fi first, "
       "as in a hotel or on a train.") },
  { WD_PAGE_ERROR_CONNECTION, "network-error-symbolic",
    N_("No Connection"),
    N_("The connection to the page failed or was interrupted.") },
  { WD_PAGE_ERROR_TLS, "channel-insecure-symbolic",
    N_("Not Secure"),
    N_("The page couldn’t prove that it’s genuine, so it isn’t shown. This computer’s clock may "
       "be wrong, or the network may be redirecting you. Nothing was sent.") },
  { WD_PAGE_ERROR_DENIED, "action-unavailable-symbolic",
    N_("Access Denied"),
    N_("The service doesn’t show this page here. It may show it in your own browser."),
    OWN_BROWSER },
  { WD_PAGE_ERROR_NOT_FOUND, "edit-find-symbolic",
    N_("Page Not Found"),
    N_("The service has no page at this address. It may have moved."),
    N_("_Go Back"), "page.back" },
  { WD_PAGE_ERROR_TOO_MANY, "document-open-recent-symbolic",
    N_("Too Many Requests"),
    N_("The service asks you to wait. Try again in a few minutes.") },
  { WD_PAGE_ERROR_SERVICE, "network-server-symbolic",
    N_("The Service Has a Problem"),
    N_("The service couldn’t answer. This isn’t your fault; try again in a while.") },
  { WD_PAGE_ERROR_LOOP, "network-error-symbolic",
    N_("Too Many Redirects"),
    N_("Each address leads to another one, and none of them to a page. Try again in a while.") },
  { WD_PAGE_ERROR_CRASHED, "computer-fail-symbolic",
    N_("The Page Stopped Working"),
    N_("The part of the app that shows pages ended unexpectedly. Your progress is saved."),
    N_("_Reload"), "page.reload" },
  { WD_PAGE_ERROR_MEMORY, "computer-fail-symbolic",
    N_("The Page Took Too Much Memory"),
    N_("The page took more memory than is allowed here, so it was closed. Your progress is "
       "saved."),
    N_("_Reload"), "page.reload" },
  { WD_PAGE_ERROR_NETWORK, "network-error-symbolic",
    N_("Your Network Wants a Sign-In"),
    N_("Your network asks for a name and a password before it lets you through. That only works "
       "in your own browser."),
    OWN_BROWSER },
  { WD_PAGE_ERROR_PROXY, "network-error-symbolic",
    N_("Refused by Your Network"),
    N_("Your network’s proxy doesn’t let this page through. The service has nothing to do with "
       "that. Ask whoever runs the network, or try another one.") },
  { WD_PAGE_ERROR_EMPTY, "edit-find-symbolic",
    N_("Nothing to Show"),
    N_("The service answered, but without a page."),
    N_("_Go Back"), "page.back" },
  { WD_PAGE_ERROR_DOWNLOAD, "action-unavailable-symbolic",
    N_("A File, Not a Page"),
    N_("The address leads to a file, and files aren’t accepted here. Your own browser can show "
       "what it is."),
    OWN_BROWSER },
  { WD_PAGE_ERROR_PROGRAM, "action-unavailable-symbolic",
    N_("Another App Is Needed"),
    N_("The address leads to another app, which isn’t started from here. You can continue in "
       "your own browser."),
    OWN_BROWSER },
  { WD_PAGE_ERROR_OUTSIDE, "action-unavailable-symbolic",
    N_("Another Site"),
    N_("The address leads to another site, which isn’t shown here. You can continue in your own "
       "browser."),
    OWN_BROWSER },
  { WD_PAGE_ERROR_SANDBOX_MISSING, UNSAFE,
    N_("Pages are only shown in a sandbox, and a program that it needs is missing: bwrap or "
       "xdg-dbus-proxy."),
    OWN_BROWSER },
  { WD_PAGE_ERROR_SANDBOX_REFUSED, UNSAFE,
    N_("Pages are only shown in a sandbox, and this system doesn’t let it start."),
    OWN_BROWSER },
  { WD_PAGE_ERROR_SANDBOX_FOLDER, UNSAFE,
    N_("Pages are only shown in a sandbox, and the folder that it needs can’t be written to: "
       "“webkitgtk” in the folder XDG_RUNTIME_DIR."),
    OWN_BROWSER },
  { WD_PAGE_ERROR_SANDBOX_PATH, UNSAFE,
    N_("Pages are only shown in a sandbox, and the path of the folder that it needs is too "
       "long: XDG_RUNTIME_DIR."),
    OWN_BROWSER },
  { WD_PAGE_ERROR_SANDBOX_DISPLAY, UNSAFE,
    N_("Pages are only shown in a sandbox, and the display can’t be reached from there: DISPLAY "
       "or WAYLAND_DISPLAY."),
    OWN_BROWSER },
  { WD_PAGE_ERROR_OTHER, "dialog-error-symbolic",
    N_("The Page Can’t Be Shown"),
    N_("Something went wrong while the page was loading.") },
};

G_DEFINE_FINAL_TYPE (WdErrorView, wd_error_view, ADW_TYPE_BIN)

static const Words *
find_words (const GError *error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_error_matches (error, WD_PAGE_ERROR, words[i].code))
      return &words[i];

  g_assert_not_reached ();
}

static void
wd_error_view_class_init (WdErrorViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = wd_focus_children;
  widget_class->grab_focus = wd_heading_grab_focus;

  g_type_ensure (WD_TYPE_HEADING);

  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-error-view.ui");

  gtk_widget_class_bind_template_child (widget_class, WdErrorView, icon);
  gtk_widget_class_bind_template_child (widget_class, WdErrorView, title);
  gtk_widget_class_bind_template_child (widget_class, WdErrorView, description);
  gtk_widget_class_bind_template_child (widget_class, WdErrorView, action);
}

static void
wd_error_view_init (WdErrorView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));
}

/**
 * wd_error_view_describe:
 * @error: a #WdPageError
 *
 * Returns: what happened, in a sentence or two
 */
const char *
wd_error_view_describe (const GError *error)
{
  return _(find_words (error)->description);
}

/**
 * wd_error_view_set_error:
 * @self: a view
 * @error: a #WdPageError
 * @can_go_back: whether there is a page to go back to
 */
void
wd_error_view_set_error (WdErrorView  *self,
                         const GError *error,
                         gboolean      can_go_back)
{
  const Words *found;
  gboolean again;

  g_return_if_fail (WD_IS_ERROR_VIEW (self));
  g_return_if_fail (error != NULL && error->domain == WD_PAGE_ERROR);

  found = find_words (error);
  /* There must be one thing to do, also on the first page. */
  again = found->action == NULL || (g_str_equal (found->action, "page.back") && !can_go_back);

  gtk_image_set_from_icon_name (self->icon, found->icon);
  wd_heading_set_label (self->title, _(found->title));
  wd_heading_set_description (self->title, _(found->description));
  gtk_label_set_label (self->description, _(found->description));
  gtk_button_set_label (self->action, again ? _("_Try Again") : _(found->label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->action),
                                  again ? "page.reload" : found->action);
}
