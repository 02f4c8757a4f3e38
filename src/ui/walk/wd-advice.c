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
  [NEXT_RELOAD] = { N_("Load the Page Again"), "page.reload", TRUE },
  [NEXT_OPEN] = { N_("Go There Directly"), "tour.open", TRUE },
  [NEXT_HELP] = { N_("Read the Help Article"), "tour.help", TRUE },
  [NEXT_BROWSER] = { N_("Use My Own Browser"), "win.companion", FALSE },
};

/* Words about a switch have `text` for one that is, or shall be, off, and `text_on` for on. */
typedef struct
{
  const char *text;
  const char *text_on;
  const char *icon;
  Next next;
} Words;

static const Words placements[] = {
  [WD_PLACEMENT_ABOVE] = { N_("It is further up on this page."), .icon = "go-up-symbolic" },
  [WD_PLACEMENT_BELOW] = { N_("It is further down on this page."), .icon = "go-down-symbolic" },
  [WD_PLACEMENT_LEFT] = { N_("It is further to the left on this page."),
                          .icon = "find-location-symbolic" },
  [WD_PLACEMENT_RIGHT] = { N_("It is further to the right on this page."),
                           .icon = "find-location-symbolic" },
};

static const Words statuses[] = {
  [WD_TOUR_STATUS_LOADING] = { N_("The page is loading…"), .icon = "content-loading-symbolic" },
  [WD_TOUR_STATUS_AWAY] = { N_("This step is done on another page."),
                            .icon = "go-jump-symbolic", .next = NEXT_OPEN },
  [WD_TOUR_STATUS_READING] = { N_("When you have done this, the next step comes by itself."),
                               .icon = "user-info-symbolic" },
  [WD_TOUR_STATUS_SEARCHING] = { N_("Looking for it on this page…"),
                                 .icon = "system-search-symbolic" },
  [WD_TOUR_STATUS_POINTING] = { N_("It is marked on the page. Click it."),
                                .icon = "find-location-symbolic" },
  [WD_TOUR_STATUS_ABSTAINING] = { N_("The page does not look as expected, so nothing is marked."),
                                  .icon = "dialog-question-symbolic", .next = NEXT_OPEN },
  [WD_TOUR_STATUS_MISSING] = { N_("It is not on this page. See “Other ways”."),
                               .icon = "dialog-question-symbolic", .next = NEXT_OPEN },
  [WD_TOUR_STATUS_SETTLING] =
    { N_("The switch is off. Waiting a moment to see whether it stays off…"),
      N_("The switch is on. Waiting a moment to see whether it stays on…"),
      "content-loading-symbolic" },
  [WD_TOUR_STATUS_CHECKING] = { N_("Loading the page once more, to see whether it stays so…"),
                                .icon = "view-refresh-symbolic" },
  [WD_TOUR_STATUS_CONFIRMING] =
    { N_("Loaded once more, the page shows the switch as off. Waiting a moment to see whether it "
         "stays so…"),
      N_("Loaded once more, the page shows the switch as on. Waiting a moment to see whether it "
         "stays so…"),
      "view-refresh-symbolic" },
  [WD_TOUR_STATUS_FINISHED] = { N_("Done."), .icon = "object-select-symbolic" },
};

static const Words signing_in = {
  N_("Waiting for you to sign in. Widerspruch does not read what you type."),
  .icon = "user-info-symbolic", .next = NEXT_BROWSER
};

static const Words unseen = {
  N_("Nothing can be seen of this page, so nothing is marked. See “Other ways”."),
  .icon = "dialog-question-symbolic", .next = NEXT_OPEN
};

static const Words barred = {
  N_("The page shows the switch as off, but does not let it be turned. Waiting to see whether that "
     "changes…"),
  N_("The page shows the switch as on, but does not let it be turned. Waiting to see whether that "
     "changes…")
};

/* Why the agent abstained. */
static const char * const reasons[] = {
  [WD_REASON_SEVERAL] =
    N_("More than one thing on this page could be meant, so nothing is marked."),
  [WD_REASON_HIDDEN] =
    N_("It is on this page, but not to be seen. Perhaps a part of the page has to be opened "
       "first."),
  [WD_REASON_FOLDED] =
    N_("It is in a part of this page that is folded up. Open that part first."),
  [WD_REASON_CHOICE] =
    N_("The page has buttons to choose from instead of a switch, so nothing is marked. Please "
       "choose yourself."),
  [WD_REASON_FRAME] =
    N_("The page keeps this in a part that cannot be looked into, so nothing is marked."),
  [WD_REASON_OTHER] =
    N_("Something of that name is on this page, but it is built in an unknown way, so nothing is "
       "marked. Please look at it yourself."),
};

/* A marked switch by the state that it shows. */
static const Words turnable[] = {
  [WD_STATE_UNKNOWN] =
    { N_("It is marked on the page, but the page does not tell clearly whether it is on or off. "
         "Please read it yourself.") },
  [WD_STATE_OFF] = { N_("The switch is off. Click the marked switch to turn it on.") },
  [WD_STATE_ON] = { N_("The switch is on. Click the marked switch to turn it off.") },
};

/* Why a marked switch has no state. */
static const char * const doubts[] = {
  [WD_REASON_CONTRADICTING] =
    N_("The page contradicts itself: it says that the marked switch is on, and that it is off. "
       "Please read it, and tell what it shows."),
  [WD_REASON_RENAMED] =
    N_("The page calls the marked switch otherwise than this guide knows, so it may mean the "
       "opposite. Please read it, and tell what it shows."),
};

/* A marked switch that shows the wanted state after a check that did not come to its end. */
static const Words unproved = {
  N_("The page shows the switch as off, but whether that is saved is not known yet."),
  N_("The page shows the switch as on, but whether that is saved is not known yet.")
};

static const Words obstacles[] = {
  [WD_OBSTACLE_COOKIES] =
    { N_("A cookie banner is in the way. Answer it first; you may decline.") },
  [WD_OBSTACLE_DIALOG] = { N_("A dialog of the page lies over it. Answer the dialog first.") },
  [WD_OBSTACLE_CHAT] =
    { N_("A chat window of the page lies over it. Close or fold the chat first.") },
  [WD_OBSTACLE_COVER] =
    { N_("Something on the page lies over it. If it asks something, answer it; if not, close it or "
         "scroll a little.") },
  [WD_OBSTACLE_QUESTION] =
    { N_("The page asks something. Answer it; nothing is saved before.") },
  [WD_OBSTACLE_CAPTCHA] =
    { N_("The page wants to know that you are human. Please solve its puzzle. In an embedded view "
         "that may fail; then go on in your own browser."),
      .next = NEXT_BROWSER },
  [WD_OBSTACLE_CODE] =
    { N_("The page asks for a code that was sent to you or that an app shows. Passkeys and "
         "security keys do not work here; if you need one, go on in your own browser."),
      .next = NEXT_BROWSER },
  [WD_OBSTACLE_CHALLENGE] =
    { N_("The service wants to be sure that it is you. Please do what the page asks. In an "
         "embedded view that may fail; then go on in your own browser."),
      .next = NEXT_BROWSER },
  [WD_OBSTACLE_JOIN] =
    { N_("This page is for people without an account. Go to the sign-in page."),
      .next = NEXT_OPEN },
  [WD_OBSTACLE_SIGNED_OUT] =
    { N_("On this page, nobody is signed in. Please sign in first."),
      .next = NEXT_OPEN },
  [WD_OBSTACLE_APP] =
    { N_("This page offers an app, which you do not need. Go on without it."),
      .next = NEXT_OPEN },
  [WD_OBSTACLE_MENU] =
    { N_("What leads on is in a menu of this page. Click the marked button to open it."),
      .next = NEXT_OPEN },
  [WD_OBSTACLE_DISABLED] =
    { N_("The page does not let this switch be turned. If an organisation manages your account, "
         "ask its administrator."),
      .next = NEXT_HELP },
  [WD_OBSTACLE_NOT_OFFERED] =
    { N_("The switch is not on this page. Perhaps the page is slow. If not, the setting may not be "
         "offered to this account, or not where you live."),
      .next = NEXT_HELP },
};

static const char * const declining_marked =
  N_("A cookie banner is in the way. The button that declines is marked.");

static const char * const led_away =
  N_("The page of this setting was not shown; another one came in its place. Perhaps the setting "
     "is not offered to this account, or not where you live.");

static const char * const not_usable =
  N_("It is marked on the page, but the page does not let it be used at the moment.");

static const Words notices[] = {
  [WD_NOTICE_SIGNED_OUT] =
    { N_("The page wants you to sign in again. Afterwards you can go on where you were.") },
  [WD_NOTICE_SIGNED_OUT_UNCHECKED] =
    { N_("Before the result could be checked, the page wants you to sign in again. Afterwards you "
         "can go on at the switch.") },
  [WD_NOTICE_TURNED_BACK] =
    { N_("The switch is on again before it could be checked. If that was not you, the page did not "
         "take your change."),
      N_("The switch is off again before it could be checked. If that was not you, the page did "
         "not take your change."),
      .next = NEXT_RELOAD },
  [WD_NOTICE_NOT_KEPT] =
    { N_("Loaded once more, the page shows that the switch is on. So “off” was not saved; please "
         "try again. If the page has a button that saves, click that, too."),
      N_("Loaded once more, the page shows that the switch is off. So “on” was not saved; please "
         "try again. If the page has a button that saves, click that, too."),
      .next = NEXT_BROWSER },
  [WD_NOTICE_NOT_CONFIRMED] =
    { N_("Loaded once more, the page did not show how the switch stands. So it is not known what "
         "is saved."),
      .next = NEXT_RELOAD },
  [WD_NOTICE_NOT_LOADED] =
    { N_("The page could not be loaded once more. So it is not known what is saved."),
      .next = NEXT_RELOAD },
  [WD_NOTICE_NOT_COMPLETE] =
    { N_("The page was loaded once more, but not all that belongs to it came. So it is not known "
         "what is saved."),
      .next = NEXT_RELOAD },
  [WD_NOTICE_NOT_SETTLED] =
    { N_("The page turns the switch on and off again and again. So it cannot be told how it "
         "stands."),
      .next = NEXT_RELOAD },
  [WD_NOTICE_NOT_REPEATED] =
    { N_("If the page wants something more, such as to be told to save, do that first. Then load "
         "the page again: only that shows what is saved."),
      .next = NEXT_RELOAD },
};

static const char *
choose_text (const Words *words,
             WdState      state)
{
  return state == WD_STATE_ON && words->text_on != NULL ? words->text_on : words->text;
}

/* A placement counts only while something is pointed at. */
static gboolean
is_out_of_view (const WdTourView *view,
                WdPlacement       placement)
{
  return view->status == WD_TOUR_STATUS_POINTING &&
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

  if (view->status == WD_TOUR_STATUS_MISSING && !view->seen)
    return &unseen;

  return &statuses[view->status];
}

static const char *
get_pointing (const WdTourView *view)
{
  if (view->sighting.state == view->want)
    return choose_text (&unproved, view->want);

  return view->sighting.reason >= WD_REASON_CONTRADICTING ? doubts[view->sighting.reason]
                                                          : turnable[view->sighting.state].text;
}

static const char *
get_status_text (const WdTourView *view,
                 const Words      *status)
{
  if (status == &statuses[WD_TOUR_STATUS_POINTING] && view->want != WD_STATE_UNKNOWN)
    return get_pointing (view);

  if ((view->status == WD_TOUR_STATUS_SETTLING || view->status == WD_TOUR_STATUS_CONFIRMING) &&
      !view->sighting.enabled)
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
  const gboolean stopped = view->obstacle != WD_OBSTACLE_NONE;
  Next next = is_out_of_view (view, placement) ? NEXT_SHOW : choose_next (view, status);
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
    .text = _("The page cannot be shown at the moment. The reason stands in its place."),
    .icon = "dialog-warning-symbolic",
    .notice = get_notice (view),
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
    .text = _("The page loads or changes by itself again and again. If that does not stop, go on "
              "in your own browser."),
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
