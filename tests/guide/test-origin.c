/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-origin.h"

#include <string.h>

#define ORIGIN "https://www.linkedin.com"

typedef struct
{
  const char *uri;
  const char *location;
} LocationCase;

static const LocationCase ours[] = {
  { "https://www.linkedin.com", "/" },
  { "https://www.linkedin.com/", "/" },
  { "https://www.linkedin.com/in/me/", "/in/me/" },
  { "https://www.linkedin.com/in/j%C3%BCrgen/?x=1#y", "/in/j%C3%BCrgen/?x=1#y" },
  { "https://www.linkedin.com?x=/login", "/?x=/login" },
  { "https://www.linkedin.com#/login", "/#/login" },
  { "https://www.linkedin.com:443/feed/", "/feed/" },
  { "HTTPS://WWW.LinkedIn.COM/feed/", "/feed/" },
  { "https://www.linkedin.com//evil.example/", "//evil.example/" },
  { "https://www.linkedin.com/@evil.example", "/@evil.example" },
  { "https://www.linkedin.com/a?b=100%", "/a?b=100%" },
};

static const char * const others[] = {
  "",
  "about:blank",
  "/in/me",
  "//www.linkedin.com/",
  "www.linkedin.com",
  "http://www.linkedin.com/",
  "http://www.linkedin.com:443/",
  "ftp://www.linkedin.com/",
  "practice://www.linkedin.com/",
  "https:www.linkedin.com/",
  "https:/www.linkedin.com/",
  "https:///www.linkedin.com/",
  "file:///www.linkedin.com/",
  "javascript:https://www.linkedin.com/",
  "data:text/html,https://www.linkedin.com/",
  "blob:https://www.linkedin.com/1234",
  "view-source:https://www.linkedin.com/",
  "https://linkedin.com/",
  "https://de.linkedin.com/",
  "https://ww.linkedin.com/",
  "https://wwww.linkedin.com/",
  "https://www.www.linkedin.com/",
  "https://www-linkedin.com/",
  "https://www.linkedln.com/",
  "https://www.Iinkedin.com/",
  "https://www.1inkedin.com/",
  "https://www.linkedin.co/",
  "https://www.linkedin.com.example/",
  "https://www.linkedin.comexample/",
  "https://www.linkedin.com-example.org/",
  "https://www.linkedin.com./",
  "https://www.linkedin.com../",
  "https://www..linkedin.com/",
  "https://.www.linkedin.com/",
  "https://www.linkedin.com:80/",
  "https://www.linkedin.com:8443/",
  "https://www.linkedin.com:4430/",
  "https://www.linkedin.com:0443/",
  "https://www.linkedin.com:443:443/",
  "https://www.linkedin.com:/",
  "https://www.linkedin.com:x/",
  "https://user@www.linkedin.com/",
  "https://user:pass@www.linkedin.com/",
  "https://@www.linkedin.com/",
  "https://www.linkedin.com@evil.example/",
  "https://www.linkedin.com:443@evil.example/",
  "https://www.linkedin.com%2F@evil.example/",
  "https://www.linkedin.com\\@evil.example/",
  "https://evil.example\\@www.linkedin.com/",
  "https://evil.example/https://www.linkedin.com/",
  "https://evil.example/?https://www.linkedin.com/",
  "https://evil.example#https://www.linkedin.com/",
  "https://www%2Elinkedin.com/",
  "https://www.linkedin%2ecom/",
  "https://%77ww.linkedin.com/",
  "https://www.linkedin.com%00.evil.example/",
  "https://www.linkedin.com%20/",
  "https://www.xn--lnkedin-9xa.com/",
  "https://xn--www-linkedin-xyz.com/",
  "https://www.l\xc4\xb1nkedin.com/",
  "https://www.link\xd0\xb5""din.com/",
  "https://\xef\xbd\x97\xef\xbd\x97\xef\xbd\x97.linkedin.com/",
  "https://www\xe3\x80\x82linkedin.com/",
  "https://www.linkedin.com\xe2\x80\x8b/",
  "https://www.linked\xc2\xadin.com/",
  "https://[www.linkedin.com]/",
  "https://[::1]/",
  "https://127.0.0.1/",
  " https://www.linkedin.com/",
  "https://www.linkedin.com /",
  "https://www.linkedin.com\t/",
  "https://www.linkedin.com\n.evil.example/",
  "https://www.linkedin.com/\n",
  "ht\ntps://www.linkedin.com/",
};

static const char * const bad_origins[] = {
  "",
  "https",
  "https:",
  "https://",
  "www.linkedin.com",
  "http://www.linkedin.com",
  "ftp://www.linkedin.com",
  "HTTPS://www.linkedin.com",
  "https://WWW.linkedin.com",
  "https://www.linkedin.com/",
  "https://www.linkedin.com/a",
  "https://www.linkedin.com.",
  "https://www.linkedin.com?a",
  "https://www.linkedin.com#a",
  "https://www.linkedin.com:443",
  "https://www.linkedin.com:",
  "https://a@www.linkedin.com",
  "https://@www.linkedin.com",
  "https://.linkedin.com",
  "https://www..linkedin.com",
  "https://-www.linkedin.com",
  "https://www-.linkedin.com",
  "https://www_.linkedin.com",
  "https://www.linkedin.com%2e",
  "https://*.linkedin.com",
  "https://127.0.0.1",
  "https://[::1]",
  "https://w\xc3\xbc.de",
  "https://www.linkedin.com ",
  "practice://",
  "practice://www.linkedin.com/",
  "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com",
};

static void
test_valid (void)
{
  g_assert_true (wd_origin_is_valid (ORIGIN));
  g_assert_true (wd_origin_is_valid ("https://localhost"));
  g_assert_true (wd_origin_is_valid ("https://xn--bcher-kva.example"));
  g_assert_true (wd_origin_is_valid ("https://1.example"));
  g_assert_true (wd_origin_is_valid ("practice://www.linkedin.com"));

  for (gsize i = 0; i < G_N_ELEMENTS (bad_origins); i++)
    {
      g_test_message ("%s", bad_origins[i]);
      g_assert_false (wd_origin_is_valid (bad_origins[i]));
    }
}

static void
test_ours (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ours); i++)
    {
      g_autofree char *location = wd_origin_dup_location (ORIGIN, ours[i].uri);
      g_autofree char *path = wd_origin_dup_path (ORIGIN, ours[i].uri);

      g_test_message ("%s", ours[i].uri);
      g_assert_cmpstr (location, ==, ours[i].location);
      g_assert_true (g_str_has_prefix (location, path));
      g_assert_nonnull (strchr ("?#", location[strlen (path)]));
      g_assert_true (wd_origin_contains (ORIGIN, ours[i].uri));
    }
}

static void
test_others (void)
{
  g_assert_null (wd_origin_dup_location (ORIGIN, NULL));
  g_assert_null (wd_origin_dup_path (ORIGIN, NULL));
  g_assert_false (wd_origin_contains (ORIGIN, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%s", others[i]);
      g_assert_null (wd_origin_dup_location (ORIGIN, others[i]));
      g_assert_null (wd_origin_dup_path (ORIGIN, others[i]));
      g_assert_false (wd_origin_contains (ORIGIN, others[i]));
    }
}

static void
test_practice (void)
{
  g_autofree char *origin = wd_origin_for_practice (ORIGIN);
  g_autofree char *path = wd_origin_dup_path (origin, "practice://www.linkedin.com/in/me/");

  g_assert_cmpstr (origin, ==, "practice://www.linkedin.com");
  g_assert_cmpstr (path, ==, "/in/me/");
  g_assert_null (wd_origin_dup_path (origin, "https://www.linkedin.com/in/me/"));
  g_assert_null (wd_origin_dup_path (origin, "practice://www.linkedin.com:443/"));
  g_assert_null (wd_origin_dup_path (origin, "practice://other.example/"));
}

static void
test_resolve (void)
{
  const LocationCase cases[] = {
    { ORIGIN "/", "/" },
    { ORIGIN "/x?y", "/x?y" },
    { ORIGIN "//evil.example/", "//evil.example/" },
    { ORIGIN "/../x", "/../x" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uri = wd_origin_resolve (ORIGIN, cases[i].location);
      g_autofree char *path = wd_origin_dup_path (ORIGIN, uri);

      g_assert_cmpstr (uri, ==, cases[i].uri);
      g_assert_nonnull (path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/origin/valid", test_valid);
  g_test_add_func ("/origin/ours", test_ours);
  g_test_add_func ("/origin/others", test_others);
  g_test_add_func ("/origin/practice", test_practice);
  g_test_add_func ("/origin/resolve", test_resolve);

  return g_test_run ();
}
