/* wd-target.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "wd-labels.h"

G_BEGIN_DECLS

/**
 * WdRole:
 * @WD_ROLE_LINK: something that leads to another page
 * @WD_ROLE_BUTTON: something that does something when pressed
 * @WD_ROLE_SWITCH: something that is on or off, a checkbox included
 *
 * What kind of control a target is, as WAI-ARIA names it.
 */
typedef enum
{
  WD_ROLE_LINK,
  WD_ROLE_BUTTON,
  WD_ROLE_SWITCH,
} WdRole;

/**
 * WdRegion:
 * @WD_REGION_ANY: the guide does not say
 *
 * The landmark of the page that a target is expected in, as WAI-ARIA names it.
 */
typedef enum
{
  WD_REGION_ANY,
  WD_REGION_BANNER,
  WD_REGION_COMPLEMENTARY,
  WD_REGION_CONTENTINFO,
  WD_REGION_MAIN,
  WD_REGION_NAVIGATION,
} WdRegion;

/**
 * WdState:
 * @WD_STATE_UNKNOWN: not seen, or none that can be told
 * @WD_STATE_OFF: off
 * @WD_STATE_ON: on
 *
 * The state of a switch; also what a verdict says, and what a target wants (where
 * %WD_STATE_UNKNOWN is “any”).
 */
typedef enum
{
  WD_STATE_UNKNOWN,
  WD_STATE_OFF,
  WD_STATE_ON,
} WdState;

typedef struct _WdTarget WdTarget;

#define WD_TYPE_TARGET (wd_target_get_type ())

GType               wd_target_get_type   (void);

WdTarget           *wd_target_new        (WdRole              role,
                                          WdRegion            region,
                                          const char * const *hrefs,
                                          const char * const *tokens,
                                          WdState             want,
                                          WdLabels           *labels);
WdTarget           *wd_target_ref        (WdTarget           *self);
void                wd_target_unref      (WdTarget           *self);

WdRole              wd_target_get_role   (WdTarget           *self);
WdRegion            wd_target_get_region (WdTarget           *self);
const char * const *wd_target_get_hrefs  (WdTarget           *self);
const char * const *wd_target_get_tokens (WdTarget           *self);
WdState             wd_target_get_want   (WdTarget           *self);
WdLabels           *wd_target_get_labels (WdTarget           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdTarget, wd_target_unref)

G_END_DECLS
