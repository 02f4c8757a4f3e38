/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-guide-error.h"
#include "wd-guide.h"

G_BEGIN_DECLS

#define WD_GUIDE_NAMESPACE "urn:widerspruch:guide"

/* In bytes. */
#define WD_GUIDE_MAX_SIZE (256 * 1024)

WdGuide   *wd_guide_read         (GBytes      *bytes,
                                  const char  *name,
                                  gboolean     builtin,
                                  GPtrArray   *services,
                                  GError     **error);
WdService *wd_guide_read_service (GBytes      *bytes,
                                  const char  *name,
                                  GError     **error);

G_END_DECLS
