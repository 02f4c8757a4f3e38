/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-help-page.h"

#include "wd-focus.h"
#include "wd-heading.h"
#include "wd-prose.h"

#include <glib/gi18n.h>

/**
 * WdHelpPage:
 *
 * What a person may want to know on the way, section by section.
 */
struct _WdHelpPage
{
  AdwBin parent_instance;

  /* Template widgets */
  WdHeading *title;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (WdHelpPage, wd_help_page, ADW_TYPE_BIN)

#define MAX_PARAGRAPHS 3

static const struct {
  const char *title;
  const char *paragraphs[MAX_PARAGRAPHS];
} sections[] = {
  { N_("The Ring and the Arrow"),
    { N_("The ring shows where to click on the page. You make every click yourself; the app never "
         "clicks or types anything."),
      N_("If the place is out of view, an arrow shows where it is. Click the arrow, or press "
         "Alt+M, and the page scrolls there."),
      N_("If nothing is marked, the app isn’t sure, or can’t find the place. Then the instructions "
         "say what to look for.") } },
  { N_("Your Password"),
    { N_("You type it on the service’s own page. The app doesn’t read it. The bar above the page "
         "shows a lock and whose page it is."),
      N_("You can paste your password with Ctrl+V. The passwords saved in your browser aren’t "
         "available here."),
      N_("When you close the window, your sign-in is forgotten, unless you chose to stay signed in "
         "in the preferences.") } },
  { N_("Codes and Captchas"),
    { N_("If the page sends you a code or wants to make sure you’re human, do what it asks. The "
         "guide then continues by itself."),
      N_("If that doesn’t work here, continue in your own browser. Your progress is saved.") } },
  { N_("Your Own Browser and Passkeys"),
    { N_("Passkeys, and signing in with Google, Apple or Microsoft, only work in your own browser. "
         "You can choose that before you start a guide, or switch to it during one."),
      N_("The app can’t see your browser. It tells you each step, and you tell it what you’ve "
         "done.") } },
  { N_("Results: Seen or Reported"),
    { N_("A result is “seen” if the app reloaded the page after you changed the setting, and read "
         "what it shows. Only such a result gets a green check mark."),
      N_("A result is “reported” if you told the app how it’s set. The app hasn’t checked "
         "that.") } },
  { N_("Keyboard"),
    { N_("F6 switches between the instructions and the page. Alt+M takes you to the marked place; "
         "Return clicks a link there, and the space bar turns a switch. Alt+Left and Escape lead "
         "back. "
         "In a guide, Alt+Left and Alt+Right go through its pages, and Escape stops loading. "
         "Ctrl+? shows all keyboard shortcuts.") } },
  { N_("Larger Text"),
    { N_("The app and its pages follow the text size in your system’s accessibility settings. "
         "During a guide, you can enlarge just the page with Ctrl++, or in the main menu.") } },
};

static void
append_section (WdHelpPage *self,
                const char *title,
                const char *first,
                const char *second,
                const char *third)
{
  const char * const paragraphs[] = { first, second, third, NULL };

  gtk_box_append (self->box, wd_prose_new (title, paragraphs));
}

static const char *
translate (const char *text)
{
  return text != NULL ? _(text) : NULL;
}

/* Whether a screen reader can read pages depends on GTK, which passes them on from 4.14. */
static void
append_screen_readers (WdHelpPage *self)
{
  const char *page = gtk_check_version (4, 14, 0) == NULL
                       ? _("It also reads the page beside them. F6 takes you there.")
                       : _("On this computer it can’t read the page beside them, because the "
                           "system is too old for that. Use your own browser: there, your screen "
                           "reader works as usual.");

  append_section (self, _("Screen Readers"),
                  _("Your screen reader reads the instructions of this app."), page, NULL);
}

static void
append_report (WdHelpPage *self)
{
  GtkWidget *link = gtk_link_button_new_with_label (HOME_URL, _("Project Website"));

  append_section (self, _("A Wrong or Missing Ring"),
                  _("Services change their pages. If the ring marks the wrong place, don’t click "
                    "there; follow the words of the instructions instead."),
                  _("Please report it on the project’s website, with the step it happened at. "
                    "Don’t include anything personal."), NULL);
  gtk_widget_set_halign (link, GTK_ALIGN_CENTER);
  gtk_box_append (self->box, link);
}

static void
wd_help_page_class_init (WdHelpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = wd_focus_children;
  widget_class->grab_focus = wd_heading_grab_focus;

  g_type_ensure (WD_TYPE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-help-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdHelpPage, title);
  gtk_widget_class_bind_template_child (widget_class, WdHelpPage, box);
}

static void
wd_help_page_init (WdHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    append_section (self, _(sections[i].title), translate (sections[i].paragraphs[0]),
                    translate (sections[i].paragraphs[1]), translate (sections[i].paragraphs[2]));

  append_screen_readers (self);
  append_report (self);
}
