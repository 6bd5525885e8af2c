/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-clean.h"

#include <string.h>

#define MIB (1024 * 1024)

static void
test_texts (void)
{
  const LanyardCleanMode text = LANYARD_CLEAN_TEXT;
  const LanyardCleanMode line = LANYARD_CLEAN_LINE;
  const LanyardCleaned   nothing = LANYARD_CLEANED_NOTHING;
  const LanyardCleaned   controls = LANYARD_CLEANED_CONTROLS;
  const struct
  {
    const char      *raw;
    LanyardCleanMode mode;
    const char      *clean;
    LanyardCleaned   cleaned;
  } cases[] = {
    { "", text, "", nothing },
    { "as it is", text, "as it is", nothing },
    { "  \t\n trimmed \r\n\f", text, "trimmed", LANYARD_CLEANED_CONTROLS },
    { "  both  ways ", line, "both  ways", nothing },
    { "one\r\ntwo\rthree\nfour", text, "one\ntwo\nthree\nfour", nothing },
    { "one\r\ntwo\tthree", line, "one two three", nothing },
    { "a\tb", text, "a\tb", nothing },
    { "be\all\x1b[31m", text, "bell[31m", controls },
    { "be\all", line, "bell", controls },
    { "\a \a", text, "", controls },
    /* what is clean beyond Latin, and with something in it that isn't: U+2019 */
    { "“quoted” – it’s 5 € → 🪱 ❤️ ✓", text, "“quoted” – it’s 5 € → 🪱 ❤️ ✓", nothing },
    { "“e\xCC\x81”", line, "“é”", nothing },
    { "🪱\xEF\xBB\xBF🪱", line, "🪱🪱", nothing },
    { "🪱\a🪱", line, "🪱🪱", controls },
    { "≠\xE2\x84\xA6", line, "≠Ω", nothing },
    /* byte order marks and accents */
    { "\xEF\xBB\xBF"
      "first",
      text, "first", nothing },
    { "mid\xEF\xBB\xBF"
      "dle",
      line, "middle", nothing },
    { "\xEF\xBB\xBF \xEF\xBB\xBF", line, "", nothing },
    { "Cafe\xCC\x81", line, "Caf\xC3\xA9", nothing },
    { "Caf\xC3\xA9", line, "Caf\xC3\xA9", nothing },
    { "\xE2\x84\xAB", line, "\xC3\x85", nothing },
    { "\xE2\x80\x9Cquoted\xE2\x80\x9D", line, "\xE2\x80\x9Cquoted\xE2\x80\x9D", nothing },
    { "\xF0\x9F\xAA\xB1", line, "\xF0\x9F\xAA\xB1", nothing },
    /* what is no C0 control stays */
    { "\x7F\xC2\x85", line, "\x7F\xC2\x85", nothing },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LanyardCleaned   cleaned;
      LanyardCleaned   again;
      g_autofree char *clean = lanyard_clean (cases[i].raw, cases[i].mode, &cleaned);
      g_autofree char *twice = lanyard_clean (clean, cases[i].mode, &again);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpint (cleaned, ==, cases[i].cleaned);
      g_assert_cmpstr (twice, ==, clean);
      g_assert_cmpint (again, ==, LANYARD_CLEANED_NOTHING);
    }
}

static char *
repeat (const char *unit,
        guint       count)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append (text, unit);
  return g_string_free_and_steal (text);
}

static void
test_cut (void)
{
  const struct
  {
    const char *unit;
    guint       count;
    gsize       length; /* what is kept, in bytes */
    gboolean    cut;
  } cases[] = {
    { "a", MIB, MIB, FALSE },
    { "a", MIB + 1, MIB, TRUE },
    { "a", 3 * MIB, MIB, TRUE },
    { "\xC3\xA9", MIB / 2, MIB, FALSE },
    { "\xC3\xA9", MIB / 2 + 1, MIB, TRUE },
    { "\xE2\x82\xAC", MIB / 3 + 1, MIB / 3 * 3, TRUE },
    { "\xF0\x9F\xAA\xB1", MIB, MIB, TRUE },
    /* one byte becomes more when it is composed: U+0958 is two characters */
    { "\xE0\xA5\x98", MIB / 3, MIB / 3 * 3, TRUE },
    { " ", MIB + 1, 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *raw = repeat (cases[i].unit, cases[i].count);
      LanyardCleaned   cleaned;
      g_autofree char *clean = lanyard_clean (raw, LANYARD_CLEAN_TEXT, &cleaned);
      g_autofree char *twice = NULL;

      g_assert_true (g_utf8_validate (clean, -1, NULL));
      g_assert_cmpuint (strlen (clean), ==, cases[i].length);
      g_assert_cmpint (cleaned, ==, cases[i].cut ? LANYARD_CLEANED_CUT : LANYARD_CLEANED_NOTHING);
      twice = lanyard_clean (clean, LANYARD_CLEAN_TEXT, &cleaned);
      g_assert_cmpstr (twice, ==, clean);
    }
}

/* Bytes are looked at several at a time: one is found wherever it stands. */
static void
test_positions (void)
{
  static const struct
  {
    char           byte;
    LanyardCleaned line;
    LanyardCleaned text;
    gboolean       stays; /* in a text */
  } cases[] = {
    { '\x01', LANYARD_CLEANED_CONTROLS, LANYARD_CLEANED_CONTROLS, FALSE },
    { '\x1F', LANYARD_CLEANED_CONTROLS, LANYARD_CLEANED_CONTROLS, FALSE },
    { '\n', LANYARD_CLEANED_NOTHING, LANYARD_CLEANED_NOTHING, TRUE },
    { '~', LANYARD_CLEANED_NOTHING, LANYARD_CLEANED_NOTHING, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint at = 1; at < 30; at++)
        {
          char             raw[] = "abcdefgh ijklmnop qrstuvwxyz~ABCDEFG";
          LanyardCleaned   cleaned;
          g_autofree char *line = NULL;
          g_autofree char *text = NULL;

          raw[at] = cases[i].byte;
          line = lanyard_clean (raw, LANYARD_CLEAN_LINE, &cleaned);
          g_assert_cmpint (cleaned, ==, cases[i].line);
          g_assert_null (strchr (line, cases[i].byte < ' ' ? cases[i].byte : '\n'));
          text = lanyard_clean (raw, LANYARD_CLEAN_TEXT, &cleaned);
          g_assert_cmpint (cleaned, ==, cases[i].text);
          g_assert_cmpuint (strlen (text), ==, strlen (raw) - !cases[i].stays);
        }
    }
}

/* Sorting so many marks of two classes would take minutes. */
static void
test_marks (void)
{
  g_autofree char *marks = repeat ("\xCC\x81\xCC\xA3", 200000);
  g_autofree char *raw = g_strconcat ("q", marks, "z", NULL);
  LanyardCleaned   cleaned;
  g_autofree char *clean = lanyard_clean (raw, LANYARD_CLEAN_LINE, &cleaned);
  g_autofree char *twice = NULL;

  g_assert_cmpint (g_utf8_strlen (clean, -1), ==, 32);
  g_assert_true (g_str_has_suffix (clean, "z"));
  g_assert_cmpint (cleaned, ==, LANYARD_CLEANED_CONTROLS);

  twice = lanyard_clean (clean, LANYARD_CLEAN_LINE, &cleaned);
  g_assert_cmpstr (twice, ==, clean);
  g_assert_cmpint (cleaned, ==, LANYARD_CLEANED_NOTHING);
}

static void
test_slugs (void)
{
  static const struct
  {
    const char *title;
    const char *slug;
  } cases[] = {
    { "Opening", "opening" },
    { "  Opening & Welcome!  ", "opening-welcome" },
    { "C++ / .NET -- a talk", "c-net-a-talk" },
    { "Über Größe", "uber-grosse" },
    { "1. Day", "1-day" },
    { "…!?", "stand-in" },
    { "", "stand-in" },
    /* composed again after folding */
    { "\xED\x95\x9C\xEA\xB5\xAD", "\xED\x95\x9C\xEA\xB5\xAD" },
    { "0123456789012345678901234567890123456789012345678901234567890123456789",
      "0123456789012345678901234567890123456789012345678901234567890123" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *slug = lanyard_clean_slug (cases[i].title, "stand-in");

      g_assert_cmpstr (slug, ==, cases[i].slug);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/clean/texts", test_texts);
  g_test_add_func ("/formats/clean/cut", test_cut);
  g_test_add_func ("/formats/clean/positions", test_positions);
  g_test_add_func ("/formats/clean/marks", test_marks);
  g_test_add_func ("/formats/clean/slugs", test_slugs);

  return g_test_run ();
}
