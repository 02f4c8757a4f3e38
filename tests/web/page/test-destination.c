/* test-destination.c
 *
 * Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "wd-destination.h"

#define SERVICE "https://www.linkedin.com"
#define PRACTICE "practice://www.linkedin.com"

static const struct {
  const char *origin;
  const char *uri;
  WdPlace place;
} places[] = {
  { SERVICE, "https://www.linkedin.com/", WD_PLACE_HERE },
  { SERVICE, "https://www.linkedin.com/feed/?x=1#y", WD_PLACE_HERE },
  { SERVICE, "https://linkedin.com/in/me", WD_PLACE_HERE },
  { SERVICE, "https://LinkedIn.com/in/me", WD_PLACE_HERE },
  { SERVICE, "http://www.linkedin.com/", WD_PLACE_OUTSIDE },
  { SERVICE, "https://www.linkedin.com:8443/", WD_PLACE_OUTSIDE },
  { SERVICE, "https://www.linkedin.com.example/", WD_PLACE_OUTSIDE },
  { SERVICE, "https://www.linkedln.com/", WD_PLACE_OUTSIDE },
  { SERVICE, "https://www.linkedin.com@example.org/", WD_PLACE_OUTSIDE },
  { SERVICE, "https://help.linkedin.com/", WD_PLACE_OUTSIDE },
  { SERVICE, "https://accounts.google.com/gsi/select", WD_PLACE_OUTSIDE },
  { SERVICE, "mailto:someone@example.org", WD_PLACE_OUTSIDE },
  { SERVICE, "practice://www.linkedin.com/", WD_PLACE_NOWHERE },
  { SERVICE, "file:///etc/passwd", WD_PLACE_NOWHERE },
  { SERVICE, "javascript:alert(1)", WD_PLACE_NOWHERE },
  { SERVICE, "data:text/html,x", WD_PLACE_NOWHERE },
  { SERVICE, "linkedin://profile", WD_PLACE_NOWHERE },
  { SERVICE, "about:blank", WD_PLACE_NOWHERE },
  { SERVICE, "", WD_PLACE_NOWHERE },
  { SERVICE, "not an address", WD_PLACE_NOWHERE },
  { SERVICE, NULL, WD_PLACE_NOWHERE },
  { PRACTICE, "practice://www.linkedin.com/feed/", WD_PLACE_HERE },
  { PRACTICE, "practice://example.org/", WD_PLACE_NOWHERE },
  { PRACTICE, "https://www.linkedin.com/", WD_PLACE_OUTSIDE },
  { PRACTICE, "https://linkedin.com/", WD_PLACE_OUTSIDE },
};

static void
test_place (gconstpointer data)
{
  const char * const hosts[] = { "linkedin.com", NULL };
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (wd_place_find (places[i].origin, hosts, places[i].uri), ==, places[i].place);
}

static void
test_no_hosts (void)
{
  g_assert_cmpint (wd_place_find (SERVICE, NULL, "https://www.linkedin.com/"), ==, WD_PLACE_HERE);
  g_assert_cmpint (wd_place_find (SERVICE, NULL, "https://linkedin.com/"), ==, WD_PLACE_OUTSIDE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strdup_printf ("/place/%02" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_place);
    }
  g_test_add_func ("/place/no-hosts", test_no_hosts);

  return g_test_run ();
}
