/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The beginning of a paragraph that is an item of a list. */
#define WD_LETTER_ITEM "• "

/**
 * WdLetter:
 * @sender: who writes, the empty string if that is not said
 * @addressee: to whom, one line each
 * @date: when, in words of the letter's language
 * @subject: what about
 * @paragraphs: the rest, from the salutation to the name; items of a list begin with
 *   %WD_LETTER_ITEM
 *
 * A letter, ready to be sent.
 */
typedef struct
{
  char *sender;
  char **addressee;
  char *date;
  char *subject;
  char **paragraphs;
} WdLetter;

void  wd_letter_free       (WdLetter       *self);

char *wd_letter_dup_text   (const WdLetter *self);
char *wd_letter_dup_mailto (const WdLetter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdLetter, wd_letter_free)

G_END_DECLS
