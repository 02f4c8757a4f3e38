/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-catalogue-page.h"

#include "wd-buttons.h"
#include "wd-focus.h"
#include "wd-heading.h"
#include "wd-result-text.h"
#include "wd-row.h"

#include <glib/gi18n.h>

#define NEXT "go-next-symbolic"

/* The parts of an entry that change with the record. */
typedef struct
{
  WdGuide *guide;
  GtkWidget *row;
  GtkCheckButton *tick;
  GtkImage *icon;
  gboolean open;
} Entry;

/**
 * WdCataloguePage:
 *
 * Every guide, by service, with how it stands; one can be chosen, or several ticked and walked one
 * after the other. Its buttons activate `win.` actions.
 */
struct _WdCataloguePage
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkScrolledWindow *scroller;
  GtkImage *icon;
  GtkLabel *progress;
  GtkLabel *reason;
  GtkBox *services;
  GtkListBox *more;
  GtkWidget *resume;
  GtkButton *start;

  /* Owned */
  GArray *entries;

  /* Owned by the list of what else there is; the rows in the one of problems by an array, too */
  AdwExpanderRow *problems;
  GPtrArray *problem_rows;
};

G_DEFINE_FINAL_TYPE (WdCataloguePage, wd_catalogue_page, ADW_TYPE_BIN)

static void
entry_clear (gpointer data)
{
  g_clear_object (&((Entry *) data)->guide);
}

static Entry *
get_entry (WdCataloguePage *self,
           guint            index)
{
  return &g_array_index (self->entries, Entry, index);
}

/* The guides to be walked by the Start button: the ticked ones, or else the first that is open. */
static GPtrArray *
create_plan (WdCataloguePage *self)
{
  g_autoptr(GPtrArray) plan = g_ptr_array_new ();
  WdGuide *first = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = get_entry (self, i);

      if (gtk_check_button_get_active (entry->tick))
        g_ptr_array_add (plan, entry->guide);
      else if (entry->open && first == NULL)
        first = entry->guide;
    }

  if (plan->len == 0 && first != NULL)
    g_ptr_array_add (plan, first);

  return g_steal_pointer (&plan);
}

/* Where the Start button leads to, by titles in their order, is its tooltip. */
static void
update_start (WdCataloguePage *self)
{
  g_autoptr(GPtrArray) plan = create_plan (self);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) titles = g_strv_builder_new ();
  g_auto(GStrv) targets = NULL;
  g_auto(GStrv) lines = NULL;
  gboolean resumes = gtk_widget_get_visible (self->resume);
  g_autofree char *tooltip = NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; i < plan->len; i++)
    {
      WdGuide *guide = g_ptr_array_index (plan, i);
      g_autofree char *title = wd_guide_dup_title (guide);

      g_strv_builder_add (ids, wd_guide_get_id (guide));
      g_strv_builder_add (titles, title);
    }

  targets = g_strv_builder_end (ids);
  lines = g_strv_builder_end (titles);
  tooltip = g_strjoinv ("\n", lines);

  if (plan->len > 1)
    label = g_strdup_printf (ngettext ("_Go Through %u Guide", "_Go Through %u Guides", plan->len),
                             plan->len);

  gtk_button_set_label (self->start, label != NULL ? label : C_("catalogue", "_Start"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->start), tooltip);
  gtk_widget_set_visible (GTK_WIDGET (self->start), plan->len > 0);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->start),
                                          g_variant_new_strv ((const char * const *) targets, -1));
  wd_buttons_suggest (GTK_WIDGET (self->start), !resumes);
  wd_buttons_suggest (self->resume, resumes);
}

static gboolean
wd_catalogue_page_grab_focus (GtkWidget *widget)
{
  WdCataloguePage *self = WD_CATALOGUE_PAGE (widget);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->resume) ? self->resume
                                                                      : GTK_WIDGET (self->start)) ||
         gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
wd_catalogue_page_dispose (GObject *object)
{
  WdCataloguePage *self = WD_CATALOGUE_PAGE (object);

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->problem_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (wd_catalogue_page_parent_class)->dispose (object);
}

static void
wd_catalogue_page_class_init (WdCataloguePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wd_catalogue_page_dispose;

  widget_class->focus = wd_focus_children;
  widget_class->grab_focus = wd_catalogue_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/widerspruch/ui/wd-catalogue-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdCataloguePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WdCataloguePage, icon);
  gtk_widget_class_bind_template_child (widget_class, WdCataloguePage, progress);
  gtk_widget_class_bind_template_child (widget_class, WdCataloguePage, reason);
  gtk_widget_class_bind_template_child (widget_class, WdCataloguePage, services);
  gtk_widget_class_bind_template_child (widget_class, WdCataloguePage, more);
  gtk_widget_class_bind_template_child (widget_class, WdCataloguePage, resume);
  gtk_widget_class_bind_template_child (widget_class, WdCataloguePage, start);
}

static void
wd_catalogue_page_init (WdCataloguePage *self)
{
  g_type_ensure (WD_TYPE_BUTTONS_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  wd_buttons_wrap (GTK_WIDGET (self));

  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->problem_rows = g_ptr_array_new ();
  gtk_image_set_from_icon_name (self->icon, APP_ID);
  wd_row_append_action (self->more, _("Your Results"), NULL, "win.history", NEXT);
  self->problems = ADW_EXPANDER_ROW (adw_expander_row_new ());
  wd_row_describe (GTK_WIDGET (self->problems));
  gtk_list_box_append (self->more, GTK_WIDGET (self->problems));
  gtk_widget_set_visible (GTK_WIDGET (self->problems), FALSE);
  update_start (self);
}

/* A tick is beside its row, not on it: the row leads to the guide. */
static GtkCheckButton *
create_tick (WdCataloguePage *self,
             const char      *title)
{
  GtkWidget *tick = gtk_check_button_new ();
  g_autofree char *label = NULL;

  /* Translators: %s is the title of a guide, such as “Opt Out of AI Training on LinkedIn”. */
  label = g_strdup_printf (_("Include “%s”"), title);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (update_start), self, G_CONNECT_SWAPPED);

  return GTK_CHECK_BUTTON (tick);
}

static void
add_guide (WdCataloguePage *self,
           GtkListBox      *list,
           WdGuide         *guide)
{
  g_autofree char *title = wd_guide_dup_title (guide);
  g_autofree char *action = g_strconcat ("win.choose::", wd_guide_get_id (guide), NULL);
  Entry entry = { .guide = g_object_ref (guide) };

  entry.row = wd_row_append_action (list, title, NULL, action, NEXT);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (entry.row), FALSE);
  entry.icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "icon-name", "dialog-question-symbolic",
                             NULL);
  entry.tick = create_tick (self, title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (entry.row), GTK_WIDGET (entry.icon));
  adw_action_row_add_prefix (ADW_ACTION_ROW (entry.row), GTK_WIDGET (entry.tick));
  g_array_append_val (self->entries, entry);
}

/* The list of a service, below its name. */
static GtkListBox *
add_service (WdCataloguePage *self,
             WdService       *service)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", service->name,
                                   "wrap", TRUE,
                                   "xalign", 0.0,
                                   NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  service->name, -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->services, box);

  return GTK_LIST_BOX (list);
}

/* Returns the list of a service, or NULL if none of its guides was added yet. */
static GtkListBox *
find_list (WdCataloguePage *self,
           WdService       *service)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = get_entry (self, i);

      if (wd_service_is_same (wd_guide_get_service (entry->guide), service))
        return GTK_LIST_BOX (gtk_widget_get_parent (entry->row));
    }

  return NULL;
}

/**
 * wd_catalogue_page_set_library:
 * @self: a page without a library
 * @library: the guides to show
 */
void
wd_catalogue_page_set_library (WdCataloguePage *self,
                               WdGuideLibrary  *library)
{
  GPtrArray *guides = wd_guide_library_get_guides (library);

  g_return_if_fail (WD_IS_CATALOGUE_PAGE (self));
  g_return_if_fail (self->entries->len == 0);

  for (guint i = 0; i < guides->len; i++)
    {
      WdGuide *guide = g_ptr_array_index (guides, i);
      WdService *service = wd_guide_get_service (guide);
      GtkListBox *list = find_list (self, service);

      add_guide (self, list != NULL ? list : add_service (self, service), guide);
    }

  update_start (self);
}

/* What is known, how and since when; and whose guide it is, if that is not the program's. */
static char *
dup_state (WdGuide       *guide,
           WdRecordEntry *last,
           gboolean       open,
           GDateTime     *now)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;
  g_autofree char *age = NULL;

  if (!wd_guide_get_builtin (guide))
    g_strv_builder_add (lines, _("Not part of Widerspruch itself"));

  if (last == NULL)
    {
      g_strv_builder_add (lines, _("Still open"));
    }
  else
    {
      age = wd_result_text_dup_age (&last->verdict, last->time, now);
      g_strv_builder_add (lines, wd_result_text_get_title (&last->verdict));
      g_strv_builder_add (lines, age);
      if (open)
        g_strv_builder_add (lines, _("Worth another look"));
    }

  parts = g_strv_builder_end (lines);

  return g_strjoinv ("\n", parts);
}

/* Returns whether anything is known. */
static gboolean
update_entry (Entry     *entry,
              WdRecord  *record,
              GDateTime *now)
{
  WdRecordEntry *last = wd_record_get_last (record, wd_guide_get_id (entry->guide));
  gboolean certain = last != NULL && wd_result_text_is_certain (&last->verdict);
  g_autofree char *state = NULL;

  entry->open = wd_record_is_open (record, entry->guide, now);
  state = dup_state (entry->guide, last, entry->open, now);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (entry->row), state);

  /* An icon that says nothing keeps its place beside others, so that all titles begin at one. */
  gtk_widget_set_opacity (GTK_WIDGET (entry->icon), last != NULL);
  if (last == NULL)
    return FALSE;

  gtk_image_set_from_icon_name (entry->icon, wd_result_text_get_icon (&last->verdict));
  if (certain)
    gtk_widget_add_css_class (GTK_WIDGET (entry->icon), "success");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry->icon), "success");

  return TRUE;
}

/**
 * wd_catalogue_page_set_record:
 * @self: a page
 * @record: the verdicts
 * @now: the present time
 *
 * Tells how each guide stands, and how many are done. What is ticked stays so unless it is done.
 */
void
wd_catalogue_page_set_record (WdCataloguePage *self,
                              WdRecord        *record,
                              GDateTime       *now)
{
  g_autofree char *progress = NULL;
  gboolean is_any_known = FALSE;
  guint n_done = 0;

  g_return_if_fail (WD_IS_CATALOGUE_PAGE (self));
  g_return_if_fail (WD_IS_RECORD (record));

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = get_entry (self, i);

      is_any_known |= update_entry (entry, record, now);
      if (!entry->open)
        {
          gtk_check_button_set_active (entry->tick, FALSE);
          n_done++;
        }
    }

  for (guint i = 0; i < self->entries->len; i++)
    gtk_widget_set_visible (GTK_WIDGET (get_entry (self, i)->icon), is_any_known);

  /* Translators: how many of the guides are done, as in “2 of 9 done”. */
  progress = g_strdup_printf (_("%u of %u done"), n_done, self->entries->len);
  wd_label_tell (self->progress, n_done > 0 ? progress : NULL);
  update_start (self);
}

/**
 * wd_catalogue_page_set_saved:
 * @self: a page
 * @title: (nullable): the title of the step that a saved tour is at, or %NULL if there is none
 */
void
wd_catalogue_page_set_saved (WdCataloguePage *self,
                             const char      *title)
{
  g_autofree char *reason = NULL;

  g_return_if_fail (WD_IS_CATALOGUE_PAGE (self));

  if (title != NULL)
    /* Translators: %s is the title of a step, such as “Open your profile”. */
    reason = g_strdup_printf (_("Your next step: %s"), title);

  wd_label_tell (self->reason, reason);
  gtk_widget_set_visible (self->resume, title != NULL);
  update_start (self);
}

/**
 * wd_catalogue_page_set_problems:
 * @self: a page
 * @problems: (array zero-terminated=1): what went wrong with files of the person's, a row each
 */
void
wd_catalogue_page_set_problems (WdCataloguePage    *self,
                                const char * const *problems)
{
  g_autofree char *title = NULL;
  guint n;

  g_return_if_fail (WD_IS_CATALOGUE_PAGE (self));

  while (self->problem_rows->len > 0)
    adw_expander_row_remove (self->problems, g_ptr_array_steal_index (self->problem_rows, 0));

  n = g_strv_length ((char **) problems);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = wd_row_new (problems[i], NULL);

      adw_expander_row_add_row (self->problems, row);
      g_ptr_array_add (self->problem_rows, row);
    }

  title = g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->problems), title);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), n > 0);
}
