/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-holdings.h"

G_BEGIN_DECLS

char *wd_holdings_text_dup_place    (const WdSavedTour *place,
                                     WdGuide           *guide);
char *wd_holdings_text_dup_damage   (WdRecord          *record);
char *wd_holdings_text_dup_failures (GPtrArray         *failures);

G_END_DECLS
