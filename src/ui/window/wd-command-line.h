/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WdCommandLine:
 * @companion: whether to walk the guide beside the person's own browser
 * @practice: whether to walk the guide on the practice site
 * @list: whether to list the guides
 * @version: whether to print the version
 * @guide: (nullable): id of a guide
 * @inspect: (nullable): name of a file with a saved page to inspect; then there is a @url
 * @url: (nullable): the address to load the page as
 * @width: width of the viewport to load the page in, in CSS pixels
 * @height: height of the viewport
 * @repeat: how often to look for the target
 *
 * What the person wants, as far as it is well-formed.
 */
typedef struct
{
  gboolean companion;
  gboolean practice;
  gboolean list;
  gboolean version;
  char *guide;
  char *inspect;
  char *url;
  int width;
  int height;
  int repeat;
} WdCommandLine;

WdCommandLine *wd_command_line_parse (char          **arguments,
                                      GError        **error);
void           wd_command_line_free  (WdCommandLine  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdCommandLine, wd_command_line_free)

G_END_DECLS
