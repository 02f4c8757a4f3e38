/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-letter-document.h"

#include <string.h>

/**
 * wd_letter_document_new:
 * @letter: a letter
 *
 * Lays a letter out as for an envelope with a window. Above the name is room to sign.
 *
 * Returns: (transfer full): the document
 */
WdDocument *
wd_letter_document_new (const WdLetter *letter)
{
  WdDocument *document = wd_document_new (letter->subject);
  g_autofree char *addressee = g_strjoinv ("\n", letter->addressee);
  guint n_paragraphs = g_strv_length (letter->paragraphs);

  wd_document_add_text (document, WD_TEXT_STYLE_BLOCK, letter->sender);
  wd_document_add_text (document, WD_TEXT_STYLE_BLOCK, addressee);
  wd_document_add_text (document, WD_TEXT_STYLE_DATE, letter->date);
  wd_document_add_text (document, WD_TEXT_STYLE_SUBJECT, letter->subject);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      const char *text = letter->paragraphs[i];

      if (g_str_has_prefix (text, WD_LETTER_ITEM))
        wd_document_add_text (document, WD_TEXT_STYLE_ITEM, text + strlen (WD_LETTER_ITEM));
      else
        wd_document_add_text (document,
                              i + 2 == n_paragraphs ? WD_TEXT_STYLE_BLOCK
                                                    : WD_TEXT_STYLE_PARAGRAPH,
                              text);
    }

  return document;
}
