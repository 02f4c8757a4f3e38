/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-inspection.h"

#include "wd-json.h"

#include <string.h>

#define CANDIDATE "{'role':'switch','name':'Schalter','score':14,'evidence':['id','label']}"

/* The members of a valid answer, of which a test replaces one. Single quotes stand for double ones.
 */
static const char * const members[][2] = {
  { "language", "'de-CH'" },
  { "outcome", "'found'" },
  { "reason", "'none'" },
  { "role", "'switch'" },
  { "name", "'Schalter'" },
  { "state", "'on'" },
  { "enabled", "true" },
  { "cover", "'cookies'" },
  { "rect", "[10,20.25,51,31]" },
  { "obstacle", "'captcha'" },
  { "remedy", "[1,2,3,4]" },
  { "score", "14" },
  { "runnerUp", "2.5" },
  { "candidates", "[" CANDIDATE "]" },
  { "elapsed", "[3,1.5]" },
};

static char *
dup_message (const char *member,
             const char *value)
{
  GString *message = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      gboolean is_it = g_strcmp0 (member, members[i][0]) == 0;

      if (is_it && value == NULL)
        continue;

      g_string_append_printf (message, "%s'%s':%s", message->len > 0 ? "," : "", members[i][0],
                              is_it ? value : members[i][1]);
    }

  g_string_prepend_c (message, '{');
  g_string_append_c (message, '}');
  g_string_replace (message, "'", "\"", 0);

  return g_string_free (message, FALSE);
}

static WdInspection *
parse_with (const char  *member,
            const char  *value,
            GError     **error)
{
  g_autofree char *message = dup_message (member, value);

  return wd_inspection_parse (message, strlen (message), error);
}

static void
test_round (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(WdInspection) self = parse_with (NULL, NULL, &error);
  g_autofree char *json = NULL;
  g_autoptr(GString) flat = NULL;

  g_assert_no_error (error);
  json = wd_inspection_to_json (self, "guide", "https://example.com/", "step");
  flat = g_string_new (json);
  g_string_replace (flat, "\n", "", 0);
  g_string_replace (flat, "  ", "", 0);
  g_string_replace (flat, "\" : ", "\":", 0);
  g_string_replace (flat, "\"", "'", 0);

  g_assert_cmpstr (flat->str, ==,
                   "{'guide':'guide','url':'https://example.com/','step':'step',"
                   "'language':'de-CH',"
                   "'sighting':{'outcome':'found','reason':null,'role':'switch',"
                   "'name':'Schalter','state':'on','enabled':true,'covered_by':'cookies',"
                   "'rect':{'x':10,'y':20.25,'width':51,'height':31},"
                   "'obstacle':'captcha','remedy':{'x':1,'y':2,'width':3,'height':4},"
                   "'score':14,'runner_up':2.5},"
                   "'candidates':[" CANDIDATE "],"
                   "'elapsed_ms':{'first':3,'median':1.5}}");
}

static void
test_nothing (void)
{
  g_autoptr(WdInspection) self = wd_inspection_new (WD_OUTCOME_ABSTAINED, "unresponsive");
  g_autofree char *json = wd_inspection_to_json (self, "guide", "https://example.com/", "step");
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonParser) parser = wd_json_parse (json, strlen (json), 4, &error);
  JsonObject *sighting;

  g_assert_no_error (error);
  sighting = json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)),
                                            "sighting");
  g_assert_cmpstr (json_object_get_string_member (sighting, "outcome"), ==, "abstained");
  g_assert_cmpstr (json_object_get_string_member (sighting, "reason"), ==, "unresponsive");
  g_assert_cmpstr (json_object_get_string_member (sighting, "state"), ==, "unknown");
  g_assert_true (json_object_get_null_member (sighting, "rect"));
  g_assert_true (json_object_get_null_member (sighting, "obstacle"));
  g_assert_true (json_object_get_null_member (sighting, "remedy"));
  g_assert_true (json_object_get_null_member (sighting, "runner_up"));
  g_assert_true (json_object_get_null_member (sighting, "covered_by"));
}

static void
test_refused (void)
{
  const struct { const char *member, *value; int code; } rows[] = {
    { "language", NULL, WD_JSON_ERROR_SHAPE },
    { "language", "7", WD_JSON_ERROR_SHAPE },
    { "language", "'de<b>'", WD_JSON_ERROR_RANGE },
    { "outcome", "'maybe'", WD_JSON_ERROR_RANGE },
    { "outcome", "null", WD_JSON_ERROR_SHAPE },
    { "outcome", "'abstained'", WD_JSON_ERROR_RANGE },
    { "reason", "'several'", WD_JSON_ERROR_RANGE },
    { "reason", "'Some text of the page'", WD_JSON_ERROR_RANGE },
    { "role", "'<b>'", WD_JSON_ERROR_RANGE },
    { "name", "{}", WD_JSON_ERROR_SHAPE },
    { "state", "'broken'", WD_JSON_ERROR_RANGE },
    { "state", "'sent'", WD_JSON_ERROR_RANGE },
    { "enabled", "1", WD_JSON_ERROR_SHAPE },
    { "cover", "'hat'", WD_JSON_ERROR_RANGE },
    { "rect", "[1,2,3]", WD_JSON_ERROR_SHAPE },
    { "rect", "[1,2,'3',4]", WD_JSON_ERROR_SHAPE },
    { "rect", "[1,2,-3,4]", WD_JSON_ERROR_RANGE },
    { "rect", "[1,2,0,4]", WD_JSON_ERROR_RANGE },
    { "rect", "[1e300,2,3,4]", WD_JSON_ERROR_RANGE },
    { "rect", "{}", WD_JSON_ERROR_SHAPE },
    { "obstacle", "'hill'", WD_JSON_ERROR_RANGE },
    { "obstacle", "'not-offered'", WD_JSON_ERROR_RANGE },
    { "obstacle", "'none'", WD_JSON_ERROR_RANGE },
    { "remedy", "[1,2,0,0]", WD_JSON_ERROR_RANGE },
    { "remedy", "[1,2,3]", WD_JSON_ERROR_SHAPE },
    { "score", "null", WD_JSON_ERROR_SHAPE },
    { "runnerUp", NULL, WD_JSON_ERROR_SHAPE },
    { "runnerUp", "'2'", WD_JSON_ERROR_SHAPE },
    { "candidates", "[7]", WD_JSON_ERROR_SHAPE },
    { "candidates", "[{}]", WD_JSON_ERROR_SHAPE },
    { "candidates", "[{'role':'x','name':null,'score':1,'evidence':[1]}]", WD_JSON_ERROR_RANGE },
    { "candidates", "[{'role':'x','name':null,'score':1,'evidence':['Über']}]",
      WD_JSON_ERROR_RANGE },
    { "elapsed", "[1]", WD_JSON_ERROR_SHAPE },
    { "elapsed", "[-1,1]", WD_JSON_ERROR_RANGE },
    { "elapsed", "[[[[1]]],1]", WD_JSON_ERROR_SYNTAX },
    { "elapsed", "[1,1", WD_JSON_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s: %s", rows[i].member, rows[i].value);
      g_assert_null (parse_with (rows[i].member, rows[i].value, &error));
      g_assert_error (error, WD_JSON_ERROR, rows[i].code);
    }
}

static void
test_no_object (void)
{
  g_autofree char *deep = g_strnfill (WD_INSPECTION_MAX_LENGTH - 1, '[');
  const char *texts[] = { "", "{", "7", "[]", "{}", "x = {}", "\xff", "{]}", deep };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (wd_inspection_parse (texts[i], strlen (texts[i]), &error));
      g_assert_true (error->domain == WD_JSON_ERROR);
    }
}

static void
test_too_long (void)
{
  g_autofree char *message = g_strnfill (WD_INSPECTION_MAX_LENGTH + 1, ' ');
  g_autoptr(GError) error = NULL;

  g_assert_null (wd_inspection_parse (message, strlen (message), &error));
  g_assert_error (error, WD_JSON_ERROR, WD_JSON_ERROR_LENGTH);
}

static void
test_names (void)
{
  g_autofree char *longest = g_strnfill (WD_INSPECTION_MAX_NAME, 'x');
  const struct { const char *value, *name; } rows[] = {
    { "null", NULL },
    { "''", "" },
    { "'Über \\u001b[31m'", "Über  [31m" },
    { "'a\\u009bb\\nc'", "a b c" },
    { "'\\u202egnp.exe'", "gnp.exe" },
    { "'\\u05e9\\u05dc\\u05d5\\u05dd'", "שלום" },
  };
  g_autofree char *value = g_strdup_printf ("'%sxyz'", longest);
  g_autoptr(WdInspection) cut = parse_with ("name", value, NULL);

  g_assert_cmpstr (cut->name, ==, longest);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(WdInspection) self = parse_with ("name", rows[i].value, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (self->name, ==, rows[i].name);
    }
}

static void
test_many (void)
{
  GString *many = g_string_new ("[" CANDIDATE);
  g_autofree char *value = NULL;
  g_autoptr(WdInspection) self = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 2 * WD_INSPECTION_MAX_CANDIDATES; i++)
    g_string_append (many, "," CANDIDATE);
  g_string_append_c (many, ']');
  value = g_string_free (many, FALSE);

  self = parse_with ("candidates", value, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->candidates->len, ==, WD_INSPECTION_MAX_CANDIDATES);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/inspection/round", test_round);
  g_test_add_func ("/inspection/nothing", test_nothing);
  g_test_add_func ("/inspection/refused", test_refused);
  g_test_add_func ("/inspection/no-object", test_no_object);
  g_test_add_func ("/inspection/too-long", test_too_long);
  g_test_add_func ("/inspection/names", test_names);
  g_test_add_func ("/inspection/many", test_many);

  return g_test_run ();
}
