/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-proof-dialog.h"

#include "wd-proof.h"
#include "wd-test-guide.h"
#include "wd-test-pdf.h"
#include "wd-test-ui.h"

#include <glib/gstdio.h>

typedef struct
{
  WdGuide *guide;
  WdRecordEntry *entry;
  GdkTexture *picture;
  GtkWidget *dialog;
  char *path;
  guint n_saved;
} Fixture;

static void
saved_cb (Fixture *fixture,
          GFile   *file)
{
  g_assert_cmpstr (g_file_peek_path (file), ==, fixture->path);
  fixture->n_saved++;
}

static void
open_dialog (Fixture    *fixture,
             GdkTexture *picture)
{
  fixture->dialog = g_object_ref (wd_proof_dialog_new (NULL, fixture->guide, fixture->entry,
                                                       picture));
  g_signal_connect_swapped (fixture->dialog, "saved", G_CALLBACK (saved_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const WdVerdict verdict = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };

  fixture->guide = wd_test_guide_new (WD_STATE_OFF);
  fixture->entry = wd_test_entry_new (fixture->guide, &verdict);
  fixture->picture = wd_test_texture_new (300, 100);
  fixture->path = g_build_filename (g_get_user_data_dir (), "proof.pdf", NULL);
  fixture->n_saved = 0;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  wd_test_assert_gone (fixture->dialog);
  g_assert_finalize_object (fixture->picture);
  g_assert_finalize_object (fixture->entry);
  g_object_unref (fixture->guide);
  g_remove (fixture->path);
  g_free (fixture->path);
}

static GBytes *
save (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (gtk_widget_activate_action (fixture->dialog, "proof.save", NULL));
  wd_test_save_as (fixture->path);
  wd_test_wait (wd_test_is_true, &fixture->n_saved, "the proof to be saved");
  g_assert_cmpuint (fixture->n_saved, ==, 1);
  g_assert_false (gtk_widget_get_visible (fixture->dialog));

  g_file_get_contents (fixture->path, &content, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (g_steal_pointer (&content), size);
}

/* The accessible name has the value, too. */
static void
assert_named (GtkWidget    *row,
              const WdFact *fact)
{
  g_autofree char *label = g_strdup_printf ("%s: %s", fact->name, fact->value);

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

/* The dialog shows every fact that the file will hold. */
static void
test_facts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) facts = wd_proof_list_facts (fixture->guide, fixture->entry);
  g_autofree char *note = wd_proof_dup_note (fixture->guide, fixture->entry);
  g_autoptr(GPtrArray) rows = NULL;
  guint first;

  open_dialog (fixture, fixture->picture);
  gtk_test_accessible_assert_role (fixture->dialog, GTK_ACCESSIBLE_ROLE_DIALOG);
  rows = wd_test_list_type (fixture->dialog, ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, >=, facts->len);
  first = rows->len - facts->len;

  for (guint i = 0; i < facts->len; i++)
    {
      const WdFact *fact = g_ptr_array_index (facts, i);

      g_assert_nonnull (wd_test_find_text (fixture->dialog, fact->name));
      g_assert_nonnull (wd_test_find_text (fixture->dialog, fact->value));
      assert_named (rows->pdata[first + i], fact);
    }

  g_assert_nonnull (wd_test_find_text (fixture->dialog, note));
  g_assert_null (wd_test_find_role (fixture->dialog, GTK_ACCESSIBLE_ROLE_ALERT));
}

/* The picture is shown, but saved only if the person turns its switch on. */
static void
test_without_picture (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GBytes) pdf = NULL;
  GtkWidget *include, *view;

  open_dialog (fixture, fixture->picture);
  view = wd_test_find_type (fixture->dialog, GTK_TYPE_PICTURE);
  g_assert_true (gtk_picture_get_paintable (GTK_PICTURE (view)) ==
                 GDK_PAINTABLE (fixture->picture));
  wd_test_run_frames (fixture->dialog, 2);
  g_assert_cmpint (gtk_widget_get_height (view), >=, 60);
  include = wd_test_find_type (fixture->dialog, GTK_TYPE_SWITCH);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (include)));

  pdf = save (fixture);
  g_assert_cmpuint (wd_test_pdf_get_n_pictures (pdf), ==, 0);
}

static void
test_with_picture (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GBytes) pdf = NULL;

  open_dialog (fixture, fixture->picture);
  gtk_switch_set_active (GTK_SWITCH (wd_test_find_type (fixture->dialog, GTK_TYPE_SWITCH)), TRUE);

  pdf = save (fixture);
  g_assert_cmpuint (wd_test_pdf_get_n_pictures (pdf), ==, 1);
}

static void
test_no_picture (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GBytes) pdf = NULL;

  open_dialog (fixture, NULL);
  g_assert_null (wd_test_find_type (fixture->dialog, GTK_TYPE_PICTURE));
  g_assert_null (wd_test_find_type (fixture->dialog, GTK_TYPE_SWITCH));

  pdf = save (fixture);
  g_assert_cmpuint (wd_test_pdf_get_n_pictures (pdf), ==, 0);
}

static gboolean
has_alert (gpointer data)
{
  return wd_test_find_role (((Fixture *) data)->dialog, GTK_ACCESSIBLE_ROLE_ALERT) != NULL;
}

/* A proof that could not be saved can be saved elsewhere. Nobody can create a file in /proc. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GBytes) pdf = NULL;

  open_dialog (fixture, fixture->picture);
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "proof.save", NULL));
  wd_test_save_as ("/proc/proof.pdf");
  wd_test_wait (has_alert, fixture, "the failure to be told");
  g_assert_cmpuint (fixture->n_saved, ==, 0);
  g_assert_true (gtk_widget_get_visible (fixture->dialog));

  pdf = save (fixture);
  g_assert_cmpuint (wd_test_pdf_get_n_pages (pdf), ==, 1);
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_mapped (data);
}

/* Printing asks on which printer; whoever changes their mind is back where they were. */
static void
test_print (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog;

  open_dialog (fixture, fixture->picture);
  wd_test_click (fixture->dialog, "proof.print");
  dialog = g_object_ref (wd_test_wait_dialog (g_type_from_name ("GtkPrintUnixDialog")));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  wd_test_wait (is_hidden, dialog, "the dialog to go");
  g_object_unref (dialog);

  wd_test_run_frames (fixture->dialog, 2);
  g_assert_false (has_alert (fixture));
  g_assert_true (gtk_widget_get_visible (fixture->dialog));
}

/* On a phone nothing is cut off, with text of twice the size either. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  static const int dpis[] = { 96, 144, 192 };

  for (gsize i = 0; i < G_N_ELEMENTS (dpis); i++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpis[i] * 1024, NULL);
      open_dialog (fixture, fixture->picture);
      gtk_window_set_default_size (GTK_WINDOW (fixture->dialog), 360, 600);
      wd_test_run_frames (fixture->dialog, 5);
      wd_test_assert_narrow (fixture->dialog);
      wd_test_assert_uncut (fixture->dialog);
      if (i + 1 < G_N_ELEMENTS (dpis))
        {
          gtk_window_destroy (GTK_WINDOW (fixture->dialog));
          g_object_unref (fixture->dialog);
        }
    }

  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

#define add(path, function) \
  g_test_add ("/proof-dialog/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  add ("facts", test_facts);
  add ("without-picture", test_without_picture);
  add ("with-picture", test_with_picture);
  add ("no-picture", test_no_picture);
  add ("failure", test_failure);
  add ("print", test_print);
  add ("narrow", test_narrow);

  return wd_test_ui_run ();
}
