/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-error.h"

G_DEFINE_QUARK (wd-guide-error-quark, wd_guide_error)
