/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const char *wd_enum_to_string   (GType       type,
                                 gint        value);
gint        wd_enum_from_string (GType       type,
                                 const char *word);

G_END_DECLS
