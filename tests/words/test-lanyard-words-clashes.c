/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-words-clashes.h"

static void
test_title (void)
{
  static const struct
  {
    guint       n_clashes;
    const char *spoken;
  } rows[] = {
    { 0, "Keynote" },
    { 1, "Keynote, clashes with 1" },
    { 12, "Keynote, clashes with 12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *spoken = lanyard_words_title_spoken ("Keynote", rows[i].n_clashes, FALSE);

      g_assert_cmpstr (spoken, ==, rows[i].spoken);
    }
}

static void
test_noted_spoken (void)
{
  g_autofree char *noted = lanyard_words_title_spoken ("Keynote", 0, TRUE);
  g_autofree char *both = lanyard_words_title_spoken ("Keynote", 2, TRUE);

  g_assert_cmpstr (noted, ==, "Keynote, with a note");
  g_assert_cmpstr (both, ==, "Keynote, clashes with 2, with a note");
}

static void
test_line (void)
{
  static const struct
  {
    gint64      seconds;
    LanyardStar item;
    LanyardStar other;
    const char *place;
    const char *line;
  } rows[] = {
    { 30 * 60, LANYARD_STAR_GOING, LANYARD_STAR_MAYBE, "Borg",
      "Clashes for 30 min · Borg · you are going here" },
    { 30 * 60, LANYARD_STAR_MAYBE, LANYARD_STAR_GOING, "Borg",
      "Clashes for 30 min · Borg · you are going there" },
    { 90 * 60, LANYARD_STAR_GOING, LANYARD_STAR_GOING, NULL,
      "Clashes for 1 h 30 min · not decided" },
    { 1, LANYARD_STAR_MAYBE, LANYARD_STAR_MAYBE, NULL, "Clashes for 1 min · not decided" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardPlanItem    item = { .title = (char *)"Here", .star = rows[i].item };
      LanyardPlanItem    other = { .title = (char *)"There",
                                   .star = rows[i].other,
                                   .place = (char *)rows[i].place };
      const LanyardClash clash = { &item, &other, rows[i].seconds };
      g_autofree char   *line = lanyard_words_clash_line (&clash);

      g_assert_cmpstr (line, ==, rows[i].line);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-clashes/title", test_title);
  g_test_add_func ("/words-clashes/noted-spoken", test_noted_spoken);
  g_test_add_func ("/words-clashes/line", test_line);

  return g_test_run ();
}
