/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-labels.h"

G_BEGIN_DECLS

/* The placeholder for the label of the step's own target. */
#define WD_GUIDE_TEXT_LABEL "label"

char       *wd_guide_text_normalize        (const char *text);
const char *wd_guide_text_translate        (const char *text);
char      **wd_guide_text_dup_translated   (char      **paragraphs);
char      **wd_guide_text_dup_placeholders (const char *text);
char       *wd_guide_text_fill             (const char *text,
                                            GHashTable *terms,
                                            WdLabels   *own,
                                            const char *language);

G_END_DECLS
