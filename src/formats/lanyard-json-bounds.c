/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-json-bounds.h"

#include "lanyard-problem.h"

#include <string.h>

#define MAX_LEVELS 64
#define MAX_MILLIONS 2

/* Returns: behind the string's end, or @end
 * @at: behind its beginning */
static const char *
skip_string (const char *at,
             const char *end)
{
  const char *start = at;

  while ((at = memchr (at, '"', (gsize)(end - at))) != NULL)
    {
      const char *escapes = at;

      while (escapes > start && escapes[-1] == '\\')
        escapes--;
      at++;
      if ((at - 1 - escapes) % 2 == 0)
        return at;
    }

  return end;
}

/**
 * lanyard_json_check_bounds:
 * @text: a document that may be JSON
 * @error: return location for LANYARD_READ_ERROR_TOO_DEEP, of more than 64
 *   levels, or LANYARD_READ_ERROR_TOO_MANY, of more than 2 million values
 *
 * The parser calls itself for every level and takes many times more memory for
 * a small value than the document does, so both are counted first. As it is
 * strict, it gives up where this would take a quotation mark for another than
 * it does. An empty array or object counts as two.
 *
 * Returns: whether @text may be given to the parser
 */
gboolean
lanyard_json_check_bounds (GBytes  *text,
                           GError **error)
{
  gsize       size;
  const char *at = g_bytes_get_data (text, &size);
  const char *end = at + size;
  guint       level = 0;
  guint       count = 0;

  while (at < end)
    {
      char c = *at++;

      if (c == '"')
        at = skip_string (at, end);
      else if (c == '[' || c == '{')
        {
          count++;
          if (++level > MAX_LEVELS)
            {
              g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_DEEP, "%d",
                           MAX_LEVELS);
              return FALSE;
            }
        }
      else if (c == ',')
        count++;
      else if ((c == ']' || c == '}') && level > 0)
        level--;
    }

  if (count <= MAX_MILLIONS * 1000000)
    return TRUE;

  g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_MANY, "%d", MAX_MILLIONS);
  return FALSE;
}
