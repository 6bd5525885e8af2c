/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-prose-private.h"

#include <string.h>

/* Longer addresses are taken for an attempt at something. */
#define MAX_ADDRESS 4096

static const char never_in_address[] = "\"<>\\`";

static const struct
{
  const char *scheme;
  gboolean    needs_host;
} safe_schemes[] = {
  { "http:", TRUE },
  { "https:", TRUE },
  { "mailto:", FALSE },
  { "tel:", FALSE },
  { "geo:", FALSE },
  { "xmpp:", FALSE },
  { "matrix:", FALSE },
  { "irc:", TRUE },
  { "ircs:", TRUE },
};

static gboolean
has_host (const char *address)
{
  g_autofree char *host = NULL;

  if (!g_uri_split_network (address, G_URI_FLAGS_PARSE_RELAXED, NULL, &host, NULL, NULL))
    return FALSE;
  return host != NULL && *host != '\0';
}

static gboolean
has_safe_characters (const char *address)
{
  if (!g_utf8_validate (address, -1, NULL))
    return FALSE;

  for (const char *at = address; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c < 0x80 ? !g_ascii_isgraph ((char)c) || strchr (never_in_address, (int)c) != NULL
                   : !lanyard_prose_is_visible (c))
        return FALSE;
    }

  return TRUE;
}

/**
 * lanyard_prose_is_safe:
 * @address: what a link would lead to
 *
 * Returns: whether @address is absolute, of a scheme that only shows, calls
 *   or writes to somebody, and free of what can't be seen
 */
gboolean
lanyard_prose_is_safe (const char *address)
{
  g_return_val_if_fail (address != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (safe_schemes); i++)
    {
      const char *scheme = safe_schemes[i].scheme;
      gsize       length = strlen (scheme);

      if (g_ascii_strncasecmp (address, scheme, length) == 0)
        return address[length] != '\0' && strnlen (address, MAX_ADDRESS + 1) <= MAX_ADDRESS &&
               has_safe_characters (address) && (!safe_schemes[i].needs_host || has_host (address));
    }

  return FALSE;
}

static gboolean
starts_web_address (const char *at)
{
  return g_ascii_strncasecmp (at, "http://", strlen ("http://")) == 0 ||
         g_ascii_strncasecmp (at, "https://", strlen ("https://")) == 0;
}

/* Where an address in running text ends: the sentence's own marks, and a
 * bracket that was opened before the address, are no part of it. */
static const char *
find_web_end (const char *start)
{
  const char *end = start;
  int         round = 0;
  int         square = 0;

  while (*end != '\0' && lanyard_prose_is_visible (g_utf8_get_char (end)) &&
         strchr (never_in_address, *end) == NULL)
    {
      round += (*end == '(') - (*end == ')');
      square += (*end == '[') - (*end == ']');
      end = g_utf8_next_char (end);
    }

  for (; end > start; end--)
    {
      char last = end[-1];

      if (last == ')' && round < 0)
        round++;
      else if (last == ']' && square < 0)
        square++;
      else if (strchr (".,;:!?'*_", last) == NULL)
        break;
    }

  return end;
}

static gboolean
is_local_character (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr (".%+-_", c) != NULL);
}

/* The bounds of the mail address around @sign, not reaching before @from. */
static gboolean
find_mail_bounds (const char  *from,
                  const char  *sign,
                  const char **start,
                  const char **end)
{
  const char *first = sign;
  const char *last = sign + 1;
  const char *dot = NULL;

  while (first > from && is_local_character (first[-1]))
    first--;
  /* @name@host and host/name@version are no mail addresses */
  if (first > from && (first[-1] == '@' || first[-1] == '/'))
    return FALSE;
  while (first < sign && !g_ascii_isalnum (*first))
    first++;

  for (; g_ascii_isalnum (*last) || *last == '-' || (*last == '.' && last[-1] != '.'); last++)
    {
      if (*last == '.' && g_ascii_isalpha (last[1]))
        dot = last;
    }
  while (last > sign && !g_ascii_isalnum (last[-1]))
    last--;

  *start = first;
  *end = last;
  return first < sign && g_ascii_isalnum (sign[1]) && dot != NULL && last - dot > 2;
}

/**
 * lanyard_prose_find_link:
 * @text: running text
 * @start: (out): where the address begins
 * @end: (out): where it ends
 *
 * Finds the first web or mail address that stands in @text as such.
 *
 * Returns: (transfer full) (nullable): what it leads to; NULL if there is none
 */
char *
lanyard_prose_find_link (const char  *text,
                         const char **start,
                         const char **end)
{
  const char *from = text;

  for (const char *at = text; *at != '\0'; at++)
    {
      g_autofree char *address = NULL;

      if (starts_web_address (at) && (at == text || !g_ascii_isalnum (at[-1])))
        {
          *start = at;
          *end = find_web_end (at);
          address = g_strndup (*start, *end - *start);
          at = from = *end - 1;
        }
      else if (*at == '@' && find_mail_bounds (from, at, start, end))
        address = g_strdup_printf ("mailto:%.*s", (int)(*end - *start), *start);

      if (address != NULL && lanyard_prose_is_safe (address))
        return g_steal_pointer (&address);
    }

  return NULL;
}
