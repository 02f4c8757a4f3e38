/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void wd_issuer_read (GTlsCertificate  *certificate,
                     char            **organization,
                     char            **name);

G_END_DECLS
