/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-tour.h"

G_BEGIN_DECLS

const char *wd_result_text_get_icon        (const WdVerdict *verdict);
const char *wd_result_text_get_last        (const WdVerdict *verdict);
const char *wd_result_text_get_title       (const WdVerdict *verdict);
const char *wd_result_text_get_description (const WdVerdict *verdict);
gboolean    wd_result_text_is_certain      (const WdVerdict *verdict);
const char *wd_result_text_get_before      (const WdVerdict *verdict);
char       *wd_result_text_dup_time        (GDateTime       *time);
char       *wd_result_text_dup_day         (const char      *day);
char       *wd_result_text_dup_learned     (const WdVerdict *verdict,
                                            GDateTime       *time);
char       *wd_result_text_dup_age         (const WdVerdict *verdict,
                                            GDateTime       *time,
                                            GDateTime       *now);

G_END_DECLS
