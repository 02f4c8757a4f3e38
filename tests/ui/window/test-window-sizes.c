/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-test-ui.h"
#include "wd-test-window.h"

/* In pixels: those of style sheets, which nothing tells. */
#define MARGINS 12

static const int dpis[] = { 96, 144, 192 };
static const int widths[] = { 360, 640, 900, 1280 };

/* The pages of the window, by what leads to them from the start. */
static const char * const pages[] = {
  NULL, "win.why", "win.letter", "win.history", "win.preferences", "win.companion", "win.practise",
};

typedef struct
{
  GtkWidget *window;
  int width;
} Size;

static gboolean
has_size (gpointer data)
{
  Size *size = data;

  gtk_widget_queue_resize (size->window);

  return ABS (gtk_widget_get_width (size->window) - size->width) < 20;
}

/* What libadwaita shortens by itself: titles of windows and entries, and what a row has chosen. */
static gboolean
may_be_shortened (GtkWidget *label)
{
  return gtk_widget_get_ancestor (label, ADW_TYPE_WINDOW_TITLE) != NULL ||
         gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW) != NULL ||
         gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW) != NULL;
}

/* What is shown has the room that it needs, and lies within the width of the window. */
static void
assert_uncut (GtkWidget *widget,
              GtkWidget *window)
{
  int width = gtk_widget_get_allocated_width (widget);
  int height = gtk_widget_get_allocated_height (widget);
  int min_width, min_height;
  graphene_rect_t bounds;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &min_height, NULL, NULL, NULL);
  g_assert_cmpint (width + gtk_widget_get_margin_start (widget) +
                   gtk_widget_get_margin_end (widget) + MARGINS, >=, min_width);
  g_assert_cmpint (height + gtk_widget_get_margin_top (widget) +
                   gtk_widget_get_margin_bottom (widget) + MARGINS, >=, min_height);

  g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (window));
}

static void
assert_all_uncut (GtkWidget *window)
{
  g_autoptr(GPtrArray) labels = wd_test_list_type (window, GTK_TYPE_LABEL);
  g_autoptr(GPtrArray) buttons = wd_test_list_type (window, GTK_TYPE_BUTTON);

  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (labels->pdata[i]) && !may_be_shortened (labels->pdata[i]))
      {
        g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (labels->pdata[i])));
        assert_uncut (labels->pdata[i], window);
      }

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_get_mapped (buttons->pdata[i]))
      assert_uncut (buttons->pdata[i], window);
}

static void
check_widths (GtkWidget *window)
{
  wd_test_assert_narrow (window);
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Size size = { window, widths[i] };

      gtk_window_set_default_size (GTK_WINDOW (window), size.width, 640);
      wd_test_wait (has_size, &size, "the size of the window");
      wd_test_run_frames (window, 2);
      assert_all_uncut (window);
    }
}

/* At no width and no size of text is anything cut. */
static void
check_sizes (GtkWidget *window)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dpis); i++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpis[i] * 1024, NULL);
      for (gsize j = 0; j < G_N_ELEMENTS (pages); j++)
        {
          wd_test_act (window, "win.home");
          if (pages[j] != NULL)
            wd_test_act (window, pages[j]);
          g_test_message ("%d dpi, %s", dpis[i], pages[j] != NULL ? pages[j] : "welcome");
          check_widths (window);
        }
    }

  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  wd_test_window_add ("/window-sizes", check_sizes);

  return wd_test_ui_run ();
}
