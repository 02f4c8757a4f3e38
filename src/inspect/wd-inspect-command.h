/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-guide-library.h"

G_BEGIN_DECLS

/**
 * WdInspectOptions:
 * @file: name of a file with a saved page
 * @url: the address to load it as
 * @guide: (nullable): the guide that the page belongs to, or %NULL to find it by the address
 * @width: width of the viewport to load it in
 * @height: height of that
 * @repeat: how often to look for the target
 *
 * What is to be inspected, and how.
 */
typedef struct
{
  const char *file;
  const char *url;
  WdGuide *guide;
  int width;
  int height;
  int repeat;
} WdInspectOptions;

/**
 * WdOpenDisplay:
 * @error: return location for an error
 *
 * Starts GTK.
 *
 * Returns: whether there is a display
 */
typedef gboolean (*WdOpenDisplay) (GError **error);

int wd_inspect_command_run (const WdInspectOptions  *options,
                            WdGuideLibrary          *library,
                            WdOpenDisplay            open_display,
                            GError                 **error);

G_END_DECLS
