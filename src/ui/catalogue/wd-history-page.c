/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-history-page.h"

#include "wd-buttons.h"
#include "wd-heading.h"
#include "wd-result-text.h"
#include "wd-row.h"

#include <glib/gi18n.h>

/**
 * WdHistoryPage:
 *
 * Every verdict that is kept, the newest first. Its buttons activate `win.` actions.
 */
struct _WdHistoryPage
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkWidget *filled;
  WdHeading *title;
  GtkLabel *problem;
  GtkLabel *damaged;
  GtkListBox *list;

  /* Owned */
  WdRecord *record;
  WdGuideLibrary *library;
};

G_DEFINE_FINAL_TYPE (WdHistoryPage, wd_history_page, ADW_TYPE_BIN)

static char *
dup_guide_title (WdHistoryPage *self,
                 const char    *id)
{
  WdGuide *guide = wd_guide_library_find (self->library, id);

  return guide != NULL ? wd_guide_dup_title (guide) : g_strdup (id);
}

static void
add_details (AdwExpanderRow *row,
             WdRecordEntry  *entry)
{
  const char *before = wd_result_text_get_before (&entry->verdict);
  g_autofree char *time = wd_result_text_dup_time (entry->time);
  g_autofree char *revision = wd_result_text_dup_day (entry->revision);
  g_autofree char *versions = NULL;

  /* Translators: the first is a date, the second a version of this program. */
  versions = g_strdup_printf (_("Guide of %s, Widerspruch %s"),
                              revision, entry->version != NULL ? entry->version : "–");

  adw_expander_row_add_row (row, wd_row_new (C_("record", "Time"), time));
  adw_expander_row_add_row (row, wd_row_new (C_("record", "Before"), before));
  adw_expander_row_add_row (row, wd_row_new (C_("record", "Page"), entry->uri));
  adw_expander_row_add_row (row, wd_row_new (C_("record", "Versions"), versions));
}

static GtkWidget *
create_row (WdHistoryPage *self,
            WdRecordEntry *entry)
{
  const WdVerdict *verdict = &entry->verdict;
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (wd_result_text_get_icon (verdict));
  g_autofree char *learned = NULL;
  g_autofree char *guide = NULL;
  g_autofree char *subtitle = NULL;

  learned = wd_result_text_dup_learned (verdict, entry->time);
  guide = dup_guide_title (self, entry->guide);
  subtitle = g_strdup_printf ("%s\n%s", learned, guide);

  gtk_widget_add_css_class (icon, "result-icon");
  if (wd_result_text_is_certain (verdict))
    gtk_widget_add_css_class (icon, "success");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), wd_result_text_get_title (verdict));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), icon);
  add_details (ADW_EXPANDER_ROW (row), entry);

  return row;
}

static void
update_damaged (WdHistoryPage *self)
{
  guint n = wd_record_get_n_damaged (self->record);
  g_autofree char *text = NULL;

  /* Translators: %s is the path of the file. */
  text = g_strdup_printf (ngettext ("%u result could not be read. It is kept in the file %s.",
                                    "%u results could not be read. They are kept in the file %s.",
                                    n), n, wd_record_get_path (self->record));
  wd_label_tell (self->damaged, n > 0 ? text : NULL);
}

static void
update (WdHistoryPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->record));
  gboolean empty = n == 0 && wd_record_get_n_damaged (self->record) == 0;
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));

  for (guint i = n; i > 0; i--)
    {
      g_autoptr(WdRecordEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->record), i - 1);

      gtk_list_box_append (self->list, create_row (self, entry));
    }

  update_damaged (self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_stack_set_visible_child (self->stack, empty ? GTK_WIDGET (self->empty) : self->filled);
}

static gboolean
wd_history_page_grab_focus (GtkWidget *widget)
{
  WdHistoryPage *self = WD_HISTORY_PAGE (widget);

  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack) == self->filled
                                  ? GTK_WIDGET (self->title)
                                  : GTK_WIDGET (self->empty));
}

static void
wd_history_page_dispose (GObject *object)
{
  WdHistoryPage *self = WD_HISTORY_PAGE (object);

  g_clear_object (&self->record);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (wd_history_page_parent_class)->dispose (object);
}

static void
wd_history_page_class_init (WdHistoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_history_page_dispose;

  widget_class->grab_focus = wd_history_page_grab_focus;

  g_type_ensure (WD_TYPE_HEADING);
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-history-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WdHistoryPage, empty);
  gtk_widget_class_bind_template_child (widget_class, WdHistoryPage, filled);
  gtk_widget_class_bind_template_child (widget_class, WdHistoryPage, title);
  gtk_widget_class_bind_template_child (widget_class, WdHistoryPage, problem);
  gtk_widget_class_bind_template_child (widget_class, WdHistoryPage, damaged);
  gtk_widget_class_bind_template_child (widget_class, WdHistoryPage, list);
}

static void
wd_history_page_init (WdHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));
}

/**
 * wd_history_page_set_record:
 * @self: a page without a record
 * @record: the verdicts to show, and to follow as they change
 * @library: where to look up the titles of their guides
 */
void
wd_history_page_set_record (WdHistoryPage  *self,
                            WdRecord       *record,
                            WdGuideLibrary *library)
{
  g_return_if_fail (WD_IS_HISTORY_PAGE (self));
  g_return_if_fail (WD_IS_RECORD (record) && self->record == NULL);
  g_return_if_fail (WD_IS_GUIDE_LIBRARY (library));

  self->record = g_object_ref (record);
  self->library = g_object_ref (library);
  g_signal_connect_object (record, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * wd_history_page_set_deleted:
 * @self: a page
 * @deleted: whether the person has just deleted the history; if not, there has been none as yet
 */
void
wd_history_page_set_deleted (WdHistoryPage *self,
                             gboolean       deleted)
{
  g_return_if_fail (WD_IS_HISTORY_PAGE (self));

  adw_status_page_set_title (self->empty, deleted ? _("History Deleted") : _("No Results Yet"));
  adw_status_page_set_description (self->empty,
                                   deleted
                                     ? _("No earlier result is kept any more.")
                                     : _("When you have walked a guide to its end, the result "
                                         "stands here. It is kept on this computer only."));
}

/**
 * wd_history_page_set_problem:
 * @self: a page
 * @problem: (nullable): what went wrong, if something did
 */
void
wd_history_page_set_problem (WdHistoryPage *self,
                             const char    *problem)
{
  g_return_if_fail (WD_IS_HISTORY_PAGE (self));

  wd_label_tell (self->problem, problem);
}
