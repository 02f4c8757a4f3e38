/* wd-guide-builder.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-guide-private.h"

G_BEGIN_DECLS

/* In the order in which they stand within the same parent. */
typedef enum
{
  WD_ELEMENT_NONE,
  WD_ELEMENT_GUIDE,
  WD_ELEMENT_SERVICE,
  WD_ELEMENT_HOST,
  WD_ELEMENT_WALL,
  WD_ELEMENT_TITLE,
  WD_ELEMENT_SUMMARY,
  WD_ELEMENT_WHY,
  WD_ELEMENT_SECTION,
  WD_ELEMENT_SECTION_TITLE,
  WD_ELEMENT_SECTION_TEXT,
  WD_ELEMENT_EXTENT,
  WD_ELEMENT_EXTENT_TEXT,
  WD_ELEMENT_EXTENT_SECTION,
  WD_ELEMENT_EXTENT_SECTION_TITLE,
  WD_ELEMENT_EXTENT_SECTION_TEXT,
  WD_ELEMENT_TERM,
  WD_ELEMENT_TERM_LABEL,
  WD_ELEMENT_STEP,
  WD_ELEMENT_STEP_TITLE,
  WD_ELEMENT_STEP_TEXT,
  WD_ELEMENT_MENU,
  WD_ELEMENT_TARGET,
  WD_ELEMENT_TARGET_LABEL,
  WD_ELEMENT_LINK,
  WD_ELEMENT_HELP,
} WdElement;

/* Line and column, counted in characters from 1. */
typedef struct
{
  gint line;
  gint column;
} WdPosition;

typedef struct _WdGuideBuilder WdGuideBuilder;

WdGuideBuilder *wd_guide_builder_new          (gboolean             builtin);
void            wd_guide_builder_free         (WdGuideBuilder      *self);

void            wd_guide_builder_set_position (WdGuideBuilder      *self,
                                               WdPosition           position);
WdPosition      wd_guide_builder_get_position (WdGuideBuilder      *self);

gboolean        wd_guide_builder_begin        (WdGuideBuilder      *self,
                                               WdElement            element,
                                               const char * const  *values,
                                               GError             **error);
gboolean        wd_guide_builder_end          (WdGuideBuilder      *self,
                                               WdElement            element,
                                               const char          *text,
                                               GError             **error);
WdGuide        *wd_guide_builder_finish       (WdGuideBuilder      *self,
                                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdGuideBuilder, wd_guide_builder_free)

G_END_DECLS
