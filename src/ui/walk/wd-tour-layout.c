/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-layout.h"

#include "wd-text-size.h"

/* In pixels. A panel beside a narrower page would leave too little of it. */
#define PAGE_MIN_WIDTH 460
#define PANEL_WIDTH 360
#define PAGE_MIN_HEIGHT 160

/**
 * WdTourLayout:
 *
 * Lays out the two children of the tour page: the panel, and the page. Where it is wide, the panel
 * stands at the start of the page, and grows with the text. Where it is narrow, it lies below.
 */
struct _WdTourLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (WdTourLayout, wd_tour_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager,
                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
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
  GtkWidget *panel = gtk_widget_get_first_child (widget);
  GtkWidget *page = gtk_widget_get_last_child (widget);
  int panel_min, page_min;

  gtk_widget_measure (panel, orientation, -1, &panel_min, NULL, NULL, NULL);
  gtk_widget_measure (page, orientation, -1, &page_min, NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (panel_min, page_min);
      *natural = MAX (*minimum, 3 * PANEL_WIDTH);
    }
  else
    {
      *minimum = panel_min + MAX (page_min, PAGE_MIN_HEIGHT);
      *natural = MAX (*minimum, 2 * PANEL_WIDTH);
    }
}

static int
get_panel_width (GtkWidget *widget)
{
  GtkWidget *panel = gtk_widget_get_first_child (widget);
  int panel_min;

  gtk_widget_measure (panel, GTK_ORIENTATION_HORIZONTAL, -1, &panel_min, NULL, NULL, NULL);

  return MAX (MAX (PANEL_WIDTH, wd_text_size_scale (widget, PANEL_WIDTH)), panel_min);
}

/* The page keeps the larger half. */
static int
get_panel_height (GtkWidget *widget,
                  int        width,
                  int        height)
{
  GtkWidget *panel = gtk_widget_get_first_child (widget);
  int panel_min, panel_nat;

  gtk_widget_measure (panel, GTK_ORIENTATION_VERTICAL, width, &panel_min, &panel_nat, NULL, NULL);

  return MIN (height, CLAMP (panel_nat, panel_min, MAX (panel_min, height * 49 / 100)));
}

static void
allocate (GtkLayoutManager *manager,
          GtkWidget        *widget,
          int               width,
          int               height,
          int               baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int panel_width = get_panel_width (widget);
  GtkAllocation panel = { rtl ? width - panel_width : 0, 0, panel_width, height };
  GtkAllocation page = { rtl ? 0 : panel_width, 0, width - panel_width, height };

  if (page.width < PAGE_MIN_WIDTH)
    {
      int panel_height = get_panel_height (widget, width, height);

      panel = (GtkAllocation) { 0, height - panel_height, width, panel_height };
      page = (GtkAllocation) { 0, 0, width, height - panel_height };
    }

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget), &panel, -1);
  gtk_widget_size_allocate (gtk_widget_get_last_child (widget), &page, -1);
}

static void
wd_tour_layout_class_init (WdTourLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->allocate = allocate;
  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
}

static void
wd_tour_layout_init (WdTourLayout *self)
{
}
