/* wd-inspection.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-observation.h"

G_BEGIN_DECLS

/* Reasons to abstain that are not the agent's: it did not answer in time, the page's process ended,
 * or the answer was none.
 */
#define WD_INSPECTION_UNRESPONSIVE "unresponsive"
#define WD_INSPECTION_CRASHED "crashed"
#define WD_INSPECTION_UNREADABLE "unreadable"

/**
 * WdCandidate:
 * @role: its role, as WAI-ARIA names it
 * @name: (nullable): its accessible name
 * @score: what the evidence is worth
 * @evidence: (array zero-terminated=1): what speaks for it, in words of the agent's
 *
 * A control that could be the target.
 */
typedef struct
{
  char *role;
  char *name;
  double score;
  char **evidence;
} WdCandidate;

/**
 * WdInspection:
 * @language: (nullable): the page's language as a BCP 47 tag
 * @outcome: found, abstained or absent
 * @reason: (nullable): why abstained, in a word
 * @role: (nullable): the role of what was found
 * @name: (nullable): its accessible name
 * @state: what a found switch says
 * @enabled: whether it can be used
 * @cover: (nullable): what lies on it once it is in view, in a word
 * @x: left edge in CSS pixels, relative to the viewport before anything was scrolled
 * @y: top edge, likewise
 * @width: width in CSS pixels, above 0 when found
 * @height: height, likewise
 * @score: what the best candidate's evidence is worth
 * @has_runner_up: whether there is a second candidate
 * @runner_up: what its evidence is worth
 * @candidates: (element-type WdCandidate): the candidates, best first
 * @has_elapsed: whether finding was timed
 * @first: how long finding took for the first time, in milliseconds
 * @median: how long it took in the middle of all times
 *
 * What the agent made of a page, and why.
 */
typedef struct
{
  char *language;
  WdOutcome outcome;
  char *reason;
  char *role;
  char *name;
  WdState state;
  gboolean enabled;
  char *cover;
  double x;
  double y;
  double width;
  double height;
  double score;
  gboolean has_runner_up;
  double runner_up;
  GPtrArray *candidates;
  gboolean has_elapsed;
  double first;
  double median;
} WdInspection;

WdCandidate  *wd_candidate_new      (GPtrArray          *candidates);

WdInspection *wd_inspection_new     (WdOutcome           outcome,
                                     const char         *reason);
void          wd_inspection_free    (WdInspection       *self);
char         *wd_inspection_to_json (const WdInspection *self,
                                     const char         *guide,
                                     const char         *uri,
                                     const char         *step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdInspection, wd_inspection_free)

G_END_DECLS
