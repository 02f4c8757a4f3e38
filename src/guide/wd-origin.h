/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WD_PRACTICE_SCHEME "practice"

gboolean wd_origin_is_valid     (const char *origin);
char    *wd_origin_for_practice (const char *origin);
gboolean wd_origin_contains     (const char *origin,
                                 const char *uri);
char    *wd_origin_dup_location (const char *origin,
                                 const char *uri);
char    *wd_origin_dup_path     (const char *origin,
                                 const char *uri);
char    *wd_origin_resolve      (const char *origin,
                                 const char *path);

G_END_DECLS
