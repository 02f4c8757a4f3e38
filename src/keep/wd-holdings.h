/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-places.h"
#include "wd-record.h"

G_BEGIN_DECLS

/**
 * WdHolding:
 * @WD_HOLDING_SETTINGS: the person's settings
 * @WD_HOLDING_SESSION: the sign-in, and whatever else the pages have stored
 * @WD_HOLDING_RECORD: the record of all verdicts
 * @WD_HOLDING_PLACE: the place on the way
 * @WD_HOLDING_ALL: all of that
 *
 * What is kept on this computer.
 */
typedef enum
{
  WD_HOLDING_SETTINGS = 1 << 0,
  WD_HOLDING_SESSION = 1 << 1,
  WD_HOLDING_RECORD = 1 << 2,
  WD_HOLDING_PLACE = 1 << 3,
  WD_HOLDING_ALL = (1 << 4) - 1,
} WdHolding;

/**
 * WdHoldingFailure:
 * @what: one of the holdings
 * @path: where it is; %NULL for the settings
 * @error: why it is still there
 *
 * Something that could not be deleted.
 */
typedef struct
{
  WdHolding what;
  char *path;
  GError *error;
} WdHoldingFailure;

#define WD_TYPE_HOLDINGS (wd_holdings_get_type ())

G_DECLARE_FINAL_TYPE (WdHoldings, wd_holdings, WD, HOLDINGS, GObject)

WdHoldings    *wd_holdings_new          (void);

GSettings     *wd_holdings_get_settings (WdHoldings       *self);
WdRecord      *wd_holdings_get_record   (WdHoldings       *self);
gboolean       wd_holdings_get_stay     (WdHoldings       *self);

WdRecordEntry *wd_holdings_keep_verdict (WdHoldings       *self,
                                         WdGuide          *guide,
                                         const WdVerdict  *verdict,
                                         const char       *uri);
void           wd_holdings_keep_place   (WdHoldings       *self,
                                         WdTour           *tour,
                                         gboolean          companion);
void           wd_holdings_settle       (WdHoldings       *self);
WdSavedTour   *wd_holdings_load_place   (WdHoldings       *self,
                                         GError          **error);
GPtrArray     *wd_holdings_delete       (WdHoldings       *self,
                                         WdHolding         what);

G_END_DECLS
