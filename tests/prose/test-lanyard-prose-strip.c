/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose.h"

#define N_TEXTS 4000

/* What can be seen of a text, one space between words. */
static char *
squeeze (const char *text)
{
  GString *words = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x00ad)
        continue;
      if (!g_unichar_isspace (c))
        g_string_append_unichar (words, c);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  if (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);

  return g_string_free_and_steal (words);
}

static void
test_strip (void)
{
  static const struct
  {
    LanyardProseFormat format;
    const char        *text;
    const char        *seen;
  } rows[] = {
    { LANYARD_PROSE_PLAIN, "", "" },
    { LANYARD_PROSE_PLAIN, "As it <i>stands</i> &amp; *all*", "As it <i>stands</i> &amp; *all*" },
    { LANYARD_PROSE_PLAIN, "One\r\n  two", "One two" },
    { LANYARD_PROSE_PLAIN, "Points:\n- one\n* two", "Points: • one • two" },
    { LANYARD_PROSE_PLAIN, "a\u202eb\ufeffc\x07"
                           "d",
      "abcd" },
    { LANYARD_PROSE_PLAIN, "caf\xe9", "caf\ufffd" },
    { LANYARD_PROSE_MARKDOWN, "Plain words, C++ and 5.3", "Plain words, C++ and 5.3" },
    { LANYARD_PROSE_MARKDOWN, "**Bold** [link](https://example.org/)", "Bold link" },
    { LANYARD_PROSE_MARKDOWN, "Title\n=====\nText", "Title Text" },
    { LANYARD_PROSE_MARKDOWN, "AT&amp;T", "AT&T" },
    { LANYARD_PROSE_HTML, "Plain words", "Plain words" },
    { LANYARD_PROSE_HTML, "<p>One</p><script>two</script><p>th<b>r</b>ee</p>", "One three" },
    { LANYARD_PROSE_HTML, "AT&amp;T", "AT&T" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *stripped = lanyard_prose_strip (rows[i].format, rows[i].text);
      g_autofree char *seen = squeeze (stripped);

      g_test_message ("row %u", i);
      g_assert_cmpstr (seen, ==, rows[i].seen);
    }
}

/* Whether it is read or taken as it stands, the words are the same. */
static void
test_same (void)
{
  static const char *const pieces[] = {
    "word",
    "Wörter",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "- ",
    "* ",
    "• ",
    "+ ",
    "1. ",
    "1)",
    "#",
    "# ",
    "=",
    "---",
    "\\",
    "*",
    "**",
    "_",
    "`",
    "~~",
    "|",
    "<b>",
    "</b>",
    "<br>",
    "&amp;",
    "&",
    "[a](https://example.org)",
    "https://example.org/x_y",
    "www.example.org",
    "a@example.org",
    "$",
    ":",
    "世界",
    "\u202e",
    "\u00ad",
    "\x01",
    "\u00a0",
    ".",
    "!",
    "c++",
    ">",
    "    ",
  };

  for (guint i = 0; i < N_TEXTS; i++)
    {
      LanyardProseFormat format = (LanyardProseFormat)(i % 3);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) blocks = NULL;
      g_autofree char *plain = NULL;
      g_autofree char *stripped = NULL;
      g_autofree char *one = NULL;
      g_autofree char *two = NULL;

      for (int n = g_test_rand_int_range (0, 9); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      blocks = lanyard_prose_read (format, text->str);
      plain = lanyard_prose_to_plain (blocks);
      stripped = lanyard_prose_strip (format, text->str);
      one = squeeze (plain);
      two = squeeze (stripped);
      g_test_message ("format %d: “%s”", format, text->str);
      g_assert_cmpstr (two, ==, one);
    }
}

/* What is cut where it is read is cut here. */
static void
test_long (void)
{
  g_autofree char *text = g_strnfill (2 * 1024 * 1024, 'a');
  g_autofree char *stripped = lanyard_prose_strip (LANYARD_PROSE_PLAIN, text);

  g_assert_cmpuint (strlen (stripped), ==, 1024 * 1024);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose-strip/strip", test_strip);
  g_test_add_func ("/prose-strip/same", test_same);
  g_test_add_func ("/prose-strip/long", test_long);

  return g_test_run ();
}
