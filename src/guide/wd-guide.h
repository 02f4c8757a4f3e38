/* wd-guide.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "wd-step.h"

G_BEGIN_DECLS

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

/**
 * WdWall:
 * @WD_WALL_NONE: none known
 * @WD_WALL_APP: offers the service's app
 * @WD_WALL_CHALLENGE: wants to be sure that it is the person, as after a sign-in from a new place
 * @WD_WALL_JOIN: asks strangers to join the service
 *
 * A kind of page that the service may show in place of the one that was asked for.
 */
typedef enum
{
  WD_WALL_NONE,
  WD_WALL_APP,
  WD_WALL_CHALLENGE,
  WD_WALL_JOIN,
} WdWall;

#define WD_TYPE_GUIDE (wd_guide_get_type ())

G_DECLARE_FINAL_TYPE (WdGuide, wd_guide, WD, GUIDE, GObject)

const char         *wd_guide_get_id            (WdGuide     *self);
const char         *wd_guide_get_revised       (WdGuide     *self);
gboolean            wd_guide_get_builtin       (WdGuide     *self);

const char         *wd_guide_get_service_name  (WdGuide     *self);
const char         *wd_guide_get_origin        (WdGuide     *self);
const char * const *wd_guide_get_hosts         (WdGuide     *self);

char               *wd_guide_dup_title         (WdGuide     *self);
char               *wd_guide_dup_summary       (WdGuide     *self);

guint               wd_guide_get_n_sections    (WdGuide     *self,
                                                WdGuidePart  part);
char               *wd_guide_dup_section_title (WdGuide     *self,
                                                WdGuidePart  part,
                                                guint        index);
char              **wd_guide_dup_section_text  (WdGuide     *self,
                                                WdGuidePart  part,
                                                guint        index);
char              **wd_guide_dup_extent        (WdGuide     *self);

guint               wd_guide_get_n_steps       (WdGuide     *self);
WdStep             *wd_guide_get_step          (WdGuide     *self,
                                                guint        index);
char               *wd_guide_dup_link          (WdGuide     *self);
gint                wd_guide_find_step         (WdGuide     *self,
                                                const char  *id);
gint                wd_guide_match_path        (WdGuide     *self,
                                                const char  *path);
WdWall              wd_guide_match_wall        (WdGuide     *self,
                                                const char  *path);

G_END_DECLS
