/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean wd_page_sandbox_is_proven (void);
gboolean wd_page_sandbox_check     (const char  *display,
                                    GError     **error);

G_END_DECLS
