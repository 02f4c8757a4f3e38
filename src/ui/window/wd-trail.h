/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WdTrail:
 *
 * The pages of a stack that were left to look around, so that one can go back.
 */
typedef struct _WdTrail WdTrail;

WdTrail   *wd_trail_new          (GtkStack  *stack);
void       wd_trail_free         (WdTrail   *self);

void       wd_trail_note_focus   (WdTrail   *self,
                                  GtkWidget *focus);

GtkWidget *wd_trail_get_previous (WdTrail   *self);

void       wd_trail_restart      (WdTrail   *self,
                                  GtkWidget *page);
void       wd_trail_arrive       (WdTrail   *self,
                                  GtkWidget *page);
void       wd_trail_visit        (WdTrail   *self,
                                  GtkWidget *page);
void       wd_trail_go_back      (WdTrail   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdTrail, wd_trail_free)

G_END_DECLS
