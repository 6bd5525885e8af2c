/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-stamp.h"

#define YEAR (G_GINT64_CONSTANT (365) * 24 * 60 * 60 * 1000)
#define NOW (56 * YEAR)

static void
test_text (void)
{
  static const struct
  {
    LanyardStamp stamp;
    const char  *text;
  } rows[] = {
    { { 0, 0, 0, 0 }, "000000000000-0000-00000000-0000" },
    { { 0x199c3f2a1b4, 3, 0x5e6f, 0x8a51d2c3 }, "0199c3f2a1b4-0003-8a51d2c3-5e6f" },
    { { 0xffffffffffff, 0xffff, 0xffff, 0xffffffff }, "ffffffffffff-ffff-ffffffff-ffff" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char         text[LANYARD_STAMP_SIZE];
      LanyardStamp stamp;

      lanyard_stamp_to_text (&rows[i].stamp, text);
      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_true (lanyard_stamp_parse (text, &stamp));
      g_assert_cmpint (lanyard_stamp_compare (&stamp, &rows[i].stamp), ==, 0);
    }
}

static void
test_no_stamp (void)
{
  static const char *const texts[] = {
    NULL,
    "",
    "0199c3f2a1b4",
    "0199c3f2a1b4-0003-8a51d2c3-5e6",
    "0199c3f2a1b4-0003-8a51d2c3-5e6f ",
    "0199c3f2a1b4-0003-8a51d2c3-5e6fa",
    "0199c3f2a1b4-0003-8a51d2c35e6f",
    "0199C3F2A1B4-0003-8a51d2c3-5e6f",
    "0199c3f2a1bg-0003-8a51d2c3-5e6f",
    "-199c3f2a1b4-0003-8a51d2c3-5e6f",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      LanyardStamp stamp;

      g_assert_false (lanyard_stamp_parse (texts[i], &stamp));
    }
}

/* What is decided on a thing is later than all that it had. */
static void
test_next (void)
{
  static const struct
  {
    LanyardStamp seen;
    gint64       now;
    gint64       ms;
    guint16      count;
  } rows[] = {
    { { NOW, 7, 0, 1 }, NOW + 1, NOW + 1, 0 },
    { { NOW, 7, 0, 1 }, NOW, NOW, 8 },
    /* a clock that was put back, one that is dead, one that was years ahead */
    { { NOW, 0, 0, 1 }, NOW - 1000, NOW, 1 },
    { { NOW, 0, 0, 1 }, 0, NOW, 1 },
    { { NOW, 0, 0, 1 }, -5, NOW, 1 },
    { { NOW + 10 * YEAR, 0, 0xffff, 0xffffffff }, NOW, NOW + 10 * YEAR, 1 },
    { { NOW, 0xffff, 0, 1 }, NOW, NOW + 1, 0 },
    { { 0xffffffffffff, 0xfffe, 0, 1 }, NOW, 0xffffffffffff, 0xffff },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LanyardStamp next = lanyard_stamp_next (&rows[i].seen, rows[i].now, 1, 0);

      g_assert_cmpint (next.ms, ==, rows[i].ms);
      g_assert_cmpuint (next.count, ==, rows[i].count);
      g_assert_cmpint (lanyard_stamp_compare (&next, &rows[i].seen), >, 0);
    }
}

static void
test_new (void)
{
  LanyardStamp stamp = lanyard_stamp_next (NULL, NOW, 7, 9);
  LanyardStamp early = lanyard_stamp_next (NULL, -NOW, 7, 9);
  LanyardStamp late = lanyard_stamp_next (NULL, G_MAXINT64, 7, 9);
  LanyardStamp last = { late.ms, 0xffff, 0, 0 };
  char         text[LANYARD_STAMP_SIZE];

  g_assert_cmpint (stamp.ms, ==, NOW);
  g_assert_cmpuint (stamp.count, ==, 0);
  g_assert_cmpuint (stamp.device, ==, 7);
  g_assert_cmpuint (stamp.chance, ==, 9);
  g_assert_cmpint (early.ms, ==, 0);

  lanyard_stamp_to_text (&late, text);
  g_assert_true (lanyard_stamp_parse (text, &late));
  last = lanyard_stamp_next (&last, NOW, 7, 9);
  g_assert_cmpint (last.ms, ==, late.ms);
  g_assert_cmpuint (last.count, ==, 0xffff);
}

static LanyardStamp
draw (void)
{
  return (LanyardStamp){
    g_test_rand_int_range (0, 3),
    (guint16)g_test_rand_int_range (0, 3),
    (guint16)g_test_rand_int_range (0, 3),
    (guint32)g_test_rand_int_range (0, 3),
  };
}

static int
sign (int number)
{
  return number < 0 ? -1 : number > 0;
}

/* It is one order, and the texts' own. */
static void
test_order (void)
{
  for (guint i = 0; i < 10000; i++)
    {
      LanyardStamp one = draw (), two = draw (), three = draw ();
      char         first[LANYARD_STAMP_SIZE], second[LANYARD_STAMP_SIZE];
      int          order = sign (lanyard_stamp_compare (&one, &two));

      lanyard_stamp_to_text (&one, first);
      lanyard_stamp_to_text (&two, second);
      g_assert_cmpint (sign (g_strcmp0 (first, second)), ==, order);
      g_assert_cmpint (sign (lanyard_stamp_compare (&two, &one)), ==, -order);
      if (order <= 0 && lanyard_stamp_compare (&two, &three) <= 0)
        g_assert_cmpint (lanyard_stamp_compare (&one, &three), <=, 0);
    }
}

static GArray *
draw_set (void)
{
  GArray *set = lanyard_stamps_new ();

  for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
    {
      LanyardStamp stamp = draw ();

      lanyard_stamps_add (set, &stamp);
    }

  return set;
}

/* What either knows of, both know of together, and nothing else. */
static void
test_sets (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (GArray) one = draw_set ();
      g_autoptr (GArray) two = draw_set ();
      g_autoptr (GArray) both = lanyard_stamps_new ();
      g_autoptr (GArray) again = NULL;
      g_autofree char *text = NULL;
      LanyardStamp     stamp = draw ();

      lanyard_stamps_add_all (both, two);
      lanyard_stamps_add_all (both, one);
      lanyard_stamps_add_all (both, two);
      g_assert_true (lanyard_stamps_cover_all (both, one));
      g_assert_true (lanyard_stamps_cover_all (both, two));
      g_assert_cmpuint (both->len, <=, one->len + two->len);
      g_assert_cmpint (lanyard_stamps_cover (both, &stamp), ==,
                       lanyard_stamps_cover (one, &stamp) || lanyard_stamps_cover (two, &stamp));
      g_assert_cmpint (lanyard_stamps_cover_all (one, both), ==,
                       lanyard_stamps_cover_all (one, two));
      g_assert_cmpint (sign (lanyard_stamps_compare (one, two)), ==,
                       -sign (lanyard_stamps_compare (two, one)));

      text = lanyard_stamps_to_text (both);
      again = lanyard_stamps_parse (text);
      g_assert_cmpint (lanyard_stamps_compare (both, again), ==, 0);
    }
}

/* Who knows what a process decided knows what it decided before, and nothing
 * of another process. */
static void
test_cover (void)
{
  static const struct
  {
    LanyardStamp stamp;
    gboolean     covered;
  } rows[] = {
    { { 5, 1, 2, 1 }, TRUE },
    { { 5, 0, 2, 1 }, TRUE },
    { { 4, 9, 2, 1 }, TRUE },
    { { 5, 2, 2, 1 }, FALSE },
    { { 6, 0, 2, 1 }, FALSE },
    { { 4, 0, 3, 1 }, FALSE },
    { { 4, 0, 2, 2 }, FALSE },
  };
  g_autoptr (GArray) set = lanyard_stamps_new ();

  lanyard_stamps_add (set, &rows[0].stamp);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (lanyard_stamps_cover (set, &rows[i].stamp), ==, rows[i].covered);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    lanyard_stamps_add (set, &rows[i].stamp);
  g_assert_cmpuint (set->len, ==, 3);
}

static void
test_set_text (void)
{
  static const struct
  {
    const char *text;
    const char *read;
  } rows[] = {
    { NULL, "" },
    { "", "" },
    { "nothing of ours", "" },
    { "0199c3f2a1b4-0003-8a51d2c3-5e6f", "0199c3f2a1b4-0003-8a51d2c3-5e6f" },
    { "2199c3f2a1b4-0003-8a51d2c3-5e6e x 0199c3f2a1b4-0003-8a51d2c3-5e6f",
      "0199c3f2a1b4-0003-8a51d2c3-5e6f 2199c3f2a1b4-0003-8a51d2c3-5e6e" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) set = lanyard_stamps_parse (rows[i].text);
      g_autofree char *text = lanyard_stamps_to_text (set);

      g_assert_cmpstr (text, ==, rows[i].read);
    }
}

static void
test_device (void)
{
  guint32 one = lanyard_stamp_make_device ();

  g_assert_cmpuint (one, !=, 0);
  g_assert_cmpuint (one, !=, lanyard_stamp_make_device ());
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stamp/text", test_text);
  g_test_add_func ("/stamp/no-stamp", test_no_stamp);
  g_test_add_func ("/stamp/next", test_next);
  g_test_add_func ("/stamp/new", test_new);
  g_test_add_func ("/stamp/order", test_order);
  g_test_add_func ("/stamp/sets", test_sets);
  g_test_add_func ("/stamp/cover", test_cover);
  g_test_add_func ("/stamp/set-text", test_set_text);
  g_test_add_func ("/stamp/device", test_device);

  return g_test_run ();
}
