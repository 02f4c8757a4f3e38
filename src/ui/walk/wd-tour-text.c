/* wd-tour-text.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-tour-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* The words for what a tour knows. They quote no labels: the step's own text, which stands above
 * them, does.
 */

static const char *
get_whereabouts (WdPlacement placement)
{
  switch (placement)
    {
    case WD_PLACEMENT_ABOVE:
      return _("It is further up on this page.");

    case WD_PLACEMENT_BELOW:
      return _("It is further down on this page.");

    case WD_PLACEMENT_LEFT:
      return _("It is further to the left on this page.");

    case WD_PLACEMENT_RIGHT:
      return _("It is further to the right on this page.");

    case WD_PLACEMENT_HERE:
    case WD_PLACEMENT_NONE:
    default:
      return NULL;
    }
}

static const char *
get_pointing (WdTour      *tour,
              WdPlacement  placement)
{
  WdTarget *target = wd_step_get_target (wd_tour_get_step (tour));
  const WdSighting *sighting = wd_tour_get_sighting (tour);
  WdState want = wd_target_get_want (target);
  const char *text = get_whereabouts (placement);

  if (text != NULL)
    return text;

  if (want == WD_STATE_UNKNOWN)
    return _("It is marked on the page. Click it.");

  if (sighting->state == WD_STATE_UNKNOWN)
    return _("It is marked on the page, but whether it is on or off cannot be told.");

  /* Only where a check could not be brought to its end. */
  if (sighting->state == want)
    return want == WD_STATE_OFF
      ? _("The page shows the switch as off, but whether that is saved is not known yet.")
      : _("The page shows the switch as on, but whether that is saved is not known yet.");

  if (want == WD_STATE_OFF)
    return _("The switch is on. Click the marked switch to turn it off.");

  return _("The switch is off. Click the marked switch to turn it on.");
}

static const char *
get_abstaining (WdReason reason)
{
  switch (reason)
    {
    case WD_REASON_SEVERAL:
      return _("More than one thing on this page could be meant, so nothing is marked.");

    case WD_REASON_HIDDEN:
      return _("It is on this page, but not to be seen. Perhaps a part of the page has to be "
               "opened first.");

    case WD_REASON_FOLDED:
      return _("It is in a part of this page that is folded up. Open that part first.");

    case WD_REASON_CHOICE:
      return _("The page has buttons to choose from instead of a switch, so nothing is marked. "
               "Please choose yourself.");

    case WD_REASON_FRAME:
      return _("The page keeps this in a part that cannot be looked into, so nothing is marked.");

    case WD_REASON_WEAK:
    case WD_REASON_NONE:
    default:
      return _("The page does not look as expected, so nothing is marked.");
    }
}

static const char *
get_reading (WdTour *tour)
{
  if (wd_step_get_kind (wd_tour_get_step (tour)) == WD_STEP_KIND_SIGN_IN)
    return _("Waiting for you to sign in. Widerspruch does not read what you type.");

  return _("When you have done this, the next step comes by itself.");
}

static const char *
get_confirming (const WdSighting *sighting)
{
  return sighting->state == WD_STATE_OFF
    ? _("Loaded once more, the page shows the switch as off. Waiting a moment to see whether it "
        "stays so…")
    : _("Loaded once more, the page shows the switch as on. Waiting a moment to see whether it "
        "stays so…");
}

/* The first name without territory, encoding or modifier, as “de” of “de_DE.UTF-8”. */
static const char *
get_own_language (void)
{
  const char * const *names = g_get_language_names_with_category ("LC_MESSAGES");

  for (gsize i = 0; names[i] != NULL; i++)
    if (strpbrk (names[i], "_.@") == NULL && strcmp (names[i], "C") != 0)
      return names[i];

  return NULL;
}

/**
 * wd_tour_text_get_language:
 * @tour: a tour
 *
 * Returns: (nullable): the language whose labels are to be quoted: the page's, or, as long as none
 *   has been seen, the person's own
 */
const char *
wd_tour_text_get_language (WdTour *tour)
{
  const char *language = wd_tour_get_language (tour);

  return language != NULL ? language : get_own_language ();
}

/**
 * wd_tour_text_dup_position:
 * @tour: a tour
 *
 * Returns: (transfer full): which step of how many is the current one
 */
char *
wd_tour_text_dup_position (WdTour *tour)
{
  /* Translators: the first is the number of the current step, the second that of all steps. */
  return g_strdup_printf (_("Step %u of %u"),
                          wd_tour_get_current (tour) + 1,
                          wd_guide_get_n_steps (wd_tour_get_guide (tour)));
}

/**
 * wd_tour_text_get_status:
 * @tour: a tour
 * @placement: where the spotlight sees the target
 *
 * Returns: how the current step stands, in one or two sentences
 */
const char *
wd_tour_text_get_status (WdTour      *tour,
                         WdPlacement  placement)
{
  WdTarget *target = wd_step_get_target (wd_tour_get_step (tour));
  const char *hindrance = wd_tour_text_get_hindrance (tour);

  if (hindrance != NULL)
    return hindrance;

  switch (wd_tour_get_status (tour))
    {
    case WD_TOUR_STATUS_AWAY:
      return _("This step is done on another page.");

    case WD_TOUR_STATUS_READING:
      return get_reading (tour);

    case WD_TOUR_STATUS_SEARCHING:
      return _("Looking for it on this page…");

    case WD_TOUR_STATUS_POINTING:
      return get_pointing (tour, placement);

    case WD_TOUR_STATUS_ABSTAINING:
      return get_abstaining (wd_tour_get_sighting (tour)->reason);

    case WD_TOUR_STATUS_MISSING:
      return wd_tour_has_seen (tour)
        ? _("It is not on this page. See “Other ways”.")
        : _("Nothing can be seen of this page, so nothing is marked. See “Other ways”.");

    case WD_TOUR_STATUS_SETTLING:
      return wd_target_get_want (target) == WD_STATE_OFF
        ? _("The switch is off. Waiting a moment to see whether it stays off…")
        : _("The switch is on. Waiting a moment to see whether it stays on…");

    case WD_TOUR_STATUS_CHECKING:
      return _("Loading the page once more, to see whether it stays so…");

    case WD_TOUR_STATUS_CONFIRMING:
      return get_confirming (wd_tour_get_sighting (tour));

    case WD_TOUR_STATUS_FINISHED:
      return C_("tour", "Done.");

    case WD_TOUR_STATUS_LOADING:
    default:
      return _("The page is loading…");
    }
}

/**
 * wd_tour_text_get_icon:
 * @tour: a tour
 * @placement: where the spotlight sees the target
 *
 * Returns: the name of the icon to stand beside the status
 */
const char *
wd_tour_text_get_icon (WdTour      *tour,
                       WdPlacement  placement)
{
  if (wd_tour_get_hindrance (tour) != WD_HINDRANCE_NONE)
    return "action-unavailable-symbolic";

  switch (wd_tour_get_status (tour))
    {
    case WD_TOUR_STATUS_AWAY:
      return "go-jump-symbolic";

    case WD_TOUR_STATUS_READING:
      return "user-info-symbolic";

    case WD_TOUR_STATUS_POINTING:
      if (placement == WD_PLACEMENT_ABOVE)
        return "go-up-symbolic";
      if (placement == WD_PLACEMENT_BELOW)
        return "go-down-symbolic";
      return "find-location-symbolic";

    case WD_TOUR_STATUS_ABSTAINING:
    case WD_TOUR_STATUS_MISSING:
      return "dialog-question-symbolic";

    case WD_TOUR_STATUS_CHECKING:
    case WD_TOUR_STATUS_CONFIRMING:
      return "view-refresh-symbolic";

    case WD_TOUR_STATUS_FINISHED:
      return "object-select-symbolic";

    case WD_TOUR_STATUS_SEARCHING:
      return "system-search-symbolic";

    case WD_TOUR_STATUS_SETTLING:
    case WD_TOUR_STATUS_LOADING:
    default:
      return "content-loading-symbolic";
    }
}

/**
 * wd_tour_text_get_note:
 * @tour: a tour
 *
 * Returns: (nullable): what is so about the current step only because it is done in this program's
 *   window, and so no matter of the guide's
 */
const char *
wd_tour_text_get_note (WdTour *tour)
{
  WdStep *step = wd_tour_get_step (tour);
  WdTarget *target = wd_step_get_target (step);

  if (wd_step_get_kind (step) == WD_STEP_KIND_SIGN_IN)
    return _("A passkey, or signing in with Google, Apple or Microsoft, works in your own browser "
             "only. It is the better way past a captcha and with a screen reader, too.");

  if (target == NULL || wd_target_get_want (target) == WD_STATE_UNKNOWN)
    return NULL;

  return wd_target_get_want (target) == WD_STATE_OFF
    ? _("Afterwards this program loads the page again, once, to see whether it stayed off.")
    : _("Afterwards this program loads the page again, once, to see whether it stayed on.");
}

/**
 * wd_tour_text_get_mark:
 * @mark: the mark of a step
 *
 * Returns: the word for it
 */
const char *
wd_tour_text_get_mark (WdMark mark)
{
  switch (mark)
    {
    case WD_MARK_CURRENT:
      return C_("step", "current");

    case WD_MARK_PASSED:
      return C_("step", "done");

    case WD_MARK_TOLD:
      return C_("step", "done, as you said");

    case WD_MARK_SKIPPED:
      return C_("step", "skipped");

    case WD_MARK_AHEAD:
    default:
      return C_("step", "still to come");
    }
}
