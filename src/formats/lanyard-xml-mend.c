/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-xml-mend.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* The longest name of a character that HTML has, and then some. */
#define MAX_NAME 32

/* A text that is gone through once, and what is made of it. */
typedef struct
{
  const char  *at;
  const char  *end;
  gboolean     open; /* a comment or the like is never closed */
  guint        line;
  guint        column;
  GString     *mended;
  LanyardWalk *walk;
} Mending;

/* XML 1.0, section 2.2 */
static gboolean
is_forbidden (gunichar c)
{
  return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF;
}

static void
report (Mending    *self,
        const char *what)
{
  g_autofree char *found = g_strdup_printf ("%u:%u: %s", self->line, self->column, what);

  lanyard_walk_report (self->walk, LANYARD_PROBLEM_BROKEN, NULL, found);
}

static void
skip (Mending *self,
      gsize    length)
{
  for (const char *end = self->at + length; self->at < end; self->at = g_utf8_next_char (self->at))
    {
      self->line += *self->at == '\n';
      self->column = *self->at == '\n' ? 1 : self->column + 1;
    }
}

static void
keep (Mending *self,
      gsize    length)
{
  g_string_append_len (self->mended, self->at, (gssize)length);
  skip (self, length);
}

/* Takes a character that may not stand in XML out. */
static void
drop (Mending *self)
{
  g_autofree char *what = g_strdup_printf ("U+%04X", g_utf8_get_char (self->at));

  report (self, what);
  skip (self, (gsize)(g_utf8_next_char (self->at) - self->at));
}

static gboolean
begins (const Mending *self,
        const char    *prefix)
{
  gsize length = strlen (prefix);

  return (gsize)(self->end - self->at) >= length && memcmp (self->at, prefix, length) == 0;
}

/* A stretch in which "&" and "<" mean themselves. */
static gboolean
keep_stretch (Mending    *self,
              const char *opening,
              const char *closing)
{
  const char *close;

  if (self->open || !begins (self, opening))
    return FALSE;

  close = g_strstr_len (self->at, self->end - self->at, closing);
  self->open = close == NULL;
  if (close == NULL)
    return FALSE;

  for (const char *end = close + strlen (closing); self->at < end;)
    {
      if (is_forbidden (g_utf8_get_char (self->at)))
        drop (self);
      else
        keep (self, (gsize)(g_utf8_next_char (self->at) - self->at));
    }
  return TRUE;
}

/* What stands between "&" and ";", NULL for nothing of the kind. */
static char *
dup_reference (const Mending *self)
{
  const char *from = self->at + 1;
  gsize       length = 0;

  while (from + length < self->end && length < MAX_NAME &&
         (g_ascii_isalnum (from[length]) || from[length] == '#'))
    length++;

  return length > 0 && from + length < self->end && from[length] == ';' ? g_strndup (from, length)
                                                                        : NULL;
}

/* Returns: 0 where the reference isn't one to a character of XML */
static gunichar
parse_number (const char *reference)
{
  gboolean hex = g_ascii_tolower (reference[1]) == 'x';
  guint64  number = 0;

  if (!g_ascii_string_to_unsigned (reference + (hex ? 2 : 1), hex ? 16 : 10, 1, 0x10FFFF, &number,
                                   NULL) ||
      !g_unichar_validate ((gunichar)number) || is_forbidden ((gunichar)number))
    return 0;

  return (gunichar)number;
}

/* A name of HTML stands for its character; a mark that begins no reference
 * stands for itself. */
static void
mend_reference (Mending *self)
{
  static const char *const xml_names[] = { "amp", "lt", "gt", "quot", "apos", NULL };
  g_autofree char         *reference = dup_reference (self);
  g_autofree char         *whole = NULL;
  const htmlEntityDesc    *entity;

  if (reference == NULL)
    {
      report (self, "&");
      g_string_append (self->mended, "&amp;");
      skip (self, 1);
      return;
    }

  whole = g_strdup_printf ("&%s;", reference);
  if (g_strv_contains (xml_names, reference) ||
      (*reference == '#' && parse_number (reference) != 0))
    {
      keep (self, strlen (whole));
      return;
    }

  report (self, whole);
  entity = *reference != '#' ? htmlEntityLookup ((const xmlChar *)reference) : NULL;
  if (entity != NULL)
    g_string_append_unichar (self->mended, entity->value);
  else if (*reference != '#')
    g_string_append_printf (self->mended, "&amp;%s;", reference);
  skip (self, strlen (whole));
}

static gboolean
begins_tag (const Mending *self)
{
  char next = self->at + 1 < self->end ? self->at[1] : '\0';

  return g_ascii_isalpha (next) || (next != '\0' && strchr ("_:/!?", next) != NULL) ||
         (guchar)next >= 0x80;
}

static void
mend_character (Mending *self)
{
  const char *next = g_utf8_next_char (self->at);
  gunichar    c = g_utf8_get_char (self->at);

  if (c == '&')
    mend_reference (self);
  else if (c == '<' && !begins_tag (self))
    {
      report (self, "<");
      g_string_append (self->mended, "&lt;");
      skip (self, 1);
    }
  else if (is_forbidden (c))
    drop (self);
  else
    keep (self, (gsize)(next - self->at));
}

/**
 * lanyard_xml_mend:
 * @text: a document in UTF-8, without zero bytes, that isn't well-formed XML
 * @walk: where every place that is mended is reported as BROKEN, with its line
 *   and column
 *
 * Mends single characters, which can be done without guessing what was meant:
 * control characters are taken out, the names that HTML has for characters
 * become those, and "&" and "<" that begin nothing stand for themselves. What
 * is wrong with the elements stays.
 *
 * Returns: (transfer full): the document with the same lines
 */
GBytes *
lanyard_xml_mend (GBytes      *text,
                  LanyardWalk *walk)
{
  gsize       size;
  const char *data = g_bytes_get_data (text, &size);
  Mending     mending = {
        .at = data,
        .end = size > 0 ? data + size : data,
        .line = 1,
        .column = 1,
        .mended = g_string_sized_new (size + 1),
        .walk = walk,
  };

  while (mending.at < mending.end)
    {
      if (*mending.at != '<' || (!keep_stretch (&mending, "<!--", "-->") &&
                                 !keep_stretch (&mending, "<![CDATA[", "]]>")))
        mend_character (&mending);
    }

  return g_string_free_to_bytes (mending.mended);
}
