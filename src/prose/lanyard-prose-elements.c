/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"

#include <stdlib.h>

typedef struct
{
  const char         *name;
  LanyardProseElement meaning;
} Entry;

typedef struct
{
  const char *name;
  gsize       length;
} Key;

/* In the order of their names. */
static const Entry entries[] = {
  { "a", LANYARD_PROSE_LINK },
  { "abbr", LANYARD_PROSE_OTHER },
  { "acronym", LANYARD_PROSE_OTHER },
  { "address", LANYARD_PROSE_BLOCK },
  { "applet", LANYARD_PROSE_DROPPED },
  { "article", LANYARD_PROSE_BLOCK },
  { "aside", LANYARD_PROSE_BLOCK },
  { "audio", LANYARD_PROSE_DROPPED },
  { "b", LANYARD_PROSE_STRONG },
  { "base", LANYARD_PROSE_OTHER },
  { "big", LANYARD_PROSE_OTHER },
  { "blockquote", LANYARD_PROSE_QUOTE },
  { "body", LANYARD_PROSE_BLOCK },
  { "br", LANYARD_PROSE_BREAK },
  { "button", LANYARD_PROSE_OTHER },
  { "canvas", LANYARD_PROSE_DROPPED },
  { "caption", LANYARD_PROSE_BLOCK },
  { "center", LANYARD_PROSE_BLOCK },
  { "cite", LANYARD_PROSE_OTHER },
  { "code", LANYARD_PROSE_CODE },
  { "col", LANYARD_PROSE_OTHER },
  { "colgroup", LANYARD_PROSE_OTHER },
  { "dd", LANYARD_PROSE_ITEM },
  { "del", LANYARD_PROSE_OTHER },
  { "details", LANYARD_PROSE_BLOCK },
  { "dfn", LANYARD_PROSE_EMPHASIS },
  { "dir", LANYARD_PROSE_LIST },
  { "div", LANYARD_PROSE_BLOCK },
  { "dl", LANYARD_PROSE_LIST },
  { "dt", LANYARD_PROSE_TERM },
  { "em", LANYARD_PROSE_EMPHASIS },
  { "embed", LANYARD_PROSE_DROPPED },
  { "fieldset", LANYARD_PROSE_BLOCK },
  { "figcaption", LANYARD_PROSE_BLOCK },
  { "figure", LANYARD_PROSE_BLOCK },
  { "font", LANYARD_PROSE_OTHER },
  { "footer", LANYARD_PROSE_BLOCK },
  { "form", LANYARD_PROSE_BLOCK },
  { "frame", LANYARD_PROSE_OTHER },
  { "frameset", LANYARD_PROSE_OTHER },
  { "h1", LANYARD_PROSE_HEADING },
  { "h2", LANYARD_PROSE_HEADING },
  { "h3", LANYARD_PROSE_HEADING },
  { "h4", LANYARD_PROSE_HEADING },
  { "h5", LANYARD_PROSE_HEADING },
  { "h6", LANYARD_PROSE_HEADING },
  { "head", LANYARD_PROSE_DROPPED },
  { "header", LANYARD_PROSE_BLOCK },
  { "hr", LANYARD_PROSE_BLOCK },
  { "html", LANYARD_PROSE_BLOCK },
  { "i", LANYARD_PROSE_EMPHASIS },
  { "iframe", LANYARD_PROSE_DROPPED },
  { "img", LANYARD_PROSE_IMAGE },
  { "input", LANYARD_PROSE_OTHER },
  { "ins", LANYARD_PROSE_OTHER },
  { "kbd", LANYARD_PROSE_CODE },
  { "label", LANYARD_PROSE_OTHER },
  { "legend", LANYARD_PROSE_BLOCK },
  { "li", LANYARD_PROSE_ITEM },
  { "link", LANYARD_PROSE_OTHER },
  { "listing", LANYARD_PROSE_PREFORMATTED },
  { "main", LANYARD_PROSE_BLOCK },
  { "mark", LANYARD_PROSE_OTHER },
  { "menu", LANYARD_PROSE_LIST },
  { "meta", LANYARD_PROSE_OTHER },
  { "nav", LANYARD_PROSE_BLOCK },
  { "noembed", LANYARD_PROSE_DROPPED },
  { "noframes", LANYARD_PROSE_DROPPED },
  { "noscript", LANYARD_PROSE_BLOCK },
  { "object", LANYARD_PROSE_DROPPED },
  { "ol", LANYARD_PROSE_ORDERED_LIST },
  { "optgroup", LANYARD_PROSE_BLOCK },
  { "option", LANYARD_PROSE_BLOCK },
  { "p", LANYARD_PROSE_BLOCK },
  { "pre", LANYARD_PROSE_PREFORMATTED },
  { "q", LANYARD_PROSE_OTHER },
  { "s", LANYARD_PROSE_OTHER },
  { "samp", LANYARD_PROSE_CODE },
  { "script", LANYARD_PROSE_DROPPED },
  { "section", LANYARD_PROSE_BLOCK },
  { "select", LANYARD_PROSE_BLOCK },
  { "small", LANYARD_PROSE_OTHER },
  { "span", LANYARD_PROSE_OTHER },
  { "strike", LANYARD_PROSE_OTHER },
  { "strong", LANYARD_PROSE_STRONG },
  { "style", LANYARD_PROSE_DROPPED },
  { "sub", LANYARD_PROSE_OTHER },
  { "summary", LANYARD_PROSE_BLOCK },
  { "sup", LANYARD_PROSE_OTHER },
  { "svg", LANYARD_PROSE_DROPPED },
  { "table", LANYARD_PROSE_BLOCK },
  { "tbody", LANYARD_PROSE_OTHER },
  { "td", LANYARD_PROSE_CELL },
  { "template", LANYARD_PROSE_DROPPED },
  { "textarea", LANYARD_PROSE_BLOCK },
  { "tfoot", LANYARD_PROSE_OTHER },
  { "th", LANYARD_PROSE_HEAD_CELL },
  { "thead", LANYARD_PROSE_OTHER },
  { "time", LANYARD_PROSE_OTHER },
  { "title", LANYARD_PROSE_DROPPED },
  { "tr", LANYARD_PROSE_ROW },
  { "tt", LANYARD_PROSE_CODE },
  { "u", LANYARD_PROSE_OTHER },
  { "ul", LANYARD_PROSE_LIST },
  { "var", LANYARD_PROSE_EMPHASIS },
  { "video", LANYARD_PROSE_DROPPED },
  { "wbr", LANYARD_PROSE_OTHER },
};

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  const Key   *key = a;
  const Entry *entry = b;
  int          order = g_ascii_strncasecmp (key->name, entry->name, key->length);

  if (order == 0 && entry->name[key->length] != '\0')
    return -1;
  return order;
}

/**
 * lanyard_prose_find_element:
 * @name: the name of an element, in any case
 * @length: its length
 *
 * Returns: what the element means for the text in it
 */
LanyardProseElement
lanyard_prose_find_element (const char *name,
                            gsize       length)
{
  Key          key = { name, length };
  const Entry *entry;

  entry = bsearch (&key, entries, G_N_ELEMENTS (entries), sizeof entries[0], compare_cb);

  return entry != NULL ? entry->meaning : LANYARD_PROSE_UNKNOWN;
}
