/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WD_TYPE_TOAST (wd_toast_get_type ())
G_DECLARE_FINAL_TYPE (WdToast, wd_toast, WD, TOAST, AdwBin)

void wd_toast_say      (WdToast    *self,
                        const char *text);
void wd_toast_offer    (WdToast    *self,
                        const char *text,
                        const char *label,
                        const char *action,
                        GVariant   *target);
void wd_toast_keep     (WdToast    *self);
void wd_toast_withdraw (WdToast    *self,
                        const char *text);

G_END_DECLS
