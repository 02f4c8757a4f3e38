/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-buttons.h"

/* In pixels. */
#define SPACING 6

#define MAX_CHILDREN 4

/**
 * WdButtonsLayout:
 *
 * Lays out a few buttons beside each other, or below each other where the text is so large that one
 * of them would be cut.
 */
struct _WdButtonsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (WdButtonsLayout, wd_buttons_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The children that are shown, with their widths: in a row, or each that of the whole column. */
typedef struct
{
  gboolean is_row;
  guint n;
  GtkRequestedSize children[MAX_CHILDREN];
  int gaps;
  int sum_minimum;
  int sum_natural;
  int largest;
} Line;

static void
measure_widths (GtkWidget *widget,
                Line      *line)
{
  *line = (Line) { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize *size = &line->children[line->n];

      if (!gtk_widget_should_layout (child))
        continue;

      g_assert (line->n < MAX_CHILDREN);
      size->data = child;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size->minimum_size,
                          &size->natural_size, NULL, NULL);
      line->sum_minimum += size->minimum_size;
      line->sum_natural += size->natural_size;
      line->largest = MAX (line->largest, size->minimum_size);
      line->n++;
    }

  line->gaps = SPACING * MAX (0, (int) line->n - 1);
}

/* Gives each child its width, in `minimum_size`. Whatever is left over is shared equally. */
static void
divide (GtkWidget *widget,
        int        width,
        Line      *line)
{
  int rest;

  measure_widths (widget, line);
  if (width < 0)
    width = line->sum_natural + line->gaps;

  rest = width - line->sum_minimum - line->gaps;
  line->is_row = rest >= 0;
  if (line->is_row)
    rest = gtk_distribute_natural_allocation (rest, line->n, line->children);

  for (guint i = 0; i < line->n; i++)
    if (line->is_row)
      line->children[i].minimum_size += rest / (int) line->n;
    else
      line->children[i].minimum_size = width;
}

static int
measure_height (const GtkRequestedSize *child)
{
  int height;

  gtk_widget_measure (child->data, GTK_ORIENTATION_VERTICAL, child->minimum_size, &height, NULL,
                      NULL, NULL);

  return height;
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager,
                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkLayoutManager *manager,
         GtkWidget        *widget,
         GtkOrientation    orientation,
         int               for_size,
         int              *minimum,
         int              *natural,
         int              *minimum_baseline,
         int              *natural_baseline)
{
  int highest = 0, sum = 0;
  Line line;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_widths (widget, &line);
      *minimum = line.largest;
      *natural = line.sum_natural + line.gaps;
      return;
    }

  divide (widget, for_size, &line);
  for (guint i = 0; i < line.n; i++)
    {
      int height = measure_height (&line.children[i]);

      highest = MAX (highest, height);
      sum += height;
    }

  *minimum = *natural = line.is_row ? highest : sum + line.gaps;
}

static void
allocate (GtkLayoutManager *manager,
          GtkWidget        *widget,
          int               width,
          int               height,
          int               baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int position = 0;
  Line line;

  divide (widget, width, &line);
  for (guint i = 0; i < line.n; i++)
    {
      const GtkRequestedSize *child = &line.children[i];
      GtkAllocation place = { 0, 0, child->minimum_size, height };

      if (line.is_row)
        place.x = rtl ? width - position - place.width : position;
      else
        place = (GtkAllocation) { 0, position, place.width, measure_height (child) };

      gtk_widget_size_allocate (child->data, &place, -1);
      position += SPACING + (line.is_row ? place.width : place.height);
    }
}

static void
wd_buttons_layout_class_init (WdButtonsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->allocate = allocate;
  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
}

static void
wd_buttons_layout_init (WdButtonsLayout *self)
{
}

/* A label with a mnemonic makes GTK 4.8 name the button by it, beside the name of its own, which
 * has the underscore.
 */
static void
wrap (GtkButton *button)
{
  GtkWidget *label = gtk_button_get_child (button);

  if (!GTK_IS_LABEL (label))
    return;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)),
                                  -1);
}

/**
 * wd_buttons_wrap:
 * @root: a widget
 *
 * Lets the labels of all buttons in it take several lines where there is too little room for one,
 * also when they change. A screen reader gets the words as they are shown, once.
 */
void
wd_buttons_wrap (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root))
    {
      wrap (GTK_BUTTON (root));
      g_signal_connect (root, "notify::label", G_CALLBACK (wrap), NULL);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wd_buttons_wrap (child);
}

/**
 * wd_buttons_suggest:
 * @button: a button
 * @suggested: whether it is the one thing to do
 */
void
wd_buttons_suggest (GtkWidget *button,
                    gboolean   suggested)
{
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}
