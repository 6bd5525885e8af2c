/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-problem.h"

#include <string.h>

#define TEN "0123456789"
#define EIGHTY TEN TEN TEN TEN TEN TEN TEN TEN

static LanyardProblem *
problem_new (const char *path,
             const char *expected,
             const char *found)
{
  return lanyard_problem_new (LANYARD_PROBLEM_BAD_DATE, path, expected, found);
}

static void
test_new (void)
{
  g_autoptr (LanyardProblem) problem = problem_new ("$.start", "YYYY-MM-DD", "2019-02-30");
  g_autoptr (LanyardProblem) bare = lanyard_problem_new (LANYARD_PROBLEM_NESTING, "$", NULL, NULL);

  g_assert_cmpint (problem->code, ==, LANYARD_PROBLEM_BAD_DATE);
  g_assert_cmpstr (problem->path, ==, "$.start");
  g_assert_cmpstr (problem->expected, ==, "YYYY-MM-DD");
  g_assert_cmpstr (problem->found, ==, "2019-02-30");

  g_assert_cmpint (bare->code, ==, LANYARD_PROBLEM_NESTING);
  g_assert_cmpstr (bare->path, ==, "$");
  g_assert_null (bare->expected);
  g_assert_null (bare->found);
}

/* Values come from files of strangers and go to a terminal. */
static void
test_one_line (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
  } rows[] = {
    { "", "" },
    { "caf\u00e9 \U0001f427", "caf\u00e9 \U0001f427" },
    { "two\nlines", "two lines" },
    { "\tone\r\ntwo\v\f", " one  two  " },
    { "\x1b[2J\x07\x7f", " [2J  " },
    { "next\xc2\x85line\u2028and\u2029paragraph", "next line and paragraph" },
    { "not UTF-8: \xff\xfe", "not UTF-8: \ufffd\ufffd" },
    { "cut \xe2\x82", "cut \ufffd\ufffd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardProblem) problem = problem_new (rows[i].text, rows[i].text, rows[i].text);

      g_assert_true (g_utf8_validate (problem->found, -1, NULL));
      g_assert_cmpstr (problem->path, ==, rows[i].shown);
      g_assert_cmpstr (problem->expected, ==, rows[i].shown);
      g_assert_cmpstr (problem->found, ==, rows[i].shown);
    }
}

static void
test_length (void)
{
  static const char *const texts[] = {
    EIGHTY,
    EIGHTY "0",
    EIGHTY EIGHTY EIGHTY,
    EIGHTY "\n",
    "\u20ac" EIGHTY "\u20ac",
    "\U0001f427" TEN TEN TEN TEN TEN TEN TEN "\U0001f427\U0001f427\U0001f427",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LanyardProblem) problem = problem_new (EIGHTY EIGHTY, NULL, texts[i]);
      glong    length = g_utf8_strlen (texts[i], -1);
      gunichar first = g_utf8_get_char (texts[i]);

      /* short enough: as it stands; else both of its ends are kept */
      g_assert_cmpint (g_utf8_strlen (problem->found, -1), ==, MIN (length, 80));
      g_assert_cmpuint (g_utf8_get_char (problem->found), ==, first);
      g_assert_cmpint (strstr (problem->found, "\u2026") != NULL, ==, length > 80);

      /* a place is of no use without all of it */
      g_assert_cmpstr (problem->path, ==, EIGHTY EIGHTY);
    }
}

static void
test_read_error (void)
{
  g_autoptr (GError) error = g_error_new (LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_DEEP, "64");

  g_assert_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_DEEP);
  g_assert_cmpstr (g_quark_to_string (LANYARD_READ_ERROR), ==, "lanyard_read_error");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/problem/new", test_new);
  g_test_add_func ("/problem/one-line", test_one_line);
  g_test_add_func ("/problem/length", test_length);
  g_test_add_func ("/problem/read-error", test_read_error);

  return g_test_run ();
}
