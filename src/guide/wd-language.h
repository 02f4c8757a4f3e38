/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A BCP 47 language tag, as a regular expression that means the same to PCRE, to JavaScript and to
 * XML Schema: RFC 5646, 2.1, without grandfathered tags and without primary subtags of four letters
 * and more, none of which is registered. The length is the one that RFC 5646, 4.4.1 expects. */
#define WD_LANGUAGE_PATTERN "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
#define WD_LANGUAGE_MAX_LENGTH 35

gboolean wd_language_is_valid (const char *tag);

G_END_DECLS
