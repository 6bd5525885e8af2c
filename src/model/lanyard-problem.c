/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-problem.h"

#include <string.h>

#define MAX_FOUND 80
#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029

G_DEFINE_QUARK (lanyard_read_error, lanyard_read_error)

/* One line and no control characters: files of strangers end up in a terminal. */
static char *
one_line (const char *text)
{
  g_autofree char *valid = NULL;
  GString         *line;

  if (text == NULL)
    return NULL;

  valid = g_utf8_make_valid (text, -1);
  line = g_string_sized_new (strlen (valid));
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean ends_line = c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;

      g_string_append_unichar (line, g_unichar_iscntrl (c) || ends_line ? ' ' : c);
    }

  return g_string_free_and_steal (line);
}

static char *
shorten (const char *text)
{
  g_autofree char *line = one_line (text);

  if (line == NULL || g_utf8_strlen (line, -1) <= MAX_FOUND)
    return g_steal_pointer (&line);

  return g_utf8_truncate_middle (line, MAX_FOUND);
}

/**
 * lanyard_problem_new:
 * @code: what was wrong
 * @path: where in the document
 * @expected: (nullable): what should stand there
 * @found: (nullable): what stands there; shortened to 80 characters
 *
 * Control characters in any of them become spaces.
 *
 * Returns: (transfer full): the problem
 */
LanyardProblem *
lanyard_problem_new (LanyardProblemCode code,
                     const char        *path,
                     const char        *expected,
                     const char        *found)
{
  LanyardProblem *self = g_new0 (LanyardProblem, 1);

  self->code = code;
  self->path = one_line (path);
  self->expected = one_line (expected);
  self->found = shorten (found);
  return self;
}

void
lanyard_problem_free (LanyardProblem *self)
{
  g_free (self->path);
  g_free (self->expected);
  g_free (self->found);
  g_free (self);
}
