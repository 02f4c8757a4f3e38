/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-prose.h"

#include "wd-heading.h"

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
 * Makes a section of text to read.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
wd_prose_new (const char         *title,
              const char * const *paragraphs)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = wd_heading_new (title, GTK_JUSTIFY_LEFT);

  gtk_widget_add_css_class (heading, "title-3");
  gtk_box_append (GTK_BOX (box), heading);
  for (gsize i = 0; paragraphs[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), create_paragraph (paragraphs[i]));

  return box;
}
