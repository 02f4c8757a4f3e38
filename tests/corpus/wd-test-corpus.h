/* wd-test-corpus.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-observation.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * WdTestPage:
 *
 * A page of the corpus with its truth. All is borrowed from @object.
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
 * @WD_TEST_VERDICT_FOUND: the target, with all that is true of it
 * @WD_TEST_VERDICT_ABSTAINED: nothing, as there is nothing to point at for sure
 * @WD_TEST_VERDICT_MISSED: nothing in place of the target, or it was not seen as it is
 * @WD_TEST_VERDICT_WRONG: something else, or the target with a state that it does not have
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

/* The part of that number, from 1 on, of so many equal parts of the file. */
GPtrArray   *wd_test_corpus_load   (const char         *path,
                                    guint               part,
                                    guint               n_parts);

/* How the pages of each mutation came off. */
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
