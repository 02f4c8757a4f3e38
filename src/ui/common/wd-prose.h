/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-toast.h"

G_BEGIN_DECLS

GtkWidget *wd_prose_new  (const char         *title,
                          const char * const *paragraphs);
void       wd_prose_link (GtkWidget          *self,
                          WdToast            *toast);

G_END_DECLS
