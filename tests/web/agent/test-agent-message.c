/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-agent-message.h"
#include "wd-json.h"

#include <string.h>

#define URI "https://www.linkedin.com/in/me/"

#define START "{\"document\":7,\"step\":\"row\",\"language\":\"de-AT\","
#define TARGET "\"target\":1,"
#define SEEN "\"state\":\"on\",\"enabled\":true,\"cover\":\"cookies\",\"submits\":true,"
#define MIDDLE START TARGET "\"outcome\":\"found\",\"reason\":\"none\"," SEEN
#define VIEWPORT ",\"viewport\":[740,560.5]}"
#define FREE ",\"obstacle\":\"none\",\"remedy\":[0,0,0,0]" VIEWPORT
#define RECT(text) MIDDLE "\"rect\":" text FREE
#define REMEDY(obstacle, remedy) \
  MIDDLE "\"rect\":[1,2,3,4],\"obstacle\":" obstacle ",\"remedy\":" remedy VIEWPORT
#define SIZE(viewport) \
  MIDDLE "\"rect\":[1,2,3,4],\"obstacle\":\"none\",\"remedy\":[0,0,0,0],\"viewport\":" \
  viewport "}"
#define HEAD(document, step, language) \
  "{\"document\":" document ",\"step\":" step ",\"language\":" language "," \
  TARGET "\"outcome\":\"absent\",\"reason\":\"none\",\"state\":\"unknown\",\"enabled\":false," \
  "\"cover\":\"none\",\"submits\":false,\"rect\":[0,0,0,0]" FREE
#define WORDS(outcome, reason, state, enabled, cover) \
  START TARGET "\"outcome\":" outcome ",\"reason\":" reason ",\"state\":" state ",\"enabled\":" enabled \
  ",\"cover\":" cover ",\"submits\":false,\"rect\":[1,2,3,4]" FREE

#define SIXTEEN "abcdefgh-1234567"

static const char * const good[] = {
  "{\"hello\":true}",
  RECT ("[1,2,3,4]"),
  RECT ("[-10000000,1e7,0.01,10000000]"),
  HEAD ("1", "null", "null"),
  HEAD ("4294967295", "\"a\"", "\"de\""),
  HEAD ("1", "\"" SIXTEEN SIXTEEN SIXTEEN SIXTEEN "\"", "\"zh-Hant-TW-x-abcdefgh-abcdefgh-abcd\""),
  REMEDY ("\"none\"", "[0,0,0,0]"),
  SIZE ("[0.5,10000000]"),
  REMEDY ("\"captcha\"", "[-1,2.5,3,4]"),
  REMEDY ("\"code\"", "[1,2,3,4]"),
  REMEDY ("\"cookies\"", "[1,2,3,4]"),
  REMEDY ("\"join\"", "[1,2,3,4]"),
  REMEDY ("\"menu\"", "[1,2,3,4]"),
  WORDS ("\"abstained\"", "\"several\"", "\"off\"", "false", "\"other\""),
  WORDS ("\"abstained\"", "\"folded\"", "\"off\"", "false", "\"chat\""),
  WORDS ("\"abstained\"", "\"choice\"", "\"off\"", "false", "\"chat\""),
  WORDS ("\"abstained\"", "\"frame\"", "\"unknown\"", "false", "\"dialog\""),
  WORDS ("\"absent\"", "\"none\"", "\"unknown\"", "false", "\"none\""),
  WORDS ("\"found\"", "\"contradicting\"", "\"unknown\"", "true", "\"none\""),
  WORDS ("\"found\"", "\"renamed\"", "\"unknown\"", "true", "\"none\""),
};

typedef struct
{
  const char *message;
  WdJsonError code;
} Bad;

#define SYNTAX WD_JSON_ERROR_SYNTAX
#define SHAPE WD_JSON_ERROR_SHAPE
#define RANGE WD_JSON_ERROR_RANGE

static const Bad bad[] = {
  { "", SYNTAX },
  { " ", SYNTAX },
  { "{", SYNTAX },
  { "}", SYNTAX },
  { "null", SYNTAX },
  { "[]", SYNTAX },
  { "\"hello\"", SYNTAX },
  { "{\"hello\":true} {}", SHAPE },
  { "{\"hello\":true}}", SYNTAX },
  { "{\"hello\":true}[1]}", SYNTAX },
  { "{\"hello\":/*\"*/true}", SYNTAX },
  { "var x = {\"hello\":true}", SYNTAX },
  { "{\"hello\":\xff}", SYNTAX },
  { "{\"hello\":tru}", SYNTAX },
  { "{}", SHAPE },
  { "{\"hello\":false}", SHAPE },
  { "{\"hello\":1}", SHAPE },
  { "{\"hello\":null}", SHAPE },
  { "{\"hello\":[]}", SHAPE },
  { "{\"hello\":true,\"more\":true}", SHAPE },
  { "{\"hello\":{\"hello\":{\"hello\":true}}}", SHAPE },
  { MIDDLE "\"rect\":[1,2,3,4]}", SHAPE },
  { MIDDLE "\"rect\":[1,2,3,4],\"more\":1" FREE, SHAPE },
  { MIDDLE "\"wrect\":[1,2,3,4]" FREE, SHAPE },
  { MIDDLE "\"rect\":[1,2,3,4],\"more\":[1]" FREE, SHAPE },
  { REMEDY ("\"wall\"", "[1,2,3,4]"), RANGE },
  { REMEDY ("\"dialog\"", "[1,2,3,4]"), RANGE },
  { REMEDY ("\"not-offered\"", "[1,2,3,4]"), RANGE },
  { REMEDY ("1", "[1,2,3,4]"), SHAPE },
  { REMEDY ("\"captcha\"", "[0,0,0,0]"), RANGE },
  { REMEDY ("\"captcha\"", "[1,2,3]"), SHAPE },
  { REMEDY ("\"captcha\"", "[1,2,3,-1]"), RANGE },
  { REMEDY ("\"captcha\"", "[1,2,3,1e99]"), RANGE },
  { SIZE ("[740]"), SHAPE },
  { SIZE ("null"), SHAPE },
  { SIZE ("[0,560]"), RANGE },
  { SIZE ("[740,-560]"), RANGE },
  { RECT ("[[1],2,3,4]"), SHAPE },
  { RECT ("null"), SHAPE },
  { RECT ("\"1,2,3,4\""), SHAPE },
  { RECT ("[1,2,3]"), SHAPE },
  { RECT ("[1,2,3,4,5]"), SHAPE },
  { RECT ("[1,2,3,\"4\"]"), SHAPE },
  { RECT ("[1,2,3,null]"), SHAPE },
  { RECT ("[1,2,3,true]"), SHAPE },
  { RECT ("[1,2,3,NaN]"), SYNTAX },
  { RECT ("[1,2,3,Infinity]"), SYNTAX },
  { RECT ("[1,2,3,1e999]"), RANGE },
  { RECT ("[-1e999,2,3,4]"), RANGE },
  { RECT ("[10000001,2,3,4]"), RANGE },
  { RECT ("[1,-10000000.5,3,4]"), RANGE },
  { RECT ("[1,2,-0.5,4]"), RANGE },
  { RECT ("[1,2,3,-4]"), RANGE },
  { RECT ("[1,2,0,4]"), RANGE },
  { RECT ("[1,2,3,0]"), RANGE },
  { WORDS ("\"found\"", "\"renamed\"", "\"off\"", "true", "\"none\""), RANGE },
  { WORDS ("\"found\"", "\"contradicting\"", "\"on\"", "true", "\"none\""), RANGE },
  { WORDS ("\"absent\"", "\"renamed\"", "\"unknown\"", "true", "\"none\""), RANGE },
  { WORDS ("\"abstained\"", "\"contradicting\"", "\"unknown\"", "true", "\"none\""), RANGE },
  { HEAD ("0", "null", "null"), RANGE },
  { HEAD ("-1", "null", "null"), RANGE },
  { HEAD ("4294967296", "null", "null"), RANGE },
  { HEAD ("1.5", "null", "null"), SHAPE },
  { HEAD ("\"1\"", "null", "null"), SHAPE },
  { HEAD ("null", "null", "null"), SHAPE },
  { HEAD ("true", "null", "null"), SHAPE },
  { HEAD ("1", "\"\"", "null"), RANGE },
  { HEAD ("1", "\"Row\"", "null"), RANGE },
  { HEAD ("1", "\"r\\u00f6w\"", "null"), SHAPE },
  { HEAD ("1", "\"row\\u0000\"", "null"), SHAPE },
  { HEAD ("1", "\"" SIXTEEN SIXTEEN SIXTEEN SIXTEEN "1\"", "null"), RANGE },
  { HEAD ("1", "1", "null"), SHAPE },
  { HEAD ("1", "[]", "null"), SHAPE },
  { HEAD ("1", "null", "\"\""), RANGE },
  { HEAD ("1", "null", "\"d\""), RANGE },
  { HEAD ("1", "null", "\"de_DE\""), RANGE },
  { HEAD ("1", "null", "\"de-\""), RANGE },
  { HEAD ("1", "null", "\"-de\""), RANGE },
  { HEAD ("1", "null", "\"de--AT\""), RANGE },
  { HEAD ("1", "null", "\"d1\""), RANGE },
  { HEAD ("1", "null", "\"de<b>\""), RANGE },
  { HEAD ("1", "null", "\"abcdefghi\""), RANGE },
  { HEAD ("1", "null", "\"zh-Hant-TW-x-abcdefgh-abcdefgh-abcde\""), RANGE },
  { HEAD ("1", "null", "7"), SHAPE },
  { WORDS ("\"lost\"", "\"none\"", "\"on\"", "true", "\"none\""), RANGE },
  { WORDS ("\"Found\"", "\"none\"", "\"on\"", "true", "\"none\""), RANGE },
  { WORDS ("2", "\"none\"", "\"on\"", "true", "\"none\""), SHAPE },
  { WORDS ("\"found\"", "\"weak\"", "\"on\"", "true", "\"none\""), RANGE },
  { WORDS ("\"absent\"", "\"hidden\"", "\"on\"", "true", "\"none\""), RANGE },
  { WORDS ("\"abstained\"", "\"none\"", "\"on\"", "true", "\"none\""), RANGE },
  { WORDS ("\"found\"", "\"none\"", "\"maybe\"", "true", "\"none\""), RANGE },
  { WORDS ("\"found\"", "\"none\"", "\"sent\"", "true", "\"none\""), RANGE },
  { WORDS ("\"found\"", "\"none\"", "true", "true", "\"none\""), SHAPE },
  { WORDS ("\"found\"", "\"none\"", "\"on\"", "1", "\"none\""), SHAPE },
  { WORDS ("\"found\"", "\"none\"", "\"on\"", "\"true\"", "\"none\""), SHAPE },
  { WORDS ("\"found\"", "\"none\"", "\"on\"", "true", "\"cookie\""), RANGE },
  { WORDS ("\"found\"", "\"none\"", "\"on\"", "true", "null"), SHAPE },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr(WdObservation) observation = NULL;
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", good[i]);
      g_assert_true (wd_agent_message_parse (good[i], URI, &observation, &error));
      g_assert_no_error (error);
      g_assert_true ((observation == NULL) == (i == 0));
    }
}

static void
test_values (void)
{
  g_autoptr(WdObservation) observation = NULL;

  g_assert_true (wd_agent_message_parse (RECT ("[-1.5,2,3.25,4]"), URI, &observation, NULL));
  g_assert_cmpuint (observation->document, ==, 7);
  g_assert_cmpstr (observation->uri, ==, URI);
  g_assert_cmpstr (observation->step, ==, "row");
  g_assert_cmpstr (observation->language, ==, "de-AT");
  g_assert_cmpint (observation->sighting.outcome, ==, WD_OUTCOME_FOUND);
  g_assert_cmpint (observation->sighting.reason, ==, WD_REASON_NONE);
  g_assert_cmpint (observation->sighting.state, ==, WD_STATE_ON);
  g_assert_cmpint (observation->sighting.cover, ==, WD_COVER_COOKIES);
  g_assert_true (observation->sighting.enabled);
  g_assert_true (observation->sighting.submits);
  g_assert_cmpfloat_with_epsilon (observation->sighting.rect.x, -1.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (observation->sighting.rect.y, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (observation->sighting.rect.width, 3.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (observation->sighting.rect.height, 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (observation->sighting.viewport.width, 740, 1e-9);
  g_assert_cmpfloat_with_epsilon (observation->sighting.viewport.height, 560.5, 1e-9);
}

static void
assert_bad (const char  *message,
            WdJsonError  code)
{
  g_autoptr(WdObservation) observation = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (wd_agent_message_parse (message, URI, &observation, &error));
  g_assert_null (observation);
  g_assert_error (error, WD_JSON_ERROR, (int) code);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *readable = g_utf8_make_valid (bad[i].message, -1);

      g_test_message ("%s", readable);
      assert_bad (bad[i].message, bad[i].code);
    }
}

/* Each member in turn is left out, and is then there under another type. */
static void
test_members (void)
{
  static const char * const members[] = {
    "\"document\":7", "\"step\":\"row\"", "\"language\":\"de-AT\"", "\"outcome\":\"found\"",
    "\"reason\":\"none\"", "\"state\":\"on\"", "\"enabled\":true", "\"cover\":\"none\"",
    "\"submits\":true", "\"rect\":[1,2,3,4]", "\"obstacle\":\"code\"", "\"remedy\":[1,2,3,4]",
    "\"viewport\":[740,560]", "\"target\":0",
  };

  for (gsize left_out = 0; left_out < G_N_ELEMENTS (members); left_out++)
    {
      g_autoptr(GString) message = g_string_new ("{\"more\":0");

      for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
        if (i != left_out)
          g_string_append_printf (message, ",%s", members[i]);

      g_string_append_c (message, '}');
      assert_bad (message->str, SHAPE);
    }
}

static void
test_length (void)
{
  g_autoptr(GString) message = g_string_new ("{\"hello\":true");
  g_autofree char *deep = g_strnfill (WD_AGENT_MESSAGE_MAX_LENGTH, '{');
  g_autoptr(WdObservation) observation = NULL;

  while (message->len < WD_AGENT_MESSAGE_MAX_LENGTH - 1)
    g_string_append_c (message, ' ');
  g_string_append_c (message, '}');

  g_assert_cmpuint (message->len, ==, WD_AGENT_MESSAGE_MAX_LENGTH);
  g_assert_true (wd_agent_message_parse (message->str, URI, &observation, NULL));

  g_string_insert_c (message, 1, ' ');
  assert_bad (message->str, WD_JSON_ERROR_LENGTH);

  deep[WD_AGENT_MESSAGE_MAX_LENGTH - 1] = '}';
  assert_bad (deep, SHAPE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agent-message/good", test_good);
  g_test_add_func ("/agent-message/values", test_values);
  g_test_add_func ("/agent-message/bad", test_bad);
  g_test_add_func ("/agent-message/members", test_members);
  g_test_add_func ("/agent-message/length", test_length);

  return g_test_run ();
}
