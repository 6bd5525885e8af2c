/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-reminded.h"

static void
test_copy (void)
{
  char            id[] = "talk";
  LanyardReminded reminded = { .conference = (char *)"lpc", .id = id, .start = 60, .told = 120 };
  g_autoptr (LanyardReminded) copy = lanyard_reminded_copy (&reminded);

  id[0] = 'w';
  g_assert_cmpstr (copy->conference, ==, "lpc");
  g_assert_cmpstr (copy->id, ==, "talk");
  g_assert_cmpint (copy->start, ==, 60);
  g_assert_cmpint (copy->told, ==, 120);
}

static void
test_is_about (void)
{
  static const struct
  {
    const char    *conference;
    const char    *id;
    LanyardInstant start;
    gboolean       is;
  } cases[] = {
    { "lpc", "talk", 60, TRUE },
    { "lpc", "talk", 61, FALSE },
    { "lpc", "other", 60, FALSE },
    { "fosdem", "talk", 60, FALSE },
  };
  LanyardReminded reminded = { .conference = (char *)"lpc", .id = (char *)"talk", .start = 60 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (lanyard_reminded_is_about (&reminded, cases[i].conference, cases[i].id,
                                              cases[i].start) == cases[i].is);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminded/copy", test_copy);
  g_test_add_func ("/reminded/is-about", test_is_about);

  return g_test_run ();
}
