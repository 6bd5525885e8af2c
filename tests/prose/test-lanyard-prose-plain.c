/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "prose-dump.h"

static void
test_paragraphs (void)
{
  static const ProseCase cases[] = {
    { "one", "p one" },
    { "one\ntwo", "p one⏎two" },
    { "one\n\ntwo\n\n\n\nthree\n", "p one\np two\np three" },
    { "\n\n one \n two ", "p one⏎two" },
    { "one\n \t \ntwo", "p one\np two" },
    { "one  two\tthree", "p one two three" },
    { "a\xc2\xa0"
      "b \xc2\xa0 c",
      "p a\xc2\xa0"
      "b c" },
  };

  prose_check_cases (LANYARD_PROSE_PLAIN, cases, G_N_ELEMENTS (cases));
}

static void
test_items (void)
{
  static const ProseCase cases[] = {
    { "- a\n- b", "1• a\n1• b" },
    { "* a\n• b\n-\tc", "1• a\n1• b\n1• c" },
    { "Topics:\n- a\n- b\nLead: x", "p Topics:\n1• a\n1• b\np Lead: x" },
    { "- a\n\n- b\n\ntext", "1• a\n1• b\np text" },
    { "  • a\n  • b", "1• a\n1• b" },
    { "- a\n  wrapped\n- b", "1• a⏎wrapped\n1• b" },
    { "- a\n  - b\n    more\n  - c\n- d", "1• a\n2• b⏎more\n2• c\n1• d" },
    { "- a\n\n  - b\n\n- c", "1• a\n2• b\n1• c" },
    { "- a\n\t- b\n        - c", "1• a\n2• b\n2• c" },
    { "    - a\n  - b\n      - c", "1• a\n1• b\n2• c" },
    { "- a\ntext\n  - b", "1• a\np text\n1• b" },
    { "text\n  indented", "p text⏎indented" },
  };

  prose_check_cases (LANYARD_PROSE_PLAIN, cases, G_N_ELEMENTS (cases));
}

static void
test_no_items (void)
{
  static const ProseCase cases[] = {
    { "-", "p -" },
    { "- ", "" },
    { "-a", "p -a" },
    { "**bold**", "p **bold**" },
    { "---", "p ---" },
    { "•", "p •" },
    { "a - b", "p a - b" },
    { "– a", "p – a" },
    { "1. a\n2. b", "p 1. a⏎2. b" },
    { "- -", "1• -" },
  };

  prose_check_cases (LANYARD_PROSE_PLAIN, cases, G_N_ELEMENTS (cases));
}

/* Plain text has no marks. */
static void
test_literal (void)
{
  static const ProseCase cases[] = {
    { "# a *b* `c` [d](https://e.example/)",
      "p # a *b* `c` [d]({:https://e.example/→https://e.example/})" },
    { "<script>alert(1)</script>", "p <script>alert(1)</script>" },
    { "<b>&amp;</b>", "p <b>&amp;</b>" },
    { "> quoted", "p > quoted" },
    { "    four", "p four" },
  };

  prose_check_cases (LANYARD_PROSE_PLAIN, cases, G_N_ELEMENTS (cases));
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) blocks = NULL;
  const LanyardBlock *last;

  for (guint depth = 0; depth < 1000; depth++)
    g_string_append_printf (text, "%*s- a\n", (int)depth, "");
  g_string_append (text, "- b");

  blocks = lanyard_prose_read (LANYARD_PROSE_PLAIN, text->str);
  prose_check (blocks);
  g_assert_cmpuint (blocks->len, ==, 1001);
  last = g_ptr_array_index (blocks, 999);
  g_assert_cmpuint (last->level, ==, PROSE_MAX_DEPTH);
  last = g_ptr_array_index (blocks, 1000);
  g_assert_cmpuint (last->level, ==, 1);
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *unit;
    guint       n_blocks;
  } cases[] = {
    { "a", 1 },
    { " ", 0 },
    { "\n", 0 },
    { "a\n", 1 },
    { "a ", 1 },
    { "a\n\n", 100000 },
    { "- a\n", 100000 },
    { "- ", 1 },
    { "\t", 0 },
    { "<b>", 1 },
    { "\xff", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = prose_repeat ("", cases[i].unit, 100000, "");
      g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_PLAIN, text);

      prose_check (blocks);
      g_assert_cmpuint (blocks->len, ==, cases[i].n_blocks);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/plain/paragraphs", test_paragraphs);
  g_test_add_func ("/prose/plain/items", test_items);
  g_test_add_func ("/prose/plain/no-items", test_no_items);
  g_test_add_func ("/prose/plain/literal", test_literal);
  g_test_add_func ("/prose/plain/depth", test_depth);
  g_test_add_func ("/prose/plain/hostile", test_hostile);

  return g_test_run ();
}
