/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-snippet.h"

#define TEN_WORDS "one two three four five six seven eight nine ten "

/* Marks are told by brackets. */
static char *
show (LanyardSnippet *snippet)
{
  GString *shown = g_string_new (snippet->text);

  for (guint i = snippet->marks->len; i > 0; i--)
    {
      LanyardMark mark = g_array_index (snippet->marks, LanyardMark, i - 1);

      g_string_insert_c (shown, (gssize)mark.end, ']');
      g_string_insert_c (shown, (gssize)mark.start, '[');
    }
  return g_string_free_and_steal (shown);
}

static void
test_cut (void)
{
  static const struct
  {
    const char *text;
    const char *query;
    const char *shown;
  } rows[] = {
    { "", "a", "" },
    { "Of C++ and others\n", "c++", "Of [C++] and others " },
    { "First\nsecond C++\n", "c++", "First second [C++] " },
    { "Nothing of it", "zzz", "Nothing of it" },
    { TEN_WORDS TEN_WORDS "Caf\u00e9", "cafe",
      "\u2026 six seven eight nine ten [Caf\u00e9]" },
    { TEN_WORDS TEN_WORDS "\nThe caf\u00e9", "cafe", "The [caf\u00e9]" },
    { TEN_WORDS TEN_WORDS "\n" TEN_WORDS "caf\u00e9 \u2013 cafe", "cafe",
      "\u2026 six seven eight nine ten [caf\u00e9] \u2013 [cafe]" },
    { "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+y", "+y",
      "\u2026 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx[+y]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardTerms) terms = lanyard_terms_new (rows[i].query);
      g_autoptr (LanyardSnippet) snippet = lanyard_snippet_new (rows[i].text, terms);
      g_autofree char *shown = show (snippet);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

/* However long the text, a row needs a part of it; no mark leads beyond. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LanyardTerms) terms = lanyard_terms_new ("\u00fcb");
  g_autoptr (LanyardSnippet) snippet = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "\u00dcber ");
  snippet = lanyard_snippet_new (text->str, terms);

  g_assert_cmpint (g_utf8_strlen (snippet->text, -1), <=, 300);
  g_assert_true (g_utf8_validate (snippet->text, -1, NULL));
  g_assert_cmpuint (snippet->marks->len, >, 20);
  for (guint i = 0; i < snippet->marks->len; i++)
    g_assert_true (g_str_has_prefix (
      snippet->text + g_array_index (snippet->marks, LanyardMark, i).start, "\u00dcb"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snippet/cut", test_cut);
  g_test_add_func ("/snippet/long", test_long);

  return g_test_run ();
}
