/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-document.h"

#include "wd-document-paper.h"
#include "wd-document-printer.h"

#include <cairo-pdf.h>

#define SCALE_STRIDE 0.05

/**
 * WdDocument:
 *
 * A document of a few pages to print or to send: text, a table, a picture. It needs no display.
 */
struct _WdDocument
{
  GObject parent_instance;

  /* Owned */
  char *title;
  GPtrArray *blocks;
};

G_DEFINE_FINAL_TYPE (WdDocument, wd_document, G_TYPE_OBJECT)

static void
block_free (gpointer data)
{
  WdBlock *block = data;

  g_free (block->text);
  g_free (block->name);
  g_clear_object (&block->picture);
  g_free (block);
}

static WdBlock *
add_block (WdDocument *self)
{
  WdBlock *block = g_new0 (WdBlock, 1);

  g_ptr_array_add (self->blocks, block);

  return block;
}

static void
wd_document_finalize (GObject *object)
{
  WdDocument *self = WD_DOCUMENT (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);

  G_OBJECT_CLASS (wd_document_parent_class)->finalize (object);
}

static void
wd_document_class_init (WdDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wd_document_finalize;
}

static void
wd_document_init (WdDocument *self)
{
  self->blocks = g_ptr_array_new_with_free_func (block_free);
}

/**
 * wd_document_new:
 * @title: its title, which is not printed; the side on which tables begin follows from its script
 *
 * Returns: (transfer full): a new document, empty
 */
WdDocument *
wd_document_new (const char *title)
{
  WdDocument *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (WD_TYPE_DOCUMENT, NULL);
  self->title = g_strdup (title);

  return self;
}

/**
 * wd_document_add_text:
 * @self: a document
 * @style: how it is to look
 * @text: a text, of as many lines as it likes
 */
void
wd_document_add_text (WdDocument  *self,
                      WdTextStyle  style,
                      const char  *text)
{
  WdBlock *block;

  g_return_if_fail (WD_IS_DOCUMENT (self));
  g_return_if_fail (text != NULL);

  block = add_block (self);
  block->style = style;
  block->text = g_strdup (text);
}

/**
 * wd_document_add_row:
 * @self: a document
 * @name: what the row is about
 * @value: what it says
 *
 * Adds a row of a table, which rows that follow each other make.
 */
void
wd_document_add_row (WdDocument *self,
                     const char *name,
                     const char *value)
{
  WdBlock *block;

  g_return_if_fail (WD_IS_DOCUMENT (self));
  g_return_if_fail (name != NULL && value != NULL);

  block = add_block (self);
  block->name = g_strdup (name);
  block->text = g_strdup (value);
}

/**
 * wd_document_add_picture:
 * @self: a document
 * @picture: a picture; it is made smaller if it is too large
 */
void
wd_document_add_picture (WdDocument *self,
                         GdkTexture *picture)
{
  g_return_if_fail (WD_IS_DOCUMENT (self));
  g_return_if_fail (GDK_IS_TEXTURE (picture));

  add_block (self)->picture = g_object_ref (picture);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Onto paper that is thrown away if there is nothing to write to. */
static guint
print (WdDocument     *self,
       double          scale,
       guint           n_pages,
       GByteArray     *bytes,
       cairo_status_t *status)
{
  cairo_surface_t *surface;

  surface = cairo_pdf_surface_create_for_stream (bytes != NULL ? write_cb : NULL, bytes,
                                                 WD_PAPER_WIDTH, WD_PAPER_HEIGHT);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Widerspruch " PACKAGE_VERSION);

  n_pages = wd_document_printer_run (surface, self->blocks, self->title, scale, n_pages);

  cairo_surface_finish (surface);
  *status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return n_pages;
}

/* The largest at which everything is on one page, or else the usual one. */
static double
find_scale (WdDocument *self,
            double      scale_min)
{
  cairo_status_t status;

  for (double scale = 1 - SCALE_STRIDE; scale >= scale_min; scale -= SCALE_STRIDE)
    if (print (self, scale, 1, NULL, &status) == 1)
      return scale;

  return 1;
}

/**
 * wd_document_print:
 * @self: a document
 * @scale_min: how much smaller than usual, which is 1, everything may be made so as to fit one page
 * @error: return location for an error
 *
 * Writes a document as PDF, on paper of the size A4. Its text can be selected, and its structure is
 * tagged.
 *
 * Returns: (transfer full): the content of a PDF file, or %NULL with an error
 */
GBytes *
wd_document_print (WdDocument  *self,
                   double       scale_min,
                   GError     **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;
  double scale;
  guint n_pages;

  g_return_val_if_fail (WD_IS_DOCUMENT (self), NULL);

  n_pages = print (self, 1, 1, NULL, &status);
  scale = n_pages > 1 ? find_scale (self, scale_min) : 1;
  if (scale < 1)
    n_pages = 1;

  print (self, scale, n_pages, bytes, &status);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
