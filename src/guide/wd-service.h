/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * WdCover:
 * @WD_COVER_NONE: nothing lies on the target, or that cannot be told as it is out of view
 * @WD_COVER_COOKIES: a cookie banner
 * @WD_COVER_DIALOG: a dialog
 * @WD_COVER_CHAT: a chat or messages window
 * @WD_COVER_OTHER: something else
 * @WD_COVER_BESIDE: nothing, but a dialog is open elsewhere on the page
 *
 * What lies on top of a target. A guide can name cookies, dialog and chat.
 */
typedef enum
{
  WD_COVER_NONE,
  WD_COVER_COOKIES,
  WD_COVER_DIALOG,
  WD_COVER_CHAT,
  WD_COVER_OTHER,
  WD_COVER_BESIDE,
} WdCover;

/**
 * WdObstacle:
 * @WD_OBSTACLE_NONE: nothing known
 * @WD_OBSTACLE_CAPTCHA: a puzzle that tells people from machines
 * @WD_OBSTACLE_CODE: a field for a code that was sent to the person or that an app shows
 * @WD_OBSTACLE_COOKIES: a cookie banner
 * @WD_OBSTACLE_SIGNED_OUT: nobody is signed in on the page
 * @WD_OBSTACLE_CHALLENGE: the service wants to be sure that it is the person
 * @WD_OBSTACLE_JOIN: a page asks strangers to join the service
 * @WD_OBSTACLE_APP: a page offers the service's app
 * @WD_OBSTACLE_MENU: what is looked for is not there, and the menu that leads on is closed
 * @WD_OBSTACLE_DIALOG: a dialog lies on the target
 * @WD_OBSTACLE_CHAT: a chat lies on the target
 * @WD_OBSTACLE_COVER: something else lies on the target
 * @WD_OBSTACLE_QUESTION: the target is as wanted, but the page has opened a dialog since
 * @WD_OBSTACLE_DISABLED: the target is there, but cannot be used
 * @WD_OBSTACLE_NOT_OFFERED: the setting's page does not hold the setting, or is not shown
 *
 * What a person has to deal with first. A guide can name those up to %WD_OBSTACLE_LAST_NAMED, the
 * agent sees those up to %WD_OBSTACLE_LAST_SEEN, and a tour finds the others.
 */
typedef enum
{
  WD_OBSTACLE_NONE,
  WD_OBSTACLE_CAPTCHA,
  WD_OBSTACLE_CODE,
  WD_OBSTACLE_COOKIES,
  WD_OBSTACLE_SIGNED_OUT,
  WD_OBSTACLE_CHALLENGE,
  WD_OBSTACLE_JOIN,
  WD_OBSTACLE_APP,
  WD_OBSTACLE_MENU,
  WD_OBSTACLE_DIALOG,
  WD_OBSTACLE_CHAT,
  WD_OBSTACLE_COVER,
  WD_OBSTACLE_QUESTION,
  WD_OBSTACLE_DISABLED,
  WD_OBSTACLE_NOT_OFFERED,
} WdObstacle;

#define WD_OBSTACLE_LAST_NAMED WD_OBSTACLE_APP
#define WD_OBSTACLE_LAST_SEEN WD_OBSTACLE_MENU

/**
 * WdVenue:
 * @WD_VENUE_ANY: in the window of the program or in the person's own browser
 * @WD_VENUE_OWN_BROWSER: in the person's own browser only, as the service lets nobody sign in
 *   elsewhere
 *
 * Where a service can be used.
 */
typedef enum
{
  WD_VENUE_ANY,
  WD_VENUE_OWN_BROWSER,
} WdVenue;

/* The obstacles and covers that a guide can name. */
#define WD_SERVICE_N_OBSTACLES (WD_OBSTACLE_LAST_NAMED + 1)
#define WD_SERVICE_N_COVERS (WD_COVER_CHAT + 1)

#define WD_TYPE_SERVICE (wd_service_get_type ())

G_DECLARE_FINAL_TYPE (WdService, wd_service, WD, SERVICE, GObject)

/**
 * WdService:
 * @id: (nullable): the name by which guides call it, %NULL for one that stands within its guide
 * @name: its name, which is not translated
 * @origin: the valid origin that all paths of its guides are relative to
 * @venue: where it can be used
 * @practice: (nullable): the practice pages that stand in for its own, %NULL if there are none
 *
 * A site that guides speak of. It is filled while it is read, and does not change any more then.
 */
struct _WdService
{
  /*< private >*/
  GObject parent_instance;

  /*< public >*/
  char *id;
  char *name;
  char *origin;
  WdVenue venue;
  char *practice;

  /*< private >*/
  /* Further hosts, NULL-terminated. */
  GPtrArray *hosts;

  /* For each obstacle the patterns of its paths and its selector, for each cover its selector; %NULL
   * where there is none. */
  char **obstacle_paths[WD_SERVICE_N_OBSTACLES];
  char *obstacles[WD_SERVICE_N_OBSTACLES];
  char *covers[WD_SERVICE_N_COVERS];
};

WdService          *wd_service_find           (GPtrArray  *services,
                                               const char *id);
gboolean            wd_service_is_same        (WdService  *self,
                                               WdService  *other);
const char * const *wd_service_get_hosts      (WdService  *self);
WdObstacle          wd_service_match_obstacle (WdService  *self,
                                               const char *location);
const char         *wd_service_get_obstacle   (WdService  *self,
                                               WdObstacle  kind);
const char         *wd_service_get_cover      (WdService  *self,
                                               WdCover     kind);

G_END_DECLS
