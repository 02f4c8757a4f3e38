/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-guide.h"

G_BEGIN_DECLS

/**
 * WdGuideSection:
 * @title: (nullable): its heading, in English
 * @text: (element-type utf8): its paragraphs, in English, %NULL-terminated
 *
 * A section of one of the guide's longer parts.
 */
typedef struct
{
  char *title;
  GPtrArray *text;
} WdGuideSection;

/* The obstacles and covers that a guide can name. */
#define WD_GUIDE_N_OBSTACLES (WD_OBSTACLE_LAST_NAMED + 1)
#define WD_GUIDE_N_COVERS (WD_COVER_CHAT + 1)

/**
 * WdGuideData:
 * @id: its name
 * @revised: the day of its last revision, as YYYY-MM-DD
 * @builtin: whether it came with the program
 * @service_name: name of the service
 * @origin: origin of the service
 * @hosts: (element-type utf8): further hosts of it, %NULL-terminated
 * @obstacle_paths: for each obstacle the patterns of its paths, %NULL if there are none
 * @obstacles: for each obstacle its selector, %NULL if there is none
 * @covers: for each cover its selector, %NULL if there is none
 * @title: (nullable): its title, in English
 * @summary: (nullable): what it is good for, in English
 * @sections: (element-type WdGuideSection): why one may want it
 * @extent: (element-type utf8): what it reaches and what not, in English, %NULL-terminated
 * @extent_sections: (element-type WdGuideSection): the same in more detail
 * @steps: (element-type WdStep): the way
 *
 * What a guide is made of, while it is being read.
 */
typedef struct
{
  char *id;
  char *revised;
  gboolean builtin;
  char *service_name;
  char *origin;
  GPtrArray *hosts;
  char **obstacle_paths[WD_GUIDE_N_OBSTACLES];
  char *obstacles[WD_GUIDE_N_OBSTACLES];
  char *covers[WD_GUIDE_N_COVERS];
  char *title;
  char *summary;
  GPtrArray *sections;
  GPtrArray *extent;
  GPtrArray *extent_sections;
  GPtrArray *steps;
} WdGuideData;

WdGuideSection *wd_guide_section_new (void);

WdGuideData    *wd_guide_data_new    (gboolean     builtin);
void            wd_guide_data_free   (WdGuideData *data);

WdGuide        *wd_guide_new         (WdGuideData *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WdGuideData, wd_guide_data_free)

G_END_DECLS
