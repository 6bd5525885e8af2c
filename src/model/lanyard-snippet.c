/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-snippet.h"

#include <string.h>

/* In characters: where less stands before the first hit, nothing is left out;
 * else so much of it is kept, that the hit is in the first line. */
#define MAX_BEFORE 50
#define KEPT_BEFORE 30

/* More than two lines of a row hold. */
#define MAX_LENGTH 240

#define LEFT_OUT "… "

/* Returns: the start of the line that @at is in */
static const char *
find_line (const char *text,
           const char *at)
{
  while (at > text && at[-1] != '\n')
    at--;
  return at;
}

/* Returns: the start of the first whole word of the last characters before @at */
static const char *
find_word (const char *line,
           const char *at)
{
  const char *start = at;

  for (guint i = 0; i < KEPT_BEFORE && start > line; i++)
    start = g_utf8_prev_char (start);
  for (const char *end = start; end < at; end = g_utf8_next_char (end))
    {
      if (*end == ' ')
        return end + 1;
    }

  return start;
}

static const char *
find_start (const char *text,
            const char *hit)
{
  const char *line;

  if (g_utf8_strlen (text, hit - text) <= MAX_BEFORE)
    return text;

  line = find_line (text, hit);
  return g_utf8_strlen (line, hit - line) <= KEPT_BEFORE ? line : find_word (line, hit);
}

static const char *
find_end (const char *start)
{
  const char *end = start;

  for (guint i = 0; i < MAX_LENGTH && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return end;
}

/* Takes the marks of a whole text that are between two of its bytes. */
static void
take_marks (LanyardSnippet *self,
            GArray         *marks,
            gsize           start,
            gsize           end,
            gsize           before)
{
  for (guint i = 0; i < marks->len; i++)
    {
      LanyardMark mark = g_array_index (marks, LanyardMark, i);

      if (mark.start < start || mark.end > end)
        continue;
      mark.start += before - start;
      mark.end += before - start;
      g_array_append_val (self->marks, mark);
    }
}

/**
 * lanyard_snippet_new:
 * @text: a text of several lines, in UTF-8
 * @terms: what was typed
 *
 * Returns: (transfer full): what stands around the first place where a term is
 *   in @text, or its beginning where none is
 */
LanyardSnippet *
lanyard_snippet_new (const char         *text,
                     const LanyardTerms *terms)
{
  LanyardSnippet *self = g_new0 (LanyardSnippet, 1);
  g_autoptr (GArray) marks = lanyard_terms_mark (terms, text);
  const char      *hit = text + (marks->len > 0 ? g_array_index (marks, LanyardMark, 0).start : 0);
  const char      *start = find_start (text, hit);
  const char      *end = find_end (start);
  gboolean         cut = start > text && start[-1] != '\n';
  g_autofree char *kept = g_strndup (start, end - start);

  self->text = g_strconcat (cut ? LEFT_OUT : "", kept, NULL);
  g_strdelimit (self->text, "\n\r\t", ' ');
  self->marks = g_array_new (FALSE, FALSE, sizeof (LanyardMark));
  take_marks (self, marks, start - text, end - text, cut ? strlen (LEFT_OUT) : 0);
  return self;
}

void
lanyard_snippet_free (LanyardSnippet *self)
{
  g_free (self->text);
  g_array_unref (self->marks);
  g_free (self);
}
