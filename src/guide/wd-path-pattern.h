/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In bytes; a pattern is ASCII. */
#define WD_PATH_PATTERN_MAX_LENGTH 256

gboolean wd_path_pattern_is_valid      (const char         *pattern);
gboolean wd_path_pattern_is_valid_page (const char         *pattern);
gboolean wd_path_pattern_matches       (const char         *pattern,
                                        const char         *location);
gsize    wd_path_pattern_specificity   (const char         *pattern);
gssize   wd_path_patterns_match        (const char * const *patterns,
                                        const char         *location);

G_END_DECLS
