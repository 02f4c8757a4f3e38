/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-why-page.h"

#include "wd-focus.h"
#include "wd-heading.h"
#include "wd-prose.h"
#include "wd-toast.h"

#include <glib/gi18n.h>

/**
 * WdWhyPage:
 *
 * What a guide is about, in its own words, and where to read on.
 */
struct _WdWhyPage
{
  AdwBin parent_instance;

  /* Template widgets */
  WdToast *toast;
  GtkScrolledWindow *scroller;
  WdHeading *title;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (WdWhyPage, wd_why_page, ADW_TYPE_BIN)

static void
append_section (WdWhyPage          *self,
                const char         *title,
                const char * const *paragraphs)
{
  GtkWidget *prose = wd_prose_new (title, paragraphs);

  wd_prose_link (prose, self->toast);
  gtk_box_append (self->box, prose);
}

/* The articles that the steps name, each once. */
static void
append_articles (WdWhyPage *self,
                 WdGuide   *guide)
{
  g_autoptr(GPtrArray) articles = g_ptr_array_new_null_terminated (4, NULL, TRUE);
  g_autofree char *title = NULL;

  for (guint i = 0; i < wd_guide_get_n_steps (guide); i++)
    {
      char *help = wd_guide_get_step (guide, i)->help;

      if (help != NULL && !g_ptr_array_find_with_equal_func (articles, help, g_str_equal, NULL))
        g_ptr_array_add (articles, help);
    }

  if (articles->len == 0)
    return;

  /* Translators: %s is the name of a service; addresses of its help pages follow. */
  title = g_strdup_printf (_("What %s Says About It"), wd_guide_get_service (guide)->name);
  append_section (self, title, (const char * const *) articles->pdata);
}

static void
append_start (WdWhyPage *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (C_("tour", "_Start"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.begin");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (self->box, button);
}

static void
wd_why_page_class_init (WdWhyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = wd_focus_children;
  widget_class->grab_focus = wd_heading_grab_focus;

  g_type_ensure (WD_TYPE_HEADING);
  g_type_ensure (WD_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/widerspruch/ui/wd-why-page.ui");

  gtk_widget_class_bind_template_child (widget_class, WdWhyPage, toast);
  gtk_widget_class_bind_template_child (widget_class, WdWhyPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WdWhyPage, title);
  gtk_widget_class_bind_template_child (widget_class, WdWhyPage, box);
}

static void
wd_why_page_init (WdWhyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wd_why_page_set_guide:
 * @self: a page
 * @guide: the guide whose words are to be shown
 */
void
wd_why_page_set_guide (WdWhyPage *self,
                       WdGuide   *guide)
{
  g_autofree char *title = NULL;
  GtkWidget *child;

  g_return_if_fail (WD_IS_WHY_PAGE (self));
  g_return_if_fail (WD_IS_GUIDE (guide));

  title = wd_guide_dup_title (guide);
  wd_heading_set_label (self->title, title);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  for (guint i = 0; i < wd_guide_get_n_sections (guide, WD_GUIDE_PART_WHY); i++)
    {
      g_auto(GStrv) paragraphs = NULL;
      g_autofree char *heading = wd_guide_dup_section (guide, WD_GUIDE_PART_WHY, i, &paragraphs);

      append_section (self, heading, (const char * const *) paragraphs);
    }

  append_articles (self, guide);
  append_start (self);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
