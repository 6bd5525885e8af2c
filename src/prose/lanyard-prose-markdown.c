/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"

#include <md4c.h>
#include <string.h>

/* Markdown may have HTML anywhere in it, so it is turned into HTML and that
 * is read: a tag then means the same wherever it came from, and there is one
 * gate for what is hostile. */
typedef struct
{
  GString    *html;
  const char *cell;     /* (nullable) the tag of a cell that has nothing in it so far */
  guint       depth;    /* of what is open */
  gboolean    in_block; /* of raw HTML */
  gboolean    in_tag;   /* whether what was last in raw HTML was an element's tag */
} MarkdownReader;

/* References can make very much out of a little text. */
#define MAX_HTML (16 * 1024 * 1024)

static const char *const block_names[] = {
  [MD_BLOCK_QUOTE] = "blockquote",
  [MD_BLOCK_UL] = "ul",
  [MD_BLOCK_OL] = "ol",
  [MD_BLOCK_LI] = "li",
  [MD_BLOCK_HR] = "hr",
  [MD_BLOCK_CODE] = "pre",
  [MD_BLOCK_P] = "p",
  [MD_BLOCK_TABLE] = "table",
  [MD_BLOCK_TR] = "tr",
};

static const char *const span_names[] = {
  [MD_SPAN_EM] = "em",
  [MD_SPAN_STRONG] = "strong",
  [MD_SPAN_A] = "a",
  [MD_SPAN_CODE] = "code",
};

static void
append_escaped (GString    *html,
                const char *text,
                gsize       length)
{
  for (const char *at = text; at < text + length; at++)
    {
      switch (*at)
        {
        case '&':
          g_string_append (html, "&amp;");
          break;
        case '<':
          g_string_append (html, "&lt;");
          break;
        case '>':
          g_string_append (html, "&gt;");
          break;
        case '"':
          g_string_append (html, "&quot;");
          break;
        default:
          g_string_append_c (html, *at);
        }
    }
}

static void
append_attribute (GString            *html,
                  const MD_ATTRIBUTE *attribute)
{
  for (guint i = 0; attribute->text != NULL && attribute->substr_offsets[i] < attribute->size; i++)
    {
      const char *text = attribute->text + attribute->substr_offsets[i];
      gsize       length = attribute->substr_offsets[i + 1] - attribute->substr_offsets[i];

      if (attribute->substr_types[i] == MD_TEXT_ENTITY)
        g_string_append_len (html, text, length);
      else
        append_escaped (html, text, length);
    }
}

/* Whether something opened now counts; what is nested too deep does not. */
static gboolean
open_one (MarkdownReader *self)
{
  return self->depth++ < LANYARD_PROSE_MAX_DEPTH;
}

static gboolean
close_one (MarkdownReader *self)
{
  return --self->depth < LANYARD_PROSE_MAX_DEPTH;
}

/* Empty cells are left out: a row can have very many of them for a byte. */
static void
open_cell (MarkdownReader *self)
{
  if (self->cell != NULL)
    g_string_append_printf (self->html, "<%s>", self->cell);
  self->cell = NULL;
}

static int
enter_block_cb (MD_BLOCKTYPE type,
                void        *detail,
                void        *user_data)
{
  MarkdownReader *self = user_data;
  const char     *name = type < G_N_ELEMENTS (block_names) ? block_names[type] : NULL;

  if (!open_one (self))
    return 0;

  if (type == MD_BLOCK_H)
    g_string_append_printf (self->html, "<h%u>", ((MD_BLOCK_H_DETAIL *)detail)->level);
  else if (type == MD_BLOCK_OL)
    g_string_append_printf (self->html, "<ol start=\"%u\">", ((MD_BLOCK_OL_DETAIL *)detail)->start);
  else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
    self->cell = type == MD_BLOCK_TH ? "th" : "td";
  else if (type == MD_BLOCK_HTML)
    self->in_block = TRUE;
  else if (name != NULL)
    g_string_append_printf (self->html, "<%s>", name);

  return self->html->len > MAX_HTML;
}

static int
leave_block_cb (MD_BLOCKTYPE type,
                void        *detail,
                void        *user_data)
{
  MarkdownReader *self = user_data;
  const char     *name = type < G_N_ELEMENTS (block_names) ? block_names[type] : NULL;

  if (!close_one (self))
    return 0;

  if (type == MD_BLOCK_H)
    g_string_append_printf (self->html, "</h%u>", ((MD_BLOCK_H_DETAIL *)detail)->level);
  else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
    self->cell = NULL;
  else if (type == MD_BLOCK_HTML)
    self->in_block = FALSE;
  else if (name != NULL && type != MD_BLOCK_HR)
    g_string_append_printf (self->html, "</%s>", name);

  return self->html->len > MAX_HTML;
}

static int
enter_span_cb (MD_SPANTYPE type,
               void       *detail,
               void       *user_data)
{
  MarkdownReader *self = user_data;
  const char     *name = type < G_N_ELEMENTS (span_names) ? span_names[type] : NULL;

  open_cell (self);
  if (!open_one (self) || name == NULL)
    return 0;

  g_string_append_printf (self->html, "<%s", name);
  if (type == MD_SPAN_A)
    {
      g_string_append (self->html, " href=\"");
      append_attribute (self->html, &((MD_SPAN_A_DETAIL *)detail)->href);
      g_string_append_c (self->html, '"');
    }
  g_string_append_c (self->html, '>');

  return self->html->len > MAX_HTML;
}

static int
leave_span_cb (MD_SPANTYPE type,
               void       *detail,
               void       *user_data)
{
  MarkdownReader *self = user_data;
  const char     *name = type < G_N_ELEMENTS (span_names) ? span_names[type] : NULL;

  if (close_one (self) && name != NULL)
    g_string_append_printf (self->html, "</%s>", name);
  return 0;
}

/* What looks like a tag but is none that HTML knows is text: <insert name
 * here>, vector<int>. */
static gboolean
is_tag (const char *text,
        gsize       length)
{
  gsize start = length > 1 && text[1] == '/' ? 2 : 1;
  gsize end = start;

  while (end < length && (g_ascii_isalnum (text[end]) || text[end] == '-'))
    end++;

  return start >= length || !g_ascii_isalpha (text[start]) ||
         lanyard_prose_find_element (text + start, end - start) != LANYARD_PROSE_UNKNOWN;
}

static int
text_cb (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        size,
         void          *user_data)
{
  MarkdownReader *self = user_data;

  open_cell (self);
  switch (type)
    {
    case MD_TEXT_HTML:
      if (!self->in_block && size > 0 && *text == '<')
        self->in_tag = is_tag (text, size);
      if (self->in_block || self->in_tag)
        g_string_append_len (self->html, text, size);
      else
        append_escaped (self->html, text, size);
      break;
    case MD_TEXT_ENTITY:
      g_string_append_len (self->html, text, size);
      break;
    case MD_TEXT_BR:
      g_string_append (self->html, "<br>");
      break;
    case MD_TEXT_SOFTBR:
      g_string_append_c (self->html, '\n');
      break;
    case MD_TEXT_NULLCHAR:
      break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
    default:
      append_escaped (self->html, text, size);
    }

  return self->html->len > MAX_HTML;
}

/**
 * lanyard_prose_read_markdown:
 * @builder: where its blocks go
 * @markdown: cleaned text
 *
 * Reads CommonMark with tables and bare addresses, and with the HTML that
 * people put in between.
 */
void
lanyard_prose_read_markdown (LanyardProseBuilder *builder,
                             const char          *markdown)
{
  static const MD_PARSER parser = {
    .flags = MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_STRIKETHROUGH | MD_FLAG_TABLES,
    .enter_block = enter_block_cb,
    .leave_block = leave_block_cb,
    .enter_span = enter_span_cb,
    .leave_span = leave_span_cb,
    .text = text_cb,
  };
  g_autoptr (GString) html = g_string_sized_new (strlen (markdown) * 2);
  MarkdownReader reader = { .html = html };

  md_parse (markdown, strlen (markdown), &parser, &reader);
  lanyard_prose_read_html (builder, html->str);
}
