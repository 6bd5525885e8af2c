/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"
#include "prose-dump.h"

static const LanyardBlock paragraph = { .type = LANYARD_BLOCK_PARAGRAPH };
static const LanyardBlock code = { .type = LANYARD_BLOCK_CODE };

/* What is added: text with a look, or a line break where there is no text. */
typedef struct
{
  const char     *text;
  LanyardRunFlags flags;
  const char     *href;
} Piece;

static char *
build (const LanyardBlock *like,
       const Piece        *pieces,
       gsize               n_pieces)
{
  LanyardProseBuilder *builder = lanyard_prose_builder_new ();
  g_autoptr (GPtrArray) blocks = NULL;

  lanyard_prose_builder_begin (builder, like);
  for (gsize i = 0; i < n_pieces; i++)
    {
      g_autoptr (GRefString) href = NULL;

      if (pieces[i].text == NULL)
        {
          lanyard_prose_builder_add_break (builder);
          continue;
        }
      if (pieces[i].href != NULL)
        href = g_ref_string_new (pieces[i].href);
      lanyard_prose_builder_add_text (builder, pieces[i].text, strlen (pieces[i].text),
                                      pieces[i].flags, href);
    }

  blocks = lanyard_prose_builder_free_to_blocks (builder);
  prose_check (blocks);
  return prose_dump (blocks);
}

static void
check (const LanyardBlock *like,
       const char         *expected,
       const Piece        *pieces,
       gsize               n_pieces)
{
  g_autofree char *dump = build (like, pieces, n_pieces);

  g_assert_cmpstr (dump, ==, expected);
}

#define CHECK(like, expected, ...)                         \
  G_STMT_START                                             \
  {                                                        \
    const Piece pieces[] = { __VA_ARGS__ };                \
    check (like, expected, pieces, G_N_ELEMENTS (pieces)); \
  }                                                        \
  G_STMT_END

static void
test_white_space (void)
{
  CHECK (&paragraph, "p a b c", { " a  b\t\n" }, { "  c \n" });
  CHECK (&paragraph, "p ab", { "a" }, { "b" });
  CHECK (&paragraph, "", { " " }, { "\n" }, { "\t" });
  CHECK (&paragraph, "p a\xc2\xa0z", { "a\xc2\xa0z" });
  CHECK (&paragraph, "p a z", { "a \xc2\xa0z" });
  CHECK (&paragraph, "p a z", { "a\xe2\x80\xa8z" });
  CHECK (&paragraph, "p a", { "\xc2\xa0 a \xe3\x80\x80" });
}

static void
test_breaks (void)
{
  CHECK (&paragraph, "p a⏎b", { "a" }, { NULL }, { "b" });
  CHECK (&paragraph, "p a⏎b", { "a " }, { NULL }, { " b" });
  CHECK (&paragraph, "p a⏎b", { "a" }, { NULL }, { NULL }, { "b" });
  CHECK (&paragraph, "p a", { NULL }, { "a" }, { NULL });
  CHECK (&paragraph, "", { NULL }, { " " });
}

static void
test_second_break (void)
{
  LanyardProseBuilder *builder = lanyard_prose_builder_new ();
  g_autoptr (GPtrArray) blocks = NULL;

  g_assert_false (lanyard_prose_builder_is_open (builder));
  lanyard_prose_builder_begin (builder, &paragraph);
  g_assert_true (lanyard_prose_builder_is_open (builder));
  lanyard_prose_builder_add_text (builder, "a", 1, 0, NULL);
  g_assert_true (lanyard_prose_builder_add_break (builder));
  g_assert_false (lanyard_prose_builder_add_break (builder));
  lanyard_prose_builder_add_text (builder, "b", 1, 0, NULL);
  g_assert_true (lanyard_prose_builder_add_break (builder));
  lanyard_prose_builder_end (builder);
  g_assert_false (lanyard_prose_builder_is_open (builder));

  blocks = lanyard_prose_builder_free_to_blocks (builder);
  g_assert_cmpuint (blocks->len, ==, 1);
}

static void
test_looks (void)
{
  CHECK (&paragraph, "p a {e:b} c", { "a " }, { "b", LANYARD_RUN_EMPHASIS }, { " c" });
  CHECK (&paragraph, "p a {e:b} c", { "a" }, { " b ", LANYARD_RUN_EMPHASIS }, { "c" });
  CHECK (&paragraph, "p {e:ab}", { "a", LANYARD_RUN_EMPHASIS }, { "b", LANYARD_RUN_EMPHASIS });
  CHECK (&paragraph, "p a b", { "a" }, { " ", LANYARD_RUN_STRONG }, { "b" });
  CHECK (&paragraph, "p {s:a }{es:b}",
         { "a ", LANYARD_RUN_STRONG }, { "b", LANYARD_RUN_STRONG | LANYARD_RUN_EMPHASIS });
  CHECK (&paragraph, "p {:a→tel:1} {:b→tel:2}", { "a ", 0, "tel:1" }, { "b", 0, "tel:2" });
  CHECK (&paragraph, "p {:a b→tel:1}", { "a ", 0, "tel:1" }, { "b", 0, "tel:1" });
  CHECK (&paragraph, "p {:ab→tel:1}", { "a", 0, "tel:1" }, { "", 0, "tel:2" }, { "b", 0, "tel:1" });
  CHECK (&paragraph, "p a {c:b  c} d", { "a" }, { " " }, { "b  c", LANYARD_RUN_CODE }, { " d" });
  CHECK (&paragraph, "p {c:b c}", { " b\nc ", LANYARD_RUN_CODE });
}

static void
test_code (void)
{
  CHECK (&code, "code   a⏎\tb", { " \n\n  a\n\tb  \n \n" });
  CHECK (&code, "code a⏎⏎{s:b}", { "a\n\n" }, { "b", LANYARD_RUN_STRONG }, { "\n" });
  CHECK (&code, "code a",
         { "\n" }, { " \n", LANYARD_RUN_STRONG }, { "a" }, { " ", LANYARD_RUN_STRONG });
  CHECK (&code, "", { "\n \n" });
  CHECK (&code, "code https://a.example/", { "https://a.example/" });
}

static void
test_unwanted (void)
{
  CHECK (&paragraph, "p ab", { "a\x01\xe2\x80\xae\xef\xbb\xbf\r\x7f" }, { "b" });
  CHECK (&paragraph, "", { "\xe2\x80\x8b\xc2\xad" });
  CHECK (&paragraph, "p a\u200bb", { "a\u200bb" });
  CHECK (&code, "code ab", { "a\x1b\xe2\x81\xa6"
                             "b" });
}

/* Blocks keep what they were begun with, and empty ones leave no trace. */
static void
test_blocks (void)
{
  static const LanyardBlock kinds[] = {
    { .type = LANYARD_BLOCK_HEADING, .level = 3 },
    { .type = LANYARD_BLOCK_LIST_ITEM, .level = 2, .number = 7, .quote = 1 },
    { .type = LANYARD_BLOCK_LIST_ITEM, .level = 2, .continues = TRUE },
    { .type = LANYARD_BLOCK_CODE, .quote = 2 },
  };
  LanyardProseBuilder *builder = lanyard_prose_builder_new ();
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *dump = NULL;

  lanyard_prose_builder_end (builder);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      lanyard_prose_builder_begin (builder, &paragraph);
      lanyard_prose_builder_begin (builder, &kinds[i]);
      lanyard_prose_builder_add_text (builder, "text", 1, LANYARD_RUN_STRONG, NULL);
    }
  lanyard_prose_builder_end (builder);
  lanyard_prose_builder_end (builder);

  blocks = lanyard_prose_builder_free_to_blocks (builder);
  prose_check (blocks);
  dump = prose_dump (blocks);
  g_assert_cmpstr (dump, ==, "h3 {s:t}\n>2#7 {s:t}\n2+ {s:t}\n>>code {s:t}");
}

static void
test_links (void)
{
  CHECK (&paragraph, "p see {:https://a.example/b→https://a.example/b}.",
         { "see https://a.exam" }, { "ple/b." });
  CHECK (&paragraph, "p {s:a@b.example→mailto:a@b.example}{s:, c}",
         { "a@b.example, c", LANYARD_RUN_STRONG });
  CHECK (&paragraph, "p {c:a@b.example}", { "a@b.example", LANYARD_RUN_CODE });
  CHECK (&paragraph, "p {:a@b.example→tel:1}", { "a@b.example", 0, "tel:1" });
}

static void
test_characters (void)
{
  static const gunichar unwanted[] = {
    0,
    1,
    0x0b,
    0x0d,
    0x1f,
    0x7f,
    0x80,
    0x9f,
    0xfeff,
    0x202a,
    0x202e,
    0x2066,
    0x2069,
  };
  static const gunichar invisible[] = {
    ' ',
    '\n',
    '\t',
    1,
    0xa0,
    0xad,
    0x200b,
    0x200d,
    0x2028,
    0x2029,
    0x3000,
    0xfeff,
  };
  static const gunichar fine[] = {
    'a',
    '~',
    0xa1,
    0xe9,
    0x301,
    0x2129,
    0x65e5,
    0xfffd,
    0x1f382,
  };

  for (guint i = 0; i < G_N_ELEMENTS (unwanted); i++)
    g_assert_true (lanyard_prose_is_unwanted (unwanted[i]));
  for (guint i = 0; i < G_N_ELEMENTS (invisible); i++)
    g_assert_false (lanyard_prose_is_visible (invisible[i]));
  for (guint i = 0; i < G_N_ELEMENTS (fine); i++)
    {
      g_assert_false (lanyard_prose_is_unwanted (fine[i]));
      g_assert_true (lanyard_prose_is_visible (fine[i]));
    }
  g_assert_false (lanyard_prose_is_unwanted ('\n'));
  g_assert_false (lanyard_prose_is_unwanted ('\t'));
  g_assert_false (lanyard_prose_is_unwanted (0x200d));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/builder/white-space", test_white_space);
  g_test_add_func ("/prose/builder/breaks", test_breaks);
  g_test_add_func ("/prose/builder/second-break", test_second_break);
  g_test_add_func ("/prose/builder/looks", test_looks);
  g_test_add_func ("/prose/builder/code", test_code);
  g_test_add_func ("/prose/builder/unwanted", test_unwanted);
  g_test_add_func ("/prose/builder/blocks", test_blocks);
  g_test_add_func ("/prose/builder/links", test_links);
  g_test_add_func ("/prose/builder/characters", test_characters);

  return g_test_run ();
}
