/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WD_TYPE_ERROR_VIEW (wd_error_view_get_type ())

G_DECLARE_FINAL_TYPE (WdErrorView, wd_error_view, WD, ERROR_VIEW, AdwBin)

const char *wd_error_view_describe  (const GError *error);
void        wd_error_view_set_error (WdErrorView  *self,
                                     const GError *error,
                                     gboolean      can_go_back);

G_END_DECLS
