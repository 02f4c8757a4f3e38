/* wd-tour.h
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "wd-guide.h"
#include "wd-observation.h"

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
 * @WD_TOUR_STATUS_SETTLING: the target is as wanted; waiting whether it stays so
 * @WD_TOUR_STATUS_CHECKING: the page must be, or is being, loaded afresh to read the target again
 * @WD_TOUR_STATUS_CONFIRMING: freshly loaded, the page shows the target; waiting whether it stays
 *   as it is
 * @WD_TOUR_STATUS_FINISHED: there is a verdict
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
 * WdTourNotice:
 * @WD_TOUR_NOTICE_NONE: nothing to say
 * @WD_TOUR_NOTICE_SIGNED_OUT: a sign-in page came in the middle of the way
 * @WD_TOUR_NOTICE_SIGNED_OUT_UNCHECKED: a sign-in page came in place of the page to read afresh
 * @WD_TOUR_NOTICE_TURNED_BACK: the target was as wanted, but not for long enough to be checked
 * @WD_TOUR_NOTICE_NOT_KEPT: freshly loaded, the page shows the old state again
 * @WD_TOUR_NOTICE_NOT_CONFIRMED: freshly loaded, the page did not show the target
 * @WD_TOUR_NOTICE_NOT_LOADED: the page could not be loaded afresh
 * @WD_TOUR_NOTICE_NOT_SETTLED: the target's state changes again and again
 *
 * Something that happened, to be said beside the status. It stays until the page moves on or the
 * person acts.
 */
typedef enum
{
  WD_TOUR_NOTICE_NONE,
  WD_TOUR_NOTICE_SIGNED_OUT,
  WD_TOUR_NOTICE_SIGNED_OUT_UNCHECKED,
  WD_TOUR_NOTICE_TURNED_BACK,
  WD_TOUR_NOTICE_NOT_KEPT,
  WD_TOUR_NOTICE_NOT_CONFIRMED,
  WD_TOUR_NOTICE_NOT_LOADED,
  WD_TOUR_NOTICE_NOT_SETTLED,
} WdTourNotice;

/**
 * WdHindrance:
 * @WD_HINDRANCE_NONE: nothing known
 * @WD_HINDRANCE_COOKIES: a cookie banner
 * @WD_HINDRANCE_DIALOG: a dialog lies on the target
 * @WD_HINDRANCE_CHAT: a chat lies on the target
 * @WD_HINDRANCE_COVER: something else lies on the target
 * @WD_HINDRANCE_CAPTCHA: a puzzle that tells people from machines
 * @WD_HINDRANCE_CODE: a code is asked for that was sent to the person or that an app shows
 * @WD_HINDRANCE_CHALLENGE: the service wants to be sure that it is the person
 * @WD_HINDRANCE_JOIN: a page asks strangers to join
 * @WD_HINDRANCE_APP: a page offers the service's app
 * @WD_HINDRANCE_DISABLED: the target is there, but cannot be used
 * @WD_HINDRANCE_NOT_OFFERED: the setting's page does not hold the setting
 *
 * What stops the person at the current step.
 */
typedef enum
{
  WD_HINDRANCE_NONE,
  WD_HINDRANCE_COOKIES,
  WD_HINDRANCE_DIALOG,
  WD_HINDRANCE_CHAT,
  WD_HINDRANCE_COVER,
  WD_HINDRANCE_CAPTCHA,
  WD_HINDRANCE_CODE,
  WD_HINDRANCE_CHALLENGE,
  WD_HINDRANCE_JOIN,
  WD_HINDRANCE_APP,
  WD_HINDRANCE_DISABLED,
  WD_HINDRANCE_NOT_OFFERED,
} WdHindrance;

/**
 * WdMark:
 * @WD_MARK_AHEAD: still to come
 * @WD_MARK_CURRENT: the one to do now
 * @WD_MARK_PASSED: behind; its purpose was seen to be met
 * @WD_MARK_TOLD: behind; the person said that it is done
 * @WD_MARK_SKIPPED: behind; the person skipped it
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
 * WdLearned:
 * @WD_LEARNED_SEEN: read from the page after a reload
 * @WD_LEARNED_TOLD: said by the person
 */
typedef enum
{
  WD_LEARNED_SEEN,
  WD_LEARNED_TOLD,
} WdLearned;

/**
 * WdVerdict:
 * @before: what was first seen of the target
 * @after: what it is now, as far as is known
 * @learned: how @after was learned
 */
typedef struct
{
  WdState before;
  WdState after;
  WdLearned learned;
} WdVerdict;

#define WD_TYPE_TOUR (wd_tour_get_type ())

G_DECLARE_FINAL_TYPE (WdTour, wd_tour, WD, TOUR, GObject)

WdTour           *wd_tour_new           (WdGuide             *guide,
                                         const char          *origin);

WdGuide          *wd_tour_get_guide     (WdTour              *self);
const char       *wd_tour_get_origin    (WdTour              *self);
guint             wd_tour_get_current   (WdTour              *self);
WdStep           *wd_tour_get_step      (WdTour              *self);
WdTourStatus      wd_tour_get_status    (WdTour              *self);
WdTourNotice      wd_tour_get_notice    (WdTour              *self);
WdHindrance       wd_tour_get_hindrance (WdTour              *self);
const WdRect     *wd_tour_get_spot      (WdTour              *self);
WdMark            wd_tour_get_mark      (WdTour              *self,
                                         guint                index);
const WdSighting *wd_tour_get_sighting  (WdTour              *self);
gboolean          wd_tour_has_seen      (WdTour              *self);
const char       *wd_tour_get_language  (WdTour              *self);
guint             wd_tour_get_timeout   (WdTour              *self);
const WdVerdict  *wd_tour_get_verdict   (WdTour              *self);
guint             wd_tour_get_furthest  (WdTour              *self);

void              wd_tour_visit         (WdTour              *self,
                                         const char          *uri,
                                         guint                document);
void              wd_tour_observe       (WdTour              *self,
                                         const WdObservation *observation);
void              wd_tour_elapse        (WdTour              *self);
void              wd_tour_fail_load     (WdTour              *self);

gboolean          wd_tour_can_go_back   (WdTour              *self);
void              wd_tour_go_back       (WdTour              *self);
void              wd_tour_go_to         (WdTour              *self,
                                         guint                index);
void              wd_tour_skip          (WdTour              *self);
void              wd_tour_tell_done     (WdTour              *self);
void              wd_tour_tell_state    (WdTour              *self,
                                         WdState              state);
void              wd_tour_quote_in      (WdTour              *self,
                                         const char          *language);

void              wd_tour_begin_at      (WdTour              *self,
                                         guint                index);
GVariant         *wd_tour_save          (WdTour              *self);
gboolean          wd_tour_restore       (WdTour              *self,
                                         GVariant            *state);

G_END_DECLS
