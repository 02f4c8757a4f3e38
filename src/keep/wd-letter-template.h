/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wd-letter.h"

G_BEGIN_DECLS

#define WD_TYPE_LETTER_TEMPLATE (wd_letter_template_get_type ())

G_DECLARE_FINAL_TYPE (WdLetterTemplate, wd_letter_template, WD, LETTER_TEMPLATE, GObject)

WdLetterTemplate   *wd_letter_template_new               (const char           *guide);

const char         *wd_letter_template_get_form          (WdLetterTemplate     *self);
const char         *wd_letter_template_get_profile       (WdLetterTemplate     *self);
const char * const *wd_letter_template_get_languages     (WdLetterTemplate     *self);
char               *wd_letter_template_dup_language_name (WdLetterTemplate     *self,
                                                          const char           *language);
char               *wd_letter_template_dup_profile       (WdLetterTemplate     *self,
                                                          const char           *text);

WdLetter           *wd_letter_template_fill              (WdLetterTemplate     *self,
                                                          const char           *language,
                                                          GDateTime            *date,
                                                          const WdLetterWriter *writer);

G_END_DECLS
