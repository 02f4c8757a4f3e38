/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WdDestination:
 * @WD_DESTINATION_VIEW: a page of the service: the view may show it
 * @WD_DESTINATION_BROWSER: a page or mailbox elsewhere: the person's own browser may open it
 * @WD_DESTINATION_NOWHERE: a local file, a script or a scheme of another program: nothing opens it
 *
 * The program that may open an address.
 */
typedef enum
{
  WD_DESTINATION_VIEW,
  WD_DESTINATION_BROWSER,
  WD_DESTINATION_NOWHERE,
} WdDestination;

WdDestination wd_destination_find (const char         *origin,
                                   const char * const *hosts,
                                   const char         *uri);

G_END_DECLS
