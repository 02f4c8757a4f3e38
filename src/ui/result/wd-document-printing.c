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

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GTask                   *task)
{
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "Printing has failed");
  else if (result == GTK_PRINT_OPERATION_RESULT_CANCEL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nothing was printed");
  else
    g_task_return_boolean (task, TRUE);

  g_signal_handlers_disconnect_by_func (operation, done_cb, task);
  g_object_unref (task);
}

/**
 * wd_document_print_async:
 * @document: (transfer full): a document
 * @scale_min: as for wd_document_print()
 * @name: what the queue of the printer is to show
 * @parent: the window to stand over
 * @cancellable: (nullable): a cancellable
 * @callback: called when that is done
 * @user_data: data for the callback
 *
 * Asks on which printer, and prints a document there.
 */
void
wd_document_print_async (WdDocument          *document,
                         double               scale_min,
                         const char          *name,
                         GtkWindow           *parent,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GtkPrintOperation) operation = wd_document_printing_new (document, scale_min);
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  GtkPrintOperationResult result;

  g_task_set_source_tag (task, wd_document_print_async);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), task);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                                    NULL);

  /* What fails at once may end without the signal. */
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR &&
      g_signal_handler_find (operation, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, task) > 0)
    done_cb (operation, result, task);
}

/**
 * wd_document_print_finish:
 * @result: what the callback was given
 * @error: return location for an error; %G_IO_ERROR_CANCELLED if the person changed their mind
 *
 * Returns: whether the document was sent to the printer
 */
gboolean
wd_document_print_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
