/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-result-text.h"

#include "wd-test-ui.h"

static const WdState states[] = { WD_STATE_UNKNOWN, WD_STATE_OFF, WD_STATE_ON };
static const WdLearned ways[] = { WD_LEARNED_SEEN, WD_LEARNED_TOLD, WD_LEARNED_BARRED };

static void
assert_words (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (strlen (text), >, 2);
  /* A setting may be a checkbox, a list or a button as well. */
  g_assert_null (strstr (text, "witch"));
}

static void
test_every_verdict (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (states); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (ways); k++)
        {
          const WdVerdict verdict = { states[i], states[j], ways[k] };
          g_autoptr(GDateTime) time = g_date_time_new_utc (2031, 7, 15, 12, 0, 0);
          g_autofree char *learned = wd_result_text_dup_learned (&verdict, time);

          wd_test_assert_icon (wd_result_text_get_icon (&verdict));
          assert_words (wd_result_text_get_title (&verdict));
          assert_words (wd_result_text_get_description (&verdict));
          assert_words (wd_result_text_get_last (&verdict));
          assert_words (learned);
          assert_words (wd_result_text_get_before (&verdict));
          g_assert_cmpint (wd_result_text_is_certain (&verdict), ==,
                           ways[k] == WD_LEARNED_SEEN && states[j] != WD_STATE_UNKNOWN);
          g_assert_nonnull (strstr (learned, "2031"));
          g_assert_nonnull (strstr (learned, "15"));
        }
}

static void
test_seen_is_not_told (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    for (gsize n = 2; n < 2 * G_N_ELEMENTS (states); n++)
      {
        const gsize j = n / 2, k = 1 + n % 2;
        const WdVerdict seen = { states[i], states[j], WD_LEARNED_SEEN };
        const WdVerdict told = { states[i], states[j], ways[k] };
        g_autoptr(GDateTime) time = g_date_time_new_utc (2031, 7, 15, 12, 0, 0);
        g_autofree char *seen_when = wd_result_text_dup_learned (&seen, time);
        g_autofree char *told_when = wd_result_text_dup_learned (&told, time);

        g_assert_cmpstr (wd_result_text_get_icon (&seen), !=, wd_result_text_get_icon (&told));
        g_assert_cmpstr (wd_result_text_get_title (&seen), !=, wd_result_text_get_title (&told));
        g_assert_cmpstr (wd_result_text_get_description (&seen), !=,
                         wd_result_text_get_description (&told));
        g_assert_cmpstr (seen_when, !=, told_when);
        if (ways[k] == WD_LEARNED_TOLD)
          g_assert_cmpstr (wd_result_text_get_last (&seen), !=, wd_result_text_get_last (&told));
      }
}

/* A form that was sent is not a setting, and one that is said to be sent was not seen to be. */
static void
test_sent (void)
{
  const WdVerdict seen = { WD_STATE_UNKNOWN, WD_STATE_SENT, WD_LEARNED_SEEN };
  const WdVerdict told = { WD_STATE_UNKNOWN, WD_STATE_SENT, WD_LEARNED_TOLD };
  const WdVerdict off = { WD_STATE_UNKNOWN, WD_STATE_OFF, WD_LEARNED_TOLD };
  const WdVerdict on = { WD_STATE_UNKNOWN, WD_STATE_ON, WD_LEARNED_TOLD };
  g_autoptr(GDateTime) time = g_date_time_new_utc (2031, 7, 15, 12, 0, 0);
  g_autofree char *seen_when = wd_result_text_dup_learned (&seen, time);
  g_autofree char *told_when = wd_result_text_dup_learned (&told, time);
  const char * const words[] = {
    wd_result_text_get_title (&seen), wd_result_text_get_title (&told),
    wd_result_text_get_last (&seen), wd_result_text_get_last (&told),
    wd_result_text_get_description (&seen), wd_result_text_get_description (&told),
    seen_when, told_when,
  };

  wd_test_assert_distinct (words, G_N_ELEMENTS (words));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      assert_words (words[i]);
      g_assert_null (strstr (words[i], "etting"));
    }

  g_assert_true (wd_result_text_is_certain (&seen));
  g_assert_false (wd_result_text_is_certain (&told));
  g_assert_cmpstr (wd_result_text_get_icon (&seen), !=, wd_result_text_get_icon (&told));
  g_assert_cmpstr (wd_result_text_get_icon (&told), !=, wd_result_text_get_icon (&off));
  g_assert_cmpstr (wd_result_text_get_icon (&told), !=, wd_result_text_get_icon (&on));
}

/* Off, on and not known are never said with the same words, nor with the icon of another. */
static void
test_states_differ (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (ways); k++)
    for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
      for (gsize j = 0; j < i; j++)
        {
          const WdVerdict one = { WD_STATE_ON, states[i], ways[k] };
          const WdVerdict other = { WD_STATE_ON, states[j], ways[k] };

          g_assert_cmpstr (wd_result_text_get_title (&one), !=, wd_result_text_get_title (&other));
          g_assert_cmpstr (wd_result_text_get_last (&one), !=, wd_result_text_get_last (&other));
          if (states[j] == WD_STATE_UNKNOWN || ways[k] == WD_LEARNED_TOLD)
            g_assert_cmpstr (wd_result_text_get_icon (&one), !=, wd_result_text_get_icon (&other));
        }
}

/* What is not offered is told from what was left open. */
static void
test_missed (void)
{
  const WdVerdict missed = { WD_STATE_UNKNOWN, WD_STATE_UNKNOWN, WD_LEARNED_MISSED };
  const WdVerdict open = { WD_STATE_UNKNOWN, WD_STATE_UNKNOWN, WD_LEARNED_TOLD };

  g_assert_cmpstr (wd_result_text_get_title (&missed), !=, wd_result_text_get_title (&open));
  g_assert_cmpstr (wd_result_text_get_last (&missed), !=, wd_result_text_get_last (&open));
  g_assert_cmpstr (wd_result_text_get_description (&missed), !=,
                   wd_result_text_get_description (&open));
  g_assert_false (wd_result_text_is_certain (&missed));
}

/* What was seen names the state, and tells a change from none. */
static void
test_described (void)
{
  static const struct {
    WdState before;
    WdState after;
    const char *words;
  } rows[] = {
    { WD_STATE_ON, WD_STATE_OFF, "You turned it off. " },
    { WD_STATE_OFF, WD_STATE_OFF, "It was already off, and it’s still off " },
    { WD_STATE_UNKNOWN, WD_STATE_OFF, "It’s off " },
    { WD_STATE_OFF, WD_STATE_ON, "You turned it on. " },
    { WD_STATE_ON, WD_STATE_ON, "It was already on, and it’s still on " },
    { WD_STATE_UNKNOWN, WD_STATE_ON, "It’s on " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const WdVerdict verdict = { rows[i].before, rows[i].after, WD_LEARNED_SEEN };

      g_assert_true (g_str_has_prefix (wd_result_text_get_description (&verdict), rows[i].words));
    }
}

static void
test_times (void)
{
  const WdVerdict verdict = { WD_STATE_ON, WD_STATE_OFF, WD_LEARNED_SEEN };
  g_autoptr(GDateTime) time = g_date_time_new_local (2031, 7, 5, 9, 3, 0);
  g_autoptr(GDateTime) now = g_date_time_add_years (time, 2);
  g_autofree char *exactly = wd_result_text_dup_time (time);
  g_autofree char *day = wd_result_text_dup_day ("2031-07-05");
  g_autofree char *no_day = wd_result_text_dup_day ("some <day>");
  g_autofree char *age = wd_result_text_dup_age (&verdict, time, now);
  g_autofree char *learned = wd_result_text_dup_learned (&verdict, time);

  g_assert_cmpstr (exactly, ==, "5 July 2031, 09:03");
  g_assert_cmpstr (day, ==, "5 July 2031");
  g_assert_cmpstr (no_day, ==, "some <day>");
  g_assert_cmpstr (learned, ==, "Seen on the page on 5 July 2031, 09:03");
  g_assert_cmpstr (age, ==, "Seen on the page on 5 July 2031 (2 years ago)");
}

int
main (int    argc,
      char **argv)
{
  wd_test_ui_init (&argc, &argv);

  g_test_add_func ("/result-text/every-verdict", test_every_verdict);
  g_test_add_func ("/result-text/seen-is-not-told", test_seen_is_not_told);
  g_test_add_func ("/result-text/sent", test_sent);
  g_test_add_func ("/result-text/states-differ", test_states_differ);
  g_test_add_func ("/result-text/missed", test_missed);
  g_test_add_func ("/result-text/described", test_described);
  g_test_add_func ("/result-text/times", test_times);

  return wd_test_ui_run ();
}
