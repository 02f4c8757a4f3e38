/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A4. Lengths are in points. */
#define WD_PAPER_WIDTH (210 * 72 / 25.4)
#define WD_PAPER_HEIGHT (297 * 72 / 25.4)
#define WD_PAPER_MARGIN (25 * 72 / 25.4)
#define WD_PAPER_CONTENT (WD_PAPER_WIDTH - 2 * WD_PAPER_MARGIN)

/* The grey of what is less important. */
#define WD_PAPER_PALE 0.38

/**
 * WdPaper:
 * @cr: where to draw now
 * @page_cr: where to draw the page @only
 * @scrap_cr: where to draw the other pages, which nobody sees
 * @context: what text is laid out in
 * @group: the tag of the table or list that is being written, or %NULL
 * @mirrored: whether the document reads from right to left
 * @scale: how large everything is, where 1 is the size of an ordinary letter
 * @y: how far the page is filled
 * @page: the number of the page, from 1
 * @n_pages: how many pages there will be
 * @only: the number of the one page to draw, or 0 for all
 *
 * Pages that are filled from top to bottom.
 */
typedef struct
{
  cairo_t *cr;
  cairo_t *page_cr;
  cairo_t *scrap_cr;
  PangoContext *context;
  const char *group;
  gboolean mirrored;
  double scale;
  double y;
  guint page;
  guint n_pages;
  guint only;
} WdPaper;

void         wd_paper_begin            (WdPaper     *self,
                                        cairo_t     *cr,
                                        const char  *title,
                                        double       scale,
                                        guint        n_pages,
                                        guint        only);
guint        wd_paper_end              (WdPaper     *self);

gboolean     wd_paper_is_right_to_left (WdPaper     *self,
                                        const char  *text);
PangoLayout *wd_paper_create_layout    (WdPaper     *self,
                                        const char  *text,
                                        double       size,
                                        PangoWeight  weight,
                                        double       width);
double       wd_paper_get_height       (PangoLayout *layout);

void         wd_paper_set_ink          (WdPaper     *self,
                                        double       grey);
void         wd_paper_begin_tag        (WdPaper     *self,
                                        const char  *tag);
void         wd_paper_end_tag          (WdPaper     *self,
                                        const char  *tag);
void         wd_paper_set_group        (WdPaper     *self,
                                        const char  *group);
void         wd_paper_make_room        (WdPaper     *self,
                                        double       height);
void         wd_paper_show_lines       (WdPaper     *self,
                                        PangoLayout *layout,
                                        double       x,
                                        double       ink,
                                        const char  *tag);

G_END_DECLS
