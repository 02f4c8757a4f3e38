/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-document-printing.h"

#include "wd-test-pdf.h"
#include "wd-test-ui.h"

#include <glib/gstdio.h>

static WdDocument *
create_document (guint n_paragraphs)
{
  WdDocument *document = wd_document_new ("Tea");

  wd_document_add_text (document, WD_TEXT_STYLE_TITLE, "Tea");
  wd_document_add_row (document, "Name", "Value");
  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autofree char *text = g_strdup_printf ("Paragraph %u.", i);

      wd_document_add_text (document,
                            i % 2 == 0 ? WD_TEXT_STYLE_PARAGRAPH : WD_TEXT_STYLE_ITEM, text);
    }

  return document;
}

/* What would be printed, as a PDF file of that paper. */
static GBytes *
print (guint       n_paragraphs,
       const char *paper)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "printed.pdf", NULL);
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper);
  g_autoptr(GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  operation = wd_document_printing_new (create_document (n_paragraphs), 0.85);
  if (paper != NULL)
    {
      gtk_page_setup_set_paper_size (setup, size);
      gtk_print_operation_set_default_page_setup (operation, setup);
    }
  gtk_paper_size_free (size);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  g_remove (path);

  return g_bytes_new_take (g_steal_pointer (&content), length);
}

/* What is printed says all that the PDF file says, on as many pages. */
static void
test_same (void)
{
  static const guint lengths[] = { 0, 1, 40, 200 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr(WdDocument) document = create_document (lengths[i]);
      g_autoptr(GBytes) saved = wd_document_print (document, 0.85, NULL);
      g_autoptr(GBytes) printed = print (lengths[i], NULL);
      g_autofree char *expected = wd_test_pdf_dup_text (saved);
      g_autofree char *text = wd_test_pdf_dup_text (printed);
      g_autofree char *info = wd_test_pdf_dup_info (printed);

      g_assert_cmpstr (text, ==, expected);
      g_assert_cmpuint (wd_test_pdf_get_n_pages (printed), ==, wd_test_pdf_get_n_pages (saved));
      g_assert_nonnull (strstr (info, "(A4)"));
    }
}

/* On smaller paper nothing is cut off. */
static void
test_small (void)
{
  g_autoptr(WdDocument) document = create_document (60);
  g_autoptr(GBytes) saved = wd_document_print (document, 0.85, NULL);
  g_autoptr(GBytes) printed = print (60, GTK_PAPER_NAME_A5);
  g_autofree char *expected = wd_test_pdf_dup_text (saved);
  g_autofree char *text = wd_test_pdf_dup_text (printed);

  g_assert_cmpstr (text, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/document-printing/same", test_same);
  g_test_add_func ("/document-printing/small", test_small);

  return wd_test_ui_run ();
}
