/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-page.h"

#include "wd-page-agent.h"

G_BEGIN_DECLS

struct _WdPage
{
  GtkWidget parent_instance;

  /* Owned */
  WdPageAgent *agent;
  WebKitWebView *view;
  WdPageIdentity *identity;
  WdPageLoad *load;
  WdPagePassword *password;
  WdPagePolicy *policy;
  char *origin;
};

G_END_DECLS
