/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-history-page.h"

#include "wd-buttons.h"
#include "wd-compat.h"
#include "wd-focus.h"
#include "wd-heading.h"
#include "wd-letter-template.h"
#include "wd-result-text.h"
#include "wd-row.h"

#include <glib/gi18n.h>

/* What a row knows of its entry. */
#define ENTRY "wd-entry"
#define POSITION "wd-position"

/**
 * WdHistoryPage:
 *
 * Every verdict that is kept, the newest first, with what it is still good for. What can be done
 * activates `win.` actions.
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

static void
add_offer (AdwExpanderRow *row,
           const char     *title,
           const char     *action,
           const char     *icon)
{
  adw_expander_row_add_row (row, wd_row_new_action (title, NULL, action, icon));
}

/* What a result is still good for, as long as its guide is there. */
static void
add_offers (AdwExpanderRow *row,
            WdRecordEntry  *entry,
            guint           position)
{
  g_autoptr(WdLetterTemplate) letter = wd_letter_template_new (entry->guide);
  g_autofree char *prove = g_strdup_printf ("win.proof-of(uint32 %u)", position);
  g_autofree char *write = g_strdup_printf ("win.letter-of::%s", entry->guide);
  g_autofree char *remind = g_strdup_printf ("win.remind-of::%s", entry->guide);

  if (entry->verdict.after == WD_STATE_UNKNOWN)
    return;

  add_offer (row, _("Save Proof…"), prove, "document-save-symbolic");
  if (letter != NULL)
    add_offer (row, _("Object in Writing"), write, "go-next-symbolic");
  add_offer (row, _("Remind Me…"), remind, "alarm-symbolic");
}

static void
add_detail (AdwExpanderRow *row,
            const char     *name,
            const char     *value)
{
  adw_expander_row_add_row (row, wd_row_new_fact (name, value));
}

static void
add_details (AdwExpanderRow *row,
             WdRecordEntry  *entry)
{
  const WdVerdict *verdict = &entry->verdict;
  g_autofree char *revision = wd_result_text_dup_day (entry->revision);
  g_autofree char *versions = NULL;

  /* Translators: the first is a date, the second a version of this program. */
  versions = g_strdup_printf (_("Guide of %s, Widerspruch %s"),
                              revision, entry->version != NULL ? entry->version : "–");

  add_detail (row, C_("record", "Source"), wd_result_text_get_description (verdict));
  if (verdict->learned != WD_LEARNED_SEEN)
    add_detail (row, C_("record", "Before"), wd_result_text_get_before (verdict));
  add_detail (row, C_("record", "Page"), entry->uri);
  add_detail (row, C_("record", "Versions"), versions);
}

/* A long history is not filled before it is looked into. */
static void
expanded_cb (AdwExpanderRow *row,
             GParamSpec     *pspec,
             WdHistoryPage  *self)
{
  WdRecordEntry *entry = g_object_get_data (G_OBJECT (row), ENTRY);
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), POSITION));

  g_signal_handlers_disconnect_by_func (row, expanded_cb, self);
  if (wd_guide_library_find (self->library, entry->guide) != NULL)
    add_offers (row, entry, position);
  add_details (row, entry);
}

static GtkWidget *
create_icon (const WdVerdict *verdict)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", wd_result_text_get_icon (verdict),
                                  NULL);

  gtk_widget_add_css_class (icon, "result-icon");
  if (wd_result_text_is_certain (verdict))
    gtk_widget_add_css_class (icon, "success");

  return icon;
}

/* The subtitle tells two results of a day apart. */
static GtkWidget *
create_row (WdHistoryPage *self,
            guint          position)
{
  g_autoptr(WdRecordEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->record), position);
  WdGuide *guide = wd_guide_library_find (self->library, entry->guide);
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *time = wd_result_text_dup_time (entry->time);
  g_autofree char *title = guide != NULL ? wd_guide_dup_title (guide) : g_strdup (entry->guide);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", time, title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 wd_result_text_get_title (&entry->verdict));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), create_icon (&entry->verdict));
  wd_row_describe (row);

  g_object_set_data_full (G_OBJECT (row), ENTRY, g_object_ref (entry), g_object_unref);
  g_object_set_data (G_OBJECT (row), POSITION, GUINT_TO_POINTER (position));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);

  return row;
}

static void
update_damaged (WdHistoryPage *self)
{
  guint n = wd_record_get_n_damaged (self->record);
  g_autofree char *text = NULL;

  /* Translators: %s is the path of the file. */
  text = g_strdup_printf (ngettext ("%u result couldn’t be read. It’s kept in the file %s.",
                                    "%u results couldn’t be read. They’re kept in the file %s.",
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
    gtk_list_box_append (self->list, create_row (self, i - 1));

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

  widget_class->focus = wd_focus_children;
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
 * @deleted: whether the person has just deleted all results; if not, there has been none as yet
 */
void
wd_history_page_set_deleted (WdHistoryPage *self,
                             gboolean       deleted)
{
  g_return_if_fail (WD_IS_HISTORY_PAGE (self));

  adw_status_page_set_title (self->empty, deleted ? _("Results Deleted") : _("No Results Yet"));
  adw_status_page_set_description (self->empty,
                                   deleted
                                     ? _("No earlier results are saved anymore.")
                                     : _("Your results appear here once you finish a guide. "
                                         "They’re saved on this computer only."));
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
  if (problem != NULL)
    wd_compat_announce (GTK_WIDGET (self), problem);
}
