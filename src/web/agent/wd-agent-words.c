/* wd-agent-words.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-agent-words.h"

#include "wd-observation.h"

const char * const wd_agent_outcomes[] = {
  [WD_OUTCOME_ABSENT] = "absent",
  [WD_OUTCOME_ABSTAINED] = "abstained",
  [WD_OUTCOME_FOUND] = "found",
  NULL
};

const char * const wd_agent_reasons[] = {
  [WD_REASON_NONE] = "none",
  [WD_REASON_WEAK] = "weak",
  [WD_REASON_SEVERAL] = "several",
  [WD_REASON_HIDDEN] = "hidden",
  [WD_REASON_FOLDED] = "folded",
  [WD_REASON_CHOICE] = "choice",
  [WD_REASON_FRAME] = "frame",
  NULL
};

const char * const wd_agent_states[] = {
  [WD_STATE_UNKNOWN] = "unknown",
  [WD_STATE_OFF] = "off",
  [WD_STATE_ON] = "on",
  NULL
};

const char * const wd_agent_covers[] = {
  [WD_COVER_NONE] = "none",
  [WD_COVER_COOKIES] = "cookies",
  [WD_COVER_DIALOG] = "dialog",
  [WD_COVER_CHAT] = "chat",
  [WD_COVER_OTHER] = "other",
  NULL
};

const char * const wd_agent_obstacles[] = {
  [WD_OBSTACLE_NONE] = "none",
  [WD_OBSTACLE_CAPTCHA] = "captcha",
  [WD_OBSTACLE_CODE] = "code",
  [WD_OBSTACLE_COOKIES] = "cookies",
  NULL
};
