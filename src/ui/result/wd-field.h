/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WD_TYPE_FIELD (wd_field_get_type ())
G_DECLARE_FINAL_TYPE (WdField, wd_field, WD, FIELD, AdwPreferencesRow)

const char *wd_field_get_text (WdField    *self);
void        wd_field_tell     (WdField    *self,
                               const char *problem);
void        wd_field_demand   (WdField    *self,
                               const char *problem);

G_END_DECLS
