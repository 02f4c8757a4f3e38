/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-step.h"

G_BEGIN_DECLS

/*
 * WdStep:
 * @id: its name within the guide
 * @kind: its kind
 * @paths: patterns of the paths of its pages
 * @title: its title, in English
 * @text: (element-type utf8): its paragraphs, in English, %NULL-terminated
 * @menu: (nullable): the way through the service's menus, in English
 * @target: (nullable): what it is about
 * @links: paths by the language of the page, "" for any
 * @help: (nullable): address of the service's help article
 * @terms: (element-type utf8 WdLabels): what placeholders in its texts stand for, shared by all
 *   steps of a guide
 *
 * What a step is made of. It is filled while it is read, and does not change any more then.
 */
struct _WdStep
{
  GObject parent_instance;

  /* Owned */
  char *id;
  WdStepKind kind;
  char **paths;
  char *title;
  GPtrArray *text;
  char *menu;
  WdTarget *target;
  WdLabels *links;
  char *help;
  GHashTable *terms;
};

WdStep *wd_step_new (GHashTable *terms);

G_END_DECLS
