/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-document.h"
#include "wd-letter.h"

G_BEGIN_DECLS

/* So that a name does not go on a page of its own for want of a line or two. */
#define WD_LETTER_SCALE_MIN 0.85

WdDocument *wd_letter_document_new (const WdLetter *letter);

G_END_DECLS
