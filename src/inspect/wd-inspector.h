/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wd-inspection.h"
#include "wd-guide.h"

G_BEGIN_DECLS

/* In CSS pixels. */
#define WD_INSPECTOR_MIN_VIEWPORT 200
#define WD_INSPECTOR_MAX_VIEWPORT 10000

#define WD_INSPECTOR_MAX_REPEAT 1000

/* In milliseconds. */
#define WD_INSPECTOR_PATIENCE 10000

/**
 * WdInspectorOrder:
 * @width: the width of the viewport, from %WD_INSPECTOR_MIN_VIEWPORT to %WD_INSPECTOR_MAX_VIEWPORT
 * @height: its height, likewise
 * @patience: the time until the page is asked even if it is not quiet, in milliseconds; as a rule
 *   %WD_INSPECTOR_PATIENCE
 * @page: the page as HTML, in UTF-8 or in the encoding that it names
 * @origin: the origin of the service, which has to be valid
 * @service: (nullable): the service, if its guide is known
 * @uri: the address on @origin that the page is loaded as
 * @step: (nullable): the step whose target to look for
 * @repeat: how often to look for the target, from 1 to %WD_INSPECTOR_MAX_REPEAT
 *
 * A saved page, and what to look for on it. All is borrowed.
 */
typedef struct
{
  int width;
  int height;
  guint patience;
  GBytes *page;
  const char *origin;
  WdService *service;
  const char *uri;
  WdStep *step;
  guint repeat;
} WdInspectorOrder;

void          wd_inspector_inspect_async  (const WdInspectorOrder *order,
                                           GCancellable           *cancellable,
                                           GAsyncReadyCallback     callback,
                                           gpointer                user_data);
WdInspection *wd_inspector_inspect_finish (GAsyncResult           *result,
                                           GError                **error);

G_END_DECLS
