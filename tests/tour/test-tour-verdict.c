/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tour-rows.h"

/* The switch is off from the first sighting on, and rests. */
#define UNTIL_CHECKED \
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 }, \
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 }, \
  { ELAPSE, CUP, STATUS (CHECKING), 30000 }
#define UNTIL_LOADED_AFRESH \
  UNTIL_CHECKED, \
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 }

/* The switch is on at first, and has been turned. */
#define UNTIL_TURNED \
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 }, \
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 }, \
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 }

static const Tour tours[] = {
  { "already-off", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "off off seen" },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  } },
  /* A page that draws its switch before it knows the state tells that late. */
  { "told-late", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
    { ACT, CUP, STATUS (POINTING), 0 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "on off seen" },
  } },
  /* Once the person has done something, it is their turn, or the page's refusal. */
  { "turned-on", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { ACT, CUP, STATUS (SETTLING), 2000 },
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
    { TELL, CUP, STATUS (FINISHED), 0, 0, "off off told" },
  } },
  { "turned-back", {
    UNTIL_TURNED,
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (LOADING), 4000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  } },
  { "not-kept", {
    UNTIL_TURNED,
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
    { VISIT ("/kitchen/cups", 3), CUP, STATUS (LOADING), 4000, NOTICE (NOT_KEPT) },
    { SEE (3, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
    { SEE (3, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  } },
  { "late-truth", {
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
  } },
  { "latest-truth", {
    /* The state changes without an observation, so that only the last look finds it. */
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
  } },
  { "late-good-news", {
    /* What was turned on the fresh page proves nothing, and that is not loaded again unasked. */
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { ELAPSE, CUP, STATUS (POINTING), 0, NOTICE (NOT_REPEATED) },
    { SEE_BARRED (2, OFF), CUP, STATUS (POINTING), 0, NOTICE (NOT_REPEATED) },
    /* Nor does what the page shows when it is loaded in another way than for the check. */
    { VISIT ("/kitchen/cups", 3), CUP, STATUS (LOADING), 4000, NOTICE (NOT_REPEATED) },
    { SEE (3, "cup", FOUND, OFF), CUP, STATUS (POINTING), 0, NOTICE (NOT_REPEATED) },
    { CHECK, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 4), CUP, STATUS (CHECKING), 30000 },
    { SEE (4, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (4, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "off off seen" },
  } },
  { "turned-in-between", {
    /* What was turned there still proves nothing in the next document, which may remember it. */
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { VISIT ("/kitchen/cups", 3), CUP, STATUS (CHECKING), 30000 },
    { SEE (3, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  } },
  { "turned-unseen", {
    /* Nor does what the person may have turned while the page did not tell the state. */
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { ACT, CUP, STATUS (CHECKING), 10000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  } },
  { "unfolded", {
    /* What has to be opened first is not turned by that. */
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", ABSTAINED, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { ACT, CUP, STATUS (CHECKING), 10000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  } },
  { "asked-for", {
    /* The person need not wait for the check, and can ask for it again, but not on another page. */
    { CHECK, ENTER, STATUS (LOADING), 0 },
    UNTIL_TURNED,
    { CHECK, CUP, STATUS (CHECKING), 30000 },
    { FAIL, CUP, STATUS (LOADING), 4000, NOTICE (NOT_LOADED) },
    { CHECK, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
    { CHECK, CUP, STATUS (CHECKING), 30000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
    { CHECK, CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
  } },
  { "turned-afresh", {
    /* Nor does it if the address changes or the switch goes in between. */
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { ACT, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { VISIT (NULL, 2), CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 3), CUP, STATUS (CHECKING), 30000 },
    { SEE (3, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (3, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
  } },
  { "barred", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { SEE_BARRED (1, OFF), CUP, STATUS (SETTLING), 30000 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE_BARRED (1, OFF), CUP, STATUS (SETTLING), 30000 },
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
    { SEE_BARRED (2, OFF), CUP, STATUS (CONFIRMING), 30000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { SEE_BARRED (2, OFF), CUP, STATUS (CONFIRMING), 30000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE_BARRED (2, OFF), CUP, STATUS (FINISHED), 0, 0, "off off barred" },
  } },
  { "placeholder", {
    /* What cannot be turned may be drawn before the state is known. */
    UNTIL_LOADED_AFRESH,
    { SEE_BARRED (2, OFF), CUP, STATUS (CONFIRMING), 30000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
  } },
  { "asked", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE_UNDER (1, DIALOG, OFF), CUP, STATUS (POINTING), 0 },
    { SEE_UNDER (1, BESIDE, OFF), CUP, STATUS (POINTING), 0 },
    { ACT, CUP, STATUS (POINTING), 0 },
    { SEE_UNDER (1, OTHER, OFF), CUP, STATUS (POINTING), 0 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (LOADING), 4000 },
    /* One that has been open from the beginning asks nothing about it. */
    { SEE_UNDER (2, BESIDE, ON), CUP, STATUS (POINTING), 0 },
    { SEE_UNDER (2, BESIDE, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE_UNDER (2, BESIDE, OFF), CUP, STATUS (POINTING), 0 },
  } },
  { "loaded-once", {
    /* By way of another page of the service, too, and until the person acts. */
    UNTIL_LOADED_AFRESH,
    { VISIT ("/kitchen", 3), KITCHEN, STATUS (LOADING), 4000 },
    { VISIT ("/kitchen/cups", 4), CUP, STATUS (LOADING), 4000 },
    { SEE (4, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { ELAPSE, CUP, STATUS (POINTING), 0, NOTICE (NOT_REPEATED) },
    { VISIT ("/kitchen", 5), KITCHEN, STATUS (LOADING), 4000 },
    { ACT, KITCHEN, STATUS (LOADING), 4000 },
    { VISIT ("/kitchen/cups", 6), CUP, STATUS (LOADING), 4000 },
    { SEE (6, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  } },
  { "still-saving", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { PUT_OFF, CUP, STATUS (LOADING), 4000 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { ACT, CUP, STATUS (SETTLING), 2000 },
    { PUT_OFF, CUP, STATUS (POINTING), 0, NOTICE (NOT_REPEATED) },
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { PUT_OFF, CUP, STATUS (POINTING), 0, NOTICE (NOT_REPEATED) },
    { CHECK, CUP, STATUS (CHECKING), 30000 },
  } },
  { "lost-twice", {
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
    { ACT, CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 3), CUP, STATUS (CHECKING), 30000 },
    { SEE (3, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (3, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
    { ACT, CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
    { SEE (3, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    /* What the page may still want is not taken away a third time. */
    { ELAPSE, CUP, STATUS (POINTING), 0, NOTICE (NOT_REPEATED) },
  } },
  { "unreadable-at-last", {
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (MISSING), 0, NOTICE (NOT_CONFIRMED) },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  } },
  { "loaded-in-between", {
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { VISIT ("/kitchen/cups", 3), CUP, STATUS (CHECKING), 30000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CHECKING), 30000 },
    { SEE (3, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
  } },
  { "not-confirmed", {
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", ABSTAINED, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { ELAPSE, CUP, STATUS (ABSTAINING), 0, NOTICE (NOT_CONFIRMED) },
    { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (MISSING), 0, NOTICE (NOT_CONFIRMED) },
    /* The sighting is late, but of the freshly loaded page. */
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "off off seen" },
  } },
  { "not-confirmed-but-told", {
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { ELAPSE, CUP, STATUS (MISSING), 0, NOTICE (NOT_CONFIRMED) },
    { TELL, CUP, STATUS (FINISHED), 0, 0, "off off told" },
  } },
  { "not-reloaded", {
    UNTIL_CHECKED,
    { ELAPSE, CUP, STATUS (MISSING), 0, NOTICE (NOT_LOADED) },
    /* The old document proves nothing, and is not reloaded once more. */
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (POINTING), 0, NOTICE (NOT_LOADED) },
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  } },
  { "not-loaded", {
    UNTIL_CHECKED,
    { FAIL, CUP, STATUS (LOADING), 4000, NOTICE (NOT_LOADED) },
    { FAIL, CUP, STATUS (LOADING), 4000, NOTICE (NOT_LOADED) },
    { ELAPSE, CUP, STATUS (MISSING), 0, NOTICE (NOT_LOADED) },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (LOADING), 4000, NOTICE (NOT_LOADED) },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "off off seen" },
  } },
  { "not-complete", {
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { FAIL, CUP, STATUS (POINTING), 0, NOTICE (NOT_COMPLETE) },
    { CHECK, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 3), CUP, STATUS (CHECKING), 30000 },
    { SEE (3, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { FAIL, CUP, STATUS (LOADING), 4000, NOTICE (NOT_COMPLETE) },
  } },
  { "failing-elsewhere", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { FAIL, CUP, STATUS (LOADING), 4000 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { FAIL, CUP, STATUS (SETTLING), 2000 },
  } },
  { "check-off-the-path", {
    UNTIL_CHECKED,
    { VISIT (NULL, 2), CUP, STATUS (CHECKING), 30000 },
    { ELAPSE, CUP, STATUS (AWAY), 0, NOTICE (NOT_CONFIRMED) },
    { VISIT ("/kitchen", 3), KITCHEN, STATUS (LOADING), 4000 },
  } },
  { "signed-out-unchecked", {
    UNTIL_TURNED,
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/enter", 2), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT_UNCHECKED) },
    { VISIT ("/door/code", 3), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT_UNCHECKED) },
    { VISIT ("/kitchen/cups", 4), CUP, STATUS (LOADING), 4000 },
    { SEE (4, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { ACT, CUP, STATUS (SETTLING), 2000 },
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 5), CUP, STATUS (CHECKING), 30000 },
    { SEE (5, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    /* Perhaps to another account, so that nobody is said to have turned it. */
    { SEE (5, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "unknown off seen" },
    { VISIT ("/enter", 6), CUP, STATUS (FINISHED), 0, 0, "unknown off seen" },
  } },
  { "turned-after-another-sign-in", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { VISIT ("/enter", 2), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT) },
    { VISIT ("/kitchen/cups", 3), CUP, STATUS (LOADING), 4000 },
    { SEE (3, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
    { SEE (3, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { TELL, CUP, STATUS (FINISHED), 0, 0, "on off told" },
  } },
  { "left-while-checking", {
    UNTIL_CHECKED,
    { VISIT ("/kitchen", 2), KITCHEN, STATUS (LOADING), 4000 },
    { VISIT ("/kitchen/cups", 3), CUP, STATUS (LOADING), 4000 },
    { SEE (3, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  } },
  { "never-settles", {
    UNTIL_TURNED,
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000, NOTICE (NOT_SETTLED) },
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_SETTLED) },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000, NOTICE (NOT_SETTLED) },
    /* If the switch comes to rest after all, the check goes on. */
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  } },
  { "never-settles-afresh", {
    /* A fresh page that never comes to rest is not reloaded, whatever it shows. */
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_SETTLED) },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (POINTING), 0, NOTICE (NOT_SETTLED) },
    { VISIT ("/kitchen/cups", 3), CUP, STATUS (LOADING), 4000 },
    { SEE (3, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  } },
  { "comes-and-goes", {
    UNTIL_LOADED_AFRESH,
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (SEARCHING), 4000, NOTICE (NOT_SETTLED) },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (POINTING), 0, NOTICE (NOT_SETTLED) },
  } },
  { "changed-hands", {
    UNTIL_TURNED,
    { ELAPSE, CUP, STATUS (CHECKING), 30000 },
    { CHANGE_HANDS, CUP, STATUS (CHECKING), 30000 },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
    { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "unknown off seen" },
  } },
  { "redrawn-switch", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { SEE (1, "cup", ABSENT, UNKNOWN), CUP, STATUS (SEARCHING), 4000 },
    { SEE (1, "cup", FOUND, UNKNOWN), CUP, STATUS (POINTING), 0 },
    { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (LOADING), 4000 },
    { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  } },
  { "told-but-on", {
    { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
    { TELL, CUP, STATUS (FINISHED), 0, 0, "on off told" },
    /* The same state, seen again because the page was scrolled, contradicts nothing. */
    { SEE (1, "cup", FOUND, ON), CUP, STATUS (FINISHED), 0, 0, "on off told" },
    { VISIT ("/kitchen/cups", 2), CUP, STATUS (FINISHED), 0, 0, "on off told" },
    { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  } },
};

/* What was found as wanted, or stands in no such form, has nothing to lose. */
static void
test_may_lose (void)
{
  static const struct {
    WdState before;
    gboolean submits;
    gboolean may_lose;
  } rows[] = {
    { WD_STATE_ON, TRUE, TRUE },
    { WD_STATE_ON, FALSE, FALSE },
    { WD_STATE_OFF, TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(WdTour) tour = make_tour ();

      play (tour, &(Event) VISIT ("/kitchen/cups", 1));
      for (WdState state = rows[i].before; ; state = WD_STATE_OFF)
        {
          const WdSighting sighting = {
            .outcome = WD_OUTCOME_FOUND, .state = state, .enabled = TRUE,
            .submits = rows[i].submits,
          };
          g_autoptr(WdObservation) observation =
            wd_observation_new (1, ORIGIN "/", NULL, "cup", &sighting);

          wd_tour_observe (tour, observation);
          if (state == WD_STATE_OFF)
            break;
        }

      g_assert_cmpint (wd_tour_get_view (tour)->status, ==, WD_TOUR_STATUS_SETTLING);
      g_assert_cmpint (wd_tour_get_view (tour)->may_lose, ==, rows[i].may_lose);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add_tours ("/tour/verdict/", tours, G_N_ELEMENTS (tours));
  g_test_add_func ("/tour/verdict/may-lose", test_may_lose);

  return g_test_run ();
}
