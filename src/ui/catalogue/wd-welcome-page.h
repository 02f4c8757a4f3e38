/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-guide.h"
#include "wd-record.h"

G_BEGIN_DECLS

#define WD_TYPE_WELCOME_PAGE (wd_welcome_page_get_type ())

G_DECLARE_FINAL_TYPE (WdWelcomePage, wd_welcome_page, WD, WELCOME_PAGE, AdwBin)

void wd_welcome_page_set_guide       (WdWelcomePage *self,
                                      WdGuide       *guide,
                                      const char    *turn);
void wd_welcome_page_set_own_browser (WdWelcomePage *self,
                                      gboolean       own_browser);
void wd_welcome_page_set_last        (WdWelcomePage *self,
                                      WdGuide       *guide,
                                      WdRecordEntry *entry,
                                      GDateTime     *now);
void wd_welcome_page_set_saved       (WdWelcomePage *self,
                                      const char    *title);

G_END_DECLS
