/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wd-service.h"
#include "wd-step.h"

G_BEGIN_DECLS

/**
 * WdGoal:
 * @WD_GOAL_STATE: a control is as wanted; that is read from its page
 * @WD_GOAL_PAGE: a form was sent; the service's page that says so, that of the last step, is seen
 * @WD_GOAL_WORD: the person says that it is done; no page can tell
 *
 * What a guide leads to, and how that is learned.
 */
typedef enum
{
  WD_GOAL_STATE,
  WD_GOAL_PAGE,
  WD_GOAL_WORD,
} WdGoal;

/**
 * WdGuidePart:
 * @WD_GUIDE_PART_WHY: why one may want it
 * @WD_GUIDE_PART_EXTENT: what it reaches and what not, after wd_guide_dup_extent()
 *
 * The parts of a guide that have sections.
 */
typedef enum
{
  WD_GUIDE_PART_WHY,
  WD_GUIDE_PART_EXTENT,
} WdGuidePart;

#define WD_TYPE_GUIDE (wd_guide_get_type ())

G_DECLARE_FINAL_TYPE (WdGuide, wd_guide, WD, GUIDE, GObject)

const char *wd_guide_get_id         (WdGuide     *self);
const char *wd_guide_get_revised    (WdGuide     *self);
gboolean    wd_guide_get_builtin    (WdGuide     *self);

WdService  *wd_guide_get_service    (WdGuide     *self);
WdGoal      wd_guide_get_goal       (WdGuide     *self);
WdState     wd_guide_get_aim        (WdGuide     *self);

char       *wd_guide_dup_title      (WdGuide     *self);
char       *wd_guide_dup_summary    (WdGuide     *self);

guint       wd_guide_get_n_sections (WdGuide     *self,
                                     WdGuidePart  part);
char       *wd_guide_dup_section    (WdGuide     *self,
                                     WdGuidePart  part,
                                     guint        index,
                                     char      ***text);
char      **wd_guide_dup_extent     (WdGuide     *self);

guint       wd_guide_get_n_steps    (WdGuide     *self);
WdStep     *wd_guide_get_step       (WdGuide     *self,
                                     guint        index);
char       *wd_guide_dup_link       (WdGuide     *self);
gint        wd_guide_find_step      (WdGuide     *self,
                                     const char  *id);
gint        wd_guide_match_location (WdGuide     *self,
                                     const char  *location);

G_END_DECLS
