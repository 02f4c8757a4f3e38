/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wd-guide.h"
#include "wd-observation.h"
#include "wd-verdict.h"

G_BEGIN_DECLS

/**
 * WdTourStatus:
 * @WD_TOUR_STATUS_LOADING: a page is on its way, nothing has been seen of it yet
 * @WD_TOUR_STATUS_AWAY: the page shown is not one of the current step's
 * @WD_TOUR_STATUS_READING: the current step has no target; its words are all there is
 * @WD_TOUR_STATUS_SEARCHING: the target has not been seen yet, but it may still come
 * @WD_TOUR_STATUS_POINTING: the target is found
 * @WD_TOUR_STATUS_ABSTAINING: the page may hold the target, but not surely enough
 * @WD_TOUR_STATUS_MISSING: the page does not hold the target
 * @WD_TOUR_STATUS_SETTLING: the target is as wanted, or the page after a form has come; waiting
 *   whether it stays so
 * @WD_TOUR_STATUS_CHECKING: the page is being loaded afresh to read the target again
 * @WD_TOUR_STATUS_CONFIRMING: freshly loaded, the page shows the target; waiting whether it stays
 *   as it is
 * @WD_TOUR_STATUS_FINISHED: there is a verdict
 *
 * How the current step stands.
 */
typedef enum
{
  WD_TOUR_STATUS_LOADING,
  WD_TOUR_STATUS_AWAY,
  WD_TOUR_STATUS_READING,
  WD_TOUR_STATUS_SEARCHING,
  WD_TOUR_STATUS_POINTING,
  WD_TOUR_STATUS_ABSTAINING,
  WD_TOUR_STATUS_MISSING,
  WD_TOUR_STATUS_SETTLING,
  WD_TOUR_STATUS_CHECKING,
  WD_TOUR_STATUS_CONFIRMING,
  WD_TOUR_STATUS_FINISHED,
} WdTourStatus;

/**
 * WdMark:
 * @WD_MARK_AHEAD: still to come
 * @WD_MARK_CURRENT: the one to do now
 * @WD_MARK_PASSED: behind; its purpose was seen to be met
 * @WD_MARK_TOLD: behind; the person said that it is done
 * @WD_MARK_SKIPPED: behind; the person skipped it
 *
 * How a step stands in the list of steps.
 */
typedef enum
{
  WD_MARK_AHEAD,
  WD_MARK_CURRENT,
  WD_MARK_PASSED,
  WD_MARK_TOLD,
  WD_MARK_SKIPPED,
} WdMark;

/**
 * WdTourRequest:
 * @WD_TOUR_REQUEST_TIME: a wait begins or ends: stop the timer that runs, and start one of
 *   `timeout` milliseconds unless that is 0
 * @WD_TOUR_REQUEST_LOOK: look for the current step's target, and tell what is seen although
 *   nothing may have changed
 * @WD_TOUR_REQUEST_RELOAD: load the page afresh
 * @WD_TOUR_REQUEST_PICTURE: take a picture of the target before the page goes
 * @WD_TOUR_REQUEST_FINISH: there is a verdict: end the tour
 *
 * What a change of the tour asks of the walk; each is asked for once.
 */
typedef enum /*< flags >*/
{
  WD_TOUR_REQUEST_TIME = 1 << 0,
  WD_TOUR_REQUEST_LOOK = 1 << 1,
  WD_TOUR_REQUEST_RELOAD = 1 << 2,
  WD_TOUR_REQUEST_PICTURE = 1 << 3,
  WD_TOUR_REQUEST_FINISH = 1 << 4,
} WdTourRequest;

/**
 * WdTourView:
 * @guide: the guide that is walked
 * @practice: whether it is walked on the service's practice site
 * @language: (nullable): the language whose labels are to be quoted, a BCP 47 tag: the page's, or
 *   the person's own as long as no page has named one
 * @current: index of the step to be done now
 * @furthest: index of the furthest step whose page was seen
 * @step: the step to be done now
 * @is_last: whether that is the last step, which ends with a verdict
 * @link: (nullable): the path of that step's page, in @language; %NULL if it has no address of its
 *   own
 * @want: the state that the step's target shall be seen in, %WD_STATE_UNKNOWN for any
 * @marks: how each step stands
 * @status: how the current step stands
 * @notice: what is to be said beside the status
 * @obstacle: what stops the person
 * @may_lose: whether loading the page may lose the change if it has sent nothing: a check has found
 *   one not kept, or the target was turned in a form that a button would send
 * @seen: whether anything was seen of the page that is shown; nothing ever is of one whose policy
 *   keeps scripts out, and its target cannot be said to be missing
 * @sighting: what was last seen of the target, an absent one if nothing was
 * @spot: (nullable): what to point at, in CSS pixels of the viewport; %NULL to point at nothing
 * @timeout: how long to wait before wd_tour_elapse(), in milliseconds; 0 for no wait
 * @request: what this change asks for
 * @verdict: (nullable): the result, once there is one
 * @uri: (nullable): the address, without query and fragment, of the page that a verdict was read
 *   from
 *
 * A tour as it is to be shown: computed once for each change, never changed by anybody else, and
 * valid until the tour's next change.
 */
typedef struct
{
  WdGuide *guide;
  gboolean practice;
  const char *language;
  guint current;
  guint furthest;
  WdStep *step;
  gboolean is_last;
  const char *link;
  WdState want;
  const WdMark *marks;
  WdTourStatus status;
  WdNotice notice;
  WdObstacle obstacle;
  gboolean may_lose;
  gboolean seen;
  WdSighting sighting;
  const WdRect *spot;
  guint timeout;
  WdTourRequest request;
  const WdVerdict *verdict;
  const char *uri;
} WdTourView;

G_END_DECLS
