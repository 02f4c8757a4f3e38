/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-agent-script.h"
#include "wd-agent-spec.h"
#include "wd-guide-library.h"

#include <gio/gio.h>
#include <jsc/jsc.h>
#include <string.h>

/* In bytes, of everything that enters a page of the service: the agent, and a spec at a time. */
#define MAX_SIZE 20000

/* No script writes, sees a key or has kept a comment. */
static const char * const forbidden[] = {
  "//", "/*", ".value", "keydown", "keyup", "keypress", "input'", "setAttribute", "innerHTML",
  "append", ".focus", "dispatchEvent", "localStorage", "sessionStorage", "cookie =", "fetch",
  ".click",
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
      for (gsize j = 0; j < G_N_ELEMENTS (forbidden); j++)
        if (strstr (g_bytes_get_data (script, NULL), forbidden[j]) != NULL)
          g_error ("%s has “%s” in it", names[i], forbidden[j]);
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

      for (guint j = 0; wd_guide_get_builtin (guide) && j < wd_guide_get_n_steps (guide); j++)
        {
          g_autofree char *spec = wd_agent_spec_new (G_MAXUINT, wd_guide_get_origin (guide),
                                                     guide, wd_guide_get_step (guide, j));

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

/* Code in the house's style, in whose strings and expressions each space counts. */
static const char house_style[] =
  "/** A comment ( of one line ). */\n"
  "const told = [];\n"
  "const one = { 'a : b': 1, c: \"d , ' e\" };\n\n"
  "// A comment ( of its own ).\n"
  "function add(a, b = ' = ') {\n"
  "  const sum = a + b + ' + ' + (1 - -1) * 2;\n\n"
  "  return `${a} ; ${[b].map((it) => it + ' , ')} : ${sum} ( ' )`;\n"
  "}\n"
  "for (const key of Object.keys(one))\n"
  "  told.push(key, one[key], add(key), key.replace(/ : /, ' , '), key + '\\' ( \\'');\n"
  "told.push(one.c ? `( ${ one.c ? `a , b` : ' : ' } )` : \" ' , \", 'a ; b'\n"
  "  .split(' ; ')\n"
  "  .join(' , ') +\n"
  "  ' ! ');\n"
  "globalThis.told = told.join(' | ');\n";

static char *
run_code (const char *code)
{
  g_autoptr(JSCContext) context = jsc_context_new ();
  g_autoptr(JSCValue) done = jsc_context_evaluate (context, code, -1);
  g_autoptr(JSCValue) told = jsc_context_get_value (context, "told");

  g_assert_null (jsc_context_get_exception (context));
  g_assert_true (JSC_IS_VALUE (done));

  return jsc_value_to_string (told);
}

/* A script is shorter for its bundling, and does the same. */
static void
test_bundle (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "src", "web", "agent",
                                                 "bundle.sed", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) sed =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                      "sed", "-f", path, NULL);
  g_autofree char *bundled = NULL;
  g_autofree char *expected = run_code (house_style);
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (sed, house_style, NULL, &bundled, NULL, &error);
  g_assert_no_error (error);
  told = run_code (bundled);
  g_assert_cmpstr (told, ==, expected);
  g_assert_null (strstr (bundled, "comment"));
  g_assert_nonnull (strstr (bundled, "function add(a,b=' = '){let sum=a+b+' + '+(1 - -1)*2;"));
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
  g_test_add_func ("/agent-script/bundle", test_bundle);

  return g_test_run ();
}
