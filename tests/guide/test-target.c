/* test-target.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-target.h"

static void
test_fields (void)
{
  const char * const hrefs[] = { "/a*", "/b", NULL };
  const char * const tokens[] = { "x", NULL };
  g_autoptr(WdLabels) labels = wd_labels_new ();
  g_autoptr(WdTarget) target = wd_target_new (WD_ROLE_SWITCH, WD_REGION_MAIN, hrefs, tokens,
                                              WD_STATE_OFF, labels);
  g_autoptr(WdTarget) other = g_boxed_copy (WD_TYPE_TARGET, target);

  g_assert_true (other == target);
  g_assert_cmpint (wd_target_get_role (target), ==, WD_ROLE_SWITCH);
  g_assert_cmpint (wd_target_get_region (target), ==, WD_REGION_MAIN);
  g_assert_cmpint (wd_target_get_want (target), ==, WD_STATE_OFF);
  g_assert_true (g_strv_equal (wd_target_get_hrefs (target), hrefs));
  g_assert_true (g_strv_equal (wd_target_get_tokens (target), tokens));
  g_assert_true (wd_target_get_labels (target) == labels);
}

static void
test_bare (void)
{
  g_autoptr(WdLabels) labels = wd_labels_new ();
  g_autoptr(WdTarget) target = wd_target_new (WD_ROLE_LINK, WD_REGION_ANY, NULL, NULL,
                                              WD_STATE_UNKNOWN, labels);

  g_assert_null (wd_target_get_hrefs (target)[0]);
  g_assert_null (wd_target_get_tokens (target)[0]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/target/fields", test_fields);
  g_test_add_func ("/target/bare", test_bare);

  return g_test_run ();
}
