/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* How much the parser gets at a time, in bytes. */
#ifndef CHUNK
#define CHUNK 1024
#endif

/* With more elements open, or in a longer tag, we begin anew behind it: for
 * every further element or attribute the parser looks through all it has. */
#define MAX_OPEN 256
#define MAX_TAG (8 * 1024)

/* How much the parser gets next. It ends outside of tags, within which it
 * would lose count of the quotes, and outside of characters. */
static int
find_chunk (const char *html)
{
  const char *end = html;
  gboolean    tag = FALSE;
  char        quote = '\0';

  for (; *end != '\0' && end - html < (tag ? MAX_TAG : CHUNK); end++)
    {
      if (!tag)
        tag = *end == '<' && g_ascii_isalpha (end[1]);
      else if (quote != '\0')
        quote = *end == quote ? '\0' : quote;
      else if (*end == '"' || *end == '\'')
        quote = *end;
      else
        tag = *end != '>';
    }
  while (((guchar)*end & 0xc0) == 0x80)
    end--;

  return (int)(end - html);
}

/* Where to go on after a tag that is too long to be one, or NULL. */
static const char *
find_end_of_endless_tag (const char *at,
                         const char *fed)
{
  const char *end;

  if (fed - at <= MAX_TAG || *at != '<' || !g_ascii_isalpha (at[1]))
    return NULL;

  end = strchr (fed, '>');
  return end != NULL ? end + 1 : fed + strlen (fed);
}

static void
start_element_cb (void           *user_data,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  lanyard_prose_markup_open (user_data, (const char *)name, (const char **)attributes);
}

static void
end_element_cb (void          *user_data,
                const xmlChar *name)
{
  lanyard_prose_markup_close (user_data, (const char *)name);
}

static void
characters_cb (void          *user_data,
               const xmlChar *text,
               int            length)
{
  lanyard_prose_markup_add_text (user_data, (const char *)text, length);
}

static htmlParserCtxtPtr
make_context (LanyardProseMarkup *markup)
{
  xmlSAXHandler handler = {
    .startElement = start_element_cb,
    .endElement = end_element_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
  };
  htmlParserCtxtPtr context;

  context = htmlCreatePushParserCtxt (&handler, markup, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  htmlCtxtUseOptions (context,
                      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  return context;
}

/* Reads on from @html until its end or a place to begin anew at, which is
 * what it returns. */
static const char *
read_stretch (LanyardProseMarkup *markup,
              const char         *html)
{
  htmlParserCtxtPtr context = make_context (markup);
  const char       *fed = html;
  const char       *anew = NULL;

  while (*fed != '\0' && anew == NULL)
    {
      int         length = find_chunk (fed);
      const char *at;

      htmlParseChunk (context, fed, length, FALSE);
      fed += length;
      at = fed - (context->input->end - context->input->cur);
      if (lanyard_prose_markup_get_n_open (markup) > MAX_OPEN)
        anew = at;
      else
        anew = find_end_of_endless_tag (at, fed);
    }
  if (anew == NULL)
    htmlParseChunk (context, NULL, 0, TRUE);

  /* what is left out stays so */
  if (anew == NULL || lanyard_prose_markup_is_dropping (markup))
    anew = fed + strlen (fed);
  htmlFreeParserCtxt (context);
  lanyard_prose_markup_close_all (markup);
  return anew;
}

/* Takes out pictures that lie in the text itself, which can be long, and
 * gives back addresses in angle brackets, which the parser would take for
 * tags: Ada <ada@example.org>. */
static char *
prepare (const char *html)
{
  GString *prepared = g_string_sized_new (strlen (html));

  for (const char *at = html; *at != '\0'; at++)
    {
      gsize length = *at == '<' ? strcspn (at + 1, " \t\n\"'<=>") : 0;

      if (length > 0 && at[1 + length] == '>' &&
          (memchr (at, '@', length) != NULL || g_strstr_len (at, length, "://") != NULL))
        g_string_append (prepared, "&lt;");
      else
        g_string_append_c (prepared, *at);

      if (strncmp (at, "=\"data:", strlen ("=\"data:")) == 0)
        {
          g_string_append_c (prepared, '"');
          at += strlen ("=\"");
          at += strcspn (at, "\"<>") - 1;
        }
    }

  return g_string_free_and_steal (prepared);
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

  for (const char *at = prepared; *at != '\0';)
    at = read_stretch (markup, at);
}
