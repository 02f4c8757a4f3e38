/* wd-tour-text-trouble.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-text.h"

#include <glib/gi18n.h>

/* The words for what stops the person, and for what a check has brought in place of a verdict. */

static WdState
get_want (WdTour *tour)
{
  WdTarget *target = wd_step_get_target (wd_tour_get_step (tour));

  return target != NULL ? wd_target_get_want (target) : WD_STATE_UNKNOWN;
}

static const char *
get_cookies (WdTour *tour)
{
  if (wd_tour_get_spot (tour) != NULL)
    return _("A cookie banner is in the way. The button that declines is marked.");

  return _("A cookie banner is in the way. Answer it first; you may decline.");
}

static const char *
get_disabled (WdTour *tour)
{
  if (get_want (tour) == WD_STATE_UNKNOWN)
    return _("It is marked on the page, but the page does not let it be used at the moment.");

  return _("The page does not let this switch be turned. If an organisation manages your account, "
           "ask its administrator.");
}

/**
 * wd_tour_text_get_hindrance:
 * @tour: a tour
 *
 * Returns: (nullable): what stops the person, and what to do about it; %NULL if nothing does
 */
const char *
wd_tour_text_get_hindrance (WdTour *tour)
{
  switch (wd_tour_get_hindrance (tour))
    {
    case WD_HINDRANCE_COOKIES:
      return get_cookies (tour);

    case WD_HINDRANCE_DIALOG:
      return _("A dialog of the page lies over it. Close the dialog first.");

    case WD_HINDRANCE_CHAT:
      return _("A chat window of the page lies over it. Close or fold the chat first.");

    case WD_HINDRANCE_COVER:
      return _("Something on the page lies over it. Close that first, or scroll a little.");

    case WD_HINDRANCE_CAPTCHA:
      return _("The page wants to know that you are human. Please solve its puzzle. In an embedded "
               "view that may fail; then go on in your own browser.");

    case WD_HINDRANCE_CODE:
      return _("The page asks for a code that was sent to you or that an app shows. Passkeys and "
               "security keys do not work here; if you need one, go on in your own browser.");

    case WD_HINDRANCE_CHALLENGE:
      return _("The service wants to be sure that it is you. Please do what the page asks. In an "
               "embedded view that may fail; then go on in your own browser.");

    case WD_HINDRANCE_JOIN:
      return _("This page is for people without an account. Go to the sign-in page.");

    case WD_HINDRANCE_APP:
      return _("This page offers an app, which you do not need. Go on without it.");

    case WD_HINDRANCE_DISABLED:
      return get_disabled (tour);

    case WD_HINDRANCE_NOT_OFFERED:
      return _("The switch is not on this page. Perhaps the page is slow. If not, the setting may "
               "not be offered to this account, or not where you live.");

    case WD_HINDRANCE_NONE:
    default:
      return NULL;
    }
}

/**
 * wd_tour_text_get_notice:
 * @tour: a tour
 *
 * Returns: (nullable): what has happened, if something has
 */
const char *
wd_tour_text_get_notice (WdTour *tour)
{
  gboolean off = get_want (tour) == WD_STATE_OFF;

  switch (wd_tour_get_notice (tour))
    {
    case WD_TOUR_NOTICE_SIGNED_OUT:
      return _("The page wants you to sign in again. Afterwards you can go on where you were.");

    case WD_TOUR_NOTICE_SIGNED_OUT_UNCHECKED:
      return _("Before the result could be checked, the page wants you to sign in again. "
               "Afterwards you can go on at the switch.");

    case WD_TOUR_NOTICE_TURNED_BACK:
      return off
        ? _("The switch is on again before it could be checked. If that was not you, the page did "
            "not take your change.")
        : _("The switch is off again before it could be checked. If that was not you, the page did "
            "not take your change.");

    case WD_TOUR_NOTICE_NOT_KEPT:
      return off
        ? _("Loaded once more, the page shows that the switch is on. So “off” was not saved; "
            "please try again.")
        : _("Loaded once more, the page shows that the switch is off. So “on” was not saved; "
            "please try again.");

    case WD_TOUR_NOTICE_NOT_CONFIRMED:
      return _("Loaded once more, the page did not show how the switch stands. "
               "So it is not known what is saved.");

    case WD_TOUR_NOTICE_NOT_LOADED:
      return _("The page could not be loaded once more. "
               "So it is not known what is saved.");

    case WD_TOUR_NOTICE_NOT_SETTLED:
      return _("The page turns the switch on and off again and again. "
               "So it cannot be told how it stands.");

    case WD_TOUR_NOTICE_NONE:
    default:
      return NULL;
    }
}
