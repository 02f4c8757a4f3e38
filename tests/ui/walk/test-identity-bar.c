/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-identity-bar.h"

#include "wd-test-ui.h"

#define ORIGIN "practice://www.linkedin.com"

typedef struct
{
  GtkWidget *bar;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(WdWebSession) session = wd_web_session_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->bar = g_object_ref_sink (g_object_new (WD_TYPE_IDENTITY_BAR, NULL));
  fixture->page = g_object_ref_sink (GTK_WIDGET (wd_page_new (session, ORIGIN, NULL)));
  gtk_widget_set_vexpand (fixture->page, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->bar);
  gtk_box_append (GTK_BOX (box), fixture->page);

  wd_identity_bar_set_page (WD_IDENTITY_BAR (fixture->bar), WD_PAGE (fixture->page));
  fixture->window = wd_test_window_new (box);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->bar);
  wd_test_assert_gone (fixture->page);
}

static GtkWidget *
get_button (Fixture *fixture)
{
  return wd_test_find_type (fixture->bar, GTK_TYPE_MENU_BUTTON);
}

static const char *
get_icon (Fixture *fixture)
{
  GtkWidget *image = wd_test_find_type (get_button (fixture), GTK_TYPE_IMAGE);

  return gtk_image_get_icon_name (GTK_IMAGE (image));
}

static char *
dup_name (Fixture *fixture)
{
  GtkWidget *label = wd_test_find_type (get_button (fixture), GTK_TYPE_LABEL);

  return g_strdup (gtk_label_get_text (GTK_LABEL (label)));
}

static GtkWidget *
get_popover (Fixture *fixture)
{
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (get_button (fixture))));
}

/* A screen reader is told the name and the explanation that are shown. */
static void
assert_accessible (Fixture *fixture)
{
  GtkWidget *explanation = wd_test_find_type (get_popover (fixture), GTK_TYPE_LABEL);
  g_autofree char *name = dup_name (fixture);

  gtk_test_accessible_assert_property (get_button (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (get_button (fixture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       gtk_label_get_text (GTK_LABEL (explanation)));
  wd_test_assert_icon (get_icon (fixture));
}

static gboolean
is_practice (gpointer data)
{
  return wd_page_get_security (WD_PAGE (((Fixture *) data)->page)) == WD_SECURITY_PRACTICE;
}

static gboolean
is_loaded (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *progress = wd_test_find_role (fixture->bar, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);

  return is_practice (data) && gtk_widget_get_opacity (progress) <= 0;
}

static void
test_practice (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *icon = g_strdup (get_icon (fixture));
  g_autofree char *before = dup_name (fixture);
  g_autofree char *after = NULL;

  assert_accessible (fixture);

  wd_page_open (WD_PAGE (fixture->page), "/login/en");
  wd_test_wait (is_practice, fixture, "the practice site");

  after = dup_name (fixture);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (get_icon (fixture), !=, icon);
  assert_accessible (fixture);

  /* The practice site is not named as the service that it imitates. */
  g_assert_null (strstr (after, "linkedin.com"));
}

static void
test_explanation (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(GPtrArray) labels = NULL;
  g_autofree char *before = NULL;

  labels = wd_test_list_type (get_popover (fixture), GTK_TYPE_LABEL);
  before = g_strdup (gtk_label_get_text (labels->pdata[0]));
  g_assert_cmpuint (strlen (before), >, 0);

  wd_page_open (WD_PAGE (fixture->page), "/login/en");
  wd_test_wait (is_practice, fixture, "the practice site");
  g_assert_cmpstr (gtk_label_get_text (labels->pdata[0]), !=, before);

  /* Without a certificate there is no line about its issuer. */
  g_clear_pointer (&labels, g_ptr_array_unref);
  labels = wd_test_list_type (get_popover (fixture), GTK_TYPE_LABEL);
  g_assert_cmpuint (labels->len, ==, 1);
}

/* The progress bar keeps its place while nothing is loading. */
static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *progress = wd_test_find_role (fixture->bar, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);

  g_assert_cmpfloat (gtk_widget_get_opacity (progress), <=, 0);

  wd_page_open (WD_PAGE (fixture->page), "/login/en");
  g_assert_cmpfloat (gtk_widget_get_opacity (progress), >=, 1);

  wd_test_wait (is_loaded, fixture, "the page to be loaded");
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)), <=, 0);
  g_assert_true (gtk_widget_get_visible (progress));
}

static void
test_buttons (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const actions[] = { "page.back", "page.reload" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *button = wd_test_find_action (fixture->bar, actions[i]);

      /* A screen reader reads the tooltip of a button that has only an icon. */
      g_assert_cmpstr (gtk_widget_get_tooltip_text (button), !=, NULL);
      wd_test_assert_icon (gtk_button_get_icon_name (GTK_BUTTON (button)));
    }
}

#define add(path, function) \
  g_test_add ("/identity-bar/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("practice", test_practice);
  add ("explanation", test_explanation);
  add ("progress", test_progress);
  add ("buttons", test_buttons);

  return wd_test_ui_run ();
}
