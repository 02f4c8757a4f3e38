/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

void                     wd_page_fence_make_async  (const char          *origin,
                                                    const char * const  *hosts,
                                                    GAsyncReadyCallback  callback,
                                                    gpointer             user_data);
WebKitUserContentFilter *wd_page_fence_make_finish (GAsyncResult        *result,
                                                    GError             **error);

G_END_DECLS
