/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-trail.h"

#include "wd-test-ui.h"

#define N_PAGES 4

/* A stack of pages that take the focus, with a button each. */
typedef struct
{
  GtkStack *stack;
  GtkWindow *window;
  WdTrail *trail;
  GtkWidget *pages[N_PAGES];
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  wd_test_set_animated (FALSE);
  fixture->stack = GTK_STACK (gtk_stack_new ());
  for (gsize i = 0; i < N_PAGES; i++)
    {
      fixture->pages[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_widget_set_focusable (fixture->pages[i], TRUE);
      gtk_box_append (GTK_BOX (fixture->pages[i]), gtk_button_new ());
      gtk_stack_add_child (fixture->stack, fixture->pages[i]);
    }

  fixture->window = wd_test_window_new (GTK_WIDGET (fixture->stack));
  fixture->trail = wd_trail_new (fixture->stack);
  wd_trail_restart (fixture->trail, fixture->pages[0]);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  wd_trail_free (fixture->trail);
  gtk_window_destroy (fixture->window);
}

static void
assert_at (Fixture *fixture,
           gsize    page)
{
  g_assert_true (gtk_stack_get_visible_child (fixture->stack) == fixture->pages[page]);
}

static void
test_back (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_null (wd_trail_get_previous (fixture->trail));
  wd_trail_go_back (fixture->trail);
  assert_at (fixture, 0);

  wd_trail_visit (fixture->trail, fixture->pages[1]);
  wd_trail_visit (fixture->trail, fixture->pages[2]);
  assert_at (fixture, 2);
  g_assert_true (wd_trail_get_previous (fixture->trail) == fixture->pages[1]);

  wd_trail_go_back (fixture->trail);
  assert_at (fixture, 1);
  wd_trail_go_back (fixture->trail);
  assert_at (fixture, 0);
  g_assert_null (wd_trail_get_previous (fixture->trail));
}

/* A page that is visited twice is not come across twice on the way back. */
static void
test_circle (Fixture       *fixture,
             gconstpointer  data)
{
  wd_trail_visit (fixture->trail, fixture->pages[1]);
  wd_trail_visit (fixture->trail, fixture->pages[1]);
  wd_trail_visit (fixture->trail, fixture->pages[2]);
  wd_trail_visit (fixture->trail, fixture->pages[3]);
  wd_trail_visit (fixture->trail, fixture->pages[1]);
  assert_at (fixture, 1);
  g_assert_true (wd_trail_get_previous (fixture->trail) == fixture->pages[0]);
}

static void
test_restart (Fixture       *fixture,
              gconstpointer  data)
{
  wd_trail_visit (fixture->trail, fixture->pages[1]);
  wd_trail_restart (fixture->trail, fixture->pages[2]);
  assert_at (fixture, 2);
  g_assert_null (wd_trail_get_previous (fixture->trail));
}

/* What comes of the first page takes its place, without taking anybody there. */
static void
test_arrive (Fixture       *fixture,
             gconstpointer  data)
{
  wd_trail_arrive (fixture->trail, fixture->pages[1]);
  assert_at (fixture, 1);
  g_assert_null (wd_trail_get_previous (fixture->trail));

  wd_trail_visit (fixture->trail, fixture->pages[2]);
  wd_trail_visit (fixture->trail, fixture->pages[3]);
  wd_trail_arrive (fixture->trail, fixture->pages[0]);
  assert_at (fixture, 3);
  wd_trail_go_back (fixture->trail);
  assert_at (fixture, 2);
  wd_trail_go_back (fixture->trail);
  assert_at (fixture, 0);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

/* The focus is where it was, or on the page if that is gone or hidden. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *button = gtk_widget_get_first_child (fixture->pages[0]);

  gtk_widget_grab_focus (button);
  wd_trail_note_focus (fixture->trail, button);
  wd_trail_visit (fixture->trail, fixture->pages[1]);
  g_assert_true (get_focus (fixture) == fixture->pages[1]);
  wd_trail_go_back (fixture->trail);
  g_assert_true (get_focus (fixture) == button);

  wd_trail_visit (fixture->trail, fixture->pages[1]);
  gtk_widget_set_visible (button, FALSE);
  wd_trail_go_back (fixture->trail);
  g_assert_true (get_focus (fixture) == fixture->pages[0]);

  gtk_widget_set_visible (button, TRUE);
  gtk_widget_grab_focus (button);
  wd_trail_note_focus (fixture->trail, button);
  wd_trail_visit (fixture->trail, fixture->pages[1]);
  gtk_box_remove (GTK_BOX (fixture->pages[0]), button);
  wd_trail_go_back (fixture->trail);
  g_assert_true (get_focus (fixture) == fixture->pages[0]);
}

#define add(path, function) \
  g_test_add ("/trail/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("back", test_back);
  add ("circle", test_circle);
  add ("restart", test_restart);
  add ("arrive", test_arrive);
  add ("focus", test_focus);

  return wd_test_ui_run ();
}
