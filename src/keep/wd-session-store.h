/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char     *wd_session_store_dup_folder  (const char  *host);
char     *wd_session_store_dup_scratch (const char  *host);
gboolean  wd_session_store_prepare     (const char  *folder,
                                        GError     **error);
gboolean  wd_session_store_delete      (const char  *folder,
                                        GError     **error);

G_END_DECLS
