/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-guide.h"

G_BEGIN_DECLS

#define WD_TYPE_WHY_PAGE (wd_why_page_get_type ())

G_DECLARE_FINAL_TYPE (WdWhyPage, wd_why_page, WD, WHY_PAGE, AdwBin)

void wd_why_page_set_guide (WdWhyPage *self,
                            WdGuide   *guide);

G_END_DECLS
