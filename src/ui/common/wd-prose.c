/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-prose.h"

#include "wd-browser.h"
#include "wd-heading.h"

/* An address with a path, in text that is escaped as markup: its scheme may be left out. */
#define ADDRESS "\\b(https://)?((?:[\\w-]+\\.)+[a-z]{2,}/(?:[^\\s()<>&\"]|&amp;)*[\\w/])"

static GtkWidget *
create_paragraph (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/**
 * wd_prose_new:
 * @title: a heading
 * @paragraphs: (array zero-terminated=1): what stands under it
 *
 * Makes a section of text to read. A screen reader says all of it at the heading.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
wd_prose_new (const char         *title,
              const char * const *paragraphs)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = wd_heading_new (title, GTK_JUSTIFY_LEFT);
  g_autofree char *text = g_strjoinv ("\n", (char **) paragraphs);

  wd_heading_set_description (WD_HEADING (heading), text);
  gtk_widget_add_css_class (heading, "title-3");
  gtk_box_append (GTK_BOX (box), heading);
  for (gsize i = 0; paragraphs[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), create_paragraph (paragraphs[i]));

  return box;
}

static gboolean
activate_link_cb (GtkLabel   *label,
                  const char *uri,
                  WdToast    *toast)
{
  wd_browser_open (toast, uri);

  return TRUE;
}

/**
 * wd_prose_link:
 * @self: a section of text
 * @toast: where to say that no browser could be opened
 *
 * Makes the web addresses in it links, which open in the person's own browser.
 */
void
wd_prose_link (GtkWidget *self,
               WdToast   *toast)
{
  g_autoptr(GRegex) address = g_regex_new (ADDRESS, 0, 0, NULL);

  g_return_if_fail (GTK_IS_BOX (self));
  g_return_if_fail (WD_IS_TOAST (toast));

  for (GtkWidget *child = gtk_widget_get_first_child (self);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *escaped = NULL;
      g_autofree char *markup = NULL;

      if (!GTK_IS_LABEL (child))
        continue;

      escaped = g_markup_escape_text (gtk_label_get_label (GTK_LABEL (child)), -1);
      if (!g_regex_match (address, escaped, 0, NULL))
        continue;

      markup = g_regex_replace (address, escaped, -1, 0, "<a href=\"https://\\2\">\\0</a>", 0,
                                NULL);
      gtk_label_set_markup (GTK_LABEL (child), markup);
      g_signal_connect_object (child, "activate-link", G_CALLBACK (activate_link_cb), toast, 0);
    }
}
