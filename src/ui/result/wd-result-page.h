/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wd-record.h"
#include "wd-tour.h"

G_BEGIN_DECLS

/**
 * WdResultVenue:
 * @WD_RESULT_VENUE_PRACTICE: on the practice site
 * @WD_RESULT_VENUE_WINDOW: on the service’s pages in this window, which forgets the sign-in
 * @WD_RESULT_VENUE_KEPT: likewise, but the sign-in stays on this computer
 * @WD_RESULT_VENUE_BROWSER: in the person’s own browser
 *
 * Where the guide was walked.
 */
typedef enum
{
  WD_RESULT_VENUE_PRACTICE,
  WD_RESULT_VENUE_WINDOW,
  WD_RESULT_VENUE_KEPT,
  WD_RESULT_VENUE_BROWSER,
} WdResultVenue;

#define WD_TYPE_RESULT_PAGE (wd_result_page_get_type ())

G_DECLARE_FINAL_TYPE (WdResultPage, wd_result_page, WD, RESULT_PAGE, AdwBin)

void wd_result_page_set_result (WdResultPage    *self,
                                WdGuide         *guide,
                                const WdVerdict *verdict,
                                WdResultVenue    venue);
void wd_result_page_set_plan   (WdResultPage    *self,
                                const char      *turn,
                                const char      *next);
void wd_result_page_set_problem (WdResultPage   *self,
                                 const char     *problem);
void wd_result_page_set_proof  (WdResultPage    *self,
                                WdRecordEntry   *entry,
                                GdkTexture      *picture);

G_END_DECLS
