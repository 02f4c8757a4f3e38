/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-guide.h"

G_BEGIN_DECLS

/**
 * WdOutcome:
 * @WD_OUTCOME_ABSENT: nothing on the page could be the target
 * @WD_OUTCOME_ABSTAINED: something could be, but not surely enough to point at it
 * @WD_OUTCOME_FOUND: this is it
 */
typedef enum
{
  WD_OUTCOME_ABSENT,
  WD_OUTCOME_ABSTAINED,
  WD_OUTCOME_FOUND,
} WdOutcome;

/**
 * WdReason:
 * @WD_REASON_NONE: not abstained
 * @WD_REASON_WEAK: the best candidate has too little evidence
 * @WD_REASON_SEVERAL: two or more candidates are as good as each other
 * @WD_REASON_HIDDEN: the only candidates cannot be seen by a person
 * @WD_REASON_FOLDED: the only candidates are in a part of the page that is folded up
 * @WD_REASON_CHOICE: in place of a switch there are buttons to choose from
 * @WD_REASON_FRAME: the page keeps its content in a frame of another origin
 * @WD_REASON_OTHER: only something else, such as a control of another role, has the target's name
 * @WD_REASON_CONTRADICTING: found, but the page contradicts itself on the state
 * @WD_REASON_RENAMED: found, but by other words than the guide knows, so its state may mean another
 *
 * Why the agent abstained, or why it does not tell the state of what it has found.
 */
typedef enum
{
  WD_REASON_NONE,
  WD_REASON_WEAK,
  WD_REASON_SEVERAL,
  WD_REASON_HIDDEN,
  WD_REASON_FOLDED,
  WD_REASON_CHOICE,
  WD_REASON_FRAME,
  WD_REASON_OTHER,
  WD_REASON_CONTRADICTING,
  WD_REASON_RENAMED,
} WdReason;

/**
 * WdRect:
 * @x: left edge in CSS pixels, relative to the viewport
 * @y: top edge, likewise
 * @width: width in CSS pixels
 * @height: height, likewise
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} WdRect;

/**
 * WdViewport:
 * @width: width in CSS pixels
 * @height: height in CSS pixels
 *
 * The size of the viewport that a #WdRect is relative to. It tells, beside the size of the view on
 * the screen, how large a CSS pixel is, whatever zooms the page.
 */
typedef struct
{
  double width;
  double height;
} WdViewport;

/**
 * WdSighting:
 * @outcome: found, abstained or absent
 * @reason: why abstained, or why a found switch has no state
 * @state: what a found switch says
 * @enabled: whether a found target can be used
 * @cover: what lies on a found target
 * @submits: whether a found target stands in a form that a button would send
 * @rect: where it is; not empty when found
 * @obstacle: what the page itself puts before the target, found or not
 * @remedy: where that is, or the button that ends it; not empty if there is an obstacle
 * @viewport: what both rectangles are relative to
 * @target: which of the step's targets this is about, for wd_step_get_target()
 *
 * What was seen of the target of a step; of several, of the last one that is there.
 */
typedef struct
{
  WdOutcome outcome;
  WdReason reason;
  WdState state;
  gboolean enabled;
  WdCover cover;
  gboolean submits;
  WdRect rect;
  WdObstacle obstacle;
  WdRect remedy;
  WdViewport viewport;
  guint target;
} WdSighting;

/**
 * WdObservation:
 * @document: serial number of the document it was made in; grows with each that is loaded
 * @uri: the address that the web view showed when it arrived
 * @language: the page's language as a BCP 47 tag, or %NULL if it names none
 * @step: id of the step whose target was looked for, or %NULL if none was
 * @sighting: what was seen of it
 *
 * What the agent saw.
 */
typedef struct
{
  guint document;
  char *uri;
  char *language;
  char *step;
  WdSighting sighting;
} WdObservation;

#define WD_TYPE_OBSERVATION (wd_observation_get_type ())

GType          wd_observation_get_type (void);

WdObservation *wd_observation_new      (guint                document,
                                        const char          *uri,
                                        const char          *language,
                                        const char          *step,
                                        const WdSighting    *sighting);
WdObservation *wd_observation_copy     (const WdObservation *self);
void           wd_observation_free     (WdObservation       *self);

gboolean       wd_viewport_map         (const WdViewport    *self,
                                        const WdRect        *rect,
                                        double               width,
                                        double               height,
                                        WdRect              *mapped);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdObservation, wd_observation_free)

G_END_DECLS
