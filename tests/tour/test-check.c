/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-check.h"

typedef enum
{
  NOTHING,
  BEGIN,
  SEE,
  HIDE,
  ELAPSE,
  FAIL,
  MOVE_ON,
  DECIDE,
  RESET,
} EventType;

/* An event, the document in which it happens, and how the check stands after it. */
typedef struct
{
  EventType event;
  WdState state;
  guint document;
  WdCheckStage stage;
  WdNotice notice;
} Row;

/* The rows end with the first whose event is NOTHING. */
typedef struct
{
  const char *name;
  Row rows[12];
} Case;

#define STAGE(stage) WD_CHECK_STAGE_##stage
#define NOTICE(notice) WD_NOTICE_##notice

static const Case cases[] = {
  { "kept", {
    { SEE, WD_STATE_ON, 1, STAGE (IDLE) },
    { SEE, WD_STATE_OFF, 1, STAGE (IDLE) },
    { BEGIN, 0, 1, STAGE (LOADING) },
    /* The document that is being left proves nothing. */
    { SEE, WD_STATE_OFF, 1, STAGE (LOADING) },
    { MOVE_ON, 0, 2, STAGE (LOADING) },
    { SEE, WD_STATE_OFF, 2, STAGE (RESTING) },
    { ELAPSE, 0, 2, STAGE (READING) },
    { SEE, WD_STATE_OFF, 2, STAGE (DECIDED) },
    { HIDE, 0, 2, STAGE (DECIDED) },
    { MOVE_ON, 0, 3, STAGE (DECIDED) },
    { SEE, WD_STATE_ON, 3, STAGE (IDLE) },
  } },
  { "not-kept", {
    { BEGIN, 0, 1, STAGE (LOADING) },
    { MOVE_ON, 0, 2, STAGE (LOADING) },
    { SEE, WD_STATE_OFF, 2, STAGE (RESTING) },
    { SEE, WD_STATE_ON, 2, STAGE (RESTING) },
    { ELAPSE, 0, 2, STAGE (READING) },
    { SEE, WD_STATE_ON, 2, STAGE (IDLE), NOTICE (NOT_KEPT) },
    { MOVE_ON, 0, 3, STAGE (IDLE), NOTICE (NOT_KEPT) },
    { RESET, 0, 3, STAGE (IDLE) },
  } },
  { "turned-back", {
    { SEE, WD_STATE_OFF, 1, STAGE (IDLE) },
    { SEE, WD_STATE_ON, 1, STAGE (IDLE), NOTICE (TURNED_BACK) },
    { SEE, WD_STATE_OFF, 1, STAGE (IDLE) },
    { SEE, WD_STATE_ON, 1, STAGE (IDLE), NOTICE (TURNED_BACK) },
    { MOVE_ON, 0, 2, STAGE (IDLE) },
  } },
  { "unread", {
    { BEGIN, 0, 1, STAGE (LOADING) },
    { ELAPSE, 0, 1, STAGE (OPEN), NOTICE (NOT_LOADED) },
    { SEE, WD_STATE_OFF, 1, STAGE (OPEN), NOTICE (NOT_LOADED) },
    { MOVE_ON, 0, 2, STAGE (OPEN), NOTICE (NOT_LOADED) },
    { SEE, WD_STATE_OFF, 2, STAGE (RESTING) },
    { HIDE, 0, 2, STAGE (LOADING) },
    { ELAPSE, 0, 2, STAGE (OPEN), NOTICE (NOT_CONFIRMED) },
    { DECIDE, 0, 2, STAGE (DECIDED) },
  } },
  { "failed", {
    { BEGIN, 0, 1, STAGE (LOADING) },
    { FAIL, 0, 1, STAGE (OPEN), NOTICE (NOT_LOADED) },
    { SEE, WD_STATE_ON, 1, STAGE (IDLE), NOTICE (NOT_LOADED) },
  } },
  { "turned-while-read", {
    { BEGIN, 0, 1, STAGE (LOADING) },
    { SEE, WD_STATE_OFF, 2, STAGE (RESTING) },
    { ELAPSE, 0, 2, STAGE (READING) },
    { SEE, WD_STATE_ON, 2, STAGE (RESTING) },
    { ELAPSE, 0, 2, STAGE (READING) },
    { HIDE, 0, 2, STAGE (LOADING) },
  } },
};

static void
play (WdCheck   *check,
      const Row *row)
{
  const WdSighting sighting = {
    .outcome = row->event == SEE ? WD_OUTCOME_FOUND : WD_OUTCOME_ABSENT,
    .state = row->state,
  };

  switch (row->event)
    {
    case BEGIN:
      wd_check_begin (check, row->document);
      break;

    case SEE:
    case HIDE:
      wd_check_weigh (check, row->document, &sighting);
      break;

    case ELAPSE:
      wd_check_elapse (check, row->document);
      break;

    case FAIL:
      wd_check_fail (check);
      break;

    case MOVE_ON:
      wd_check_move_on (check);
      break;

    case DECIDE:
      wd_check_decide (check);
      break;

    case RESET:
      wd_check_reset (check);
      break;

    case NOTHING:
    default:
      g_assert_not_reached ();
    }
}

static void
test_rows (gconstpointer data)
{
  const Case *one = data;
  WdCheck check;

  wd_check_init (&check, WD_STATE_OFF);

  for (const Row *row = one->rows; row->event != NOTHING; row++)
    {
      g_test_message ("row %d", (gint) (row - one->rows));
      play (&check, row);
      g_assert_cmpint (check.stage, ==, row->stage);
      g_assert_cmpint (check.notice, ==, row->notice);
      g_assert_cmpint (wd_check_is_decided (&check), ==, row->stage == STAGE (DECIDED));
      g_assert_cmpint (wd_check_is_active (&check), ==,
                       row->stage == STAGE (LOADING) || row->stage == STAGE (RESTING) ||
                       row->stage == STAGE (READING));
    }
}

/* A page that never comes to rest leaves a notice, and is not loaded again. */
static void
test_restless (void)
{
  WdCheck check;

  wd_check_init (&check, WD_STATE_OFF);
  wd_check_begin (&check, 1);

  for (guint i = 0; check.stage != STAGE (STOPPED); i++)
    {
      const WdSighting sighting = {
        .outcome = WD_OUTCOME_FOUND,
        .state = i % 2 == 0 ? WD_STATE_OFF : WD_STATE_ON,
      };

      g_assert_cmpuint (i, <, 20);
      g_assert_cmpint (wd_check_weigh (&check, 2, &sighting), ==, i > 0);
    }

  g_assert_cmpint (check.notice, ==, WD_NOTICE_NOT_SETTLED);
  wd_check_move_on (&check);
  g_assert_cmpint (check.stage, ==, STAGE (IDLE));
  g_assert_cmpint (check.notice, ==, WD_NOTICE_NONE);
}

/* A target without a wanted state is never as wanted, and its state is not tracked. */
static void
test_nothing_wanted (void)
{
  const WdSighting on = { .outcome = WD_OUTCOME_FOUND, .state = WD_STATE_ON };
  const WdSighting unknown = { .outcome = WD_OUTCOME_FOUND };
  WdCheck check;

  wd_check_init (&check, WD_STATE_UNKNOWN);
  g_assert_false (wd_check_weigh (&check, 1, &on));
  g_assert_false (wd_check_is_as_wanted (&check, &on));
  g_assert_false (wd_check_is_as_wanted (&check, &unknown));
  g_assert_cmpint (check.shown, ==, WD_STATE_UNKNOWN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/check/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_rows);
    }
  g_test_add_func ("/check/restless", test_restless);
  g_test_add_func ("/check/nothing-wanted", test_nothing_wanted);

  return g_test_run ();
}
