/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-span.h"

#include <string.h>

#define MAX_SPANS 10
#define N_RANDOM_DAYS 1000
#define MOST_RANDOM_SPANS 40

/* Spans are drawn: each row is one, a column is a second. “#” and what is
 * between two of them is in it, “|” is a span that takes no time, and a row
 * of blanks is not scheduled. */
typedef struct
{
  const char *name;
  const char *rows[MAX_SPANS];
  const char *overlaps; /* first-second:seconds */
  const char *lanes;    /* lane/number of lanes, row by row */
} Case;

/* clang-format off */
static const Case cases[] = {
  { "none", { NULL }, "", "" },
  { "one", { "####" }, "", "0/1" },
  { "apart", { "###     ",
               "     ###" }, "", "0/1 0/1" },
  { "touching", { "####    ",
                  "    ####" }, "", "0/1 0/1" },
  { "one-second", { "####   ",
                    "   ####" }, "0-1:1", "0/2 1/2" },
  { "given-backwards", { "   ####",
                         "####   " }, "1-0:1", "1/2 0/2" },
  { "same", { "####",
              "####" }, "0-1:4", "0/2 1/2" },
  { "same-start", { "######",
                    "###   " }, "0-1:3", "0/2 1/2" },
  { "same-end", { "######",
                  "   ###" }, "0-1:3", "0/2 1/2" },
  { "inside", { "########",
                "   ##   " }, "0-1:2", "0/2 1/2" },
  { "around", { "   ##   ",
                "########" }, "1-0:2", "1/2 0/2" },
  { "two-inside", { "########",
                    " ##     ",
                    "     ## " }, "0-1:2 0-2:2", "0/2 1/2 1/2" },
  { "three", { "######  ",
               "  ##### ",
               "    ####" }, "0-1:4 0-2:2 1-2:3", "0/3 1/3 2/3" },
  { "chain", { "####      ",
               "   ####   ",
               "      ####" }, "0-1:1 1-2:1", "0/2 1/2 0/2" },
  { "lane-kept", { "#########",
                   "##       ",
                   "  ##     ",
                   "   ######" }, "0-1:2 0-2:2 0-3:6 2-3:1", "0/3 1/3 1/3 2/3" },
  { "two-clusters", { "####        ",
                      "  ##        ",
                      "    ##      ",
                      "     #######" }, "0-1:2 2-3:1", "0/2 1/2 0/2 1/2" },
  { "no-time-inside", { "#######",
                        "   |   " }, "", "0/2 1/2" },
  { "no-time-at-start", { "|   ",
                          "####" }, "", "0/2 1/2" },
  { "no-time-at-end", { "####",
                        "    |" }, "", "0/1 0/1" },
  { "no-time-twice", { "  |",
                       "  |" }, "", "0/2 1/2" },
  { "not-scheduled", { "####",
                       "    ",
                       "  ##" }, "0-2:2", "0/2 0/1 1/2" },
};
/* clang-format on */

static LanyardSpan
read_span (const char *row)
{
  LanyardSpan span = { LANYARD_NO_INSTANT, LANYARD_NO_INSTANT };
  const char *first = strpbrk (row, "#|");

  if (first == NULL)
    return span;

  span.start = first - row;
  if (*first == '#')
    span.end = strrchr (row, '#') + 1 - row;
  return span;
}

static char *
write_overlaps (GArray *overlaps)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < overlaps->len; i++)
    {
      const LanyardOverlap *overlap = &g_array_index (overlaps, LanyardOverlap, i);

      g_string_append_printf (text, "%s%u-%u:%d", i > 0 ? " " : "", overlap->first,
                              overlap->second, (int)overlap->seconds);
    }

  return g_string_free_and_steal (text);
}

static char *
write_lanes (GArray *lanes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lanes->len; i++)
    {
      const LanyardLane *lane = &g_array_index (lanes, LanyardLane, i);

      g_string_append_printf (text, "%s%u/%u", i > 0 ? " " : "", lane->lane, lane->n_lanes);
    }

  return g_string_free_and_steal (text);
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  LanyardSpan spans[MAX_SPANS];
  guint       n_spans = 0;
  g_autoptr (GArray) overlaps = NULL;
  g_autoptr (GArray) lanes = NULL;
  g_autofree char *found = NULL;
  g_autofree char *laid_out = NULL;

  for (; n_spans < MAX_SPANS && item->rows[n_spans] != NULL; n_spans++)
    spans[n_spans] = read_span (item->rows[n_spans]);

  overlaps = lanyard_spans_find_overlaps (spans, n_spans);
  found = write_overlaps (overlaps);
  g_assert_cmpstr (found, ==, item->overlaps);

  lanes = lanyard_spans_lay_out (spans, n_spans);
  laid_out = write_lanes (lanes);
  g_assert_cmpstr (laid_out, ==, item->lanes);
}

static void
test_takes_time (void)
{
  static const struct
  {
    LanyardSpan span;
    gboolean    takes_time;
  } spans[] = {
    { { 10, 20 }, TRUE },
    { { 10, 11 }, TRUE },
    { { -20, -10 }, TRUE },
    { { 10, 10 }, FALSE },
    { { 20, 10 }, FALSE },
    { { 10, LANYARD_NO_INSTANT }, FALSE },
    { { LANYARD_NO_INSTANT, 10 }, FALSE },
    { { LANYARD_NO_INSTANT, LANYARD_NO_INSTANT }, FALSE },
  };
  const LanyardSpan always = { -1000, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      gint64 length = spans[i].span.end - MAX (spans[i].span.start, -1000);

      g_assert_cmpint (lanyard_span_takes_time (&spans[i].span), ==, spans[i].takes_time);
      g_assert_cmpint (lanyard_span_overlap (&spans[i].span, &always), ==,
                       spans[i].takes_time ? length : 0);
      g_assert_cmpint (lanyard_span_overlap (&always, &spans[i].span), ==,
                       spans[i].takes_time ? length : 0);
    }
}

/* A day of a conference: five-minute steps, some of no length, some not
 * scheduled, some that go on for half the day. */
static void
invent_day (LanyardSpan *spans,
            guint        n_spans)
{
  for (guint i = 0; i < n_spans; i++)
    {
      int chance = g_test_rand_int_range (0, 20);

      spans[i].start = 300 * (LanyardInstant)g_test_rand_int_range (0, 12 * 12);
      spans[i].end = spans[i].start + 300 * (LanyardInstant)g_test_rand_int_range (0, 13);
      if (chance == 0)
        spans[i].start = LANYARD_NO_INSTANT;
      else if (chance == 1)
        spans[i].end = LANYARD_NO_INSTANT;
      else if (chance == 2)
        spans[i].end += (LanyardInstant)6 * 3600;
    }
}

/* Returns: how many seconds two spans have in common, counted five minutes by
 *   five minutes */
static gint64
count_common (const LanyardSpan *one,
              const LanyardSpan *two)
{
  gint64 seconds = 0;

  for (LanyardInstant at = 0; at < (LanyardInstant)24 * 3600; at += 300)
    {
      if (one->start != LANYARD_NO_INSTANT && one->start <= at && at < one->end &&
          two->start != LANYARD_NO_INSTANT && two->start <= at && at < two->end)
        seconds += 300;
    }

  return seconds;
}

static void
check_overlaps (const LanyardSpan *spans,
                guint              n_spans)
{
  g_autoptr (GArray) overlaps = lanyard_spans_find_overlaps (spans, n_spans);
  g_autofree gint64 *common = g_new0 (gint64, (gsize)n_spans * n_spans);

  for (guint i = 0; i < overlaps->len; i++)
    {
      const LanyardOverlap *overlap = &g_array_index (overlaps, LanyardOverlap, i);
      gint64               *pair = &common[overlap->first * n_spans + overlap->second];

      g_assert_cmpint (overlap->seconds, >, 0);
      g_assert_cmpint (spans[overlap->first].start, <=, spans[overlap->second].start);
      g_assert_cmpint (*pair, ==, 0); /* each pair once */
      *pair = overlap->seconds;
    }

  for (guint i = 0; i < n_spans; i++)
    {
      for (guint j = i + 1; j < n_spans; j++)
        g_assert_cmpint (common[i * n_spans + j] + common[j * n_spans + i], ==,
                         count_common (&spans[i], &spans[j]));
    }
}

static void
check_lanes (const LanyardSpan *spans,
             guint              n_spans)
{
  g_autoptr (GArray) lanes = lanyard_spans_lay_out (spans, n_spans);

  g_assert_cmpuint (lanes->len, ==, n_spans);
  for (guint i = 0; i < n_spans; i++)
    {
      const LanyardLane *one = &g_array_index (lanes, LanyardLane, i);

      g_assert_cmpuint (one->lane, <, one->n_lanes);
      for (guint j = i + 1; j < n_spans; j++)
        {
          const LanyardLane *two = &g_array_index (lanes, LanyardLane, j);

          if (count_common (&spans[i], &spans[j]) == 0)
            continue;
          g_assert_cmpuint (one->lane, !=, two->lane);
          g_assert_cmpuint (one->n_lanes, ==, two->n_lanes);
        }
    }
}

static void
test_random (void)
{
  LanyardSpan spans[MOST_RANDOM_SPANS];

  for (guint i = 0; i < N_RANDOM_DAYS; i++)
    {
      guint n_spans = g_test_rand_int_range (0, MOST_RANDOM_SPANS + 1);

      invent_day (spans, n_spans);
      check_overlaps (spans, n_spans);
      check_lanes (spans, n_spans);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/span/case/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/span/takes-time", test_takes_time);
  g_test_add_func ("/span/random", test_random);

  return g_test_run ();
}
