/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tour-rows.h"

static const Tour tours[] = {
  { "whole-way", {
    { VISIT ("/enter", 1), ENTER, STATUS (READING), 0 },
    { VISIT ("/kitchen", 2), KITCHEN, STATUS (LOADING), 4000 },
    { SEE (2, "kitchen", ABSENT, UNKNOWN), KITCHEN, STATUS (SEARCHING), 4000 },
    { SEE (2, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (POINTING), 0 },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (LOADING), 4000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 3), CUP, STATUS (CHECKING), 30000 },
    { SEE (3, "cup", ABSENT, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { SEE (3, "cup", FOUND, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { SEE (3, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (3, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (3, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "on off seen" },
    { SEE (3, "cup", ABSENT, UNKNOWN), CUP, STATUS (FINISHED), 0, 0, "on off seen" },
    { VISIT ("/kitchen", 4), CUP, STATUS (FINISHED), 0, 0, "on off seen" },
  } },
  { "wandering", {
    { VISIT (NULL, 0), ENTER, STATUS (AWAY), 0 },
    { VISIT ("/garden", 1), ENTER, STATUS (AWAY), 0 },
    { VISIT ("/kitchen", 2), KITCHEN, STATUS (LOADING), 4000 },
    { SEE (2, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (POINTING), 0 },
    { VISIT ("/kitchen", 2), KITCHEN, STATUS (POINTING), 0 },
    { VISIT ("/kitchen/pots", 2), KITCHEN, STATUS (POINTING), 0 },
    { VISIT ("/garden", 3), KITCHEN, STATUS (AWAY), 0 },
    { SEE (3, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (AWAY), 0 },
    { VISIT ("/kitchen", 4), KITCHEN, STATUS (LOADING), 4000 },
    { VISIT ("/kitchen", 5), KITCHEN, STATUS (LOADING), 4000 },
    { VISIT ("/enter", 6), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT) },
    { VISIT ("/kitchen/cups", 7), CUP, STATUS (LOADING), 4000 },
    { ACT, CUP, STATUS (LOADING), 4000 },
    { VISIT ("/kitchen", 8), KITCHEN, STATUS (LOADING), 4000 },
  } },
  { "retracing", {
    { VISIT ("/kitchen", 1), KITCHEN, STATUS (LOADING), 4000 },
    { RETRACE, KITCHEN, STATUS (LOADING), 4000 },
    { VISIT ("/enter", 2), ENTER, STATUS (READING), 0 },
    { VISIT ("/kitchen", 3), KITCHEN, STATUS (LOADING), 4000 },
    { VISIT ("/enter", 4), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT) },
    { VISIT ("/kitchen", 5), KITCHEN, STATUS (LOADING), 4000 },
    { RETRACE, KITCHEN, STATUS (LOADING), 4000 },
    { ACT, KITCHEN, STATUS (LOADING), 4000 },
    { VISIT ("/enter", 6), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT) },
  } },
  { "signing-in", {
    { VISIT ("/enter", 1), ENTER, STATUS (READING), 0 },
    { VISIT (NULL, 1), ENTER, STATUS (AWAY), 0 },
    { VISIT ("/riddle", 2), ENTER, STATUS (AWAY), 0 },
    { VISIT ("/garden", 3), KITCHEN, STATUS (AWAY), 0 },
    { VISIT ("/garden", 4), KITCHEN, STATUS (AWAY), 0 },
    { VISIT ("/enter", 5), ENTER, STATUS (READING), 0 },
  } },
  { "patience", {
    { VISIT ("/kitchen", 1), KITCHEN, STATUS (LOADING), 4000 },
    { SEE (1, "kitchen", ABSTAINED, UNKNOWN), KITCHEN, STATUS (SEARCHING), 4000 },
    { ELAPSE, KITCHEN, STATUS (ABSTAINING), 0 },
    { ELAPSE, KITCHEN, STATUS (ABSTAINING), 0 },
    { SEE (1, "kitchen", ABSENT, UNKNOWN), KITCHEN, STATUS (MISSING), 0 },
    { SEE (1, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (POINTING), 0 },
    /* The page is redrawn: the target may come back. */
    { SEE (1, "kitchen", ABSENT, UNKNOWN), KITCHEN, STATUS (SEARCHING), 4000 },
    { ELAPSE, KITCHEN, STATUS (MISSING), 0 },
    { VISIT ("/kitchen", 2), KITCHEN, STATUS (LOADING), 4000 },
    /* The page never sends an observation. */
    { ELAPSE, KITCHEN, STATUS (MISSING), 0 },
    { SEE (2, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (POINTING), 0 },
  } },
  { "stale", {
    { SEE (0, "enter", FOUND, UNKNOWN), ENTER, STATUS (LOADING), 0 },
    { VISIT ("/kitchen", 2), KITCHEN, STATUS (LOADING), 4000 },
    { SEE (1, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (LOADING), 4000 },
    { SEE (3, "kitchen", FOUND, UNKNOWN), KITCHEN, STATUS (LOADING), 4000 },
    { SEE (2, "cup", FOUND, OFF), KITCHEN, STATUS (LOADING), 4000 },
    { SEE (2, NULL, FOUND, OFF), KITCHEN, STATUS (LOADING), 4000 },
  } },
  { "pinning", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { BACK, KITCHEN, STATUS (AWAY), 0 },
    { VISIT ("/kitchen/cups", 2), KITCHEN, STATUS (AWAY), 0 },
    { VISIT ("/garden", 3), KITCHEN, STATUS (AWAY), 0 },
    { VISIT ("/kitchen/cups", 4), KITCHEN, STATUS (AWAY), 0 },
    { VISIT ("/kitchen", 5), KITCHEN, STATUS (LOADING), 4000 },
    { VISIT ("/kitchen/cups", 6), CUP, STATUS (LOADING), 4000 },
    { GO_TO (ENTER), ENTER, STATUS (AWAY), 0 },
    { BACK, ENTER, STATUS (AWAY), 0 },
    { SKIP, KITCHEN, STATUS (AWAY), 0 },
    { TELL, CUP, STATUS (LOADING), 4000 },
    { SEE (6, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  } },
  { "telling", {
    { TELL, KITCHEN, STATUS (LOADING), 0 },
    { VISIT ("/enter", 1), ENTER, STATUS (READING), 0 },
    { TELL, KITCHEN, STATUS (AWAY), 0 },
    { TELL, CUP, STATUS (AWAY), 0 },
    { TELL, CUP, STATUS (FINISHED), 0, 0, "unknown off told" },
    { TELL, CUP, STATUS (FINISHED), 0, 0, "unknown off told" },
    { SKIP, CUP, STATUS (FINISHED), 0, 0, "unknown off told" },
    { BACK, KITCHEN, STATUS (AWAY), 0 },
  } },
  { "skipping-unseen", {
    { GO_TO (CUP), CUP, STATUS (LOADING), 0 },
    { SKIP, CUP, STATUS (FINISHED), 0, 0, "unknown unknown told" },
  } },
  { "skipping-seen", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
    { SKIP, CUP, STATUS (FINISHED), 0, 0, "on unknown told" },
  } },
  { "skipping-not-offered", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { SEE (1, "cup", ABSENT, UNKNOWN), CUP, STATUS (SEARCHING), 4000 },
    { ELAPSE, CUP, STATUS (MISSING), 0 },
    { SKIP, CUP, STATUS (FINISHED), 0, 0, "unknown unknown missed" },
  } },
  { "acting", {
    { VISIT ("/kitchen", 1), KITCHEN, STATUS (LOADING), 4000 },
    { VISIT ("/enter", 2), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT) },
    { TELL, KITCHEN, STATUS (AWAY), 0 },
  } },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add_tours ("/tour/rows/", tours, G_N_ELEMENTS (tours));

  return g_test_run ();
}
