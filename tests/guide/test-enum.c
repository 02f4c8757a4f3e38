/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-enum.h"
#include "wd-guide-enums.h"

/* The words as they stand in guides and in files that people have, in the order of the values. */
static void
test_words (void)
{
  const struct {
    GType type;
    const char *words;
  } cases[] = {
    { WD_TYPE_COVER, "none cookies dialog chat other beside" },
    { WD_TYPE_OBSTACLE, "none captcha code cookies signed-out challenge join app menu dialog chat "
                        "cover question disabled not-offered" },
    { WD_TYPE_REGION, "any banner complementary contentinfo main navigation" },
    { WD_TYPE_ROLE, "link button switch checkbox radio menu-button select" },
    { WD_TYPE_STATE, "unknown off on sent" },
    { WD_TYPE_STEP_KIND, "act sign-in" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GEnumClass) klass = g_type_class_ref (cases[i].type);
      g_auto(GStrv) words = g_strsplit (cases[i].words, " ", -1);

      g_assert_cmpuint (g_strv_length (words), ==, klass->n_values);

      for (gint value = 0; words[value] != NULL; value++)
        {
          g_assert_cmpstr (wd_enum_to_string (cases[i].type, value), ==, words[value]);
          g_assert_cmpint (wd_enum_from_string (cases[i].type, words[value]), ==, value);
        }
    }
}

static void
test_others (void)
{
  static const char * const others[] = {
    NULL, "", "Off", "offf", "of", "off ", "WD_STATE_OFF", "switch", "1"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpint (wd_enum_from_string (WD_TYPE_STATE, others[i]), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/enum/words", test_words);
  g_test_add_func ("/enum/others", test_others);

  return g_test_run ();
}
