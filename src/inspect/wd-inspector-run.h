/* wd-inspector-run.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "wd-step.h"

G_BEGIN_DECLS

/**
 * WdInspectorOrder:
 * @width: the width of the viewport in CSS pixels
 * @height: its height, likewise
 * @patience: how long the page has to become quiet, in milliseconds
 * @page: the page
 * @origin: the origin of the service
 * @hosts: (nullable): further hosts of the service
 * @uri: the address that it is loaded as
 * @step: the step whose target to look for
 * @repeat: how often
 *
 * One page to look at; it owns nothing.
 */
typedef struct
{
  int width;
  int height;
  guint patience;
  GBytes *page;
  const char *origin;
  const char * const *hosts;
  const char *uri;
  WdStep *step;
  guint repeat;
} WdInspectorOrder;

void wd_inspector_run_start (GTask                  *task,
                             const WdInspectorOrder *order);

G_END_DECLS
