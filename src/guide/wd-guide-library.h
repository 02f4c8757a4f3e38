/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-guide.h"

G_BEGIN_DECLS

#define WD_TYPE_GUIDE_LIBRARY (wd_guide_library_get_type ())

G_DECLARE_FINAL_TYPE (WdGuideLibrary, wd_guide_library, WD, GUIDE_LIBRARY, GObject)

WdGuideLibrary     *wd_guide_library_new          (void);

GPtrArray          *wd_guide_library_get_services (WdGuideLibrary     *self);
GPtrArray          *wd_guide_library_get_guides   (WdGuideLibrary     *self);
WdGuide            *wd_guide_library_find         (WdGuideLibrary     *self,
                                                   const char         *id);
const char * const *wd_guide_library_get_problems (WdGuideLibrary     *self);

G_END_DECLS
