/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-record-entry.h"

G_BEGIN_DECLS

/* The steps of the guide that wd_test_guide_new() makes. It can be walked on the practice site. */
typedef enum
{
  WD_TEST_SIGN_IN,
  WD_TEST_PROFILE,
  WD_TEST_SETTINGS,
  WD_TEST_PRIVACY,
  WD_TEST_ROW,
  WD_TEST_SWITCH,
  WD_TEST_N_STEPS,
} WdTestStep;

/* The guide's title, which would be markup where it is not escaped. */
#define WD_TEST_TITLE "Tea & <i>biscuits</i>"

/* The guide's id. */
#define WD_TEST_GUIDE "tea"

#define WD_TEST_SWITCH_PATH "/mypreferences/d/settings/data-for-ai-improvement"
#define WD_TEST_SWITCH_URI "https://www.linkedin.com" WD_TEST_SWITCH_PATH

/* - wd_test_guide_new(): makes the guide; the state is what its switch is to be, or that a form was
 *   sent, in whose place stands the row
 * - wd_test_guide_new_of(): the same of the first of some services
 * - wd_test_guide_write(): writes such a guide, with that id, where libraries find the person's own
 * - wd_test_entry_new(): an entry of the record, of 9:08:07 on 4 July 2026, two hours east of UTC
 * - wd_test_tour_new(): a tour that has come to have the status, if need be at the switch
 * - wd_test_tour_visit(): shows the tour the path's page in a new document
 * - wd_test_tour_see(): reports a sighting of the current step's target there
 * - wd_test_tour_see_state(): reports it found in that state, with nothing else to say of it
 */

WdGuide       *wd_test_guide_new       (WdState           want);
WdGuide       *wd_test_guide_new_of    (GPtrArray        *services);
void           wd_test_guide_write     (const char       *id,
                                        WdState           want);
WdRecordEntry *wd_test_entry_new       (WdGuide          *guide,
                                        const WdVerdict  *verdict);

WdTour        *wd_test_tour_new        (WdState           want,
                                        WdTourStatus      status);
void           wd_test_tour_visit      (WdTour           *tour,
                                        const char       *path);
void           wd_test_tour_see        (WdTour           *tour,
                                        const WdSighting *sighting);
void           wd_test_tour_see_state  (WdTour           *tour,
                                        WdState           state);

G_END_DECLS
