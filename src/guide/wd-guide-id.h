/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WD_GUIDE_ID_CHARACTERS "abcdefghijklmnopqrstuvwxyz0123456789-"
#define WD_GUIDE_ID_MAX_LENGTH 64

gboolean wd_guide_id_is_valid (const char *id);

G_END_DECLS
