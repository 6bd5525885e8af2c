/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lanyard-unpack.h"

#include "lanyard-problem.h"

#define CHUNK 65536
#define BYTES_PER_MIB (1024 * 1024)

static gboolean
is_packed (const guchar *data,
           gsize         size)
{
  return size >= 2 && data[0] == 0x1F && data[1] == 0x8B; /* RFC 1952, section 2.3.1 */
}

/* Adds what one packed part holds. Returns how many bytes it takes, 0 where it
 * is broken or has too much in it. */
static gsize
unpack_part (const guchar *data,
             gsize         size,
             gsize         limit,
             GByteArray   *unpacked,
             GError      **error)
{
  g_autoptr (GZlibDecompressor) decompressor =
              g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  GConverterResult   result = G_CONVERTER_CONVERTED;
  gsize              done = 0;

  while (result == G_CONVERTER_CONVERTED)
    {
      gsize n_read = 0;
      gsize n_written = 0;

      result = g_converter_convert (G_CONVERTER (decompressor), data + done, size - done, chunk,
                                    CHUNK, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        {
          g_set_error_literal (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_SYNTAX, "");
          return 0;
        }

      done += n_read;
      if (unpacked->len + n_written > limit)
        {
          g_set_error (error, LANYARD_READ_ERROR, LANYARD_READ_ERROR_TOO_LARGE,
                       "%" G_GSIZE_FORMAT, limit / BYTES_PER_MIB);
          return 0;
        }
      g_byte_array_append (unpacked, chunk, (guint)n_written);
    }

  return done;
}

/**
 * lanyard_unpack:
 * @bytes: a document as it came
 * @limit: how many bytes it may have, unpacked
 * @error: return location for a LANYARD_READ_ERROR: TOO_LARGE, as soon as the
 *   limit is passed, or SYNTAX where it is broken or cut short
 *
 * Servers leave documents packed with gzip that are stored so.
 *
 * Returns: (transfer full) (nullable): the document, unpacked where it was
 *   packed
 */
GBytes *
lanyard_unpack (GBytes  *bytes,
                gsize    limit,
                GError **error)
{
  gsize         size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GByteArray) unpacked = NULL;

  if (!is_packed (data, size))
    return g_bytes_ref (bytes);

  /* several may stand one behind the other, and count as one */
  unpacked = g_byte_array_new ();
  while (is_packed (data, size))
    {
      gsize taken = unpack_part (data, size, limit, unpacked, error);

      if (taken == 0)
        return NULL;
      data += taken;
      size -= taken;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&unpacked));
}
