/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WD_TYPE_BUBBLE (wd_bubble_get_type ())

G_DECLARE_FINAL_TYPE (WdBubble, wd_bubble, WD, BUBBLE, GtkWidget)

void     wd_bubble_set_words (WdBubble              *self,
                              const char            *words,
                              const char            *position);
gboolean wd_bubble_allocate  (WdBubble              *self,
                              const graphene_rect_t *ring,
                              int                    width,
                              int                    height);

G_END_DECLS
