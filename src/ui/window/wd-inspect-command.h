/* wd-inspect-command.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-command-line.h"
#include "wd-guide-library.h"

G_BEGIN_DECLS

int wd_inspect_command_run (const WdCommandLine *line,
                            WdGuideLibrary      *library);

G_END_DECLS
