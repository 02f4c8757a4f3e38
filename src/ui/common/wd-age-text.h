/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *wd_age_text_dup (GDateTime *then,
                       GDateTime *now);

G_END_DECLS
