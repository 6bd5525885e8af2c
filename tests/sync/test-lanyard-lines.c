/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-lines.h"

#include <string.h>

static char *
merge (const char *base,
       const char *one,
       const char *two)
{
  LanyardVersionText first = { one, "[one]" };
  LanyardVersionText second = { two, "[two]" };

  return lanyard_lines_merge (base, &first, &second);
}

static void
test_merge (void)
{
  static const struct
  {
    const char *base;
    const char *one;
    const char *two;
    const char *merged;
  } rows[] = {
    { "", "", "", "" },
    { "a", "a", "a", "a" },
    { "a", "b", "a", "b" },
    { "a", "a", "b", "b" },
    { "a", "b", "b", "b" },
    { "a\nb\nc", "a\nB\nc", "a\nb\nC", "a\n[one]\nB\nc\n[two]\nb\nC" },
    { "a\nb\nc\nd", "A\nb\nc\nd", "a\nb\nc\nD", "A\nb\nc\nD" },
    { "a\nb\nc", "b\nc", "a\nb", "b" },
    { "a\nb\nc", "a\nc", "a\nb\nc\nd", "a\nc\nd" },
    /* both add at one place */
    { "a\nz", "a\nx\nz", "a\ny\nz", "a\nx\ny\nz" },
    { "a", "a\nx", "a\ny", "a\nx\ny" },
    { "a", "a\nx\nq", "a\nx\ny", "a\nx\nq\ny" },
    /* both change one place */
    { "a\nb\nc", "a\nx\nc", "a\ny\nc", "a\n[one]\nx\n[two]\ny\nc" },
    { "a\nb\nc", "a\nx\nx2\nc", "a\nx\ny\nc", "a\nx\n[one]\nx2\n[two]\ny\nc" },
    /* one deletes what the other changes */
    { "a\nb\nc", "a\nc", "a\nB\nc", "a\nB\nc" },
    { "a\nb", "", "a\nB", "a\nB" },
    { "a\nb", "", "a\nb", "" },
    /* nothing in common to begin with */
    { "", "x", "", "x" },
    { "", "x", "y", "[one]\nx\n[two]\ny" },
    { "", "x\ny", "x\ny\nz", "x\ny\nz" },
    { "", "a\nx\nz", "a\ny\nz", "a\n[one]\nx\n[two]\ny\nz" },
    /* the end of the last line is a change of its own */
    { "a\n", "a\nb\n", "a\n", "a\nb\n" },
    { "a", "a\n", "a", "a\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *merged = merge (rows[i].base, rows[i].one, rows[i].two);

      g_assert_cmpstr (merged, ==, rows[i].merged);
    }
}

static char *
draw_text (guint n_lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_lines; i++)
    g_string_append_printf (text, "%s%c", i > 0 ? "\n" : "", g_test_rand_int_range ('a', 'g'));
  return g_string_free_and_steal (text);
}

static char *
edit (const char *text,
      const char *mark)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) edited = g_ptr_array_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_test_rand_int_range (0, 4) == 0)
        g_ptr_array_add (edited, (char *)mark);
      if (g_test_rand_int_range (0, 4) != 0)
        g_ptr_array_add (edited, lines[i]);
    }
  g_ptr_array_add (edited, NULL);
  return g_strjoinv ("\n", (char **)edited->pdata);
}

static guint
count (const char *text,
       const char *mark)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += g_str_equal (lines[i], mark) ? 1 : 0;
  return n;
}

/* All that either of them wrote is there, however often; and what one alone
 * did is done. */
static void
test_nothing_lost (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *base = draw_text ((guint)g_test_rand_int_range (0, 8));
      g_autofree char *one = edit (base, "1");
      g_autofree char *two = edit (base, "2");
      g_autofree char *merged = merge (base, one, two);
      g_autofree char *alone = merge (base, one, base);
      g_autofree char *same = merge (base, two, two);

      g_assert_cmpuint (count (merged, "1"), ==, count (one, "1"));
      g_assert_cmpuint (count (merged, "2"), ==, count (two, "2"));
      g_assert_cmpstr (alone, ==, one);
      g_assert_cmpstr (same, ==, two);
    }
}

/* Texts of a size that nobody writes keep all the same. */
static void
test_huge (void)
{
  GString         *one = g_string_new ("start");
  GString         *two = g_string_new ("start");
  g_autofree char *merged = NULL;

  for (guint i = 0; i < 5000; i++)
    {
      g_string_append_printf (one, "\none %u", i);
      g_string_append_printf (two, "\ntwo %u", i);
    }
  merged = merge ("start", one->str, two->str);
  g_assert_cmpuint (strlen (merged), ==, one->len + two->len - strlen ("start"));

  g_free (merged);
  merged = merge (one->str, two->str, "start");
  g_assert_cmpstr (merged, ==, two->str);
  g_string_free (one, TRUE);
  g_string_free (two, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lines/merge", test_merge);
  g_test_add_func ("/lines/nothing-lost", test_nothing_lost);
  g_test_add_func ("/lines/huge", test_huge);

  return g_test_run ();
}
