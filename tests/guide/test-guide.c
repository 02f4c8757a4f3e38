/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "guide-fixture.h"

static void
assert_string (char       *actual,
               const char *expected)
{
  g_autofree char *owned = actual;

  g_assert_cmpstr (owned, ==, expected);
}

static void
assert_section (WdGuide            *guide,
                WdGuidePart         part,
                guint               index,
                const char         *title,
                const char * const *text)
{
  g_auto(GStrv) actual = NULL;

  assert_string (wd_guide_dup_section (guide, part, index, &actual), title);
  g_assert_true (g_strv_equal ((const char * const *) actual, text));
}

static void
test_fields (void)
{
  const char * const hosts[] = { "tea.example", "id.tea.example", NULL };
  const char * const extent[] = { "One cup", "No more", NULL };
  const char * const more[] = { "No other pot.", "No cake.", NULL };
  const char * const sugar[] = { "Sugar.", NULL };
  const char * const why[] = { "It is warm.", "It is wet.", NULL };
  const char * const sweet[] = { "It is sweet.", NULL };
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  WdService *service = wd_guide_get_service (guide);
  g_auto(GStrv) extent_text = wd_guide_dup_extent (guide);

  g_assert_cmpstr (wd_guide_get_id (guide), ==, "tea-1");
  g_assert_cmpstr (wd_guide_get_revised (guide), ==, "2024-02-29");
  g_assert_false (wd_guide_get_builtin (guide));
  g_assert_cmpstr (service->name, ==, "Tea & Cake");
  g_assert_cmpstr (service->origin, ==, "https://www.tea.example");
  g_assert_true (g_strv_equal (wd_service_get_hosts (service), hosts));
  assert_string (wd_guide_dup_title (guide), "Drink tea <slowly>");
  assert_string (wd_guide_dup_summary (guide), "A summary");
  g_assert_cmpuint (wd_guide_get_n_sections (guide, WD_GUIDE_PART_WHY), ==, 2);
  assert_section (guide, WD_GUIDE_PART_WHY, 0, "Why tea", why);
  assert_section (guide, WD_GUIDE_PART_WHY, 1, "Why cake", sweet);
  g_assert_true (g_strv_equal ((const char * const *) extent_text, extent));
  g_assert_cmpuint (wd_guide_get_n_sections (guide, WD_GUIDE_PART_EXTENT), ==, 2);
  assert_section (guide, WD_GUIDE_PART_EXTENT, 0, "What is not reached", more);
  assert_section (guide, WD_GUIDE_PART_EXTENT, 1, "What you can ask for", sugar);
}

static void
test_steps (void)
{
  const char * const paths[] = { "/kitchen", "/kitchen/*", NULL };
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  WdStep *enter = wd_guide_get_step (guide, 0);
  WdStep *kitchen = wd_guide_get_step (guide, 1);
  WdStep *cup = wd_guide_get_step (guide, 2);
  const WdTarget *link = wd_step_get_target (kitchen, 0);
  const WdTarget *toggle = wd_step_get_target (cup, 0);

  g_assert_cmpuint (wd_guide_get_n_steps (guide), ==, 3);
  g_assert_cmpint (wd_guide_find_step (guide, "cup"), ==, 2);
  g_assert_cmpint (wd_guide_find_step (guide, "pot"), ==, -1);

  g_assert_cmpint (enter->kind, ==, WD_STEP_KIND_SIGN_IN);
  g_assert_cmpuint (enter->targets->len, ==, 0);
  g_assert_null (wd_step_get_target (enter, 0));
  g_assert_null (enter->help);
  g_assert_null (wd_step_dup_menu (enter, "de"));
  g_assert_cmpstr (wd_step_get_link (enter, "de-CH"), ==, "/enter/de");
  g_assert_cmpstr (wd_step_get_link (enter, "fr"), ==, "/enter");
  g_assert_cmpstr (wd_step_get_link (enter, NULL), ==, "/enter");

  g_assert_cmpstr (kitchen->id, ==, "kitchen");
  g_assert_cmpint (kitchen->kind, ==, WD_STEP_KIND_ACT);
  g_assert_true (g_strv_equal (kitchen->paths, paths));
  g_assert_null (wd_step_get_link (kitchen, "de"));
  g_assert_cmpstr (kitchen->menu_button, ==, "#more");
  g_assert_cmpstr (kitchen->help, ==, "https://help.tea.example/answer/1?lang=de");
  g_assert_cmpint (link->region, ==, WD_REGION_CONTENTINFO);
  g_assert_cmpint (link->want, ==, WD_STATE_UNKNOWN);
  g_assert_cmpstr (link->hrefs[1], ==, "/cups");
  g_assert_null (link->tokens[0]);
  g_assert_cmpstr (link->around, ==, "#shelf");
  g_assert_cmpstr (link->places[0], ==, "/kitchen");

  g_assert_cmpint (toggle->role, ==, WD_ROLE_SWITCH);
  g_assert_cmpint (toggle->want, ==, WD_STATE_OFF);
  g_assert_cmpstr (toggle->tokens[1], ==, "cup_2");
  g_assert_null (toggle->hrefs[0]);
}

static void
test_texts (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  WdStep *kitchen = wd_guide_get_step (guide, 1);

  assert_string (wd_step_dup_title (kitchen, "de"), "Find “Tassen”");
  assert_string (wd_step_dup_menu (kitchen, "pt-PT"), "Home, then “Xícaras”");
  assert_string (wd_step_dup_text (kitchen, "de-AT"),
                 "Look for “Tassen”, not for “Cup”.\n\nThe Kandl is hot.");
  assert_string (wd_step_dup_text (kitchen, NULL),
                 "Look for “Tassen”, not for “Cup”.\n\nThe Pot is hot.");
}

static void
test_match (void)
{
  const struct
  {
    const char *path;
    gint step;
  } cases[] = {
    { "/enter", 0 }, { "/enter/de", 0 }, { "/door/x", 0 }, { "/door", -1 },
    { "/kitchen", 1 }, { "/kitchen/", 1 }, { "/kitchen/pots", 1 },
    { "/kitchen/cups", 2 }, { "/kitchen/cups/", 2 }, { "/kitchen/cups/red", 1 },
    { "/", -1 }, { "/garden", -1 },
  };
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].path);
      g_assert_cmpint (wd_guide_match_location (guide, cases[i].path), ==, cases[i].step);
    }
}

/* The texts quote the first target of several. */
static void
test_targets (void)
{
  g_autoptr(WdGuide) guide = load_fixture ("good-2.xml");
  WdStep *sugar = wd_guide_get_step (guide, 1);
  const WdTarget *row = wd_step_get_target (sugar, 0);
  const WdTarget *lump = wd_step_get_target (sugar, 1);

  g_assert_cmpuint (sugar->targets->len, ==, 4);
  g_assert_cmpint (row->role, ==, WD_ROLE_BUTTON);
  g_assert_cmpstr (row->attribute, ==, "data-testid");
  g_assert_cmpstr (row->tokens[0], ==, "sugar");
  g_assert_cmpint (row->want, ==, WD_STATE_OFF);
  g_assert_cmpstr (wd_labels_find (row->words[WD_STATE_OFF], "en"), ==, "No sugar");
  g_assert_cmpuint (row->words[WD_STATE_ON]->len, ==, 2);
  g_assert_cmpuint (row->words[WD_STATE_UNKNOWN]->len, ==, 0);

  g_assert_cmpint (lump->role, ==, WD_ROLE_CHECKBOX);
  g_assert_null (lump->attribute);
  g_assert_cmpstr (lump->around, ==, "dialog");
  g_assert_cmpstr (wd_labels_find (lump->labels, "en"), ==, "Lump");
  g_assert_cmpuint (lump->words[WD_STATE_OFF]->len, ==, 0);
  g_assert_cmpint (wd_step_get_target (sugar, 2)->role, ==, WD_ROLE_MENU_BUTTON);
  g_assert_cmpint (wd_step_get_target (sugar, 3)->role, ==, WD_ROLE_SELECT);
  g_assert_null (wd_step_get_target (sugar, 4));

  assert_string (wd_step_dup_text (sugar, "de"), "Turn “Zucker” off.");
  g_assert_cmpint (wd_guide_get_aim (guide), ==, WD_STATE_OFF);
}

/* Pages at one path, or at none, are told apart by a parameter or the fragment. */
static void
test_match_beyond_path (void)
{
  const struct
  {
    const char *location;
    gint step;
  } cases[] = {
    { "/kitchen", 0 }, { "/kitchen?table=2", 0 }, { "/kitchen#kitchen/1", 0 },
    { "/kitchen?table=1", 1 }, { "/kitchen/?chair=3&table=1#cup", 1 },
    { "/#kitchen/table", 1 }, { "/", -1 }, { "/#garden", -1 }, { "/?#kitchen/", 1 },
  };
  g_autoptr(WdGuide) guide = load_fixture ("good-2.xml");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].location);
      g_assert_cmpint (wd_guide_match_location (guide, cases[i].location), ==, cases[i].step);
    }
}

/* A path may match an obstacle and a step, or two obstacles: the most specific pattern counts. */
static void
test_obstacles (void)
{
  const struct
  {
    const char *path;
    WdObstacle obstacle;
  } cases[] = {
    { "/spoon", WD_OBSTACLE_APP }, { "/spoon/x", WD_OBSTACLE_NONE },
    { "/riddle/", WD_OBSTACLE_CHALLENGE }, { "/door/x", WD_OBSTACLE_CHALLENGE },
    { "/door", WD_OBSTACLE_JOIN }, { "/fence-1", WD_OBSTACLE_JOIN },
    { "/", WD_OBSTACLE_NONE }, { "/kitchen", WD_OBSTACLE_NONE },
  };
  g_autoptr(WdGuide) guide = load_fixture ("good.xml");
  WdService *service = wd_guide_get_service (guide);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].path);
      g_assert_cmpint (wd_service_match_obstacle (service, cases[i].path), ==,
                       cases[i].obstacle);
    }

  g_assert_cmpstr (wd_service_get_obstacle (service, WD_OBSTACLE_CHALLENGE), ==, "#riddle");
  g_assert_null (wd_service_get_obstacle (service, WD_OBSTACLE_JOIN));
  g_assert_null (wd_service_get_obstacle (service, WD_OBSTACLE_NOT_OFFERED));
  g_assert_cmpstr (wd_service_get_cover (service, WD_COVER_CHAT), ==, "[class*=gossip i]");
  g_assert_null (wd_service_get_cover (service, WD_COVER_COOKIES));
  g_assert_null (wd_service_get_cover (service, WD_COVER_OTHER));
}

/* Steps outlive their guide. */
static void
test_ownership (void)
{
  WdGuide *guide = load_fixture ("good.xml");
  g_autoptr(WdStep) step = g_object_ref (wd_guide_get_step (guide, 1));

  g_assert_finalize_object (guide);
  assert_string (wd_step_dup_title (step, "de"), "Find “Tassen”");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/guide/fields", test_fields);
  g_test_add_func ("/guide/steps", test_steps);
  g_test_add_func ("/guide/targets", test_targets);
  g_test_add_func ("/guide/texts", test_texts);
  g_test_add_func ("/guide/match", test_match);
  g_test_add_func ("/guide/match-beyond-path", test_match_beyond_path);
  g_test_add_func ("/guide/obstacles", test_obstacles);
  g_test_add_func ("/guide/ownership", test_ownership);

  return g_test_run ();
}
