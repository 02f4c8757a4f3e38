/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WdTestHoldings:
 * @heap: bytes in use that this process has allocated with malloc()
 * @resident: bytes of it that are in memory, whoever allocated them
 * @handles: its open file descriptors
 * @processes: the processes that it has started, and those that these have
 * @children: bytes of those that are in memory
 *
 * The resources that a process holds.
 *
 * - wd_test_holdings_measure(): waits until no page has a process any more, and measures
 */
typedef struct
{
  gsize heap;
  gsize resident;
  gsize handles;
  gsize processes;
  gsize children;
} WdTestHoldings;

WdTestHoldings wd_test_holdings_measure (void);

G_END_DECLS
