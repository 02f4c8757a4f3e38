/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-zoom-row.h"

#include "wd-test-ui.h"

static void
test_row (void)
{
  static const char * const actions[] = { "win.zoom-out", "win.zoom-reset", "win.zoom-in" };
  GtkWidget *row = g_object_ref_sink (g_object_new (WD_TYPE_ZOOM_ROW, NULL));
  g_autoptr(GPtrArray) buttons = wd_test_list_type (row, GTK_TYPE_BUTTON);

  g_assert_cmpuint (buttons->len, ==, G_N_ELEMENTS (actions));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkButton *button = buttons->pdata[i];
      const char *icon = gtk_button_get_icon_name (button);

      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, actions[i]);
      g_assert_nonnull (gtk_widget_get_tooltip_text (GTK_WIDGET (button)));
      if (icon != NULL)
        wd_test_assert_icon (icon);
    }

  wd_zoom_row_set_zoom (WD_ZOOM_ROW (row), 110);
  g_assert_cmpstr (gtk_button_get_label (buttons->pdata[1]), ==, "110%");
  g_assert_finalize_object (row);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/zoom-row", test_row);

  return wd_test_ui_run ();
}
