/* wd-obstacle.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-observation.h"

G_BEGIN_DECLS

WdObstacle wd_obstacle_of_target (const WdSighting *sighting);
WdObstacle wd_obstacle_of_page   (const WdSighting *sighting,
                                  WdObstacle        address);

G_END_DECLS
