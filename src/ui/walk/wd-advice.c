/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-advice.h"

#include <glib/gi18n.h>

/* The texts quote no labels: the step's own text, which stands above them, does. */

typedef enum
{
  NEXT_NOTHING,
  NEXT_SHOW,
  NEXT_RELOAD,
  NEXT_OPEN,
  NEXT_HELP,
  NEXT_BROWSER,
} Next;

typedef struct
{
  const char *label;
  const char *action;
  gboolean is_suggested;
} NextWords;

/* The person's own browser is a way of equal rank, so the page is not made to look second. */
static const NextWords nexts[] = {
  [NEXT_NOTHING] = { NULL, NULL, FALSE },
  [NEXT_SHOW] = { N_("Show Me"), "tour.show", TRUE },
  [NEXT_RELOAD] = { N_("Reload the Page"), "page.reload", TRUE },
  [NEXT_OPEN] = { N_("Open This Page"), "tour.open", TRUE },
  [NEXT_HELP] = { N_("Read the Help Article"), "tour.help", TRUE },
  [NEXT_BROWSER] = { N_("Use My Own Browser"), "win.companion", FALSE },
};

/* Words about a setting have `text` for one that is, or shall be, off, and `text_on` for on. */
typedef struct
{
  const char *text;
  const char *text_on;
  const char *icon;
  Next next;
} Words;

static const Words placements[] = {
  [WD_PLACEMENT_ABOVE] = { N_("It’s further up on this page. Scroll up, or click “Show Me”."),
                           .icon = "go-up-symbolic" },
  [WD_PLACEMENT_BELOW] = { N_("It’s further down on this page. Scroll down, or click “Show Me”."),
                           .icon = "go-down-symbolic" },
  [WD_PLACEMENT_LEFT] = { N_("It’s further to the left on this page. Scroll there, or click "
                             "“Show Me”."),
                          .icon = "find-location-symbolic" },
  [WD_PLACEMENT_RIGHT] = { N_("It’s further to the right on this page. Scroll there, or click "
                              "“Show Me”."),
                           .icon = "find-location-symbolic" },
};

static const Words statuses[] = {
  [WD_TOUR_STATUS_LOADING] = { N_("The page is loading…"), .icon = "content-loading-symbolic" },
  [WD_TOUR_STATUS_AWAY] = { N_("This step happens on another page."),
                            .icon = "go-jump-symbolic", .next = NEXT_OPEN },
  [WD_TOUR_STATUS_READING] = { N_("When you’ve done this, the next step comes up by itself."),
                               .icon = "user-info-symbolic", .next = NEXT_OPEN },
  [WD_TOUR_STATUS_SEARCHING] = { N_("Looking for it on this page…"),
                                 .icon = "system-search-symbolic" },
  [WD_TOUR_STATUS_POINTING] = { N_("Click the place that’s marked on the page."),
                                .icon = "find-location-symbolic" },
  [WD_TOUR_STATUS_ABSTAINING] = { N_("The page doesn’t look as expected, so nothing is marked."),
                                  .icon = "dialog-question-symbolic", .next = NEXT_OPEN },
  [WD_TOUR_STATUS_MISSING] = { N_("It isn’t on this page. See “Other Ways”."),
                               .icon = "dialog-question-symbolic", .next = NEXT_OPEN },
  [WD_TOUR_STATUS_SETTLING] =
    { N_("The setting is off. Waiting a moment to make sure it stays off…"),
      N_("The setting is on. Waiting a moment to make sure it stays on…"),
      "content-loading-symbolic" },
  [WD_TOUR_STATUS_CHECKING] = { N_("Reloading the page to check whether that was saved…"),
                                .icon = "view-refresh-symbolic" },
  [WD_TOUR_STATUS_CONFIRMING] =
    { N_("After reloading, the page shows the setting as off. One more moment…"),
      N_("After reloading, the page shows the setting as on. One more moment…"),
      "view-refresh-symbolic" },
  [WD_TOUR_STATUS_FINISHED] = { N_("Done."), .icon = "object-select-symbolic" },
};

static const Words signing_in = {
  N_("Waiting for you to sign in…"),
  .icon = "user-info-symbolic", .next = NEXT_BROWSER
};

static const Words sent = {
  N_("The service’s page says that it has arrived. One more moment…"),
  .icon = "content-loading-symbolic"
};

/* At the end, nothing comes up by itself. */
static const Words reading_last = {
  N_("When you’ve done this, report it with the button below."),
  .icon = "user-info-symbolic"
};

static const Words unseen = {
  N_("Widerspruch can’t look into this page, so nothing is marked. See “Other Ways”."),
  .icon = "dialog-question-symbolic", .next = NEXT_OPEN
};

static const Words barred = {
  N_("The page shows the setting as off, but it can’t be changed. Waiting to see whether that "
     "passes…"),
  N_("The page shows the setting as on, but it can’t be changed. Waiting to see whether that "
     "passes…")
};

/* Why the agent abstained. */
static const char * const reasons[] = {
  [WD_REASON_SEVERAL] =
    N_("More than one place on this page could be meant, so nothing is marked."),
  [WD_REASON_HIDDEN] =
    N_("It’s on this page but hidden. You may have to open a part of the page first."),
  [WD_REASON_FOLDED] =
    N_("It’s in a collapsed section of this page. Open that section first."),
  [WD_REASON_CHOICE] =
    N_("The page has several options to choose from here, so nothing is marked. Please choose "
       "yourself."),
  [WD_REASON_FRAME] =
    N_("It’s in a part of the page that Widerspruch can’t inspect, so nothing is marked."),
  [WD_REASON_OTHER] =
    N_("Something with that name is on this page, but it’s built in an unknown way, so nothing "
       "is marked. Please look at it yourself."),
};

/* A marked control, by the state that it shows. */
typedef struct
{
  const char *unknown;
  const char *off;
  const char *on;
} Control;

#define UNTOLD \
  N_("The setting is marked, but the page doesn’t say clearly whether it’s on or off. Please look " \
     "at it yourself.")

static const Control turned_by_click = {
  UNTOLD,
  N_("The setting is off. Click the marked place to turn it on."),
  N_("The setting is on. Click the marked place to turn it off."),
};

/* The click opens what it is turned in. */
static const Control turned_there = {
  UNTOLD,
  N_("The setting is off. Turn it on at the marked place."),
  N_("The setting is on. Turn it off at the marked place."),
};

/* A row for each role that has a state. All other sentences speak of the setting, as it may be a
 * switch, a checkbox, a list or a button.
 */
static const Control * const controls[] = {
  [WD_ROLE_BUTTON] = &turned_there,
  [WD_ROLE_SWITCH] = &turned_by_click,
  [WD_ROLE_CHECKBOX] = &turned_by_click,
  [WD_ROLE_RADIO] = &turned_by_click,
  [WD_ROLE_MENU_BUTTON] = &turned_there,
  [WD_ROLE_SELECT] = &turned_there,
};

/* Why a marked control has no state. */
static const char * const doubts[] = {
  [WD_REASON_CONTRADICTING] =
    N_("The page contradicts itself: it says both that the marked setting is on and that it’s "
       "off. Please look at it and report what you see."),
  [WD_REASON_RENAMED] =
    N_("The page uses another name for the marked setting than this guide knows, so it may mean "
       "the opposite. Please look at it and report what you see."),
};

/* A marked control that shows the wanted state after a check that did not come to its end. */
static const Words unproved = {
  N_("The setting is off. Whether that was saved hasn’t been checked yet."),
  N_("The setting is on. Whether that was saved hasn’t been checked yet.")
};

static const Words obstacles[] = {
  [WD_OBSTACLE_COOKIES] =
    { N_("A cookie banner is in the way. Answer it first; you may decline.") },
  [WD_OBSTACLE_DIALOG] = { N_("A dialog on the page covers it. Answer the dialog first.") },
  [WD_OBSTACLE_CHAT] =
    { N_("A chat window on the page covers it. Close or minimize the chat first.") },
  [WD_OBSTACLE_COVER] =
    { N_("Something on the page covers it. If it asks a question, answer it; otherwise close it "
         "or scroll a little.") },
  [WD_OBSTACLE_QUESTION] =
    { N_("The page is asking something. Answer it; nothing is saved until you do.") },
  [WD_OBSTACLE_CAPTCHA] =
    { N_("The page wants to make sure you’re human. Please solve its challenge. If that doesn’t "
         "work here, continue in your own browser."),
      .next = NEXT_BROWSER },
  [WD_OBSTACLE_CODE] =
    { N_("The page is asking for a code that was sent to you or that an app shows. Passkeys and "
         "security keys don’t work here; if you need one, continue in your own browser."),
      .next = NEXT_BROWSER },
  [WD_OBSTACLE_CHALLENGE] =
    { N_("The service wants to make sure it’s you. Please do what the page asks. If that "
         "doesn’t work here, continue in your own browser."),
      .next = NEXT_BROWSER },
  [WD_OBSTACLE_JOIN] =
    { N_("This page only creates new accounts. Go to the sign-in page."),
      .next = NEXT_OPEN },
  [WD_OBSTACLE_SIGNED_OUT] =
    { N_("Nobody is signed in on this page. Please sign in first."),
      .next = NEXT_OPEN },
  [WD_OBSTACLE_APP] =
    { N_("This page offers an app, which you don’t need. Continue without it."),
      .next = NEXT_OPEN },
  [WD_OBSTACLE_MENU] =
    { N_("The way on is in a menu of this page. Click the marked button to open it."),
      .next = NEXT_OPEN },
  [WD_OBSTACLE_DISABLED] =
    { N_("This setting can’t be changed here. If an organization manages your account, ask its "
         "administrator."),
      .next = NEXT_HELP },
  [WD_OBSTACLE_NOT_OFFERED] =
    { N_("The setting isn’t on this page. The page may be slow. If it isn’t, the setting may not "
         "be offered to this account, or not where you live."),
      .next = NEXT_HELP },
};

static const char * const declining_marked =
  N_("A cookie banner is in the way. The button that declines is marked.");

/* In what another target has opened. */
static const char * const unconfirmed =
  N_("Now confirm in the window on the page, with “Done” or a similar button. After that, the result "
     "is checked.");

static const char * const led_away =
  N_("Instead of the page with this setting, another one came up. The setting may not be "
     "offered to this account, or not where you live.");

static const char * const not_usable =
  N_("The place is marked, but it can’t be clicked right now.");

static const Words notices[] = {
  [WD_NOTICE_SIGNED_OUT] =
    { N_("The page wants you to sign in again. Afterwards, you can continue where you left off.") },
  [WD_NOTICE_SIGNED_OUT_UNCHECKED] =
    { N_("The page wants you to sign in again before the result could be checked. Afterwards, "
         "you can continue at the setting.") },
  [WD_NOTICE_TURNED_BACK] =
    { N_("The setting was on again before it could be checked. If that wasn’t you, the page "
         "didn’t accept your change."),
      N_("The setting was off again before it could be checked. If that wasn’t you, the page "
         "didn’t accept your change."),
      .next = NEXT_RELOAD },
  [WD_NOTICE_NOT_KEPT] =
    { N_("After reloading, the setting is on. So “off” wasn’t saved; please try again. If the "
         "page has a button for saving, click that, too."),
      N_("After reloading, the setting is off. So “on” wasn’t saved; please try again. If the "
         "page has a button for saving, click that, too."),
      .next = NEXT_BROWSER },
  [WD_NOTICE_NOT_CONFIRMED] =
    { N_("After reloading, the page didn’t show the state of the setting. So it isn’t known what "
         "was saved."),
      .next = NEXT_RELOAD },
  [WD_NOTICE_NOT_LOADED] =
    { N_("The page couldn’t be reloaded. So it isn’t known what was saved."),
      .next = NEXT_RELOAD },
  [WD_NOTICE_NOT_COMPLETE] =
    { N_("The page was reloaded, but parts of it are missing. So it isn’t known what was saved."),
      .next = NEXT_RELOAD },
  [WD_NOTICE_NOT_SETTLED] =
    { N_("The page turns the setting on and off again and again. So its state can’t be read."),
      .next = NEXT_RELOAD },
  [WD_NOTICE_NOT_REPEATED] =
    { N_("If the page needs something more, such as a click on “Save”, do that first. Then "
         "reload the page: only that shows what was saved."),
      .next = NEXT_RELOAD },
};

static const char *
choose_text (const Words *words,
             WdState      state)
{
  return state == WD_STATE_ON && words->text_on != NULL ? words->text_on : words->text;
}

/* A placement counts only while something is pointed at: the target, or what stops the person. */
static gboolean
is_out_of_view (const WdTourView *view,
                WdPlacement       placement)
{
  return (view->status == WD_TOUR_STATUS_POINTING || view->spot != NULL) &&
         placement != WD_PLACEMENT_HERE && placement != WD_PLACEMENT_NONE;
}

static const Words *
find_status (const WdTourView *view,
             WdPlacement       placement)
{
  if (is_out_of_view (view, placement))
    return &placements[placement];

  if (view->status == WD_TOUR_STATUS_READING && view->step->kind == WD_STEP_KIND_SIGN_IN)
    return &signing_in;

  if (view->status == WD_TOUR_STATUS_READING && view->is_last)
    return &reading_last;

  if (view->status == WD_TOUR_STATUS_SETTLING && view->want == WD_STATE_UNKNOWN)
    return &sent;

  if (view->status == WD_TOUR_STATUS_MISSING && !view->seen)
    return &unseen;

  return &statuses[view->status];
}

static const char *
get_pointing (const WdTourView *view)
{
  const Control *control = controls[wd_step_get_target (view->step, view->sighting.target)->role];

  if (view->sighting.state == view->want)
    return choose_text (&unproved, view->want);

  if (view->sighting.reason >= WD_REASON_CONTRADICTING)
    return doubts[view->sighting.reason];

  if (view->sighting.state == WD_STATE_UNKNOWN)
    return control->unknown;

  return view->sighting.state == WD_STATE_OFF ? control->off : control->on;
}

static const char *
get_status_text (const WdTourView *view,
                 const Words      *status)
{
  if (status == &statuses[WD_TOUR_STATUS_POINTING] && view->want != WD_STATE_UNKNOWN)
    return get_pointing (view);

  if ((view->status == WD_TOUR_STATUS_SETTLING || view->status == WD_TOUR_STATUS_CONFIRMING) &&
      view->want != WD_STATE_UNKNOWN && !view->sighting.enabled)
    return choose_text (&barred, view->sighting.state);

  if (view->status == WD_TOUR_STATUS_ABSTAINING && reasons[view->sighting.reason] != NULL)
    return reasons[view->sighting.reason];

  return choose_text (status, view->status == WD_TOUR_STATUS_CONFIRMING ? view->sighting.state
                                                                        : view->want);
}

static const char *
get_obstacle_text (const WdTourView *view)
{
  if (view->obstacle == WD_OBSTACLE_COOKIES && view->spot != NULL)
    return declining_marked;

  if (view->obstacle == WD_OBSTACLE_DISABLED && view->want == WD_STATE_UNKNOWN)
    return not_usable;

  if (view->obstacle == WD_OBSTACLE_NOT_OFFERED && view->status == WD_TOUR_STATUS_AWAY)
    return led_away;

  if (view->obstacle == WD_OBSTACLE_QUESTION && view->sighting.target > 0)
    return unconfirmed;

  return obstacles[view->obstacle].text;
}

/* An offer that cannot be kept is not made: a page may have no address of its own, a step no help,
 * and the person's own browser knows nothing of the practice site.
 */
static Next
settle_next (const WdTourView *view,
             Next              next)
{
  if (next == NEXT_HELP && view->step->help == NULL)
    next = NEXT_BROWSER;

  if ((next == NEXT_OPEN && view->link == NULL) || (next == NEXT_BROWSER && view->practice))
    next = NEXT_NOTHING;

  return next;
}

/* A notice counts for more than an obstacle, and an obstacle for more than the status. */
static Next
choose_next (const WdTourView *view,
             const Words      *status)
{
  const Next choices[] = {
    notices[view->notice].next, obstacles[view->obstacle].next, status->next,
  };
  Next next = NEXT_NOTHING;

  for (gsize i = 0; i < G_N_ELEMENTS (choices) && next == NEXT_NOTHING; i++)
    next = settle_next (view, choices[i]);

  return next;
}

static const char *
get_notice (const WdTourView *view)
{
  const char *text = choose_text (&notices[view->notice], view->want);

  return text != NULL ? _(text) : NULL;
}

/**
 * wd_advice_find:
 * @view: how the tour stands
 * @placement: where the spotlight sees what it points at
 *
 * Returns: the words and the next thing to do
 */
WdAdvice
wd_advice_find (const WdTourView *view,
                WdPlacement       placement)
{
  const Words *status = find_status (view, placement);
  const gboolean hidden = is_out_of_view (view, placement);
  const gboolean stopped = !hidden && view->obstacle != WD_OBSTACLE_NONE;
  Next next = hidden ? NEXT_SHOW : choose_next (view, status);
  const NextWords *words = &nexts[next];

  return (WdAdvice) {
    .text = _(stopped ? get_obstacle_text (view) : get_status_text (view, status)),
    .icon = stopped ? "action-unavailable-symbolic" : status->icon,
    .notice = get_notice (view),
    .label = words->label != NULL ? _(words->label) : NULL,
    .action = words->action,
    .is_suggested = words->is_suggested,
  };
}

/**
 * wd_advice_for_failure:
 * @view: how the tour stands
 *
 * Returns: the words for a page that cannot be shown, without an action: the next thing to do
 *   stands in the page's place
 */
WdAdvice
wd_advice_for_failure (const WdTourView *view)
{
  return (WdAdvice) {
    .text = _("The page can’t be shown right now. The reason is given where the page would be."),
    .icon = "dialog-warning-symbolic",
    .notice = get_notice (view),
    .is_told_elsewhere = TRUE,
  };
}

/**
 * wd_advice_for_restless:
 * @view: how the tour stands
 *
 * Returns: the words for a page that does not come to rest
 */
WdAdvice
wd_advice_for_restless (const WdTourView *view)
{
  const NextWords *words = &nexts[settle_next (view, NEXT_BROWSER)];

  return (WdAdvice) {
    .text = _("The page keeps loading or changing by itself. If that doesn’t stop, continue in "
              "your own browser."),
    .icon = "view-refresh-symbolic",
    .notice = get_notice (view),
    .label = words->label != NULL ? _(words->label) : NULL,
    .action = words->action,
    .is_suggested = words->is_suggested,
  };
}

/**
 * wd_advice_get_hint:
 * @view: how the tour stands
 *
 * Returns: (nullable): what to do where the ring is, in two or three words, if there is a ring
 */
const char *
wd_advice_get_hint (const WdTourView *view)
{
  if (view->spot == NULL)
    return NULL;

  if (view->obstacle == WD_OBSTACLE_COOKIES)
    return _("Decline here");

  if (view->want == WD_STATE_UNKNOWN || view->obstacle == WD_OBSTACLE_MENU)
    return _("Click here");

  if (view->sighting.state == WD_STATE_UNKNOWN || view->sighting.state == view->want)
    return _("Look here");

  return view->want == WD_STATE_OFF ? _("Turn off here") : _("Turn on here");
}
