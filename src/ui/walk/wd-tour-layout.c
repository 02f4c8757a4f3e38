/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-tour-layout.h"

/* In pixels. A panel beside a narrower page would leave too little of it. */
#define PAGE_MIN_WIDTH 460
#define PANEL_WIDTH 360
#define PAGE_MIN_HEIGHT 160

/**
 * WdTourLayout:
 *
 * Lays out the three children of the tour page, in this order: the instruction, the list of the
 * steps, and the page. Where it is wide, the first two stand above each other at the start of the
 * page, in a panel that grows with the text. Where it is narrow, the instruction lies below the
 * page. The list is left out there, and where the instruction needs its room.
 *
 * The layout sets gtk_widget_set_child_visible(), never the visibility of a child, which would have
 * everything measured anew during an allocation.
 */
struct _WdTourLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (WdTourLayout, wd_tour_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
get_children (GtkWidget  *widget,
              GtkWidget **instruction,
              GtkWidget **list,
              GtkWidget **page)
{
  *instruction = gtk_widget_get_first_child (widget);
  *list = gtk_widget_get_next_sibling (*instruction);
  *page = gtk_widget_get_next_sibling (*list);
}

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
  GtkWidget *instruction, *list, *page;
  int instruction_min, page_min;

  get_children (widget, &instruction, &list, &page);

  gtk_widget_measure (instruction, orientation, -1, &instruction_min, NULL, NULL, NULL);
  gtk_widget_measure (page, orientation, -1, &page_min, NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (instruction_min, page_min);
      *natural = MAX (*minimum, 3 * PANEL_WIDTH);
    }
  else
    {
      *minimum = instruction_min + MAX (page_min, PAGE_MIN_HEIGHT);
      *natural = MAX (*minimum, 2 * PANEL_WIDTH);
    }
}

/* `gtk-xft-dpi` is in 1024ths of a dot, and 96 at the usual size of text. */
static int
get_panel_width (GtkWidget *widget)
{
  GtkWidget *instruction, *list, *page;
  int dpi, instruction_min, list_min;

  get_children (widget, &instruction, &list, &page);
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  gtk_widget_measure (instruction, GTK_ORIENTATION_HORIZONTAL, -1, &instruction_min, NULL,
                      NULL, NULL);
  gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, &list_min, NULL, NULL, NULL);

  return MAX (MAX (PANEL_WIDTH, PANEL_WIDTH * (dpi / 1024) / 96), MAX (instruction_min, list_min));
}

static void
allocate_child (GtkWidget *child,
                int        x,
                int        y,
                int        width,
                int        height)
{
  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
allocate_wide (GtkWidget *widget,
               int        panel_width,
               int        width,
               int        height)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int panel_x = rtl ? width - panel_width : 0;
  int page_x = rtl ? 0 : panel_width;
  GtkWidget *instruction, *list, *page;
  int instruction_nat, list_min;

  get_children (widget, &instruction, &list, &page);

  gtk_widget_measure (instruction, GTK_ORIENTATION_VERTICAL, panel_width,
                      NULL, &instruction_nat, NULL, NULL);
  gtk_widget_measure (list, GTK_ORIENTATION_VERTICAL, panel_width, &list_min, NULL, NULL, NULL);

  if (height - instruction_nat >= list_min)
    {
      allocate_child (instruction, panel_x, 0, panel_width, instruction_nat);
      allocate_child (list, panel_x, instruction_nat, panel_width, height - instruction_nat);
    }
  else
    {
      allocate_child (instruction, panel_x, 0, panel_width, height);
      gtk_widget_set_child_visible (list, FALSE);
    }
  allocate_child (page, page_x, 0, width - panel_width, height);
}

static void
allocate_narrow (GtkWidget *widget,
                 int        width,
                 int        height)
{
  GtkWidget *instruction, *list, *page;
  int instruction_min, instruction_nat;
  int instruction_height;

  get_children (widget, &instruction, &list, &page);

  gtk_widget_measure (instruction, GTK_ORIENTATION_VERTICAL, width,
                      &instruction_min, &instruction_nat, NULL, NULL);

  /* The page keeps the larger half. */
  instruction_height = CLAMP (instruction_nat, instruction_min,
                              MAX (instruction_min, height * 49 / 100));

  instruction_height = MIN (instruction_height, height);

  gtk_widget_set_child_visible (list, FALSE);
  allocate_child (page, 0, 0, width, height - instruction_height);
  allocate_child (instruction, 0, height - instruction_height, width, instruction_height);
}

static void
allocate (GtkLayoutManager *manager,
          GtkWidget        *widget,
          int               width,
          int               height,
          int               baseline)
{
  int panel_width = get_panel_width (widget);

  if (width - panel_width >= PAGE_MIN_WIDTH)
    allocate_wide (widget, panel_width, width, height);
  else
    allocate_narrow (widget, width, height);
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
