/* wd-step-list.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-step-list.h"

#include "wd-tour-text.h"

#include <glib/gi18n.h>

/**
 * WdStepList:
 *
 * All steps of a tour with their marks. Choosing one goes to it.
 */
struct _WdStepList
{
  GtkWidget parent_instance;

  /* Child */
  GtkListBox *rows;

  /* Borrowed */
  WdTour *tour;
};

G_DEFINE_FINAL_TYPE (WdStepList, wd_step_list, GTK_TYPE_WIDGET)

static const char *
get_icon (WdMark mark)
{
  switch (mark)
    {
    case WD_MARK_CURRENT:
      return "go-next-symbolic";

    case WD_MARK_PASSED:
    case WD_MARK_TOLD:
      return "object-select-symbolic";

    case WD_MARK_SKIPPED:
      return "list-remove-symbolic";

    case WD_MARK_AHEAD:
    default:
      return NULL;
    }
}

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
update_row (GtkWidget  *row,
            guint       number,
            const char *title,
            WdMark      mark)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget *image = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_last_child (box);
  g_autofree char *name = NULL;

  /* Translators: how a screen reader names a step: its number, its title and its mark,
   * as in “2. Go to your profile (done)”.
   */
  name = g_strdup_printf (_("%u. %s (%s)"), number, title, wd_tour_text_get_mark (mark));

  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), get_icon (mark));
  gtk_widget_set_tooltip_text (row, wd_tour_text_get_mark (mark));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  if (mark == WD_MARK_CURRENT)
    gtk_widget_add_css_class (row, "current");
  else
    gtk_widget_remove_css_class (row, "current");

  if (mark == WD_MARK_AHEAD)
    gtk_widget_add_css_class (row, "ahead");
  else
    gtk_widget_remove_css_class (row, "ahead");
}

static void
row_activated_cb (WdStepList    *self,
                  GtkListBoxRow *row)
{
  if (self->tour != NULL)
    wd_tour_go_to (self->tour, gtk_list_box_row_get_index (row));
}

static void
fill (WdStepList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));

  for (guint i = 0; i < wd_guide_get_n_steps (wd_tour_get_guide (self->tour)); i++)
    gtk_list_box_append (self->rows, create_row ());
}

static void
wd_step_list_dispose (GObject *object)
{
  WdStepList *self = WD_STEP_LIST (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_weak_pointer (&self->tour);
  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (wd_step_list_parent_class)->dispose (object);
}

static void
wd_step_list_class_init (WdStepListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_step_list_dispose;

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
 * @tour: the tour to tell of; not kept alive
 *
 * Says anew how the steps stand.
 */
void
wd_step_list_update (WdStepList *self,
                     WdTour     *tour)
{
  const char *language;
  WdGuide *guide;

  g_return_if_fail (WD_IS_STEP_LIST (self));
  g_return_if_fail (WD_IS_TOUR (tour));

  if (g_set_weak_pointer (&self->tour, tour))
    fill (self);

  guide = wd_tour_get_guide (tour);
  language = wd_tour_text_get_language (tour);

  for (guint i = 0; i < wd_guide_get_n_steps (guide); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, i);
      g_autofree char *title = wd_step_dup_title (wd_guide_get_step (guide, i), language);

      update_row (GTK_WIDGET (row), i + 1, title, wd_tour_get_mark (tour, i));
    }
}
