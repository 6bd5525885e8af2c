/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"

#include <string.h>

/* The first LANYARD_PROSE_MAX_BYTES of @text, not ending within a character. */
static gsize
find_length (const char *text)
{
  gsize length = strnlen (text, LANYARD_PROSE_MAX_BYTES + 1);

  if (length <= LANYARD_PROSE_MAX_BYTES)
    return length;

  length = LANYARD_PROSE_MAX_BYTES;
  while (length > LANYARD_PROSE_MAX_BYTES - 3 && ((guchar)text[length] & 0xc0) == 0x80)
    length--;
  return length;
}

/* Valid UTF-8, line ends of all kinds as one kind, nothing unwanted. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, find_length (text));
  GString         *cleaned = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\r' && at[1] == '\n')
        continue;
      if (c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029)
        g_string_append_c (cleaned, '\n');
      else if (!lanyard_prose_is_unwanted (c))
        g_string_append_unichar (cleaned, c);
    }

  return g_string_free_and_steal (cleaned);
}

/**
 * lanyard_prose_read:
 * @format: what its characters mean
 * @text: any text, from anybody; bytes that are no UTF-8 are shown as such,
 *   and what is over 1 MiB is cut
 *
 * Returns: (transfer full) (element-type LanyardBlock): @text as blocks that
 *   are safe to show, none of them empty
 */
GPtrArray *
lanyard_prose_read (LanyardProseFormat format,
                    const char        *text)
{
  LanyardProseBuilder *builder;
  g_autofree char     *cleaned = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  builder = lanyard_prose_builder_new ();
  cleaned = clean (text);
  switch (format)
    {
    case LANYARD_PROSE_HTML:
      lanyard_prose_read_html (builder, cleaned);
      break;
    case LANYARD_PROSE_MARKDOWN:
      lanyard_prose_read_markdown (builder, cleaned);
      break;
    case LANYARD_PROSE_PLAIN:
      lanyard_prose_read_plain (builder, cleaned);
      break;
    default:
      g_assert_not_reached ();
    }

  return lanyard_prose_builder_free_to_blocks (builder);
}

static void
start_line (GString *plain,
            guint    quote,
            guint    indent)
{
  for (guint i = 0; i < quote; i++)
    g_string_append (plain, "> ");
  for (guint i = 0; i < indent; i++)
    g_string_append (plain, "  ");
}

static gboolean
is_item (const LanyardBlock *block)
{
  return block->type == LANYARD_BLOCK_LIST_ITEM;
}

static void
append_block (GString            *plain,
              const LanyardBlock *block)
{
  gboolean item = is_item (block);
  guint    indent = item ? block->level : 0;

  start_line (plain, block->quote, item && !block->continues ? indent - 1 : indent);
  if (block->number > 0)
    g_string_append_printf (plain, "%u. ", block->number);
  else if (item && !block->continues)
    g_string_append (plain, "• ");

  for (guint i = 0; i < block->runs->len; i++)
    {
      const LanyardRun *run = g_ptr_array_index (block->runs, i);

      for (const char *at = run->text; *at != '\0'; at++)
        {
          g_string_append_c (plain, *at);
          if (*at == '\n')
            start_line (plain, block->quote, indent);
        }
    }
}

/**
 * lanyard_prose_to_plain:
 * @blocks: (element-type LanyardBlock): blocks
 *
 * Returns: (transfer full): @blocks as plain text, as a reader sees them: for
 *   search and for copying. A blank line is between blocks, but not between
 *   the items of a list.
 */
char *
lanyard_prose_to_plain (GPtrArray *blocks)
{
  GString            *plain = g_string_new (NULL);
  const LanyardBlock *last = NULL;

  g_return_val_if_fail (blocks != NULL, NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const LanyardBlock *block = g_ptr_array_index (blocks, i);

      if (last != NULL)
        g_string_append (plain, is_item (last) && is_item (block) ? "\n" : "\n\n");
      append_block (plain, block);
      last = block;
    }

  return g_string_free_and_steal (plain);
}
