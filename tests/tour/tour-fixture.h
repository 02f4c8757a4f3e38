/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "guide-fixture.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"
#include "wd-tour-enums.h"
#include "wd-tour.h"

#define ORIGIN "https://www.tea.example"

/* The steps of the fixture. */
enum
{
  ENTER,
  KITCHEN,
  CUP,
};

typedef enum
{
  EVENT_NONE,
  EVENT_VISIT,
  EVENT_SEE,
  EVENT_ELAPSE,
  EVENT_BACK,
  EVENT_GO_TO,
  EVENT_SKIP,
  EVENT_FAIL,
  EVENT_TELL,
  EVENT_ACT,
  EVENT_CHANGE_HANDS,
  EVENT_RETRACE,
  EVENT_PUT_OFF,
  EVENT_CHECK,
} EventType;

typedef struct
{
  EventType type;
  const char *text;
  guint number;
  WdOutcome outcome;
  WdState state;
  gboolean barred;
  WdCover cover;
  guint target;
} Event;

static G_GNUC_UNUSED WdTour *
make_tour (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");

  return wd_tour_new (guide, ORIGIN);
}

static G_GNUC_UNUSED void
count_changed_cb (WdTour *tour,
                  guint  *n)
{
  (*n)++;
}

static G_GNUC_UNUSED char *
dup_verdict (WdTour *tour)
{
  const WdVerdict *verdict = wd_tour_get_view (tour)->verdict;

  if (verdict == NULL)
    return NULL;

  return g_strdup_printf ("%s %s %s", wd_enum_to_string (WD_TYPE_STATE, verdict->before),
                          wd_enum_to_string (WD_TYPE_STATE, verdict->after),
                          wd_enum_to_string (WD_TYPE_LEARNED, verdict->learned));
}

static G_GNUC_UNUSED void
observe (WdTour      *tour,
         guint        document,
         const char  *language,
         const char  *step,
         WdOutcome    outcome,
         WdState      state)
{
  const WdSighting sighting = { .outcome = outcome, .state = state, .enabled = TRUE };
  g_autoptr(WdObservation) observation = wd_observation_new (document, ORIGIN "/", language, step,
                                                             &sighting);

  wd_tour_observe (tour, observation);
}

static G_GNUC_UNUSED void
visit (WdTour     *tour,
       const char *path,
       guint       document)
{
  g_autofree char *uri = path != NULL ? g_strconcat (ORIGIN, path, NULL) : NULL;

  wd_tour_visit (tour, uri, document);
}

static G_GNUC_UNUSED void
see_event (WdTour      *tour,
           const Event *event)
{
  const WdSighting sighting = {
    .outcome = event->outcome, .state = event->state, .enabled = !event->barred,
    .cover = event->cover, .target = event->target,
  };
  g_autoptr(WdObservation) observation = wd_observation_new (event->number, ORIGIN "/", NULL,
                                                             event->text, &sighting);

  wd_tour_observe (tour, observation);
}

static G_GNUC_UNUSED void
play (WdTour      *tour,
      const Event *event)
{
  switch (event->type)
    {
    case EVENT_VISIT:
      visit (tour, event->text, event->number);
      break;

    case EVENT_SEE:
      see_event (tour, event);
      break;

    case EVENT_ELAPSE:
      wd_tour_elapse (tour);
      break;

    case EVENT_BACK:
      wd_tour_go_back (tour);
      break;

    case EVENT_GO_TO:
      wd_tour_go_to (tour, event->number);
      break;

    case EVENT_SKIP:
      wd_tour_skip (tour);
      break;

    case EVENT_FAIL:
      wd_tour_fail_load (tour);
      break;

    case EVENT_TELL:
      wd_tour_tell_done (tour);
      break;

    case EVENT_ACT:
      wd_tour_act (tour);
      break;

    case EVENT_CHANGE_HANDS:
      wd_tour_change_hands (tour);
      break;

    case EVENT_RETRACE:
      wd_tour_retrace (tour);
      break;

    case EVENT_PUT_OFF:
      wd_tour_put_off (tour);
      break;

    case EVENT_CHECK:
      wd_tour_check (tour);
      break;

    case EVENT_NONE:
    default:
      g_assert_not_reached ();
    }
}
