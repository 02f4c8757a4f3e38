/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-target.h"

G_BEGIN_DECLS

/**
 * WdLearned:
 * @WD_LEARNED_SEEN: read from the page after a reload
 * @WD_LEARNED_TOLD: said by the person
 */
typedef enum
{
  WD_LEARNED_SEEN,
  WD_LEARNED_TOLD,
} WdLearned;

/**
 * WdVerdict:
 * @before: the first state of the target that was seen
 * @after: its state now, as far as is known
 * @learned: how @after was learned
 *
 * What a tour ends with.
 */
typedef struct
{
  WdState before;
  WdState after;
  WdLearned learned;
} WdVerdict;

G_END_DECLS
