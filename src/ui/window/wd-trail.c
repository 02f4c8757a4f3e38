/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-trail.h"

struct _WdTrail
{
  /* Borrowed */
  GtkStack *stack;

  /* Owned */
  GPtrArray *stops;

  /* What has had the focus last on the page that is shown */
  GWeakRef focus;
};

/* A page that was left, and what had the focus there. The stack owns the page. */
typedef struct
{
  GtkWidget *page;
  GWeakRef focus;
} Stop;

static void
free_stop (gpointer data)
{
  Stop *stop = data;

  g_weak_ref_clear (&stop->focus);
  g_free (stop);
}

static void
add_stop (WdTrail   *self,
          GtkWidget *page)
{
  g_autoptr(GtkWidget) focus = g_weak_ref_get (&self->focus);
  Stop *stop = g_new0 (Stop, 1);

  stop->page = page;
  g_weak_ref_init (&stop->focus,
                   focus != NULL && gtk_widget_is_ancestor (focus, page) ? focus : NULL);
  g_ptr_array_add (self->stops, stop);
}

static Stop *
get_last (WdTrail *self)
{
  return self->stops->len > 0 ? g_ptr_array_index (self->stops, self->stops->len - 1) : NULL;
}

static gboolean
contains (WdTrail   *self,
          GtkWidget *page)
{
  for (guint i = 0; i < self->stops->len; i++)
    if (((Stop *) g_ptr_array_index (self->stops, i))->page == page)
      return TRUE;

  return FALSE;
}

static void
show (WdTrail   *self,
      GtkWidget *page,
      GtkWidget *focus)
{
  gtk_stack_set_visible_child (self->stack, page);
  if (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_grab_focus (focus))
    gtk_widget_grab_focus (page);
}

/**
 * wd_trail_new:
 * @stack: the stack of the pages, which outlives the trail
 *
 * Returns: (transfer full): a new trail, on which nothing leads back
 */
WdTrail *
wd_trail_new (GtkStack *stack)
{
  WdTrail *self;

  g_return_val_if_fail (GTK_IS_STACK (stack), NULL);

  self = g_new0 (WdTrail, 1);
  self->stack = stack;
  g_weak_ref_init (&self->focus, NULL);
  self->stops = g_ptr_array_new_with_free_func (free_stop);

  return self;
}

/**
 * wd_trail_free:
 * @self: (transfer full): a trail
 */
void
wd_trail_free (WdTrail *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->stops);
  g_weak_ref_clear (&self->focus);
  g_free (self);
}

/**
 * wd_trail_note_focus:
 * @self: a trail
 * @focus: (nullable): what has the focus now
 *
 * Remembers what has the focus on a page, also while it is in the header bar or in a menu.
 */
void
wd_trail_note_focus (WdTrail   *self,
                     GtkWidget *focus)
{
  g_return_if_fail (self != NULL);

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)))
    g_weak_ref_set (&self->focus, focus);
}

/**
 * wd_trail_get_previous:
 * @self: a trail
 *
 * Returns: (transfer none) (nullable): the page that wd_trail_go_back() leads to, if one does
 */
GtkWidget *
wd_trail_get_previous (WdTrail *self)
{
  Stop *last;

  g_return_val_if_fail (self != NULL, NULL);

  last = get_last (self);

  return last != NULL ? last->page : NULL;
}

/**
 * wd_trail_restart:
 * @self: a trail
 * @page: a page of the stack
 *
 * Shows a page that nothing leads back from, and gives it the focus.
 */
void
wd_trail_restart (WdTrail   *self,
                  GtkWidget *page)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->stops, 0);
  show (self, page, NULL);
}

/**
 * wd_trail_arrive:
 * @self: a trail
 * @page: a page of the stack
 *
 * Puts a page in the place of the one that the trail begins with. Whoever looks around finds it on
 * the way back; otherwise it is shown at once.
 */
void
wd_trail_arrive (WdTrail   *self,
                 GtkWidget *page)
{
  Stop *first;

  g_return_if_fail (self != NULL);

  if (self->stops->len == 0)
    {
      show (self, page, NULL);
      return;
    }

  first = g_ptr_array_index (self->stops, 0);
  first->page = page;
  g_weak_ref_set (&first->focus, NULL);
}

/**
 * wd_trail_visit:
 * @self: a trail
 * @page: a page of the stack
 *
 * Shows a page that leads back to where one is now, and gives it the focus. One that was left to
 * look around is gone back to, so that the trail has no circles.
 */
void
wd_trail_visit (WdTrail   *self,
                GtkWidget *page)
{
  GtkWidget *here;

  g_return_if_fail (self != NULL);

  here = gtk_stack_get_visible_child (self->stack);
  if (contains (self, page))
    while (gtk_stack_get_visible_child (self->stack) != page)
      wd_trail_go_back (self);
  else if (here != page)
    add_stop (self, here);

  show (self, page, NULL);
}

/**
 * wd_trail_go_back:
 * @self: a trail
 *
 * Shows the page that was left last, and gives the focus to what had it there. Does nothing where
 * nothing leads back.
 */
void
wd_trail_go_back (WdTrail *self)
{
  g_autoptr(GtkWidget) focus = NULL;
  Stop *last;

  g_return_if_fail (self != NULL);

  last = get_last (self);
  if (last == NULL)
    return;

  focus = g_weak_ref_get (&last->focus);
  show (self, last->page, focus);
  g_ptr_array_set_size (self->stops, (int) self->stops->len - 1);
}
