/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

#include "wd-observation.h"

G_BEGIN_DECLS

#define WD_TYPE_PAGE_AGENT (wd_page_agent_get_type ())

G_DECLARE_FINAL_TYPE (WdPageAgent, wd_page_agent, WD, PAGE_AGENT, GObject)

WdPageAgent *wd_page_agent_new          (WebKitWebView *view,
                                         const char    *origin,
                                         WdService     *service);

guint        wd_page_agent_get_document (WdPageAgent   *self);
void         wd_page_agent_count_on     (WdPageAgent   *self,
                                         WdPageAgent   *other);
void         wd_page_agent_set_step     (WdPageAgent   *self,
                                         WdStep        *step);
void         wd_page_agent_reveal       (WdPageAgent   *self);
void         wd_page_agent_focus        (WdPageAgent   *self);

G_END_DECLS
