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

/*
 * WdGuide:
 * @id: its name
 * @revised: the day of its last revision, as YYYY-MM-DD
 * @builtin: whether it came with the program
 * @service_id: (nullable): the id of the service, %NULL if that stands within the guide
 * @service: the service that it speaks of
 * @goal: what a person who is done has reached
 * @title: its title, in English
 * @summary: what it is good for, in English
 * @sections: (element-type WdGuideSection): why one may want it
 * @extent: (element-type utf8): what it reaches and what not, in English, %NULL-terminated
 * @extent_sections: (element-type WdGuideSection): the same in more detail
 * @steps: (element-type WdStep): the way
 *
 * What a guide is made of. It is filled while it is read, and does not change any more then.
 */
struct _WdGuide
{
  GObject parent_instance;

  /* Owned */
  char *id;
  char *revised;
  gboolean builtin;
  char *service_id;
  WdService *service;
  WdGoal goal;
  char *title;
  char *summary;
  GPtrArray *sections;
  GPtrArray *extent;
  GPtrArray *extent_sections;
  GPtrArray *steps;
};

WdGuideSection *wd_guide_section_new (void);

G_END_DECLS
