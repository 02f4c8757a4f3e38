/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "wd-target.h"

G_BEGIN_DECLS

/**
 * WdStepKind:
 * @WD_STEP_KIND_ACT: something to click or to turn
 * @WD_STEP_KIND_SIGN_IN: the pages of this step are shown to who is not signed in
 */
typedef enum
{
  WD_STEP_KIND_ACT,
  WD_STEP_KIND_SIGN_IN,
} WdStepKind;

#define WD_TYPE_STEP (wd_step_get_type ())

G_DECLARE_FINAL_TYPE (WdStep, wd_step, WD, STEP, GObject)

const char         *wd_step_get_id     (WdStep     *self);
WdStepKind          wd_step_get_kind   (WdStep     *self);
const char * const *wd_step_get_paths  (WdStep     *self);
const WdTarget     *wd_step_get_target (WdStep     *self);
const char         *wd_step_get_help   (WdStep     *self);
const char         *wd_step_get_link   (WdStep     *self,
                                        const char *language);

char               *wd_step_dup_title  (WdStep     *self,
                                        const char *language);
char               *wd_step_dup_text   (WdStep     *self,
                                        const char *language);
char               *wd_step_dup_menu   (WdStep     *self,
                                        const char *language);

G_END_DECLS
