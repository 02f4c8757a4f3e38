/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-path-pattern.h"

#include <string.h>

typedef struct
{
  const char *pattern;
  const char *path;
  gboolean matches;
} MatchCase;

static const MatchCase match_cases[] = {
  { "/", "/", TRUE },
  { "/", "/a", FALSE },
  { "/a/b", "/a/b", TRUE },
  { "/a/b", "/a/b/", TRUE },
  { "/a/b", "/a/b//", FALSE },
  { "/a/b", "/a/bc", FALSE },
  { "/a/b", "/A/b", FALSE },
  { "/a/b", "/a", FALSE },
  { "/a/b", "", FALSE },
  { "/a/b/", "/a/b/", TRUE },
  { "/a/b/", "/a/b", FALSE },
  { "/in/*", "/in/me", TRUE },
  { "/in/*", "/in/me/details/", TRUE },
  { "/in/*", "/in/", TRUE },
  { "/in/*", "/in", FALSE },
  { "/login*", "/login", TRUE },
  { "/login*", "/login/de", TRUE },
  { "/login*", "/logout", FALSE },
  { "/*", "/", TRUE },
  { "/*", "/anything/at/all", TRUE },
  { "/a*c*e", "/abcde", TRUE },
  { "/a*c*e", "/ace", TRUE },
  { "/a*c*e", "/acde/", TRUE },
  { "/a*c*e", "/abcd", FALSE },
  { "/a*bc", "/abcbbc", TRUE },
  { "/a**b", "/ab", TRUE },
  { "/%C3%A4", "/%C3%A4", TRUE },
  { "/%C3%A4", "/%c3%a4", FALSE },
  { "/a", "/a?b=1#c", TRUE },
  { "/a", "/?/a", FALSE },
  { "/a*", "/b?/a", FALSE },
  { "/a*c", "/a?c", FALSE },
  { "/a?b=1", "/a?b=1", TRUE },
  { "/a?b=1", "/a/?b=1", TRUE },
  { "/a?b=1", "/a?c=2&b=1&d", TRUE },
  { "/a?b=1", "/a?b=12", FALSE },
  { "/a?b=1", "/a?bb=1", FALSE },
  { "/a?b=1", "/a?B=1", FALSE },
  { "/a?b=1", "/a", FALSE },
  { "/a?b=1", "/a#?b=1", FALSE },
  { "/a?b=1", "/c?b=1", FALSE },
  { "/a?b=*", "/a?b=1", TRUE },
  { "/a?b=*", "/a?b=", TRUE },
  { "/a?b=1*", "/a?b=2&c=1", FALSE },
  { "/a?b=1&c=2", "/a?c=2&b=1", TRUE },
  { "/a?b=1&c=2", "/a?b=1", FALSE },
  { "/a#b", "/a#b", TRUE },
  { "/a#b", "/a?c=1#b", TRUE },
  { "/a#b", "/a#b/", FALSE },
  { "/a#b", "/a", FALSE },
  { "/a#b", "/a?b", FALSE },
  { "/#settings/*", "/#settings/DataControls", TRUE },
  { "/#settings/*", "/?a=b#settings/", TRUE },
  { "/#settings/*", "/#pricing", FALSE },
  { "/a?b=1#c", "/a?b=1#c", TRUE },
  { "/a?b=1#c", "/a?b=1", FALSE },
  { "/a?b=1#c", "/a#c", FALSE },
};

static void
test_match (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (match_cases); i++)
    {
      const MatchCase *c = &match_cases[i];

      g_test_message ("%s %s", c->pattern, c->path);
      g_assert_true (wd_path_pattern_is_valid_page (c->pattern));
      g_assert_cmpint (wd_path_pattern_is_valid (c->pattern), ==,
                       strpbrk (c->pattern, "?#") == NULL);
      g_assert_cmpint (wd_path_pattern_matches (c->pattern, c->path), ==, c->matches);
    }
}

static void
test_valid (void)
{
  const char * const invalid[] = {
    "", "a", "*", "https://a/", "/a b", "/a?b", "/a#b", "/ä", "/%", "/%4", "/%4g", "/\\", "/<",
  };
  g_autofree char *longest = g_strnfill (256, 'a');
  g_autofree char *too_long = g_strnfill (257, 'a');

  const char * const invalid_pages[] = {
    "", "a", "?a=b", "#a", "/a?", "/a#", "/a?#b", "/a?b=ä", "/a#b c", "/a#b#c", "/a?b=%4", "/a#%",
    "//?<", "/a?b=\"",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_test_message ("%s", invalid[i]);
      g_assert_false (wd_path_pattern_is_valid (invalid[i]));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (invalid_pages); i++)
    {
      g_test_message ("%s", invalid_pages[i]);
      g_assert_false (wd_path_pattern_is_valid_page (invalid_pages[i]));
    }

  longest[0] = too_long[0] = '/';
  g_assert_true (wd_path_pattern_is_valid (longest));
  g_assert_false (wd_path_pattern_is_valid (too_long));
  longest[128] = too_long[128] = '#';
  g_assert_true (wd_path_pattern_is_valid_page (longest));
  g_assert_false (wd_path_pattern_is_valid_page (too_long));
}

static void
test_specificity (void)
{
  /* Each is more specific than the one before. */
  const char * const patterns[] = { "/*", "/", "/a*", "/a", "/a/*", "/a/b", "/a/b?c=*", "/a/b?c=1",
                                    "/a/b?c=1#d" };

  for (gsize i = 1; i < G_N_ELEMENTS (patterns); i++)
    g_assert_cmpuint (wd_path_pattern_specificity (patterns[i - 1]), <,
                      wd_path_pattern_specificity (patterns[i]));
}

static void
test_best (void)
{
  const char * const patterns[] = { "/*", "/a/b", "/a*", NULL };
  const char * const none[] = { NULL };

  g_assert_cmpint (wd_path_patterns_match (patterns, "/a/b/"), ==,
                   wd_path_pattern_specificity ("/a/b"));
  g_assert_cmpint (wd_path_patterns_match (patterns, "/abc"), ==,
                   wd_path_pattern_specificity ("/a*"));
  g_assert_cmpint (wd_path_patterns_match (patterns, "/"), ==,
                   wd_path_pattern_specificity ("/*"));
  g_assert_cmpint (wd_path_patterns_match (patterns + 1, "/b"), ==, -1);
  g_assert_cmpint (wd_path_patterns_match (none, "/"), ==, -1);
  g_assert_cmpint (wd_path_patterns_match (NULL, "/"), ==, -1);
}

/* Backtracking through all wildcards would take longer than the universe. */
static void
test_time (void)
{
  GString *pattern = g_string_new ("/");
  g_autofree char *path = g_strnfill (50000, 'a');
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 100; i++)
    g_string_append (pattern, "*a");

  g_string_append_c (pattern, 'b');
  path[0] = '/';

  g_assert_false (wd_path_pattern_matches (pattern->str, path));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);

  g_string_free (pattern, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/path-pattern/match", test_match);
  g_test_add_func ("/path-pattern/valid", test_valid);
  g_test_add_func ("/path-pattern/specificity", test_specificity);
  g_test_add_func ("/path-pattern/best", test_best);
  g_test_add_func ("/path-pattern/time", test_time);

  return g_test_run ();
}
