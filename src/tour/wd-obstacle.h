/* wd-obstacle.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-guide.h"
#include "wd-observation.h"

G_BEGIN_DECLS

WdObstacle wd_obstacle_of_target (const WdSighting *sighting);
WdObstacle wd_obstacle_of_page   (const WdSighting *sighting,
                                  WdWall            wall);
WdObstacle wd_obstacle_of_wall   (WdWall            wall);

G_END_DECLS
