/* wd-obstacle.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-obstacle.h"

/**
 * wd_obstacle_of_target:
 * @sighting: a found target
 *
 * Gets what keeps the person from using a target that is there. An obstacle of the page that does
 * not lie on the target is none.
 *
 * Returns: the obstacle
 */
WdObstacle
wd_obstacle_of_target (const WdSighting *sighting)
{
  static const WdObstacle covers[] = {
    [WD_COVER_NONE] = WD_OBSTACLE_NONE,
    [WD_COVER_COOKIES] = WD_OBSTACLE_COOKIES,
    [WD_COVER_DIALOG] = WD_OBSTACLE_DIALOG,
    [WD_COVER_CHAT] = WD_OBSTACLE_CHAT,
    [WD_COVER_OTHER] = WD_OBSTACLE_COVER,
  };

  if (sighting->cover != WD_COVER_NONE)
    return covers[sighting->cover];

  return sighting->enabled ? WD_OBSTACLE_NONE : WD_OBSTACLE_DISABLED;
}

/**
 * wd_obstacle_of_page:
 * @sighting: what was seen on a page without the target
 * @address: what the page is by its address
 *
 * Gets what stands in the place of the target. What was seen counts for more than the address.
 *
 * Returns: the obstacle
 */
WdObstacle
wd_obstacle_of_page (const WdSighting *sighting,
                     WdObstacle        address)
{
  return sighting->obstacle != WD_OBSTACLE_NONE ? sighting->obstacle : address;
}
