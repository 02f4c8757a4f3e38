/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-guide-private.h"
#include "wd-tag-finder.h"

G_BEGIN_DECLS

/**
 * WdGuideItem:
 * @name: name of a host, id of a term, path of a link
 * @language: language of a label, a word or a link
 * @kind: kind of an obstacle or a cover, as a #WdObstacle or a #WdCover; state of a word, as a
 *   #WdState
 * @paths: paths of an obstacle
 * @selector: selector of an obstacle or a cover
 *
 * The attributes of an element that has no record of its own.
 */
typedef struct
{
  char *name;
  char *language;
  gint kind;
  char **paths;
  char *selector;
} WdGuideItem;

/**
 * WdGuideBuilder:
 * @format: the format of the file
 * @position: where the element begins that is being read; after an error, what the error is about
 *
 * Puts a guide or a service together from the elements that the reader finds. Where elements may
 * stand and what their attributes may be has been checked by then.
 */
typedef struct
{
  guint format;
  WdPosition position;

  /*< private >*/
  GPtrArray *services;
  WdGuide *guide;
  WdService *service;
  GHashTable *ids;
  GHashTable *terms;
  GArray *references;

  /* What is being read */
  WdGuideItem item;
  WdStep *step;
  WdTarget *target;
  WdPosition step_position;
  WdState want;
  WdPosition want_position;
  WdLabels *labels;
  char *term;
} WdGuideBuilder;

WdGuideBuilder *wd_guide_builder_new             (gboolean         builtin,
                                                  GPtrArray       *services);
void            wd_guide_builder_free            (WdGuideBuilder  *self);

gboolean        wd_guide_builder_note_references (WdGuideBuilder  *self,
                                                  const char      *text,
                                                  GError         **error);
WdGuide        *wd_guide_builder_finish          (WdGuideBuilder  *self,
                                                  GError         **error);

void            wd_guide_item_clear              (WdGuideItem     *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdGuideBuilder, wd_guide_builder_free)

G_END_DECLS
