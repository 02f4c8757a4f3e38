/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-document.h"

#include "wd-document-paper.h"

#include <cairo-pdf.h>

#define SCALE_STRIDE 0.05

/* Lengths are in points. */
#define ITEM_INDENT 13
#define NAME_WIDTH 104
#define ROW_SIZE 9.5
#define ROW_PADDING 5.5
#define PICTURE_BELOW 14
#define PICTURE_MAX_HEIGHT 230

/* CSS pixels are 96 to the inch. */
#define POINTS_PER_PIXEL 0.75

#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

#define INK 0.1
#define RULE 0.82

/**
 * WdDocument:
 *
 * A document of a few pages to print or to send: text, a table, a picture. It needs no display.
 */
struct _WdDocument
{
  char *title;
  GPtrArray *blocks;
};

/* A row of a table if it has a name, a picture if it has one, or else a text in a style. The text
 * of a row is its value.
 */
typedef struct
{
  WdTextStyle style;
  char *text;
  char *name;
  GdkTexture *picture;
} Block;

static const struct {
  const char *tag;
  double size;
  PangoWeight weight;
  double ink;
  double below;
} styles[] = {
  [WD_TEXT_STYLE_TITLE] = { "H1", 21, PANGO_WEIGHT_BOLD, INK, 20 },
  [WD_TEXT_STYLE_HEADING] = { "H2", 9.5, PANGO_WEIGHT_NORMAL, WD_PAPER_PALE, 6 },
  [WD_TEXT_STYLE_SUBJECT] = { "H1", 10, PANGO_WEIGHT_BOLD, INK, 16 },
  [WD_TEXT_STYLE_BLOCK] = { "P", 10, PANGO_WEIGHT_NORMAL, INK, 26 },
  [WD_TEXT_STYLE_DATE] = { "P", 10, PANGO_WEIGHT_NORMAL, INK, 18 },
  [WD_TEXT_STYLE_PARAGRAPH] = { "P", 10, PANGO_WEIGHT_NORMAL, INK, 8 },
  [WD_TEXT_STYLE_NAME] = { "P", 10, PANGO_WEIGHT_NORMAL, INK, 8 },
  [WD_TEXT_STYLE_ITEM] = { "LI", 10, PANGO_WEIGHT_NORMAL, INK, 2 },
  [WD_TEXT_STYLE_NOTE] = { "P", 9, PANGO_WEIGHT_NORMAL, WD_PAPER_PALE, 7 },
};

/* Each line begins on the side on which the document does, though its own script may begin on the
 * other: a name in Hebrew stands above an address as one in Latin does.
 */
static char *
dup_lined_up (WdPaper    *paper,
              const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  const char *mark = paper->mirrored ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;

  for (gsize i = 0; lines[i] != NULL; i++)
    if (wd_paper_is_right_to_left (paper, lines[i]) != paper->mirrored)
      {
        char *line = g_strconcat (mark, FIRST_STRONG_ISOLATE, lines[i], POP_DIRECTIONAL_ISOLATE,
                                  NULL);

        g_free (lines[i]);
        lines[i] = line;
      }

  return g_strjoinv ("\n", lines);
}

static void
print_text (WdPaper     *paper,
            const Block *block)
{
  gboolean lined_up = block->style == WD_TEXT_STYLE_BLOCK || block->style == WD_TEXT_STYLE_NAME;
  double size = styles[block->style].size;
  PangoWeight weight = styles[block->style].weight;
  double below = styles[block->style].below * paper->scale;
  g_autofree char *text = lined_up ? dup_lined_up (paper, block->text) : g_strdup (block->text);
  g_autoptr(PangoLayout) layout = wd_paper_create_layout (paper, text, size, weight,
                                                          WD_PAPER_CONTENT);

  if (block->style == WD_TEXT_STYLE_DATE)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);

  wd_paper_set_group (paper, NULL);
  /* A block keeps room for as much text after it, or the name under a letter, which follows the
   * greeting, could stand alone on the next page.
   */
  if (block->style == WD_TEXT_STYLE_BLOCK)
    wd_paper_make_room (paper, 2 * wd_paper_get_height (layout) + below);

  wd_paper_show_lines (paper, layout, 0, styles[block->style].ink, styles[block->style].tag);
  paper->y += below;
}

/* The mark stands on the side on which the text begins. */
static void
print_item (WdPaper     *paper,
            const Block *block)
{
  gboolean mirrored = wd_paper_is_right_to_left (paper, block->text);
  double size = styles[block->style].size;
  double indent = ITEM_INDENT * paper->scale;
  g_autoptr(PangoLayout) mark = NULL;
  g_autoptr(PangoLayout) layout = NULL;
  double top;

  mark = wd_paper_create_layout (paper, "•", size, PANGO_WEIGHT_NORMAL, WD_PAPER_CONTENT);
  layout = wd_paper_create_layout (paper, block->text, size, PANGO_WEIGHT_NORMAL,
                                   WD_PAPER_CONTENT - indent);
  pango_layout_set_alignment (mark, mirrored ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);

  wd_paper_set_group (paper, "L");
  wd_paper_make_room (paper, wd_paper_get_height (mark));
  top = paper->y;
  wd_paper_begin_tag (paper, styles[block->style].tag);
  wd_paper_show_lines (paper, mark, 0, styles[block->style].ink, "Lbl");
  paper->y = top;
  wd_paper_show_lines (paper, layout, mirrored ? 0 : indent, styles[block->style].ink, "LBody");
  wd_paper_end_tag (paper, styles[block->style].tag);
  paper->y += styles[block->style].below * paper->scale;
}

static void
show_rule (WdPaper *paper)
{
  wd_paper_set_ink (paper, RULE);
  cairo_set_line_width (paper->cr, 0.5);
  cairo_move_to (paper->cr, WD_PAPER_MARGIN, paper->y);
  cairo_rel_line_to (paper->cr, WD_PAPER_CONTENT, 0);
  cairo_stroke (paper->cr);
}

/* The text of a cell stands on the side on which the document begins, whatever its own script. */
static PangoLayout *
create_cell (WdPaper    *paper,
             const char *text,
             double      width)
{
  PangoLayout *layout = wd_paper_create_layout (paper, text, ROW_SIZE, PANGO_WEIGHT_NORMAL, width);

  if (wd_paper_is_right_to_left (paper, text) != paper->mirrored)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);

  return layout;
}

static void
print_row (WdPaper     *paper,
           const Block *block)
{
  double name_width = NAME_WIDTH * paper->scale;
  double value_width = WD_PAPER_CONTENT - name_width;
  double padding = ROW_PADDING * paper->scale;
  g_autoptr(PangoLayout) name = create_cell (paper, block->name, name_width - 2 * padding);
  g_autoptr(PangoLayout) value = create_cell (paper, block->text, value_width);
  double height = MAX (wd_paper_get_height (name), wd_paper_get_height (value));
  double top;

  wd_paper_set_group (paper, "Table");
  wd_paper_make_room (paper, height + 2 * padding);
  show_rule (paper);

  paper->y += padding;
  top = paper->y;
  wd_paper_begin_tag (paper, "TR");
  wd_paper_show_lines (paper, name, paper->mirrored ? value_width + 2 * padding : 0, WD_PAPER_PALE,
                       "TH");
  paper->y = top;
  wd_paper_show_lines (paper, value, paper->mirrored ? 0 : name_width, INK, "TD");
  wd_paper_end_tag (paper, "TR");
  paper->y = top + height + padding;
}

static cairo_surface_t *
create_image (GdkTexture *texture)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                       gdk_texture_get_width (texture),
                                                       gdk_texture_get_height (texture));

  gdk_texture_download (texture, cairo_image_surface_get_data (image),
                        (gsize) cairo_image_surface_get_stride (image));
  cairo_surface_mark_dirty (image);

  return image;
}

static void
print_picture (WdPaper     *paper,
               const Block *block)
{
  cairo_surface_t *image = create_image (block->picture);
  int width = gdk_texture_get_width (block->picture);
  int height = gdk_texture_get_height (block->picture);
  double scale = POINTS_PER_PIXEL * paper->scale;
  double x;

  scale = MIN (scale, WD_PAPER_CONTENT / width);
  scale = MIN (scale, PICTURE_MAX_HEIGHT * paper->scale / height);
  x = WD_PAPER_MARGIN + (paper->mirrored ? WD_PAPER_CONTENT - width * scale : 0);

  wd_paper_set_group (paper, NULL);
  wd_paper_make_room (paper, height * scale);
  wd_paper_begin_tag (paper, "Figure");
  cairo_save (paper->cr);
  cairo_translate (paper->cr, x, paper->y);
  cairo_scale (paper->cr, scale, scale);
  cairo_set_source_surface (paper->cr, image, 0, 0);
  /* To cairo 1.16, cairo_paint() in a tag within a tag is an error; to fill a rectangle is none. */
  cairo_rectangle (paper->cr, 0, 0, width, height);
  cairo_fill (paper->cr);
  cairo_restore (paper->cr);
  wd_paper_end_tag (paper, "Figure");

  wd_paper_set_ink (paper, RULE);
  cairo_set_line_width (paper->cr, 0.5);
  cairo_rectangle (paper->cr, x, paper->y, width * scale, height * scale);
  cairo_stroke (paper->cr);

  paper->y += height * scale + PICTURE_BELOW * paper->scale;
  cairo_surface_destroy (image);
}

static void
print_block (WdPaper     *paper,
             const Block *block)
{
  if (block->picture != NULL)
    print_picture (paper, block);
  else if (block->name != NULL)
    print_row (paper, block);
  else if (block->style == WD_TEXT_STYLE_ITEM)
    print_item (paper, block);
  else
    print_text (paper, block);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static guint
draw (WdDocument *self,
      cairo_t    *cr,
      double      scale,
      guint       n_pages,
      guint       only)
{
  WdPaper paper;

  wd_paper_begin (&paper, cr, self->title, scale, n_pages, only);
  for (guint i = 0; i < self->blocks->len; i++)
    print_block (&paper, g_ptr_array_index (self->blocks, i));

  return wd_paper_end (&paper);
}

/* Prints to nowhere if there are no bytes to append to: just to count the pages. */
static guint
print (WdDocument     *self,
       double          scale,
       guint           n_pages,
       GByteArray     *bytes,
       cairo_status_t *status)
{
  cairo_surface_t *surface;
  cairo_t *cr;

  surface = cairo_pdf_surface_create_for_stream (bytes != NULL ? write_cb : NULL, bytes,
                                                 WD_PAPER_WIDTH, WD_PAPER_HEIGHT);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Widerspruch " PACKAGE_VERSION);

  cr = cairo_create (surface);
  n_pages = draw (self, cr, scale, n_pages, 0);
  cairo_destroy (cr);

  cairo_surface_finish (surface);
  *status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return n_pages;
}

/* The largest scale at which everything is on one page, or else the usual one. */
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

static void
block_free (gpointer data)
{
  Block *block = data;

  g_free (block->text);
  g_free (block->name);
  g_clear_object (&block->picture);
  g_free (block);
}

static Block *
add_block (WdDocument *self)
{
  Block *block = g_new0 (Block, 1);

  g_ptr_array_add (self->blocks, block);

  return block;
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

  self = g_new0 (WdDocument, 1);
  self->title = g_strdup (title);
  self->blocks = g_ptr_array_new_with_free_func (block_free);

  return self;
}

/**
 * wd_document_free:
 * @self: (transfer full): a document
 */
void
wd_document_free (WdDocument *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_ptr_array_unref (self->blocks);
  g_free (self);
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
  Block *block;

  g_return_if_fail (self != NULL);
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
 * Adds a row of a table: rows that follow each other make one.
 */
void
wd_document_add_row (WdDocument *self,
                     const char *name,
                     const char *value)
{
  Block *block;

  g_return_if_fail (self != NULL);
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
  g_return_if_fail (self != NULL);
  g_return_if_fail (GDK_IS_TEXTURE (picture));

  add_block (self)->picture = g_object_ref (picture);
}

/**
 * wd_document_lay_out:
 * @self: a document
 * @scale_min: how small everything may be made so as to fit one page, where 1 is the usual size
 * @scale: (out): how large everything is to be
 *
 * Returns: how many pages it takes
 */
guint
wd_document_lay_out (WdDocument *self,
                     double      scale_min,
                     double     *scale)
{
  cairo_status_t status;
  guint n_pages;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (scale != NULL, 0);

  n_pages = print (self, 1, 1, NULL, &status);
  *scale = n_pages > 1 ? find_scale (self, scale_min) : 1;

  return *scale < 1 ? 1 : n_pages;
}

/**
 * wd_document_draw_page:
 * @self: a document
 * @cr: where to draw, in points
 * @scale: how large everything is to be; see wd_document_lay_out()
 * @n_pages: how many pages it takes; see there
 * @page: the number of the page to draw, from 1
 *
 * Draws a page of the size A4.
 */
void
wd_document_draw_page (WdDocument *self,
                       cairo_t    *cr,
                       double      scale,
                       guint       n_pages,
                       guint       page)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (page >= 1 && page <= n_pages);

  draw (self, cr, scale, n_pages, page);
}

/**
 * wd_document_print:
 * @self: a document
 * @scale_min: how small everything may be made so as to fit one page, where 1 is the usual size
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

  g_return_val_if_fail (self != NULL, NULL);

  n_pages = wd_document_lay_out (self, scale_min, &scale);
  print (self, scale, n_pages, bytes, &status);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
