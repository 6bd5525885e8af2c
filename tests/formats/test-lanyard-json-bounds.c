/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-bounds.h"

#include "formats-test.h"
#include "lanyard-problem.h"

#define FITS -1

static void
test_bounds (void)
{
  static const struct
  {
    const char *before;
    const char *part; /* as often as count says */
    const char *after;
    guint       count;
    int         code;
  } cases[] = {
    { "", "", "", 0, FITS },
    { "", "[", "", 64, FITS },
    { "", "[", "", 65, LANYARD_READ_ERROR_TOO_DEEP },
    { "", "{'a':", "", 65, LANYARD_READ_ERROR_TOO_DEEP },
    { "", "[{", "", 33, LANYARD_READ_ERROR_TOO_DEEP },
    { "", "[]", "", 1000, FITS },
    { "", "]", "[", 1000, FITS },
    /* what is in a string is text */
    { "'", "[,", "'", 3000000, FITS },
    { "'", "[,", "", 3000000, FITS },
    { "'\\'", "[", "'", 65, FITS },
    { "'\\\\'", "[", "", 65, LANYARD_READ_ERROR_TOO_DEEP },
    { "'\\\\\\'", "[", "'", 65, FITS },
    { "''", "[", "", 65, LANYARD_READ_ERROR_TOO_DEEP },
    { "'a' 'b'", "[", "", 65, LANYARD_READ_ERROR_TOO_DEEP },
    { "'", "\\'", "[[", 1000000, FITS },
    { "[1", ",1", "]", 1999999, FITS },
    { "[1", ",1", "]", 2000000, LANYARD_READ_ERROR_TOO_MANY },
    { "[1", ",[]", "]", 1000000, LANYARD_READ_ERROR_TOO_MANY },
    { "[1", ",{}", "]", 1000000, LANYARD_READ_ERROR_TOO_MANY },
    { "{'a':1", ",'a':1", "}", 2000000, LANYARD_READ_ERROR_TOO_MANY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].before);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < cases[i].count; j++)
        g_string_append (text, cases[i].part);
      g_string_append (text, cases[i].after);
      bytes = formats_test_bytes (text->str);

      g_assert_cmpint (lanyard_json_check_bounds (bytes, &error), ==, cases[i].code == FITS);
      if (cases[i].code == FITS)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, LANYARD_READ_ERROR, cases[i].code);
      g_assert_cmpstr (error->message, ==,
                       cases[i].code == LANYARD_READ_ERROR_TOO_DEEP ? "64" : "2");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-bounds/bounds", test_bounds);

  return g_test_run ();
}
