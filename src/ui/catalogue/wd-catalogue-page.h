/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-guide-library.h"
#include "wd-record.h"

G_BEGIN_DECLS

#define WD_TYPE_CATALOGUE_PAGE (wd_catalogue_page_get_type ())

G_DECLARE_FINAL_TYPE (WdCataloguePage, wd_catalogue_page, WD, CATALOGUE_PAGE, AdwBin)

void wd_catalogue_page_set_library  (WdCataloguePage    *self,
                                     WdGuideLibrary     *library);
void wd_catalogue_page_set_record   (WdCataloguePage    *self,
                                     WdRecord           *record,
                                     GDateTime          *now);
void wd_catalogue_page_set_saved    (WdCataloguePage    *self,
                                     const char         *title);
void wd_catalogue_page_set_problems (WdCataloguePage    *self,
                                     const char * const *problems);

G_END_DECLS
