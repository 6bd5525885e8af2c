/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-bench.h"

#include <stdio.h>
#include <stdlib.h>

#define N_ROOMS 40
#define N_PEOPLE 2000
#define SPEAKERS_EACH 3

static const char *const words[] = {
  "kernel",
  "desktop",
  "compiler",
  "network",
  "driver",
  "free",
  "software",
  "scheduler",
  "garden",
  "protocol",
  "review",
  "patch",
  "memory",
  "release",
  "community",
  "signal",
  "testing",
  "the",
  "of",
  "and",
};

static void
append_words (GString *json,
              GRand   *random,
              guint    count)
{
  for (guint i = 0; i < count; i++)
    g_string_append_printf (json, "%s%s", i > 0 ? " " : "",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
}

static void
append_session (GString *json,
                GRand   *random,
                guint    number,
                guint    n_days)
{
  guint minute = g_rand_int_range (random, 0, 12 * 12) * 5;

  g_string_append_printf (json,
                          "{\"id\":\"session-%u\",\"kind\":\"talk\",\"title\":\"Talk %u: ",
                          number, number);
  append_words (json, random, 5);
  g_string_append_printf (
    json,
    "\",\"language\":\"en\",\"track\":\"track-%u\",\"room\":\"room-%u\","
    "\"start\":\"2026-02-%02uT%02u:%02u:00+01:00\",\"duration\":%u,\"speakers\":[",
    number % 20, number % N_ROOMS, 1 + number % n_days, 9 + minute / 60, minute % 60,
    g_rand_int_range (random, 1, 12) * 5);
  for (guint i = 0; i < SPEAKERS_EACH; i++)
    g_string_append_printf (json, "%s\"person-%u\"", i > 0 ? "," : "",
                            (number * 7 + i * 331) % N_PEOPLE);
  g_string_append (json, "],\"abstract\":{\"type\":\"text/markdown\",\"text\":\"");
  append_words (json, random, 90);
  g_string_append_printf (json,
                          "\"},\"links\":[{\"kind\":\"slides\",\"title\":\"Slides\","
                          "\"url\":\"https://example.org/slides/%u.pdf\"},"
                          "{\"kind\":\"website\",\"url\":\"https://example.org/talks/%u/\"}]}",
                          number, number);
}

/**
 * lanyard_bench_generate:
 * @n_sessions: how many sessions
 * @n_days: on how many days they are, at most nine
 *
 * Returns: (transfer full): a programme in our JSON, always the same for the
 *   same numbers
 */
GBytes *
lanyard_bench_generate (guint n_sessions,
                        guint n_days)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2019);
  GString *json =
    g_string_new ("{\"format\":\"lanyard-programme\",\"version\":1,\"conference\":{"
                  "\"id\":\"generated\",\"title\":\"Generated\",\"start\":\"2026-02-01\","
                  "\"end\":\"2026-02-04\",\"time_zone\":\"Europe/Brussels\"},\"rooms\":[");

  for (guint i = 0; i < N_ROOMS; i++)
    g_string_append_printf (json, "%s{\"id\":\"room-%u\",\"title\":\"Room %u\"}", i > 0 ? "," : "",
                            i, i);
  g_string_append (json, "],\"tracks\":[");
  for (guint i = 0; i < 20; i++)
    g_string_append_printf (json, "%s{\"id\":\"track-%u\",\"title\":\"Track %u\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append (json, "],\"people\":[");
  for (guint i = 0; i < N_PEOPLE; i++)
    g_string_append_printf (json, "%s{\"id\":\"person-%u\",\"name\":\"Person %u\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append (json, "],\"sessions\":[");
  for (guint i = 0; i < n_sessions; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_session (json, random, i, n_days);
    }
  g_string_append (json, "]}");

  return g_string_free_to_bytes (json);
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double one = *(const double *)a;
  double two = *(const double *)b;

  return (one > two) - (one < two);
}

/**
 * lanyard_bench_median:
 * @values: (array length=n_values): figures; sorted by this
 * @n_values: how many, at least one
 *
 * Returns: their median
 */
double
lanyard_bench_median (double *values,
                      guint   n_values)
{
  qsort (values, n_values, sizeof (double), compare_doubles);
  return values[n_values / 2];
}

/**
 * lanyard_bench_print:
 * @name: what was measured
 * @value: the figure
 * @unit: its unit
 *
 * Prints a line "name value unit".
 */
void
lanyard_bench_print (const char *name,
                     double      value,
                     const char *unit)
{
  printf ("%s %.4f %s\n", name, value, unit);
}
