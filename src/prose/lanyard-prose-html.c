/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* The parser looks through all open elements for every end tag, and through
 * all attributes of a tag for every further one. So with more elements open
 * we begin anew behind the last, and names take no more bytes than this. */
#define MAX_OPEN 256
#define MAX_NAMES 8192

typedef struct
{
  LanyardProseMarkup *markup;
  htmlParserCtxtPtr   context;
  const char         *html;
  const char         *next; /* where to begin anew */
} HtmlReader;

/* Where the parser is: behind a tag but for its end. */
static const char *
find_rest (HtmlReader *self)
{
  glong       consumed = xmlByteConsumed (self->context);
  const char *rest = self->html + MAX (consumed, 0);

  /* what is left out stays so */
  if (consumed <= 0 || lanyard_prose_markup_is_dropping (self->markup))
    return rest + strlen (rest);

  if (*rest == '/')
    rest++;
  return *rest == '>' ? rest + 1 : rest;
}

static void
start_element_cb (void           *user_data,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  HtmlReader *self = user_data;

  lanyard_prose_markup_open (self->markup, (const char *)name, (const char **)attributes);
  if (lanyard_prose_markup_get_n_open (self->markup) > MAX_OPEN)
    {
      self->next = find_rest (self);
      xmlStopParser (self->context);
    }
}

static void
end_element_cb (void          *user_data,
                const xmlChar *name)
{
  HtmlReader *self = user_data;

  lanyard_prose_markup_close (self->markup, (const char *)name);
}

static void
characters_cb (void          *user_data,
               const xmlChar *text,
               int            length)
{
  HtmlReader *self = user_data;

  lanyard_prose_markup_add_text (self->markup, (const char *)text, length);
}

/* Reads @html until its end or a place to begin anew at, which is what it
 * returns. */
static const char *
read_stretch (LanyardProseMarkup *markup,
              const char         *html)
{
  int        length = (int)strlen (html);
  HtmlReader reader = {
    .markup = markup,
    .context = htmlCreateMemoryParserCtxt (html, length),
    .html = html,
    .next = html + length,
  };

  *reader.context->sax = (xmlSAXHandler){
    .startElement = start_element_cb,
    .endElement = end_element_cb,
    .characters = characters_cb,
  };
  reader.context->userData = &reader;
  htmlCtxtUseOptions (reader.context,
                      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlDictSetLimit (reader.context->dict, MAX_NAMES);

  htmlParseDocument (reader.context);
  htmlFreeParserCtxt (reader.context);
  lanyard_prose_markup_close_all (markup);
  return reader.next;
}

/* Writes what is not ASCII as references, so that no guess at the encoding
 * matters, and gives back addresses in angle brackets, which the parser would
 * take for tags: Ada <ada@example.org>. */
static char *
prepare (const char *html)
{
  GString *prepared = g_string_sized_new (strlen (html));

  for (const char *at = html; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gsize    length = c == '<' ? strcspn (at + 1, " \t\n\"'<=>") : 0;

      if (length > 0 && at[1 + length] == '>' &&
          (memchr (at, '@', length + 1) != NULL || g_strstr_len (at, length + 1, "://") != NULL))
        g_string_append (prepared, "&lt;");
      else if (c < 0x80)
        g_string_append_c (prepared, (char)c);
      else
        g_string_append_printf (prepared, "&#%u;", c);
    }

  return g_string_free_and_steal (prepared);
}

/* Texts may be read in several threads. */
static void
prepare_parser (void)
{
  static gsize prepared;

  if (g_once_init_enter (&prepared))
    {
      xmlInitParser ();
      g_once_init_leave (&prepared, 1);
    }
}

/**
 * lanyard_prose_read_html:
 * @builder: where its blocks go
 * @html: cleaned text
 *
 * Reads HTML, however broken. What it would load, run or style is left out;
 * elements that are not known count for the text in them.
 */
void
lanyard_prose_read_html (LanyardProseBuilder *builder,
                         const char          *html)
{
  g_autofree char *prepared = prepare (html);
  g_autoptr (LanyardProseMarkup) markup = lanyard_prose_markup_new (builder);

  prepare_parser ();
  for (const char *at = prepared; *at != '\0';)
    at = read_stretch (markup, at);
}
