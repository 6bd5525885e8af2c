/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"

#include <string.h>

/* What begins something else than words, within a line and at its start. */
static const struct
{
  const char *anywhere;
  const char *at_start;
} marks[] = {
  [LANYARD_PROSE_PLAIN] = { "", "-*" },
  [LANYARD_PROSE_MARKDOWN] = { "\\`*_[]<>&#~|$", "-+=:0123456789" },
  [LANYARD_PROSE_HTML] = { "<&", "" },
};

#define BULLET 0x2022

/* Returns: whether there is nothing in @text but what is seen of it */
static gboolean
stands_as_it_is (LanyardProseFormat format,
                 const char        *text)
{
  gboolean marked[0x80] = { FALSE };
  gboolean at_start = TRUE;

  for (const char *mark = marks[format].anywhere; *mark != '\0'; mark++)
    marked[(guchar)*mark] = TRUE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = (guchar)*at < 0x80 ? (guchar)*at : g_utf8_get_char (at);

      if (c < 0x80 && marked[c])
        return FALSE;
      if (at_start && (c == BULLET || (c < 0x80 && strchr (marks[format].at_start, (int)c))))
        return FALSE;
      if ((c < 0x20 || c >= 0x7f) && c != '\r' && lanyard_prose_is_unwanted (c))
        return FALSE;
      at_start = c == '\n' || c == '\r' || (at_start && g_unichar_isspace (c));
    }

  return TRUE;
}

/**
 * lanyard_prose_strip:
 * @format: what its characters mean
 * @text: any text, from anybody
 *
 * Returns: (transfer full): what a reader sees of @text, as
 *   lanyard_prose_to_plain() gives it, but with any white space and whatever
 *   else can't be seen: for an index; much faster where there is no markup
 */
char *
lanyard_prose_strip (LanyardProseFormat format,
                     const char        *text)
{
  g_autoptr (GPtrArray) blocks = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) <= LANYARD_PROSE_MAX_BYTES && g_utf8_validate (text, -1, NULL) &&
      stands_as_it_is (format, text))
    return g_strdup (text);

  blocks = lanyard_prose_read (format, text);
  return lanyard_prose_to_plain (blocks);
}
