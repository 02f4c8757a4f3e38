/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-text.h"

static void
test_normalize (void)
{
  /* As xgettext 0.21 gives them. */
  const char * const cases[][2] = {
    { "", "" },
    { " \n\t ", "" },
    { "a", "a" },
    { "\n  a b\t\tc\n  d\n", "a b c d" },
    { "a\xc2\xa0 \xc2\xa0 b", "a\xc2\xa0 \xc2\xa0 b" },
    { "a\xe2\x80\x89  b", "a\xe2\x80\x89 b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = wd_guide_text_normalize (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_placeholders (void)
{
  const char * const stray[] = { "{", "}", "a {b", "a} b", "{}", "{A}", "{a b}", "{{a}}", "{a}}" };
  const char * const two[] = { "a-1", "b", NULL };
  g_auto(GStrv) names = wd_guide_text_dup_placeholders ("x{a-1}{b}y");
  g_auto(GStrv) none = wd_guide_text_dup_placeholders ("plain");

  g_assert_true (g_strv_equal ((const char * const *) names, two));
  g_assert_nonnull (none);
  g_assert_null (none[0]);

  for (gsize i = 0; i < G_N_ELEMENTS (stray); i++)
    g_assert_null (wd_guide_text_dup_placeholders (stray[i]));
}

static void
test_fill (void)
{
  const char * const cases[][2] = {
    { "plain", "plain" },
    { "{label}", "Tasse" },
    { "“{label}” and {pot}.", "“Tasse” and Kanne." },
    { "{unknown} {", "{unknown} {" },
    { "{pot", "{pot" },
  };
  g_autoptr(GHashTable) terms = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                       (GDestroyNotify) g_array_unref);
  g_autoptr(WdLabels) own = wd_labels_new ();
  g_autofree char *without = NULL;
  WdLabels *pot = wd_labels_new ();

  wd_labels_add (own, "de", "Tasse");
  wd_labels_add (pot, "de", "Kanne");
  g_hash_table_insert (terms, (gpointer) "pot", pot);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = wd_guide_text_fill (cases[i][0], terms, own, "de");

      g_assert_cmpstr (text, ==, cases[i][1]);
    }

  without = wd_guide_text_fill ("{label}", terms, NULL, "de");
  g_assert_cmpstr (without, ==, "{label}");
}

/* The header of a catalogue is the translation of the empty string. */
static void
test_translate (void)
{
  g_assert_null (wd_guide_text_translate (NULL));
  g_assert_cmpstr (wd_guide_text_translate (""), ==, "");
  g_assert_cmpstr (wd_guide_text_translate ("never in a catalogue"), ==, "never in a catalogue");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/guide-text/normalize", test_normalize);
  g_test_add_func ("/guide-text/placeholders", test_placeholders);
  g_test_add_func ("/guide-text/fill", test_fill);
  g_test_add_func ("/guide-text/translate", test_translate);

  return g_test_run ();
}
