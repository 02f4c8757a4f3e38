/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _WdLabels WdLabels;

WdLabels   *wd_labels_new          (void);
WdLabels   *wd_labels_ref          (WdLabels   *self);
void        wd_labels_unref        (WdLabels   *self);

void        wd_labels_add          (WdLabels   *self,
                                    const char *language,
                                    const char *text);
guint       wd_labels_get_n        (WdLabels   *self);
const char *wd_labels_get_language (WdLabels   *self,
                                    guint       index);
const char *wd_labels_get_text     (WdLabels   *self,
                                    guint       index);
const char *wd_labels_find         (WdLabels   *self,
                                    const char *language);
const char *wd_labels_choose       (WdLabels   *self,
                                    const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdLabels, wd_labels_unref)

G_END_DECLS
