/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean wd_record_file_read   (const char  *path,
                                char       **data,
                                gsize       *length,
                                GError     **error);
gboolean wd_record_file_append (const char  *path,
                                const char  *line,
                                GError     **error);

G_END_DECLS
