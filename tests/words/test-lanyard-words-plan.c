/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-plan.h"

#define NOON 1577444400 /* of 2019-12-27, in Berlin at 12:00 */
#define MINUTES(n) ((gint64)(n) * 60)

static LanyardPlanItem *
item_new (const char *title,
          const char *room,
          const char *speakers,
          int         duration,
          LanyardStar star,
          gboolean    gone)
{
  LanyardSnapshot snapshot = {
    .id = (char *)title,
    .key = (char *)title,
    .title = (char *)title,
    .speakers = (char *)speakers,
    .room_id = (char *)room,
    .room = (char *)room,
    .start = duration >= 0 ? NOON : LANYARD_NO_INSTANT,
    .duration = duration > 0 ? duration : LANYARD_NO_DURATION,
  };

  return lanyard_plan_item_new (&snapshot, star, gone);
}

static void
test_item (void)
{
  static const struct
  {
    const char *room;
    const char *speakers;
    int         duration; /* -1: no start */
    gboolean    gone;
    guint       n_clashes;
    const char *line;
    const char *spoken;
  } rows[] = {
    { "Borg", "Ada\nGrace", 60, FALSE, 0, "Borg · Ada, Grace", "Talk, Borg, 12:00–13:00" },
    { "Borg", NULL, 60, FALSE, 1, "Borg", "Talk, Borg, 12:00–13:00, clashes with 1" },
    { NULL, "Ada", 0, FALSE, 0, "Ada", "Talk, 12:00" },
    { NULL, NULL, -1, TRUE, 0, NULL, "Talk, no longer in the programme" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  const LanyardClocks clocks = { zone, zone, LANYARD_CLOCKS_VENUE_FIRST };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardPlanItem) item =
                  item_new ("Talk", rows[i].room, rows[i].speakers, rows[i].duration,
                            LANYARD_STAR_GOING, rows[i].gone);
      g_autofree char *line = lanyard_words_plan_line (item);
      g_autofree char *spoken = lanyard_words_plan_spoken (item, &clocks, rows[i].n_clashes);

      g_assert_cmpstr (line, ==, rows[i].line);
      g_assert_cmpstr (spoken, ==, rows[i].spoken);
    }
}

static void
test_clashes (void)
{
  static const struct
  {
    LanyardStar star;
    LanyardStar other;
    guint       n;
    const char *text;
  } rows[] = {
    { LANYARD_STAR_GOING, LANYARD_STAR_GOING, 1, "20 min clash: Other" },
    { LANYARD_STAR_GOING, LANYARD_STAR_MAYBE, 1, "20 min clash with a maybe: Other" },
    { LANYARD_STAR_MAYBE, LANYARD_STAR_GOING, 1, "20 min clash, going to: Other" },
    { LANYARD_STAR_GOING, LANYARD_STAR_GOING, 2, "2 clashes, the longest 20 min" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardPlanItem) one = item_new ("One", NULL, NULL, 60, rows[i].star, FALSE);
      g_autoptr (LanyardPlanItem) two = item_new ("Other", NULL, NULL, 60, rows[i].other, FALSE);
      LanyardClash clash = { one, two, MINUTES (20) };
      g_autoptr (GPtrArray) clashes = g_ptr_array_new ();
      g_autofree char *text = NULL;

      for (guint j = 0; j < rows[i].n; j++)
        g_ptr_array_add (clashes, &clash);
      text = lanyard_words_plan_clashes (clashes);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_gap (void)
{
  static const struct
  {
    guint       n_whole;
    guint       n_partly;
    const char *text;
  } rows[] = {
    { 6, 2, "6 sessions fit" },
    { 1, 0, "1 session fits" },
    { 0, 2, "2 fit in part" },
    { 0, 0, NULL },
  };
  const LanyardSpan gap = { NOON, NOON + MINUTES (50) };
  g_autofree char  *words = lanyard_words_gap (&gap);
  g_autofree char  *was = lanyard_words_was_at ("14:10");

  g_assert_cmpstr (words, ==, "50 min free");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = lanyard_words_fits (rows[i].n_whole, rows[i].n_partly);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
  g_assert_cmpstr (was, ==, "was at 14:10");
}

static void
test_counts (void)
{
  g_autofree char *walk = lanyard_words_walk (MINUTES (5), "Borg");
  g_autofree char *few = lanyard_words_plan_counts (1, 0, 0);
  g_autofree char *many = lanyard_words_plan_counts (14, 1, 2);

  g_assert_cmpstr (walk, ==, "5 min to Borg");
  g_assert_cmpstr (few, ==, "1 in the plan");
  g_assert_cmpstr (many, ==, "14 in the plan · 1 clash · 2 changed");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-plan/item", test_item);
  g_test_add_func ("/words-plan/clashes", test_clashes);
  g_test_add_func ("/words-plan/gap", test_gap);
  g_test_add_func ("/words-plan/counts", test_counts);

  return g_test_run ();
}
