/* Copyright 2026 The Widerspruch developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench-page.h"
#include "wd-agent-script.h"

#include <stdlib.h>

#define N_ELEMENTS 54662

/* The searches of each finder on fresh pages, and the rounds of searches on a known page. */
#define N_LOADS  5
#define N_ROUNDS 11

/* The page's clock has whole milliseconds only, so searches are timed in batches of this length. */
#define BATCH_MS 200

#define TARGET "document.querySelector ('[data-target]')"

#define TIME(search) "const start = performance.now (); " search "; " \
                     "return performance.now () - start"
#define PEER(id) TIME ("for (let i = 0; i < n; i++) peers['" id "'] (label)"), \
                 "const found = peers['" id "'] (label);" \
                 "return Number (found.length === 1 && found[0] === " TARGET ")"

typedef struct
{
  const char *name;
  const char *world;
  const char *first;
  const char *search;
  /* Returns 1 if the finder finds the switch and nothing else; NULL for the agent. */
  const char *check;

  guint n;
  GArray *firsts;
  GArray *times;
} Finder;

/* The agent comes first. */
static Finder finders[] = {
  { "Widerspruch", WD_AGENT_WORLD,
    "return JSON.parse (widerspruch.explain (spec, 1)).elapsed[0]",
    "return n * JSON.parse (widerspruch.explain (spec, n)).elapsed[1]", NULL },
  { "dom-accessibility-api over switches", NULL, NULL, PEER ("accname") },
  { "Testing Library ByLabelText", NULL, NULL, PEER ("label-text") },
  { "Testing Library ByRole with name", NULL, NULL, PEER ("role") },
  { "Playwright role with name", NULL, NULL, PEER ("playwright") },
};

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

static double
median (GArray *numbers)
{
  g_autoptr(GArray) sorted = g_array_copy (numbers);

  g_array_sort (sorted, compare);

  return g_array_index (sorted, double, sorted->len / 2);
}

/* Compares within each round, as another program that slows a round slows all finders in it. */
static double
median_ratio (const Finder *one,
              const Finder *other)
{
  g_autoptr(GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double ratio = g_array_index (one->times, double, i) /
                     g_array_index (other->times, double, i);

      g_array_append_val (ratios, ratio);
    }

  return median (ratios);
}

/* The order changes with each round, so that no finder always follows the same other. */
static Finder *
turn (guint round,
      guint i)
{
  return &finders[(round + i) % G_N_ELEMENTS (finders)];
}

static void
time_first_calls (BenchPage *page)
{
  for (guint round = 0; round < N_LOADS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
      {
        Finder *finder = turn (round, i);
        const char *script = finder->first != NULL ? finder->first : finder->search;
        double time;

        bench_page_load (page);
        time = bench_page_run (page, finder->world, script, 1);
        g_array_append_val (finder->firsts, time);
      }
}

static gboolean
check (BenchPage *page)
{
  guint n_wrong = 0;

  if ((int) bench_page_run (page, NULL, "return document.querySelectorAll ('*').length", 1) !=
      N_ELEMENTS)
    g_error ("The page has not %d elements", N_ELEMENTS);

  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    if (finders[i].check != NULL ? bench_page_run (page, finders[i].world, finders[i].check, 1) < 1
                                 : !bench_page_agent_finds (page, TARGET))
      {
        g_printerr ("%s does not find the switch\n", finders[i].name);
        n_wrong++;
      }

  return n_wrong == 0;
}

/* Doubles the number of searches until they fill a batch, which also warms every finder alike. */
static void
warm_up (BenchPage *page,
         Finder    *finder)
{
  double time;

  for (finder->n = 1; TRUE; finder->n *= 2)
    {
      time = bench_page_run (page, finder->world, finder->search, finder->n);
      if (time >= BATCH_MS)
        break;
    }
}

static void
time_rounds (BenchPage *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    warm_up (page, &finders[i]);

  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
      {
        Finder *finder = turn (round, i);
        double time = bench_page_run (page, finder->world, finder->search, finder->n) / finder->n;

        g_array_append_val (finder->times, time);
      }
}

static void
print_table (void)
{
  g_print ("WebKitGTK %u.%u.%u, %d elements: medians of %d fresh pages (the first call, to 1 ms)\n"
           "and of %d rounds (later calls, in batches of %d ms and more)\n\n",
           webkit_get_major_version (), webkit_get_minor_version (), webkit_get_micro_version (),
           N_ELEMENTS, N_LOADS, N_ROUNDS, BATCH_MS);
  g_print ("%-36s %10s %12s %8s\n", "", "first call", "later calls", "ratio");

  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    g_print ("%-36s %7.0f ms %9.2f ms %8.2f\n", finders[i].name, median (finders[i].firsts),
             median (finders[i].times), median_ratio (&finders[i], &finders[0]));

  g_print ("\n");
}

static gboolean
meets (const char *what,
       double      value,
       double      bar)
{
  gboolean met = value <= bar;

  g_print ("%-7s %s: %.2f, at most %.2f\n", met ? "met" : "missed", what, value, bar);

  return met;
}

/* The bar is for our time as part of the best other's. */
static gboolean
meets_bars (double bar)
{
  Finder *best = &finders[1];
  guint n_met = 0;

  for (guint i = 2; i < G_N_ELEMENTS (finders); i++)
    if (median (finders[i].times) < median (best->times))
      best = &finders[i];

  n_met += meets ("our first call in ms", median (finders[0].firsts), 60);
  n_met += meets ("our later calls in ms", median (finders[0].times), 10);
  n_met += meets ("ours as part of the best other’s", median_ratio (&finders[0], best), bar);

  return n_met == 3;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(BenchPage) page = NULL;

  gtk_init ();
  if (argc != 4)
    g_error ("Give the page, the script of the peers and the part of the best other’s time");

  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    {
      finders[i].firsts = g_array_new (FALSE, FALSE, sizeof (double));
      finders[i].times = g_array_new (FALSE, FALSE, sizeof (double));
    }

  page = bench_page_new (argv[1], argv[2]);
  bench_page_load (page);
  if (!check (page))
    return EXIT_FAILURE;

  time_rounds (page);
  time_first_calls (page);
  print_table ();

  return meets_bars (g_ascii_strtod (argv[3], NULL)) ? EXIT_SUCCESS : EXIT_FAILURE;
}
