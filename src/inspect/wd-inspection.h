/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-observation.h"

G_BEGIN_DECLS

/* Reasons to abstain beside those of #WdReason: the agent did not answer in time, the page's
 * process ended, or the answer could not be parsed.
 */
#define WD_INSPECTION_UNRESPONSIVE "unresponsive"
#define WD_INSPECTION_CRASHED "crashed"
#define WD_INSPECTION_UNREADABLE "unreadable"

/* In bytes. Real answers are below a tenth of it. */
#define WD_INSPECTION_MAX_LENGTH (1024 * 1024)

/* In characters. */
#define WD_INSPECTION_MAX_NAME 300

#define WD_INSPECTION_MAX_CANDIDATES 50

/**
 * WdCandidate:
 * @role: its role, as WAI-ARIA names it
 * @name: (nullable): its accessible name
 * @score: the sum of the evidence
 * @evidence: (array zero-terminated=1): what speaks for it, in words of the agent
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
 * @reason: (nullable): the reason if abstained, as a word
 * @role: (nullable): the role of the best candidate, as WAI-ARIA names it
 * @name: (nullable): its accessible name
 * @state: the state of a found switch
 * @enabled: whether a found target can be used
 * @cover: what lies on a found target once it is scrolled into view
 * @rect: where a found target is before anything is scrolled; not empty when found
 * @obstacle: what has to be dealt with first
 * @remedy: where that is, or the button that deals with it; empty if an address tells the obstacle
 * @score: the score of the best candidate
 * @has_runner_up: whether there is a second candidate
 * @runner_up: the score of the second candidate
 * @candidates: (element-type WdCandidate): the candidates, best first
 * @has_elapsed: whether the searches were timed
 * @first: the time of the first search in milliseconds
 * @median: the median of all searches, likewise
 *
 * What the agent found on a page, and why.
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
  WdCover cover;
  WdRect rect;
  WdObstacle obstacle;
  WdRect remedy;
  double score;
  gboolean has_runner_up;
  double runner_up;
  GPtrArray *candidates;
  gboolean has_elapsed;
  double first;
  double median;
} WdInspection;

WdInspection *wd_inspection_new     (WdOutcome           outcome,
                                     const char         *reason);
WdInspection *wd_inspection_parse   (const char         *text,
                                     gsize               length,
                                     GError            **error);
void          wd_inspection_free    (WdInspection       *self);
char         *wd_inspection_to_json (const WdInspection *self,
                                     const char         *guide,
                                     const char         *uri,
                                     const char         *step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdInspection, wd_inspection_free)

G_END_DECLS
