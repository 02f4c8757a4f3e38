/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-document-printer.h"

#include "wd-document-paper.h"

/* Lengths are in points. */
#define ITEM_INDENT 13
#define NAME_WIDTH 104
#define ROW_SIZE 9.5
#define ROW_PADDING 5.5
#define PICTURE_BELOW 14
#define PICTURE_MAX_HEIGHT 230

/* CSS pixels are 96 to the inch. */
#define POINTS_PER_PIXEL 0.75

#define INK 0.1
#define RULE 0.82

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
  [WD_TEXT_STYLE_ITEM] = { "LI", 10, PANGO_WEIGHT_NORMAL, INK, 2 },
  [WD_TEXT_STYLE_NOTE] = { "P", 9, PANGO_WEIGHT_NORMAL, WD_PAPER_PALE, 7 },
};

static void
print_text (WdPaper       *self,
            const WdBlock *block)
{
  double size = styles[block->style].size;
  PangoWeight weight = styles[block->style].weight;
  double below = styles[block->style].below * self->scale;
  g_autoptr(PangoLayout) layout = wd_paper_create_layout (self, block->text, size, weight,
                                                          WD_PAPER_CONTENT);

  if (block->style == WD_TEXT_STYLE_DATE)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);

  wd_paper_set_group (self, NULL);
  /* It does not stand alone at the end of a page, as a name under its letter would on the next. */
  if (block->style == WD_TEXT_STYLE_BLOCK)
    wd_paper_make_room (self, 2 * wd_paper_get_height (layout) + below);

  wd_paper_show_lines (self, layout, 0, styles[block->style].ink, styles[block->style].tag);
  self->y += below;
}

/* The mark stands on the side on which the text begins. */
static void
print_item (WdPaper       *self,
            const WdBlock *block)
{
  gboolean mirrored = wd_paper_is_right_to_left (self, block->text);
  double size = styles[block->style].size;
  double indent = ITEM_INDENT * self->scale;
  g_autoptr(PangoLayout) mark = NULL;
  g_autoptr(PangoLayout) layout = NULL;
  double top;

  mark = wd_paper_create_layout (self, "•", size, PANGO_WEIGHT_NORMAL, WD_PAPER_CONTENT);
  layout = wd_paper_create_layout (self, block->text, size, PANGO_WEIGHT_NORMAL,
                                   WD_PAPER_CONTENT - indent);
  pango_layout_set_alignment (mark, mirrored ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);

  wd_paper_set_group (self, "L");
  wd_paper_make_room (self, wd_paper_get_height (mark));
  top = self->y;
  cairo_tag_begin (self->cr, styles[block->style].tag, NULL);
  wd_paper_show_lines (self, mark, 0, styles[block->style].ink, "Lbl");
  self->y = top;
  wd_paper_show_lines (self, layout, mirrored ? 0 : indent, styles[block->style].ink, "LBody");
  cairo_tag_end (self->cr, styles[block->style].tag);
  self->y += styles[block->style].below * self->scale;
}

static void
show_rule (WdPaper *self)
{
  wd_paper_set_ink (self, RULE);
  cairo_set_line_width (self->cr, 0.5);
  cairo_move_to (self->cr, WD_PAPER_MARGIN, self->y);
  cairo_rel_line_to (self->cr, WD_PAPER_CONTENT, 0);
  cairo_stroke (self->cr);
}

/* In a table, all text stands on the one side. */
static PangoLayout *
create_cell (WdPaper    *self,
             const char *text,
             double      width)
{
  PangoLayout *layout = wd_paper_create_layout (self, text, ROW_SIZE, PANGO_WEIGHT_NORMAL, width);

  if (wd_paper_is_right_to_left (self, text) != self->mirrored)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);

  return layout;
}

static void
print_row (WdPaper       *self,
           const WdBlock *block)
{
  double name_width = NAME_WIDTH * self->scale;
  double value_width = WD_PAPER_CONTENT - name_width;
  double padding = ROW_PADDING * self->scale;
  g_autoptr(PangoLayout) name = create_cell (self, block->name, name_width - 2 * padding);
  g_autoptr(PangoLayout) value = create_cell (self, block->text, value_width);
  double height = MAX (wd_paper_get_height (name), wd_paper_get_height (value));
  double top;

  wd_paper_set_group (self, "Table");
  wd_paper_make_room (self, height + 2 * padding);
  show_rule (self);

  self->y += padding;
  top = self->y;
  cairo_tag_begin (self->cr, "TR", NULL);
  wd_paper_show_lines (self, name, self->mirrored ? value_width + 2 * padding : 0, WD_PAPER_PALE,
                       "TH");
  self->y = top;
  wd_paper_show_lines (self, value, self->mirrored ? 0 : name_width, INK, "TD");
  cairo_tag_end (self->cr, "TR");
  self->y = top + height + padding;
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
print_picture (WdPaper       *self,
               const WdBlock *block)
{
  cairo_surface_t *image = create_image (block->picture);
  int width = gdk_texture_get_width (block->picture);
  int height = gdk_texture_get_height (block->picture);
  double scale = POINTS_PER_PIXEL * self->scale;
  double x;

  scale = MIN (scale, WD_PAPER_CONTENT / width);
  scale = MIN (scale, PICTURE_MAX_HEIGHT * self->scale / height);
  x = WD_PAPER_MARGIN + (self->mirrored ? WD_PAPER_CONTENT - width * scale : 0);

  wd_paper_set_group (self, NULL);
  wd_paper_make_room (self, height * scale);
  cairo_tag_begin (self->cr, "Figure", NULL);
  cairo_save (self->cr);
  cairo_translate (self->cr, x, self->y);
  cairo_scale (self->cr, scale, scale);
  cairo_set_source_surface (self->cr, image, 0, 0);
  /* Not cairo_paint(), which cairo 1.16 takes to be wrongly nested in a tag within a tag. */
  cairo_rectangle (self->cr, 0, 0, width, height);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
  cairo_tag_end (self->cr, "Figure");

  wd_paper_set_ink (self, RULE);
  cairo_set_line_width (self->cr, 0.5);
  cairo_rectangle (self->cr, x, self->y, width * scale, height * scale);
  cairo_stroke (self->cr);

  self->y += height * scale + PICTURE_BELOW * self->scale;
  cairo_surface_destroy (image);
}

/**
 * wd_document_printer_run:
 * @surface: a surface that has pages of A4
 * @blocks: (element-type WdBlock): what to print
 * @title: the title of it all; the side on which tables begin follows from its script
 * @scale: how large, where 1 is the size of an ordinary letter
 * @n_pages: how many pages it will have; above 1, each says its number
 *
 * Returns: how many pages it has
 */
guint
wd_document_printer_run (cairo_surface_t *surface,
                         GPtrArray       *blocks,
                         const char      *title,
                         double           scale,
                         guint            n_pages)
{
  WdPaper paper;

  wd_paper_begin (&paper, surface, title, scale, n_pages);

  for (guint i = 0; i < blocks->len; i++)
    {
      const WdBlock *block = g_ptr_array_index (blocks, i);

      if (block->picture != NULL)
        print_picture (&paper, block);
      else if (block->name != NULL)
        print_row (&paper, block);
      else if (block->style == WD_TEXT_STYLE_ITEM)
        print_item (&paper, block);
      else
        print_text (&paper, block);
    }

  return wd_paper_end (&paper);
}
