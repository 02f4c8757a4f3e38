/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-agent-script.h"
#include "wd-agent-spec.h"
#include "wd-guide-library.h"

#include <gio/gio.h>
#include <string.h>

/* In bytes, of everything that enters a page of the service: the agent, and a spec at a time. */
#define MAX_SIZE 20000

/* What no script does, as an expression that fits it once it is bundled, and such code. No script
 * writes, sees a key or has kept a comment.
 */
static const struct
{
  const char *pattern;
  const char *code;
} forbidden[] = {
  { "//", "call ('//')" },
  { "/\\*", "call ('/*')" },
  { "[.{,]value\\b", "call (node ['value'])" },
  { "[.{,]value\\b", "{ const { name, value } = node; call (name, value); }" },
  { "[.{,]value\\b", "{ const { value: text } = node; call (text); }" },
  { "keydown", "call ('keydown')" },
  { "keyup", "call ('keyup')" },
  { "keypress", "call ('keypress')" },
  { "[\"'`]input[\"'`]", "call ('input')" },
  { "setAttribute", "node.setAttribute ('id', '')" },
  { "innerHTML", "node.innerHTML = ''" },
  { "append", "node.append ('')" },
  { "\\.focus", "node ['focus'] ()" },
  { "dispatchEvent", "dispatchEvent (node)" },
  { "localStorage", "localStorage.clear ()" },
  { "sessionStorage", "sessionStorage.clear ()" },
  { "cookie=", "document.cookie = ''" },
  { "fetch", "fetch ('/')" },
  { "\\.click", "node ['click'] ()" },
};

static GBytes *
get_script (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/widerspruch/agent/%s.js", name);
  g_autoptr(GError) error = NULL;
  GBytes *script = g_resources_lookup_data (path, 0, &error);

  g_assert_no_error (error);

  return script;
}

static void
test_source (void)
{
  static const char * const names[] = {
    "wd-agent", "wd-agent-inspecting", "wd-agent-password",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GBytes) script = get_script (names[i]);
      /* A resource ends with a NUL that does not count. */
      const char *text = g_bytes_get_data (script, NULL);

      g_assert_true (g_str_has_prefix (text, "\"use strict\";"));
      for (gsize j = 0; j < G_N_ELEMENTS (forbidden); j++)
        if (g_regex_match_simple (forbidden[j].pattern, text, 0, 0))
          g_error ("%s has “%s” in it", names[i], forbidden[j].pattern);
    }
}

/* The longest spec of the guides that come with the program. */
static gsize
measure_specs (void)
{
  g_autoptr(WdGuideLibrary) library = wd_guide_library_new ();
  GPtrArray *guides = wd_guide_library_get_guides (library);
  gsize longest = 0;

  for (guint i = 0; i < guides->len; i++)
    {
      WdGuide *guide = g_ptr_array_index (guides, i);
      WdService *service = wd_guide_get_service (guide);

      for (guint j = 0; wd_guide_get_builtin (guide) && j < wd_guide_get_n_steps (guide); j++)
        {
          g_autofree char *spec = wd_agent_spec_new (G_MAXUINT, service->origin, service,
                                                     wd_guide_get_step (guide, j));

          longest = MAX (longest, strlen (spec));
        }
    }

  return longest;
}

static void
test_size (void)
{
  g_autoptr(GBytes) script = get_script ("wd-agent");
  gsize agent = g_bytes_get_size (script);
  gsize spec = measure_specs ();

  g_test_message ("%" G_GSIZE_FORMAT " bytes of agent, %" G_GSIZE_FORMAT " of spec", agent, spec);
  g_assert_cmpuint (agent, >, 1000);
  g_assert_cmpuint (spec, >, 100);
  g_assert_cmpuint (agent + spec, <=, MAX_SIZE);
}

/* However the bundler writes what is forbidden, it is found. */
static void
test_forbidden (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++)
    {
      g_autofree char *bundled = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(GSubprocess) esbuild =
        g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          g_getenv ("ESBUILD"), "--bundle", "--format=iife", "--minify", NULL);

      g_assert_no_error (error);
      g_subprocess_communicate_utf8 (esbuild, forbidden[i].code, NULL, &bundled, NULL, &error);
      g_assert_no_error (error);
      if (!g_regex_match_simple (forbidden[i].pattern, bundled, 0, 0))
        g_error ("“%s” is not found in %s", forbidden[i].pattern, bundled);
    }
}

int
main (int    argc,
      char **argv)
{
  /* Without a call, the linker would leave the scripts out. */
  g_autoptr(WebKitUserScript) agent = wd_agent_script_new ("https://www.example.com");

  g_assert_nonnull (agent);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agent-script/source", test_source);
  g_test_add_func ("/agent-script/size", test_size);
  g_test_add_func ("/agent-script/forbidden", test_forbidden);

  return g_test_run ();
}
