/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tour-rows.h"

/* The steps of the two guides. */
enum
{
  FORM = 1,
  SENT = 2,
  CHOOSE = 1,
};

#define AT_FORM { VISIT ("/kitchen/form", 1), FORM, STATUS (LOADING), 4000 }, \
                { SEE (1, "form", FOUND, UNKNOWN), FORM, STATUS (POINTING), 0 }
#define DONE_AT_FORM AT_FORM, { ACT, FORM, STATUS (POINTING), 0 }

/* The page after the form counts if the person has done something on that of the form, if it comes
 * right after it, and if it has been looked at and stays.
 */
static const Tour forms[] = {
  { "sent", {
    { VISIT ("/enter", 0), 0, STATUS (READING), 0 },
    DONE_AT_FORM,
    { VISIT ("/kitchen/sent", 2), SENT, STATUS (READING), 0 },
    { SEE (2, NULL, ABSENT, UNKNOWN), SENT, STATUS (SETTLING), 2000 },
    { CHECK, SENT, STATUS (SETTLING), 2000 },
    { ELAPSE, SENT, STATUS (FINISHED), 0, 0, "unknown sent seen" },
    { VISIT ("/kitchen/form", 3), SENT, STATUS (FINISHED), 0, 0, "unknown sent seen" },
  }, "good-form.xml" },
  { "in-one-document", {
    DONE_AT_FORM,
    { VISIT ("/kitchen/sent", 1), SENT, STATUS (READING), 0 },
    { SEE (1, NULL, ABSENT, UNKNOWN), SENT, STATUS (SETTLING), 2000 },
    { ELAPSE, SENT, STATUS (FINISHED), 0, 0, "unknown sent seen" },
  }, "good-form.xml" },
  { "by-address", {
    { VISIT ("/kitchen/sent", 1), SENT, STATUS (READING), 0 },
    { SEE (1, NULL, ABSENT, UNKNOWN), SENT, STATUS (READING), 0 },
    { ACT, SENT, STATUS (READING), 0 },
    { VISIT ("/kitchen/sent", 2), SENT, STATUS (READING), 0 },
    { SEE (2, NULL, ABSENT, UNKNOWN), SENT, STATUS (READING), 0 },
  }, "good-form.xml" },
  { "without-an-act", {
    AT_FORM,
    { VISIT ("/kitchen/sent", 2), SENT, STATUS (READING), 0 },
    { SEE (2, NULL, ABSENT, UNKNOWN), SENT, STATUS (READING), 0 },
  }, "good-form.xml" },
  { "form-afresh", {
    DONE_AT_FORM,
    { VISIT ("/kitchen/form", 2), FORM, STATUS (LOADING), 4000 },
    { VISIT ("/kitchen/sent", 3), SENT, STATUS (READING), 0 },
    { SEE (3, NULL, ABSENT, UNKNOWN), SENT, STATUS (READING), 0 },
  }, "good-form.xml" },
  { "by-another-page", {
    DONE_AT_FORM,
    { VISIT ("/garden", 2), FORM, STATUS (AWAY), 0 },
    { VISIT ("/kitchen/sent", 3), SENT, STATUS (READING), 0 },
    { SEE (3, NULL, ABSENT, UNKNOWN), SENT, STATUS (READING), 0 },
  }, "good-form.xml" },
  { "error-page", {
    DONE_AT_FORM,
    { VISIT ("/kitchen/sent", 2), SENT, STATUS (READING), 0 },
    { FAIL, SENT, STATUS (READING), 0 },
    { ELAPSE, SENT, STATUS (READING), 0 },
  }, "good-form.xml" },
  { "not-for-long", {
    DONE_AT_FORM,
    { VISIT ("/kitchen/sent", 2), SENT, STATUS (READING), 0 },
    { SEE (2, NULL, ABSENT, UNKNOWN), SENT, STATUS (SETTLING), 2000 },
    { VISIT ("/kitchen/form", 3), FORM, STATUS (LOADING), 4000 },
    { ELAPSE, FORM, STATUS (MISSING), 0 },
  }, "good-form.xml" },
  { "told", {
    DONE_AT_FORM,
    { TELL, SENT, STATUS (AWAY), 0 },
    { TELL, SENT, STATUS (FINISHED), 0, 0, "unknown sent told" },
  }, "good-form.xml" },
  { "skipped", {
    { VISIT ("/kitchen/sent", 1), SENT, STATUS (READING), 0 },
    { SKIP, SENT, STATUS (FINISHED), 0, 0, "unknown unknown told" },
  }, "good-form.xml" },
};

/* What only the person can tell is pointed at, but never read. */
static const Tour words[] = {
  { "told", {
    { VISIT ("/kitchen", 1), CHOOSE, STATUS (LOADING), 4000 },
    { SEE (1, "choose", FOUND, ON), CHOOSE, STATUS (POINTING), 0 },
    { ACT, CHOOSE, STATUS (POINTING), 0 },
    { SEE (1, "choose", FOUND, OFF), CHOOSE, STATUS (POINTING), 0 },
    { ELAPSE, CHOOSE, STATUS (POINTING), 0 },
    { TELL, CHOOSE, STATUS (FINISHED), 0, 0, "unknown off told" },
  }, "good-word.xml" },
  { "skipped", {
    { VISIT ("/kitchen", 1), CHOOSE, STATUS (LOADING), 4000 },
    { SKIP, CHOOSE, STATUS (FINISHED), 0, 0, "unknown unknown told" },
  }, "good-word.xml" },
};

/* A verdict on a form quotes the address of the page after it, without its query. */
static void
test_uri (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good-form.xml");
  g_autoptr(WdTour) tour = wd_tour_new (guide, ORIGIN);
  const WdSighting sighting = { .outcome = WD_OUTCOME_ABSENT };
  g_autoptr(WdObservation) observation = NULL;

  visit (tour, "/kitchen/form", 1);
  wd_tour_act (tour);
  visit (tour, "/kitchen/sent?id=1", 2);
  observation = wd_observation_new (2, ORIGIN "/kitchen/sent?id=1", NULL, NULL, &sighting);
  wd_tour_observe (tour, observation);
  wd_tour_elapse (tour);

  g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_FINISHED);
  g_assert_cmpstr (wd_tour_get_view (tour)->uri, ==, ORIGIN "/kitchen/sent");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add_tours ("/tour/goal/page/", forms, G_N_ELEMENTS (forms));
  add_tours ("/tour/goal/word/", words, G_N_ELEMENTS (words));
  g_test_add_func ("/tour/goal/uri", test_uri);

  return g_test_run ();
}
