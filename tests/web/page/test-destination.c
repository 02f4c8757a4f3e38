/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-destination.h"

#define SERVICE "https://www.linkedin.com"
#define PRACTICE "practice://www.linkedin.com"

static const struct {
  const char *origin;
  const char *uri;
  WdDestination destination;
} rows[] = {
  { SERVICE, "https://www.linkedin.com/", WD_DESTINATION_VIEW },
  { SERVICE, "https://www.linkedin.com/feed/?x=1#y", WD_DESTINATION_VIEW },
  { SERVICE, "https://linkedin.com/in/me", WD_DESTINATION_VIEW },
  { SERVICE, "https://LinkedIn.com/in/me", WD_DESTINATION_VIEW },
  { SERVICE, "https://de.linkedin.com/in/me", WD_DESTINATION_VIEW },
  { SERVICE, "https://DE.linkedin.com/", WD_DESTINATION_VIEW },
  { SERVICE, "http://de.linkedin.com/", WD_DESTINATION_BROWSER },
  { SERVICE, "https://de.linkedin.com.example/", WD_DESTINATION_BROWSER },
  { SERVICE, "https://de.linkedin.com@example.org/", WD_DESTINATION_BROWSER },
  { SERVICE, "https://d1.linkedin.com/", WD_DESTINATION_BROWSER },
  { SERVICE, "https://a.de.linkedin.com/", WD_DESTINATION_BROWSER },
  { SERVICE, "http://www.linkedin.com/", WD_DESTINATION_BROWSER },
  { SERVICE, "https://www.linkedin.com:8443/", WD_DESTINATION_BROWSER },
  { SERVICE, "https://www.linkedin.com.example/", WD_DESTINATION_BROWSER },
  { SERVICE, "https://www.linkedln.com/", WD_DESTINATION_BROWSER },
  { SERVICE, "https://www.linkedin.com@example.org/", WD_DESTINATION_BROWSER },
  { SERVICE, "https://help.linkedin.com/", WD_DESTINATION_BROWSER },
  { SERVICE, "https://accounts.google.com/gsi/select", WD_DESTINATION_BROWSER },
  { SERVICE, "mailto:someone@example.org", WD_DESTINATION_BROWSER },
  { SERVICE, "practice://www.linkedin.com/", WD_DESTINATION_NOWHERE },
  { SERVICE, "file:///etc/passwd", WD_DESTINATION_NOWHERE },
  { SERVICE, "javascript:alert(1)", WD_DESTINATION_NOWHERE },
  { SERVICE, "data:text/html,x", WD_DESTINATION_NOWHERE },
  { SERVICE, "linkedin://profile", WD_DESTINATION_NOWHERE },
  { SERVICE, "about:blank", WD_DESTINATION_NOWHERE },
  { SERVICE, "", WD_DESTINATION_NOWHERE },
  { SERVICE, "not an address", WD_DESTINATION_NOWHERE },
  { SERVICE, NULL, WD_DESTINATION_NOWHERE },
  { PRACTICE, "practice://www.linkedin.com/feed/", WD_DESTINATION_VIEW },
  { PRACTICE, "practice://example.org/", WD_DESTINATION_NOWHERE },
  { PRACTICE, "https://www.linkedin.com/", WD_DESTINATION_BROWSER },
  { PRACTICE, "https://linkedin.com/", WD_DESTINATION_BROWSER },
};

static void
test_destination (gconstpointer data)
{
  const char * const hosts[] = { "linkedin.com", NULL };
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (wd_destination_find (rows[i].origin, hosts, rows[i].uri), ==,
                   rows[i].destination);
}

static void
test_no_hosts (void)
{
  g_assert_cmpint (wd_destination_find (SERVICE, NULL, "https://www.linkedin.com/"), ==,
                   WD_DESTINATION_VIEW);
  g_assert_cmpint (wd_destination_find (SERVICE, NULL, "https://linkedin.com/"), ==,
                   WD_DESTINATION_BROWSER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/destination/%02" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_destination);
    }
  g_test_add_func ("/destination/no-hosts", test_no_hosts);

  return g_test_run ();
}
