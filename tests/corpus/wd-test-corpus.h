/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-observation.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * WdTestPage:
 *
 * A page of the corpus with its truth. Strings are borrowed from @object.
 */
typedef struct
{
  JsonObject *object;
  guint number;
  const char *step;
  const char *path;
  const char *html;
  gboolean is_target;
  WdState state;
  gboolean enabled;
  WdCover cover;
} WdTestPage;

/**
 * WdTestVerdict:
 * @WD_TEST_VERDICT_FOUND: the target was found, with its true state and cover
 * @WD_TEST_VERDICT_ABSTAINED: nothing was found, and there is no target
 * @WD_TEST_VERDICT_MISSED: the target was not found, or its state or cover was not seen
 * @WD_TEST_VERDICT_WRONG: another element was found, or the target with a false state
 */
typedef enum
{
  WD_TEST_VERDICT_FOUND,
  WD_TEST_VERDICT_ABSTAINED,
  WD_TEST_VERDICT_MISSED,
  WD_TEST_VERDICT_WRONG,
} WdTestVerdict;

#define WD_TEST_N_VERDICTS 4

typedef struct _WdTestTally WdTestTally;

/* Loads one of equal parts of the file; parts are numbered from 1. */
GPtrArray   *wd_test_corpus_load   (const char         *path,
                                    guint               part,
                                    guint               n_parts);

/* Counts the verdicts by mutation and step. */
WdTestTally *wd_test_tally_new     (void);
void         wd_test_tally_free    (WdTestTally        *self);
void         wd_test_tally_add     (WdTestTally        *self,
                                    const WdTestPage   *page,
                                    WdTestVerdict       verdict);
guint        wd_test_tally_count   (WdTestTally        *self,
                                    WdTestVerdict       verdict);
void         wd_test_tally_print   (WdTestTally        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdTestTally, wd_test_tally_free)

G_END_DECLS
