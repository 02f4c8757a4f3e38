/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-toast.h"

#include "wd-test-ui.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *overlay;
  GtkWidget *widget;
  WdToast *toast;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->overlay = gtk_overlay_new ();
  fixture->toast = g_object_new (WD_TYPE_TOAST, NULL);
  fixture->widget = GTK_WIDGET (fixture->toast);
  gtk_overlay_add_overlay (GTK_OVERLAY (fixture->overlay), fixture->widget);
  fixture->window = wd_test_window_new (fixture->overlay);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  g_object_ref (fixture->widget);
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->widget);
}

static gboolean
is_shown (gpointer data)
{
  return gtk_widget_get_mapped (((Fixture *) data)->widget);
}

static GtkWidget *
find_offer (Fixture *fixture)
{
  return wd_test_find_action (fixture->widget, "window.close");
}

/* What the pages say at most, in German, with a name of a host that is as long as they come. */
static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const texts[] = {
    "Das führt zu login.identity.company.example.org und wird hier nicht angezeigt.",
    "Das führt zu identityandaccessmanagement.example.org und wird hier nicht angezeigt.",
    "Die Seite wollte ein eigenes Fenster, das hier nicht geöffnet wird.",
    "Die Seite antwortet seit einer Weile nicht.",
  };
  static const int dpis[] = { 96, 120, 144 };

  gtk_window_set_default_size (fixture->window, 360, 260);
  for (gsize i = 0; i < G_N_ELEMENTS (dpis); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpis[i] * 1024, NULL);
        wd_toast_offer (fixture->toast, texts[j], "Im eigenen Browser", "window.close", NULL);
        wd_test_wait (is_shown, fixture, "the toast");
        wd_test_run_frames (fixture->widget, 3);

        g_test_message ("%d dpi: %s", dpis[i], texts[j]);
        g_assert_cmpint (gtk_widget_get_width (fixture->overlay), ==, 360);
        wd_test_assert_uncut (GTK_WIDGET (fixture->window));
        wd_test_assert_within (fixture->widget, fixture->overlay);
        wd_test_assert_within (find_offer (fixture), fixture->widget);
        wd_test_assert_within (wd_test_find_action (fixture->widget, "toast.close"),
                               fixture->widget);
      }
}

static void
test_passing (Fixture       *fixture,
              gconstpointer  data)
{
  wd_toast_say (fixture->toast, "Copied.");
  wd_test_wait (is_shown, fixture, "the toast");
  g_assert_nonnull (wd_test_find_text (fixture->widget, "Copied."));
  g_assert_null (find_offer (fixture));
  wd_test_wait_not (is_shown, fixture, "the end of the toast");

  wd_toast_say (fixture->toast, "Copied.");
  wd_toast_keep (fixture->toast);
  wd_test_pass_time (5000);
  g_assert_true (is_shown (fixture));

  wd_test_click (fixture->widget, "toast.close");
  g_assert_false (is_shown (fixture));
}

static void
test_held (Fixture       *fixture,
           gconstpointer  data)
{
  wd_toast_say (fixture->toast, "Copied.");
  wd_test_wait (is_shown, fixture, "the toast");
  gtk_widget_grab_focus (wd_test_find_action (fixture->widget, "toast.close"));
  wd_test_pass_time (5000);
  g_assert_true (is_shown (fixture));

  gtk_window_set_focus (fixture->window, NULL);
  wd_test_wait_not (is_shown, fixture, "the end of the toast");
}

/* What is said next takes the place, and only what stands there can be withdrawn. */
static void
test_withdrawn (Fixture       *fixture,
                gconstpointer  data)
{
  wd_toast_offer (fixture->toast, "It hangs.", "Try Again", "window.close", NULL);
  wd_toast_keep (fixture->toast);
  wd_toast_say (fixture->toast, "A <b> & c");
  wd_test_wait (is_shown, fixture, "the toast");
  g_assert_nonnull (wd_test_find_text (fixture->widget, "A <b> & c"));
  g_assert_null (wd_test_find_text (fixture->widget, "It hangs."));

  wd_toast_withdraw (fixture->toast, "It hangs.");
  g_assert_true (is_shown (fixture));
  wd_toast_withdraw (fixture->toast, "A <b> & c");
  g_assert_false (is_shown (fixture));
}

static void
count_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  int *sum = user_data;

  *sum += g_variant_get_int32 (parameter);
}

static void
test_offer (Fixture       *fixture,
            gconstpointer  data)
{
  const GActionEntry entries[] = { { "add", count_cb, "i", NULL, NULL, { 0 } } };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  int sum = 0;

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), &sum);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "test", G_ACTION_GROUP (group));

  wd_toast_offer (fixture->toast, "More?", "Add", "test.add", g_variant_new_int32 (7));
  wd_test_click (fixture->widget, "test.add");
  g_assert_cmpint (sum, ==, 7);
  g_assert_false (is_shown (fixture));
}

#define add(path, function) \
  g_test_add ("/toast/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("sizes", test_sizes);
  add ("passing", test_passing);
  add ("held", test_held);
  add ("withdrawn", test_withdrawn);
  add ("offer", test_offer);

  return wd_test_ui_run ();
}
