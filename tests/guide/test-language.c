/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-language.h"

static const struct {
  const char *tag;
  gboolean valid;
} cases[] = {
  { "de", TRUE },
  { "DE", TRUE },
  { "fil", TRUE },
  { "de-AT", TRUE },
  { "zh-Hant-TW", TRUE },
  { "sl-rozaj-biske-1994", TRUE },
  { "zh-Hant-TW-x-abcdefgh-abcdefgh-abcd", TRUE },
  { "zh-Hant-TW-x-abcdefgh-abcdefgh-abcde", FALSE },
  { "", FALSE },
  { "d", FALSE },
  { "d1", FALSE },
  { "german", FALSE },
  { "de-", FALSE },
  { "-de", FALSE },
  { "de--AT", FALSE },
  { "de_AT", FALSE },
  { "de-abcdefghi", FALSE },
  { "de<b>", FALSE },
  { "d\xc3\xa9", FALSE },
  { "d\xff", FALSE },
  { "de\n", FALSE },
  { " de", FALSE },
};

static void
test_is_valid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].tag);
      g_assert_cmpint (wd_language_is_valid (cases[i].tag), ==, cases[i].valid);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/language/is-valid", test_is_valid);

  return g_test_run ();
}
