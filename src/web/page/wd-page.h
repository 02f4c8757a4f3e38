/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wd-page-agent.h"
#include "wd-page-password.h"
#include "wd-page-policy.h"
#include "wd-page-requests.h"
#include "wd-web-session.h"

G_BEGIN_DECLS

/**
 * WdSecurity:
 * @WD_SECURITY_NONE: no document, or an insecure connection
 * @WD_SECURITY_PRACTICE: the practice site, from the memory of this program
 * @WD_SECURITY_TLS: `https:` with a valid certificate
 *
 * The security of the connection that a document came over.
 */
typedef enum
{
  WD_SECURITY_NONE,
  WD_SECURITY_PRACTICE,
  WD_SECURITY_TLS,
} WdSecurity;

#define WD_TYPE_PAGE (wd_page_get_type ())

G_DECLARE_FINAL_TYPE (WdPage, wd_page, WD, PAGE, GtkWidget)

WdPage         *wd_page_new             (WdWebSession     *session,
                                         const char       *origin,
                                         WdService        *service);

WdPageAgent    *wd_page_get_agent       (WdPage           *self);
WdPagePassword *wd_page_get_password    (WdPage           *self);
WdPagePolicy   *wd_page_get_policy      (WdPage           *self);
WdPageRequests *wd_page_get_requests    (WdPage           *self);

guint           wd_page_get_zoom        (WdPage           *self);
void            wd_page_set_zoom        (WdPage           *self,
                                         guint             percent);
void            wd_page_open            (WdPage           *self,
                                         const char       *path);
void            wd_page_note_act        (WdPage           *self);

const char     *wd_page_get_uri         (WdPage           *self);
char           *wd_page_dup_host        (WdPage           *self);
gboolean        wd_page_read_issuer     (WdPage           *self,
                                         char            **organization,
                                         char            **name);
WdSecurity      wd_page_get_security    (WdPage           *self);

gboolean        wd_page_get_loading     (WdPage           *self);
double          wd_page_get_progress    (WdPage           *self);
gboolean        wd_page_get_stalled     (WdPage           *self);
gboolean        wd_page_get_can_go_back (WdPage           *self);
const GError   *wd_page_get_error       (WdPage           *self);
void            wd_page_go_back         (WdPage           *self);
void            wd_page_go_forward      (WdPage           *self);
void            wd_page_stop            (WdPage           *self);
void            wd_page_load_afresh     (WdPage           *self,
                                         const char       *path);
void            wd_page_load_again      (WdPage           *self);

void            wd_page_take_picture_async  (WdPage              *self,
                                             const WdSighting    *sighting,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
GdkTexture     *wd_page_take_picture_finish (WdPage              *self,
                                             GAsyncResult        *result,
                                             GError             **error);

G_END_DECLS
