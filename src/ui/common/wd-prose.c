/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-prose.h"

static GtkWidget *
create_paragraph (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/* Headings take the focus, so that the Tab key moves through a long text. */
static GtkWidget *
create_heading (const char *text)
{
  GtkWidget *label;

  label = g_object_new (GTK_TYPE_LABEL,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                        "focusable", TRUE,
                        "label", text,
                        "wrap", TRUE,
                        "xalign", 0.0,
                        NULL);
  gtk_widget_add_css_class (label, "title-3");

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

  gtk_box_append (GTK_BOX (box), create_heading (title));
  for (gsize i = 0; paragraphs[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), create_paragraph (paragraphs[i]));

  return box;
}
