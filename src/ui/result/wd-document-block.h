/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WdTextStyle:
 * @WD_TEXT_STYLE_TITLE: what stands above everything else
 * @WD_TEXT_STYLE_HEADING: a heading below that
 * @WD_TEXT_STYLE_SUBJECT: the heading of a letter
 * @WD_TEXT_STYLE_BLOCK: an address or the like, with some space below
 * @WD_TEXT_STYLE_DATE: at the far edge
 * @WD_TEXT_STYLE_PARAGRAPH: a paragraph
 * @WD_TEXT_STYLE_ITEM: an item of a list
 * @WD_TEXT_STYLE_NOTE: small print
 */
typedef enum
{
  WD_TEXT_STYLE_TITLE,
  WD_TEXT_STYLE_HEADING,
  WD_TEXT_STYLE_SUBJECT,
  WD_TEXT_STYLE_BLOCK,
  WD_TEXT_STYLE_DATE,
  WD_TEXT_STYLE_PARAGRAPH,
  WD_TEXT_STYLE_ITEM,
  WD_TEXT_STYLE_NOTE,
} WdTextStyle;

/**
 * WdBlock:
 * @style: how a text looks
 * @text: (nullable): a text, or the value of a row
 * @name: (nullable): what a row is about
 * @picture: (nullable): a picture
 *
 * One part of a document: a row if it has a name, a picture if it has one, or else a text.
 */
typedef struct
{
  WdTextStyle style;
  char *text;
  char *name;
  GdkTexture *picture;
} WdBlock;

G_END_DECLS
