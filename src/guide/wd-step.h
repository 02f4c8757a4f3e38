/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "wd-target.h"

G_BEGIN_DECLS

/**
 * WdStepKind:
 * @WD_STEP_KIND_ACT: something to click or to turn
 * @WD_STEP_KIND_SIGN_IN: the pages of this step are shown to who is not signed in
 */
typedef enum
{
  WD_STEP_KIND_ACT,
  WD_STEP_KIND_SIGN_IN,
} WdStepKind;

#define WD_TYPE_STEP (wd_step_get_type ())

G_DECLARE_FINAL_TYPE (WdStep, wd_step, WD, STEP, GObject)

/**
 * WdStep:
 * @id: its name within the guide
 * @kind: what kind of step it is
 * @paths: (array zero-terminated=1): patterns, for wd_path_patterns_match(), of the pages that it
 *   is done on
 * @targets: (element-type WdTarget): the controls that it is about, in the order in which a person
 *   meets them, maybe none: the last one that is on the page counts
 * @menu_button: (nullable): a selector of the button that opens the menu which leads on
 * @help: (nullable): `https:` address of the service's own help article about it
 *
 * A step of a guide. It is filled while it is read, and does not change any more then.
 */
struct _WdStep
{
  /*< private >*/
  GObject parent_instance;

  /*< public >*/
  char *id;
  WdStepKind kind;
  const char * const *paths;
  GPtrArray *targets;
  char *menu_button;
  char *help;

  /*< private >*/
  /* In English; the text is %NULL-terminated, and there may be no menu. */
  char *title;
  GPtrArray *text;
  char *menu;

  /* Paths by the language of the page, "" for any. */
  WdLabels *links;

  /* What placeholders in the texts stand for, by name: shared by all steps of a guide. */
  GHashTable *terms;
};

WdStep         *wd_step_new        (GHashTable *terms);

WdTarget       *wd_step_add_target (WdStep     *self,
                                    WdLabels   *labels);
const WdTarget *wd_step_get_target (WdStep     *self,
                                    guint       index);
const char     *wd_step_get_link   (WdStep     *self,
                                    const char *language);

char           *wd_step_dup_title  (WdStep     *self,
                                    const char *language);
char           *wd_step_dup_text   (WdStep     *self,
                                    const char *language);
char           *wd_step_dup_menu   (WdStep     *self,
                                    const char *language);

G_END_DECLS
