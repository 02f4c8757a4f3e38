/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-document-paper.h"

#define MARGIN_TOP (24 * 72 / 25.4)
#define MARGIN_BOTTOM (24 * 72 / 25.4)

#define FONT "Cantarell,Adwaita Sans,Sans"
#define LINE_SPACING 1.2
#define PAGE_NUMBER_SIZE 8.5
#define GROUP_BELOW 7

/* An empty surface that grows as need be. */
static cairo_t *
create_scrap (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);

  return cr;
}

static void
show_page_number (WdPaper *self)
{
  g_autofree char *text = g_strdup_printf ("%u / %u", self->page, self->n_pages);
  g_autoptr(PangoLayout) layout = NULL;

  if (self->n_pages == 1)
    return;

  layout = wd_paper_create_layout (self, text, PAGE_NUMBER_SIZE, PANGO_WEIGHT_NORMAL,
                                   WD_PAPER_CONTENT);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  wd_paper_set_ink (self, WD_PAPER_PALE);
  cairo_move_to (self->cr, WD_PAPER_MARGIN, WD_PAPER_HEIGHT - MARGIN_BOTTOM / 2);
  pango_cairo_show_layout (self->cr, layout);
}

static void
begin_page (WdPaper *self)
{
  self->page++;
  self->y = MARGIN_TOP;
  if (self->only != 0)
    self->cr = self->page == self->only ? self->page_cr : self->scrap_cr;
}

static void
end_page (WdPaper *self)
{
  if (self->only == 0)
    cairo_show_page (self->cr);
}

static gboolean
has_room (WdPaper *self,
          double   height)
{
  return self->y + height <= WD_PAPER_HEIGHT - MARGIN_BOTTOM || self->y <= MARGIN_TOP;
}

/* Hints are for a grid of pixels, which paper has none of. In a context that reads from left to
 * right, PANGO_ALIGN_LEFT is the side on which a text begins, whatever its script.
 */
static PangoContext *
create_context (cairo_t *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);

  return context;
}

/**
 * wd_paper_begin:
 * @self: paper that is not in use
 * @cr: where to draw
 * @title: the title of the document; which side is the first follows from its script
 * @scale: how large everything is to be, where 1 is the size of an ordinary letter
 * @n_pages: how many pages there will be; above 1, each says its number
 * @only: the number of the one page to draw, without tags, or 0 for all
 *
 * Begins to write, until wd_paper_end().
 */
void
wd_paper_begin (WdPaper    *self,
                cairo_t    *cr,
                const char *title,
                double      scale,
                guint       n_pages,
                guint       only)
{
  *self = (WdPaper) {
    .cr = cr,
    .page_cr = cairo_reference (cr),
    .scrap_cr = create_scrap (),
    .scale = scale,
    .n_pages = n_pages,
    .only = only,
  };
  self->context = create_context (cr);
  self->mirrored = wd_paper_is_right_to_left (self, title);

  wd_paper_begin_tag (self, "Document");
  begin_page (self);
}

/**
 * wd_paper_end:
 * @self: paper
 *
 * Returns: how many pages were filled
 */
guint
wd_paper_end (WdPaper *self)
{
  wd_paper_set_group (self, NULL);
  /* In cairo 1.18, a tag that ends after the last page would begin one more. */
  show_page_number (self);
  wd_paper_end_tag (self, "Document");
  end_page (self);

  g_clear_object (&self->context);
  g_clear_pointer (&self->scrap_cr, cairo_destroy);
  g_clear_pointer (&self->page_cr, cairo_destroy);

  return self->page;
}

/**
 * wd_paper_is_right_to_left:
 * @self: paper
 * @text: a text
 *
 * Returns: whether a text is in a script that is written from right to left
 */
gboolean
wd_paper_is_right_to_left (WdPaper    *self,
                           const char *text)
{
  g_autoptr(PangoLayout) layout = pango_layout_new (self->context);

  pango_layout_set_text (layout, text, -1);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

/**
 * wd_paper_create_layout:
 * @self: paper
 * @text: a text
 * @size: the size of its letters, in points, before they are scaled
 * @weight: how bold
 * @width: the width at which lines are broken, in points
 *
 * Returns: (transfer full): the text, laid out
 */
PangoLayout *
wd_paper_create_layout (WdPaper     *self,
                        const char  *text,
                        double       size,
                        PangoWeight  weight,
                        double       width)
{
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string (FONT);
  PangoLayout *layout = pango_layout_new (self->context);

  pango_font_description_set_weight (font, weight);
  pango_font_description_set_absolute_size (font, size * self->scale * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * wd_paper_get_height:
 * @layout: a text that is laid out
 *
 * Returns: its height, in points
 */
double
wd_paper_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return height / (double) PANGO_SCALE * LINE_SPACING;
}

/**
 * wd_paper_set_ink:
 * @self: paper
 * @grey: from 0 for black to 1 for white
 */
void
wd_paper_set_ink (WdPaper *self,
                  double   grey)
{
  cairo_set_source_rgb (self->cr, grey, grey, grey);
}

/**
 * wd_paper_begin_tag:
 * @self: paper
 * @tag: a tag of the structure
 *
 * Begins a part of the structure. One page alone has none: a tag that ends on another would fail.
 */
void
wd_paper_begin_tag (WdPaper    *self,
                    const char *tag)
{
  if (self->only == 0)
    cairo_tag_begin (self->cr, tag, NULL);
}

/**
 * wd_paper_end_tag:
 * @self: paper
 * @tag: the tag that was begun last
 */
void
wd_paper_end_tag (WdPaper    *self,
                  const char *tag)
{
  if (self->only == 0)
    cairo_tag_end (self->cr, tag);
}

/**
 * wd_paper_set_group:
 * @self: paper
 * @group: (nullable): a tag
 *
 * Says that what follows stands in a table or a list, or in none. Some space is left after each.
 */
void
wd_paper_set_group (WdPaper    *self,
                    const char *group)
{
  if (g_strcmp0 (self->group, group) == 0)
    return;

  if (self->group != NULL)
    {
      wd_paper_end_tag (self, self->group);
      self->y += GROUP_BELOW * self->scale;
    }
  if (group != NULL)
    wd_paper_begin_tag (self, group);

  self->group = group;
}

/**
 * wd_paper_make_room:
 * @self: paper
 * @height: how much is needed, in points
 *
 * Goes on to the next page if this one has no such room left.
 */
void
wd_paper_make_room (WdPaper *self,
                    double   height)
{
  if (has_room (self, height))
    return;

  show_page_number (self);
  end_page (self);
  begin_page (self);
}

/**
 * wd_paper_show_lines:
 * @self: paper
 * @layout: a text that is laid out
 * @x: its left edge, in points from the margin
 * @ink: as for wd_paper_set_ink()
 * @tag: the tag of its structure
 *
 * Writes a text, on the next page as well if need be. There its tag begins anew, as a tag cannot go
 * on from page to page.
 */
void
wd_paper_show_lines (WdPaper     *self,
                     PangoLayout *layout,
                     double       x,
                     double       ink,
                     const char  *tag)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  wd_paper_begin_tag (self, tag);

  do
    {
      PangoRectangle extents;
      double top, height;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      height = extents.height / (double) PANGO_SCALE * LINE_SPACING;

      if (!has_room (self, height))
        {
          wd_paper_end_tag (self, tag);
          wd_paper_make_room (self, height);
          wd_paper_begin_tag (self, tag);
        }

      top = (pango_layout_iter_get_baseline (iter) - extents.y) / (double) PANGO_SCALE;
      wd_paper_set_ink (self, ink);
      cairo_move_to (self->cr, WD_PAPER_MARGIN + x + extents.x / (double) PANGO_SCALE,
                     self->y + top);
      pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
      self->y += height;
    }
  while (pango_layout_iter_next_line (iter));

  wd_paper_end_tag (self, tag);
  pango_layout_iter_free (iter);
}
