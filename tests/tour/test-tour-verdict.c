/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tour-rows.h"

static const Row already_off[] = {
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
  END
};

static const Row turned_back[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (LOADING), 4000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  END
};

static const Row not_kept[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
  { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
  { VISIT ("/kitchen/cups", 3), CUP, STATUS (LOADING), 4000, NOTICE (NOT_KEPT) },
  { SEE (3, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
  { SEE (3, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  END
};

static const Row late_truth[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
  { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
  END
};

static const Row latest_truth[] = {
  /* Without a trace, so that only the last look finds it. */
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
  { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_KEPT) },
  END
};

static const Row late_good_news[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "off off seen" },
  END
};

static const Row unreadable_at_last[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
  { ELAPSE, CUP, STATUS (MISSING), 0, NOTICE (NOT_CONFIRMED) },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  END
};

static const Row loaded_in_between[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { VISIT ("/kitchen/cups", 3), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CHECKING), 30000 },
  { SEE (3, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
  END
};

static const Row not_confirmed[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", ABSTAINED, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
  { ELAPSE, CUP, STATUS (ABSTAINING), 0, NOTICE (NOT_CONFIRMED) },
  { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (MISSING), 0, NOTICE (NOT_CONFIRMED) },
  /* Late, but freshly loaded all the same. */
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "off off seen" },
  END
};

static const Row not_confirmed_but_told[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", ABSENT, UNKNOWN), CUP, STATUS (CHECKING), 10000 },
  { ELAPSE, CUP, STATUS (MISSING), 0, NOTICE (NOT_CONFIRMED) },
  { TELL, CUP, STATUS (FINISHED), 0, 0, "off off told" },
  END
};

static const Row not_reloaded[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { ELAPSE, CUP, STATUS (MISSING), 0, NOTICE (NOT_LOADED) },
  /* The old document proves nothing, and is not reloaded again and again. */
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (POINTING), 0, NOTICE (NOT_LOADED) },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  END
};

static const Row not_loaded[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { FAIL, CUP, STATUS (LOADING), 4000, NOTICE (NOT_LOADED) },
  { FAIL, CUP, STATUS (LOADING), 4000, NOTICE (NOT_LOADED) },
  { ELAPSE, CUP, STATUS (MISSING), 0, NOTICE (NOT_LOADED) },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (LOADING), 4000, NOTICE (NOT_LOADED) },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "off off seen" },
  END
};

static const Row failing_elsewhere[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { FAIL, CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { FAIL, CUP, STATUS (SETTLING), 2000 },
  END
};

static const Row check_off_the_path[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT (NULL, 2), CUP, STATUS (CHECKING), 30000 },
  { ELAPSE, CUP, STATUS (AWAY), 0, NOTICE (NOT_CONFIRMED) },
  { VISIT ("/kitchen", 3), KITCHEN, STATUS (LOADING), 4000 },
  END
};

static const Row signed_out_unchecked[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/enter", 2), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT_UNCHECKED) },
  { VISIT ("/door/code", 3), ENTER, STATUS (READING), 0, NOTICE (SIGNED_OUT_UNCHECKED) },
  { VISIT ("/kitchen/cups", 4), CUP, STATUS (LOADING), 4000 },
  { SEE (4, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 5), CUP, STATUS (CHECKING), 30000 },
  { SEE (5, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { ELAPSE, CUP, STATUS (CONFIRMING), 4000 },
  { SEE (5, "cup", FOUND, OFF), CUP, STATUS (FINISHED), 0, 0, "on off seen" },
  { VISIT ("/enter", 6), CUP, STATUS (FINISHED), 0, 0, "on off seen" },
  END
};

static const Row left_while_checking[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen", 2), KITCHEN, STATUS (LOADING), 4000 },
  { VISIT ("/kitchen/cups", 3), CUP, STATUS (LOADING), 4000 },
  { SEE (3, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  END
};

static const Row never_settles[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (TURNED_BACK) },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000, NOTICE (NOT_SETTLED) },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_SETTLED) },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000, NOTICE (NOT_SETTLED) },
  /* But if it does. */
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  END
};

static const Row never_settles_afresh[] = {
  /* It is not loaded once more for that, whatever it shows then. */
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (CONFIRMING), 4000 },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0, NOTICE (NOT_SETTLED) },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (POINTING), 0, NOTICE (NOT_SETTLED) },
  { VISIT ("/kitchen/cups", 3), CUP, STATUS (LOADING), 4000 },
  { SEE (3, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  END
};

static const Row comes_and_goes[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { ELAPSE, CUP, STATUS (CHECKING), 30000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (CHECKING), 30000 },
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
  END
};

static const Row redrawn_switch[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { SEE (1, "cup", ABSENT, UNKNOWN), CUP, STATUS (SEARCHING), 4000 },
  { SEE (1, "cup", FOUND, UNKNOWN), CUP, STATUS (POINTING), 0 },
  { SEE (1, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (LOADING), 4000 },
  { SEE (2, "cup", FOUND, OFF), CUP, STATUS (SETTLING), 2000 },
  END
};

static const Row told_but_on[] = {
  { VISIT ("/kitchen/cups", 1), CUP, STATUS (LOADING), 4000 },
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  { TELL, CUP, STATUS (FINISHED), 0, 0, "on off told" },
  /* That it still shows what it showed then, as when scrolled, says nothing. */
  { SEE (1, "cup", FOUND, ON), CUP, STATUS (FINISHED), 0, 0, "on off told" },
  { VISIT ("/kitchen/cups", 2), CUP, STATUS (FINISHED), 0, 0, "on off told" },
  { SEE (2, "cup", FOUND, ON), CUP, STATUS (POINTING), 0 },
  END
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_data_func ("/tour/verdict/already-off", already_off, test_rows);
  g_test_add_data_func ("/tour/verdict/turned-back", turned_back, test_rows);
  g_test_add_data_func ("/tour/verdict/not-kept", not_kept, test_rows);
  g_test_add_data_func ("/tour/verdict/late-truth", late_truth, test_rows);
  g_test_add_data_func ("/tour/verdict/latest-truth", latest_truth, test_rows);
  g_test_add_data_func ("/tour/verdict/late-good-news", late_good_news, test_rows);
  g_test_add_data_func ("/tour/verdict/unreadable-at-last", unreadable_at_last, test_rows);
  g_test_add_data_func ("/tour/verdict/loaded-in-between", loaded_in_between, test_rows);
  g_test_add_data_func ("/tour/verdict/not-confirmed", not_confirmed, test_rows);
  g_test_add_data_func ("/tour/verdict/not-confirmed-but-told", not_confirmed_but_told, test_rows);
  g_test_add_data_func ("/tour/verdict/not-reloaded", not_reloaded, test_rows);
  g_test_add_data_func ("/tour/verdict/not-loaded", not_loaded, test_rows);
  g_test_add_data_func ("/tour/verdict/failing-elsewhere", failing_elsewhere, test_rows);
  g_test_add_data_func ("/tour/verdict/check-off-the-path", check_off_the_path, test_rows);
  g_test_add_data_func ("/tour/verdict/signed-out-unchecked", signed_out_unchecked, test_rows);
  g_test_add_data_func ("/tour/verdict/left-while-checking", left_while_checking, test_rows);
  g_test_add_data_func ("/tour/verdict/never-settles", never_settles, test_rows);
  g_test_add_data_func ("/tour/verdict/never-settles-afresh", never_settles_afresh, test_rows);
  g_test_add_data_func ("/tour/verdict/comes-and-goes", comes_and_goes, test_rows);
  g_test_add_data_func ("/tour/verdict/redrawn-switch", redrawn_switch, test_rows);
  g_test_add_data_func ("/tour/verdict/told-but-on", told_but_on, test_rows);

  return g_test_run ();
}
