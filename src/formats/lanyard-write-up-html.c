/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-write-up-private.h"

#include "lanyard-prose.h"

/* What is open while the blocks of a note are written. */
typedef struct
{
  GString *document;
  GArray  *lists; /* (element-type gboolean) the open ones: whether each has numbers */
  guint    quote; /* how many quotations are open */
} Writer;

/* Text that stands for itself; a line's end is a space. */
static void
append_text (GString    *document,
             const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (document, escaped);
}

/* A line's end in a paragraph is meant. */
static void
append_run_text (GString    *document,
                 const char *text,
                 gboolean    code)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (document, code ? "\n" : "<br>\n");
      append_text (document, lines[i]);
    }
}

static void
append_run (GString          *document,
            const LanyardRun *run,
            gboolean          code)
{
  static const struct
  {
    LanyardRunFlags flag;
    const char     *name;
  } marks[] = {
    { LANYARD_RUN_STRONG, "strong" },
    { LANYARD_RUN_EMPHASIS, "em" },
    { LANYARD_RUN_CODE, "code" },
  };

  if (run->href != NULL)
    {
      g_string_append (document, "<a href=\"");
      append_text (document, run->href);
      g_string_append (document, "\">");
    }
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if ((run->flags & marks[i].flag) != 0 && !code)
        g_string_append_printf (document, "<%s>", marks[i].name);
    }
  append_run_text (document, run->text, code);
  for (guint i = G_N_ELEMENTS (marks); i > 0; i--)
    {
      if ((run->flags & marks[i - 1].flag) != 0 && !code)
        g_string_append_printf (document, "</%s>", marks[i - 1].name);
    }
  if (run->href != NULL)
    g_string_append (document, "</a>");
}

static void
append_runs (GString            *document,
             const LanyardBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    append_run (document, g_ptr_array_index (block->runs, i), block->type == LANYARD_BLOCK_CODE);
}

static gboolean
has_numbers (const Writer *writer)
{
  return g_array_index (writer->lists, gboolean, writer->lists->len - 1);
}

static void
close_lists (Writer *writer,
             guint   depth)
{
  while (writer->lists->len > depth)
    {
      g_string_append_printf (writer->document, "</li>\n</%s>\n",
                              has_numbers (writer) ? "ol" : "ul");
      g_array_set_size (writer->lists, writer->lists->len - 1);
    }
}

static void
set_quote (Writer *writer,
           guint   quote)
{
  if (writer->quote != quote)
    close_lists (writer, 0);
  for (; writer->quote < quote; writer->quote++)
    g_string_append (writer->document, "<blockquote>\n");
  for (; writer->quote > quote; writer->quote--)
    g_string_append (writer->document, "</blockquote>\n");
}

/* A list is within the item before it: an item stays open until the next. */
static void
open_item (Writer             *writer,
           const LanyardBlock *block)
{
  guint    depth = MAX (block->level, 1);
  gboolean numbers = block->number > 0;

  close_lists (writer, depth);
  if (writer->lists->len == depth && !block->continues && has_numbers (writer) != numbers)
    close_lists (writer, depth - 1);
  if (writer->lists->len == depth && !block->continues)
    g_string_append (writer->document, "</li>\n<li>");
  while (writer->lists->len < depth)
    {
      g_array_append_val (writer->lists, numbers);
      if (numbers && block->number > 1)
        g_string_append_printf (writer->document, "<ol start=\"%u\">\n<li>", block->number);
      else
        g_string_append (writer->document, numbers ? "<ol>\n<li>" : "<ul>\n<li>");
    }
}

static void
append_block (Writer             *writer,
              const LanyardBlock *block)
{
  GString *document = writer->document;
  guint    level = MIN (block->level + LANYARD_WRITE_UP_DEPTH, LANYARD_WRITE_UP_DEEPEST);

  set_quote (writer, block->quote);
  if (block->type != LANYARD_BLOCK_LIST_ITEM)
    close_lists (writer, 0);
  switch (block->type)
    {
    case LANYARD_BLOCK_HEADING:
      g_string_append_printf (document, "<h%u>", level);
      append_runs (document, block);
      g_string_append_printf (document, "</h%u>\n", level);
      break;
    case LANYARD_BLOCK_LIST_ITEM:
      open_item (writer, block);
      g_string_append (document, block->continues ? "<p>" : "");
      append_runs (document, block);
      g_string_append (document, block->continues ? "</p>" : "");
      break;
    case LANYARD_BLOCK_CODE:
      g_string_append (document, "<pre><code>");
      append_runs (document, block);
      g_string_append (document, "</code></pre>\n");
      break;
    case LANYARD_BLOCK_PARAGRAPH:
    default:
      g_string_append (document, "<p>");
      append_runs (document, block);
      g_string_append (document, "</p>\n");
      break;
    }
}

static void
append_note (GString    *document,
             const char *text)
{
  g_autoptr (GPtrArray) blocks = lanyard_prose_read (LANYARD_PROSE_MARKDOWN, text);
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (gboolean));
  Writer writer = { .document = document, .lists = lists };

  for (guint i = 0; i < blocks->len; i++)
    append_block (&writer, g_ptr_array_index (blocks, i));
  set_quote (&writer, 0);
  close_lists (&writer, 0);
}

static void
append_element (GString    *document,
                const char *name,
                const char *text)
{
  g_string_append_printf (document, "<%s>", name);
  append_text (document, text);
  g_string_append_printf (document, "</%s>\n", name);
}

static void
append_links (GString   *document,
              GPtrArray *links)
{
  if (links->len == 0)
    return;

  g_string_append (document, "<ul>\n");
  for (guint i = 0; i < links->len; i++)
    {
      const LanyardWriteUpLink *link = g_ptr_array_index (links, i);

      g_string_append (document, "<li><a href=\"");
      append_text (document, link->address);
      g_string_append (document, "\">");
      append_text (document, link->title);
      g_string_append (document, "</a></li>\n");
    }
  g_string_append (document, "</ul>\n");
}

static void
append_entry (GString                   *document,
              const LanyardWriteUpEntry *entry)
{
  append_element (document, "h3", entry->title);
  for (guint i = 0; i < entry->lines->len; i++)
    append_element (document, "p", g_ptr_array_index (entry->lines, i));
  append_links (document, entry->links);
  append_note (document, entry->text);
}

static void
append_head (GString              *document,
             const LanyardWriteUp *self)
{
  g_string_append (document, "<!DOCTYPE html>\n<html");
  if (self->language != NULL)
    {
      g_string_append (document, " lang=\"");
      append_text (document, self->language);
      g_string_append (document, "\"");
    }
  g_string_append (document, ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                             "content=\"width=device-width, initial-scale=1\">\n");
  append_element (document, "title", self->title);
  g_string_append (document, "</head>\n<body>\n");
}

/* The document as a page of its own. Nothing in it is markup but what is
 * written here. */
char *
lanyard_write_up_to_html (const LanyardWriteUp *self)
{
  GString *document = g_string_new (NULL);

  append_head (document, self);
  append_element (document, "h1", self->title);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const LanyardWriteUpGroup *group = g_ptr_array_index (self->groups, i);

      if (group->title != NULL)
        append_element (document, "h2", group->title);
      for (guint j = 0; j < group->entries->len; j++)
        append_entry (document, g_ptr_array_index (group->entries, j));
    }
  g_string_append (document, "</body>\n</html>\n");
  return g_string_free_and_steal (document);
}
