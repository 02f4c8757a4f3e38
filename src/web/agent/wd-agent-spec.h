/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-guide.h"

G_BEGIN_DECLS

char *wd_agent_spec_new (guint       document,
                         const char *origin,
                         WdService  *service,
                         WdStep     *step);

G_END_DECLS
