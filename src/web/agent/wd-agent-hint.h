/* wd-agent-hint.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-labels.h"

G_BEGIN_DECLS

char *wd_agent_hint_new (WdLabels *labels);

G_END_DECLS
