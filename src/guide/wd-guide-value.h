/* wd-guide-value.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WD_GUIDE_VALUE_MAX_LENGTH 512
#define WD_GUIDE_VALUE_MAX_ITEMS 16

gboolean   wd_guide_value_is_id       (const char  *value);
gboolean   wd_guide_value_is_name     (const char  *value);
gboolean   wd_guide_value_is_date     (const char  *value);
gboolean   wd_guide_value_is_host     (const char  *value);
gboolean   wd_guide_value_is_path     (const char  *value);
gboolean   wd_guide_value_is_address  (const char  *value);
gboolean   wd_guide_value_is_pattern  (const char  *value);
gboolean   wd_guide_value_is_token    (const char  *value);
char     **wd_guide_value_dup_items   (const char  *value);

G_END_DECLS
