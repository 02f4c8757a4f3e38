/* wd-page.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "wd-observation.h"
#include "wd-step.h"
#include "wd-web-session.h"

G_BEGIN_DECLS

/**
 * WdPageSecurity:
 * @WD_PAGE_SECURITY_NONE: no page, or none that came over a secure connection
 * @WD_PAGE_SECURITY_PRACTICE: the practice site, from this program's own memory
 * @WD_PAGE_SECURITY_TLS: a valid certificate and no error
 */
typedef enum
{
  WD_PAGE_SECURITY_NONE,
  WD_PAGE_SECURITY_PRACTICE,
  WD_PAGE_SECURITY_TLS,
} WdPageSecurity;

#define WD_TYPE_PAGE (wd_page_get_type ())

G_DECLARE_FINAL_TYPE (WdPage, wd_page, WD, PAGE, GtkWidget)

WdPage          *wd_page_new               (WdWebSession       *session,
                                            const char         *origin,
                                            const char * const *hosts);

const char      *wd_page_get_origin        (WdPage             *self);
const char      *wd_page_get_uri           (WdPage             *self);
const char      *wd_page_get_host          (WdPage             *self);
WdPageSecurity   wd_page_get_security      (WdPage             *self);
char            *wd_page_dup_issuer        (WdPage             *self);
guint            wd_page_get_document      (WdPage             *self);
gboolean         wd_page_get_loading       (WdPage             *self);
double           wd_page_get_progress      (WdPage             *self);
const GError    *wd_page_get_error         (WdPage             *self);
guint            wd_page_get_zoom          (WdPage             *self);
void             wd_page_set_zoom          (WdPage             *self,
                                            guint               percent);

void             wd_page_open              (WdPage             *self,
                                            const char         *path);
void             wd_page_reload            (WdPage             *self);
void             wd_page_retry             (WdPage             *self);

void             wd_page_set_step          (WdPage             *self,
                                            WdStep             *step);
void             wd_page_reveal            (WdPage             *self);

G_END_DECLS
