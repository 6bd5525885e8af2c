/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "prose-dump.h"

static const LanyardProseFormat formats[] = {
  LANYARD_PROSE_PLAIN,
  LANYARD_PROSE_MARKDOWN,
  LANYARD_PROSE_HTML,
};

/* What means the same in every format. */
static void
check_in_all_formats (const char *text,
                      const char *expected)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      ProseCase one = { text, expected };

      prose_check_cases (formats[i], &one, 1);
    }
}

static void
test_nothing (void)
{
  static const char *const texts[] = {
    "",
    " ",
    "\n\n\t \n",
    "\xef\xbb\xbf",
    "\xc2\xa0\n\n\xc2\xa0",
    "\xe2\x80\x8b",
    "\x01\x02\x7f",
    "\xe2\x80\xae",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    check_in_all_formats (texts[i], "");
}

static void
test_text (void)
{
  check_in_all_formats ("word", "p word");
  check_in_all_formats ("  one   two  ", "p one two");
  check_in_all_formats ("Käse 日本 🎂", "p Käse 日本 🎂");
  check_in_all_formats ("R&D, 1 + 1, \"q\", it's 50% #1", "p R&D, 1 + 1, \"q\", it's 50% #1");
}

static void
test_unwanted (void)
{
  check_in_all_formats ("\xef\xbb\xbfmark \xef\xbb\xbfinside", "p mark inside");
  check_in_all_formats ("a\x01"
                        "b\x1b[31mc\x7f",
                        "p ab[31mc");
  check_in_all_formats ("next\xc2\x80\xc2\x9f!", "p next!");
  check_in_all_formats ("safe\xe2\x80\xae"
                        "exe.gpj\xe2\x80\xac \xe2\x81\xa6x\xe2\x81\xa9",
                        "p safeexe.gpj x");
  check_in_all_formats ("family \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", "p family 👩\u200d👧");
}

static void
test_line_ends (void)
{
  static const char *const ends[] = {
    "\n",
    "\r\n",
    "\r",
    "\v",
    "\f",
    "\xc2\x85",
    "\xe2\x80\xa8",
    "\xe2\x80\xa9",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *text = g_strconcat ("a", ends[i], "b", ends[i], ends[i], "c", NULL);
      ProseCase        plain = { text, "p a⏎b\np c" };
      ProseCase        markdown = { text, "p a b\np c" };
      ProseCase        html = { text, "p a b c" };

      prose_check_cases (LANYARD_PROSE_PLAIN, &plain, 1);
      prose_check_cases (LANYARD_PROSE_MARKDOWN, &markdown, 1);
      prose_check_cases (LANYARD_PROSE_HTML, &html, 1);
    }
}

static void
test_invalid_utf8 (void)
{
  check_in_all_formats ("caf\xe9!", "p caf\ufffd!");
  check_in_all_formats ("\xff\xfe", "p \ufffd\ufffd");
  check_in_all_formats ("cut \xe6\x97", "p cut \ufffd\ufffd");
  check_in_all_formats ("half \xed\xa0\xbd pair", "p half \ufffd\ufffd\ufffd pair");
  check_in_all_formats ("long \xc0\xbcscript\xc0\xbe", "p long \ufffd\ufffdscript\ufffd\ufffd");
}

/* 1 MiB is kept, to the character. */
static void
test_cut (void)
{
  static const struct
  {
    const char *unit;
    gsize       kept; /* bytes */
  } cases[] = {
    { "a", 1024 * 1024 },
    { "é", 1024 * 1024 },
    { "日", 1024 * 1024 - 1 },
    { "🎂", 1024 * 1024 },
    { "\xbf", 3 * 1024 * 1024 - 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = prose_repeat ("", cases[i].unit, 2 * 1024 * 1024, "");

      for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
        {
          g_autoptr (GPtrArray) blocks = lanyard_prose_read (formats[f], text);
          g_autofree char *plain = lanyard_prose_to_plain (blocks);

          prose_check (blocks);
          g_assert_cmpuint (strlen (plain), ==, cases[i].kept);
        }
    }
}

static void
test_cut_within_character (void)
{
  for (guint before = 0; before < 4; before++)
    {
      g_autofree char *text = prose_repeat (&"aaa"[before], "🎂", 300 * 1024, "");
      g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_PLAIN, text);
      g_autofree char *plain = lanyard_prose_to_plain (blocks);

      prose_check (blocks);
      g_assert_true (g_str_has_suffix (plain, "🎂"));
      g_assert_cmpuint (strlen (plain), <=, 1024 * 1024);
      g_assert_cmpuint (strlen (plain), >, 1024 * 1024 - 4);
    }
}

static void
test_to_plain (void)
{
  static const ProseCase cases[] = {
    { "", "" },
    { "<p>one<p>two", "one\n\ntwo" },
    { "<h1>Head</h1>text", "Head\n\ntext" },
    { "a<br>b", "a\nb" },
    { "<ul><li>a<li>b</ul>after", "• a\n• b\n\nafter" },
    { "before<ol start=9><li>a<li>b</ol>", "before\n\n9. a\n10. b" },
    { "<ul><li>a<ol><li>b<p>more<br>lines</ol><p>last</ul>",
      "• a\n  1. b\n    more\n    lines\n  last" },
    { "<blockquote>a<br>b<blockquote>c</blockquote></blockquote>d", "> a\n> b\n\n> > c\n\nd" },
    { "<blockquote><ul><li>a<br>b</ul></blockquote>", "> • a\n>   b" },
    { "<pre>if (x)\n  y ();</pre>", "if (x)\n  y ();" },
    { "<a href=\"https://example.org/\">the <b>site</b></a>.", "the site." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_HTML, cases[i].text);
      g_autofree char *plain = lanyard_prose_to_plain (blocks);

      g_assert_cmpstr (plain, ==, cases[i].expected);
    }
}

/* Blocks outlive the array's other holders, and what they were read from. */
static void
test_ownership (void)
{
  char      *text = g_strdup ("see https://example.org/ there");
  GPtrArray *blocks = lanyard_prose_read (LANYARD_PROSE_PLAIN, text);
  GPtrArray *held = g_ptr_array_ref (blocks);

  g_free (text);
  g_ptr_array_unref (blocks);
  g_assert_cmpuint (held->len, ==, 1);
  prose_check (held);
  g_ptr_array_set_size (held, 0);
  g_ptr_array_unref (held);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/nothing", test_nothing);
  g_test_add_func ("/prose/text", test_text);
  g_test_add_func ("/prose/unwanted", test_unwanted);
  g_test_add_func ("/prose/line-ends", test_line_ends);
  g_test_add_func ("/prose/invalid-utf8", test_invalid_utf8);
  g_test_add_func ("/prose/cut", test_cut);
  g_test_add_func ("/prose/cut-within-character", test_cut_within_character);
  g_test_add_func ("/prose/to-plain", test_to_plain);
  g_test_add_func ("/prose/ownership", test_ownership);

  return g_test_run ();
}
