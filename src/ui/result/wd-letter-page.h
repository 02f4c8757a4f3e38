/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-guide.h"
#include "wd-letter-template.h"

G_BEGIN_DECLS

#define WD_TYPE_LETTER_PAGE (wd_letter_page_get_type ())

G_DECLARE_FINAL_TYPE (WdLetterPage, wd_letter_page, WD, LETTER_PAGE, AdwBin)

void wd_letter_page_set_letter (WdLetterPage     *self,
                                WdGuide          *guide,
                                WdLetterTemplate *letter);

G_END_DECLS
