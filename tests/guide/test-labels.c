/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wd-labels.h"

typedef struct
{
  const char *language;
  const char *found;
  const char *chosen;
} ChooseCase;

static const ChooseCase choose_cases[] = {
  { "de", "Tasse", "Tasse" },
  { "DE", "Tasse", "Tasse" },
  { "de-DE", "Tasse", "Tasse" },
  { "de-AT", "Häferl", "Häferl" },
  { "de-at", "Häferl", "Häferl" },
  { "pt", "Xícara", "Xícara" },
  { "pt-PT", "Xícara", "Xícara" },
  { "pt-BR", "Xícara", "Xícara" },
  { "en-GB", "Cup", "Cup" },
  { "fr", NULL, "Cup" },
  { "d", NULL, "Cup" },
  { "deu", NULL, "Cup" },
  { "", NULL, "Cup" },
  { NULL, NULL, "Cup" },
};

static WdLabels *
make_labels (void)
{
  WdLabels *labels = wd_labels_new ();

  wd_labels_add (labels, "de-AT", "Häferl");
  wd_labels_add (labels, "de", "Tasse");
  wd_labels_add (labels, "de", "Becher");
  wd_labels_add (labels, "pt-BR", "Xícara");
  wd_labels_add (labels, "en", "Cup");

  return labels;
}

static void
test_choose (void)
{
  g_autoptr(WdLabels) labels = make_labels ();

  for (gsize i = 0; i < G_N_ELEMENTS (choose_cases); i++)
    {
      const ChooseCase *c = &choose_cases[i];

      g_test_message ("%s", c->language != NULL ? c->language : "(none)");
      g_assert_cmpstr (wd_labels_find (labels, c->language), ==, c->found);
      g_assert_cmpstr (wd_labels_choose (labels, c->language), ==, c->chosen);
    }
}

static void
test_few (void)
{
  g_autoptr(WdLabels) labels = wd_labels_new ();

  g_assert_null (wd_labels_choose (labels, "de"));
  wd_labels_add (labels, "fi", "Kuppi");
  g_assert_cmpstr (wd_labels_choose (labels, "de"), ==, "Kuppi");
  g_assert_cmpstr (wd_labels_choose (labels, NULL), ==, "Kuppi");
}

static void
test_list (void)
{
  g_autoptr(WdLabels) labels = make_labels ();
  g_autoptr(WdLabels) other = g_array_ref (labels);

  g_assert_true (other == labels);
  g_assert_cmpuint (labels->len, ==, 5);
  g_assert_cmpstr (g_array_index (labels, WdLabel, 3).language, ==, "pt-BR");
  g_assert_cmpstr (g_array_index (labels, WdLabel, 2).text, ==, "Becher");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/labels/choose", test_choose);
  g_test_add_func ("/labels/few", test_few);
  g_test_add_func ("/labels/list", test_list);

  return g_test_run ();
}
