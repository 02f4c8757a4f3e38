/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

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
 * WdCover:
 * @WD_COVER_NONE: nothing lies on the target, or that cannot be told as it is out of view
 * @WD_COVER_COOKIES: a cookie banner
 * @WD_COVER_DIALOG: a dialog
 * @WD_COVER_CHAT: a chat or messages window
 * @WD_COVER_OTHER: something else
 * @WD_COVER_BESIDE: nothing, but a dialog is open elsewhere on the page
 *
 * What lies on top of a target. A guide can name cookies, dialog and chat.
 */
typedef enum
{
  WD_COVER_NONE,
  WD_COVER_COOKIES,
  WD_COVER_DIALOG,
  WD_COVER_CHAT,
  WD_COVER_OTHER,
  WD_COVER_BESIDE,
} WdCover;

/**
 * WdObstacle:
 * @WD_OBSTACLE_NONE: nothing known
 * @WD_OBSTACLE_CAPTCHA: a puzzle that tells people from machines
 * @WD_OBSTACLE_CODE: a field for a code that was sent to the person or that an app shows
 * @WD_OBSTACLE_COOKIES: a cookie banner
 * @WD_OBSTACLE_SIGNED_OUT: nobody is signed in on the page
 * @WD_OBSTACLE_CHALLENGE: the service wants to be sure that it is the person
 * @WD_OBSTACLE_JOIN: a page asks strangers to join the service
 * @WD_OBSTACLE_APP: a page offers the service's app
 * @WD_OBSTACLE_MENU: what is looked for is not there, and the menu that leads on is closed
 * @WD_OBSTACLE_DIALOG: a dialog lies on the target
 * @WD_OBSTACLE_CHAT: a chat lies on the target
 * @WD_OBSTACLE_COVER: something else lies on the target
 * @WD_OBSTACLE_QUESTION: the target is as wanted, but the page has opened a dialog since
 * @WD_OBSTACLE_DISABLED: the target is there, but cannot be used
 * @WD_OBSTACLE_NOT_OFFERED: the setting's page does not hold the setting, or is not shown
 *
 * What a person has to deal with first. A guide can name those up to %WD_OBSTACLE_LAST_NAMED, the
 * agent sees those up to %WD_OBSTACLE_LAST_SEEN, and a tour finds the others.
 */
typedef enum
{
  WD_OBSTACLE_NONE,
  WD_OBSTACLE_CAPTCHA,
  WD_OBSTACLE_CODE,
  WD_OBSTACLE_COOKIES,
  WD_OBSTACLE_SIGNED_OUT,
  WD_OBSTACLE_CHALLENGE,
  WD_OBSTACLE_JOIN,
  WD_OBSTACLE_APP,
  WD_OBSTACLE_MENU,
  WD_OBSTACLE_DIALOG,
  WD_OBSTACLE_CHAT,
  WD_OBSTACLE_COVER,
  WD_OBSTACLE_QUESTION,
  WD_OBSTACLE_DISABLED,
  WD_OBSTACLE_NOT_OFFERED,
} WdObstacle;

#define WD_OBSTACLE_LAST_NAMED WD_OBSTACLE_APP
#define WD_OBSTACLE_LAST_SEEN WD_OBSTACLE_MENU

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
char               *wd_guide_dup_section       (WdGuide     *self,
                                                WdGuidePart  part,
                                                guint        index,
                                                char      ***text);
char              **wd_guide_dup_extent        (WdGuide     *self);

guint               wd_guide_get_n_steps       (WdGuide     *self);
WdStep             *wd_guide_get_step          (WdGuide     *self,
                                                guint        index);
char               *wd_guide_dup_link          (WdGuide     *self);
gint                wd_guide_find_step         (WdGuide     *self,
                                                const char  *id);
gint                wd_guide_match_path        (WdGuide     *self,
                                                const char  *path);
WdObstacle          wd_guide_match_obstacle    (WdGuide     *self,
                                                const char  *path);

const char         *wd_guide_get_obstacle      (WdGuide     *self,
                                                WdObstacle   kind);
const char         *wd_guide_get_cover         (WdGuide     *self,
                                                WdCover      kind);

G_END_DECLS
