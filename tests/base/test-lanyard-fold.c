/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-fold.h"

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } rows[] = {
    { "", "" },
    { "Kernel 5.3", "kernel 5.3" },
    { "  Tabs\tand\nlines  ", "  tabs\tand\nlines  " },
    /* é in one character and in two */
    { "Caf\u00e9 CAF\u00c9", "cafe cafe" },
    { "Cafe\u0301 CAFE\u0301", "cafe cafe" },
    { "Nguyễn Đức", "nguyen duc" },
    { "Straße STRASSE STRAẞE", "strasse strasse strasse" },
    /* what Unicode doesn't take apart */
    { "Łukasz Søren Ħal Æsir Œuvre", "lukasz soren hal aesir oeuvre" },
    /* Turkish: four letters are one here, whatever the locale */
    { "İstanbul IŞık işık ISI ısı", "istanbul isik isik isi isi" },
    /* Greek: the final sigma is a sigma */
    { "ΟΔΥΣΣΕΥΣ Οδυσσεύς",
      "οδυσσευσ οδυσσευσ" },
    /* Cyrillic: ё is written as е by most */
    { "ЁЛКА елка", "елка елка" },
    /* letters in disguise, the upper case ones too */
    { "\ufb01le \uff21\uff22\uff11\uff12 H\u2082O", "file ab12 h2o" },
    { "X\u2122 \u2102 ㎒ \U0001d407", "xtm c mhz h" },
    /* what typesetting puts for what is typed */
    { "d\u2019Arcy \u2018Arcy", "d'arcy 'arcy" },
    { "real\u2010time real\u2011time 9\u201310", "real-time real-time 9-10" },
    { "Ker\u00adnel", "kernel" },
    { "C++\u00a017", "c++ 17" },
    /* no case, nothing to take away */
    { "世界 \U0001f427 -> c#", "世界 \U0001f427 -> c#" },
    /* an emoji with and without its variation selector */
    { "\u2764\ufe0f \u2764", "\u2764 \u2764" },
    /* what isn't UTF-8 */
    { "Caf\xe9", "caf\ufffd" },
    { "Ab\xe2", "ab\ufffd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *folded = lanyard_fold (rows[i].text);

      g_assert_cmpstr (folded, ==, rows[i].folded);
    }
}

/* Terms are folded once and texts once: the two must meet, so that a folded
 * text stays as it is. */
static void
test_fold_twice (void)
{
  for (gunichar c = 0x80; c < 0x20000; c++)
    {
      char             text[7] = { 0 };
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      /* GLib turns the cases of Cherokee round */
      if (!g_unichar_validate (c) || g_unichar_get_script (c) == G_UNICODE_SCRIPT_CHEROKEE)
        continue;

      g_unichar_to_utf8 (c, text);
      once = lanyard_fold (text);
      twice = lanyard_fold (once);
      g_assert_cmpstr (once, ==, twice);
    }
}

static void
test_match (void)
{
  static const struct
  {
    const char *query;
    const char *text;
    gboolean    matches;
  } rows[] = {
    /* letters and digits alone: the beginnings of words */
    { "kernel", "The kernel report", TRUE },
    { "KERN", "The kernel report", TRUE },
    { "nel", "The kernel report", FALSE },
    { "ernel", "kernel kernels", FALSE },
    { "kernels", "The kernel report", FALSE },
    { "port", "export, import; report (port)", TRUE },
    { "17", "C++17", TRUE },
    { "17", "2017", FALSE },
    { "space", "user_space", TRUE },
    { "arcy", "D'Arcy", TRUE },
    { "mc1", "MC1: Containers", TRUE },
    { "aa", "baaa aab", TRUE },
    { "aa", "baaa caab", FALSE },
    /* anything else: that very text, anywhere */
    { "c++", "libstdc++ in 2019", TRUE },
    { "c++", "Modern C++17", TRUE },
    { "c++", "C+ and C", FALSE },
    { "c#", "F# and C#", TRUE },
    { ".net", "ASP.NET and Mono", TRUE },
    { ".net", "The net is vast", FALSE },
    { "d'arcy", "Ed'Arcy", TRUE },
    { "d'arcy", "d\u2019Arcy", TRUE },
    { "d'arcy", "d arcy", FALSE },
    { "\U0001f427", "Tux\U0001f427!", TRUE },
    { "\U0001f427", "Tux", FALSE },
    { "\u2764", "I\u2764\ufe0fFree Software", TRUE },
    { "100%", "at 100% load", TRUE },
    { "-", "user-space", TRUE },
    /* all terms, in any order, each for itself */
    { "report kernel", "The kernel report", TRUE },
    { "kernel rust", "The kernel report", FALSE },
    { "kernel kernel", "kernel", TRUE },
    { "c++ lib", "libstdc++", TRUE },
    /* white space of every kind, no term */
    { " \t kernel \n", "The kernel report", TRUE },
    { "kernel\u00a0report", "report of the kernel", TRUE },
    { "kernel\u3000report", "report of the kernel", TRUE },
    { "", "anything", TRUE },
    { NULL, "anything", TRUE },
    { " \t\n", "", TRUE },
    { "a", "", FALSE },
    /* case, accents, ß */
    { "strasse", "Straßenfest", TRUE },
    { "straße", "STRASSE", TRUE },
    { "gregoire", "Gr\u00e9goire", TRUE },
    { "gr\u00e9goire", "Gregoire", TRUE },
    { "istanbul", "İSTANBUL", TRUE },
    { "lukasz", "Łukasz", TRUE },
    { "οδός", "ΟΔΟΣ", TRUE },
    { "ядро", "Ядро Linux", TRUE },
    { "дро", "Ядро Linux", FALSE },
    /* written without spaces: every character may begin a word */
    { "世界", "你好世界", TRUE },
    { "カーネル", "Linuxカーネル入門", TRUE },
    { "linux", "入門Linux", TRUE },
    { "inux", "入門Linux", FALSE },
    { "국", "한국", TRUE },
    { "界世", "世界", FALSE },
    /* what isn't UTF-8 */
    { "caf\xe9", "Cafe", FALSE },
    { "\xe2", "Cafe", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardTerms) terms = lanyard_terms_new (rows[i].query);
      g_autofree char *folded = lanyard_fold (rows[i].text);

      g_test_message ("row %u, in “%s”", i, folded);
      g_assert_cmpint (lanyard_terms_match (terms, folded), ==, rows[i].matches);
    }
}

static void
test_is_empty (void)
{
  static const struct
  {
    const char *query;
    gboolean    empty;
  } rows[] = {
    { NULL, TRUE },
    { "", TRUE },
    { " ", TRUE },
    { "\t\n\u00a0\u3000", TRUE },
    { "a", FALSE },
    { " +", FALSE },
    { "\U0001f427", FALSE },
    { "\xff", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardTerms) terms = lanyard_terms_new (rows[i].query);

      g_assert_cmpint (lanyard_terms_is_empty (terms), ==, rows[i].empty);
    }
}

/* What an index is to hold of a folded text. */
static void
test_words (void)
{
  static const struct
  {
    const char *folded;
    const char *words;
  } rows[] = {
    { "", "" },
    { " - ", "" },
    { "one two", "one two " },
    { "c++ d'arcy .net 4x", "c d arcy net 4x " },
    { "\u00f1and\u00fa\u2026", "\u00f1and\u00fa " },
    { "\u4e2d\u6587ab", "\u4e2d\u6587ab \u6587ab ab " },
    { "a\u6587\u3002b", "a\u6587 \u6587 b " },
    { "abcdefghijklmnopqrstuvwxyzabcdefghij", "abcdefghijklmnopqrstuvwxyzabcdef " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = lanyard_fold_to_words (rows[i].folded);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_terms (void)
{
  g_autoptr (LanyardTerms) terms = lanyard_terms_new ("\u00c9t\u00e9 c++");
  gboolean plain;

  g_assert_cmpuint (lanyard_terms_get_n_terms (terms), ==, 2);
  g_assert_cmpstr (lanyard_terms_get_term (terms, 0, &plain), ==, "ete");
  g_assert_true (plain);
  g_assert_cmpstr (lanyard_terms_get_term (terms, 1, &plain), ==, "c++");
  g_assert_false (plain);
}

/* Each for itself. */
static void
test_match_term (void)
{
  static const gboolean expected[] = { TRUE, FALSE, TRUE, FALSE };
  g_autoptr (LanyardTerms) terms = lanyard_terms_new ("kern nel ++ c#");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (lanyard_terms_match_term (terms, i, "kernels in c++"), ==, expected[i]);
}

/* What is marked is told by brackets. */
static void
test_mark (void)
{
  static const struct
  {
    const char *query;
    const char *text;
    const char *marked;
  } rows[] = {
    { "", "nothing", "nothing" },
    { "kern", "The Kernel, kernels; a subkernel", "The [Kern]el, [kern]els; a subkernel" },
    { "c++", "C++17 and libstdc++", "[C++]17 and libstd[c++]" },
    { "C#", "c# (C#)", "[c#] ([C#])" },
    { ".net", "ASP.NET", "ASP[.NET]" },
    { "gtk-4", "GTK-4.18", "[GTK-4].18" },
    { "d'arcy", "D\u2019Arcy", "[D\u2019Arcy]" },
    { "\"", "so \"called\"", "so [\"]called[\"]" },
    { "\U0001f427", "a \U0001f427!", "a [\U0001f427]!" },
    { "strasse", "Hauptstra\u00dfe, Stra\u00dfe", "Hauptstra\u00dfe, [Stra\u00dfe]" },
    { "stras", "Stra\u00dfe", "[Stra\u00df]e" },
    { "s!", "\u00df!", "[\u00df!]" },
    { "ete", "\u00c9t\u00e9s, E\u0301te\u0301", "[\u00c9t\u00e9]s, [E\u0301te\u0301]" },
    { "\u6587", "\u4e2d\u6587", "\u4e2d[\u6587]" },
    { "a ab b", "abc b", "[ab]c [b]" },
    { "%", "100 %_*", "100 [%]_*" },
    { "--", "-----", "[----]-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LanyardTerms) terms = lanyard_terms_new (rows[i].query);
      g_autoptr (GArray) marks = lanyard_terms_mark (terms, rows[i].text);
      g_autoptr (GString) marked = g_string_new (rows[i].text);

      for (guint j = marks->len; j > 0; j--)
        {
          LanyardMark mark = g_array_index (marks, LanyardMark, j - 1);

          g_string_insert_c (marked, (gssize)mark.end, ']');
          g_string_insert_c (marked, (gssize)mark.start, '[');
        }
      g_assert_cmpstr (marked->str, ==, rows[i].marked);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/fold", test_fold);
  g_test_add_func ("/fold/fold-twice", test_fold_twice);
  g_test_add_func ("/fold/match", test_match);
  g_test_add_func ("/fold/is-empty", test_is_empty);
  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/terms/get", test_terms);
  g_test_add_func ("/terms/match-term", test_match_term);
  g_test_add_func ("/terms/mark", test_mark);

  return g_test_run ();
}
