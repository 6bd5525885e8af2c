/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "lanyard-prose-private.h"

static void
test_known (void)
{
  static const struct
  {
    const char         *name;
    LanyardProseElement meaning;
  } cases[] = {
    { "a", LANYARD_PROSE_LINK },
    { "A", LANYARD_PROSE_LINK },
    { "b", LANYARD_PROSE_STRONG },
    { "blockquote", LANYARD_PROSE_QUOTE },
    { "BlockQuote", LANYARD_PROSE_QUOTE },
    { "br", LANYARD_PROSE_BREAK },
    { "code", LANYARD_PROSE_CODE },
    { "dd", LANYARD_PROSE_ITEM },
    { "dt", LANYARD_PROSE_TERM },
    { "em", LANYARD_PROSE_EMPHASIS },
    { "h1", LANYARD_PROSE_HEADING },
    { "h6", LANYARD_PROSE_HEADING },
    { "head", LANYARD_PROSE_DROPPED },
    { "i", LANYARD_PROSE_EMPHASIS },
    { "iframe", LANYARD_PROSE_DROPPED },
    { "img", LANYARD_PROSE_IMAGE },
    { "kbd", LANYARD_PROSE_CODE },
    { "li", LANYARD_PROSE_ITEM },
    { "object", LANYARD_PROSE_DROPPED },
    { "ol", LANYARD_PROSE_ORDERED_LIST },
    { "p", LANYARD_PROSE_BLOCK },
    { "pre", LANYARD_PROSE_PREFORMATTED },
    { "samp", LANYARD_PROSE_CODE },
    { "script", LANYARD_PROSE_DROPPED },
    { "span", LANYARD_PROSE_OTHER },
    { "strong", LANYARD_PROSE_STRONG },
    { "style", LANYARD_PROSE_DROPPED },
    { "td", LANYARD_PROSE_CELL },
    { "template", LANYARD_PROSE_DROPPED },
    { "th", LANYARD_PROSE_HEAD_CELL },
    { "tr", LANYARD_PROSE_ROW },
    { "tt", LANYARD_PROSE_CODE },
    { "ul", LANYARD_PROSE_LIST },
    { "video", LANYARD_PROSE_DROPPED },
    { "wbr", LANYARD_PROSE_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *name = cases[i].name;

      g_test_message ("%s", name);
      g_assert_cmpint (lanyard_prose_find_element (name, strlen (name)), ==, cases[i].meaning);
    }
}

static void
test_unknown (void)
{
  static const char *const names[] = {
    "",
    "0",
    "aa",
    "aab",
    "bo",
    "bodys",
    "h",
    "h0",
    "h7",
    "insert",
    "int",
    "o:p",
    "prelude",
    "scripts",
    "tdx",
    "z",
    "é",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      LanyardProseElement found = lanyard_prose_find_element (names[i], strlen (names[i]));

      g_test_message ("%s", names[i]);
      g_assert_cmpint (found, ==, LANYARD_PROSE_UNKNOWN);
    }
}

/* Only so much of the name counts. */
static void
test_length (void)
{
  g_assert_cmpint (lanyard_prose_find_element ("script src=x", 6), ==, LANYARD_PROSE_DROPPED);
  g_assert_cmpint (lanyard_prose_find_element ("b>", 1), ==, LANYARD_PROSE_STRONG);
  g_assert_cmpint (lanyard_prose_find_element ("blockquote", 2), ==, LANYARD_PROSE_UNKNOWN);
  g_assert_cmpint (lanyard_prose_find_element ("b", 0), ==, LANYARD_PROSE_UNKNOWN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/elements/known", test_known);
  g_test_add_func ("/prose/elements/unknown", test_unknown);
  g_test_add_func ("/prose/elements/length", test_length);

  return g_test_run ();
}
