/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"

#include <string.h>

#define TAB_WIDTH 8

typedef struct
{
  LanyardProseBuilder *builder;
  gboolean             in_item;
  guint                level; /* how many items are around a line */
  guint                indents[LANYARD_PROSE_MAX_DEPTH];
} PlainReader;

/* The text of the item that a line is, or NULL if it is none. */
static const char *
skip_bullet (const char *line)
{
  static const char *const bullets[] = { "-", "*", "•" };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      const char *text = line + strlen (bullets[i]);

      if (g_str_has_prefix (line, bullets[i]) && g_unichar_isspace (g_utf8_get_char (text)))
        return text;
    }

  return NULL;
}

static void
begin (PlainReader     *self,
       LanyardBlockType type,
       const char      *text)
{
  LanyardBlock like = { .type = type, .level = self->level };

  lanyard_prose_builder_begin (self->builder, &like);
  lanyard_prose_builder_add_text (self->builder, text, strlen (text), 0, NULL);
}

static void
read_item (PlainReader *self,
           guint        indent,
           const char  *text)
{
  while (self->level > 0 && self->indents[self->level - 1] >= indent)
    self->level--;
  if (self->level == LANYARD_PROSE_MAX_DEPTH)
    self->level--;

  self->indents[self->level++] = indent;
  self->in_item = TRUE;
  begin (self, LANYARD_BLOCK_LIST_ITEM, text);
}

static void
read_line (PlainReader *self,
           const char  *line)
{
  const char *text = line;
  const char *item;
  guint       indent = 0;

  for (; g_unichar_isspace (g_utf8_get_char (text)); text = g_utf8_next_char (text))
    indent += *text == '\t' ? TAB_WIDTH : 1;

  if (*text == '\0')
    {
      lanyard_prose_builder_end (self->builder);
      self->in_item = FALSE;
    }
  else if ((item = skip_bullet (text)) != NULL)
    read_item (self, indent, item);
  else if (lanyard_prose_builder_is_open (self->builder) &&
           (!self->in_item || indent > self->indents[self->level - 1]))
    {
      lanyard_prose_builder_add_break (self->builder);
      lanyard_prose_builder_add_text (self->builder, text, strlen (text), 0, NULL);
    }
  else
    {
      self->level = 0;
      self->in_item = FALSE;
      begin (self, LANYARD_BLOCK_PARAGRAPH, text);
    }
}

/**
 * lanyard_prose_read_plain:
 * @builder: where its blocks go
 * @text: cleaned text
 *
 * Reads text without any marks but those that people make when they type: a
 * blank line between paragraphs, and a bullet before an item.
 */
void
lanyard_prose_read_plain (LanyardProseBuilder *builder,
                          const char          *text)
{
  PlainReader      reader = { .builder = builder };
  g_autofree char *copy = g_strdup (text);
  char            *line = copy;

  while (line != NULL)
    {
      char *next = strchr (line, '\n');

      if (next != NULL)
        *next++ = '\0';
      read_line (&reader, line);
      line = next;
    }

  lanyard_prose_builder_end (builder);
}
