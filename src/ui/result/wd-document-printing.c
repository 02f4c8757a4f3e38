/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-document-printing.h"

#include "wd-document-paper.h"

typedef struct
{
  WdDocument *document;
  double scale_min;
  double scale;
  guint n_pages;
} Job;

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  wd_document_free (job->document);
  g_free (job);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  job->n_pages = wd_document_lay_out (job->document, job->scale_min, &job->scale);
  gtk_print_operation_set_n_pages (operation, (int) job->n_pages);
}

/* Other paper than A4 gets the page whole, made smaller if need be. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double fit = MIN (1, MIN (width / WD_PAPER_WIDTH, height / WD_PAPER_HEIGHT));

  cairo_translate (cr, (width - WD_PAPER_WIDTH * fit) / 2, 0);
  cairo_scale (cr, fit, fit);
  wd_document_draw_page (job->document, cr, job->scale, job->n_pages, (guint) page + 1);
}

/**
 * wd_document_printing_new:
 * @document: (transfer full): a document
 * @scale_min: as for wd_document_print()
 *
 * Makes what prints a document as it is in its PDF file, once it is run.
 *
 * Returns: (transfer full): a new operation
 */
GtkPrintOperation *
wd_document_printing_new (WdDocument *document,
                          double      scale_min)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  Job *job = g_new0 (Job, 1);

  job->document = document;
  job->scale_min = scale_min;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb), job, job_free, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);

  return operation;
}
