/* wd-guide-builder-private.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-guide-builder.h"
#include "wd-step-private.h"

G_BEGIN_DECLS

/* A placeholder can name what comes later, so they are looked at when all is read. */
typedef struct
{
  char *name;
  WdLabels *own;
  WdPosition position;
} WdGuideReference;

/* What the attributes of <target> say, until its labels are read too. */
typedef struct
{
  WdRole role;
  WdRegion region;
  char **hrefs;
  char **tokens;
  WdState want;
  WdPosition position;
} WdTargetData;

struct _WdGuideBuilder
{
  WdPosition position;

  WdGuideData *guide;
  GHashTable *ids;
  GHashTable *terms;
  GArray *references;

  WdGuideSection *section;
  WdStepData *step;
  WdPosition step_position;
  WdTargetData target;
  WdLabels *labels;
  char *term;
  char *language;
};

gboolean wd_guide_builder_read_attributes (WdGuideBuilder      *self,
                                           WdElement            element,
                                           const char * const  *values,
                                           GError             **error);

void     wd_target_data_clear             (WdTargetData        *target);

G_END_DECLS
