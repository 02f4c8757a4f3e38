/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-guide-library.h"

#include <string.h>
#include <sys/stat.h>

#define BUILTIN "linkedin-ai-training"

static void
put_file (const char *data_dir,
          const char *kind,
          const char *name,
          const char *data,
          gssize      length)
{
  g_autofree char *folder = g_build_filename (data_dir, "widerspruch", kind, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, data, length, NULL));
}

static char *
read_guide (const char *id)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "good.xml", NULL);
  g_autofree char *data = NULL;
  g_autoptr(GString) text = NULL;

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  text = g_string_new (data);
  g_assert_cmpuint (g_string_replace (text, "tea-1", id, 1), ==, 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
put_guide (const char *data_dir,
           const char *name,
           const char *id)
{
  g_autofree char *data = read_guide (id);

  put_file (data_dir, "guides", name, data, -1);
}

/* The guides that come with the program, in order. */
static const struct
{
  const char *id;
  const char *service;
  WdGoal goal;
  WdVenue venue;
} builtins[] = {
  { BUILTIN, "linkedin", WD_GOAL_STATE, WD_VENUE_ANY },
  { "linkedin-research", "linkedin", WD_GOAL_STATE, WD_VENUE_ANY },
  { "x-grok-training", "x", WD_GOAL_STATE, WD_VENUE_ANY },
  { "facebook-ai-objection", "facebook", WD_GOAL_WORD, WD_VENUE_ANY },
  { "instagram-ai-objection", "instagram", WD_GOAL_WORD, WD_VENUE_ANY },
  { "meta-third-party-objection", "facebook", WD_GOAL_WORD, WD_VENUE_ANY },
  { "chatgpt-model-training", "chatgpt", WD_GOAL_STATE, WD_VENUE_ANY },
  { "gemini-activity", "google", WD_GOAL_WORD, WD_VENUE_OWN_BROWSER },
  { "github-copilot-training", "github", WD_GOAL_STATE, WD_VENUE_ANY },
};

/* Each step can be reached at once and in words, in which every placeholder stands for something. */
static void
check_step (WdStep *step)
{
  const char * const languages[] = { "de", "en", "sv" };

  g_test_message ("%s", step->id);
  g_assert_nonnull (wd_step_get_link (step, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *title = wd_step_dup_title (step, languages[i]);
      g_autofree char *text = wd_step_dup_text (step, languages[i]);
      g_autofree char *menu = wd_step_dup_menu (step, languages[i]);

      g_assert_nonnull (menu);
      g_assert_null (strpbrk (title, "{}"));
      g_assert_null (strpbrk (text, "{}"));
      g_assert_null (strpbrk (menu, "{}"));
    }
}

static void
test_builtin (void)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  GPtrArray *guides = wd_guide_library_get_guides (library);

  g_assert_null (wd_guide_library_get_problems (library)[0]);
  g_assert_null (wd_guide_library_find (library, "none"));
  g_assert_cmpuint (guides->len, ==, G_N_ELEMENTS (builtins));

  for (guint i = 0; i < guides->len; i++)
    {
      WdGuide *guide = g_ptr_array_index (guides, i);
      WdService *service = wd_guide_get_service (guide);

      g_test_message ("%s", wd_guide_get_id (guide));
      g_assert_cmpstr (wd_guide_get_id (guide), ==, builtins[i].id);
      g_assert_true (wd_guide_library_find (library, builtins[i].id) == guide);
      g_assert_true (wd_guide_get_builtin (guide));
      g_assert_cmpstr (service->id, ==, builtins[i].service);
      g_assert_cmpint (service->venue, ==, builtins[i].venue);
      g_assert_cmpint (wd_guide_get_goal (guide), ==, builtins[i].goal);
      for (guint j = 0; j < wd_guide_get_n_steps (guide); j++)
        check_step (wd_guide_get_step (guide, j));
    }
}

#define X_LANGUAGES "de en fr es it nl pl da ro hr fi cs"

/* The languages in which the service's own labels are known: a wrong label is worse than none. */
static void
test_languages (void)
{
  static const struct
  {
    const char *guide;
    const char *step;
    const char *languages;
  } cases[] = {
    { BUILTIN, "settings-link", "de en it pt-BR" },
    { BUILTIN, "privacy", "de en fr it es pt-BR nl pl cs fi" },
    { BUILTIN, "row", "de en fr it es pt-BR nl pl cs fi" },
    { BUILTIN, "switch", "de en fr pt-BR nl pl cs" },
    { "linkedin-research", "settings-link", "de en it pt-BR" },
    { "linkedin-research", "row", "de en" },
    { "linkedin-research", "switch", "" },
    { "x-grok-training", "settings", "de en" },
    { "x-grok-training", "privacy", "de en" },
    { "x-grok-training", "row", X_LANGUAGES },
    { "x-grok-training", "checkbox", X_LANGUAGES },
    { "chatgpt-model-training", "switch", "de en" },
    { "gemini-activity", "setting", "en" },
    { "github-copilot-training", "setting", "en" },
  };
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WdGuide *guide = wd_guide_library_find (library, cases[i].guide);
      gint index = wd_guide_find_step (guide, cases[i].step);
      g_auto(GStrv) languages = g_strsplit (cases[i].languages, " ", -1);
      WdLabels *labels;

      g_test_message ("%s, %s", cases[i].guide, cases[i].step);
      g_assert_cmpint (index, >=, 0);
      labels = wd_step_get_target (wd_guide_get_step (guide, (guint) index), 0)->labels;

      for (gsize j = 0; languages[j] != NULL; j++)
        g_assert_nonnull (wd_labels_find (labels, languages[j]));
      for (guint j = 0; j < labels->len; j++)
        g_assert_true (g_strv_contains ((const char * const *) languages,
                                        g_array_index (labels, WdLabel, j).language));
    }
}

typedef struct
{
  const char *path;
  const char *step;
  WdObstacle obstacle;
} WayCase;

static const WayCase linkedin_way[] = {
  { "/login", "sign-in" },
  { "/login/de", "sign-in" },
  { "/uas/login", "sign-in" },
  { "/checkpoint/challenge/x", "sign-in", WD_OBSTACLE_CHALLENGE },
  { "/checkpoint/lg/login-submit", "sign-in" },
  { "/authwall", "sign-in", WD_OBSTACLE_JOIN },
  { "/signup/cold-join", "sign-in", WD_OBSTACLE_JOIN },
  { "/", "sign-in" },
  { "/mob/tracking", NULL, WD_OBSTACLE_APP },
  { "/m/app/", NULL, WD_OBSTACLE_APP },
  { "/feed/", "profile" },
  { "/feed/foryou/", "profile" },
  { "/in/me/", "settings-link" },
  { "/in/j%C3%BCrgen-m/", "settings-link" },
  { "/mypreferences/d/", "privacy" },
  { "/mypreferences/d/categories/account", "privacy" },
  { "/psettings/", "privacy" },
  { "/mypreferences/d/settings/language", "privacy" },
  { "/mypreferences/d/categories/privacy", "row" },
  { "/mypreferences/d/settings/data-for-ai-improvement", "switch" },
  { "/mypreferences/d/settings/data-for-ai-improvement/", "switch" },
  { "/mypreferences/d/settings/policy-and-academic-research", "privacy" },
  { "/legal/privacy-policy", NULL },
  { NULL }
};

static const WayCase research_way[] = {
  { "/login", "sign-in" },
  { "/feed/", "profile" },
  { "/in/me/", "settings-link" },
  { "/mypreferences/d/", "privacy" },
  { "/mypreferences/d/settings/data-for-ai-improvement", "privacy" },
  { "/mypreferences/d/categories/privacy", "row" },
  { "/mypreferences/d/settings/policy-and-academic-research", "switch" },
  { "/mypreferences/m/settings/policy-and-academic-research/", "switch" },
  { "/legal/privacy-policy", NULL },
  { NULL }
};

/* What is no page of X's own is somebody's profile, and the menu is on all of them. */
static const WayCase x_way[] = {
  { "/", "sign-in" },
  { "/login", "sign-in" },
  { "/i/flow/login", "sign-in" },
  { "/i/flow/signup", "sign-in", WD_OBSTACLE_JOIN },
  { "/account/access", "sign-in", WD_OBSTACLE_CHALLENGE },
  { "/home", "settings" },
  { "/explore/tabs/for-you", "settings" },
  { "/messages/1-2", "settings" },
  { "/i/grok", "settings" },
  { "/ada", "settings" },
  { "/ada/status/1", "settings" },
  { "/settings", "privacy" },
  { "/settings/account", "privacy" },
  { "/settings/grok_settings_of_others", "privacy" },
  { "/settings/privacy_and_safety", "row" },
  { "/settings/privacy_and_safety/", "row" },
  { "/settings/grok_settings", "checkbox" },
  { "/settings/grok_settings/", "checkbox" },
  { NULL }
};

static const WayCase facebook_way[] = {
  { "/", "form" },
  { "/login", "sign-in" },
  { "/login/device-based/regular/login/", "sign-in" },
  { "/checkpoint/1", "sign-in", WD_OBSTACLE_CHALLENGE },
  { "/privacy/genai", "form" },
  { "/help/contact/510058597920541", "form" },
  { "/help/contact/712876720715583", "send" },
  { "/help/contact/712876720715583/", "send" },
  { "/help/contact/6359191084165019", "send" },
  { NULL }
};

static const WayCase instagram_way[] = {
  { "/", "form" },
  { "/155833707900388", "form" },
  { "/contact/117037592428568", "form" },
  { "/contact/767264225370182", "send" },
  { "/contact/767264225370182/", "send" },
  { NULL }
};

static const WayCase third_party_way[] = {
  { "/", "form" },
  { "/help/contact/712876720715583", "form" },
  { "/help/contact/510058597920541", "send" },
  { NULL }
};

static const WayCase chatgpt_way[] = {
  { "/", "data-controls-page" },
  { "/auth/login", "sign-in" },
  { "/c/1234", "data-controls-page" },
  { "/settings", "data-controls-page" },
  { "/settings/data-controls", "switch" },
  { "/settings/data-controls/", "switch" },
  { "/#settings/DataControls", "switch" },
  { "/#pricing", "data-controls-page" },
  { NULL }
};

static const WayCase gemini_way[] = {
  { "/", "page" },
  { "/activitycontrols", "page" },
  { "/product/youtube", "page" },
  { "/product/gemini", "setting" },
  { NULL }
};

static const WayCase copilot_way[] = {
  { "/", "features" },
  { "/login", "sign-in" },
  { "/login/oauth/authorize", "sign-in" },
  { "/sessions/two-factor/app", "sign-in" },
  { "/ada/tea", "features" },
  { "/settings/profile", "features" },
  { "/settings/copilot", "setting" },
  { "/settings/copilot/features", "setting" },
  { "/settings/copilot/coding_agent", "features" },
  { NULL }
};

/* The pages of each guide, with those that look like them, and what is an obstacle by its path. */
static void
test_way (void)
{
  const WayCase * const ways[] = {
    linkedin_way, research_way, x_way, facebook_way, instagram_way, third_party_way, chatgpt_way,
    gemini_way, copilot_way,
  };
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();

  G_STATIC_ASSERT (G_N_ELEMENTS (ways) == G_N_ELEMENTS (builtins));

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      WdGuide *guide = wd_guide_library_find (library, builtins[i].id);

      for (const WayCase *way = ways[i]; way->path != NULL; way++)
        {
          gint expected = way->step != NULL ? wd_guide_find_step (guide, way->step) : -1;

          g_test_message ("%s, %s", builtins[i].id, way->path);
          g_assert_true (way->step == NULL || expected >= 0);
          g_assert_cmpint (wd_guide_match_location (guide, way->path), ==, expected);
          g_assert_cmpint (wd_service_match_obstacle (wd_guide_get_service (guide), way->path), ==,
                           way->obstacle);
        }
    }
}

static gboolean
has_problem (WdGuideLibrary *library,
             const char     *part)
{
  const char * const *problems = wd_guide_library_get_problems (library);

  for (gsize i = 0; problems[i] != NULL; i++)
    if (strstr (problems[i], part) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_folders (void)
{
  const char * const ids[] = { "home-a", "home-b", "system-a" };
  const char *home = g_get_user_data_dir ();
  const char *system = g_get_system_data_dirs ()[0];
  g_autofree char *big = g_strnfill (300 * 1024, ' ');
  g_autofree char *pipe = g_build_filename (home, "widerspruch", "guides", "e-pipe.xml", NULL);
  g_autoptr(WdGuideLibrary) library = NULL;
  GPtrArray *guides;

  put_guide (home, "b.xml", "home-b");
  put_guide (home, "a.xml", "home-a");
  put_guide (home, "c-builtin.xml", BUILTIN);
  put_guide (home, "ignored.txt", "ignored");
  put_file (home, "guides", "d-big.xml", big, -1);
  put_file (home, "guides", "f-broken.xml", "<guide>", -1);
  put_file (home, "guides", "g-binary.xml", "\0\1\2\377", 4);
  put_guide (system, "a.xml", "system-a");
  put_guide (system, "b-taken.xml", "home-b");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);

  library = wd_guide_library_new ();
  guides = wd_guide_library_get_guides (library);
  g_assert_cmpuint (guides->len, ==, G_N_ELEMENTS (builtins) + G_N_ELEMENTS (ids));

  for (guint i = 0; i < guides->len; i++)
    {
      WdGuide *guide = g_ptr_array_index (guides, i);
      gboolean builtin = i < G_N_ELEMENTS (builtins);

      g_assert_cmpstr (wd_guide_get_id (guide), ==,
                       builtin ? builtins[i].id : ids[i - G_N_ELEMENTS (builtins)]);
      g_assert_cmpint (wd_guide_get_builtin (guide), ==, builtin);
    }

  g_assert_cmpuint (g_strv_length ((char **) wd_guide_library_get_problems (library)), ==, 6);
  g_assert_true (has_problem (library, "c-builtin.xml: "));
  g_assert_true (has_problem (library, "d-big.xml:1:1: "));
  g_assert_true (has_problem (library, "e-pipe.xml: "));
  g_assert_true (has_problem (library, "f-broken.xml:1:1: "));
  g_assert_true (has_problem (library, "g-binary.xml:1:1: "));
  g_assert_true (has_problem (library, "b-taken.xml: "));
}

typedef struct
{
  const char *origin;
  const char *host;
  gboolean taken;
} HostCase;

/* A guide that is not built in may not join a built-in guide's service to a host of anybody else,
 * as its origin or as its host: it could lead a person who is signed in there elsewhere.
 */
static void
test_hosts (void)
{
  static const HostCase cases[] = {
    { "www.linkedin.com", "linkedin.com", TRUE },
    { "linkedin.com", "www.linkedin.com", TRUE },
    { "www.linkedin.com", "evil.example", FALSE },
    { "www.linkedin.com", "www.linkedin.com.evil.example", FALSE },
    { "evil.example", "www.linkedin.com", FALSE },
    { "evil.example", "linkedin.com", FALSE },
    { "linkedin.com", "de.linkedin.com", FALSE },
    { "evil.example", "www.evil.example", TRUE },
    { "www.linkedln.com", "linkedln.com", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strdup_printf ("host-%" G_GSIZE_FORMAT, i);
      g_autofree char *name = g_strconcat (id, ".xml", NULL);
      g_autofree char *data = read_guide (id);
      g_autoptr(GString) text = g_string_new (data);
      g_autoptr(WdGuideLibrary) library = NULL;
      const char * const *hosts;
      WdGuide *builtin;

      g_string_replace (text, "\"https://www.tea.example\"", "\"https://ORIGIN\"", 1);
      g_string_replace (text, "\"tea.example\"", "\"HOST\"", 1);
      g_string_replace (text, "<host name=\"id.tea.example\"/>", "", 1);
      g_string_replace (text, "ORIGIN", cases[i].origin, 1);
      g_string_replace (text, "HOST", cases[i].host, 1);
      put_file (g_get_user_data_dir (), "guides", name, text->str, -1);

      library = wd_guide_library_new ();
      builtin = wd_guide_library_find (library, BUILTIN);
      g_test_message ("%s, %s", cases[i].origin, cases[i].host);
      g_assert_cmpint (wd_guide_library_find (library, id) != NULL, ==, cases[i].taken);
      g_assert_cmpint (has_problem (library, name), ==, !cases[i].taken);
      g_assert_true (wd_guide_get_builtin (builtin));
      hosts = wd_service_get_hosts (wd_guide_get_service (builtin));
      g_assert_cmpuint (g_strv_length ((char **) hosts), ==, 1);
    }
}

#define A_SERVICE \
  "<service xmlns='urn:widerspruch:guide' format='2' id='%s' name='A' origin='https://%s'>%s</service>"

typedef struct
{
  const char *name;
  const char *id;
  const char *host;
  const char *more;
  gboolean taken;
} ServiceCase;

static void
put_service (const ServiceCase *c)
{
  g_autofree char *data = g_strdup_printf (A_SERVICE, c->id, c->host, c->more);

  put_file (g_get_user_data_dir (), "services", c->name, data, -1);
}

/* A guide of format 2, which names its service. */
static void
put_guide_of (const char *id,
              const char *service)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autofree char *format = g_strdup_printf ("format=\"2\" service=\"%s\"", service);
  g_autofree char *data = read_guide (id);
  g_autoptr(GString) guide = g_string_new (data);
  char *begin = strstr (guide->str, "  <service");
  char *end = strstr (guide->str, "  <title>");

  g_string_erase (guide, begin - guide->str, end - begin);
  g_string_replace (guide, "format=\"1\"", format, 1);
  put_file (g_get_user_data_dir (), "guides", name, guide->str, -1);
}

static gboolean
has_service (WdGuideLibrary    *library,
             const ServiceCase *c)
{
  GPtrArray *services = wd_guide_library_get_services (library);
  g_autofree char *origin = g_strconcat ("https://", c->host, NULL);

  for (guint i = 0; i < services->len; i++)
    {
      WdService *service = g_ptr_array_index (services, i);

      if (g_str_equal (service->id, c->id) && g_str_equal (service->origin, origin))
        return TRUE;
    }

  return FALSE;
}

/* A service of the person's: none can take the id or a host of another. A guide can name it. */
static void
test_services (void)
{
  static const ServiceCase cases[] = {
    { "a.xml", "tea", "www.tea.example", "<host name='tea.example'/>", TRUE },
    { "b-id.xml", "tea", "www.cake.example", "", FALSE },
    { "c-builtin.xml", "linkedin", "www.pie.example", "", FALSE },
    { "d-origin.xml", "pot", "www.tea.example", "", FALSE },
    { "e-host.xml", "cup", "tea.example", "", FALSE },
    { "f-host.xml", "mug", "www.mug.example", "<host name='www.tea.example'/>", FALSE },
    { "g-linkedin.xml", "pan", "www.pan.example", "<host name='linkedin.com'/>", FALSE },
    { "h-country.xml", "jug", "de.linkedin.com", "", TRUE },
    { "i-broken.xml", "can", "www.can.example", "<host/>", FALSE },
  };
  g_autoptr(WdGuideLibrary) library = NULL;
  WdGuide *guide;

  put_guide_of ("tea-2", "tea");
  put_guide_of ("tea-3", "none");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    put_service (&cases[i]);

  library = wd_guide_library_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (has_service (library, &cases[i]), ==, cases[i].taken);
      g_assert_cmpint (has_problem (library, cases[i].name), ==, !cases[i].taken);
    }

  guide = wd_guide_library_find (library, "tea-2");
  g_assert_nonnull (guide);
  g_assert_false (wd_guide_get_builtin (guide));
  g_assert_cmpstr (wd_guide_get_service (guide)->id, ==, "tea");
  g_assert_null (wd_guide_library_find (library, "tea-3"));
  g_assert_true (has_problem (library, "tea-3.xml:3:1: "));
}

static void
test_many (void)
{
  g_autoptr(WdGuideLibrary) library = NULL;

  for (guint i = 0; i < 65; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%02u", i);
      g_autofree char *name = g_strconcat (id, ".xml", NULL);

      put_guide (g_get_user_data_dir (), name, id);
    }

  library = wd_guide_library_new ();
  g_assert_cmpuint (wd_guide_library_get_guides (library)->len, ==,
                    G_N_ELEMENTS (builtins) + 64);
  g_assert_nonnull (wd_guide_library_find (library, "many-63"));
  g_assert_null (wd_guide_library_find (library, "many-64"));
  g_assert_cmpuint (g_strv_length ((char **) wd_guide_library_get_problems (library)), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/guide-library/builtin", test_builtin);
  g_test_add_func ("/guide-library/languages", test_languages);
  g_test_add_func ("/guide-library/way", test_way);
  g_test_add_func ("/guide-library/folders", test_folders);
  g_test_add_func ("/guide-library/hosts", test_hosts);
  g_test_add_func ("/guide-library/services", test_services);
  g_test_add_func ("/guide-library/many", test_many);

  return g_test_run ();
}
