/* wd-inspector.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "wd-inspection.h"
#include "wd-step.h"

G_BEGIN_DECLS

/* In CSS pixels. */
#define WD_INSPECTOR_MIN_VIEWPORT 200
#define WD_INSPECTOR_MAX_VIEWPORT 10000

/* What the agent can be asked in the time that it has. */
#define WD_INSPECTOR_MAX_REPEAT 1000

#define WD_TYPE_INSPECTOR (wd_inspector_get_type ())

G_DECLARE_FINAL_TYPE (WdInspector, wd_inspector, WD, INSPECTOR, GObject)

WdInspector  *wd_inspector_new            (int                   width,
                                           int                   height);

void          wd_inspector_set_patience   (WdInspector          *self,
                                           guint                 milliseconds);
void          wd_inspector_inspect_async  (WdInspector          *self,
                                           GBytes               *page,
                                           const char           *origin,
                                           const char * const   *hosts,
                                           const char           *uri,
                                           WdStep               *step,
                                           guint                 repeat,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
WdInspection *wd_inspector_inspect_finish (WdInspector          *self,
                                           GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
