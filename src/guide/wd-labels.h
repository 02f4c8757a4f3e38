/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WdLabel:
 * @language: the language of the page, as a BCP 47 tag
 * @text: what something is called there
 */
typedef struct
{
  char *language;
  char *text;
} WdLabel;

/**
 * WdLabels: (element-type WdLabel)
 *
 * What something is called on a service's pages, by the language of the page.
 */
typedef GArray WdLabels;

WdLabels   *wd_labels_new    (void);

void        wd_labels_add    (WdLabels   *self,
                              const char *language,
                              const char *text);
const char *wd_labels_find   (WdLabels   *self,
                              const char *language);
const char *wd_labels_choose (WdLabels   *self,
                              const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdLabels, g_array_unref)

G_END_DECLS
