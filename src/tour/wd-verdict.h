/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-target.h"

G_BEGIN_DECLS

/**
 * WdLearned:
 * @WD_LEARNED_SEEN: read from the page after a reload; of a form, from the page that came after it
 * @WD_LEARNED_TOLD: said by the person
 * @WD_LEARNED_BARRED: read from the page after a reload, but the page does not let the target be
 *   turned, so that it may show it before it knows its state
 * @WD_LEARNED_MISSED: the target's own page was seen without it, or another one came in its place,
 *   and the person left it at that
 */
typedef enum
{
  WD_LEARNED_SEEN,
  WD_LEARNED_TOLD,
  WD_LEARNED_BARRED,
  WD_LEARNED_MISSED,
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

/**
 * WdNotice:
 * @WD_NOTICE_NONE: nothing to say
 * @WD_NOTICE_SIGNED_OUT: a sign-in page came in the middle of the tour
 * @WD_NOTICE_SIGNED_OUT_UNCHECKED: a sign-in page came in place of the page to be read afresh
 * @WD_NOTICE_TURNED_BACK: the target was as wanted, but not for long enough to be checked
 * @WD_NOTICE_NOT_KEPT: freshly loaded, the page shows the old state again
 * @WD_NOTICE_NOT_CONFIRMED: freshly loaded, the page did not show the target
 * @WD_NOTICE_NOT_LOADED: the page could not be loaded afresh
 * @WD_NOTICE_NOT_COMPLETE: freshly loaded, the page lacks something that it may be drawn by
 * @WD_NOTICE_NOT_SETTLED: the target's state changes again and again
 * @WD_NOTICE_NOT_REPEATED: the page is not loaded afresh unasked: that has been done already, or it
 *   would cut off what the page or the person is doing
 *
 * An event that is to be said beside the status. It stays until the page moves on or the person
 * acts.
 */
typedef enum
{
  WD_NOTICE_NONE,
  WD_NOTICE_SIGNED_OUT,
  WD_NOTICE_SIGNED_OUT_UNCHECKED,
  WD_NOTICE_TURNED_BACK,
  WD_NOTICE_NOT_KEPT,
  WD_NOTICE_NOT_CONFIRMED,
  WD_NOTICE_NOT_LOADED,
  WD_NOTICE_NOT_COMPLETE,
  WD_NOTICE_NOT_SETTLED,
  WD_NOTICE_NOT_REPEATED,
} WdNotice;

G_END_DECLS
