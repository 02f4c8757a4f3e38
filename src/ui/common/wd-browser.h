/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-toast.h"

G_BEGIN_DECLS

void wd_browser_open (WdToast    *toast,
                      const char *uri);

G_END_DECLS
