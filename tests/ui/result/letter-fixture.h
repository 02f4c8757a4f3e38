/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-letter-page.h"

#include "wd-guide-library.h"
#include "wd-test-ui.h"

#include <glib/gstdio.h>

#define FORM "https://www.linkedin.com/help/linkedin/ask/TS-DPRO"
#define PROFILE "https://www.linkedin.com/in/ada"

/* The rows to type in, in order. */
enum
{
  NAME,
  STREET,
  CITY,
  EMAIL,
  PROFILE_LINK,
};

typedef struct
{
  GtkWidget *page;
  GtkWindow *window;
  WdGuideLibrary *library;
  WdLetterTemplate *letter;
  char *path;
} Fixture;

static G_GNUC_UNUSED WdGuide *
get_guide (Fixture *fixture)
{
  return wd_guide_library_find (fixture->library, WD_TEST_SERVICE_GUIDE);
}

static G_GNUC_UNUSED void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->page = g_object_ref_sink (g_object_new (WD_TYPE_LETTER_PAGE, NULL));
  fixture->library = wd_guide_library_new ();
  fixture->letter = wd_letter_template_new (WD_TEST_SERVICE_GUIDE);
  fixture->window = wd_test_window_new (fixture->page);
  fixture->path = g_build_filename (g_get_user_data_dir (), "letter", NULL);
  wd_letter_page_set_letter (WD_LETTER_PAGE (fixture->page), get_guide (fixture),
                             fixture->letter);
}

static G_GNUC_UNUSED void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  wd_test_assert_gone (fixture->page);
  g_assert_finalize_object (fixture->letter);
  g_object_unref (fixture->library);
  g_remove (fixture->path);
  g_free (fixture->path);
}

static G_GNUC_UNUSED gpointer
get (Fixture *fixture,
     GType    type,
     guint    index)
{
  g_autoptr(GPtrArray) found = wd_test_list_type (fixture->page, type);

  g_assert_cmpuint (found->len, >, index);

  return g_ptr_array_index (found, index);
}

static G_GNUC_UNUSED void
type_in (Fixture    *fixture,
         const char *name,
         const char *profile,
         const char *reasons)
{
  GtkTextView *view = get (fixture, GTK_TYPE_TEXT_VIEW, 0);

  gtk_editable_set_text (get (fixture, GTK_TYPE_ENTRY, NAME), name);
  gtk_editable_set_text (get (fixture, GTK_TYPE_ENTRY, PROFILE_LINK), profile);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), reasons, -1);
}

static G_GNUC_UNUSED char *
dup_preview (Fixture *fixture)
{
  GtkTextView *view = get (fixture, GTK_TYPE_TEXT_VIEW, 1);
  char *text;

  g_assert_false (gtk_text_view_get_editable (view));
  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);

  return text;
}

static G_GNUC_UNUSED GtkWidget *
get_field (GtkWidget *entry)
{
  return gtk_widget_get_ancestor (entry, ADW_TYPE_PREFERENCES_ROW);
}

/* What is said in red, if something is. */
static G_GNUC_UNUSED const char *
get_problem (GtkWidget *root)
{
  GtkWidget *label = NULL;
  g_autoptr(GPtrArray) labels = wd_test_list_type (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], "error"))
      label = labels->pdata[i];

  return label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

static G_GNUC_UNUSED void
assert_focus_within (Fixture   *fixture,
                     GtkWidget *entry)
{
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), entry));
}
