/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-decode.h"

#include "lanyard-problem.h"
#include "lanyard-unpack.h"

#include <string.h>

#define MAX_MIB 64
#define MAX_DECLARATION 200
#define MAX_BYTES ((gsize)MAX_MIB * 1024 * 1024)

static const char utf8_mark[] = "\xEF\xBB\xBF";

static gboolean
check_size (gsize    size,
            GError **error)
{
  if (size <= MAX_BYTES)
    return TRUE;

  g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_LARGE, "%d", MAX_MIB);
  return FALSE;
}

static void
set_not_text (GError **error,
              gsize    position)
{
  g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_NOT_TEXT, "%" G_GSIZE_FORMAT,
               position);
}

/* A mark at the beginning names the encoding; without one, the zero byte
 * beside the first character, which is plain ASCII in any programme, does. */
static const char *
find_utf16 (const guchar *data,
            gsize         size,
            gsize        *mark)
{
  *mark = 0;
  if (size < 2)
    return NULL;

  if (data[0] == 0xFF && data[1] == 0xFE)
    {
      *mark = 2;
      return "UTF-16LE";
    }
  if (data[0] == 0xFE && data[1] == 0xFF)
    {
      *mark = 2;
      return "UTF-16BE";
    }
  if (data[0] != 0 && data[1] == 0)
    return "UTF-16LE";
  if (data[0] == 0 && data[1] != 0)
    return "UTF-16BE";

  return NULL;
}

static GBytes *
convert (const char *data,
         gsize       size,
         const char *charset,
         gsize       mark,
         GError    **error)
{
  g_autofree char *text = NULL;
  gsize            read = 0;
  gsize            length = 0;

  /* an inner zero would end the text early for all that follow */
  for (gsize at = mark; at + 1 < size; at += 2)
    {
      if (data[at] == 0 && data[at + 1] == 0)
        {
          set_not_text (error, at);
          return NULL;
        }
    }

  text = g_convert (data + mark, size - mark, "UTF-8", charset, &read, &length, NULL);
  if (text == NULL || read != size - mark)
    {
      set_not_text (error, mark + read);
      return NULL;
    }

  if (!check_size (length, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&text), length);
}

/* What an XML declaration names, in a document that can't be UTF-8. */
static char *
find_declared (const char *data,
               gsize       size)
{
  const char *close = size >= 5 && memcmp (data, "<?xml", 5) == 0
                        ? g_strstr_len (data, (gssize)MIN (size, MAX_DECLARATION), "?>")
                        : NULL;
  const char *name = close != NULL ? g_strstr_len (data, close - data, "encoding") : NULL;
  gsize       length = 0;

  if (name == NULL)
    return NULL;

  name += strlen ("encoding");
  while (name < close && (g_ascii_isspace (*name) || strchr ("='\"", *name) != NULL))
    name++;
  while (name + length < close &&
         (g_ascii_isalnum (name[length]) || strchr ("._-", name[length]) != NULL))
    length++;

  return length > 0 ? g_strndup (name, length) : NULL;
}

/* Of single bytes, as old XML has. Whatever is UTF-8 is taken as that. */
static GBytes *
convert_declared (GBytes     *bytes,
                  const char *charset)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  gsize            read = 0;
  gsize            length = 0;
  g_autofree char *text = g_convert (data, (gssize)size, "UTF-8", charset, &read, &length, NULL);

  if (text == NULL || read != size || !g_utf8_validate_len (text, length, NULL))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&text), length);
}

static GBytes *
check_utf8 (GBytes  *bytes,
            GError **error)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  gsize            mark = 0;
  const char      *end;
  g_autofree char *charset = NULL;
  g_autoptr (GBytes) converted = NULL;

  if (size >= 3 && memcmp (data, utf8_mark, 3) == 0)
    mark = 3;

  if (!g_utf8_validate_len (data + mark, size - mark, &end))
    {
      charset = find_declared (data, size);
      converted = charset != NULL ? convert_declared (bytes, charset) : NULL;
      if (converted != NULL)
        return check_size (g_bytes_get_size (converted), error) ? g_steal_pointer (&converted)
                                                                : NULL;

      set_not_text (error, end - data);
      return NULL;
    }

  return g_bytes_new_from_bytes (bytes, mark, size - mark);
}

static gboolean
is_blank (GBytes *text)
{
  gsize       size;
  const char *data = g_bytes_get_data (text, &size);

  for (gsize i = 0; i < size; i++)
    {
      if (!g_ascii_isspace (data[i]))
        return FALSE;
    }

  return TRUE;
}

static void
set_empty (GError **error)
{
  g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_EMPTY, "");
}

/**
 * lanyard_decode:
 * @packed: a document as it came
 * @error: return location for a LANYARD_READ_ERROR: EMPTY, TOO_LARGE (over
 *   64 MiB, before, after or while unpacking and decoding), NOT_TEXT or SYNTAX
 *   (packed, and that is broken)
 *
 * Reads UTF-8 and UTF-16, with or without a byte order mark, and XML in
 * whatever else it declares; packed with gzip as well.
 *
 * Returns: (transfer full) (nullable): the document in UTF-8 without a mark
 *   and without zero bytes; it need not end with a zero
 */
GBytes *
lanyard_decode (GBytes  *packed,
                GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize         size;
  const guchar *data;
  gsize         mark;
  const char   *charset;
  g_autoptr (GBytes) text = NULL;

  if (!check_size (g_bytes_get_size (packed), error))
    return NULL;

  bytes = lanyard_unpack (packed, MAX_BYTES, error);
  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &size);
  if (size == 0)
    {
      set_empty (error);
      return NULL;
    }

  charset = find_utf16 (data, size, &mark);
  if (charset != NULL)
    text = convert ((const char *)data, size, charset, mark, error);
  else
    text = check_utf8 (bytes, error);
  if (text == NULL)
    return NULL;

  if (is_blank (text))
    {
      set_empty (error);
      return NULL;
    }

  return g_steal_pointer (&text);
}

/* Past white space, the XML declaration and comments. */
static const char *
skip_preamble (const char *at,
               const char *end)
{
  while (at < end)
    {
      const char *close;

      if (g_ascii_isspace (*at))
        {
          at++;
          continue;
        }

      if (end - at >= 4 && memcmp (at, "<!--", 4) == 0)
        close = g_strstr_len (at + 4, end - at - 4, "-->");
      else if (end - at >= 2 && memcmp (at, "<?", 2) == 0)
        close = g_strstr_len (at, end - at, "?>");
      else
        return at;

      if (close == NULL)
        return end;
      at = strchr (close, '>') + 1;
    }

  return end;
}

/**
 * lanyard_decode_is_web_page:
 * @text: a document that lanyard_decode() gave
 *
 * Servers answer with a page of HTML where a programme has moved away or
 * needs a login.
 *
 * Returns: whether @text begins as HTML does
 */
gboolean
lanyard_decode_is_web_page (GBytes *text)
{
  static const char *const openings[] = {
    "!doctype html",
    "html",
    "head",
    "title",
    "meta",
    "script",
    "body",
    "center",
    "div",
    "h1",
    "p",
  };
  gsize       size;
  const char *data = g_bytes_get_data (text, &size);
  const char *end = data + size;
  const char *at = skip_preamble (data, end);

  if (at == end || *at != '<')
    return FALSE;
  at++;

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      gsize length = strlen (openings[i]);

      if ((gsize)(end - at) > length && g_ascii_strncasecmp (at, openings[i], length) == 0 &&
          !g_ascii_isalnum (at[length]))
        return TRUE;
    }

  return FALSE;
}
