/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-walk-private.h"

#include "wd-origin.h"

/* How long it may take to save what a page sends while it is left, in milliseconds. */
#define LEAVE_MS 2000

/* The page that a verdict is read in. Its session was given the cookies and remembers nothing else,
 * so that neither a cache nor a worker nor a storage answers for the service. The page becomes that
 * of the walk. The former one lives on unseen only as long as it may save what the person did. One
 * that has sent nothing in time may do so when it is left, so the verdict is read a while later.
 * Where the cookies are not enough, a page of the former session is loaded afresh instead.
 */

static gboolean
is_checking (WdWalk *self)
{
  WdTourStatus status = wd_tour_get_view (self->tour)->status;

  return status == WD_TOUR_STATUS_CHECKING || status == WD_TOUR_STATUS_CONFIRMING;
}

WdPage *
wd_walk_create_page (WdWalk       *self,
                     WdWebSession *session)
{
  WdGuide *guide = wd_tour_get_view (self->tour)->guide;

  return g_object_ref_sink (wd_page_new (session, wd_tour_get_origin (self->tour),
                                         wd_guide_get_service (guide)));
}

static void
take_page (WdWalk       *self,
           WdPage       *page,
           WdWebSession *session)
{
  wd_page_agent_count_on (wd_page_get_agent (page), wd_page_get_agent (self->page));
  wd_page_set_zoom (page, wd_page_get_zoom (self->page));
  wd_walk_take_page (self, page, session);
}

/* Ends the time of the former page and its session, if there are such. */
void
wd_walk_drop_former (WdWalk *self)
{
  g_clear_handle_id (&self->former_id, g_source_remove);
  g_clear_handle_id (&self->return_id, g_source_remove);
  g_clear_handle_id (&self->open_id, g_source_remove);
  g_clear_object (&self->former);

  if (self->former_session != NULL)
    wd_web_session_give_back (self->session);
  g_clear_object (&self->former_session);
}

static gboolean
former_cb (gpointer user_data)
{
  WdWalk *self = WD_WALK (user_data);
  gboolean is_saving = self->former != NULL &&
                       wd_page_requests_get_saving (wd_page_get_requests (self->former)) &&
                       g_get_monotonic_time () - self->replaced < WD_WALK_PATIENCE_US;

  if (is_saving || self->return_id != 0 || self->open_id != 0 || is_checking (self))
    return G_SOURCE_CONTINUE;

  self->former_id = 0;
  wd_walk_drop_former (self);

  return G_SOURCE_REMOVE;
}

/* A page that saves nothing any more is dropped at once. */
static void
keep_former (WdWalk *self)
{
  if (wd_page_requests_get_saving (wd_page_get_requests (self->page)))
    self->former = g_object_ref (self->page);

  self->former_session = g_object_ref (self->session);
  self->replaced = g_get_monotonic_time ();
  self->former_id = g_timeout_add (WD_WALK_POLL_MS, former_cb, self);
}

/* The person may have opened something else meanwhile. */
static gboolean
open_cb (gpointer user_data)
{
  WdWalk *self = WD_WALK (user_data);

  self->open_id = 0;
  if (wd_page_get_uri (self->page) == NULL)
    wd_page_open (self->page, wd_tour_get_view (self->tour)->link);

  return G_SOURCE_REMOVE;
}

static void
open_apart (WdWalk       *self,
            WdWebSession *session)
{
  WdPageRequests *requests = wd_page_get_requests (self->page);
  g_autoptr(WdPage) page = wd_walk_create_page (self, session);
  gboolean is_unsent = wd_page_requests_get_unsent (requests);

  wd_walk_drop_former (self);
  keep_former (self);
  wd_page_requests_learn (wd_page_get_requests (page), requests);
  take_page (self, page, session);

  if (is_unsent && self->former == NULL)
    self->open_id = g_timeout_add (LEAVE_MS, open_cb, self);
  else
    wd_page_open (page, wd_tour_get_view (self->tour)->link);
}

static void
forked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(WdWalk) self = WD_WALK (user_data);
  g_autoptr(WdWebSession) session = NULL;
  g_autoptr(GError) error = NULL;

  session = wd_web_session_fork_finish (WD_WEB_SESSION (object), result, &error);

  /* The person may have gone elsewhere meanwhile. */
  if (self->page == NULL || !is_checking (self))
    return;

  if (session != NULL)
    {
      if (wd_web_session_is_other_sign_in (session))
        wd_tour_change_hands (self->tour);
      open_apart (self, session);
      return;
    }

  g_debug ("%s", error->message);
  wd_page_load_afresh (self->page, wd_tour_get_view (self->tour)->link);
}

static gboolean
return_cb (gpointer user_data)
{
  WdWalk *self = WD_WALK (user_data);
  g_autoptr(WdWebSession) session = g_steal_pointer (&self->former_session);
  g_autoptr(WdPage) page = g_steal_pointer (&self->former);

  if (page == NULL)
    page = wd_walk_create_page (self, session);

  g_clear_handle_id (&self->former_id, g_source_remove);
  self->return_id = 0;
  self->is_bound = TRUE;
  take_page (self, page, session);
  wd_page_load_afresh (page, wd_tour_get_view (self->tour)->link);

  return G_SOURCE_REMOVE;
}

static gboolean
is_at_sign_in (WdWalk *self)
{
  WdGuide *guide = wd_tour_get_view (self->tour)->guide;
  g_autofree char *location = wd_origin_dup_location (wd_tour_get_origin (self->tour),
                                                      wd_page_get_uri (self->page));
  gint match = location != NULL ? wd_guide_match_location (guide, location) : -1;

  return match >= 0 && wd_guide_get_step (guide, (guint) match)->kind == WD_STEP_KIND_SIGN_IN;
}

/*
 * wd_walk_is_turned_away:
 * @self: a walk
 * @obstacle: what is seen on the page in place of the target
 *
 * Sees to it that the former session comes back if the service does not know the person in the page
 * of a check.
 *
 * Returns: whether what is seen on the page is to be ignored
 */
gboolean
wd_walk_is_turned_away (WdWalk     *self,
                        WdObstacle  obstacle)
{
  gboolean is_signed_out = obstacle == WD_OBSTACLE_SIGNED_OUT || is_at_sign_in (self);

  /* The former session is turned away, too: after the next sign-in, cookies may be enough. */
  if (is_signed_out && self->former_session == NULL)
    self->is_bound = FALSE;

  if (is_signed_out && self->former_session != NULL && self->return_id == 0 && is_checking (self))
    self->return_id = g_idle_add (return_cb, self);

  return self->return_id != 0;
}

/* The practice site keeps what it knows in the page. */
gboolean
wd_walk_is_read_in_place (WdWalk *self)
{
  return self->is_bound || wd_tour_get_view (self->tour)->practice;
}

/* The load for a check is the one thing that is done unasked; the status says so meanwhile. */
void
wd_walk_load_afresh (WdWalk *self)
{
  if (wd_walk_is_read_in_place (self))
    wd_page_load_afresh (self->page, wd_tour_get_view (self->tour)->link);
  else
    wd_web_session_fork_async (self->session, self->cancellable, forked_cb, g_object_ref (self));
}
