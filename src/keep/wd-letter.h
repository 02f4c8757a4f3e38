/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The beginning of a paragraph that is an item of a list. */
#define WD_LETTER_ITEM "• "

/**
 * WdLetterWriter:
 * @name: their name
 * @street: the first line of their postal address
 * @city: the second one
 * @email: the address of e-mail by which the service knows their account
 * @profile: the address of their profile
 * @reasons: their reasons, in as many lines as they like
 *
 * What the person who writes has typed or pasted. Each is the empty string if that is not said.
 */
typedef struct
{
  const char *name;
  const char *street;
  const char *city;
  const char *email;
  const char *profile;
  const char *reasons;
} WdLetterWriter;

/**
 * WdLetter:
 * @name: who writes, the empty string if that is not said
 * @sender: the same with the postal address, one line each
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
  char *name;
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
