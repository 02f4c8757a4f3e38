/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-step-list.h"

#include <glib/gi18n.h>

/**
 * WdStepList:
 *
 * All steps of a tour with their marks. For the Tab key they are one stop, on which the arrow keys
 * move.
 */
struct _WdStepList
{
  GtkWidget parent_instance;

  /* Child */
  GtkListBox *rows;

  /* Borrowed */
  WdGuide *guide;

  guint current;
};

/* How a mark looks and what it is called; a tooltip and screen readers use the word. */
static const struct {
  const char *icon;
  const char *word;
} marks[] = {
  [WD_MARK_AHEAD] = { NULL, NC_("step", "still to come") },
  [WD_MARK_CURRENT] = { "go-next-symbolic", NC_("step", "current") },
  [WD_MARK_PASSED] = { "object-select-symbolic", NC_("step", "done") },
  [WD_MARK_TOLD] = { "object-select-symbolic", NC_("step", "done, as you said") },
  [WD_MARK_SKIPPED] = { "list-remove-symbolic", NC_("step", "skipped") },
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (WdStepList, wd_step_list, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = gtk_image_new ();
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_image_set_pixel_size (GTK_IMAGE (mark), 16);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);

  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), title);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "step");

  return row;
}

static void
set_css_class (GtkWidget  *widget,
               const char *name,
               gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
update_row (GtkWidget  *row,
            guint       number,
            const char *title,
            WdMark      mark)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *image = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_last_child (box);
  const char *word = g_dpgettext2 (NULL, "step", marks[mark].word);
  g_autofree char *name = NULL;

  /* Translators: how a screen reader names a step: its number, its title and its mark,
   * as in “2. Go to your profile (done)”.
   */
  name = g_strdup_printf (_("%u. %s (%s)"), number, title, word);

  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), marks[mark].icon);
  gtk_widget_set_tooltip_text (row, word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_css_class (row, "current", mark == WD_MARK_CURRENT);
  set_css_class (row, "ahead", mark == WD_MARK_AHEAD);
}

static void
row_activated_cb (WdStepList    *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, chosen_signal, 0, (guint) gtk_list_box_row_get_index (row));
}

static void
fill (WdStepList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));

  for (guint i = 0; i < wd_guide_get_n_steps (self->guide); i++)
    gtk_list_box_append (self->rows, create_row ());
}

static gboolean
wd_step_list_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  WdStepList *self = WD_STEP_LIST (widget);
  GtkListBoxRow *current = gtk_list_box_get_row_at_index (self->rows, (int) self->current);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (wd_step_list_parent_class)->focus (widget, direction);

  return gtk_widget_get_focus_child (widget) == NULL && current != NULL &&
         gtk_widget_grab_focus (GTK_WIDGET (current));
}

static void
wd_step_list_dispose (GObject *object)
{
  WdStepList *self = WD_STEP_LIST (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_weak_pointer (&self->guide);
  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (wd_step_list_parent_class)->dispose (object);
}

static void
wd_step_list_class_init (WdStepListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_step_list_dispose;

  widget_class->focus = wd_step_list_focus;

  /**
   * WdStepList::chosen:
   * @self: a list
   * @index: a step
   *
   * The person wants to go to the step.
   */
  chosen_signal =
    g_signal_new ("chosen", WD_TYPE_STEP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "steplist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
wd_step_list_init (WdStepList *self)
{
  GtkWidget *rows = gtk_list_box_new ();

  self->rows = GTK_LIST_BOX (rows);

  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("All steps"),
                                  -1);
  g_signal_connect_object (rows, "row-activated",
                           G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_parent (rows, GTK_WIDGET (self));
}

/**
 * wd_step_list_update:
 * @self: a list
 * @view: how the tour stands
 */
void
wd_step_list_update (WdStepList       *self,
                     const WdTourView *view)
{
  g_return_if_fail (WD_IS_STEP_LIST (self));

  if (g_set_weak_pointer (&self->guide, view->guide))
    fill (self);

  self->current = view->current;
  for (guint i = 0; i < wd_guide_get_n_steps (view->guide); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, i);
      g_autofree char *title = wd_step_dup_title (wd_guide_get_step (view->guide, i),
                                                  view->language);

      update_row (GTK_WIDGET (row), i + 1, title, view->marks[i]);
    }
}
