/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wd-observation.h"
#include "wd-page-identity.h"
#include "wd-page-load.h"
#include "wd-page-password.h"
#include "wd-page-policy.h"
#include "wd-step.h"
#include "wd-web-session.h"

G_BEGIN_DECLS

#define WD_TYPE_PAGE (wd_page_get_type ())

G_DECLARE_FINAL_TYPE (WdPage, wd_page, WD, PAGE, GtkWidget)

WdPage          *wd_page_new               (WdWebSession       *session,
                                            const char         *origin,
                                            WdGuide            *guide);

WdPageIdentity  *wd_page_get_identity      (WdPage             *self);
WdPageLoad      *wd_page_get_load          (WdPage             *self);
WdPagePassword  *wd_page_get_password      (WdPage             *self);
guint            wd_page_get_document      (WdPage             *self);
guint            wd_page_get_zoom          (WdPage             *self);
void             wd_page_set_zoom          (WdPage             *self,
                                            guint               percent);

void             wd_page_open              (WdPage             *self,
                                            const char         *path);

void             wd_page_set_step          (WdPage             *self,
                                            WdStep             *step);
void             wd_page_reveal            (WdPage             *self);

void             wd_page_take_picture_async  (WdPage                *self,
                                              const graphene_rect_t *rect,
                                              GCancellable          *cancellable,
                                              GAsyncReadyCallback    callback,
                                              gpointer               user_data);
GdkTexture      *wd_page_take_picture_finish (WdPage                *self,
                                              GAsyncResult          *result,
                                              GError               **error);

G_END_DECLS
