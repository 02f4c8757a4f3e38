/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-inspection.h"

G_BEGIN_DECLS

/* In bytes. Real answers are below a tenth of it. */
#define WD_INSPECTION_MAX_LENGTH (1024 * 1024)

/* In characters. */
#define WD_INSPECTION_MAX_NAME 300

#define WD_INSPECTION_MAX_CANDIDATES 50
#define WD_INSPECTION_MAX_EVIDENCE 20

WdInspection *wd_inspection_parse (const char  *text,
                                   gsize        length,
                                   GError     **error);

G_END_DECLS
