/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

#define WD_TYPE_WEB_SESSION (wd_web_session_get_type ())

G_DECLARE_FINAL_TYPE (WdWebSession, wd_web_session, WD, WEB_SESSION, GObject)

WdWebSession  *wd_web_session_new              (void);
WdWebSession  *wd_web_session_new_kept         (const char         *host,
                                                GError            **error);
WdWebSession  *wd_web_session_new_offline      (void);

gboolean       wd_web_session_get_kept         (WdWebSession       *self);

void           wd_web_session_fork_async       (WdWebSession       *self,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
WdWebSession  *wd_web_session_fork_finish      (WdWebSession       *self,
                                                GAsyncResult       *result,
                                                GError            **error);
void           wd_web_session_give_back        (WdWebSession       *self);

void           wd_web_session_remember_sign_in (WdWebSession       *self);
gboolean       wd_web_session_is_other_sign_in (WdWebSession       *self);

WebKitWebView *wd_web_session_create_view      (WdWebSession       *self);

G_END_DECLS
