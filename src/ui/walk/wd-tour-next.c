/* wd-tour-next.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-next.h"

#include "wd-tour-text.h"

#include <glib/gi18n.h>

static WdTourNext
offer_nothing (void)
{
  return (WdTourNext) { NULL, NULL, FALSE };
}

static WdTourNext
offer_reload (void)
{
  return (WdTourNext) { _("Load the Page Again"), "page.reload", TRUE };
}

static WdTourNext
offer_way_there (WdTour *tour)
{
  if (!wd_tour_next_can_open (tour))
    return offer_nothing ();

  return (WdTourNext) { _("Go There Directly"), "tour.open", TRUE };
}

/* A way of equal rank, so that the page itself is not made to look second. */
static WdTourNext
offer_browser (WdTour *tour)
{
  if (!wd_tour_next_can_go_out (tour))
    return offer_nothing ();

  return (WdTourNext) { _("Use My Own Browser"), "win.companion", FALSE };
}

static WdTourNext
offer_help (WdTour *tour)
{
  if (wd_step_get_help (wd_tour_get_step (tour)) == NULL)
    return offer_browser (tour);

  return (WdTourNext) { _("Read the Help Article"), "tour.help", TRUE };
}

static WdTourNext
find_for_notice (WdTour *tour)
{
  switch (wd_tour_get_notice (tour))
    {
    case WD_TOUR_NOTICE_TURNED_BACK:
    case WD_TOUR_NOTICE_NOT_CONFIRMED:
    case WD_TOUR_NOTICE_NOT_LOADED:
    case WD_TOUR_NOTICE_NOT_SETTLED:
      return offer_reload ();

    case WD_TOUR_NOTICE_NOT_KEPT:
      return offer_browser (tour);

    case WD_TOUR_NOTICE_SIGNED_OUT:
    case WD_TOUR_NOTICE_SIGNED_OUT_UNCHECKED:
    case WD_TOUR_NOTICE_NONE:
    default:
      return offer_nothing ();
    }
}

static WdTourNext
find_for_hindrance (WdTour *tour)
{
  switch (wd_tour_get_hindrance (tour))
    {
    case WD_HINDRANCE_CAPTCHA:
    case WD_HINDRANCE_CODE:
    case WD_HINDRANCE_CHALLENGE:
      return offer_browser (tour);

    case WD_HINDRANCE_JOIN:
    case WD_HINDRANCE_APP:
      return offer_way_there (tour);

    case WD_HINDRANCE_DISABLED:
    case WD_HINDRANCE_NOT_OFFERED:
      return offer_help (tour);

    case WD_HINDRANCE_COOKIES:
    case WD_HINDRANCE_DIALOG:
    case WD_HINDRANCE_CHAT:
    case WD_HINDRANCE_COVER:
    case WD_HINDRANCE_NONE:
    default:
      return offer_nothing ();
    }
}

static WdTourNext
find_for_status (WdTour *tour)
{
  switch (wd_tour_get_status (tour))
    {
    case WD_TOUR_STATUS_AWAY:
    case WD_TOUR_STATUS_ABSTAINING:
    case WD_TOUR_STATUS_MISSING:
      return offer_way_there (tour);

    case WD_TOUR_STATUS_READING:
      if (wd_step_get_kind (wd_tour_get_step (tour)) == WD_STEP_KIND_SIGN_IN)
        return offer_browser (tour);
      return offer_nothing ();

    case WD_TOUR_STATUS_LOADING:
    case WD_TOUR_STATUS_SEARCHING:
    case WD_TOUR_STATUS_POINTING:
    case WD_TOUR_STATUS_SETTLING:
    case WD_TOUR_STATUS_CHECKING:
    case WD_TOUR_STATUS_CONFIRMING:
    case WD_TOUR_STATUS_FINISHED:
    default:
      return offer_nothing ();
    }
}

/* Only what is pointed at can be out of view. */
static gboolean
is_out_of_view (WdTour      *tour,
                WdPlacement  placement)
{
  return wd_tour_get_status (tour) == WD_TOUR_STATUS_POINTING &&
         placement != WD_PLACEMENT_HERE && placement != WD_PLACEMENT_NONE;
}

/**
 * wd_tour_next_can_open:
 * @tour: a tour
 *
 * Returns: whether the page of the current step has an address of its own
 */
gboolean
wd_tour_next_can_open (WdTour *tour)
{
  return wd_step_get_link (wd_tour_get_step (tour), wd_tour_text_get_language (tour)) != NULL;
}

/**
 * wd_tour_next_can_go_out:
 * @tour: a tour
 *
 * Returns: whether the current step can be done in the person's own browser, which knows nothing of
 *   the practice site
 */
gboolean
wd_tour_next_can_go_out (WdTour *tour)
{
  const char *origin = wd_guide_get_origin (wd_tour_get_guide (tour));

  return g_strcmp0 (wd_tour_get_origin (tour), origin) == 0;
}

/**
 * wd_tour_next_find:
 * @tour: a tour
 * @placement: where the spotlight sees what it points at
 *
 * One thing at a time is the obvious next one for the program to do. What has just happened counts
 * for more than what stops the person, and that for more than how the step stands.
 *
 * Returns: it, or one without an action
 */
WdTourNext
wd_tour_next_find (WdTour      *tour,
                   WdPlacement  placement)
{
  WdTourNext next;

  if (is_out_of_view (tour, placement))
    return (WdTourNext) { _("Show Me"), "tour.show", TRUE };

  next = find_for_notice (tour);
  if (next.action == NULL)
    next = find_for_hindrance (tour);
  if (next.action == NULL)
    next = find_for_status (tour);

  return next;
}
