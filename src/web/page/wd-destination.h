/* wd-destination.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WdPlace:
 * @WD_PLACE_HERE: of the service: may be shown in the view
 * @WD_PLACE_OUTSIDE: elsewhere: may be offered in the person's own browser
 * @WD_PLACE_NOWHERE: neither: a local file, a script, a scheme of another program
 *
 * Where an address may be opened.
 */
typedef enum
{
  WD_PLACE_HERE,
  WD_PLACE_OUTSIDE,
  WD_PLACE_NOWHERE,
} WdPlace;

WdPlace wd_place_find (const char         *origin,
                       const char * const *hosts,
                       const char         *uri);

G_END_DECLS
