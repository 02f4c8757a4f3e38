/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-observation.h"
#include "wd-verdict.h"

G_BEGIN_DECLS

/**
 * WdCheckStage:
 * @WD_CHECK_STAGE_IDLE: nothing is being checked
 * @WD_CHECK_STAGE_LOADING: the page is being loaded afresh, or has been, but has not shown the
 *   target's state yet
 * @WD_CHECK_STAGE_RESTING: the fresh page has shown a state, which must stay for a while
 * @WD_CHECK_STAGE_READING: the state has stayed; one more look decides
 * @WD_CHECK_STAGE_OPEN: the time is over, but a fresh page may still bring the answer
 * @WD_CHECK_STAGE_HELD: the page is loaded afresh only if the person asks for it
 * @WD_CHECK_STAGE_STOPPED: this page never comes to rest, so it cannot bring the answer
 * @WD_CHECK_STAGE_DECIDED: there is a verdict
 */
typedef enum
{
  WD_CHECK_STAGE_IDLE,
  WD_CHECK_STAGE_LOADING,
  WD_CHECK_STAGE_RESTING,
  WD_CHECK_STAGE_READING,
  WD_CHECK_STAGE_OPEN,
  WD_CHECK_STAGE_HELD,
  WD_CHECK_STAGE_STOPPED,
  WD_CHECK_STAGE_DECIDED,
} WdCheckStage;

/**
 * WdCheck:
 * @want: the wanted state, %WD_STATE_UNKNOWN for a target that has none and is never checked
 * @stage: how far the check has come
 * @document: serial number of the document that was shown when the check began; only a later one
 *   is fresh
 * @unfit: whether the page has shown another state than the wanted one since; what it shows later
 *   was turned in it, and proves nothing
 * @n_turns: how often the state has changed
 * @shown: the state that the page showed last
 * @target: which target of the step showed it
 * @barred: whether the target could not be turned then
 * @notice: what the check has brought in place of a verdict
 *
 * How a verdict is come to; a value. The target must be as wanted and rest; then the page is loaded
 * afresh, once. On the fresh page the target's state must rest again, whichever it is, and a last
 * look decides. A fresh page that has shown another state before begins the check anew. Whatever
 * goes wrong in between leaves a notice, and never a verdict.
 */
typedef struct
{
  WdState want;
  WdCheckStage stage;
  guint document;
  gboolean unfit;
  guint n_turns;
  WdState shown;
  guint target;
  gboolean barred;
  WdNotice notice;
} WdCheck;

void     wd_check_init         (WdCheck          *self,
                                WdState           want);

void     wd_check_reset        (WdCheck          *self);

gboolean wd_check_is_active    (const WdCheck    *self);
gboolean wd_check_is_decided   (const WdCheck    *self);
gboolean wd_check_is_as_wanted (const WdCheck    *self,
                                const WdSighting *sighting);

void     wd_check_begin        (WdCheck          *self,
                                guint             document);
void     wd_check_put_off      (WdCheck          *self);
void     wd_check_move_on      (WdCheck          *self);
gboolean wd_check_weigh        (WdCheck          *self,
                                guint             document,
                                const WdSighting *sighting);
void     wd_check_elapse       (WdCheck          *self,
                                guint             document);
void     wd_check_fail         (WdCheck          *self);
void     wd_check_decide       (WdCheck          *self);

G_END_DECLS
