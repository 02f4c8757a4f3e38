/* wd-test-steps.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-step.h"

G_BEGIN_DECLS

/* Makes one of the steps that the pages in pages/ are for: “settings-link”, “list”, “row”, “words”,
 * “patterns”, “button”, “entry”, “profile” or “switch”. */
WdStep *wd_test_step_new (const char *id);

G_END_DECLS
