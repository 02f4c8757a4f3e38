/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "wd-page.h"

G_BEGIN_DECLS

const char    *wd_identity_text_find_domain       (const char *host);
PangoAttrList *wd_identity_text_create_attributes (const char *host);
char          *wd_identity_text_dup_explanation   (WdSecurity  security,
                                                   const char *host);
char          *wd_identity_text_dup_issuer        (const char *organization,
                                                   const char *name);

G_END_DECLS
