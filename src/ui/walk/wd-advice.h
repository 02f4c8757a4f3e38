/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-spotlight.h"
#include "wd-tour-view.h"

G_BEGIN_DECLS

/**
 * WdAdvice:
 * @text: how the current step stands, in one or two sentences
 * @icon: the name of the icon that stands beside @text
 * @notice: (nullable): what has happened, if something has
 * @label: (nullable): what the button says that does the next thing
 * @action: (nullable): the action that does it, %NULL if there is nothing to offer
 * @is_suggested: whether @action is the thing to do, and not merely one that may help
 * @is_told_elsewhere: whether a screen reader hears more of it from another widget
 *
 * The words for how a tour stands, and the one thing that the program can do next.
 */
typedef struct
{
  const char *text;
  const char *icon;
  const char *notice;
  const char *label;
  const char *action;
  gboolean is_suggested;
  gboolean is_told_elsewhere;
} WdAdvice;

WdAdvice    wd_advice_find         (const WdTourView *view,
                                    WdPlacement       placement);
WdAdvice    wd_advice_for_failure  (const WdTourView *view);
WdAdvice    wd_advice_for_restless (const WdTourView *view);
const char *wd_advice_get_hint     (const WdTourView *view);

G_END_DECLS
