/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-page.h"

#include "wd-page-stall.h"

G_BEGIN_DECLS

struct _WdPage
{
  GtkWidget parent_instance;

  /* Owned */
  WdPageAgent *agent;
  WebKitWebView *view;
  WdPagePassword *password;
  WdPagePolicy *policy;
  WdPageRequests *requests;
  WdPageStall *stall;
  char *origin;
  GError *error;
  char *failed_uri;
  char *afresh;
};

void wd_page_watch_load (WdPage *self);

G_END_DECLS
