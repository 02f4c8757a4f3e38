/* wd-guide-rules.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-guide-builder.h"

G_BEGIN_DECLS

#define WD_RULE_MAX_ATTRIBUTES 6

/* “?” in front of an attribute: it may be left out. */
typedef struct
{
  const char *name;
  WdElement parent;
  gboolean has_text;
  guint min;
  guint max;
  const char *attributes[WD_RULE_MAX_ATTRIBUTES];
} WdRule;

const WdRule *wd_rule_get            (WdElement      element);
WdElement     wd_rule_find           (WdElement      parent,
                                      const char    *name);
const WdRule *wd_rule_find_missing   (WdElement      parent,
                                      guint32        seen,
                                      WdElement      before);
gint          wd_rule_find_attribute (const WdRule  *rule,
                                      const char    *name);

G_END_DECLS
