/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean wd_json_text_is_object (const char *text,
                                 gsize       length,
                                 guint       max_nesting);

G_END_DECLS
