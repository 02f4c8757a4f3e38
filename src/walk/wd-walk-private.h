/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-walk.h"

G_BEGIN_DECLS

/* How often a page that is not done yet is looked at, in milliseconds, and how long it is given for
 * that, in microseconds. */
#define WD_WALK_POLL_MS 250
#define WD_WALK_PATIENCE_US (30 * G_USEC_PER_SEC)

struct _WdWalk
{
  GObject parent_instance;

  /* Owned */
  WdTour *tour;
  WdPage *page;
  WdWebSession *session;
  GCancellable *cancellable;
  GdkTexture *picture;

  /* Owned: the session before the check, and its page if that may still save; since when they are
   * that, and whether they are to come back. The page of the check may wait for them. */
  WdWebSession *former_session;
  WdPage *former;
  gint64 replaced;
  guint former_id;
  guint return_id;
  guint open_id;
  gboolean is_bound;

  gboolean finishing;
  guint picture_id;
  guint timeout_id;
  gint64 start;
  double progress;
};

void     wd_walk_take_page        (WdWalk       *self,
                                   WdPage       *page,
                                   WdWebSession *session);

WdPage  *wd_walk_create_page      (WdWalk       *self,
                                   WdWebSession *session);
void     wd_walk_load_afresh      (WdWalk       *self);
gboolean wd_walk_is_read_in_place (WdWalk       *self);
gboolean wd_walk_is_turned_away   (WdWalk       *self,
                                   WdObstacle    obstacle);
void     wd_walk_drop_former      (WdWalk       *self);

G_END_DECLS
