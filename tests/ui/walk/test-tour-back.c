/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-step-card.h"

#include "wd-test-ui.h"
#include "wd-test-walk.h"

/* What is said on the way back through the pages. */

static void
note_label_cb (GPtrArray  *said,
               GParamSpec *pspec,
               GtkLabel   *label)
{
  g_ptr_array_add (said, g_strdup (gtk_label_get_label (label)));
}

/* What the card says from now on. */
static GPtrArray *
hear (WdTestWalk *walk)
{
  const char * const labels[] = { "status", "notice" };
  GtkWidget *card = wd_test_find_type (walk->page, WD_TYPE_STEP_CARD);
  GPtrArray *said = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    g_signal_connect_swapped (gtk_widget_get_template_child (card, WD_TYPE_STEP_CARD, labels[i]),
                              "notify::label", G_CALLBACK (note_label_cb), said);

  return said;
}

static void
assert_unsaid (GPtrArray  *said,
               const char *words)
{
  for (guint i = 0; i < said->len; i++)
    g_assert_null (strstr (g_ptr_array_index (said, i), words));
}

/* Nothing that is out of view is called marked, not even in passing. */
static void
test_below (WdTestWalk    *walk,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) said = NULL;

  wd_test_walk_to (walk, WD_TEST_PRIVACY);
  said = hear (walk);
  gtk_widget_activate_action (walk->page, "page.back", NULL);
  wd_test_walk_arrive (walk, WD_TEST_SETTINGS);
  wd_test_pass_time (300);
  assert_unsaid (said, "marked");
}

static void
count_commit_cb (guint           *commits,
                 WebKitLoadEvent  event)
{
  if (event == WEBKIT_LOAD_COMMITTED)
    *commits += 1;
}

static gboolean
is_through (gpointer data)
{
  return *(guint *) data == 2;
}

/* The page to sign in on leads on by itself, so nobody was signed out. */
static void
test_through (WdTestWalk    *walk,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) said = NULL;
  guint commits = 0;

  wd_test_walk_to (walk, WD_TEST_PROFILE);
  said = hear (walk);
  g_signal_connect_swapped (walk->view, "load-changed", G_CALLBACK (count_commit_cb), &commits);
  gtk_widget_activate_action (walk->page, "page.back", NULL);
  wd_test_wait (is_through, &commits, "the page to sign in on and the one it leads to");
  wd_test_walk_arrive (walk, WD_TEST_PROFILE);
  assert_unsaid (said, "sign in again");
}

#define add(path, function) \
  g_test_add ("/tour-back/" path, WdTestWalk, NULL, \
              wd_test_walk_set_up, function, wd_test_walk_tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("below", test_below);
  add ("through", test_through);

  return wd_test_ui_run ();
}
