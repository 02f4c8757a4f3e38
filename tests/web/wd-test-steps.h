/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-step.h"

G_BEGIN_DECLS

/* What the target of the step “switch” is called. */
#define WD_TEST_LABEL \
  "Ihre Daten zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen"

/* Makes one of the steps that the pages in agent/pages.txt are for; wd-test-steps.c lists them. */
WdStep *wd_test_step_new (const char *id);

G_END_DECLS
