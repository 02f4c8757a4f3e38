/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-walk-private.h"

/* How long a picture may take, in milliseconds. What has just been read has been drawn; a page that
 * hangs gives no picture.
 */
#define PICTURE_PATIENCE_MS 1000

/**
 * WdWalk:
 *
 * A tour and the page that it is walked on, in step: it tells the tour what the page shows and what
 * time passes, and does what the tour's view requests. It knows no window. A check gives it another
 * page.
 */
enum
{
  CHANGED,
  PAGE_CHANGED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WdWalk, wd_walk, G_TYPE_OBJECT)

/* The target of the same step is looked for again, too: it may have been seen on another page. */
static void
look (WdWalk *self)
{
  wd_page_agent_set_step (wd_page_get_agent (self->page), wd_tour_get_view (self->tour)->step);
}

static void start_timer (WdWalk *self);

/* Time that a page still uses to arrive does not count: the target may be in the part to come. */
static gboolean
is_page_coming (WdWalk *self)
{
  WdTourStatus status = wd_tour_get_view (self->tour)->status;

  return (status == WD_TOUR_STATUS_LOADING || status == WD_TOUR_STATUS_SEARCHING) &&
         wd_page_get_loading (self->page) && wd_page_get_progress (self->page) > self->progress;
}

/* What is shown as wanted does not count before all is there that the page is drawn by. */
static gboolean
is_answer_doubtful (WdWalk *self)
{
  const WdTourView *view = wd_tour_get_view (self->tour);

  return view->status == WD_TOUR_STATUS_CONFIRMING && view->sighting.state == view->want;
}

/* Whether the page may still save what the person did, or waits for what it is drawn by. */
static gboolean
is_page_busy (WdWalk *self)
{
  WdPageRequests *requests = wd_page_get_requests (self->page);

  if (wd_tour_get_view (self->tour)->status == WD_TOUR_STATUS_SETTLING)
    return wd_page_requests_get_saving (requests);

  return is_answer_doubtful (self) && wd_page_requests_get_waiting (requests);
}

/* A page that saves only when it is told to must not be taken from the person before. */
static gboolean
may_wait_for_save (WdWalk *self)
{
  const WdTourView *view = wd_tour_get_view (self->tour);

  return view->status == WD_TOUR_STATUS_SETTLING && view->may_lose &&
         wd_page_requests_get_unsent (wd_page_get_requests (self->page));
}

static void
be_done (WdWalk   *self,
         gboolean  is_busy)
{
  if (is_answer_doubtful (self) &&
      (is_busy || wd_page_requests_get_failed (wd_page_get_requests (self->page))))
    wd_tour_fail_load (self->tour);
  else if ((is_busy && wd_walk_is_read_in_place (self)) || may_wait_for_save (self))
    wd_tour_put_off (self->tour);
  else
    wd_tour_elapse (self->tour);
}

static gboolean
elapsed_cb (gpointer user_data)
{
  WdWalk *self = WD_WALK (user_data);
  gboolean is_busy = is_page_busy (self);

  self->timeout_id = 0;
  if (is_page_coming (self))
    start_timer (self);
  else if (is_busy && g_get_monotonic_time () - self->start < WD_WALK_PATIENCE_US)
    self->timeout_id = g_timeout_add (WD_WALK_POLL_MS, elapsed_cb, self);
  else
    be_done (self, is_busy);

  return G_SOURCE_REMOVE;
}

static void
start_timer (WdWalk *self)
{
  guint timeout = wd_tour_get_view (self->tour)->timeout;

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->progress = wd_page_get_progress (self->page);
  self->start = g_get_monotonic_time ();
  if (timeout > 0)
    self->timeout_id = g_timeout_add (timeout, elapsed_cb, self);
}

/* WdWalk::finished comes once for each verdict, and not for one that was taken back meanwhile. */
static void
finish (WdWalk *self)
{
  gboolean due = self->finishing;

  self->finishing = FALSE;
  g_clear_handle_id (&self->picture_id, g_source_remove);

  if (due && wd_tour_get_view (self->tour)->verdict != NULL)
    g_signal_emit (self, signals[FINISHED], 0);
}

static gboolean
picture_late_cb (gpointer user_data)
{
  WdWalk *self = WD_WALK (user_data);

  self->picture_id = 0;
  finish (self);

  return G_SOURCE_REMOVE;
}

static void
picture_taken_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(WdWalk) self = WD_WALK (user_data);
  g_autoptr(GdkTexture) picture = NULL;
  g_autoptr(GError) error = NULL;

  picture = wd_page_take_picture_finish (WD_PAGE (object), result, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (picture == NULL)
    g_debug ("%s", error->message);

  g_set_object (&self->picture, picture);
  finish (self);
}

static void
take_picture (WdWalk *self)
{
  self->picture_id = g_timeout_add (PICTURE_PATIENCE_MS, picture_late_cb, self);
  wd_page_take_picture_async (self->page, &wd_tour_get_view (self->tour)->sighting,
                              self->cancellable, picture_taken_cb, g_object_ref (self));
}

static void
begin_finish (WdWalk   *self,
              gboolean  picture)
{
  if (self->finishing)
    return;

  self->finishing = TRUE;
  g_clear_object (&self->picture);

  if (picture)
    take_picture (self);
  else
    finish (self);
}

static void
tour_changed_cb (WdWalk *self)
{
  WdTourRequest request = wd_tour_get_view (self->tour)->request;

  if (request & WD_TOUR_REQUEST_TIME)
    start_timer (self);

  if (request & WD_TOUR_REQUEST_LOOK)
    look (self);

  if (request & WD_TOUR_REQUEST_RELOAD)
    wd_walk_load_afresh (self);

  g_signal_emit (self, signals[CHANGED], 0);

  if (request & WD_TOUR_REQUEST_FINISH)
    begin_finish (self, (request & WD_TOUR_REQUEST_PICTURE) != 0);
}

static void
located_cb (WdWalk *self)
{
  if (wd_walk_is_turned_away (self, WD_OBSTACLE_NONE))
    return;

  wd_tour_visit (self->tour, wd_page_get_uri (self->page),
                 wd_page_agent_get_document (wd_page_get_agent (self->page)));
  look (self);
}

static void
observed_cb (WdWalk              *self,
             const WdObservation *observation)
{
  if (!wd_walk_is_turned_away (self, observation->sighting.obstacle))
    wd_tour_observe (self->tour, observation);
}

/* A page that shows another state than the wanted one has been told it by the service. Whoever is
 * signed in then is who turns the target.
 */
static void
acted_cb (WdWalk *self)
{
  const WdTourView *view = wd_tour_get_view (self->tour);

  if (view->status == WD_TOUR_STATUS_POINTING && view->sighting.state != WD_STATE_UNKNOWN &&
      view->sighting.state != view->want)
    {
      wd_page_requests_excuse (wd_page_get_requests (self->page));
      wd_web_session_remember_sign_in (self->session);
    }

  wd_tour_act (self->tour);
}

static void
failed_cb (WdWalk *self)
{
  wd_tour_fail_load (self->tour);
}

/* Gives up the page that was the walk's, if there was one. */
void
wd_walk_take_page (WdWalk       *self,
                   WdPage       *page,
                   WdWebSession *session)
{
  const struct {
    gpointer object;
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { wd_page_get_agent (page), "observed", G_CALLBACK (observed_cb) },
    { page, "acted", G_CALLBACK (acted_cb) },
    { page, "failed", G_CALLBACK (failed_cb) },
    { page, "located", G_CALLBACK (located_cb) },
  };

  if (self->page != NULL)
    {
      g_signal_handlers_disconnect_by_data (wd_page_get_agent (self->page), self);
      g_signal_handlers_disconnect_by_data (self->page, self);
    }

  g_set_object (&self->page, page);
  g_set_object (&self->session, session);
  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (handlers[i].object, handlers[i].signal, handlers[i].callback,
                             self, G_CONNECT_SWAPPED);

  look (self);
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
}

static void
wd_walk_dispose (GObject *object)
{
  WdWalk *self = WD_WALK (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->picture_id, g_source_remove);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  wd_walk_drop_former (self);
  g_clear_object (&self->picture);
  g_clear_object (&self->page);
  g_clear_object (&self->session);
  g_clear_object (&self->tour);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (wd_walk_parent_class)->dispose (object);
}

static void
wd_walk_class_init (WdWalkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wd_walk_dispose;

  /**
   * WdWalk::changed:
   * @self: the walk
   *
   * The tour's view has changed, and what it requests is being done.
   */
  signals[CHANGED] =
    g_signal_new ("changed", WD_TYPE_WALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * WdWalk::page-changed:
   * @self: the walk
   *
   * Another page is the walk's from now on, and is to be shown in place of the one before.
   */
  signals[PAGE_CHANGED] =
    g_signal_new ("page-changed", WD_TYPE_WALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  /**
   * WdWalk::finished:
   * @self: the walk
   *
   * The tour has a verdict. If it was seen, the target has been pictured, as far as it could be.
   */
  signals[FINISHED] =
    g_signal_new ("finished", WD_TYPE_WALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wd_walk_init (WdWalk *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * wd_walk_new:
 * @tour: the tour to walk
 * @session: the session to walk it in
 *
 * Returns: (transfer full): a walk on a page of its own, which loads nothing before wd_walk_open()
 */
WdWalk *
wd_walk_new (WdTour       *tour,
             WdWebSession *session)
{
  g_autoptr(WdPage) page = NULL;
  WdWalk *self;

  g_return_val_if_fail (WD_IS_TOUR (tour), NULL);
  g_return_val_if_fail (WD_IS_WEB_SESSION (session), NULL);

  self = g_object_new (WD_TYPE_WALK, NULL);
  self->tour = g_object_ref (tour);
  page = wd_walk_create_page (self, session);
  wd_walk_take_page (self, page, session);
  g_signal_connect_object (tour, "changed", G_CALLBACK (tour_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wd_walk_get_tour:
 * @self: a walk
 *
 * Returns: (transfer none): the tour that is walked
 */
WdTour *
wd_walk_get_tour (WdWalk *self)
{
  g_return_val_if_fail (WD_IS_WALK (self), NULL);

  return self->tour;
}

/**
 * wd_walk_get_page:
 * @self: a walk
 *
 * Returns: (transfer none): the page that the tour is walked on
 */
WdPage *
wd_walk_get_page (WdWalk *self)
{
  g_return_val_if_fail (WD_IS_WALK (self), NULL);

  return self->page;
}

/**
 * wd_walk_get_picture:
 * @self: a walk that has finished
 *
 * Returns: (transfer none) (nullable): a picture of what the page showed around the target when the
 *   verdict was read
 */
GdkTexture *
wd_walk_get_picture (WdWalk *self)
{
  g_return_val_if_fail (WD_IS_WALK (self), NULL);

  return self->picture;
}

/**
 * wd_walk_open:
 * @self: a walk
 *
 * Opens the page of the tour's current step, if it has an address of its own.
 */
void
wd_walk_open (WdWalk *self)
{
  const char *link;

  g_return_if_fail (WD_IS_WALK (self));

  wd_tour_act (self->tour);
  link = wd_tour_get_view (self->tour)->link;
  if (link != NULL)
    wd_page_open (self->page, link);
}

/**
 * wd_walk_load_again:
 * @self: a walk
 *
 * Loads the page again. Where that can bring a verdict, it is the check.
 */
void
wd_walk_load_again (WdWalk *self)
{
  g_return_if_fail (WD_IS_WALK (self));

  if (wd_page_get_error (self->page) != NULL || wd_page_get_stalled (self->page) ||
      !wd_tour_check (self->tour))
    wd_page_load_again (self->page);
}

/**
 * wd_walk_go_ahead:
 * @self: a walk
 *
 * Goes to the furthest step that the person has been at, and opens its page.
 */
void
wd_walk_go_ahead (WdWalk *self)
{
  g_return_if_fail (WD_IS_WALK (self));

  wd_tour_go_to (self->tour, wd_tour_get_view (self->tour)->furthest);
  wd_walk_open (self);
}
