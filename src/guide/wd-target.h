/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-labels.h"

G_BEGIN_DECLS

/**
 * WdRole:
 * @WD_ROLE_LINK: something that leads to another page
 * @WD_ROLE_BUTTON: something that does something when pressed
 * @WD_ROLE_SWITCH: something that is on or off, a checkbox included
 * @WD_ROLE_CHECKBOX: a checkbox, and no switch
 * @WD_ROLE_RADIO: one of several choices, which is on if it is the chosen one
 * @WD_ROLE_MENU_BUTTON: a button that opens a menu to choose from
 * @WD_ROLE_SELECT: a list to choose from, which shows what is chosen
 *
 * What kind of control a target is, as WAI-ARIA and HTML name it.
 */
typedef enum
{
  WD_ROLE_LINK,
  WD_ROLE_BUTTON,
  WD_ROLE_SWITCH,
  WD_ROLE_CHECKBOX,
  WD_ROLE_RADIO,
  WD_ROLE_MENU_BUTTON,
  WD_ROLE_SELECT,
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
 * @WD_STATE_SENT: a form was sent; no control ever shows this
 *
 * The state of a switch; also what a verdict says, and what a target wants (where
 * %WD_STATE_UNKNOWN is “any”).
 */
typedef enum
{
  WD_STATE_UNKNOWN,
  WD_STATE_OFF,
  WD_STATE_ON,
  WD_STATE_SENT,
} WdState;

/* The states that a control can show. */
#define WD_TARGET_N_STATES (WD_STATE_ON + 1)

/**
 * WdTarget:
 * @role: what kind of control it is
 * @region: where on the page it is expected
 * @hrefs: (array zero-terminated=1): patterns of the paths that a link may lead to, on the
 *   service's own origin, for wd_path_pattern_matches(), maybe none
 * @attribute: (nullable): the attribute in which its @tokens stand, %NULL for `id`, `name` and
 *   `aria-labelledby`
 * @tokens: (array zero-terminated=1): ids by which the page itself names it, maybe none
 * @around: (nullable): a selector of what stands round it
 * @places: (nullable) (array zero-terminated=1): patterns of the paths of the pages on which
 *   @around tells it from others
 * @want: the state that it shall be in when the step is done, %WD_STATE_UNKNOWN if none matters
 * @words: what it says of its state in words, by state and by the language of the page: what its
 *   name ends with, or what is chosen; nothing for one that tells its state by itself
 * @labels: what it is called, by the language of the page, maybe nothing
 *
 * A control that a step is about.
 */
typedef struct
{
  WdRole role;
  WdRegion region;
  const char * const *hrefs;
  char *attribute;
  const char * const *tokens;
  const char *around;
  const char * const *places;
  WdState want;
  WdLabels *words[WD_TARGET_N_STATES];
  WdLabels *labels;
} WdTarget;

G_END_DECLS
