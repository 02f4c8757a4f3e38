/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WdLetterField:
 * @placeholder: what stands in a text for it, braces included
 * @value: what is to take its place; the empty string for nothing
 */
typedef struct
{
  const char *placeholder;
  const char *value;
} WdLetterField;

char *wd_letter_text_tidy_line  (const char          *text);
char *wd_letter_text_tidy_lines (const char          *text);
char *wd_letter_text_dup_email  (const char          *text);
char *wd_letter_text_fill       (const char          *text,
                                 const WdLetterField *fields);

G_END_DECLS
