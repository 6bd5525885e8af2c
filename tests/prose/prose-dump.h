/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of prose/ share: blocks as a line of text each, and what
 * holds for all blocks whatever they were read from. */

#pragma once

#include <string.h>

#include "lanyard-prose.h"

/* A text and what becomes of it. */
typedef struct
{
  const char *text;
  const char *expected;
} ProseCase;

#define PROSE_MAX_DEPTH 64

static inline gboolean
prose_is_forbidden (gunichar c)
{
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) || c == 0xfeff ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static inline gboolean
prose_starts_with_space (const char *text)
{
  return g_unichar_isspace (g_utf8_get_char (text));
}

static inline gboolean
prose_ends_with_space (const char *text)
{
  return g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))));
}

static inline void
prose_check_text (const LanyardBlock *block,
                  const LanyardRun   *run)
{
  gboolean space = FALSE;
  gboolean collapsed = block->type != LANYARD_BLOCK_CODE && !(run->flags & LANYARD_RUN_CODE);

  g_assert_cmpstr (run->text, !=, "");
  g_assert_true (g_utf8_validate (run->text, -1, NULL));
  for (const char *at = run->text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_assert_false (prose_is_forbidden (c));
      g_assert_false (collapsed && c == '\t');
      g_assert_false (collapsed && space && g_unichar_isspace (c));
      space = g_unichar_isspace (c);
    }

  if (run->href != NULL)
    g_assert_true (lanyard_prose_is_safe (run->href));
}

static inline void
prose_check_runs (const LanyardBlock *block)
{
  const LanyardRun *last = NULL;

  g_assert_cmpuint (block->runs->len, >, 0);
  for (guint i = 0; i < block->runs->len; i++)
    {
      const LanyardRun *run = g_ptr_array_index (block->runs, i);

      prose_check_text (block, run);
      if (last != NULL)
        g_assert_false (last->flags == run->flags && g_strcmp0 (last->href, run->href) == 0);
      else if (block->type != LANYARD_BLOCK_CODE)
        g_assert_false (prose_starts_with_space (run->text));
      last = run;
    }
  g_assert_false (prose_ends_with_space (last->text));
}

/* What holds for every block of every text. */
static inline void
prose_check (GPtrArray *blocks)
{
  gboolean after_item = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      const LanyardBlock *block = g_ptr_array_index (blocks, i);
      gboolean            item = block->type == LANYARD_BLOCK_LIST_ITEM;

      prose_check_runs (block);
      g_assert_cmpuint (block->quote, <=, PROSE_MAX_DEPTH);
      if (block->type == LANYARD_BLOCK_HEADING)
        g_assert_true (block->level >= 1 && block->level <= 6);
      else if (item)
        g_assert_true (block->level >= 1 && block->level <= PROSE_MAX_DEPTH);
      else
        g_assert_cmpuint (block->level, ==, 0);
      g_assert_true (item || (block->number == 0 && !block->continues));
      g_assert_false (block->continues && (block->number != 0 || !after_item));
      after_item |= item;
    }
}

static inline void
prose_dump_run (GString          *dump,
                const LanyardRun *run)
{
  g_auto (GStrv) lines = g_strsplit (run->text, "\n", -1);
  g_autofree char *text = g_strjoinv ("⏎", lines);

  if (run->flags == 0 && run->href == NULL)
    {
      g_string_append (dump, text);
      return;
    }

  g_string_append_printf (dump, "{%s%s%s:%s",
                          run->flags & LANYARD_RUN_EMPHASIS ? "e" : "",
                          run->flags & LANYARD_RUN_STRONG ? "s" : "",
                          run->flags & LANYARD_RUN_CODE ? "c" : "", text);
  if (run->href != NULL)
    g_string_append_printf (dump, "→%s", run->href);
  g_string_append_c (dump, '}');
}

/* The blocks, a line each: "p ", "h2 ", "code ", "1• ", "2#7 " (a list's
 * depth and the number), "1+ " (an item's further paragraph), each after a
 * ">" for every quotation; runs that are not plain as {esc:text→address}. */
static inline char *
prose_dump (GPtrArray *blocks)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const LanyardBlock *block = g_ptr_array_index (blocks, i);

      if (i > 0)
        g_string_append_c (dump, '\n');
      for (guint quote = 0; quote < block->quote; quote++)
        g_string_append_c (dump, '>');
      if (block->type == LANYARD_BLOCK_PARAGRAPH)
        g_string_append (dump, "p ");
      else if (block->type == LANYARD_BLOCK_HEADING)
        g_string_append_printf (dump, "h%u ", block->level);
      else if (block->type == LANYARD_BLOCK_CODE)
        g_string_append (dump, "code ");
      else if (block->number > 0)
        g_string_append_printf (dump, "%u#%u ", block->level, block->number);
      else
        g_string_append_printf (dump, "%u%s ", block->level, block->continues ? "+" : "•");

      for (guint r = 0; r < block->runs->len; r++)
        prose_dump_run (dump, g_ptr_array_index (block->runs, r));
    }

  return g_string_free_and_steal (dump);
}

/* Reads each text and compares. */
static inline void
prose_check_cases (LanyardProseFormat format,
                   const ProseCase   *cases,
                   gsize              n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GPtrArray) blocks = lanyard_prose_read (format, cases[i].text);
      g_autofree char *dump = prose_dump (blocks);

      g_test_message ("%s", cases[i].text);
      prose_check (blocks);
      g_assert_cmpstr (dump, ==, cases[i].expected);
    }
}

/* Something a great many times over. */
static inline char *
prose_repeat (const char *before,
              const char *unit,
              gsize       times,
              const char *after)
{
  GString *text = g_string_new (before);

  for (gsize i = 0; i < times; i++)
    g_string_append (text, unit);
  g_string_append (text, after);
  return g_string_free_and_steal (text);
}
